import { describe, expect, it } from 'vitest';
import { type DrawnKind, drawnTable, withGaps } from '../../../tests/harness/drawn-table';
import type { Fitted, Learner, Settings, Training } from '../learner';
import { boosting } from './boosting';
import { forest } from './forest';
import { type OpenTrees, openTrees } from './open-trees';
import { columnsFor, goesLeft } from './route-rows';
import { tree } from './tree';
import { treesOf } from './tree-data';

const table = (kind: DrawnKind, rows: number): Training => withGaps(drawnTable(5, rows, kind), 6);

/** What a tree says when only the features of `known` (bits) are known: both branches otherwise, by their rows. */
function expected(
  trees: OpenTrees,
  columns: ReturnType<typeof columnsFor>,
  row: number,
  known: number,
): number[] {
  const at = (node: number): number[] => {
    const feature = trees.feature[node]!;
    const { outputs, values } = trees;
    if (feature < 0) {
      const leaf = trees.leaf[node]!;
      return Array.from(values.subarray(leaf * outputs, (leaf + 1) * outputs));
    }
    const [left, right] = [node + 1, trees.right[node]!];
    if ((known >> feature) & 1) return at(goesLeft(trees, node, columns[feature]!, row) ? left : right);
    const share = trees.cover[left]! / trees.cover[node]!;
    const [a, b] = [at(left), at(right)];
    return a.map((value, k) => share * value + (1 - share) * b[k]!);
  };
  const roots = Array.from(trees.roots.subarray(0, -1), at);
  return roots[0]!.map((_, k) => roots.reduce((sum, each) => sum + each[k]!, 0));
}

/** Shapley values by their definition, over all sets of features. */
function bruteForce(trees: OpenTrees, training: Training, row: number, output: number): number[] {
  const columns = columnsFor(trees, training.features);
  const count = training.features.length;
  const worth = Array.from({ length: 1 << count }, (_, set) => expected(trees, columns, row, set)[output]!);
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return training.features.map((_, feature) => {
    let sum = 0;
    worth.forEach((value, set) => {
      if ((set >> feature) & 1) return;
      const size = set.toString(2).replaceAll('0', '').length;
      const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count);
      sum += weight * (worth[set | (1 << feature)]! - value);
    });
    return sum;
  });
}

const open = ({ parameters, features, classes }: Fitted, isBoosting: boolean): OpenTrees =>
  openTrees(treesOf(parameters), features, isBoosting ? 1 : (classes?.length ?? 1), !isBoosting && !!classes);

describe('contributions', () => {
  it.each<[string, Learner, Settings, DrawnKind]>([
    ['a tree', tree, { max_depth: 5 }, 'three'],
    ['a tree of numbers', tree, { min_samples_leaf: 4 }, 'number'],
    ['a forest', forest, { trees: 4, max_depth: 4 }, 'two'],
    ['boosting', boosting, { iterations: 5, max_leaf_nodes: 6 }, 'two'],
  ])('of %s are Shapley values', (_, learner, settings, kind) => {
    const training = table(kind, 200);
    const fitted = learner.fit(training, settings, { seed: 1 });
    const isBoosting = learner.id === 'boosting';
    const trees = open(fitted, isBoosting);
    const count = learner.id === 'forest' ? trees.roots.length - 1 : 1;
    for (const row of [0, 17, 101]) {
      const found = learner.open(fitted).explain!(training.features, row, 1);
      bruteForce(trees, training, row, isBoosting || kind === 'number' ? 0 : 1).forEach((value, feature) =>
        expect(found.contributions[feature]).toBeCloseTo(value / count, 9),
      );
    }
  });

  it.each<[string, Learner, Settings, DrawnKind]>([
    ['tree', tree, {}, 'three'],
    ['tree', tree, {}, 'number'],
    ['forest', forest, { trees: 10 }, 'three'],
    ['forest', forest, { trees: 10 }, 'number'],
    ['boosting', boosting, { iterations: 20 }, 'two'],
    ['boosting', boosting, { iterations: 20 }, 'three'],
    ['boosting', boosting, { iterations: 20 }, 'number'],
  ])('and their base sum up to what a %s predicts', (_, learner, settings, kind) => {
    const training = table(kind, 600);
    const predictor = learner.open(learner.fit(training, settings, { seed: 1 }));
    const predicted = predictor.predict(training.features, training.rows);
    const width = predicted.length / training.rows;
    for (let row = 0; row < 600; row += 67) {
      for (let k = 0; k < width; k++) {
        const { base, contributions, unit } = predictor.explain!(training.features, row, k);
        const shares = Array.from(predicted.subarray(row * width, (row + 1) * width));
        const odds = Math.log(shares[k]! / shares.reduce((sum, v, other) => sum + (other === k ? 0 : v), 0));
        const told = unit === 'log-odds' ? odds : shares[k]!;
        expect(Math.abs(contributions.reduce((sum, each) => sum + each, base) - told)).toBeLessThan(1e-9);
      }
    }
  });
});
