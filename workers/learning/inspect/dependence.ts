import { drawRows } from '../../kernels/draw-rows';
import { gather } from '../../kernels/gather';
import { quantile } from '../../kernels/quantile';
import { createRandom } from '../../kernels/random';
import { sortedNumbers } from '../../kernels/sorted';
import { type Feature, type FeatureSchema, schemaOf, takeRows } from '../features';
import { type Predictor, type Training, outputsOf } from '../learner';
import { type Bin, binsOf, gridOf, levelShares, missingShare } from './feature-grid';

/** How predictions follow one feature, the others as they are (Friedman, Annals of Statistics 29, 2001). */
export interface Dependence {
  feature: FeatureSchema;
  /** Place among the features of the model. */
  index: number;
  points: DependencePoint[];
  /** Predictions of single rows at the points (Goldstein et al., JCGS 24, 2015). */
  curves: Float64Array[];
  /** Where rows are; none for categories. */
  bins: Bin[];
  /** Rows that predictions are the mean of. */
  rows: number;
  /** Share of all rows without a value. */
  missing: number;
}

export interface DependencePoint {
  /** The number, or the code of the level. */
  at: number;
  mean: number;
  /** Between these are 80% of the rows. */
  low: number;
  high: number;
  /** Share of rows with the level; NaN for numbers. */
  share: number;
}

export interface DependenceOptions {
  seed: number;
  /** The class whose probability is told; 0 for numbers. */
  kind: number;
  /** Rows that are looked at, points of a number, curves of single rows: at most. */
  rows?: number;
  points?: number;
  curves?: number;
}

/** Rows to look at: the model's own features of a seeded sample. */
interface Sample {
  features: Feature[];
  rows: number;
  weights: Float64Array | undefined;
  outputs: number;
}

/** Of the features at `places`, in that order; those with fewer than two values have none and are left out. */
export function dependencesOf(
  predictor: Predictor,
  training: Training,
  places: readonly number[],
  { seed, kind, rows = 500, points = 24, curves = 24 }: DependenceOptions,
): Dependence[] {
  const sample = sampleOf(training, rows, seed);
  return places.flatMap((index) => {
    const feature = training.features[index]!;
    const grid = gridOf(feature, points);
    if (grid.length < 2) return [];
    const answers = Array.from(grid, (at) => predictAt(predictor, sample, index, at, kind));
    const shares = feature.kind === 'category' ? levelShares(feature) : undefined;
    const every = Math.ceil(sample.rows / curves);
    const drawn = Array.from({ length: Math.floor(sample.rows / every) }, (_, i) => i * every);
    return [
      {
        feature: schemaOf(feature),
        index,
        points: answers.map((answer, i) => ({
          at: grid[i]!,
          ...summaryOf(answer, sample.weights),
          share: shares?.[grid[i]!] ?? NaN,
        })),
        curves: drawn.map((row) => Float64Array.from(answers, (answer) => answer[row]!)),
        bins: shares ? [] : binsOf(feature.values, grid[0]!, grid.at(-1)!),
        rows: sample.rows,
        missing: missingShare(feature),
      },
    ];
  });
}

function sampleOf({ rows, features, target, weights }: Training, most: number, seed: number): Sample {
  const drawn = drawRows(rows, Math.min(rows, most), createRandom(seed));
  return {
    features: takeRows(features, drawn),
    rows: drawn.length,
    weights: weights && gather(weights, drawn),
    outputs: outputsOf(target),
  };
}

/** What is predicted if all rows of the sample had this value. */
function predictAt(
  predictor: Predictor,
  { features, rows, outputs }: Sample,
  index: number,
  value: number,
  kind: number,
): Float64Array {
  const same = { ...features[index]!, values: new Float64Array(rows).fill(value) };
  const all = predictor.predict(features.with(index, same), rows);
  return outputs === 1 ? all : Float64Array.from({ length: rows }, (_, row) => all[row * outputs + kind]!);
}

function summaryOf(answer: Float64Array, weights: Float64Array | undefined) {
  let [sum, total] = [0, 0];
  answer.forEach((value, row) => {
    const weight = weights ? weights[row]! : 1;
    sum += weight * value;
    total += weight;
  });
  const sorted = sortedNumbers(answer);
  return { mean: sum / total, low: quantile(sorted, 0.1), high: quantile(sorted, 0.9) };
}
