import { histogram } from '../../kernels/histogram';
import type { OutputTable } from '../../table/columns';
import type { Customers } from './customers';
import type { Periods } from './periods';

/** Periods that get bars and names of their own; more become lines. */
export const MOST_BARS = 24;
/** With fewer customers a distribution is no more than the list. */
export const LEAST_FOR_DISTRIBUTION = 10;
const BEST = 15;
const BINS = 30;

/** Small tables that only charts read. */
export function frames(customers: Customers, periods: Periods): Record<string, OutputTable> {
  return {
    flows: flows(periods),
    best: best(customers),
    ...(customers.count >= LEAST_FOR_DISTRIBUTION ? { distribution: distribution(customers) } : {}),
    ...(paidBack(customers) ? { payback: payback(customers) } : {}),
  };
}

/** Whether any customer brings back what it cost. */
export function paidBack({ payback: when }: Customers): boolean {
  return when.some((period) => !Number.isNaN(period));
}

/** Each period's sum as it comes, and as it is worth today. */
function flows({ count, position, labels, net, present }: Periods): OutputTable {
  const both = (first: Float64Array, second: Float64Array): Float64Array =>
    Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? first : second)[i >> 1] ?? NaN);
  return {
    rows: 2 * count,
    columns: {
      position: { type: 'integer', values: both(position, position) },
      period: { type: 'text', values: labels.flatMap((label) => [label, label]) },
      measure: { type: 'text', values: labels.flatMap(() => ['net', 'present-value']) },
      amount: { type: 'number', values: both(net, present) },
    },
  };
}

function best({ names, value, net }: Customers): OutputTable {
  const shown = names.slice(0, BEST);
  return {
    rows: shown.length,
    columns: {
      customer: { type: 'text', values: shown },
      value: { type: 'number', values: value.slice(0, BEST) },
      net: { type: 'number', values: net.slice(0, BEST) },
    },
  };
}

function distribution({ value }: Customers): OutputTable {
  const { from, to, counts } = histogram(value, BINS, 0.98, 0);
  return {
    rows: counts.length,
    columns: {
      from: { type: 'number', values: from },
      to: { type: 'number', values: to },
      customers: { type: 'integer', values: counts },
    },
  };
}

/** The share of customers that have paid back by the end of each period. */
function payback({ count, payback: plain, discountedPayback, last }: Customers): OutputTable {
  const end = last.reduce((most, each) => Math.max(most, each), 0);
  const position = Float64Array.from({ length: end + 1 }, (_, at) => at);
  const shareBy = (when: Float64Array): Float64Array => {
    const sorted = when.filter((period) => !Number.isNaN(period)).sort();
    let done = 0;
    return position.map((at) => {
      while (done < sorted.length && (sorted[done] ?? NaN) <= at) done++;
      return done / count;
    });
  };
  return {
    rows: position.length,
    columns: {
      position: { type: 'integer', values: position },
      paid_back: { type: 'number', values: shareBy(plain) },
      paid_back_discounted: { type: 'number', values: shareBy(discountedPayback) },
    },
  };
}
