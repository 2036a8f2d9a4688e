import { createRandom } from '../kernels/random';
import { sampledOutlook } from './outlook';
import { type Series, type SeriesFit, squaresOf } from './series-model';

/** Croston's own weight for what is new. */
const ALPHA = 0.1;
const PATHS = 2000;
const SEED = 19720901;
const LEAST_DEMANDS = 2;

/**
 * Croston's method (1972) for demand that is zero most of the time: sizes and distances of demands are smoothed apart, and the forecast
 * is their ratio. Intervals come from demands drawn anew at the rate found, with sizes that occurred.
 */
export function fitCroston({ values }: Series): SeriesFit | undefined {
  const n = values.length;
  if (values.some((value) => value < 0)) return undefined;
  const sizes = values.filter((value) => value > 0);
  if (sizes.length < LEAST_DEMANDS || sizes.length === n) return undefined;
  const fitted = new Float64Array(n).fill(NaN);
  let [size, distance, last, seen] = [0, 0, -1, 0];
  for (let t = 0; t < n; t++) {
    if (seen > 0) fitted[t] = size / distance;
    const value = values[t]!;
    if (!(value > 0)) continue;
    const gap = t - last;
    size = seen === 0 ? value : size + ALPHA * (value - size);
    distance = seen === 0 ? gap : distance + ALPHA * (gap - distance);
    last = t;
    seen++;
  }
  const residuals = values.map((value, t) => value - fitted[t]!);
  const { sum, count } = squaresOf(residuals);
  return {
    label: 'Croston',
    fitted,
    residuals,
    sigma2: sum / count,
    logLikelihood: NaN,
    freedom: 3,
    observations: count,
    parameters: [
      { name: 'alpha', value: ALPHA, stdError: NaN },
      { name: 'size', value: size, stdError: NaN },
      { name: 'interval', value: distance, stdError: NaN },
    ],
    forecast(horizon) {
      const random = createRandom(SEED);
      const rate = Math.min(1, 1 / distance);
      const scale = size / (sizes.reduce((all, value) => all + value, 0) / sizes.length);
      const paths = Float64Array.from({ length: PATHS * horizon }, () => {
        if (random.uniform() >= rate) return 0;
        return scale * sizes[Math.floor(random.uniform() * sizes.length)]!;
      });
      return sampledOutlook(new Float64Array(horizon).fill(size / distance), paths);
    },
  };
}
