import { explainScores, writeShares } from '../class-scores';
import { presentClasses } from '../classes-present';
import { schemaOf } from '../features';
import type { Fitted, Learner, Predictor, Settings, Training } from '../learner';
import { SCORE_BLOCK } from '../linear-score';
import { type Factor, type Labelled, levelsFactor, momentsOf, normalFactor } from './factors';
import { factorScore } from './score';

export type NaiveBayesParameters = {
  /** Codes of the classes that training rows had. */
  present: number[];
  /** Logarithms of their shares. */
  priors: number[];
  /** One per feature. */
  factors: Factor[];
};

const defaults: Settings = { var_smoothing: 1e-9, smoothing: 1 };
/** Of a level that a class does not have; scikit-learn's least `alpha`. */
const LEAST_SMOOTHING = 1e-10;

/**
 * Naive Bayes: numbers are normal in each class, their variances raised by `var_smoothing` times the largest variance of a feature (GaussianNB); levels
 * count `smoothing` times more than they were seen (CategoricalNB). A missing value leaves its factor out, in training as in prediction.
 */
export const naiveBayes: Learner = {
  id: 'naive-bayes',
  learns: ['classes'],
  defaults,
  grid: () => [{ ...defaults, var_smoothing: 1e-3 }, defaults, { ...defaults, smoothing: 10 }],
  fit,
  open,
};

function fit({ features, rows, target, weights }: Training, settings: Settings): Fitted {
  const all = { ...defaults, ...settings };
  const { classes, present, labels } = presentClasses(target, rows);
  const weightOf = weights ? (row: number): number => weights[row]! : (): number => 1;
  const labelled: Labelled = { rows, labels, classes: present.length, weightOf };
  const sums = new Float64Array(present.length);
  labels.forEach((label, row) => (sums[label]! += weightOf(row)));
  const total = sums.reduce((sum, each) => sum + each, 0);
  const moments = features.map(({ kind, values }) =>
    kind === 'number' ? momentsOf(values, labelled) : undefined,
  );
  const largest = moments.reduce(
    (most, each) => (each && Number.isFinite(each.variance) ? Math.max(most, each.variance) : most),
    0,
  );
  const smoothing = Math.max(Number(all.smoothing), LEAST_SMOOTHING);
  return {
    learner: 'naive-bayes',
    settings: all,
    classes,
    features: features.map(schemaOf),
    parameters: {
      present,
      priors: Array.from(sums, (sum) => Math.log(sum / total)),
      factors: features.map((feature, at) => {
        const own = moments[at];
        return own
          ? normalFactor(own, Number(all.var_smoothing) * largest)
          : levelsFactor(feature, labelled, smoothing);
      }),
    },
  };
}

function open({ classes = [], parameters }: Fitted): Predictor {
  const { present, priors, factors } = parameters as NaiveBayesParameters;
  const scorers = priors.map((_, k) => factors.map((factor) => factor && factorScore(factor, k)));
  const bases = priors.map((prior, k) =>
    factors.reduce((sum, factor) => sum + (factor ? factor.expected[k]! : 0), prior),
  );
  return {
    predict(features, rows) {
      const out = new Float64Array(rows * classes.length);
      const scores = priors.map(() => new Float64Array(SCORE_BLOCK));
      for (let from = 0; from < rows; from += SCORE_BLOCK) {
        const size = Math.min(SCORE_BLOCK, rows - from);
        const own = scores.map((score, k) => score.subarray(0, size).fill(priors[k]!));
        scorers.forEach((parts, k) => parts.forEach((add, at) => add?.(features[at]!.values, from, own[k]!)));
        writeShares(own, size, present, { out, from, width: classes.length });
      }
      return out;
    },
    explain(features, row, kind) {
      const parts = scorers.map((adds, k) =>
        Float64Array.from(adds, (add, at) => {
          const value = new Float64Array(1);
          add?.(features[at]!.values, row, value);
          return value[0]! - (factors[at]?.expected[k] ?? 0);
        }),
      );
      return explainScores(bases, parts, present, kind, features.length);
    },
  };
}
