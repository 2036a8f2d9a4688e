import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/risk.json';
import { chiSquaredQuantile } from './chi-squared-quantile';
import { distanceParts, inverseOf, spreadOf, squaredDistances } from './covariance';
import { minimumCovariance } from './minimum-covariance';
import type { Points } from './points';

const points: Points = {
  values: Float64Array.from(reference.points.flat()),
  rows: reference.points.length,
  columns: 3,
};

function expectNear(values: ArrayLike<number>, expected: readonly number[], relative: number): void {
  expect(values.length).toBe(expected.length);
  expected.forEach((value, i) =>
    expect(Math.abs(values[i]! - value)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(value))),
  );
}

describe('the spread of points', () => {
  const { mean, covariance } = spreadOf(points);

  it('is scikit-learn’s EmpiricalCovariance, and so are its distances', () => {
    expectNear(mean, reference.classic.mean, 1e-12);
    expectNear(covariance, reference.classic.covariance.flat(), 1e-12);
    expectNear(
      squaredDistances(points, mean, inverseOf(covariance).matrix),
      reference.classic.distances,
      1e-10,
    );
  });

  it('parts a distance among columns without a rest', () => {
    const { matrix } = inverseOf(covariance);
    const parts = distanceParts(points, 3, mean, matrix);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(reference.classic.distances[3]!, 9);
  });

  it('leaves directions without spread out', () => {
    const doubled: Points = {
      values: Float64Array.from(reference.points.flatMap(([a, b, c]) => [a!, b!, c!, 2 * a! - b!])),
      rows: points.rows,
      columns: 4,
    };
    const spread = spreadOf(doubled);
    const inverse = inverseOf(spread.covariance);
    expect(inverse.rank).toBe(3);
    expectNear(squaredDistances(doubled, spread.mean, inverse.matrix), reference.classic.distances, 1e-7);
  });
});

describe('the minimum covariance determinant', () => {
  it('finds what scikit-learn’s MinCovDet finds', () => {
    const { mean, covariance } = minimumCovariance(points, 1, () => undefined);
    expectNear(mean, reference.robust.mean, 1e-6);
    expectNear(covariance, reference.robust.covariance.flat(), 1e-6);
    expectNear(
      squaredDistances(points, mean, inverseOf(covariance).matrix),
      reference.robust.distances,
      1e-6,
    );
  });
});

describe('the quantile of chi-squared', () => {
  it('is scipy’s', () => {
    for (const [chance, degrees, expected] of reference.chi_squared)
      expect(chiSquaredQuantile(chance!, degrees!)).toBeCloseTo(expected!, 9);
  });
});
