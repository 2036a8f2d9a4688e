import { schemaOf } from './features';
import type { Fitted, Learner, Predictor, Training } from './learner';

/** Knows no feature: predicts each class by its share, a number by its mean. What every model has to beat. */
export const prior: Learner = {
  id: 'prior',
  learns: ['classes', 'number'],
  defaults: {},
  grid: () => [{}],
  fit,
  open,
};

function fit({ rows, features, target, weights }: Training): Fitted {
  const sums = new Float64Array(target.kind === 'classes' ? target.classes.length : 1);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row]! : 1;
    total += weight;
    if (target.kind === 'classes') sums[target.codes[row]!]! += weight;
    else sums[0]! += weight * target.values[row]!;
  }
  return {
    learner: 'prior',
    settings: {},
    ...(target.kind === 'classes' ? { classes: target.classes } : {}),
    features: features.map(schemaOf),
    parameters: { means: Array.from(sums, (sum) => sum / total) },
  };
}

function open(fitted: Fitted): Predictor {
  const { means } = fitted.parameters as { means: number[] };
  return {
    predict: (_, rows) =>
      Float64Array.from({ length: rows * means.length }, (_, i) => means[i % means.length]!),
    explain: (features, _, kind) => ({
      base: means[fitted.classes ? kind : 0]!,
      contributions: new Float64Array(features.length),
      unit: fitted.classes ? 'probability' : 'value',
    }),
  };
}
