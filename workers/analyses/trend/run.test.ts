import { describe, expect, it } from 'vitest';
import { type Cell, type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import { ordersSql, sampleOrders } from '../../../tests/harness/sample-orders';
import reference from '../../../tests/reference/trend.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'time TIMESTAMP, value DOUBLE, area VARCHAR';
const ROLES = { time: 'time', value: 'value' };
const GROUPED = { ...ROLES, group: 'area' };

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'trend', sql: rowsSql(COLUMNS, rows), roles, params };
}

/** One row for each day, with the value, from 2024-01-01 on. */
function daily(values: readonly (number | string)[], from = '2024-01-01', area = 'NULL'): string[] {
  return values.map((value, i) => {
    const day = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
    return `'${day}', ${value}, ${area}`;
  });
}

/** Sums of a month each, on its first day. */
function monthly(values: readonly number[], from = '2020-01', area = 'NULL'): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return values.map((value, i) => {
    const day = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    return `'${day}', ${value}, ${area}`;
  });
}

function column(outcome: Outcome, name: string): Cell[] {
  return (outcome.tables[''] ?? []).map((row) => row[name] ?? null);
}

const finding = (outcome: Outcome, key: string) => outcome.findings.find((each) => each.key === key)?.values;

describe(`against ${reference.source}`, () => {
  const rows = (reference.rows as [string, number, string][]).map(
    ([time, value, area]) => `'${time}', ${value}, '${area}'`,
  );
  const autumn = rows.filter((row) => row >= "'2023-10-01");
  const cases = [
    ...reference.cases.map((each) => ({ ...each, source: rows })),
    { ...reference.daily, source: autumn },
  ];

  it.each(cases)(
    'sums by $grain, gaps $fill, grouped $grouped',
    async ({ grain, fill, grouped, source, rows: expected }) => {
      const outcome = await runAnalysis(trial(source, { grain, fill }, grouped ? GROUPED : ROLES));
      const found = (outcome.tables[''] ?? []).map((row) => Object.values(row));
      expect(found.map((row) => row.map((value) => (typeof value === 'number' ? 'number' : value)))).toEqual(
        expected.map((row) => row.map((value) => (typeof value === 'number' ? 'number' : value))),
      );
      found.flat().forEach((value, i) => {
        const right = expected.flat()[i];
        if (typeof right !== 'number') return;
        // Tolerance of the reference: 1e-9, relative or near zero.
        expect(Math.abs(Number(value) - right)).toBeLessThan(1e-9 * Math.max(1, Math.abs(right)));
      });
    },
  );

  it('says that the last month is not complete and that April is empty', async () => {
    const outcome = await runAnalysis(trial(rows, { grain: 'month' }));
    expect(outcome.notices).toEqual([
      {
        code: 'trend-last-incomplete',
        severity: 'warning',
        values: { period: '2023-11-01', day: '2023-11-15', grain: 'month' },
      },
      { code: 'trend-gaps-zero', severity: 'warning', values: { periods: 1, of: 35 } },
    ]);
    expect(finding(outcome, 'finding.latest.up') ?? finding(outcome, 'finding.latest.down')).toMatchObject({
      period: '2023-10-01',
      previous: '2023-09-01',
    });
  });
});

