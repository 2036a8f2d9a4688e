import { describe, expect, it } from 'vitest';
import { type DrawnKind, drawnNumbers, drawnTable, withGaps } from '../../../tests/harness/drawn-table';
import reference from '../../../tests/reference/trees.json';
import type { Learner, Settings, Training } from '../learner';
import { boosting } from './boosting';
import { forest } from './forest';
import { readTree } from './read-tree';
import { tree } from './tree';

const settingsOf = (given: Record<string, number | undefined>): Settings => {
  const names: Record<string, string> = { l2_regularization: 'l2', max_iter: 'iterations' };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[names[name] ?? name, value]],
    ),
  );
};

function predict(
  learner: Learner,
  settings: Settings,
  train: Training,
  test: Training,
  seed = 1,
): Float64Array {
  return learner.open(learner.fit(train, settings, { seed })).predict(test.features, test.rows);
}

/** The measures of the reference. */
function judge(predicted: Float64Array, { rows, target }: Training): Record<string, number> {
  if (target.kind === 'number') {
    const mean = target.values.reduce((sum, value) => sum + value, 0) / rows;
    const sum = (from: (row: number) => number): number =>
      target.values.reduce((total, value, row) => total + (value - from(row)) ** 2, 0);
    return { r2: 1 - sum((row) => predicted[row]!) / sum(() => mean) };
  }
  const width = target.classes.length;
  let [right, loss] = [0, 0];
  target.codes.forEach((code, row) => {
    const shares = predicted.subarray(row * width, (row + 1) * width);
    if (shares.indexOf(Math.max(...shares)) === code) right++;
    loss -= Math.log(Math.max(shares[code]!, 1e-15)) / rows;
  });
  return { accuracy: right / rows, log_loss: loss };
}

describe('a tree', () => {
  it.each(reference.trees)('is scikit-learn’s: $kind, seed $seed, $settings', (known) => {
    const drawn = drawnTable(known.seed, known.rows, known.kind as DrawnKind);
    const weights = drawnNumbers(known.seed + 1000, known.rows, 1).map((value) => 1 + value / 8000);
    const training = known.weighted ? { ...drawn, weights } : drawn;
    const nodes = readTree(tree.fit(training, settingsOf(known.settings), { seed: 1 }));
    expect(nodes.map(({ split }) => split?.feature ?? -1)).toEqual(known.feature);
    expect(nodes.map(({ split }) => split?.threshold ?? 0)).toEqual(known.threshold);
    expect(nodes.map(({ rows }) => rows)).toEqual(known.rows_in);
    nodes.forEach((node, i) => {
      expect(node.weight).toBeCloseTo(known.weight[i]!, 8);
      expect(node.impurity).toBeCloseTo(known.impurity[i]!, 9);
      node.values.forEach((value, k) => expect(value).toBeCloseTo(known.values[i]![k]!, 9));
    });
  });
});

type Spread = Record<string, { mean: number; sd: number; least: number; most: number } | undefined>;

function meansOf(found: readonly Record<string, number>[]): [string, number][] {
  const names = Object.keys(found[0]!);
  return names.map((name) => [name, found.reduce((sum, each) => sum + each[name]!, 0) / found.length]);
}

describe('a forest', () => {
  it.each(reference.forests)(
    'is as good as scikit-learn’s: $kind, $settings',
    ({ kind, settings, figures }) => {
      const [train, test] = [drawnTable(21, 600, kind as DrawnKind), drawnTable(22, 1000, kind as DrawnKind)];
      const found = [1, 2, 3].map((seed) =>
        judge(predict(forest, settingsOf(settings), train, test, seed), test),
      );
      for (const [name, mean] of meansOf(found)) {
        const { least, most } = (figures as Spread)[name]!;
        expect(mean, name).toBeGreaterThanOrEqual(least);
        expect(mean, name).toBeLessThanOrEqual(most);
      }
    },
  );
});

const drawn = (kind: string, seed: number, rows: number): Training =>
  drawnTable(seed, rows, kind as DrawnKind);

describe('boosting', () => {
  it.each(reference.boosting.filter(({ gaps }) => !gaps))(
    'predicts what scikit-learn’s does: $kind, $settings',
    ({ kind, settings, figures, first }) => {
      const test = drawn(kind, 99, 1000);
      const predicted = predict(boosting, settingsOf(settings), drawn(kind, 31, 1500), test);
      // Gradients have 32 bits on both sides, about 7 digits.
      first.forEach((value, i) => expect(predicted[i]).toBeCloseTo(value, 7));
      for (const [name, value] of Object.entries(judge(predicted, test))) {
        expect(value, name).toBeCloseTo(Number(figures[name as keyof typeof figures]), 7);
      }
    },
  );

  it.each(reference.boosting.filter(({ gaps }) => gaps))(
    'is as good as scikit-learn’s with missing values and categories: $kind, $settings',
    ({ kind, settings, figures }) => {
      const test = withGaps(drawn(kind, 99, 1000), 99);
      const found = Array.from({ length: 12 }, (_, i) => {
        const train = withGaps(drawn(kind, 31 + i, 800), 31 + i);
        return judge(predict(boosting, settingsOf(settings), train, test), test);
      });
      for (const [name, mean] of meansOf(found)) {
        const known = (figures as unknown as Spread)[name]!;
        // Both learn from the same samples, so that means differ by much less than two standard errors.
        expect(Math.abs(mean - known.mean), name).toBeLessThan((2 * known.sd) / Math.sqrt(12));
      }
    },
  );
});
