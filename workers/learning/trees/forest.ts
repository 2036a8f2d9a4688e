import { schemaOf } from '../features';
import type { FitContext, Fitted, Learner, Predictor, Setting, Settings, Shape, Training } from '../learner';
import { meanLeaves } from './ask-trees';
import { type Bag, drawBag, rowsIn } from './bag';
import { binnedGrower } from './binned-grower';
import { type Bins, binsOf } from './bins';
import { growTree } from './grow-tree';
import { openTrees } from './open-trees';
import { outOfBag } from './out-of-bag';
import { type Sample, sampleOf } from './sample';
import { chooseSettings } from './settings';
import { pathShares } from './path-shares';
import { createPacker, treesOf } from './tree-data';
import { explainTrees } from './tree-shap';

const defaults: Settings = {
  trees: 100,
  max_depth: 0,
  min_samples_leaf: 1,
  min_samples_split: 2,
  max_features: 'auto',
};

/**
 * A random forest (Breiman 2001): trees on rows drawn with replacement, each split the best of some features drawn anew; classes by the mean of the
 * trees' shares, as in scikit-learn. `max_features` is a share of the features up to 1, a number of them above; `auto` is the square root
 * for classes and all for numbers: scikit-learn's choice, so that its figures can be compared (a third, Breiman's choice for numbers, is in the
 * grid). Numbers are cut at up to 254 places, all there are where a feature has no more than 255 values.
 */
export const forest: Learner = {
  id: 'forest',
  learns: ['classes', 'number'],
  defaults,
  choices: { max_features: { texts: ['auto'], numbers: true } },
  grid,
  fit,
  open,
};

/** Deep trees, and smoother ones; for numbers all features or a third of them. */
function grid({ rows, classes }: Shape): Settings[] {
  const leaf = rows > 2000 ? 10 : 5;
  return classes > 0
    ? [{ ...defaults, min_samples_leaf: leaf }, defaults]
    : [{ ...defaults, min_samples_leaf: leaf, max_features: 1 / 3 }, defaults];
}

function fit(training: Training, given: Settings, { seed, progress }: FitContext): Fitted {
  const chosen = chooseSettings(defaults, given);
  const { features, target, rows } = training;
  const isClasses = target.kind === 'classes';
  const sample = sampleOf(training);
  const bins = features.map(binsOf);
  const draw = {
    maxFeatures: featuresPerSplit(chosen.settings.max_features!, features.length, isClasses),
    minSamplesLeaf: chosen.count('min_samples_leaf', 1),
  };
  const grow = {
    maxDepth: chosen.count('max_depth', 0),
    minSamplesLeaf: draw.minSamplesLeaf,
    minSamplesSplit: chosen.count('min_samples_split', 2),
  };
  const packer = createPacker(features, { classWeights: isClasses, levels: levelsOf(bins) });
  const count = chosen.count('trees', 1);
  for (let tree = 0; tree < count; tree++) {
    const bag = drawBag(rows, seed, tree);
    const bagged = bagSample(sample, bag);
    const grower = binnedGrower(bagged, features, bins, rowsIn(bag, true), { ...draw, random: bag.random });
    packer.add(growTree(bagged, grower, grow));
    progress?.((tree + 1) / (count + 1));
  }
  const fitted: Fitted = {
    learner: 'forest',
    settings: chosen.settings,
    ...(isClasses ? { classes: target.classes } : {}),
    features: features.map(schemaOf),
    parameters: packer.data(),
  };
  const trees = openForest(fitted);
  const diagnostics = outOfBag(trees, features, sample, (tree) => rowsIn(drawBag(rows, seed, tree), false));
  progress?.(1);
  return { ...fitted, diagnostics };
}

function featuresPerSplit(setting: Setting, features: number, isClasses: boolean): number {
  const root = Math.sqrt(features);
  let wanted = Number(setting);
  if (setting === 'sqrt') wanted = root;
  else if (setting === 'auto') wanted = isClasses ? root : features;
  else if (wanted <= 1) wanted *= features;
  return Math.min(features, Math.max(1, Math.floor(wanted + 1e-9)));
}

/** Each row counts as often as it was drawn. */
function bagSample(sample: Sample, { counts }: Bag): Sample {
  return {
    ...sample,
    weights: sample.weights.map((weight, row) => weight * counts[row]!),
    scores: sample.scores.map((score, row) => score * counts[row]!),
  };
}

function levelsOf(bins: readonly Bins[]): (number[] | undefined)[] {
  return bins.map(({ levels }) => levels);
}

function openForest({ parameters, features, classes }: Fitted) {
  return openTrees(treesOf(parameters), features, classes?.length ?? 1, !!classes);
}

function open(fitted: Fitted): Predictor {
  const trees = openForest(fitted);
  const count = trees.roots.length - 1;
  return {
    predict: (columns, rows) => meanLeaves(trees, columns, rows),
    explain: (columns, row, kind) => ({
      ...explainTrees(trees, columns, row, fitted.classes ? kind : 0, () => 1 / count),
      unit: fitted.classes ? 'probability' : 'value',
    }),
    attribute: (columns, rows, kind) => ({
      contributions: pathShares(trees, columns, rows, fitted.classes ? kind : 0, () => 1 / count),
      unit: fitted.classes ? 'probability' : 'value',
    }),
  };
}
