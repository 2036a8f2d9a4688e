import { describe, expect, it } from 'vitest';
import { crossValidate, type FoldTask, runFold } from './cross-validate';
import { foldsFrom } from './folds';
import type { Training } from './learner';
import { openFitted } from './learners';
import { prior } from './prior';

const training: Training = {
  rows: 4,
  features: [{ name: 'x', kind: 'number', levels: [], values: Float64Array.from([1, 2, NaN, 4]) }],
  target: { kind: 'classes', classes: ['no', 'yes'], codes: Int32Array.from([0, 0, 1, 1]) },
};
const candidate = { learner: 'prior', settings: {} };

describe('cross-validation', () => {
  it('predicts each row from the others', async () => {
    const folds = foldsFrom(Int32Array.from([0, 1, 0, 1]), 2);
    const shares: number[] = [];
    const [answer] = await crossValidate(training, folds, [candidate], 1, {
      progress: (share) => shares.push(share),
    });
    expect([...answer!.predictions]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(shares).toEqual([0.5, 1]);
  });

  it('leaves rows in no test fold without an answer, and says the same side by side', async () => {
    const folds = foldsFrom(Int32Array.from([0, 1, 1, 1]), 1);
    const spread = (inputs: readonly unknown[], _: unknown, common: unknown): Promise<unknown[]> =>
      Promise.resolve(
        inputs.map((input) =>
          runFold(structuredClone(input) as FoldTask, structuredClone(common) as Training),
        ),
      );
    const [alone, beside] = await Promise.all([
      crossValidate(training, folds, [candidate], 1, { progress: () => undefined }),
      crossValidate(training, folds, [candidate], 1, { progress: () => undefined, spread }),
    ]);
    expect(alone[0]!.predictions[1]).toBeCloseTo(2 / 3, 12);
    expect(alone[0]!.predictions.slice(2).every(Number.isNaN)).toBe(true);
    expect(beside).toEqual(alone);
  });
});

describe('the prior', () => {
  it('weighs rows and survives JSON', () => {
    const fitted = prior.fit({ ...training, weights: Float64Array.from([1, 1, 1, 5]) }, {}, { seed: 1 });
    const back = openFitted(JSON.parse(JSON.stringify(fitted)) as typeof fitted);
    expect([...back.predict(training.features, 1)]).toEqual([0.25, 0.75]);
  });
});
