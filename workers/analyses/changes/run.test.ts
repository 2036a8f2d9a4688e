import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/changes.json';
import type { ParamValue } from '../../contract/manifest';
import { drawNormal } from '../../kernels/draw-normal';
import { createRandom } from '../../kernels/random';

const COLUMNS = 'time DATE, value DOUBLE';
const ROLES = { time: 'time', value: 'value' };
const NO_SEASON = { season_length: '1' };

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}) {
  return { analysis: 'changes', sql: rowsSql(COLUMNS, rows), roles: ROLES, params };
}

/** One row a month from January 2010 on. */
function monthly(values: Iterable<number>): string[] {
  return Array.from(values, (value, i) => {
    const day = new Date(Date.UTC(2010, i, 1)).toISOString().slice(0, 10);
    return `'${day}', ${value}`;
  });
}

/** The positions of breaks in a monthly series. */
function breaksIn(outcome: Outcome): number[] {
  return (outcome.tables.segments ?? []).slice(1).map(({ from_period }) => {
    const [year = 0, month = 0] = String(from_period).split('-').map(Number);
    return (year - 2010) * 12 + month - 1;
  });
}

function noisy(length: number, levelAt: (i: number) => number, seed = 5): number[] {
  const random = createRandom(seed);
  return Array.from({ length }, (_, i) => levelAt(i) + drawNormal(random));
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const finding = (outcome: Outcome, key: string) => outcome.findings.find((each) => each.key === key)?.values;

const series = new Map(Object.entries(reference.series));
const cases = reference.cases
  .filter(({ series: name }) => !name.includes('short'))
  .map((each) => {
    const told = each.penalty === null ? `${each.count} breaks` : `penalty ${each.penalty}`;
    return [`${each.series}, ${each.model}, ${told}`, each] as const;
  });

describe(`against ${reference.source}`, () => {
  it.each(cases)('%s', async (_, { series: name, model, penalty, count, least, breaks }) => {
    const values = series.get(name) ?? [];
    const outcome = await runAnalysis(
      trial(monthly(values), {
        ...NO_SEASON,
        statistic: model,
        penalty: penalty ?? 0,
        breaks: count ?? 0,
        min_length: least,
        outliers: false,
        draws: 99,
      }),
    );
    expect(breaksIn(outcome)).toEqual(breaks);
    const levels = (outcome.tables[''] ?? []).filter(({ kind }) => kind !== 'outlier');
    expect(levels).toHaveLength(breaks.length);
    const starts = [0, ...breaks, values.length];
    outcome.tables.segments?.forEach(({ mean, periods }, i) => {
      const own = values.slice(starts[i], starts[i + 1]);
      expect(periods).toBe(own.length);
      expect(mean).toBeCloseTo(own.reduce((sum, value) => sum + value, 0) / own.length, 9);
    });
  });
});

describe('breaks', () => {
  const steps = noisy(90, (i) => (i < 30 ? 50 : i < 60 ? 62 : 56));

  it('are dated to what is new, with the levels and how sure they are', async () => {
    const outcome = await runAnalysis(trial(monthly(steps)));
    expect(outcome.tables['']).toMatchObject([
      { period: '2012-07-01', kind: 'level', confidence: 0.999 },
      { period: '2015-01-01', kind: 'level', confidence: 0.999 },
    ]);
    const [first, second] = outcome.tables[''] ?? [];
    expect(first?.before).toBeCloseTo(50, 0);
    expect(first?.after).toBeCloseTo(62, 0);
    expect(second?.before).toBe(first?.after);
    expect(finding(outcome, 'finding.level.up')).toMatchObject({ period: '2012-07-01' });
    expect(finding(outcome, 'finding.since')).toMatchObject({ from: '2015-01-01', periods: 30 });
    expect(outcome.charts[0]?.title.key).toBe('chart.levels.level.up');
  });

  it('are not seen in noise, and that is said', async () => {
    const outcome = await runAnalysis(trial(monthly(noisy(90, () => 50))));
    expect(outcome.tables['']).toEqual([]);
    expect(finding(outcome, 'finding.none')).toMatchObject({ from: '2010-01-01', to: '2017-06-01' });
    expect(outcome.charts[0]?.title.key).toBe('chart.levels.none');
  });

  it('are found under a season', async () => {
    const swing = steps.map((value, i) => value + 15 * Math.sin((i * Math.PI) / 6));
    const outcome = await runAnalysis(trial(monthly(swing)));
    expect(breaksIn(outcome)).toEqual([30, 60]);
    for (const { value, season, level, remainder } of outcome.tables.series ?? []) {
      expect(Number(season) + Number(level) + Number(remainder)).toBeCloseTo(Number(value), 9);
    }
  });

  it('of the spread are told as such', async () => {
    const outcome = await runAnalysis(
      trial(monthly(series.get('spread') ?? []), { ...NO_SEASON, statistic: 'mean-variance' }),
    );
    expect(outcome.tables['']).toMatchObject([{ kind: 'spread' }, { period: '2017-07-01' }]);
    expect(outcome.tables['']?.[0]?.before).toBeCloseTo(1, 0);
  });

  it('of the slope are told a period, and a slope is no staircase', async () => {
    const bend = noisy(100, (i) => 20 + (i < 50 ? i : 50 + 3 * (i - 50)));
    const slope = await runAnalysis(trial(monthly(bend), { ...NO_SEASON, statistic: 'trend' }));
    expect(slope.tables['']?.map(({ kind }) => kind)).toEqual(['slope']);
    expect(slope.tables['']?.[0]?.before).toBeCloseTo(1, 1);
    expect(slope.tables['']?.[0]?.after).toBeCloseTo(3, 1);
    const level = await runAnalysis(trial(monthly(bend), NO_SEASON));
    expect(codes(level)).toContain('changes-slope');
    expect(codes(await runAnalysis(trial(monthly(steps), NO_SEASON)))).not.toContain('changes-slope');
  });

  it('are as sure for the same seed', async () => {
    const weak = monthly(noisy(60, (i) => (i < 30 ? 0 : 0.45), 8));
    const params = { ...NO_SEASON, breaks: 1, draws: 199 };
    const confidence = async (seed: number): Promise<unknown> =>
      (await runAnalysis(trial(weak, { ...params, seed }))).tables['']?.[0]?.confidence;
    expect(await confidence(1)).toBe(await confidence(1));
    expect(Number(await confidence(1))).toBeGreaterThan(0.5);
    expect(Number(await confidence(1))).toBeLessThan(0.995);
  });
});

describe('outliers', () => {
  const level = noisy(80, (i) => (i < 40 ? 30 : 45));
  const odd = level.map((value, i) => (i === 20 ? value + 25 : i === 61 ? value - 30 : value));

  it('are told with what was expected, and are no breaks', async () => {
    const outcome = await runAnalysis(trial(monthly(odd)));
    expect(breaksIn(outcome)).toEqual([40]);
    expect(outcome.tables['']?.map(({ period, kind }) => [period, kind])).toEqual([
      ['2011-09-01', 'outlier'],
      ['2013-05-01', 'level'],
      ['2015-02-01', 'outlier'],
    ]);
    const [first] = outcome.tables[''] ?? [];
    expect(first?.before).toBeCloseTo(30, 0);
    expect(first?.after).toBeCloseTo(odd[20] ?? NaN, 9);
    expect(Number(first?.confidence)).toBeGreaterThan(0.999999);
    expect(finding(outcome, 'finding.outliers')).toMatchObject({ outliers: 2, period: '2015-02-01' });
  });

  it('become segments when they are not set aside', async () => {
    const outcome = await runAnalysis(trial(monthly(odd), { outliers: false, min_length: 1, ...NO_SEASON }));
    expect(breaksIn(outcome)).toEqual([20, 21, 40, 61, 62]);
  });

  it('are rare in noise', async () => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const outcome = await runAnalysis(
        trial(monthly(noisy(60, () => 10, seed)), { ...NO_SEASON, draws: 99 }),
      );
      if (outcome.tables['']?.some(({ kind }) => kind === 'outlier')) found++;
    }
    expect(found).toBeLessThanOrEqual(4);
  });
});

