import { smallestRoot } from '../../kernels/polynomial-roots';
import { aicc } from '../information';
import type { Series } from '../series-model';
import { usualStarts } from './arima-estimate';
import { type ArimaFit, fitArima } from './arima-fit';
import { differencesNeeded, seasonalDifferencesNeeded } from './differences';
import { type ArimaOrder, differencePolynomial, differenced } from './order';

export interface AutoArimaOptions {
  /** Whether there may, must or must not be a mean or drift. */
  constant: 'auto' | 'yes' | 'no';
}

/** Orders that can change in the search, as one key. */
interface Place {
  p: number;
  q: number;
  sp: number;
  sq: number;
  constant: boolean;
}

const MOST = { p: 5, q: 5, sp: 2, sq: 2 };
const MOST_MODELS = 94;
/** A root nearer to the unit circle makes a model that R, too, does not like. */
const NEAREST_ROOT = 1.01;

/** Neighbours in the order in which R's auto.arima looks at them. */
const STEPS: readonly Partial<Record<keyof typeof MOST, number>>[] = [
  { sp: -1 },
  { sq: -1 },
  { sp: 1 },
  { sq: 1 },
  { sp: -1, sq: -1 },
  { sp: -1, sq: 1 },
  { sp: 1, sq: -1 },
  { sp: 1, sq: 1 },
  { p: -1 },
  { q: -1 },
  { p: 1 },
  { q: 1 },
  { p: -1, q: -1 },
  { p: -1, q: 1 },
  { p: 1, q: -1 },
  { p: 1, q: 1 },
];

/**
 * The stepwise search of Hyndman and Khandakar (2008): differences by tests, then from four simple models to the neighbour with
 * the least AICc, until none is better. All models are compared by their exact likelihood.
 */
export function autoArima(series: Series, { constant }: AutoArimaOptions): ArimaFit | undefined {
  const season = series.values.length >= 2 * series.season + 3 ? series.season : 1;
  const [d, sd] = orderOfDifferences({ ...series, season });
  const most = mostOrders(series.values.length, season);
  const mayHaveConstant = d + sd < 2 && constant !== 'no';
  const tried = new Map<string, ArimaFit | undefined>();
  let best: { place: Place; fit: ArimaFit } | undefined;
  /** Whether the model there is better than any before. */
  const visit = (place: Place): boolean => {
    const key = JSON.stringify(place);
    const inside =
      place.p >= 0 &&
      place.q >= 0 &&
      place.sp >= 0 &&
      place.sq >= 0 &&
      place.p <= most.p &&
      place.q <= most.q &&
      place.sp <= most.sp &&
      place.sq <= most.sq;
    if (!inside || tried.has(key) || tried.size >= MOST_MODELS) return false;
    const order: ArimaOrder = {
      p: place.p,
      d,
      q: place.q,
      seasonal: { p: place.sp, d: sd, q: place.sq },
      season,
    };
    const fit = fitArima(series, { order, constant: place.constant, quick: true });
    tried.set(key, fit);
    if (!fit || isNearCircle(fit) || !Number.isFinite(aicc(fit)) || (best && aicc(fit) >= aicc(best.fit)))
      return false;
    best = { place, fit };
    return true;
  };
  const [hasOwn, hasSeason] = [Math.min(1, most.p), Math.min(1, most.sp)];
  visit({
    p: Math.min(2, most.p),
    q: Math.min(2, most.q),
    sp: hasSeason,
    sq: Math.min(1, most.sq),
    constant: mayHaveConstant,
  });
  visit({ p: 0, q: 0, sp: 0, sq: 0, constant: mayHaveConstant });
  visit({ p: hasOwn, q: 0, sp: hasSeason, sq: 0, constant: mayHaveConstant });
  visit({ p: 0, q: Math.min(1, most.q), sp: 0, sq: Math.min(1, most.sq), constant: mayHaveConstant });
  if (constant === 'auto' && mayHaveConstant) visit({ p: 0, q: 0, sp: 0, sq: 0, constant: false });
  for (let moved = best !== undefined; moved;) {
    const here: Place = best!.place;
    moved =
      STEPS.some(({ p = 0, q = 0, sp = 0, sq = 0 }) =>
        visit({ ...here, p: here.p + p, q: here.q + q, sp: here.sp + sp, sq: here.sq + sq }),
      ) ||
      (constant === 'auto' && mayHaveConstant && visit({ ...here, constant: !here.constant }));
  }
  return best && refit(series, best.fit);
}

/** The best model once more, with its standard errors. */
function refit(series: Series, { order, constant, coefficients }: ArimaFit): ArimaFit | undefined {
  return fitArima(series, { order, constant, starts: [coefficients, ...usualStarts(order)] });
}

function orderOfDifferences(series: Series): [d: number, seasonal: 0 | 1] {
  const seasonal = seasonalDifferencesNeeded(series);
  const polynomial = differencePolynomial({
    p: 0,
    d: 0,
    q: 0,
    seasonal: { p: 0, d: seasonal, q: 0 },
    season: series.season,
  });
  const rest = withoutRegressors(series);
  return [differencesNeeded(differenced(rest, polynomial)), seasonal];
}

/** What a straight regression leaves, which is what R tests. */
function withoutRegressors(series: Series): Float64Array {
  if (!series.regressors?.length) return series.values;
  const order = { p: 0, d: 0, q: 0, seasonal: { p: 0, d: 0, q: 0 }, season: 1 };
  const fit = fitArima(series, { order, constant: true, quick: true });
  return fit ? fit.residuals : series.values;
}

function mostOrders(n: number, season: number): typeof MOST {
  const most = Math.floor(n / 3);
  const seasonal = season > 1 ? Math.floor(n / 3 / season) : 0;
  return {
    p: Math.min(MOST.p, most),
    q: Math.min(MOST.q, most),
    sp: Math.min(MOST.sp, seasonal),
    sq: Math.min(MOST.sq, seasonal),
  };
}

function isNearCircle({ order, coefficients }: ArimaFit): boolean {
  const { p, q, seasonal, season } = order;
  const cut = (start: number, size: number): number[] =>
    Array.from(coefficients.subarray(start, start + size));
  const own = Math.min(
    smallestRoot([1, ...cut(0, p).map((value) => -value)]),
    smallestRoot([1, ...cut(p, q)]),
  );
  const inSeason = Math.min(
    smallestRoot([1, ...cut(p + q, seasonal.p).map((value) => -value)]),
    smallestRoot([1, ...cut(p + q + seasonal.p, seasonal.q)]),
  );
  return Math.min(own, inSeason ** (1 / season)) < NEAREST_ROOT;
}
