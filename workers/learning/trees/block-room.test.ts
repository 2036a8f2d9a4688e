import { expect, it } from 'vitest';
import { drawnTable, withGaps } from '../../../tests/harness/drawn-table';
import { meanLeaves } from './ask-trees';
import { openTrees } from './open-trees';
import { columnsFor, createRoom, routeRows } from './route-rows';
import { tree } from './tree';
import { treesOf } from './tree-data';

it('the module sends rows where the plain loop does, over several blocks, missing values and levels included', () => {
  const training = withGaps(drawnTable(12, 5000, 'number'), 13);
  const { parameters, features } = tree.fit(training, { max_depth: 7 }, { seed: 1 });
  const trees = openTrees(treesOf(parameters), features, 1, false);
  const room = createRoom(5000);
  room.rows.forEach((_, row) => (room.rows[row] = row));
  const plain = new Float64Array(5000);
  routeRows(trees, 0, columnsFor(trees, training.features), room, 5000, (leaf, from, to) => {
    for (const row of room.rows.subarray(from, to)) plain[row] = trees.values[leaf]!;
  });
  expect(meanLeaves(trees, training.features, 5000)).toEqual(plain);
});
