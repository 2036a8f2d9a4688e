import { drawRows } from '../../kernels/draw-rows';
import { gather } from '../../kernels/gather';
import { createRandom } from '../../kernels/random';
import { takeRows } from '../features';
import { type Fitted, type Training, outputsOf } from '../learner';
import { learnerOf, openFitted } from '../learners';
import { type TreeNode, readTree } from '../trees/read-tree';
import { scoreOf } from './score';

/** A tree that can be drawn: the model itself, or a small one that imitates it. */
export interface TreeOfModel {
  nodes: TreeNode[];
  /** Place of what is told in the values of a node. */
  at: number;
  /** R² of the imitation against the model on rows that it has not seen; undefined where the tree is the model. */
  fidelity?: number;
}

const DEPTH = 3;
const MOST_ROWS = 6_000;
/** Of the rows, so much is kept to see how well the imitation does. */
const KEPT = 1 / 3;
/** A leaf holds this share of the rows at least. */
const LEAF = 0.02;

/** The model where it is a tree; otherwise a tree that is fitted on what the model predicts (Craven and Shavlik, NIPS 8, 1996). */
export function treeOf(fitted: Fitted, training: Training, kind: number, seed: number): TreeOfModel {
  if (fitted.learner === 'tree') return { nodes: readTree(fitted), at: kind };
  const { features, target, weights } = training;
  const drawn = drawRows(training.rows, Math.min(training.rows, MOST_ROWS), createRandom(seed));
  const outputs = outputsOf(target);
  const all = openFitted(fitted).predict(takeRows(features, drawn), drawn.length);
  const values = Float64Array.from(drawn, (_, i) => all[i * outputs + kind]!);
  const kept = drawRows(drawn.length, Math.round(KEPT * drawn.length), createRandom(seed + 1));
  const isKept = new Set(kept);
  const used = Int32Array.from(drawn.keys()).filter((i) => !isKept.has(i));
  const part = (which: Int32Array): Training => {
    const rows = which.map((i) => drawn[i]!);
    return {
      rows: rows.length,
      features: takeRows(features, rows),
      target: { kind: 'number', values: gather(values, which) },
      ...(weights ? { weights: gather(weights, rows) } : {}),
    };
  };
  const way = learnerOf('tree');
  const leaf = Math.max(1, Math.round(LEAF * used.length));
  const imitation = way.fit(
    part(used),
    { ...way.defaults, max_depth: DEPTH, min_samples_leaf: leaf },
    { seed },
  );
  const unseen = part(kept);
  const said = way.open(imitation).predict(unseen.features, unseen.rows);
  return { nodes: readTree(imitation), at: 0, fidelity: scoreOf('r2', unseen.target, said, unseen.weights) };
}