describe('findings', () => {
  it('compare the latest whole period, the years and the groups', async () => {
    const rows = [
      ...monthly(
        [...new Array<number>(12).fill(100), ...new Array<number>(12).fill(110)],
        '2022-01',
        "'web'",
      ),
      ...monthly(
        [...new Array<number>(12).fill(50), ...new Array<number>(11).fill(40), 60],
        '2022-01',
        "'shop'",
      ),
    ];
    const outcome = await runAnalysis(trial(rows, {}, GROUPED));
    expect(outcome.grain).toBe('month');
    expect(outcome.notices).toEqual([]);
    expect(finding(outcome, 'finding.latest.up')).toMatchObject({
      period: '2023-12-01',
      previous: '2023-11-01',
      value: 170,
      pct: expect.closeTo(170 / 150 - 1, 12) as number,
    });
    expect(finding(outcome, 'finding.year.up')?.pct).toBeCloseTo(170 / 150 - 1, 12);
    expect(finding(outcome, 'finding.group.year.up')).toMatchObject({
      group: 'web',
      now: 1320,
      from: '2023-01-01',
    });
    expect(finding(outcome, 'finding.group.year.down')).toMatchObject({ group: 'shop', now: 500 });
    expect(finding(outcome, 'finding.cagr.up')).toEqual({
      rate: expect.closeTo(1820 / 1800 - 1, 12) as number,
      years: 1,
    });
    expect(finding(outcome, 'finding.extremes')).toMatchObject({ best: '2023-12-01', high: 170, low: 150 });
    expect(finding(outcome, 'finding.total')).toEqual({ total: 3620, from: '2022-01-01', to: '2023-12-01' });
  });

  it('do not compare a month with a part of that month a year before', async () => {
    const whole = daily(Array<number>(396).fill(10), '2023-01-01');
    const found = await runAnalysis(trial(whole, { grain: 'month' }));
    expect(finding(found, 'finding.year.same')).toMatchObject({ period: '2024-01-01' });
    const part = await runAnalysis(trial(whole.slice(15), { grain: 'month' }));
    expect(part.notices[0]?.code).toBe('trend-first-incomplete');
    expect(part.findings.filter(({ key }) => key.startsWith('finding.year'))).toEqual([]);
    expect(part.tables.growth).toMatchObject([{ latest: 310, yoy_pct: null }]);
  });

  it('leave out a group too small for a race', async () => {
    const rows = [
      ...monthly([100, 100, 120, 120], '2024-01', "'big'"),
      ...monthly([90, 90, 80, 80], '2024-01', "'other'"),
      ...monthly([0.1, 0.1, 5, 5], '2024-01', "'tiny'"),
    ];
    const outcome = await runAnalysis(trial(rows, {}, GROUPED));
    expect(finding(outcome, 'finding.group.up')?.group).toBe('big');
  });
});

describe('the calendar', () => {
  const { calendar } = reference;
  const months = calendar.rows.map(([day, value]) => `'${day}', ${value}, NULL`);

  it('tells what a working day and a holiday are worth', async () => {
    const outcome = await runAnalysis(trial(months, { moving_holidays: 'chinese-new-year' }));
    expect(column(outcome, 'holiday_days')).toEqual(calendar.holiday_days);
    const found = outcome.tables.calendar ?? [];
    expect(found.map(({ effect, pairs }) => [effect, pairs])).toEqual([
      ['working-day', 84],
      ['holiday', 84],
    ]);
    found.forEach(({ per_day, std_error, t, chance }, i) => {
      expect(Math.log1p(Number(per_day))).toBeCloseTo(calendar.coefficients[i] ?? NaN, 10);
      expect(std_error).toBeCloseTo(calendar.errors[i] ?? NaN, 10);
      expect(t).toBeCloseTo(calendar.t[i] ?? NaN, 8);
      expect(Number(chance) / (calendar.chance[i] ?? NaN)).toBeCloseTo(1, 6);
    });
    const drawn = outcome.frames['calendar-lines'] ?? [];
    expect(drawn).toHaveLength(84);
    drawn.forEach(({ yoy_adjusted }, i) => expect(yoy_adjusted).toBeCloseTo(calendar.adjusted[i] ?? NaN, 10));
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.calendar.holiday.down');
    expect(outcome.charts.map(({ id }) => id)).toContain('calendar');
  });

  it('takes holidays from a table', async () => {
    const sql = `${rowsSql(COLUMNS, months)} CREATE TABLE off (day VARCHAR);
      INSERT INTO off VALUES ('2022-10-03'), ('2022-10-04'), ('2022-10-04'), ('2022-10-08'), ('unknown');`;
    const outcome = await runAnalysis({
      analysis: 'trend',
      sql,
      roles: { ...ROLES, holiday: 'day' },
      params: { holidays: 'off', grain: 'month' },
    });
    const october = outcome.tables['']?.find(({ period }) => period === '2022-10-01');
    // 21 days from Monday to Friday; the third and fourth are such, the eighth is a Saturday.
    expect(october).toMatchObject({ working_days: 19, holiday_days: 3 });
    expect(october?.per_working_day).toBeCloseTo(Number(october?.value) / 19, 9);
  });

  it.each([
    ['holiday', "'1999-01-01'", { code: 'trend-no-holidays', values: { holidays: 1 } }],
    [undefined, "'2022-01-01'", { code: 'trend-no-holiday-column', place: { role: 'holiday' } }],
  ])('says when a table of holidays is of no use (%s)', async (role, day, notice) => {
    const sql = `${rowsSql(COLUMNS, months)} CREATE TABLE off (day DATE); INSERT INTO off VALUES (${day});`;
    const roles = role === undefined ? ROLES : { ...ROLES, [role]: 'day' };
    const outcome = await runAnalysis({ analysis: 'trend', sql, roles, params: { holidays: 'off' } });
    expect(outcome.notices).toMatchObject([notice]);
  });

  it('is not told of where chance would do as much, nor for days and years', async () => {
    const level = monthly(Array.from({ length: 60 }, (_, i) => 100 + ((i * 37) % 11)));
    const outcome = await runAnalysis(trial(level));
    expect(outcome.findings.some(({ key }) => key.startsWith('finding.calendar'))).toBe(false);
    for (const grain of ['day', 'year']) {
      expect((await runAnalysis(trial(level, { grain }))).tables.calendar).toEqual([]);
    }
  });
});

