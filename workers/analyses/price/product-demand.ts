import { type Regression, type RegressionOptions, regression } from '../../kernels/regression';
import { studentQuantile, studentUpper } from '../../kernels/student-t';
import { periodOf } from '../calendar';
import {
  type Demand,
  type Estimate,
  type Reach,
  bestPrice,
  demandOf,
  drawnDemands,
  estimate,
} from './demand';
import type { Observations } from './observations';
import type { Settings } from './settings';
import { type Surroundings, seasonColumns, surroundingsOf } from './surroundings';

export type Verdict = 'elastic' | 'inelastic' | 'unit' | 'unclear' | 'positive' | 'no-variation' | 'too-few';

/** Where the best price lies: between the prices seen, or at the end beyond which it may lie. */
export type Edge = 'inside' | 'lowest' | 'highest';

export interface BestPrice extends Estimate {
  at: Edge;
}

/** What the data tell of a product's demand. */
export interface ProductDemand {
  own: Observations;
  verdict: Verdict;
  elasticity: Estimate;
  error: number;
  p: number;
  prices: number;
  reach: Reach;
  priceMean: number;
  quantityMean: number;
  /** By quantity; NaN without costs. */
  costMean: number;
  explained: number;
  /** How much of the price's movement the season and the trend explain (adjusted R²). */
  seasonShare: number;
  competitorElasticity: number;
  aicLog: number;
  aicLinear: number;
  demand?: Demand;
  drawn: Demand[];
  bestRevenue?: BestPrice;
  bestProfit?: BestPrice;
  /** Columns beside the price that say nothing new. */
  dropped: number;
}

const LEAST_ROWS = 8;
const LEAST_FREEDOM = 3;
/** With fewer clusters their scatter says too little. */
const LEAST_CLUSTERS = 5;
/** The price is the second column, after the constant. */
const PRICE_AT = 1;
const SEASON_LEAST_ROWS = 24;

/** One product, or a table without products. */
export function productDemand(own: Observations, settings: Settings): ProductDemand {
  const surroundings = surroundingsOf(own, settings);
  const known = plainFigures(own);
  const n = own.price.length;
  if (known.prices < 2) return { ...known, verdict: 'no-variation' };
  const columns = [own.price.map(() => 1), own.price.map(Math.log), ...surroundings.columns];
  const options: RegressionOptions = { errors: settings.errors, clusters: monthsOf(own, settings) };
  const logs = own.quantity.map(Math.log);
  const fit = withEnoughClusters(columns, logs, options);
  if (!fit || n < LEAST_ROWS || fit.freedom < LEAST_FREEDOM) return { ...known, verdict: 'too-few' };
  const linear = withEnoughClusters([columns[0]!, own.price, ...surroundings.columns], own.quantity, options);
  // A logarithm is spread thinner where quantities are large: that stands in the likelihood of the quantity itself.
  const aicLog = aic(fit, n) + 2 * logs.reduce((sum, each) => sum + each, 0);
  const aicLinear = linear ? aic(linear, n) : Infinity;
  const demand =
    linear && aicLinear < aicLog
      ? demandOf('linear', linear, PRICE_AT, own.price, own.quantity)
      : demandOf('log', fit, PRICE_AT, own.price, own.quantity);
  const drawn = drawnDemands(demand, settings.seed);
  const told: ProductDemand = {
    ...known,
    ...slopeOf(fit),
    explained: 1 - fit.squares / scatterOf(logs),
    seasonShare: seasonShareOf(own),
    competitorElasticity: coefficientAt(fit, surroundings),
    aicLog,
    aicLinear,
    demand,
    drawn,
    dropped: columns.length - fit.kept.length,
  };
  const isTold = told.verdict !== 'unclear' && told.verdict !== 'positive';
  return isTold ? { ...told, ...bestOf(told, demand, drawn) } : told;
}

/** All products together: each keeps a level of its own, and they share the elasticity. */
export function pooledDemand(all: Observations, settings: Settings): ProductDemand {
  const known = plainFigures(all);
  const surroundings = surroundingsOf(all, settings);
  const names = [...new Set(all.products)];
  const codes = new Map(names.map((name, i) => [name, i]));
  const product = Int32Array.from(all.products, (name) => codes.get(name)!);
  const within = (values: Float64Array): Float64Array => withoutMeans(values, product, names.length);
  const logs = within(all.quantity.map(Math.log));
  const prices = within(all.price.map(Math.log));
  const options: RegressionOptions = { errors: settings.errors, absorbed: names.length, clusters: product };
  const columns = [prices, ...surroundings.columns.map(within)];
  const fit = withEnoughClusters(columns, logs, options);
  if (fit?.kept[0] !== 0) return { ...known, verdict: 'no-variation' };
  if (fit.freedom < LEAST_FREEDOM) return { ...known, verdict: 'too-few' };
  return {
    ...known,
    ...slopeOf(fit, 0),
    explained: 1 - fit.squares / logs.reduce((sum, each) => sum + each * each, 0),
    competitorElasticity: coefficientAt(fit, surroundings, 1),
    dropped: columns.length - fit.kept.length,
  };
}

