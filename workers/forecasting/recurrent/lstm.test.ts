import { describe, expect, it } from 'vitest';
import byR from '../../../tests/reference/forecast.json';
import { drawNormal } from '../../kernels/draw-normal';
import { createRandom } from '../../kernels/random';
import { lstmLoss, weightCount } from './lstm';
import { fitLstm } from './lstm-fit';
import { trainLstm } from './lstm-train';

const SIZE = { inputs: 2, cells: 3 };

function drawn(length: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length }, () => drawNormal(random));
}

describe('the net', () => {
  it('has the gradient of differences', () => {
    const weights = drawn(weightCount(SIZE), 1).map((value) => value / 2);
    const [inputs, targets] = [drawn(20, 2), drawn(10, 3)];
    const gradient = new Float64Array(weights.length);
    const unused = new Float64Array(weights.length);
    lstmLoss(weights, SIZE, inputs, targets, 8, gradient);
    weights.forEach((weight, i) => {
      const loss = (by: number): number =>
        lstmLoss(weights.with(i, weight + by), SIZE, inputs, targets, 8, unused).loss;
      expect(Math.abs(gradient[i]! - (loss(1e-6) - loss(-1e-6)) / 2e-6)).toBeLessThan(1e-7);
    });
  });

  it('learns what follows from the steps before, which no straight line could', () => {
    const inputs = drawn(400, 4);
    // The sign of the product of this input and the last one.
    const targets = Float64Array.from({ length: 200 }, (_, t) =>
      Math.sign(inputs[2 * t]! * (inputs[2 * t - 2] ?? 1)),
    );
    const { heldBack } = trainLstm({ inputs: 2, cells: 8 }, inputs, targets, 40, 1);
    expect(heldBack).toBeLessThan(0.7);
  });
});

describe('a series', () => {
  const { values, season } = byR.series.passengers;
  const series = { values: Float64Array.from(values), season };

  it('is continued the same way with the same seed', () => {
    const [one, two, other] = [1, 1, 2].map((seed) => fitLstm(series, seed)!.forecast(12));
    expect(one!.mean).toEqual(two!.mean);
    expect(one!.bounds(0.95)).toEqual(two!.bounds(0.95));
    expect(one!.mean).not.toEqual(other!.mean);
  });

  it('keeps its season', () => {
    const { mean } = fitLstm(series, 1)!.forecast(12);
    // July is the highest month in all twelve years.
    expect(mean.indexOf(Math.max(...mean))).toBe(6);
  });

  it('too short or constant is refused', () => {
    expect(fitLstm({ values: series.values.subarray(0, 30), season: 12 }, 1)).toBeUndefined();
    expect(fitLstm({ values: new Float64Array(80).fill(2), season: 1 }, 1)).toBeUndefined();
  });
});
