import { describe, expect, it } from 'vitest';
import type { ClassTraining } from './answers';
import { choose } from './choose';
import { type Judged, judge, judgedRows } from './judge';
import { foldsFrom } from '../folds';

const ROWS = 200;
const codes = Int32Array.from({ length: ROWS }, (_, i) => i % 2);
const training: ClassTraining = {
  rows: ROWS,
  features: [],
  target: { kind: 'classes', classes: ['no', 'yes'], codes },
};
const folds = foldsFrom(
  codes.map((_, row) => Math.floor(row / 100)),
  2,
);

/** A model that gives the true class this probability, more or less. */
function model(learner: string, probability: (row: number) => number): Judged {
  const predictions = Float64Array.from({ length: 2 * ROWS }, (_, i) => {
    const row = i >> 1;
    return codes[row] === (i & 1) ? probability(row) : 1 - probability(row);
  });
  const { judged } = judgedRows(ROWS, folds);
  return judge(training, folds, judged, { candidate: { learner, settings: {} }, predictions }, 1);
}

describe('the choice of a model', () => {
  const forest = model('forest', (row) => (row % 10 === 0 ? 0.3 : 0.8));

  it('is the simplest that cannot be told from the best', () => {
    // Better for some rows and worse for others, a little worse altogether.
    const near = model('logistic', (row) => (row % 10 === 0 ? 0.3 : row % 3 === 0 ? 0.7 : 0.853));
    const { chosen, best, gaps } = choose([forest, near]);
    expect(best).toBe(forest);
    expect(gaps[1]!.above).toBeGreaterThan(0);
    expect(gaps[1]!.above).toBeLessThan(gaps[1]!.error);
    expect(chosen).toBe(near);
  });

  it('is the best where the simpler is worse in every row', () => {
    const worse = model('logistic', (row) => (row % 10 === 0 ? 0.29 : 0.79));
    expect(choose([worse, forest]).chosen).toBe(forest);
  });

  it('is the first of the settings of a learner that do equally well', () => {
    const twin = model('forest', (row) => (row % 10 === 0 ? 0.3 : 0.8));
    expect(choose([forest, twin]).chosen).toBe(forest);
  });

  it('has the deviation of accuracy over the folds', () => {
    const uneven = model('tree', (row) => (row < 10 ? 0.1 : 0.9));
    expect(uneven.accuracy).toBeCloseTo(0.95, 12);
    expect(uneven.sd).toBeCloseTo(Math.SQRT1_2 * 0.1, 12);
  });
});
