import type { Finding } from '../../contract/analysis';
import type { Intervals } from './intervals';
import { gather } from '../../kernels/gather';
import { bestTenth } from './concentration';
import type { Settings } from './settings';
import type { Spend } from './spend';
import type { Summary } from './summary';
import { horizonWords } from './unit-words';
import type { CustomerValues } from './value';

/** From here on frequency and spend go together too much for a model that takes them for independent. */
const WORRYING_CORRELATION = 0.3;
/** A correlation of fewer customers is chance. */
const LEAST_FOR_CORRELATION = 30;

/** The sentences that matter, most important first. */
export function findings(
  summary: Summary,
  values: CustomerValues,
  spend: Spend,
  settings: Settings,
): Finding[] {
  return [
    ...(Number.isNaN(summary.total) ? [] : [worth(summary, settings)]),
    concentration(summary, values),
    left(summary),
    typical(summary, settings),
    dependence(spend),
  ].filter((finding) => finding !== undefined);
}

function worth({ customers, total }: Summary, settings: Settings): Finding {
  return {
    key: 'finding.worth',
    values: { total, customers, mean: total / customers, ...horizonWords(settings) },
    rows: { table: '' },
  };
}

function concentration({ total }: Summary, { clv, order }: CustomerValues): Finding | undefined {
  if (!(total > 0)) return undefined;
  const { customers, share } = bestTenth(gather(clv, order));
  return { key: 'finding.concentration', values: { customers, share }, rows: { table: '' } };
}

function left({ repeaters, left }: Summary): Finding {
  return {
    key: left > 0 ? 'finding.left' : 'finding.none-left',
    values: { customers: left, repeaters, share: left / repeaters },
    rows: { table: '' },
  };
}

function typical({ medianPurchases, meanPurchases }: Summary, settings: Settings): Finding {
  return {
    key: 'finding.typical',
    values: {
      median: rounded(medianPurchases),
      mean: rounded(meanPurchases),
      ...horizonWords(settings),
    },
    rows: { table: '' },
  };
}

/** Only when it is a worry and the model was used. */
function dependence({ fit, correlation, repeaters }: Spend): Finding | undefined {
  if (!fit || repeaters < LEAST_FOR_CORRELATION || !(Math.abs(correlation) >= WORRYING_CORRELATION))
    return undefined;
  const key = correlation > 0 ? 'finding.spend-rises' : 'finding.spend-falls';
  return { key, values: { correlation: rounded(correlation) } };
}

/** Two digits: a third would be chance. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

/** Where replicates were asked for: how well the data tell the value of all customers. */
export function intervalFinding(intervals: Intervals | undefined, settings: Settings): Finding[] {
  if (!intervals || Number.isNaN(intervals.total.low)) return [];
  const { total, replicates } = intervals;
  return [{ key: 'finding.interval', values: { ...total, replicates, ...horizonWords(settings) } }];
}
