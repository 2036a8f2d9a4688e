export interface BoxMinimum {
  point: Float64Array;
  value: number;
}

/** Coordinates between which a point may lie. */
export interface Box {
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

const TOLERANCE = 1e-10;

/**
 * Minimises a function of a few variables without its gradient, by the simplex of Nelder and Mead (1965); points outside the
 * box are moved to its edge, so that a minimum on an edge is found there.
 * @param width first step along every coordinate, as a share of the box
 */
export function nelderMead(
  objective: (point: Float64Array) => number,
  start: ArrayLike<number>,
  { low, high }: Box,
  width = 0.2,
  most = 200 * start.length,
): BoxMinimum {
  const n = start.length;
  const visit = (point: Float64Array): BoxMinimum => {
    const inside = point.map((value, i) => Math.min(high[i]!, Math.max(low[i]!, value)));
    const value = objective(inside);
    return { point: inside, value: Number.isNaN(value) ? Infinity : value };
  };
  const begin = Float64Array.from(start);
  const simplex = [visit(begin)];
  for (let i = 0; i < n; i++) {
    const step = width * (high[i]! - low[i]!);
    const point = begin.slice();
    point[i]! += point[i]! + step > high[i]! ? -step : step;
    simplex.push(visit(point));
  }
  for (let evaluations = n + 1; evaluations < most;) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst, next] = [simplex[0]!, simplex[n]!, simplex[n - 1]!];
    const spread = Math.max(...worst.point.map((value, i) => Math.abs(value - best.point[i]!)));
    if (worst.value - best.value <= TOLERANCE * (Math.abs(best.value) + TOLERANCE) && spread < 1e-6) break;
    const centre = new Float64Array(n);
    for (const { point } of simplex.slice(0, n)) point.forEach((value, i) => (centre[i]! += value / n));
    const along = (factor: number): BoxMinimum => {
      evaluations++;
      return visit(centre.map((value, i) => value + factor * (worst.point[i]! - value)));
    };
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < next.value) {
      simplex[n] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) simplex[n] = contracted;
      else {
        for (let i = 1; i <= n; i++) {
          simplex[i] = visit(simplex[i]!.point.map((value, j) => (value + best.point[j]!) / 2));
        }
        evaluations += n;
      }
    }
  }
  return simplex.reduce((a, b) => (b.value < a.value ? b : a));
}
