import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { cheapest, costAt, costCurve } from './cost';
import { liftOf } from './gains';
import { rankingOf } from './ranking';

function answersOf(
  positive: readonly number[],
  codes: readonly number[],
  weights?: readonly number[],
): Answers {
  return {
    probabilities: Float64Array.from(positive.flatMap((each) => [1 - each, each])),
    codes: Int32Array.from(codes),
    classes: 2,
    ...(weights ? { weights: Float64Array.from(weights) } : {}),
  };
}

describe('tenths by probability', () => {
  const probabilities = Array.from({ length: 40 }, (_, i) => (i < 20 ? 0.9 : 0.1));
  const codes = probabilities.map((probability, i) => (probability > 0.5 ? (i % 2 === 0 ? 1 : 0) : 0));

  it('share out rows of equal probability, in whatever order they stand', () => {
    const sorted = Array.from(codes.keys()).sort((a, b) => codes[a]! - codes[b]!);
    const one = liftOf(rankingOf(answersOf(probabilities, codes), 1), true);
    const other = liftOf(
      rankingOf(
        answersOf(
          sorted.map((i) => probabilities[i]!),
          sorted.map((i) => codes[i]!),
        ),
        1,
      ),
      true,
    );
    expect(other).toEqual(one);
    expect(one.slice(0, 5).map(({ positives }) => positives)).toEqual([2, 2, 2, 2, 2]);
    expect(one[4]).toMatchObject({ share: 0.5, captured: 1, cumulativeLift: 2, lift: 2 });
    expect(one[5]).toMatchObject({ positives: 0, rate: 0, captured: 1 });
  });

  it('are of the weight where rows have one, and fewer where there are few rows', () => {
    const weighted = liftOf(rankingOf(answersOf([0.9, 0.1], [1, 0], [1, 3]), 1), false);
    expect(weighted).toHaveLength(10);
    expect(weighted[1]).toMatchObject({ share: 0.2, captured: 0.8 });
    const few = liftOf(rankingOf(answersOf([0.9, 0.5, 0.1], [1, 0, 0]), 1), true);
    expect(few.map(({ customers }) => customers)).toEqual([1, 1, 1]);
  });
});

describe('the cost of calls', () => {
  const ranking = rankingOf(answersOf([0.9, 0.7, 0.7, 0.4, 0.2], [1, 1, 0, 1, 0]), 1);

  it('goes from calling nobody to calling everybody', () => {
    const curve = costCurve(ranking, { falsePositive: 1, falseNegative: 10 });
    expect(curve.map(({ cost }) => cost)).toEqual([30, 20, 11, 1, 2]);
    expect(cheapest(curve, { falsePositive: 1, falseNegative: 10 }).threshold).toBeCloseTo(0.3, 12);
    for (const [threshold, cost] of [
      [1, 30],
      [0.9, 20],
      [0.7, 11],
      [0.71, 20],
      [0.4, 1],
      [0.1, 2],
    ] as const) {
      expect(costAt(curve, ranking, threshold)).toMatchObject({ threshold, cost });
    }
  });

  it('of equally cheap thresholds takes the one that the costs themselves tell', () => {
    const costs = { falsePositive: 1, falseNegative: 1 };
    const curve = costCurve(rankingOf(answersOf([0.8, 0.6, 0.3], [1, 0, 1]), 1), costs);
    expect(curve.map(({ cost }) => cost)).toEqual([2, 1, 2, 1]);
    expect(cheapest(curve, costs).threshold).toBeCloseTo(0.7, 12);
  });
});
