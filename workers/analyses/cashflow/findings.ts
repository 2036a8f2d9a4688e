import type { Finding } from '../../contract/analysis';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { Customers } from './customers';
import type { Periods } from './periods';
import { type Summary, summarise } from './summary';

/** With fewer customers a "best tenth" is one or two people. */
const LEAST_FOR_TENTH = 30;

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(customers: Customers, periods: Periods): Finding[] {
  const summary = summarise(customers);
  return [
    total(customers, periods, summary),
    ratio(customers, summary),
    payback(customers, summary),
    below(customers, summary),
    bestTenth(customers, summary),
    even(customers),
  ].filter((finding) => finding !== undefined);
}

function total({ settings, count, shape }: Customers, periods: Periods, { net, value }: Summary): Finding {
  const values = {
    customers: count,
    net,
    value,
    rate: settings.rate,
    periods: periods.count,
    unit: shape.unit,
  };
  return { key: 'finding.total', values, rows: { table: 'periods' } };
}

function ratio({ settings }: Customers, summary: Summary): Finding | undefined {
  if (Number.isNaN(summary.ratio)) return undefined;
  const values = { ratio: summary.ratio, cost: settings.acquisitionCost };
  return { key: 'finding.ratio', values, rows: { table: '' } };
}

function payback({ settings, shape }: Customers, summary: Summary): Finding | undefined {
  if (settings.acquisitionCost === 0) return undefined;
  const { payback: plain, discountedPayback: discounted } = summary;
  const rows = { table: '' };
  if (!Number.isFinite(plain)) return { key: 'finding.payback.never', rows };
  const values = { plain, unit: shape.unit };
  if (!Number.isFinite(discounted)) return { key: 'finding.payback.plain', values, rows };
  return { key: 'finding.payback', values: { ...values, discounted }, rows };
}

function below({ settings, count }: Customers, summary: Summary): Finding | undefined {
  if (settings.acquisitionCost === 0 || summary.below === 0) return undefined;
  const values = { customers: summary.below, share: summary.below / count };
  return { key: 'finding.below', values, rows: { table: '' } };
}

function bestTenth({ count, value }: Customers, summary: Summary): Finding | undefined {
  if (count < LEAST_FOR_TENTH || summary.value <= 0) return undefined;
  const customers = Math.ceil(count / 10);
  const share = compensatedSum(value.subarray(0, customers)) / summary.value;
  return { key: 'finding.best-tenth', values: { customers, share }, rows: { table: '' } };
}

/** Where money comes evenly over several periods the closed form says the same; of nothing and of one payment that is idle. */
function even({ annuity, value, periods }: Customers): Finding | undefined {
  const rows = Array.from(annuity.keys()).filter(
    (row) => Math.abs(annuity[row] ?? NaN) > 0 && (periods[row] ?? 0) > 1,
  );
  if (rows.length === 0) return undefined;
  const sum = (values: Float64Array): number => compensatedSum(rows.map((row) => values[row] ?? NaN));
  const values = { customers: rows.length, annuity: sum(annuity), value: sum(value) };
  return { key: 'finding.even', values, rows: { table: '' } };
}
