import { candidatesOf } from '../../learning/classification/grid';
import type { Candidate } from '../../learning/cross-validate';
import type { Settings as LearnerSettings, Shape } from '../../learning/learner';
import { learnerOf } from '../../learning/learners';
import type { Settings } from './settings';

/** A leaf of a tree has no fewer customers than this share of all, within bounds: outcomes are rare, and small leaves learn them by heart. */
const LEAF = { share: 1 / 500, least: 5, most: 100 };

/** What `auto` tries: a line, and two ways to put trees together, each with settings that suit rare outcomes. */
function auto({ rows }: Shape): Candidate[] {
  const leaf = Math.min(LEAF.most, Math.max(LEAF.least, Math.round(rows * LEAF.share)));
  const tried: [string, LearnerSettings][] = [
    ['logistic', { C: 0.1 }],
    ['logistic', { C: 1 }],
    ['forest', { min_samples_leaf: leaf }],
    ['boosting', { max_leaf_nodes: 7, learning_rate: 0.05, min_samples_leaf: leaf }],
  ];
  return tried.map(([learner, settings]) => ({
    learner,
    settings: { ...learnerOf(learner).defaults, ...settings },
  }));
}

/** The models to be judged: what `auto` tries, or of one that is named its own grid, unless the reader gives one. */
export function candidatesFor({ model, grid }: Settings, shape: Shape): Candidate[] {
  if (model !== 'auto') return candidatesOf([model], grid, shape);
  const isOwn = grid === '' || grid === 'auto';
  return isOwn ? auto(shape) : candidatesOf(['logistic', 'forest', 'boosting'], grid, shape);
}
