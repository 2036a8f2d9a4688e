import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernels/random';
import type { Feature } from './features';
import type { Fitted, Learner, Training } from './learner';
import { openFitted } from './learners';
import { logistic } from './logistic/logistic';
import { logisticTable } from './logistic/table';
import { naiveBayes } from './naive-bayes/naive-bayes';
import { rowsLearnt, svm } from './svm/svm';

const random = createRandom(3);
const number = (name: string, rows: number, value: (row: number) => number): Feature => ({
  name,
  kind: 'number',
  levels: [],
  values: Float64Array.from({ length: rows }, (_, row) => value(row)),
});
const category = (name: string, rows: number, levels: number, code: (row: number) => number): Feature => ({
  ...number(name, rows, code),
  kind: 'category',
  levels: Array.from({ length: levels }, (_, level) => `level ${level}`),
});
const training = (
  rows: number,
  features: Feature[],
  classes: string[],
  kind: (row: number) => number,
): Training => ({
  rows,
  features,
  target: { kind: 'classes', classes, codes: Int32Array.from({ length: rows }, (_, row) => kind(row)) },
});
const noise = (): number => random.uniform() * 2 - 1;
const TWO = ['no', 'yes'];
const THREE = ['a', 'b', 'c'];

/** Learns, asks, and holds that answers are probabilities. */
function ask(
  learner: Learner,
  data: Training,
  settings = learner.defaults,
): { fitted: Fitted; shares: Float64Array } {
  const fitted = learner.fit(data, settings, { seed: 1 });
  const shares = openFitted(fitted).predict(data.features, data.rows);
  const width = fitted.classes!.length;
  for (let row = 0; row < data.rows; row++) {
    const sum = shares.subarray(row * width, (row + 1) * width).reduce((all, share) => all + share, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
  return { fitted, shares };
}

const accuracy = (data: Training, shares: Float64Array): number => {
  const codes = data.target.kind === 'classes' ? data.target.codes : new Int32Array();
  const width = shares.length / data.rows;
  const right = codes.filter((code, row) => {
    const own = shares.subarray(row * width, (row + 1) * width);
    return own[code] === Math.max(...own);
  });
  return right.length / data.rows;
};

describe.each([logistic, naiveBayes, svm])('$id', (learner) => {
  const x = number('x', 60, noise);

  it('gives a class without rows no probability, and the only one all of it', () => {
    const some = training(60, [x], THREE, (row) => (x.values[row]! > 0 ? 2 : 0));
    const { shares } = ask(learner, some);
    expect(shares.filter((_, i) => i % 3 === 1).every((share) => share === 0)).toBe(true);
    expect(accuracy(some, shares)).toBeGreaterThan(0.85);
    const one = ask(
      learner,
      training(60, [x], TWO, () => 1),
    );
    expect(Array.from(one.shares.subarray(0, 4))).toEqual([0, 1, 0, 1]);
  });

  it('bears a class with one row', () => {
    const { shares } = ask(
      learner,
      training(60, [x], THREE, (row) => (row === 7 ? 1 : x.values[row]! > 0 ? 2 : 0)),
    );
    expect(shares.every(Number.isFinite)).toBe(true);
  });

  it('tells shares where features tell nothing', () => {
    const features = [
      number('constant', 60, () => 3),
      number('empty', 60, () => NaN),
      category('empty too', 60, 2, () => NaN),
      category('one level', 60, 2, () => 1),
    ];
    const { shares } = ask(
      learner,
      training(60, features, TWO, (row) => (row % 4 === 0 ? 1 : 0)),
    );
    expect(shares[1]).toBeCloseTo(0.25, 1);
    expect(shares[1]).toBe(shares[119]);
  });

  it('bears infinite and huge numbers and gaps', () => {
    const odd = number('odd', 60, (row) => [Infinity, -Infinity, NaN, 1e300, -1e300][row % 7] ?? row);
    const data = training(60, [x, odd], TWO, (row) => (x.values[row]! > 0 ? 1 : 0));
    expect(accuracy(data, ask(learner, data).shares)).toBeGreaterThan(0.85);
  });

  it('bears ten thousand levels', () => {
    const rows = learner === svm ? 2000 : 12_000;
    const many = category('id', rows, 10_000, (row) => row % 10_000);
    const own = number('x', rows, noise);
    const data = training(rows, [many, own], TWO, (row) => (own.values[row]! > 0 ? 1 : 0));
    const fitted = learner.fit(data, { ...learner.defaults, kernel: 'linear' }, { seed: 1 });
    const shares = openFitted(fitted).predict(data.features, rows);
    expect(accuracy(data, shares)).toBeGreaterThan(0.9);
  });

  it('bears more features than rows', () => {
    const features = Array.from({ length: 80 }, (_, j) => number(`x${j}`, 30, (row) => noise() + (row % 2)));
    const data = training(30, features, TWO, (row) => row % 2);
    expect(accuracy(data, ask(learner, data).shares)).toBeGreaterThan(0.85);
  });

  it('learns without any feature', () => {
    const { shares } = ask(
      learner,
      training(40, [], TWO, (row) => (row < 10 ? 1 : 0)),
    );
    expect(shares[1]).toBeCloseTo(0.25, 1);
  });
});

describe('logistic regression without a penalty', () => {
  const x = number('x', 50, (row) => row - 24.5);

  it('says that classes are separated and takes a weak penalty', () => {
    const data = training(50, [x], TWO, (row) => (row < 25 ? 0 : 1));
    const { fitted, shares } = ask(logistic, data, { C: 0, scale: true });
    expect(fitted.diagnostics).toMatchObject({ separated: true, converged: true });
    expect(accuracy(data, shares)).toBe(1);
    expect(logisticTable(fitted)[1]!.std_error).toBeNaN();
  });

  it('says so where only one level is pure, and with more features than rows', () => {
    const pure = category('pure', 50, 3, (row) => row % 3);
    const nearly = training(50, [pure], TWO, (row) => (row % 3 === 2 || row % 2 === 0 ? 1 : 0));
    expect(ask(logistic, nearly, { C: 0, scale: true }).fitted.diagnostics!.separated).toBe(true);
    const wide = Array.from({ length: 60 }, (_, j) => number(`x${j}`, 50, noise));
    const data = training(50, wide, TWO, (row) => row % 2);
    expect(ask(logistic, data, { C: 0, scale: true }).fitted.diagnostics!.separated).toBe(true);
  });

  it('leaves out a column that is a sum of others', () => {
    const y = number('y', 50, noise);
    const sum = number('sum', 50, (row) => 2 * x.values[row]! - y.values[row]! + 1);
    const kind = (row: number): number => ((row * 7) % 5 < 2 + row / 25 ? 1 : 0);
    const both = logisticTable(ask(logistic, training(50, [x, y], TWO, kind), { C: 0, scale: true }).fitted);
    const three = ask(logistic, training(50, [x, y, sum], TWO, kind), { C: 0, scale: true });
    const lines = logisticTable(three.fitted);
    expect(three.fitted.diagnostics!.separated).toBe(false);
    expect(lines[3]!.estimate).toBeNaN();
    for (const at of [0, 1, 2]) expect(lines[at]!.estimate).toBeCloseTo(both[at]!.estimate, 6);
    expect(lines[1]!.std_error).toBeCloseTo(both[1]!.std_error, 6);
  });
});

describe('a support vector machine of many rows', () => {
  it('learns from a sample that keeps rare classes', () => {
    const rows = 12_000;
    const x = number('x', rows, noise);
    const data = training(rows, [x], THREE, (row) => (row === 5 ? 2 : x.values[row]! > 0 ? 1 : 0));
    const { fitted, shares } = ask(svm, data, { ...svm.defaults, kernel: 'linear' });
    expect(fitted.diagnostics!.rows).toBe(rowsLearnt(rows));
    expect(rowsLearnt(500)).toBe(500);
    expect(accuracy(data, shares)).toBeGreaterThan(0.98);
    expect((fitted.parameters as { present: number[] }).present).toEqual([0, 1, 2]);
  });
});
