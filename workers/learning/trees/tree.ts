import { schemaOf } from '../features';
import type { FitContext, Fitted, Learner, Predictor, Settings, Shape, Training } from '../learner';
import { meanLeaves } from './ask-trees';
import { exactGrower } from './exact-grower';
import { growTree } from './grow-tree';
import { openTrees } from './open-trees';
import { pathShares } from './path-shares';
import { prune } from './prune';
import { sampleOf } from './sample';
import { chooseSettings } from './settings';
import { explainTrees } from './tree-shap';
import { createPacker, treesOf } from './tree-data';

const defaults: Settings = { max_depth: 0, min_samples_leaf: 1, min_samples_split: 2, ccp_alpha: 0 };

/**
 * One decision tree: CART by the Gini index, or by squared error for numbers, with exact cuts; the same tree as scikit-learn's
 * where no two cuts are equally good (it draws among those, here the first feature and the lowest cut win). Numbers are compared in
 * full, scikit-learn rounds them to 32 bits. Missing values go to the side that is better for the training rows.
 */
export const tree: Learner = {
  id: 'tree',
  learns: ['classes', 'number'],
  defaults,
  grid,
  fit,
  open,
};

/** From a tree that can be read at a glance to a large one that is cut back. */
function grid({ rows }: Shape): Settings[] {
  const leaf = Math.max(1, Math.min(50, Math.round(rows / 200)));
  return [
    { ...defaults, max_depth: 3, min_samples_leaf: leaf },
    { ...defaults, max_depth: 5, min_samples_leaf: leaf },
    { ...defaults, max_depth: 8, min_samples_leaf: leaf },
    { ...defaults, min_samples_leaf: leaf, ccp_alpha: 0.001 },
  ];
}

function fit(training: Training, given: Settings, { progress }: FitContext): Fitted {
  const chosen = chooseSettings(defaults, given);
  const { features, target } = training;
  const sample = sampleOf(training);
  const grow = {
    maxDepth: chosen.count('max_depth', 0),
    minSamplesLeaf: chosen.count('min_samples_leaf', 1),
    minSamplesSplit: chosen.count('min_samples_split', 2),
  };
  const root = growTree(sample, exactGrower(sample, features, grow.minSamplesLeaf), grow, progress);
  const alpha = chosen.number('ccp_alpha');
  if (alpha > 0) prune(root, alpha);
  const packer = createPacker(features, { classWeights: target.kind === 'classes', drawn: true });
  packer.add(root);
  return {
    learner: 'tree',
    settings: chosen.settings,
    ...(target.kind === 'classes' ? { classes: target.classes } : {}),
    features: features.map(schemaOf),
    parameters: packer.data(),
  };
}

function open({ parameters, features, classes }: Fitted): Predictor {
  const trees = openTrees(treesOf(parameters), features, classes?.length ?? 1, !!classes);
  return {
    predict: (columns, rows) => meanLeaves(trees, columns, rows),
    explain: (columns, row, kind) => ({
      ...explainTrees(trees, columns, row, classes ? kind : 0, () => 1),
      unit: classes ? 'probability' : 'value',
    }),
    attribute: (columns, rows, kind) => ({
      contributions: pathShares(trees, columns, rows, classes ? kind : 0, () => 1),
      unit: classes ? 'probability' : 'value',
    }),
  };
}