describe('contributions', () => {
  const rows = [
    ...monthly(
      new Array<number>(24).fill(0).map((_, i) => (i < 12 ? 100 : 130)),
      '2022-01',
      "'web'",
    ),
    ...monthly(
      new Array<number>(24).fill(0).map((_, i) => (i < 12 ? 80 : 60)),
      '2022-01',
      "'shop'",
    ),
    ...monthly(new Array<number>(12).fill(5), '2023-01', "'app'"),
  ];

  it('add up to the growth of the whole, and to its bridge', async () => {
    const outcome = await runAnalysis(trial(rows, {}, GROUPED));
    expect(outcome.tables.contribution).toMatchObject([
      {
        group: 'web',
        before: 1200,
        now: 1560,
        change: 360,
        contribution: 360 / 2160,
        share_now: 1560 / 2340,
      },
      { group: 'app', before: 0, now: 60, growth: null, contribution: 60 / 2160, share_before: 0 },
      { group: 'shop', before: 960, now: 720, change: -240, growth: -0.25, share_before: 960 / 2160 },
    ]);
    const whole = outcome.tables.growth?.[0];
    const sum = outcome.tables.contribution?.reduce((all, row) => all + Number(row.contribution), 0);
    expect(sum).toBeCloseTo(Number(whole?.growth), 12);
    expect(outcome.frames.bridge?.map(({ step, amount }) => [step, amount])).toEqual([
      ['step-before', 2160],
      ['web', 360],
      ['app', 60],
      ['shop', -240],
      ['step-now', 2340],
    ]);
    expect(outcome.frames.bridge?.[3]).toMatchObject({ fall_from: 2580, fall_to: 2340, rise_to: null });
    expect(outcome.charts.find(({ id }) => id === 'bridge')?.title).toMatchObject({
      key: 'chart.bridge.up',
      values: { group: 'web', before: 2160, now: 2340 },
    });
  });

  it('rank movers on both sides', async () => {
    const outcome = await runAnalysis(trial(rows, {}, GROUPED));
    expect(outcome.tables.movers?.map(({ direction, rank, group }) => [direction, rank, group])).toEqual([
      ['up', 1, 'web'],
      ['up', 2, 'app'],
      ['down', 1, 'shop'],
    ]);
  });

  it('of many groups are steps of the largest and one of the rest', async () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      monthly([10, 10, 10 + i, 10 + i], '2024-01', `'g${String(i).padStart(2, '0')}'`),
    ).flat();
    const outcome = await runAnalysis(trial(many, {}, GROUPED));
    const steps = outcome.frames.bridge ?? [];
    expect(steps.map(({ step }) => step).slice(-2)).toEqual(['step-rest', 'step-now']);
    expect(steps).toHaveLength(10);
    expect(outcome.tables.movers).toHaveLength(10);
    expect(new Set(outcome.frames.multiples?.map(({ group }) => group)).size).toBe(12);
  });

  it('and growth: latest, year, window, compound and index of each', async () => {
    const outcome = await runAnalysis(trial(rows, {}, GROUPED));
    expect(outcome.tables.growth).toMatchObject([
      { scope: 'total', group: null, latest: 195, yoy_pct: 195 / 180 - 1, now: 2340, years: 1 },
      { scope: 'group', group: 'app', yoy_pct: null, cagr: null, index: 100 },
      { scope: 'group', group: 'shop', change_pct: 0, yoy_pct: -0.25, index: 75 },
      { scope: 'group', group: 'web', latest: 130, index: 130 },
    ]);
    const web = outcome.tables.growth?.at(-1);
    expect(web?.cagr).toBeCloseTo(0.3, 12);
    expect(outcome.frames.index?.at(-1)).toMatchObject({ group: 'web', index: 130 });
  });

  it('are none without groups', async () => {
    const outcome = await runAnalysis(trial(monthly([1, 2, 3, 4])));
    expect([outcome.tables.contribution, outcome.tables.movers]).toEqual([[], []]);
    expect(outcome.tables.growth).toMatchObject([{ scope: 'total', latest: 4, index: 400 }]);
  });
});

