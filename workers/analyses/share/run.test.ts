import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/share.json';
import type { ParamValue } from '../../contract/manifest';
import { concentrationOf, standingOf } from './market';

const COLUMNS = 'time DATE, brand VARCHAR, value DOUBLE';
const ROLES = { time: 'time', entity: 'brand', value: 'value' };

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}) {
  return { analysis: 'share', sql: rowsSql(COLUMNS, rows), roles: ROLES, params };
}

/** One row a month from January 2022 on. */
function monthly(brand: string, values: readonly number[]): string[] {
  return values.map((value, i) => {
    const day = new Date(Date.UTC(2022, i, 1)).toISOString().slice(0, 10);
    return `'${day}', '${brand}', ${value}`;
  });
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const finding = (outcome: Outcome, key: string) => outcome.findings.find((each) => each.key === key)?.values;

/** Every value that the reference has of a row is there: texts alike, numbers to 1e-9, relative or near zero. */
function expectRow(row: Row | undefined, columns: readonly string[], expected: readonly unknown[]): void {
  columns.forEach((column, i) => {
    const [found, right] = [row?.[column], expected[i]];
    if (typeof right !== 'number' || typeof found !== 'number') expect(found, column).toBe(right);
    else expect(Math.abs(found - right), column).toBeLessThan(1e-9 * Math.max(1, Math.abs(right)));
  });
}

describe(`against ${reference.source}`, () => {
  const rows = (reference.rows as [string, string, number][]).map(
    ([time, brand, value]) => `'${time}', '${brand}', ${value}`,
  );
  const run = () => runAnalysis(trial(rows, { grain: 'month' }));

  it('shares, ranks and their changes by period and brand', async () => {
    const { tables } = await run();
    expect(tables['']).toHaveLength(reference.share.length);
    for (const expected of reference.share) {
      const row = tables['']?.find(({ period, entity }) => period === expected[0] && entity === expected[1]);
      expectRow(row, reference.columns.share, expected);
    }
  });

  it('concentration by period', async () => {
    const { tables } = await run();
    expect(tables.concentration).toHaveLength(reference.concentration.length);
    reference.concentration.forEach((expected, i) =>
      expectRow(tables.concentration?.[i], reference.columns.concentration, expected),
    );
  });

  it('gain and loss, and the matrix', async () => {
    const { tables } = await run();
    expect(tables.shifts).toHaveLength(reference.shifts.length);
    for (const expected of reference.shifts) {
      const both = [tables.shifts, tables.matrix].map((table) =>
        table?.find(({ entity }) => entity === expected[0]),
      );
      expectRow({ ...both[0], ...both[1] }, reference.columns.shifts, expected);
    }
    const order = tables.shifts?.map(({ shift }) => Number(shift)) ?? [];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });

  it('is told with its notices', async () => {
    const outcome = await run();
    expect(outcome.notices).toEqual([{ code: 'share-negative', severity: 'warning', values: { cells: 1 } }]);
    expect(finding(outcome, 'finding.leader.year')).toMatchObject({ entity: 'Birch', second: 'Alder' });
    expect(finding(outcome, 'finding.overtaken')).toMatchObject({ entity: 'Fir', rank: 3, before: 5 });
    expect(finding(outcome, 'finding.star')).toMatchObject({ entity: 'Birch' });
    expect(finding(outcome, 'finding.star')?.market).toBeCloseTo(reference.market_growth, 9);
    expect(outcome.charts.map(({ id }) => id)).toEqual([
      'shares',
      'shifts',
      'matrix',
      'ranks',
      'concentration',
    ]);
  });
});

describe('a market', () => {
  it('of one is as concentrated as can be, of ten equal ones a tenth', () => {
    expect(concentrationOf(standingOf(Float64Array.of(7)))).toMatchObject({ hhi: 10_000, equivalent: 1 });
    const ten = concentrationOf(standingOf(new Float64Array(10).fill(3)));
    expect(ten.hhi).toBeCloseTo(1000, 9);
    expect(ten.equivalent).toBeCloseTo(10, 9);
    expect(ten.top3).toBeCloseTo(0.3, 12);
  });

  it('gives equal values one rank and leaves out the next', () => {
    expect([...standingOf(Float64Array.of(5, 9, 5, 1)).ranks]).toEqual([2, 1, 2, 4]);
  });

  it('draws the largest seven and the others, which add up to all', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => monthly(`b${i}`, [i + 1, i + 1, i + 1])).flat();
    const outcome = await runAnalysis(trial(rows));
    const drawn = outcome.frames.shares ?? [];
    expect(new Set(drawn.map(({ entity }) => entity)).size).toBe(8);
    const january = drawn.filter(({ period }) => period === '2022-01-01');
    expect(january.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 12);
    expect(january.find(({ entity }) => entity === 'other-entities')?.share).toBeCloseTo(15 / 78, 12);
  });

  it('is cut where the reader wants it', async () => {
    const rows = [...monthly('a', [10, 10]), ...monthly('b', [6, 8]), ...monthly('c', [4, 4])];
    const quadrants = async (high_share: number) =>
      (await runAnalysis(trial(rows, { high_share }))).tables.matrix?.map(({ quadrant }) => quadrant);
    expect(await quadrants(1)).toEqual(['cash-cow', 'question-mark', 'dog']);
    expect(await quadrants(0.7)).toEqual(['cash-cow', 'star', 'dog']);
  });

  it('keeps the type of its entities, and rows without one are one', async () => {
    const sql = rowsSql('time DATE, brand BIGINT, value DOUBLE', [
      "'2024-01-01', 9007199254740993, 3",
      "'2024-02-01', NULL, 1",
    ]);
    const outcome = await runAnalysis({ analysis: 'share', sql, roles: ROLES });
    expect(outcome.types['']?.entity).toBe('Int64');
    expect(outcome.tables['']?.map(({ entity, share }) => [entity, share])).toEqual([
      ['9007199254740993', 1],
      [null, 0],
      [null, 1],
      ['9007199254740993', 0],
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['no rows', [], 'series-no-rows'],
    ['no dates', ["NULL, 'a', 1"], 'series-empty-column'],
    ['no values', ["'2024-01-01', 'a', NULL"], 'series-empty-column'],
    ['years of days', ["'0001-01-01', 'a', 1", "'9999-01-01', 'a', 1"], 'share-too-many-rows'],
  ])('%s is a fault', async (_, rows, code) => {
    expect(await faultOf(trial(rows, { grain: 'day' }))).toMatchObject({ code, severity: 'error' });
  });

  it('one period has shares, but no gain and loss', async () => {
    const outcome = await runAnalysis(
      trial([...monthly('a', [3]), ...monthly('b', [1])], { grain: 'month' }),
    );
    expect(outcome.tables['']).toMatchObject([
      { entity: 'a', share: 0.75, rank: 1, share_change: null, rank_change: null },
      { entity: 'b', share: 0.25, rank: 2 },
    ]);
    expect([outcome.tables.shifts, outcome.tables.matrix]).toEqual([[], []]);
    expect(codes(outcome)).toContain('share-one-period');
    expect(finding(outcome, 'finding.plain')).toMatchObject({ entity: 'a', share: 0.75 });
    expect(outcome.charts.map(({ id }) => id)).toEqual(['shares']);
  });

  it('one entity alone is said', async () => {
    const outcome = await runAnalysis(trial(monthly('a', [3, 4, 5, 6])));
    expect(codes(outcome)).toEqual(['share-one-entity']);
    expect(finding(outcome, 'finding.alone')).toMatchObject({ entity: 'a' });
  });

  it('all zero has no shares, and says so', async () => {
    const outcome = await runAnalysis(trial([...monthly('a', [0, 0, 0]), ...monthly('b', [0, 0, 0])]));
    expect(new Set(outcome.tables['']?.map(({ share }) => share))).toEqual(new Set([null]));
    expect(outcome.notices).toEqual([
      { code: 'share-empty-periods', severity: 'warning', values: { periods: 3, of: 3 } },
    ]);
  });

  it('rows that cannot be read and months in part are said', async () => {
    const rows = ['a', 'b'].flatMap((brand) =>
      Array.from({ length: 70 }, (_, i) => {
        const day = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
        return `'${day}', '${brand}', 1`;
      }),
    );
    const outcome = await runAnalysis(trial([...rows, "NULL, 'a', 4"], { grain: 'month' }));
    expect(codes(outcome)).toEqual(['share-last-incomplete', 'series-rows-left-out']);
    expect(outcome.tables['']?.map(({ complete }) => complete)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(outcome.frames.shares?.some(({ period }) => period === '2024-03-01')).toBe(false);
  });
});
