import { describe, expect, it } from 'vitest';
import { drawNormal } from './draw-normal';
import { inertiaOf, kMeans } from './k-means';
import { drawCenters } from './k-means-start';
import { type Points, groupMeans, pickPoints, squareBetween } from './points';
import { createRandom } from './random';

/** Lloyd's method as it is written down: every distance, every step. */
function lloyd(
  { values, rows, columns }: Points,
  start: Float64Array,
): { labels: Int32Array; steps: number } {
  let centers = start;
  let labels = new Int32Array(rows).fill(-1);
  for (let steps = 1; ; steps++) {
    const next = labels.map((_, row) => {
      const squares = Array.from({ length: centers.length / columns }, (__, c) =>
        squareBetween(values, row * columns, centers, c * columns, columns),
      );
      return squares.indexOf(Math.min(...squares));
    });
    if (next.every((label, row) => label === labels[row])) return { labels, steps };
    labels = next;
    centers = groupMeans({ values, rows, columns }, labels, centers.length / columns);
  }
}

function drawPoints(seed: number, rows: number, columns: number, whole: boolean): Points {
  const random = createRandom(seed);
  const values = Float64Array.from({ length: rows * columns }, (_, i) => {
    const value = 3 * drawNormal(random) + 5 * (Math.floor(i / columns) % 3);
    return whole ? Math.round(value) : value;
  });
  return { values, rows, columns };
}

describe('k-means with bounds', () => {
  const cases = [1, 2, 3, 4, 5, 7, 9].flatMap((columns) =>
    [1, 2, 3, 8, 20].flatMap((k) =>
      [false, true].flatMap((whole) => [true, false].map((withSimd) => ({ columns, k, whole, withSimd }))),
    ),
  );

  it.each(cases)(
    'takes the steps of Lloyd: $columns columns, k = $k, whole numbers $whole, SIMD $withSimd',
    (each) => {
      const points = drawPoints(columnsSeed(each), 400, each.columns, each.whole);
      const start = drawCenters(points, each.k, createRandom(each.k));
      const expected = lloyd(points, start);
      const found = kMeans(points, start, { withSimd: each.withSimd });
      expect(found.settled).toBe(true);
      expect(found.iterations).toBe(expected.steps);
      expect(found.labels).toEqual(expected.labels);
      const means = groupMeans(points, expected.labels, each.k);
      found.centers.forEach((value, at) => expect(value).toBeCloseTo(means[at]!, 11));
      expect(found.inertia).toBeCloseTo(inertiaOf(points, means, expected.labels), 8);
    },
  );

  function columnsSeed({ columns, k, whole }: (typeof cases)[number]): number {
    return 100 * columns + 2 * k + Number(whole);
  }

  it('works for far-off data as for data around zero', () => {
    const points = drawPoints(7, 500, 3, false);
    const far = { ...points, values: points.values.map((value) => value + 1e6) };
    const start = drawCenters(points, 6, createRandom(5));
    expect(
      kMeans(
        far,
        start.map((value) => value + 1e6),
      ).labels,
    ).toEqual(kMeans(points, start).labels);
  });

  it('gives a centre without points the one farthest from its own', () => {
    const values = Float64Array.of(0, 1, 2, 10, 11, 30);
    const { labels, settled } = kMeans({ values, rows: 6, columns: 1 }, Float64Array.of(1, 10, 1000));
    expect(settled).toBe(true);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 2]);
  });

  it('stops where it is told to', () => {
    const points = drawPoints(3, 500, 2, false);
    expect(kMeans(points, pickPoints(points, [0, 1, 2, 3, 4]).values, { mostIterations: 2 })).toMatchObject({
      iterations: 2,
      settled: false,
    });
  });
});