describe('rolling figures', () => {
  it("look back over a window of one's own", async () => {
    const outcome = await runAnalysis(trial(monthly([1, 5, 3, 9]), { window: 2 }));
    expect(outcome.tables['']).toMatchObject([
      { moving_average: null, rolling_sum: null, rolling_sd: null },
      { moving_average: 3, rolling_sum: 6, rolling_min: 1, rolling_max: 5 },
      { moving_average: 4, rolling_sum: 8, rolling_min: 3, rolling_max: 5 },
      { moving_average: 6, rolling_sum: 12, rolling_min: 3, rolling_max: 9 },
    ]);
    expect(outcome.tables['']?.[1]?.rolling_sd).toBeCloseTo(Math.sqrt(8), 12);
    expect(outcome.charts[0]?.caption?.values?.window).toBe(2);
  });
});

describe('duplicates', () => {
  it('among single rows are said', async () => {
    const rows = monthly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const outcome = await runAnalysis(trial([...rows, rows[3] ?? '']));
    expect(outcome.tables['']?.[3]?.value).toBe(8);
    expect(outcome.notices).toEqual([
      { code: 'series-duplicates', severity: 'warning', values: { periods: 1, of: 12, unit: 'unit-month' } },
    ]);
  });

  it('are none where each group has a row, or where many rows are usual', async () => {
    const groups = ["'a'", "'b'"].flatMap((area) => monthly([1, 2, 3, 4, 5, 6], '2024-01', area));
    expect((await runAnalysis(trial(groups, {}, GROUPED))).notices).toEqual([]);
    const often = [...daily(new Array<number>(60).fill(1)), ...daily(new Array<number>(60).fill(2))];
    expect((await runAnalysis(trial(often, { grain: 'day' }))).notices).toEqual([]);
  });
});

