import { describe, expect, it } from 'vitest';
import { drawnNumbers } from '../../../tests/harness/drawn-table';
import type { Feature } from '../features';
import type { Learner, Settings, Training } from '../learner';
import { boosting } from './boosting';
import { forest } from './forest';
import { readTree } from './read-tree';
import { tree } from './tree';

const few: [Learner, Settings][] = [
  [tree, {}],
  [forest, { trees: 20 }],
  [boosting, { iterations: 20 }],
];

const number = (name: string, values: ArrayLike<number>): Feature => ({
  name,
  kind: 'number',
  levels: [],
  values: Float64Array.from(values),
});
const classes = (codes: ArrayLike<number>, names = ['no', 'yes']): Training['target'] => ({
  kind: 'classes',
  classes: names,
  codes: Int32Array.from(codes),
});
const range = (rows: number, of: (row: number) => number): Float64Array =>
  Float64Array.from({ length: rows }, (_, row) => of(row));

/** Fits, writes and reads the model, and predicts the training rows: always numbers, for classes with sum 1. */
function predict(
  learner: Learner,
  settings: Settings,
  training: Training,
  asked = training.features,
): Float64Array {
  const fitted = learner.fit(training, settings, { seed: 1 });
  const back = JSON.parse(JSON.stringify(fitted)) as typeof fitted;
  const rows = asked[0]?.values.length ?? training.rows;
  const predictor = learner.open(back);
  const predicted = predictor.predict(asked, rows);
  expect(predicted.every(Number.isFinite)).toBe(true);
  if (training.target.kind === 'classes') {
    const width = training.target.classes.length;
    expect(predicted).toHaveLength(rows * width);
    for (let row = 0; row < rows; row++) {
      const sum = predicted.subarray(row * width, (row + 1) * width).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  }
  expect(predictor.explain!(asked, 0, 0).contributions.every(Number.isFinite)).toBe(true);
  return predicted;
}

describe.each(few)('$id', (learner, settings) => {
  it('with rows of one class only predicts that class', () => {
    const training = {
      rows: 50,
      features: [
        number(
          'x',
          range(50, (row) => row),
        ),
      ],
      target: classes(new Array(50).fill(1)),
    };
    const predicted = predict(learner, settings, training);
    expect(predicted[1]).toBeGreaterThan(0.999999);
  });

  it('with three classes of which one has no rows leaves it at nothing', () => {
    const codes = range(90, (row) => (row < 45 ? 0 : 2));
    const training = {
      rows: 90,
      features: [
        number(
          'x',
          range(90, (row) => row),
        ),
      ],
      target: classes(codes, ['a', 'b', 'c']),
    };
    const predicted = predict(learner, settings, training);
    expect(predicted[0]).toBeGreaterThan(0.85);
    expect(predicted[1]).toBeLessThan(1e-5);
    expect(predicted.at(-1)).toBeGreaterThan(0.85);
  });

  it('without anything to go by predicts the shares', () => {
    const codes = range(40, (row) => Number(row % 4 === 0));
    const features = [number('constant', new Array(40).fill(7)), number('missing', new Array(40).fill(NaN))];
    const predicted = predict(learner, settings, { rows: 40, features, target: classes(codes) });
    expect(predicted[1]).toBeCloseTo(learner === forest ? predicted[3]! : 0.25, 9);
    expect(Math.abs(predicted[1]! - 0.25)).toBeLessThan(0.05);
  });

  it('without features, too', () => {
    const training = { rows: 8, features: [], target: classes([0, 0, 0, 0, 0, 0, 1, 1]) };
    const predictor = learner.open(learner.fit(training, settings, { seed: 1 }));
    expect(Math.abs(predictor.predict([], 8)[1]! - 0.25)).toBeLessThan(0.1);
  });

  it('takes values and levels that it has never seen', () => {
    const rows = 60;
    const training: Training = {
      rows,
      features: [
        number(
          'x',
          range(rows, (row) => row % 10),
        ),
        { name: 'c', kind: 'category', levels: ['a', 'b', 'never'], values: range(rows, (row) => row % 2) },
      ],
      target: classes(range(rows, (row) => row % 2)),
    };
    const asked: Feature[] = [
      number('x', [NaN, 1e300, -1e300]),
      { ...training.features[1]!, values: Float64Array.from([NaN, 2, 0]) },
    ];
    const predicted = predict(learner, settings, training, asked);
    expect(predicted[4]).toBeGreaterThan(0.8);
  });

  it('carries 10,000 levels', () => {
    const rows = 20_000;
    const drawn = drawnNumbers(3, rows, 1);
    const features: Feature[] = [
      {
        name: 'c',
        kind: 'category',
        levels: Array.from({ length: 10_000 }, (_, i) => `${i}`),
        values: drawn,
      },
      number(
        'x',
        range(rows, (row) => row % 100),
      ),
    ];
    const target = classes(range(rows, (row) => Number(row % 100 < 50)));
    const predicted = predict(learner, { ...settings, max_depth: 6 }, { rows, features, target });
    expect(predicted[1]).toBeGreaterThan(0.6);
    expect(predicted[2 * 99 + 1]).toBeLessThan(0.4);
  });

  it('carries more features than rows', () => {
    const raw = drawnNumbers(4, 30, 200);
    const features = Array.from({ length: 200 }, (_, k) =>
      number(
        `x${k}`,
        range(30, (row) => raw[row * 200 + k]!),
      ),
    );
    const target: Training['target'] = { kind: 'number', values: range(30, (row) => raw[row * 200]!) };
    const predicted = predict(learner, { ...settings, min_samples_leaf: 3 }, { rows: 30, features, target });
    const error = (from: (row: number) => number): number =>
      target.values.reduce((sum, value, row) => sum + (value - from(row)) ** 2, 0);
    expect(error((row) => predicted[row]!)).toBeLessThan(error(() => 5000));
  });

  it('is the same for the same seed, and hears weights like repeated rows', () => {
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const codes = [0, 0, 1, 0, 1, 1, 0, 1];
    const weights = Float64Array.from(x, (v) => (v % 3) + 1);
    const training = { rows: 8, features: [number('x', x)], target: classes(codes), weights };
    const own = { ...settings, min_samples_leaf: 1 };
    expect(predict(learner, own, training)).toEqual(predict(learner, own, training));
    const many = x.flatMap((_v, row) => new Array<number>(weights[row]!).fill(row));
    const repeated = {
      rows: many.length,
      features: [
        number(
          'x',
          many.map((row) => x[row]!),
        ),
      ],
      target: classes(many.map((row) => codes[row]!)),
    };
    if (learner === forest) return;
    const once = predict(learner, own, training);
    const asked = predict(learner, own, repeated, training.features);
    once.forEach((value, i) => expect(asked[i]).toBeCloseTo(value, 6));
  });

  it('knows sensible settings', () => {
    for (const shape of [
      { rows: 100, features: 5, classes: 2 },
      { rows: 200_000, features: 40, classes: 0 },
    ]) {
      const grid = learner.grid(shape);
      expect(grid.length).toBeGreaterThanOrEqual(2);
      expect(grid.length).toBeLessThanOrEqual(4);
      for (const each of grid) expect(Object.keys(each).sort()).toEqual(Object.keys(learner.defaults).sort());
    }
  });
});

describe('settings of a tree', () => {
  const x = range(400, (row) => row);
  const training = {
    rows: 400,
    features: [number('x', x)],
    target: classes(x.map((v) => Number(v % 7 < 3))),
  };
  it('limit its depth and its leaves', () => {
    const depth = readTree(tree.fit(training, { max_depth: 3 }, { seed: 1 })).map((node) => node.depth);
    expect(Math.max(...depth)).toBe(3);
    const leaves = readTree(tree.fit(training, { min_samples_leaf: 30 }, { seed: 1 })).filter(
      ({ split }) => !split,
    );
    expect(Math.min(...leaves.map(({ rows }) => rows))).toBeGreaterThanOrEqual(30);
  });
});

describe('boosting', () => {
  it('stops early when other rows are not told better', () => {
    const raw = drawnNumbers(8, 600, 2);
    const training: Training = {
      rows: 600,
      features: [
        number(
          'x',
          range(600, (row) => raw[2 * row]!),
        ),
      ],
      target: classes(range(600, (row) => Number(raw[2 * row + 1]! > 5000))),
    };
    const { diagnostics } = boosting.fit(training, { early_stopping: true }, { seed: 1 });
    expect(diagnostics!.iterations).toBeLessThan(60);
    expect(diagnostics!.converged).toBe(true);
    expect(boosting.fit(training, {}, { seed: 1 }).diagnostics!.iterations).toBe(100);
  });
});

describe('a forest', () => {
  it('tells its out-of-bag error', () => {
    const raw = drawnNumbers(9, 400, 2);
    const x = range(400, (row) => raw[2 * row]!);
    const noise = range(400, (row) => raw[2 * row + 1]!);
    const fit = (y: Float64Array) =>
      forest.fit({ rows: 400, features: [number('x', x)], target: classes(y) }, { trees: 50 }, { seed: 1 });
    expect(fit(x.map((v) => Number(v > 5000))).diagnostics!.oob_error).toBeLessThan(0.03);
    expect(fit(noise.map((v) => Number(v > 5000))).diagnostics!.oob_error).toBeGreaterThan(0.4);
  });
});