function plainFigures(own: Observations): ProductDemand {
  const { price, quantity, cost } = own;
  const n = price.length;
  let [costs, costed] = [0, 0];
  cost.forEach((each, i) => {
    if (Number.isNaN(each)) return;
    costs += each * quantity[i]!;
    costed += quantity[i]!;
  });
  return {
    own,
    verdict: 'too-few',
    elasticity: { value: NaN, low: NaN, high: NaN },
    error: NaN,
    p: NaN,
    prices: new Set(price).size,
    reach: { low: price.reduce((a, b) => Math.min(a, b)), high: price.reduce((a, b) => Math.max(a, b)) },
    priceMean: price.reduce((sum, each) => sum + each / n, 0),
    quantityMean: quantity.reduce((sum, each) => sum + each / n, 0),
    costMean: costed > 0 ? costs / costed : NaN,
    explained: NaN,
    seasonShare: NaN,
    competitorElasticity: NaN,
    aicLog: NaN,
    aicLinear: NaN,
    drawn: [],
    dropped: 0,
  };
}

function withEnoughClusters(
  columns: readonly Float64Array[],
  target: Float64Array,
  options: RegressionOptions,
): Regression | undefined {
  const few = options.errors === 'cluster' && new Set(options.clusters ?? []).size < LEAST_CLUSTERS;
  return regression(columns, target, few ? { ...options, errors: 'hc1' } : options);
}

/** Calendar months, numbered from 0 without gaps. */
function monthsOf({ day }: Observations, { errors }: Settings): Int32Array | undefined {
  if (errors !== 'cluster' || day.length === 0) return undefined;
  const codes = new Map<number, number>();
  return Int32Array.from(day, (each) => {
    const month = periodOf('month', each);
    if (!codes.has(month)) codes.set(month, codes.size);
    return codes.get(month)!;
  });
}

function withoutMeans(values: Float64Array, group: Int32Array, groups: number): Float64Array {
  const [sums, counts] = [new Float64Array(groups), new Float64Array(groups)];
  values.forEach((value, i) => {
    sums[group[i]!]! += value;
    counts[group[i]!]!++;
  });
  return values.map((value, i) => value - sums[group[i]!]! / counts[group[i]!]!);
}

function slopeOf(
  fit: Regression,
  at = PRICE_AT,
): Pick<ProductDemand, 'elasticity' | 'error' | 'p' | 'verdict'> {
  const place = fit.kept.indexOf(at);
  const value = fit.coefficients[place]!;
  const error = Math.sqrt(fit.covariance[place * fit.kept.length + place]!);
  const reach = studentQuantile(0.975, fit.testFreedom) * error;
  const elasticity = { value, low: value - reach, high: value + reach };
  return {
    elasticity,
    error,
    p: 2 * studentUpper(Math.abs(value / error), fit.testFreedom),
    verdict: verdictOf(elasticity),
  };
}

function verdictOf({ low, high }: Estimate): Verdict {
  if (low > 0) return 'positive';
  if (high >= 0) return 'unclear';
  if (high < -1) return 'elastic';
  return low > -1 ? 'inelastic' : 'unit';
}

function coefficientAt(fit: Regression, { competitorAt }: Surroundings, before = 2): number {
  if (competitorAt === undefined) return NaN;
  const place = fit.kept.indexOf(competitorAt + before);
  return place < 0 ? NaN : fit.coefficients[place]!;
}

/** Akaike's criterion of normal errors. */
function aic({ squares, kept }: Regression, n: number): number {
  return n * (Math.log((2 * Math.PI * Math.max(squares, 1e-300)) / n) + 1) + 2 * kept.length;
}

function scatterOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function seasonShareOf({ day, price }: Observations): number {
  if (day.length < SEASON_LEAST_ROWS) return NaN;
  const logs = price.map(Math.log);
  const fit = regression([day.map(() => 1), day, ...seasonColumns(day, 'month')], logs);
  if (!fit) return NaN;
  const share = 1 - fit.squares / fit.freedom / (scatterOf(logs) / (day.length - 1));
  return Math.max(0, share);
}

function bestOf(
  { reach, costMean }: ProductDemand,
  demand: Demand,
  drawn: readonly Demand[],
): Pick<ProductDemand, 'bestRevenue' | 'bestProfit'> {
  const best = (cost: number): BestPrice => {
    const found = estimate(demand, drawn, (each) => bestPrice(each, cost, reach));
    const at = found.value <= reach.low ? 'lowest' : found.value >= reach.high ? 'highest' : 'inside';
    return { ...found, at };
  };
  return { bestRevenue: best(0), ...(Number.isNaN(costMean) ? {} : { bestProfit: best(costMean) }) };
}