describe('groups', () => {
  it('keep their type, and rows without one are a group', async () => {
    const sql = rowsSql('time DATE, value INTEGER, area BIGINT', [
      "'2024-01-01', 1, 9007199254740993",
      "'2024-01-02', 2, 9007199254740993",
      "'2024-01-01', 3, NULL",
    ]);
    const outcome = await runAnalysis({ analysis: 'trend', sql, roles: GROUPED });
    expect(outcome.types['']?.group).toBe('Int64');
    expect(outcome.tables['']?.map(({ period, group, value }) => [period, group, value])).toEqual([
      ['2024-01-01', '9007199254740993', 1],
      ['2024-01-01', null, 3],
      ['2024-01-02', '9007199254740993', 2],
      ['2024-01-02', null, 0],
    ]);
  });

  it('beyond eight are drawn as one, and kept in the table', async () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      monthly([i + 1, i + 1, i + 1], '2024-01', `'g${i}'`),
    ).flat();
    const outcome = await runAnalysis(trial(rows, {}, GROUPED));
    expect(new Set(column(outcome, 'group')).size).toBe(12);
    const drawn = outcome.frames.series ?? [];
    expect([...new Set(drawn.map(({ group }) => group))]).toEqual([
      'g11',
      'g10',
      'g9',
      'g8',
      'g7',
      'g6',
      'g5',
      'other-groups',
    ]);
    expect(drawn.at(-1)).toMatchObject({ group: 'other-groups', value: 1 + 2 + 3 + 4 + 5 });
  });

  it('are refused when their table would be too large', async () => {
    const rows = ["'0001-01-01', 1, 'a'", "'9999-01-01', 1, 'a'"];
    expect(await faultOf(trial(rows, { grain: 'day' }))).toMatchObject({
      code: 'trend-too-many-rows',
      values: { groups: 1, most: 500_000 },
    });
  });
});

describe('charts', () => {
  it('draw a period that is not complete dashed, and leave it out of the rest', async () => {
    const outcome = await runAnalysis(trial(daily(new Array<number>(70).fill(1)), { grain: 'month' }));
    expect(outcome.frames.series).toMatchObject([
      { period: '2024-01-01', value: 31, pending: null },
      { period: '2024-02-01', value: 29, pending: 29 },
      { period: '2024-03-01', value: null, pending: 10 },
    ]);
    expect(outcome.frames.changes).toMatchObject([{ period: '2024-02-01', fall: -2, rise: null }]);
    expect(outcome.charts[0]?.marks.map(({ dashed }) => dashed ?? false)).toEqual([false, true, false]);
  });

  it('lay the months of several years over each other', async () => {
    const values = Array.from({ length: 30 }, (_, i) => i + 1);
    const outcome = await runAnalysis(trial(monthly(values, '2021-01')));
    const season = outcome.frames.season ?? [];
    expect(season.filter(({ year }) => year === '2023')).toMatchObject([
      { place: 1, value: 25 },
      { place: 2, value: 26 },
      { place: 3, value: 27 },
      { place: 4, value: 28 },
      { place: 5, value: 29 },
      { place: 6, value: 30 },
    ]);
    const chart = outcome.charts.find(({ id }) => id === 'season');
    expect(chart?.title).toMatchObject({
      key: 'chart.season.up',
      values: { year: '2023', before: '2022', pct: expect.closeTo(165 / 93 - 1, 12) as number },
    });
    expect((await runAnalysis(trial(monthly(values.slice(0, 14))))).frames.season).toBeUndefined();
  });

  it('stay small with many days and groups', async () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((area) =>
      daily(new Array<number>(2000).fill(1), '2018-01-01', `'${area}'`),
    );
    const outcome = await runAnalysis(trial(rows, { grain: 'day' }, GROUPED));
    expect(outcome.tables['']).toHaveLength(8000);
    expect(outcome.frames.series).toHaveLength(5000);
    expect(outcome.frames.series?.at(-1)?.period).toBe('2023-06-23');
  });
});

