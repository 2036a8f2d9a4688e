import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import type { Predictor, Training } from '../learner';
import { importanceOf, lossesOf } from './importance';
import { spreadOf } from './spread-of';

const ROWS = 4000;
const random = createRandom(11);
const uniform = (): Float64Array => Float64Array.from({ length: ROWS }, () => random.uniform());
const features: Feature[] = ['strong', 'weak', 'unused'].map((name) => ({
  name,
  kind: 'number',
  levels: [],
  values: uniform(),
}));
const line: Predictor = {
  predict: ([strong, weak], rows) =>
    Float64Array.from({ length: rows }, (_, row) => 3 * strong!.values[row]! + weak!.values[row]!),
};
const values = line.predict(features, ROWS);
const training: Training = {
  rows: ROWS,
  features,
  target: { kind: 'number', values },
};
const variance = (of: Float64Array): number => spreadOf([...of]).sd ** 2;

describe('permutation importance', () => {
  it('of a line is twice the share of the variance that a feature brings', () => {
    const losses = lossesOf(line, training, 'r2', 1, 20, createRandom(1));
    const whole = { fold: 0, share: 1, rows: ROWS, score: 1, seenScore: 1 };
    const { features: found } = importanceOf(features, 'r2', [{ losses, whole }]);
    expect(found.map(({ feature }) => feature.name)).toEqual(['strong', 'weak', 'unused']);
    // A shuffle leaves errors whose variance is twice that of β x.
    const expected = [0, 1].map((i) => (2 * [9, 1][i]! * variance(features[i]!.values)) / variance(values));
    for (const [i, { importance, sd }] of found.slice(0, 2).entries()) {
      expect(Math.abs(importance - expected[i]!)).toBeLessThan((3 * sd) / Math.sqrt(20));
      expect(sd).toBeLessThan(0.05);
    }
    expect(found[2]).toMatchObject({ importance: 0, sd: 0, index: 2 });
  });

  it('is the same for the same seed, and leaves folds out that have no score', () => {
    const [one, same, other] = [5, 5, 6].map((seed) =>
      lossesOf(line, training, 'r2', 1, 2, createRandom(seed)),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    const whole = { fold: 0, share: 1, rows: ROWS, score: 1, seenScore: 1 };
    const folds = [
      { losses: one!, whole },
      { losses: other!.map(() => NaN), whole: { ...whole, fold: 1, score: NaN } },
    ];
    expect(importanceOf(features, 'r2', folds)).toEqual(importanceOf(features, 'r2', folds.slice(0, 1)));
  });
});
