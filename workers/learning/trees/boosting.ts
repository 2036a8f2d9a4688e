import { createRandom } from '../../kernels/random';
import { schemaOf } from '../features';
import type { FitContext, Fitted, Learner, Plain, Predictor, Settings, Shape, Training } from '../learner';
import { explainLogOdds } from '../log-odds';
import { sumLeaves } from './ask-trees';
import { binsOf } from './bins';
import { boost } from './boost';
import { openTrees } from './open-trees';
import { sampleOf } from './sample';
import { chooseSettings } from './settings';
import { pathShares } from './path-shares';
import { createPacker, treesOf } from './tree-data';
import { explainTrees } from './tree-shap';

const defaults: Settings = {
  iterations: 100,
  learning_rate: 0.1,
  max_leaf_nodes: 31,
  max_depth: 0,
  min_samples_leaf: 20,
  l2: 0,
  early_stopping: false,
  validation_fraction: 0.1,
  n_iter_no_change: 10,
  tol: 1e-7,
};

/**
 * Gradient boosting on histograms, after scikit-learn's HistGradientBoosting: log loss, multinomial log loss or squared error;
 * up to 255 bins, levels of categories in the order of their mean gradient, missing values to the better side. With `early_stopping` a part of the rows
 * is kept out, and trees end when it has not been told better for a while.
 */
export const boosting: Learner = { id: 'boosting', learns: ['classes', 'number'], defaults, grid, fit, open };

/** Small steps of small trees, and the usual ones; with few rows also leaves of few rows. */
function grid({ rows }: Shape): Settings[] {
  const settings = [
    { ...defaults, max_leaf_nodes: 7 },
    { ...defaults, max_leaf_nodes: 15, learning_rate: 0.05 },
    defaults,
  ];
  return rows > 50_000 ? settings.slice(1) : settings;
}

function fit(training: Training, given: Settings, { seed, progress }: FitContext): Fitted {
  const chosen = chooseSettings(defaults, given);
  const { features, target } = training;
  const bins = features.map(binsOf);
  const packer = createPacker(features, { classWeights: false, levels: bins.map(({ levels }) => levels) });
  const { base, diagnostics } = boost(
    sampleOf(training),
    bins,
    {
      iterations: chosen.count('iterations', 1),
      learningRate: chosen.number('learning_rate'),
      maxLeafNodes: chosen.count('max_leaf_nodes', 2),
      maxDepth: chosen.count('max_depth', 0),
      minSamplesLeaf: chosen.count('min_samples_leaf', 1),
      l2: chosen.number('l2'),
      heldOut: chosen.flag('early_stopping') ? chosen.number('validation_fraction') : 0,
      patience: chosen.count('n_iter_no_change', 1),
      tolerance: chosen.number('tol'),
    },
    createRandom(seed),
    packer.add,
    progress,
  );
  return {
    learner: 'boosting',
    settings: chosen.settings,
    ...(target.kind === 'classes' ? { classes: target.classes } : {}),
    features: features.map(schemaOf),
    parameters: { base, ...packer.data() },
    diagnostics,
  };
}

function baseOf(parameters: Plain): number[] {
  return (parameters as { base: number[] }).base;
}

function open({ parameters, features, classes }: Fitted): Predictor {
  const trees = openTrees(treesOf(parameters), features, 1, false);
  const base = baseOf(parameters);
  const width = base.length;
  const unit = classes ? 'log-odds' : 'value';
  return {
    predict: (columns, rows) => {
      const scores = new Float64Array(rows * width);
      for (let i = 0; i < scores.length; i++) scores[i] = base[i % width]!;
      sumLeaves(trees, columns, scores, width, (tree) => tree % width);
      if (!classes) return scores;
      return width === 1 ? oddsToShares(scores) : scoresToShares(scores, width);
    },
    explain: (columns, row, kind) => {
      const scores = base.map((start, k) => {
        const own = explainTrees(trees, columns, row, 0, (tree) => (tree % width === k ? 1 : 0));
        return { base: start + own.base, contributions: own.contributions };
      });
      const [first] = scores as [(typeof scores)[number]];
      if (!classes) return { ...first, unit };
      // Two classes have one score, that of the second against the first.
      if (width === 1) scores.unshift({ base: 0, contributions: new Float64Array(columns.length) });
      const parts = scores.map(({ contributions }) => contributions);
      return explainLogOdds(
        scores.map((score) => score.base),
        parts,
        kind,
      );
    },
    attribute: (columns, rows, kind) => {
      // Of several scores each counts against the mean of the others.
      const factor = (k: number): number => {
        if (!classes) return 1;
        if (width === 1) return kind === 1 ? 1 : -1;
        return k === kind ? 1 : -1 / (width - 1);
      };
      const contributions = pathShares(trees, columns, rows, 0, (tree) => factor(tree % width));
      return { contributions, unit };
    },
  };
}

function oddsToShares(scores: Float64Array): Float64Array {
  const shares = new Float64Array(2 * scores.length);
  scores.forEach((score, row) => {
    shares[2 * row] = 1 / (1 + Math.exp(score));
    shares[2 * row + 1] = 1 / (1 + Math.exp(-score));
  });
  return shares;
}

function scoresToShares(scores: Float64Array, width: number): Float64Array {
  for (let start = 0; start < scores.length; start += width) {
    const own = scores.subarray(start, start + width);
    const most = Math.max(...own);
    let sum = 0;
    for (let k = 0; k < width; k++) sum += own[k] = Math.exp(own[k]! - most);
    for (let k = 0; k < width; k++) own[k]! /= sum;
  }
  return scores;
}