describe('values', () => {
  it('of several rows in one period are added to the cent', async () => {
    const rows = [
      ...daily(new Array<number>(10).fill(0.1)).map((row) => row.replace(/\d\d', /, "01', ")),
      ...daily([1, 2]),
    ];
    expect(column(await runAnalysis(trial(rows, { grain: 'day' })), 'value')).toEqual([2, 2]);
  });

  it('of zero or less have no percentage, but a change', async () => {
    const outcome = await runAnalysis(trial(daily([0, 5, -5, 10])));
    expect(column(outcome, 'change')).toEqual([null, 5, -10, 15]);
    expect(column(outcome, 'change_pct')).toEqual([null, null, -2, null]);
  });

  it('that never change are the same as before', async () => {
    const { charts } = await runAnalysis(trial(monthly(Array<number>(24).fill(5))));
    expect(charts.map(({ title }) => title.key)).toEqual(
      expect.arrayContaining(['chart.trend.year.same', 'chart.season.same']),
    );
  });

  it('that are all zero are a level line', async () => {
    const outcome = await runAnalysis(trial(daily([0, 0, 0, 0])));
    expect(column(outcome, 'value')).toEqual([0, 0, 0, 0]);
    expect(outcome.findings.map(({ key }) => key)).toEqual(['finding.latest', 'finding.total']);
  });
});

describe('bad input', () => {
  it('without rows is a fault', async () => {
    expect(await faultOf(trial([]))).toMatchObject({ code: 'trend-no-rows' });
  });

  it.each([
    ['time', "NULL, 1, 'a'"],
    ['time', "'infinity', 1, 'a'"],
    ['value', "'2024-01-01', NULL, 'a'"],
    ['value', "'2024-01-01', 'NaN', 'a'"],
  ])('with nothing to read as %s names the column', async (role, row) => {
    expect(await faultOf(trial([row, row]))).toEqual({
      code: 'trend-empty-column',
      severity: 'error',
      values: { column: role, rows: 2 },
      place: { cell: 'result', role, column: role },
    });
  });

  it('in part is left out and counted', async () => {
    const rows = [...daily([1, 2]), 'NULL, 1, NULL', 'NULL, NULL, NULL', "'2024-01-02', NULL, NULL"];
    const outcome = await runAnalysis(trial(rows));
    expect(column(outcome, 'value')).toEqual([1, 2]);
    expect(outcome.notices).toEqual([
      {
        code: 'trend-rows-left-out',
        severity: 'warning',
        values: { rows: 3, total: 5, no_time: 2, no_value: 1 },
      },
    ]);
  });

  it('all on one day is a fault', async () => {
    expect(
      await faultOf(trial(["'2024-01-01 08:00', 1, NULL", "'2024-01-01 20:00', 2, NULL"])),
    ).toMatchObject({
      code: 'trend-one-day',
      values: { day: '2024-01-01' },
      place: { role: 'time', column: 'time' },
    });
  });

  it('all in one period of the grain that was chosen is a fault', async () => {
    expect(await faultOf(trial(daily([1, 2, 3]), { grain: 'year' }))).toMatchObject({
      code: 'trend-one-period',
      values: { period: '2024-01-01', grain: 'year' },
    });
  });

  it('of two periods, none of them whole, still shows them', async () => {
    const outcome = await runAnalysis(
      trial(daily(new Array<number>(10).fill(1), '2024-01-28'), { grain: 'month' }),
    );
    expect(column(outcome, 'value')).toEqual([4, 6]);
    expect(outcome.notices.map(({ code }) => code)).toEqual([
      'trend-last-incomplete',
      'trend-first-incomplete',
    ]);
    expect(outcome.findings.map(({ key }) => key)).toEqual(['finding.total']);
    expect(outcome.charts.map(({ id }) => id)).toEqual(['trend']);
  });
});

describe('the sample', () => {
  it('of two years is shown by week', async () => {
    const sql = ordersSql(sampleOrders());
    const outcome = await runAnalysis({
      analysis: 'trend',
      sql,
      roles: { time: 'ordered_at', value: 'amount' },
    });
    expect(outcome.grain).toBe('week');
    expect(outcome.charts.map(({ id }) => id)).toEqual(['trend', 'season', 'changes']);
  });
});