describe('bad input', () => {
  it.each([
    ['two points', monthly([1, 2]), 'series-too-few'],
    ['no rows', [], 'series-no-rows'],
    ['a constant', monthly(new Array<number>(36).fill(5)), 'series-constant'],
    ['all zero', monthly(new Array<number>(36).fill(0)), 'series-constant'],
  ])('%s is a fault', async (_, rows, code) => {
    expect(await faultOf(trial(rows))).toMatchObject({ code, severity: 'error' });
  });

  it('more breaks than the periods have room for is a fault', async () => {
    expect(await faultOf(trial(monthly(noisy(20, () => 1)), { breaks: 12, min_length: 2 }))).toMatchObject({
      code: 'changes-too-many-breaks',
      values: { breaks: 12, needed: 26, periods: 20 },
      place: { param: 'breaks' },
    });
  });

  it('a season longer than the data is a fault', async () => {
    expect(await faultOf(trial(monthly(noisy(20, () => 1)), { season_length: '12' }))).toMatchObject({
      code: 'season-too-long',
    });
  });

  it('gaps and a row twice are said', async () => {
    const rows = monthly(noisy(60, () => 40));
    const gappy = [...rows.filter((_, i) => i !== 9), rows[4] ?? ''];
    expect(codes(await runAnalysis(trial(gappy)))).toEqual(['series-gaps-linear', 'series-duplicates']);
    const zero = await runAnalysis(trial(gappy, { fill: 'zero' }));
    expect(codes(zero)).toEqual(['series-gaps-zero', 'series-duplicates']);
  });

  it('steps without noise are exact', async () => {
    const values = Array.from({ length: 24 }, (_, i) => (i < 10 ? 3 : 8));
    const outcome = await runAnalysis(trial(monthly(values), NO_SEASON));
    expect(outcome.tables['']).toMatchObject([{ period: '2010-11-01', before: 3, after: 8 }]);
  });
});
