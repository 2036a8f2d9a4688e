import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import { foldsFrom, stratifiedFolds } from '../folds';
import type { Training } from '../learner';
import { learningPart } from '../part';
import { type StudyFindings, studyFolds } from './study';

const ROWS = 600;
const random = createRandom(5);
const uniform = (): Float64Array => Float64Array.from({ length: ROWS }, () => random.uniform());
const number = (name: string): Feature => ({ name, kind: 'number', levels: [], values: uniform() });
const features: Feature[] = [
  number('noise'),
  number('cause'),
  {
    name: 'level',
    kind: 'category',
    levels: ['a', 'b', 'c'],
    values: uniform().map((u) => Math.floor(3 * u)),
  },
];
/** Half of the classes follow the cause, a little the level. */
const codes = Int32Array.from(features[1]!.values, (value, row) =>
  Number(value + (features[2]!.values[row] === 1 ? 0.2 : 0) + 0.6 * (random.uniform() - 0.5) > 0.5),
);
const training: Training = {
  rows: ROWS,
  features,
  target: { kind: 'classes', classes: ['no', 'yes'], codes },
};
const study = {
  training,
  folds: stratifiedFolds(codes, 4, createRandom(1)),
  candidate: { learner: 'tree', settings: { max_depth: 4, min_samples_leaf: 5 } },
  seed: 2,
};

describe('the study of a model', () => {
  let found: StudyFindings;
  const shares: number[] = [];
  beforeAll(async () => {
    found = await studyFolds(study, { progress: (share) => shares.push(share) });
  });

  it('finds what matters, on rows that were not seen', () => {
    const { features: order, score } = found.importance;
    expect(order.map(({ feature }) => feature.name)).toEqual(['cause', 'level', 'noise']);
    expect(order[0]!.importance).toBeGreaterThan(0.2);
    expect(Math.abs(order[2]!.importance)).toBeLessThan(0.05);
    expect(score).toBeGreaterThan(0.8);
    expect(found.measure).toBe('auc');
  });

  it('scores ever more rows, which ends where importance begins', () => {
    const { curve, importance } = found;
    expect(curve.map(({ rows }) => rows)).toEqual([45, 81, 144, 252, 450]);
    expect(curve.at(-1)!.score).toBe(importance.score);
    expect(curve.at(-1)!.score).toBeGreaterThan(curve[0]!.score);
    for (const { score, seenScore } of curve) expect(seenScore).toBeGreaterThan(score);
    expect(Number.isNaN(curve[0]!.gain)).toBe(true);
    expect(curve[4]!.gain).toBeCloseTo(curve[4]!.score - curve[3]!.score, 12);
  });

  it('says the same side by side, in plain data, and tells its progress', async () => {
    const spread = (inputs: readonly unknown[], _: unknown, common: unknown): Promise<unknown[]> =>
      Promise.resolve(
        inputs.map((input) => structuredClone(learningPart(structuredClone(input), structuredClone(common)))),
      );
    expect(await studyFolds(study, { progress: () => undefined, spread })).toEqual(found);
    expect(shares).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((done) => done / 8));
  });

  it('leaves shares out that have too few rows of a class', async () => {
    const rare = Int32Array.from({ length: ROWS }, (_, row) => Number(row % 150 === 0));
    const folds = foldsFrom(
      Int32Array.from({ length: ROWS }, (_, row) => Math.floor(row / 150) % 2),
      2,
    );
    const target = { kind: 'classes' as const, classes: ['no', 'yes'], codes: rare };
    const { curve } = await studyFolds(
      { ...study, training: { ...training, target }, folds },
      { progress: () => undefined },
    );
    // Of two rare rows in a half none is in the first tenth.
    expect(curve[0]!.share).toBeGreaterThan(0.1);
    expect(curve.at(-1)!.share).toBe(1);
  });
});
