import { gather } from '../../../kernels/gather';
import { median, robustDeviation } from '../../../kernels/median';
import { quantile } from '../../../kernels/quantile';
import { sortedNumbers } from '../../../kernels/sorted';
import type { Feature } from '../../feature-values';
import type { Judge, Judged } from './judge';

/** Distances of one feature's values from what is usual; NaN everywhere where it has no spread. */
type Distance = (values: Float64Array) => (value: number) => number;

/** What a mean absolute deviation is to a standard deviation of normal values (Iglewicz and Hoaglin 1993). */
const MEAN_TO_DEVIATION = 1.2533141373155001;

/** Deviations from the median in robust standard deviations, the largest of a row. */
export const robustZJudge: Judge = (cases) => farthest(cases, robustZ);

/** How far beyond the quartiles, in spans between them (J. W. Tukey 1977): above 1.5 is beyond the fence. */
export const fencesJudge: Judge = (cases) => farthest(cases, fences);

const robustZ: Distance = (values) => {
  const centre = median(values);
  const spread = robustDeviation(values, centre) || meanDeviation(values, centre);
  return (value) => (spread > 0 ? Math.abs(value - centre) / spread : 0);
};

/** Where more than half of the values are the same, the median deviation is none. */
function meanDeviation(values: Float64Array, centre: number): number {
  const sum = values.reduce((total, value) => total + Math.abs(value - centre), 0);
  return (MEAN_TO_DEVIATION * sum) / values.length;
}

const fences: Distance = (values) => {
  const sorted = sortedNumbers(values);
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const span = high - low;
  return (value) => (span > 0 ? Math.max(0, low - value, value - high) / span : 0);
};

function farthest({ features, rows }: Judged, distance: Distance): ReturnType<Judge> {
  const measures = features.map((feature) =>
    feature.kind === 'category' ? undefined : distance(gather(feature.values, rows)),
  );
  const of = (feature: Feature, i: number, row: number): number => measures[i]?.(feature.values[row]!) ?? 0;
  return {
    scores: Float64Array.from(rows, (row) =>
      features.reduce((most, feature, i) => Math.max(most, of(feature, i, row)), 0),
    ),
    reasons: (at) => Float64Array.from(features, (feature, i) => of(feature, i, rows[at]!)),
  };
}
