import { candidatesOf } from '../../learning/classification/grid';
import type { Candidate } from '../../learning/cross-validate';
import { learnerOf } from '../../learning/learners';
import { lassoAlphas } from '../../learning/linear/lasso';
import { ridgeAlphas } from '../../learning/linear/ridge';
import type { NumberTraining } from '../../learning/regression/judge';
import type { ModelName, Settings } from './settings';

/**
 * What is tried: of each model its settings, the simplest first.
 * @throws FaultError for a grid that cannot be read or that no model has
 */
export function candidates(training: NumberTraining, { models, alpha, grid }: Settings): Candidate[] {
  const shape = { rows: training.rows, features: training.features.length, classes: 0 };
  const isGiven = !['', 'auto', 'none'].includes(grid.trim());
  const named = isGiven ? models.filter((model) => isNamed(grid, model)) : [];
  const given = isGiven ? candidatesOf(named.length > 0 ? named : models, grid, shape) : [];
  return models.flatMap((model) => {
    if (named.includes(model)) return given.filter(({ learner }) => learner === model);
    const alphas = alphasOf(model, training, alpha);
    return alphas
      ? alphas.map((each): Candidate => ({ learner: model, settings: { alpha: each } }))
      : candidatesOf([model], isGiven ? 'auto' : grid, shape);
  });
}

/** Whether the grid has values for a setting of the model. */
function isNamed(grid: string, model: ModelName): boolean {
  return Object.keys(learnerOf(model).defaults).some((name) => new RegExp(`\\b${name}\\s*=`).test(grid));
}

/** Penalties to try, the strongest first; undefined for a model without one. */
function alphasOf(model: ModelName, training: NumberTraining, alpha: number): number[] | undefined {
  if (model !== 'ridge' && model !== 'lasso') return undefined;
  if (alpha > 0) return [alpha];
  return model === 'ridge' ? ridgeAlphas(training.rows) : lassoAlphas(training);
}
