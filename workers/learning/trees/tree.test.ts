import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import type { Training } from '../learner';
import { readTree } from './read-tree';
import { tree } from './tree';

const number = (name: string, values: number[]): Feature => ({
  name,
  kind: 'number',
  levels: [],
  values: Float64Array.from(values),
});
const category = (name: string, levels: string[], values: number[]): Feature => ({
  name,
  kind: 'category',
  levels,
  values: Float64Array.from(values),
});
const classes = (codes: number[], names = ['no', 'yes']): Training['target'] => ({
  kind: 'classes',
  classes: names,
  codes: Int32Array.from(codes),
});

describe('a tree', () => {
  it('cuts in the middle and says what is on each side', () => {
    const training: Training = {
      rows: 6,
      features: [number('x', [1, 2, 3, 5, 6, 7])],
      target: classes([0, 0, 0, 1, 1, 1]),
    };
    const fitted = tree.fit(training, {}, { seed: 1 });
    expect(readTree(fitted)).toEqual([
      {
        id: 0,
        depth: 0,
        rows: 6,
        weight: 6,
        impurity: 0.5,
        values: [0.5, 0.5],
        split: { feature: 0, name: 'x', kind: 'number', threshold: 4, missing: 'left', left: 1, right: 2 },
      },
      { id: 1, depth: 1, rows: 3, weight: 3, impurity: 0, values: [1, 0] },
      { id: 2, depth: 1, rows: 3, weight: 3, impurity: 0, values: [0, 1] },
    ]);
    const asked = [number('x', [4, 4.001, NaN])];
    expect([...tree.open(fitted).predict(asked, 3)]).toEqual([1, 0, 0, 1, 1, 0]);
  });

  it('sends missing values where they belong, alone where that is best', () => {
    const training: Training = {
      rows: 6,
      features: [number('x', [1, 2, 3, NaN, NaN, 4])],
      target: classes([0, 1, 0, 1, 1, 0]),
    };
    const nodes = readTree(tree.fit(training, { max_depth: 1 }, { seed: 1 }));
    expect(nodes[0]!.split).toMatchObject({ kind: 'missing', missing: 'right' });
    expect(nodes[2]).toMatchObject({ rows: 2, values: [0, 1] });
  });

  it('parts levels by their means, and unseen ones go with the larger side', () => {
    const training: Training = {
      rows: 7,
      features: [category('c', ['a', 'b', 'c', 'd'], [0, 0, 1, 1, 2, 2, 2])],
      target: { kind: 'number', values: Float64Array.from([1, 1, 9, 9, 2, 2, 2]) },
    };
    const fitted = tree.fit(training, { max_depth: 1 }, { seed: 1 });
    expect(readTree(fitted)[0]!.split).toMatchObject({ kind: 'levels', levels: ['b'], missing: 'left' });
    const asked = [category('c', ['a', 'b', 'c', 'd'], [1, 3, NaN])];
    expect([...tree.open(fitted).predict(asked, 3)]).toEqual([9, 1.6, 1.6]);
  });

  it('survives JSON to the last digit', () => {
    const random = createRandom(3);
    const draw = (): number[] => Array.from({ length: 300 }, () => random.uniform());
    const x = [draw(), draw(), draw()];
    const training: Training = {
      rows: 300,
      features: x.map((values, i) => number(`x${i}`, values)),
      target: { kind: 'number', values: Float64Array.from(x[0]!, (v, i) => v * x[1]![i]! + x[2]![i]!) },
    };
    const fitted = tree.fit(training, {}, { seed: 1 });
    const back = JSON.parse(JSON.stringify(fitted)) as typeof fitted;
    const predicted = tree.open(back).predict(training.features, 300);
    expect(predicted).toEqual(tree.open(fitted).predict(training.features, 300));
    if (training.target.kind === 'number') expect(predicted).toEqual(training.target.values);
  });
});
