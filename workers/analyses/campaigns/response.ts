import type { Grain } from '../../contract/manifest';
import { quantile } from '../../kernels/quantile';
import { type Random, createRandom } from '../../kernels/random';
import { background, dot, without } from './background';
import { type Candidate, type Fit, bestOf, candidates, mostExplained, refined } from './response-fit';
import { type Shape, type Spending, carriedOver, heightAt } from './shapes';

/** A channel's spend and return, period by period. */
export interface Series extends Spending {
  returns: Float64Array;
  grain: Grain;
  /** Number of the first period. */
  first: number;
}

export type Verdict = 'told' | 'too-few' | 'steady' | 'unclear';

/** What a channel's spend brings beyond what comes without it. */
export interface Response {
  verdict: Verdict;
  periods: number;
  meanSpend: number;
  /** The rest is there only where a curve was looked for. */
  fit?: Fit;
  p: number;
  explained: number;
  /** Places from no spend to the highest, and the return at each with its interval. */
  grid: Float64Array;
  curve: Band;
  /** Return at the mean spend, and what one more unit brings there. */
  effect: { value: number; low: number; high: number };
  nextUnit: number;
}

export interface Band {
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/** With fewer periods a curve, a carry-over and a trend cannot be told apart. */
const LEAST_PERIODS = 20;
/** Spend that varies by less than this share of its mean has not been varied. */
const LEAST_VARIATION = 0.05;
const LEAST_AMOUNTS = 3;
const SAMPLES = 199;
const PLACES = 30;
const LEVEL = 0.05;

/**
 * The curve that the data tell, by least squares over a grid of shapes and carry-overs, refined. Whether there is any effect is a test against the
 * background alone that goes through the same search on resampled blocks of residuals; intervals come from blocks, too.
 */
export function responseOf(series: Series, shape: Shape | 'auto', seed: number): Response {
  const { spend, returns, grain, first } = series;
  const n = spend.length;
  const meanSpend = spend.reduce((sum, value) => sum + value, 0) / n;
  const nothing = none(n, meanSpend);
  if (n < LEAST_PERIODS) return { ...nothing, verdict: 'too-few' };
  if (isSteady(spend, meanSpend)) return { ...nothing, verdict: 'steady' };
  const basis = background(grain, first, n);
  const all = candidates(series, basis, shape);
  const left = without(returns, basis);
  const rough = bestOf(all, left, basis.length);
  const total = dot(left, left);
  if (!rough || !(total > 0)) return { ...nothing, verdict: 'unclear', p: 1 };
  const random = createRandom(seed);
  const p = chance(all, left, basis, random);
  const fit = refined(rough, series, left, basis);
  const most = spend.reduce((a, b) => Math.max(a, b), 0);
  // The last place is the mean spend.
  const places = Float64Array.from({ length: PLACES + 1 }, (_, i) =>
    i < PLACES ? (i * most) / (PLACES - 1) : meanSpend,
  );
  const band = bandOf({ series, basis, all, left, rough, fit, places, random });
  const step = meanSpend * 1e-6;
  return {
    verdict: p <= LEVEL && band.low[PLACES]! > 0 ? 'told' : 'unclear',
    periods: n,
    meanSpend,
    fit,
    p,
    explained: 1 - fit.squares / total,
    grid: places.subarray(0, PLACES),
    curve: {
      value: band.value.subarray(0, PLACES),
      low: band.low.subarray(0, PLACES),
      high: band.high.subarray(0, PLACES),
    },
    effect: { value: band.value[PLACES]!, low: band.low[PLACES]!, high: band.high[PLACES]! },
    nextUnit: (returnAt(fit, meanSpend + step) - returnAt(fit, meanSpend - step)) / (2 * step),
  };
}

export function returnAt(fit: Fit, spend: number): number {
  return fit.height * heightAt(fit, spend);
}

function none(periods: number, meanSpend: number): Response {
  const empty = new Float64Array(0);
  return {
    verdict: 'unclear',
    periods,
    meanSpend,
    p: NaN,
    explained: NaN,
    grid: empty,
    curve: { value: empty, low: empty, high: empty },
    effect: { value: NaN, low: NaN, high: NaN },
    nextUnit: NaN,
  };
}

function isSteady(spend: Float64Array, mean: number): boolean {
  const variance = spend.reduce((sum, value) => sum + (value - mean) ** 2, 0) / spend.length;
  return new Set(spend).size < LEAST_AMOUNTS || Math.sqrt(variance) < LEAST_VARIATION * mean;
}

/** The chance that the search finds as much where spend does nothing: blocks of what the background leaves, put together anew. */
function chance(
  all: readonly Candidate[],
  left: Float64Array,
  basis: readonly Float64Array[],
  random: Random,
): number {
  const found = mostExplained(all, left);
  let asMuch = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const drawn = without(blocks(left, random), basis);
    if (mostExplained(all, drawn) >= found) asMuch++;
  }
  return (asMuch + 1) / (SAMPLES + 1);
}

interface Search {
  series: Spending;
  basis: readonly Float64Array[];
  all: readonly Candidate[];
  left: Float64Array;
  rough: Fit;
  fit: Fit;
  places: Float64Array;
  random: Random;
}

/** How far curves of resampled data lie from the one that they were made from, put around the refined one. */
function bandOf({ series, basis, all, left, rough, fit, places, random }: Search): Band {
  const worked = carriedOver(series, rough.carry);
  const fitted = without(
    worked.map((value) => returnAt(rough, value)),
    basis,
  );
  const residuals = left.map((value, i) => value - fitted[i]!);
  const centre = places.map((spent) => returnAt(rough, spent));
  const away = Array.from(places, () => new Float64Array(SAMPLES));
  for (let sample = 0; sample < SAMPLES; sample++) {
    const drawn = blocks(residuals, random).map((value, i) => value + fitted[i]!);
    const found = bestOf(all, without(drawn, basis), basis.length);
    places.forEach((spent, i) => (away[i]![sample] = (found ? returnAt(found, spent) : 0) - centre[i]!));
  }
  const value = places.map((spent) => returnAt(fit, spent));
  // Curves that fall with spend are not looked for, so that no return lies below zero.
  const bound = (share: number): Float64Array =>
    value.map((at, i) => Math.max(0, at + quantile(away[i]!.toSorted(), share)));
  return { value, low: bound(0.025), high: bound(0.975) };
}

/** Moving blocks of about the cube root of the length (H. R. Künsch, Annals of Statistics 17, 1989), so that neighbours stay together. */
function blocks(values: Float64Array, random: Random): Float64Array {
  const n = values.length;
  const length = Math.ceil(Math.cbrt(n));
  const out = new Float64Array(n);
  for (let at = 0; at < n; at += length) {
    const from = Math.floor(random.uniform() * (n - length + 1));
    for (let i = 0; i < length && at + i < n; i++) out[at + i] = values[from + i]!;
  }
  return out;
}
