import type { Finding } from '../../contract/analysis';
import type { Intervals } from './intervals';
import { gather } from '../../kernels/gather';
import type { Candidate } from './choose-model';
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

/** What the spend model takes for granted, tested: whether it holds or not. Nothing where that model was not used. */
function dependence({ fit, correlation, repeaters }: Spend): Finding | undefined {
  if (!fit || repeaters < LEAST_FOR_CORRELATION || Number.isNaN(correlation)) return undefined;
  const values = { correlation: rounded(correlation) };
  if (Math.abs(correlation) < WORRYING_CORRELATION) return { key: 'finding.spend-apart', values };
  return { key: correlation > 0 ? 'finding.spend-rises' : 'finding.spend-falls', values };
}

/** Where the choice was left to the data: which model it fell on, by what, and which came next. */
export function choiceFinding(candidates: readonly Candidate[]): Finding[] {
  const [best, next] = candidates.filter(({ converged }) => converged);
  if (!best || !next) return [];
  const values = { model: best.predictor.model, other: next.predictor.model, models: candidates.length };
  const rows = { table: 'fit' };
  if (Number.isNaN(best.error) || Number.isNaN(next.error)) {
    const likelihoods = { likelihood: best.logLikelihood, other_likelihood: next.logLikelihood };
    return [{ key: 'finding.chosen.likelihood', values: { ...values, ...likelihoods }, rows }];
  }
  const errors = { error: best.error, other_error: next.error };
  return [{ key: 'finding.chosen.holdout', values: { ...values, ...errors }, rows }];
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
