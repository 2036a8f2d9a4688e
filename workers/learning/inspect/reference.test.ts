import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/inspection.json';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import type { Predictor, Target, Training } from '../learner';
import { dependencesOf } from './dependence';
import { importanceOf, lossesOf } from './importance';
import { type Measure, scoreOf } from './score';

const rows = reference.y.length;
const features = reference.features.map((values, i): Feature => ({
  name: `x${i}`,
  kind: 'number',
  levels: [],
  values: Float64Array.from(values),
}));
const y: Target = { kind: 'classes', classes: ['no', 'yes'], codes: Int32Array.from(reference.y) };
const z: Target = { kind: 'number', values: Float64Array.from(reference.z) };
const weights = Float64Array.from(reference.weights);

/** The formula of `inspection.py`. */
const numbers: Predictor = {
  predict: (columns, count) => {
    const [a, b, c] = columns.map(({ values }) => values);
    return Float64Array.from(
      { length: count },
      (_, row) => 1.5 * a![row]! - b![row]! ** 2 + a![row]! * c![row]! + 0.4,
    );
  },
};
const classes: Predictor = {
  predict: (columns, count) =>
    Float64Array.from(
      Array.from(numbers.predict(columns, count), (score) => 1 / (1 + Math.exp(-score))).flatMap((p) => [
        1 - p,
        p,
      ]),
    ),
};

describe('scikit-learn says the same of', () => {
  it.each([0, 1, 2, 3])('partial dependence on feature %i, and of single rows', (index) => {
    const training: Training = { rows, features, target: y };
    const options = { seed: 1, kind: 1, rows, points: 200, curves: rows };
    const [found] = dependencesOf(classes, training, [index], options);
    const { grid, average, individual } = reference.dependence[index]!;
    expect(found!.points.map(({ at }) => at)).toEqual(grid);
    found!.points.forEach(({ mean }, i) => expect(mean).toBeCloseTo(average[i]!, 12));
    individual.forEach((curve, row) =>
      curve.forEach((value, i) => expect(found!.curves[row]![i]).toBeCloseTo(value, 12)),
    );
  });

  it.each([
    ['auc', y, classes],
    ['log_loss', y, classes],
    ['r2', z, numbers],
  ] as const)('permutation importance by %s, within what shuffles differ by', (measure, target, model) => {
    const { repeats, [measure]: expected } = reference.importance;
    const training: Training = { rows, features, target };
    const score = scoreOf(measure, target, model.predict(features, rows));
    const losses = lossesOf(model, training, measure, score, repeats, createRandom(3));
    const whole = { fold: 0, share: 1, rows, score, seenScore: score };
    for (const { index, importance, sd } of importanceOf(features, measure, [{ losses, whole }]).features) {
      const error = Math.hypot(sd, expected.sd[index]!) / Math.sqrt(repeats);
      expect(Math.abs(importance - expected.mean[index]!)).toBeLessThanOrEqual(4 * error);
      expect(sd).toBeCloseTo(expected.sd[index]!, 1);
    }
  });

  it('scores, with ties and weights', () => {
    const { tied, auc, auc_weighted, three, kinds, ...others } = reference.scores;
    const both = Float64Array.from(tied.flatMap((p) => [1 - p, p]));
    const third: Target = { kind: 'classes', classes: ['a', 'b', 'c'], codes: Int32Array.from(kinds) };
    const line = numbers.predict(features, rows);
    const cases: [Measure, Target, Float64Array, number, number][] = [
      ['auc', y, both, auc, auc_weighted],
      ['log_loss', third, Float64Array.from(three.flat()), others.log_loss, others.log_loss_weighted],
      ['r2', z, line, others.r2, others.r2_weighted],
    ];
    for (const [measure, target, predictions, plain, weighted] of cases) {
      expect(scoreOf(measure, target, predictions)).toBeCloseTo(plain, 12);
      expect(scoreOf(measure, target, predictions, weights)).toBeCloseTo(weighted, 12);
    }
  });
});
