import { candidatesOf } from '../../learning/classification/grid';
import type { Candidate } from '../../learning/cross-validate';
import type { Shape } from '../../learning/learner';
import type { Settings } from './settings';

/** What `auto` tries: a line, and two ways to put trees together. */
const AUTO = ['logistic', 'forest'];

/** The models to be judged. `auto` tries several with their usual settings, one that is named its own grid, unless the reader gives one. */
export function candidatesFor({ model, grid }: Settings, shape: Shape): Candidate[] {
  if (model !== 'auto') return candidatesOf([model], grid, shape);
  return candidatesOf(AUTO, grid === '' || grid === 'auto' ? 'none' : grid, shape);
}
