import { presentClasses } from '../classes-present';
import { type Encoding, fitEncoding } from '../encoding';
import { schemaOf } from '../features';
import type { FitContext, Fitted, Learner, Settings, Shape, Training } from '../learner';
import { standardErrors } from './covariance';
import { type Design, byTerm, designOf } from './design';
import { type LogisticProblem, strideOf } from './objective';
import type { LogisticParameters } from './parameters';
import { openLogistic } from './predict';
import { type LogisticSolution, solveLogistic } from './solve';

/** Rarer levels of a category share a column. */
const MOST_LEVELS = 1000;
/** Stands for no penalty where classes are separated. */
const WEAK = 100;
/** Cells of features and rows from which on a grid has fewer settings. */
const MANY = 3e6;

const defaults: Settings = { C: 1, scale: true };

/**
 * Logistic regression, for more than two classes multinomial, with an L2 penalty on all but the intercept: C counts losses as in scikit-learn, and 0
 * is no penalty. With `scale` the penalty is on numbers by their deviation. Without a penalty the first level of a category has no column,
 * columns that are sums of others are left out, and where a feature tells classes apart without fail, so that no coefficients are the
 * best, a weak penalty (C = 100) takes its place and `diagnostics.separated` says so.
 */
export const logistic: Learner = {
  id: 'logistic',
  learns: ['classes'],
  defaults,
  grid: ({ rows, features }: Shape) =>
    (rows * features > MANY ? [0.01, 1] : [0.01, 0.1, 1, 10]).map((C) => ({ ...defaults, C })),
  fit,
  open: openLogistic,
};

function fit(training: Training, settings: Settings, { progress }: FitContext): Fitted {
  const { features, rows, target, weights } = training;
  const all = { ...defaults, ...settings };
  const C = Number(all.C);
  const { classes, present, labels } = presentClasses(target, rows);
  const encoding = fitEncoding(features, rows, {
    scale: true,
    levels: MOST_LEVELS,
    reference: C > 0 ? 'none' : 'first',
    weights,
  });
  const design = designOf(encoding, features, rows);
  const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : rows;
  const penalised = (strength: number): LogisticProblem => ({
    design,
    labels,
    weights: weights ? weights.map((weight) => weight / total) : new Float64Array(rows).fill(1 / total),
    isEven: weights === undefined,
    classes: present.length,
    predictors: present.length > 2 && C > 0 ? present.length : present.length - 1,
    penalties: penaltiesOf(encoding, design, all.scale === true, 1 / (strength * total)),
  });
  const options = progress ? { progress } : {};
  let problem = penalised(C > 0 ? C : Infinity);
  let solution = solveLogistic(problem, options);
  const isSeparated = C === 0 && !solution.converged;
  if (isSeparated) {
    problem = penalised(WEAK);
    solution = solveLogistic(problem, options);
  }
  const isPenalised = C > 0 || isSeparated;
  const unit = isPenalised ? (C > 0 ? C : WEAK) * total : total;
  const errors = isPenalised ? null : standardErrors(encoding, problem, solution, total);
  design.numbers.free();
  return {
    learner: 'logistic',
    settings: all,
    classes,
    features: features.map(schemaOf),
    parameters: {
      encoding,
      present,
      ...unpacked(problem, solution),
      errors,
    },
    diagnostics: {
      iterations: solution.iterations,
      converged: solution.converged,
      objective: solution.value * unit,
      separated: isSeparated,
    },
  };
}

function penaltiesOf(
  { codes, terms }: Encoding,
  design: Design,
  scale: boolean,
  penalty: number,
): Float64Array {
  const penalties = new Float64Array(design.size);
  design.terms.forEach((term, column) => {
    const code = codes[terms[term]!.feature]!;
    // Columns are standardised in any case; a penalty on what they were before is one on the coefficient by the deviation.
    const by = !scale && code.kind === 'number' && column < design.width ? code.scale : 1;
    penalties[column] = penalty / by ** 2;
  });
  return penalties;
}

function unpacked(
  problem: LogisticProblem,
  { point, dependent }: LogisticSolution,
): Pick<LogisticParameters, 'intercepts' | 'coefficients' | 'dependent'> {
  const { design, predictors, classes } = problem;
  const stride = strideOf(problem);
  const starts = Array.from({ length: predictors }, (_, q) => q * stride);
  const intercepts = starts.map((start) => point[start + design.size - 1]!);
  // One predictor per class: only differences matter, and the intercepts are told with sum 0.
  const mean = predictors === classes ? intercepts.reduce((sum, each) => sum + each, 0) / predictors : 0;
  return {
    intercepts: intercepts.map((each) => each - mean),
    coefficients: starts.map((start) => byTerm(design, (column) => point[start + column]!)),
    dependent: starts.map((start) => {
      const columns = dependent.map((place) => place - start);
      return Array.from(design.terms).filter((_, column) => columns.includes(column));
    }),
  };
}
