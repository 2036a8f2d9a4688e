import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import robust from '../../../tests/reference/season-robust.json';
import reference from '../../../tests/reference/season.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'time DATE, value DOUBLE';
const ROLES = { time: 'time', value: 'value' };

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}) {
  return { analysis: 'season', sql: rowsSql(COLUMNS, rows), roles: ROLES, params };
}

/** One row for each value, a period of so many months apart. */
function monthly(values: readonly (number | string)[], step = 1, from = '2010-01'): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return values.map((value, i) => {
    const day = new Date(Date.UTC(year, month - 1 + i * step, 1)).toISOString().slice(0, 10);
    return `'${day}', ${value}`;
  });
}

function daily(values: readonly number[], from = '2020-01-06'): string[] {
  return values.map((value, i) => {
    const day = new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10);
    return `'${day}', ${value}`;
  });
}

const STEPS = new Map([
  [12, (values: number[]) => monthly(values)],
  [4, (values: number[]) => monthly(values, 3)],
  [7, (values: number[]) => daily(values)],
]);

/** The largest distance of a column from what is expected, as a share of the range of the values. */
function distance(
  outcome: Outcome,
  column: string,
  expected: readonly number[],
  values: readonly number[],
): number {
  const found = outcome.tables[''] ?? [];
  expect(found).toHaveLength(expected.length);
  const apart = found.map((row, i) => Math.abs(Number(row[column]) - (expected[i] ?? NaN)));
  return Math.max(...apart) / (Math.max(...values) - Math.min(...values));
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const finding = (outcome: Outcome, key: string) => outcome.findings.find((each) => each.key === key)?.values;

const passengers = reference.cases[0]?.values ?? [];
const shopDays = reference.cases.find(({ name }) => name === 'days with a week and a year')?.values ?? [];

const cases = [reference, robust].flatMap(({ source, cases }) =>
  cases.map((each) => [`${each.name} (${source})`, each] as const),
);

describe('the parts', () => {
  it.each(cases)('agree: %s', async (_, expected) => {
    const rows = STEPS.get(expected.periods[0] ?? 0)?.(expected.values) ?? [];
    const outcome = await runAnalysis(
      trial(rows, {
        season_length: expected.periods,
        robust: expected.robust,
        // The tables say of several seasons what the defaults are.
        ...(expected.periods.length === 1 ? { season_window: String(expected.windows[0]) } : {}),
        trend_window: expected.trendWindow ?? 0,
      }),
    );
    const season = expected.values.map((__, i) =>
      expected.seasons.reduce((sum, own) => sum + (own[i] ?? NaN), 0),
    );
    expect(distance(outcome, 'trend', expected.trend, expected.values)).toBeLessThan(1e-8);
    expect(distance(outcome, 'season', season, expected.values)).toBeLessThan(1e-8);
    expect(distance(outcome, 'remainder', expected.remainder, expected.values)).toBeLessThan(1e-8);
    if (expected.seasons.length > 1) {
      for (const [i, period] of expected.periods.entries()) {
        expect(
          distance(outcome, `season_${period}`, expected.seasons[i] ?? [], expected.values),
        ).toBeLessThan(1e-8);
      }
    }
    if ('strength' in expected) {
      const strengths = outcome.tables.strength?.map(({ strength }) => strength);
      expect(strengths).toHaveLength(expected.strength.length);
      expected.strength.forEach((right, i) => expect(strengths?.[i]).toBeCloseTo(right, 9));
    }
  });

  it('add up to the values', async () => {
    const outcome = await runAnalysis(trial(monthly(passengers), { robust: true }));
    for (const { value, trend, season, remainder, adjusted } of outcome.tables[''] ?? []) {
      expect(Number(trend) + Number(season) + Number(remainder)).toBeCloseTo(Number(value), 9);
      expect(Number(value) - Number(season)).toBeCloseTo(Number(adjusted), 9);
    }
  });

  it('of rows in one period are those of their sum', async () => {
    const half = passengers.map((value) => value / 2);
    const twice = await runAnalysis(trial([...monthly(half), ...monthly(half)]));
    const once = await runAnalysis(trial(monthly(passengers)));
    expect(twice.tables).toEqual(once.tables);
  });
});

describe('the season', () => {
  it('is found by the calendar, and told by the names of months', async () => {
    const outcome = await runAnalysis(trial(monthly(passengers)));
    expect(outcome.grain).toBe('month');
    expect(outcome.tables.strength).toMatchObject([
      { component: 'trend', season_length: null },
      { component: 'year-season', season_length: 12, highest: '2021-07-01', lowest: '2021-11-01' },
    ]);
    expect(finding(outcome, 'finding.season')).toMatchObject({
      component: 'year-season',
      force: 'strong',
      highest: 'month-7',
      lowest: 'month-11',
    });
    expect(codes(outcome)).toEqual([]);
    expect(outcome.charts.map(({ id }) => id)).toEqual(['lines', 'parts', 'years-12', 'places-12']);
  });

  it('of days is a week and a year', async () => {
    const outcome = await runAnalysis(trial(daily(shopDays)));
    expect(outcome.tables.strength?.map(({ season_length }) => season_length)).toEqual([null, 7, 365]);
    expect(outcome.columns['']?.slice(-2)).toEqual(['season_7', 'season_365']);
    expect(finding(outcome, 'finding.season')).toMatchObject({ highest: 'weekday-6', lowest: 'weekday-7' });
    expect(finding(outcome, 'finding.season.long')).toMatchObject({ component: 'year-season', length: 365 });
    expect(codes(outcome)).toEqual(['season-few-cycles']);
  });

  it.each([
    ['7, 365', [7, 365]],
    ['365 7', [7, 365]],
    [
      [365, 7],
      [7, 365],
    ],
    ['7', [7]],
    [7, [7]],
    [1, []],
  ])('may be given as %j', async (given, expected) => {
    const outcome = await runAnalysis(trial(daily(shopDays), { season_length: given }));
    const lengths = outcome.tables.strength?.map(({ season_length }) => season_length).slice(1);
    expect(lengths).toEqual(expected);
  });

  it('that is not there is said, and is not made up', async () => {
    const line = Array.from({ length: 48 }, (_, i) => 100 + i + 3 * Math.sin(i * i));
    const outcome = await runAnalysis(trial(monthly(line)));
    expect(codes(outcome)).toEqual(['season-none-found']);
    expect(outcome.notices[0]?.values).toMatchObject({ periods: 48, tried: [12] });
    expect(outcome.findings[0]?.key).toBe('finding.none');
    expect(new Set(outcome.tables['']?.map(({ season }) => season))).toEqual(new Set([0]));
    expect(outcome.tables['']?.[20]?.trend).not.toBe(outcome.tables['']?.[30]?.trend);
    expect(outcome.charts.map(({ id }) => id)).toEqual(['lines', 'parts']);
  });

  it('that changes is told place by place', async () => {
    const outcome = await runAnalysis(trial(monthly(passengers)));
    const chart = outcome.charts.find(({ id }) => id === 'places-12');
    expect(chart?.title).toMatchObject({ key: 'chart.places.up', values: { place: 'month-7' } });
    const july = outcome.frames['places-12']?.filter(({ place }) => place === 'month-7') ?? [];
    expect(july).toHaveLength(12);
    expect(july[0]?.period).toBe('2010-07-01');
  });
});

describe('odd values', () => {
  it('move a robust fit less, and are found', async () => {
    const odd = passengers.map((value, i) => (i === 60 ? value + 400 : value));
    const plain = await runAnalysis(trial(monthly(odd)));
    const firm = await runAnalysis(trial(monthly(odd), { robust: true }));
    const clean = await runAnalysis(trial(monthly(passengers), { robust: true }));
    const off = (outcome: Outcome): number =>
      Math.abs(Number(outcome.tables['']?.[60]?.trend) - Number(clean.tables['']?.[60]?.trend));
    expect(off(firm)).toBeLessThan(0.1 * off(plain));
    expect(finding(firm, 'finding.odd.above')).toMatchObject({ period: '2015-01-01' });
  });
});

describe('bad input', () => {
  it.each([
    ['two points', monthly([1, 2]), 'series-too-few'],
    ['no rows', [], 'series-no-rows'],
    ['a constant', monthly(new Array<number>(36).fill(5)), 'series-constant'],
    ['all zero', monthly(new Array<number>(36).fill(0)), 'series-constant'],
    ['no dates', ['NULL, 1', 'NULL, 2'], 'series-empty-column'],
    ['no values', ["'2024-01-01', NULL", "'2024-02-01', NULL"], 'series-empty-column'],
  ])('%s is a fault', async (_, rows, code) => {
    expect(await faultOf(trial(rows))).toMatchObject({ code, severity: 'error' });
  });

  it.each([
    ['12.5', 'season-bad-length', 'season_length'],
    ['-4', 'season-bad-length', 'season_length'],
    ['a year', 'season-bad-length', 'season_length'],
    [[2, 3, 4, 5], 'season-bad-length', 'season_length'],
    [73, 'season-too-long', 'season_length'],
  ])('a season length of %j is a fault', async (given, code, param) => {
    expect(await faultOf(trial(monthly(passengers), { season_length: given }))).toMatchObject({
      code,
      place: { param },
    });
  });

  it.each(['2', 'seven', '7.5'])('a season window of %s is a fault', async (given) => {
    expect(await faultOf(trial(monthly(passengers), { season_window: given }))).toMatchObject({
      code: 'season-bad-window',
    });
  });

  it('one season longer than the data is left out of several, and said', async () => {
    const outcome = await runAnalysis(trial(daily(shopDays.slice(0, 400)), { season_length: '7, 365' }));
    expect(outcome.notices).toEqual([
      {
        code: 'season-one-too-long',
        severity: 'warning',
        values: { length: 365, periods: 400, needed: 730, unit: 'unit-day' },
      },
    ]);
    expect(outcome.tables.strength).toHaveLength(2);
  });

  it('gaps are filled as chosen, by default as the forecast does, and said', async () => {
    const gappy = monthly(passengers).filter((_, i) => i !== 30 && i !== 31);
    const zero = await runAnalysis(trial(gappy, { fill: 'zero' }));
    const linear = await runAnalysis(trial(gappy));
    expect(zero.tables['']?.[30]?.value).toBe(0);
    expect(linear.tables['']?.[30]?.value).toBeCloseTo(
      (passengers[29] ?? 0) + ((passengers[32] ?? 0) - (passengers[29] ?? 0)) / 3,
      9,
    );
    expect([codes(zero), codes(linear)]).toEqual([['series-gaps-zero'], ['series-gaps-linear']]);
  });

  it('a month twice among single ones is said', async () => {
    const rows = monthly(passengers);
    const outcome = await runAnalysis(trial([...rows, rows[7] ?? '']));
    expect(outcome.notices).toEqual([
      { code: 'series-duplicates', severity: 'warning', values: { periods: 1, of: 144, unit: 'unit-month' } },
    ]);
  });

  it('irregular days become the finest grain that is filled', async () => {
    const rows = daily(shopDays).filter((_, i) => i % 5 === 0 || i % 7 === 2);
    const outcome = await runAnalysis(trial(rows));
    expect(outcome.grain).toBe('week');
  });

  it('a last month in part is left out, and said', async () => {
    const rows = daily(shopDays.slice(0, 860), '2020-01-01');
    const outcome = await runAnalysis(trial(rows, { grain: 'month' }));
    expect(codes(outcome)).toContain('series-last-incomplete');
    expect(outcome.tables['']?.at(-1)?.period).toBe('2022-04-01');
  });
});
