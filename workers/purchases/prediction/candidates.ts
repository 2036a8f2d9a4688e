import { type Candidate } from '../../learning/cross-validate';
import { candidatesOf } from '../../learning/classification/grid';
import type { Shape } from '../../learning/learner';
import type { Settings } from './settings';

/** What `auto` tries: a line, and two ways to put trees together. */
const AUTO = ['logistic', 'forest', 'boosting'];

/** The models to be judged; `auto` tries several by their usual settings, one that is named tries its own grid. */
export function candidatesFor({ model }: Settings, shape: Shape): Candidate[] {
  return model === 'auto' ? candidatesOf(AUTO, 'none', shape) : candidatesOf([model], 'auto', shape);
}
