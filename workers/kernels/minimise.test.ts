import { describe, expect, it } from 'vitest';
import { type Objective, minimise } from './minimise';

/** Rosenbrock's valley: minimum 0 at (1, 1). */
const rosenbrock: Objective = (point, gradient) => {
  const [x, y] = [point[0]!, point[1]!];
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
};

describe('minimise', () => {
  it('follows a curved valley to its end', () => {
    const { point, value, converged, evaluations } = minimise(rosenbrock, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 8);
    expect(point[1]).toBeCloseTo(1, 8);
    expect(value).toBeLessThan(1e-15);
    expect(evaluations).toBeLessThan(150);
  });

  it('goes through a saddle', () => {
    // x⁴ − x² + y²: minima −1/4 at (±√½, 0), a saddle at 0.
    const saddle: Objective = (point, gradient) => {
      const [x, y] = [point[0]!, point[1]!];
      gradient[0] = 4 * x ** 3 - 2 * x;
      gradient[1] = 2 * y;
      return x ** 4 - x * x + y * y;
    };
    const { point, value, converged } = minimise(saddle, [0.01, 1]);
    expect(converged).toBe(true);
    expect(Math.abs(point[0]!)).toBeCloseTo(Math.SQRT1_2, 9);
    expect(value).toBeCloseTo(-0.25, 12);
  });

  it('stays where the function is defined', () => {
    // x − ln x with minimum 1 at 1; infinite for x ≤ 0.
    const barrier: Objective = (point, gradient) => {
      const x = point[0]!;
      if (x <= 0) return Infinity;
      gradient[0] = 1 - 1 / x;
      return x - Math.log(x);
    };
    expect(minimise(barrier, [30]).point[0]).toBeCloseTo(1, 8);
    expect(minimise(barrier, [-1]).converged).toBe(false);
  });

  it('ends far out where the function only levels off', () => {
    const slope: Objective = (point, gradient) => {
      gradient[0] = -Math.exp(-point[0]!);
      return Math.exp(-point[0]!);
    };
    const { point, converged } = minimise(slope, [0]);
    expect(converged).toBe(true);
    expect(point[0]).toBeGreaterThan(20);
  });

  it('says when there is no end', () => {
    const fall: Objective = (point, gradient) => {
      gradient[0] = -1;
      return -point[0]!;
    };
    expect(minimise(fall, [0], { maxIterations: 20 }).converged).toBe(false);
  });

  it('leaves the start alone', () => {
    const start = Object.freeze([-1.2, 1]);
    minimise(rosenbrock, start);
    expect(start).toEqual([-1.2, 1]);
  });
});
