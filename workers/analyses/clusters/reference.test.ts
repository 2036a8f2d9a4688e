import { describe, expect, it } from 'vitest';
import { type Row, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import gower from '../../../tests/reference/clusters-gower.json';
import reference from '../../../tests/reference/clusters.json';
import { calinskiHarabasz, daviesBouldin } from '../../kernels/group-quality';
import { type Points, blocksBetween, squareBetween } from '../../kernels/points';
import { principalComponents } from '../../kernels/principal-components';
import { silhouettes } from '../../kernels/silhouette';
import type { Feature } from '../feature-values';
import type { Settings } from './settings';
import { layOut } from './space';

const PATIENCE_MS = 60_000;
const SETTINGS: Settings = {
  k: 0,
  kMax: 10,
  method: 'kmeans',
  scale: 'z',
  restarts: 10,
  missing: 'impute',
  levels: 20,
  seed: 1,
};
type Value = number | string;

/** A table's columns as the analysis reads them. */
function featuresOf(rows: readonly (readonly Value[])[]): Feature[] {
  return (rows[0] ?? []).map((first, j) => {
    const column = rows.map((row) => row[j]!);
    const levels = typeof first === 'string' ? [...new Set(column.map(String))].toSorted() : [];
    return {
      column: `c${j}`,
      type: typeof first === 'string' ? 'VARCHAR' : 'DOUBLE',
      sql: '',
      kind: typeof first === 'string' ? 'category' : 'number',
      name: `f${j}`,
      values: Float64Array.from(column, (value) =>
        typeof value === 'string' ? levels.indexOf(value) : value,
      ),
      levels,
      infinite: 0,
      merged: 0,
      looksNumeric: false,
      otherWords: 0,
    };
  });
}

function pointsOf(rows: readonly (readonly Value[])[], settings: Partial<Settings>): Points {
  return layOut(featuresOf(rows), rows.length, { ...SETTINGS, ...settings }).points;
}

async function run(
  rows: readonly (readonly Value[])[],
  params: Record<string, string | number>,
): Promise<Record<string, Row[]>> {
  const names = (rows[0] ?? []).map((_, j) => `c${j}`);
  const types = (rows[0] ?? []).map((value) => (typeof value === 'string' ? 'VARCHAR' : 'DOUBLE'));
  const literals = rows.map((row, i) =>
    [i, ...row.map((value) => (typeof value === 'string' ? `'${value}'` : value))].join(', '),
  );
  const columns = ['id INTEGER', ...names.map((name, j) => `${name} ${types[j]}`)].join(', ');
  const outcome = await runAnalysis({
    analysis: 'clusters',
    sql: rowsSql(columns, literals),
    roles: { id: 'id', features: names },
    params,
  });
  return outcome.tables;
}

function expectRelative(found: number, expected: number, tolerance: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(tolerance);
}

const straight = (...points: Parameters<typeof squareBetween>): number => Math.sqrt(squareBetween(...points));

describe(`against ${reference.source}`, () => {
  describe.each(reference.cases)('$table, scaled by $scale', ({ table, scale, variances, divisions }) => {
    const rows = reference.tables[table as keyof typeof reference.tables];
    const points = pointsOf(rows, { scale: scale as Settings['scale'] });

    it.each(divisions)(
      'divides into $k as well as the best of 50 starts',
      async ({ k, inertia, sizes, silhouette }) => {
        const tables = await run(rows, { k, scale });
        const quality = tables.quality?.find((row) => row.k === k);
        // Tolerance of the reference: 1e-4 of the least inertia known.
        expect(Number(quality?.inertia) / inertia - 1).toBeLessThan(1e-4);
        if (Math.abs(Number(quality?.inertia) / inertia - 1) > 1e-12) return;
        const clusters = (tables[''] ?? []).map(({ cluster }) => Number(cluster));
        expect(sizes.map((_, i) => clusters.filter((cluster) => cluster === i + 1).length)).toEqual(sizes);
        expectRelative(Number(quality?.silhouette), silhouette, 1e-9);
      },
      PATIENCE_MS,
    );

    it.each(divisions)('measures the same labels alike, k = $k', (expected) => {
      const grouping = { labels: Int32Array.from(expected.labels), groups: expected.k };
      const [own = new Float64Array()] = silhouettes(points, straight, [grouping]);
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      expectRelative(mean, expected.silhouette, 1e-9);
      const some = [own[0], own[Math.floor(own.length / 2)], own.at(-1), Math.min(...own), Math.max(...own)];
      some.forEach((value, i) => expect(value).toBeCloseTo(expected.silhouettes[i]!, 9));
      expectRelative(calinskiHarabasz(points, grouping), expected.calinski_harabasz, 1e-9);
      expectRelative(daviesBouldin(points, grouping), expected.davies_bouldin, 1e-9);
    });

    it('finds the same variances of components', () => {
      principalComponents(points).shares.forEach((share, i) => expect(share).toBeCloseTo(variances[i]!, 9));
    });
  });
});

describe(`against ${gower.source}`, () => {
  describe.each(gower.cases)('a mixed table', ({ rows, distances, partitions }) => {
    const mixed = rows as [number, number, string, string][];

    it("has Gower's distances", () => {
      const { values, columns } = pointsOf(mixed, { method: 'kmedoids' });
      const own = Array.from({ length: 10 }, (_, a) =>
        Array.from({ length: mixed.length }, (__, b) =>
          blocksBetween(values, a * columns, values, b * columns, columns),
        ),
      );
      // R writes its matrix column by column.
      own.forEach((line, a) =>
        line.forEach((distance, b) => expect(distance).toBeCloseTo(distances[b * 10 + a]!, 12)),
      );
    });

    it.each(partitions)(
      'is divided around $k medoids at no more cost than by pam',
      async ({ k, cost, silhouette }) => {
        const tables = await run(mixed, { k, method: 'kmedoids' });
        const quality = tables.quality?.find((row) => row.k === k);
        expect(Number(quality?.inertia)).toBeLessThan(cost * (1 + 1e-12));
        if (Number(quality?.inertia) > cost * (1 - 1e-12)) {
          expectRelative(Number(quality?.silhouette), silhouette, 1e-9);
        }
        const ownCost = (tables[''] ?? []).reduce((sum, { distance }) => sum + Number(distance), 0);
        expectRelative(ownCost, Number(quality?.inertia), 1e-12);
      },
      PATIENCE_MS,
    );
  });
});
