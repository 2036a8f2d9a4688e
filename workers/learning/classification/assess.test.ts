import { describe, expect, it } from 'vitest';
import { foldsFrom } from '../folds';
import type { ClassTraining } from './answers';
import { assessClassifiers } from './assess';
import { decide } from './decide';
import { namedClasses, rowsColumns } from './tables';

const training: ClassTraining = {
  rows: 6,
  features: [{ name: 'x', kind: 'number', levels: [], values: Float64Array.from([1, 2, 3, 4, 5, 6]) }],
  target: { kind: 'classes', classes: ['no', 'yes'], codes: Int32Array.from([0, 0, 1, 0, 1, 0]) },
};
const folds = foldsFrom(Int32Array.from([0, 1, 0, 1, 0, 1]), 2);
const options = { candidates: [{ learner: 'prior', settings: {} }], positive: 1, seed: 1 };

describe('the assessment of classifiers', () => {
  it('answers every row from the others and fits on all', async () => {
    const shares: number[] = [];
    const assessment = await assessClassifiers(training, folds, options, {
      progress: (share) => shares.push(share),
    });
    const calls = decide(assessment, { costs: { falsePositive: 1, falseNegative: 1 }, threshold: 0.5 });
    expect(assessment.fitted.parameters).toEqual({ means: [4 / 6, 2 / 6] });
    expect(calls.confusion).toEqual(Float64Array.from([1, 3, 2, 0]));
    expect(shares.at(-1)).toBeGreaterThanOrEqual(0.9);
    expect(rowsColumns(assessment, calls, namedClasses(training.target.classes)).fold).toEqual({
      type: 'integer',
      values: Float64Array.from([1, 2, 1, 2, 1, 2]),
    });
  });
});
