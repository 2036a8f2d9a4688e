import { gather } from '../../kernels/gather';
import { quantile } from '../../kernels/quantile';
import { createRandom } from '../../kernels/random';
import type { Customers } from './customers';
import { fitModel } from '../../purchases/models/fit-model';
import { drawMeanSpend, fitGammaGamma } from '../../purchases/models/gamma-gamma-fit';
import type { GammaGammaParams } from '../../purchases/models/gamma-gamma-likelihood';
import type { History, Predictor, PurchaseFit } from '../../purchases/models/purchase-model';
import type { Settings } from './settings';
import { type Spend, expectedSpends } from './spend';

/** Ends of an interval that holds 80% or 95% of the replicates, by customer. */
export interface Interval {
  low80: Float64Array;
  high80: Float64Array;
  low95: Float64Array;
  high95: Float64Array;
}

export interface Intervals {
  purchases: Interval;
  clv: Interval;
  /** Of the value of all customers. */
  total: { low: number; high: number };
  /** Replicates that could be fitted. */
  replicates: number;
}

/** A replicate's answer. */
interface Replicate {
  predictor: Predictor;
  spend?: GammaGammaParams;
}

/** Customers whose replicates are held at once. */
const SLICE = 4096;
const ENDS = [0.1, 0.9, 0.025, 0.975] as const;

/**
 * Parametric bootstrap (Efron and Tibshirani 1993, sec. 6.5): as many customers as there are, watched for as long, are drawn
 * from the fitted models; the models are fitted to them again, and every customer is valued by each of these fits.
 * The intervals are percentiles of those values: they show how well the data tell the expectation, not how far
 * a single customer may stray from it.
 */
export function bootstrapIntervals(
  customers: Customers,
  { predictor }: PurchaseFit,
  spend: Spend,
  settings: Settings,
  progress: (share: number) => void,
): Intervals | undefined {
  if (settings.bootstrap === 0) return undefined;
  const replicates = drawReplicates(customers, predictor, spend, settings, progress);
  if (replicates.length < 2) return undefined;
  const { count } = customers;
  const empty = (): Interval => ({
    low80: new Float64Array(count),
    high80: new Float64Array(count),
    low95: new Float64Array(count),
    high95: new Float64Array(count),
  });
  const [purchases, clv] = [empty(), empty()];
  const totals = new Float64Array(replicates.length);
  // Customers alike stand together, so that a slice has few frequencies.
  const order = Uint32Array.from(customers.frequency.keys()).sort(
    (one, other) =>
      customers.frequency[one]! - customers.frequency[other]! || customers.age[one]! - customers.age[other]!,
  );
  for (let start = 0; start < count; start += SLICE) {
    const rows = order.subarray(start, start + SLICE);
    const valued = replicates.map((each) => valueOf(customers, rows, each, spend, settings));
    valued.forEach((each, i) => (totals[i]! += each.clv.reduce((sum, value) => sum + value, 0)));
    rows.forEach((row, i) => {
      write(
        purchases,
        row,
        Float64Array.from(valued, (each) => each.purchases[i]!),
      );
      write(
        clv,
        row,
        Float64Array.from(valued, (each) => each.clv[i]!),
      );
    });
  }
  totals.sort();
  return {
    purchases,
    clv,
    total: { low: quantile(totals, 0.025), high: quantile(totals, 0.975) },
    replicates: replicates.length,
  };
}

function drawReplicates(
  customers: Customers,
  predictor: Predictor,
  spend: Spend,
  settings: Settings,
  progress: (share: number) => void,
): Replicate[] {
  const random = createRandom(settings.seed);
  const { age } = customers.calibration ?? customers;
  const replicates: Replicate[] = [];
  for (let i = 0; i < settings.bootstrap; i++) {
    const frequency = new Float64Array(age.length);
    const recency = new Float64Array(age.length);
    age.forEach((time, row) => {
      [frequency[row], recency[row]] = predictor.draw(random, time);
    });
    progress(i / settings.bootstrap);
    if (frequency.every((x) => x === 0)) continue;
    const fit = fitModel(predictor.model, { frequency, recency, age }, predictor.params);
    if (!fit.converged) continue;
    if (!spend.fit) replicates.push({ predictor: fit.predictor });
    else {
      const { params } = spend.fit;
      const x = frequency.filter((count) => count > 0);
      const again = fitGammaGamma(
        x,
        x.map((count) => drawMeanSpend(random, params, count)),
        params,
      );
      if (again.converged && again.params.q > 1) {
        replicates.push({ predictor: fit.predictor, spend: again.params });
      }
    }
  }
  return replicates;
}

function valueOf(
  customers: Customers,
  rows: Uint32Array,
  { predictor, spend }: Replicate,
  known: Spend,
  { horizon, factor, margin }: Settings,
): { purchases: Float64Array; clv: Float64Array } {
  const pick = (values: Float64Array): Float64Array => gather(values, rows);
  const history: History = {
    frequency: pick(customers.frequency),
    recency: pick(customers.recency),
    age: pick(customers.age),
  };
  const alive = predictor.alive(history);
  const active = predictor.over(history, { periods: horizon, factor });
  const each = spend ? expectedSpends(spend, history.frequency, pick(customers.spend)) : pick(known.expected);
  return {
    purchases: alive.map((chance, i) => chance * active.total[i]!),
    clv: alive.map((chance, i) => margin * chance * active.discounted[i]! * each[i]!),
  };
}

function write(interval: Interval, row: number, values: Float64Array): void {
  const { low80, high80, low95, high95 } = endsOf(values);
  interval.low80[row] = low80;
  interval.high80[row] = high80;
  interval.low95[row] = low95;
  interval.high95[row] = high95;
}

/** Ends of the percentile intervals of replicates, which are sorted in place. */
export function endsOf(values: Float64Array): Record<keyof Interval, number> {
  values.sort();
  const [low80, high80, low95, high95] = ENDS.map((share) => quantile(values, share)) as [
    number,
    number,
    number,
    number,
  ];
  return { low80, high80, low95, high95 };
}
