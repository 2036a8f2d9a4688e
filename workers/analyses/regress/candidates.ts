import { FaultError } from '../../contract/fault';
import type { Candidate } from '../../learning/cross-validate';
import { candidatesOf } from '../../learning/candidates';
import { lassoAlphas } from '../../learning/linear/lasso';
import { ridgeAlphas } from '../../learning/linear/ridge';
import type { NumberTraining } from '../../learning/regression/judge';
import type { ModelName, Settings } from './settings';

/** What is tried: of each model its settings, the simplest first. */
export function candidates(training: NumberTraining, { models, alpha, grid }: Settings): Candidate[] {
  return models.flatMap((model) => {
    const isGiven = !['', 'auto'].includes(grid.trim());
    if (isGiven && (models.length === 1 || isTree(model))) {
      return candidatesOf([model], grid, { rows: training.rows, features: training.features.length, classes: 0 });
    }
    return ownCandidates(model, training, alpha);
  });
}
