import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/targets.json';
import type { ParamRow, ParamValue } from '../../contract/manifest';

const COLUMNS = 'time DATE, segment VARCHAR, channel VARCHAR, value DOUBLE, goal DOUBLE';
const ROLES: Record<string, string> = { time: 'time', actual: 'value' };
const PARTS = { ...ROLES, segment: 'segment', channel: 'channel' };
/** Models are tested elsewhere; here only what is made of what they say. */
const QUICK = { model: 'seasonal-naive' };

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}, roles = ROLES) {
  return { analysis: 'targets', sql: rowsSql(COLUMNS, rows), roles, params: { ...QUICK, ...params } };
}

/** One row a month on its first day; `goals` beside or, with null values, instead of them. */
function monthly(
  values: readonly (number | null)[],
  from = '2022-01',
  goals: readonly (number | null)[] = [],
  segment = 'a',
): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return values.map((value, i) => {
    const day = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    return `'${day}', '${segment}', 'web', ${value ?? 'NULL'}, ${goals[i] ?? 'NULL'}`;
  });
}

/** Three years with a season, and the first `months` of a fourth that sells `rate` times as much as the third. */
function years(months: number, rate = 1): string[] {
  const season = [80, 70, 90, 100, 110, 120, 130, 120, 100, 90, 95, 95];
  const all = [1, 1, 1].flatMap(() => season);
  return monthly([...all, ...season.slice(0, months).map((value) => value * rate)]);
}

const main = ({ tables }: Outcome): Row[] => tables[''] ?? [];
const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const sum = (rows: readonly Row[] | undefined, column: string): number =>
  (rows ?? []).reduce((all, row) => all + Number(row[column] ?? 0), 0);
const rounded = (values: readonly (Row[string] | undefined)[]): (number | null)[] =>
  values.map((value) =>
    value === null || value === undefined ? null : Number(Number(value).toFixed(9)) + 0,
  );
const whole = ({ tables }: Outcome): Row | undefined => tables.standing?.find(({ level }) => level === 'all');
const finding = (outcome: Outcome, key: string) => outcome.findings.find((each) => each.key.startsWith(key));

describe('the forecast of the rest', () => {
  it.each([33, 36])(
    'sees the season and the growth of %i months without being told a model',
    async (months) => {
      const season = [60, 70, 85, 95, 105, 120, 140, 130, 105, 90, 95, 110];
      const truth = (i: number): number =>
        (1 + 0.015 * i) * season[i % 12]! + 2 * ((((i + 1) * 7919) % 101) / 101);
      const values = Array.from({ length: months }, (_, i) => truth(i));
      const outcome = await runAnalysis(trial(monthly(values), { model: 'auto' }));
      const year = Math.floor(months / 12) * 12;
      const right = Array.from({ length: 12 }, (_, i) => truth(year + i)).reduce((a, b) => a + b);
      expect(Number(whole(outcome)?.projected) / right).toBeCloseTo(1, 1);
      const shares = main(outcome).map(({ projected }, i) => Number(projected) / truth(year + i));
      for (const share of shares) expect(Math.abs(share - 1)).toBeLessThan(0.1);
    },
  );
});

describe(`against ${reference.source}`, () => {
  const rows = (reference.rows as [string, string, string, number][]).map(
    ([time, segment, channel, value]) => `'${time}', '${segment}', '${channel}', ${value}, NULL`,
  );
  const run = () => runAnalysis(trial(rows, { growth_factor: reference.factor }, PARTS));

  it('splits last year’s sum times the factor over parts and months by season', async () => {
    const outcome = await run();
    expect(main(outcome)).toHaveLength(60);
    expect(sum(main(outcome), 'target')).toBeCloseTo(reference.goal, 4);
    for (const { segment, channel, target, actual } of reference.cells) {
      const own = main(outcome).filter((row) => row.segment === segment && row.channel === channel);
      target.forEach((right, i) => expect(own[i]?.target).toBeCloseTo(right, 6));
      actual.forEach((right, i) => {
        expect(own[i]?.actual).toBeCloseTo(right, 6);
        expect(own[i]?.gap).toBeCloseTo(right - target[i]!, 6);
      });
      expect(own.map(({ state }) => state)).toEqual([
        ...Array<string>(6).fill('closed'),
        'running',
        ...Array<string>(5).fill('ahead'),
      ]);
      expect(own[7]?.actual).toBeNull();
    }
  });

  it('stands where it stands: plan to date, run rate, what is needed', async () => {
    const outcome = await run();
    const standing = whole(outcome);
    expect(standing?.plan_to_date).toBeCloseTo(reference.plan_to_date, 5);
    expect(standing?.actual_to_date).toBeCloseTo(reference.actual_to_date, 5);
    expect(standing?.gap).toBeCloseTo(reference.gap, 5);
    expect(standing?.run_rate).toBeCloseTo(reference.run_rate, 6);
    expect(standing?.needed).toBeCloseTo(reference.needed, 5);
    expect(codes(outcome)).toContain('targets-running');
    const projected = sum(main(outcome), 'projected');
    expect(standing?.projected).toBeCloseTo(projected, 5);
    expect(standing?.projected_gap).toBeCloseTo(projected - reference.goal, 4);
    expect(Number(standing?.lo95)).toBeLessThan(Number(standing?.lo80));
    expect(Number(standing?.lo80)).toBeLessThan(projected);
    expect(Number(standing?.hi95)).toBeGreaterThan(Number(standing?.hi80));
  });
});

describe('a plan', () => {
  it('of a season that repeats is met to the cent without growth, and missed by the growth that is asked for', async () => {
    const met = await runAnalysis(trial(years(5), { growth_factor: 1 }));
    expect(rounded(main(met).map(({ gap }) => gap))).toEqual([
      ...Array<number>(5).fill(0),
      ...Array<null>(7).fill(null),
    ]);
    expect(whole(met)).toMatchObject({ goal: 1200, projected: 1200, projected_gap: 0, chance: 1 });
    expect(finding(met, 'finding.date')?.key).toBe('finding.date.on');
    const missed = await runAnalysis(trial(years(5), { growth_factor: 1.2 }));
    expect(whole(missed)?.gap).toBeCloseTo(-0.2 * 450, 9);
    expect(whole(missed)?.projected_gap).toBeCloseTo(-240, 9);
    expect(finding(missed, 'finding.date')).toMatchObject({
      key: 'finding.date.behind',
      values: { day: '2025-05-31' },
    });
    // 990 in seven months, of which the last year had 750: 32% more than the forecast.
    expect(finding(missed, 'finding.needed')).toMatchObject({ key: 'finding.needed.above.more' });
    expect(finding(missed, 'finding.needed')?.values?.needed).toBeCloseTo(990 / 7, 9);
    expect(finding(missed, 'finding.needed')?.values?.more).toBeCloseTo(0.32, 9);
  });

  it('begins with the next year where the last one is whole, or where it is wanted', async () => {
    const next = await runAnalysis(trial(years(0)));
    expect(main(next)[0]?.period).toBe('2025-01-01');
    expect(main(next).every(({ actual }) => actual === null)).toBe(true);
    expect(next.findings[0]?.key).toMatch(/^finding\.landing/);
    const fiscal = await runAnalysis(trial(years(5), { from: '2024-07-01', periods: 6 }));
    expect(main(fiscal).map(({ period }) => period)).toEqual(
      ['07', '08', '09', '10', '11', '12'].map((month) => `2024-${month}-01`),
    );
    expect(main(fiscal).every(({ state }) => state === 'closed')).toBe(true);
    expect(fiscal.charts[0]?.title.key).toMatch(/^chart\.course\.over/);
  });

  it.each([
    ['day', 366, '2024-01-01', '2024-12-31'],
    ['week', 52, '2024-01-01', '2024-12-23'],
    ['quarter', 4, '2024-01-01', '2024-10-01'],
    ['year', 1, '2024-01-01', '2024-01-01'],
  ])('goes by the %s as well', async (grain, periods, first, last) => {
    const rows = Array.from({ length: 900 }, (_, i) => {
      const day = new Date(Date.UTC(2021, 11, 27 + i)).toISOString().slice(0, 10);
      return `'${day}', 'a', 'web', ${10 + (i % 7)}, NULL`;
    });
    const outcome = await runAnalysis(trial(rows, { grain, goal: 5000 }));
    expect(main(outcome)).toHaveLength(periods);
    expect([main(outcome)[0]?.period, main(outcome).at(-1)?.period]).toEqual([first, last]);
    expect(sum(main(outcome), 'target')).toBeCloseTo(5000, 6);
    expect(outcome.grain).toBe(grain);
  });

  it('takes a given sum, or targets that stand in the data, rows ahead among them', async () => {
    const given = await runAnalysis(trial(years(3), { goal: 6000 }));
    expect(sum(main(given), 'target')).toBeCloseTo(6000, 8);
    const goals = [100, 110, 120, 130, 140, 150];
    const rows = monthly([90, 115, 125, null, null, null], '2024-01', goals);
    const column = await runAnalysis(trial(rows, {}, { ...ROLES, target: 'goal' }));
    expect(main(column).map(({ target }) => target)).toEqual([...goals, ...Array<null>(6).fill(null)]);
    expect(
      main(column)
        .slice(0, 4)
        .map(({ gap }) => gap),
    ).toEqual([-10, 5, 5, null]);
    expect(codes(column)).not.toContain('series-rows-left-out');
    expect(whole(column)?.goal).toBe(750);
  });

  it.each([100, 120])('is measured by the periods that have a target: %i a month', async (sold) => {
    // Targets of 110 from April to November 2024; sales up to September.
    const goals = Array.from({ length: 24 }, (_, i) => (i >= 15 && i < 23 ? 110 : null));
    const values = goals.map((_, i) => (i < 21 ? (i < 12 ? 100 : sold) : null));
    const rows = monthly(values, '2023-01', goals);
    const outcome = await runAnalysis(trial(rows, { model: 'naive' }, { ...ROLES, target: 'goal' }));
    expect(whole(outcome)).toMatchObject({
      goal: 880,
      plan_to_date: 660,
      actual_to_date: 6 * sold,
      gap: 6 * sold - 660,
      run_rate: sold,
      needed: (880 - 6 * sold) / 2,
      expected: sold,
      projected: 8 * sold,
      projected_gap: 8 * sold - 880,
    });
    expect(Number(whole(outcome)?.lo95)).toBeLessThanOrEqual(8 * sold);
    expect(Number(whole(outcome)?.hi95)).toBeGreaterThanOrEqual(8 * sold);
    const gaps = main(outcome).flatMap(({ gap, state }) =>
      state === 'closed' && gap !== null ? [Number(gap)] : [],
    );
    expect(gaps.reduce((all, gap) => all + gap)).toBe(6 * sold - 660);
    expect(finding(outcome, 'finding.date')?.key).toBe(`finding.date.${sold < 110 ? 'behind' : 'ahead'}`);
    // Eight months are compared with the same eight of the year before.
    expect(finding(outcome, 'finding.goal')?.values).toMatchObject({ goal: 880, base: 800 });
    expect(outcome.frames.course?.at(-1)).toMatchObject({ plan: 880, expected: 8 * sold });
    expect(outcome.charts.find(({ id }) => id === 'periods')?.title.values).toMatchObject({
      reached: sold < 110 ? 0 : 6,
      of: 6,
    });
    expect(outcome.offers?.map(({ title }) => title.values?.amount)).toEqual(sold < 110 ? [60] : []);
  });

  it('takes a target that every row repeats once, and says so', async () => {
    const rows = [
      ...monthly([40, 60, 50], '2024-01', [90, 110, 100]),
      ...monthly([50, 40, 55], '2024-01', [90, 110, 100]),
    ];
    const outcome = await runAnalysis(
      trial(rows, { from: '2024-01-01', periods: 3 }, { ...ROLES, target: 'goal' }),
    );
    expect(main(outcome).map(({ target }) => target)).toEqual([90, 110, 100]);
    expect(codes(outcome)).toContain('targets-repeated');
  });

  it('is drawn without what there is none of: actual figures before it begins, expected ones after it is over', async () => {
    const drawn = async (months: number, params: Record<string, ParamValue> = {}) => {
      const { charts } = await runAnalysis(trial(years(months), params));
      return charts
        .slice(0, 2)
        .map(({ marks, tip = [] }) =>
          [...marks.map(({ y }) => y), ...tip].flatMap((each) =>
            each && 'column' in each && ['came', 'expected'].includes(each.column) ? [each.column] : [],
          ),
        );
    };
    const ahead = await drawn(0);
    expect(ahead.map((columns) => new Set(columns))).toEqual([new Set(['expected']), new Set(['expected'])]);
    const running = await drawn(3);
    expect(running.map((columns) => columns.length)).toEqual([4, 4]);
    const [, over] = await drawn(0, { from: '2024-01-01', periods: 12 });
    expect(over?.slice(0, 1)).toEqual(['came']);
    expect(over?.filter((column) => column === 'expected')).toHaveLength(1);
  });

  it('without a year before goes by what has come, with half a year by that', async () => {
    const fresh = await runAnalysis(trial(monthly([100, 100, 100, 100], '2024-01'), { growth_factor: 1 }));
    expect(whole(fresh)?.goal).toBeCloseTo(1200, 9);
    expect(codes(fresh)).toEqual(expect.arrayContaining(['targets-no-year-before', 'targets-no-season']));
    const short = await runAnalysis(
      trial(monthly(Array<number>(9).fill(100), '2023-07'), { growth_factor: 1 }),
    );
    expect(whole(short)?.goal).toBeCloseTo(1200, 9);
    expect(codes(short)).toContain('targets-short-year');
  });

  it('keeps every amount of its parts', async () => {
    const rows = [
      ...years(4),
      ...monthly([...Array<number>(36).fill(20), 30, 30, 30, 30], '2022-01', [], 'b'),
    ];
    const outcome = await runAnalysis(trial(rows, { growth_factor: 1 }, { ...ROLES, segment: 'segment' }));
    const parts = outcome.tables.standing?.filter(({ level }) => level === 'part') ?? [];
    for (const column of ['goal', 'plan_to_date', 'actual_to_date', 'gap', 'projected'])
      expect(sum(parts, column)).toBeCloseTo(Number(whole(outcome)?.[column]), 6);
    expect(parts.find(({ segment }) => segment === 'b')?.gap).toBeCloseTo(40, 9);
    expect(outcome.types['']?.segment).toBe('Utf8');
    expect(outcome.charts.map(({ id }) => id)).toEqual(['course', 'periods', 'missing']);
  });
});

describe('adjustments', () => {
  const row = (from: string, more: ParamRow): ParamRow => ({
    from,
    change: null,
    amount: null,
    periods: null,
    reason: null,
    ...more,
  });
  const run = (adjustments: ParamRow[], rate = 0.9) =>
    runAnalysis(trial(years(4, rate), { growth_factor: 1, adjustments }));

  it('change the plan from a period on, and are kept with their reasons', async () => {
    const outcome = await run([
      row('2025-09-01', { change: 0.5, periods: 2, reason: 'promotion' }),
      row('2025-06-01', { amount: 150, reason: 'a new shop' }),
    ]);
    const plan = outcome.tables.plan ?? [];
    // From June on 750 are planned; 150 more are a fifth.
    expect(rounded(plan.map(({ adjustment }) => adjustment))).toEqual([
      0, 0, 0, 0, 0, 24, 26, 24, 80, 72, 19, 19,
    ]);
    expect(rounded(plan.map(({ original }) => original))).toEqual([
      80, 70, 90, 100, 110, 120, 130, 120, 100, 90, 95, 95,
    ]);
    expect(plan.map(({ reason }) => reason).slice(4, 11)).toEqual([
      null,
      'a new shop',
      'a new shop',
      'a new shop',
      'promotion; a new shop',
      'promotion; a new shop',
      'a new shop',
    ]);
    expect(main(outcome)[8]?.target).toBeCloseTo(180, 9);
    expect(outcome.tables.adjustments).toMatchObject([
      { from: '2025-09-01', until: '2025-10-01', reason: 'promotion' },
      { from: '2025-06-01', until: '2025-12-01', amount: 150, reason: 'a new shop' },
    ]);
    expect(rounded(outcome.tables.adjustments?.map(({ effect }) => effect) ?? [])).toEqual([114, 150]);
    expect(outcome.findings[0]).toMatchObject({
      key: 'finding.changed',
      values: { original: 1200 },
    });
    expect(finding(outcome, 'finding.changed')?.values?.goal).toBeCloseTo(1464, 9);
    const rows = outcome.editable?.rows ?? [];
    expect(rows.filter(({ isEdited }) => isEdited).map(({ values }) => values.from)).toEqual([
      '2025-06-01',
      '2025-09-01',
    ]);
    expect(rows[0]).toEqual({
      values: { from: '2025-05-01', change: 0, amount: 0, periods: 0, reason: null },
      isEdited: false,
    });
  });

  it('move the gap to what is to come when that is offered, and the goal stays', async () => {
    const before = await run([]);
    const offer = before.offers?.[0];
    // 340 were planned to April, 306 came.
    expect(offer).toMatchObject({
      id: 'catch-up',
      params: { adjustments: [{ from: '2025-05-01', amount: 34, reason: 'catch-up' }] },
    });
    const after = await run(offer?.params.adjustments as ParamRow[]);
    expect(whole(after)).toMatchObject({ goal: 1200, original: 1200 });
    expect(whole(after)?.gap).toBeCloseTo(0, 9);
    expect(main(after)[4]?.target).toBeCloseTo(110 * (1 + 34 / 860), 9);
    expect(after.tables.plan?.[0]).toMatchObject({ original: 80, target: 72 });
    expect(after.offers).toEqual([]);
    expect(finding(after, 'finding.changed')?.key).toBe('finding.changed.same');
  });

  it('that lie outside of the plan change nothing and are said', async () => {
    const outcome = await run([row('2023-05-01', { change: 1 }), row('soon', { amount: 5 })]);
    expect(whole(outcome)?.goal).toBe(1200);
    expect(outcome.notices.find(({ code }) => code === 'targets-idle-adjustments')?.values?.days).toEqual([
      '2023-05-01',
      'soon',
    ]);
    expect(outcome.tables.adjustments).toHaveLength(2);
  });
});

describe('bad input', () => {
  it.each([
    ['no rows', [], 'series-no-rows'],
    ['no dates', ["NULL, 'a', 'b', 1, NULL"], 'series-empty-column'],
    ['one day', ["'2024-01-05', 'a', 'b', 1, NULL"], 'targets-no-base'],
    ['no values', ["'2024-01-01', 'a', 'b', NULL, NULL"], 'series-empty-column'],
    [
      'dates of ten thousand years',
      ["'0001-01-01', 'a', 'b', 1, NULL", "'9999-01-01', 'a', 'b', 1, NULL"],
      'targets-too-many-periods',
    ],
  ])('%s is a fault', async (_, rows, code) => {
    expect(await faultOf(trial(rows, { grain: 'month' }))).toMatchObject({ code, severity: 'error' });
  });

  it('two points go on as they are planned, and that is said', async () => {
    const outcome = await runAnalysis(trial(monthly([10, 30], '2024-12'), { growth_factor: 1 }));
    const unknown = { lo80: null, hi80: null, lo95: null, hi95: null, chance: null };
    expect(whole(outcome)).toMatchObject({ goal: 120, projected: 360, ...unknown });
    expect(finding(outcome, 'finding.landing')?.key).toBe('finding.landing.over.plain');
    // No forecast was made, so none expects anything.
    expect(finding(outcome, 'finding.needed')?.values).toMatchObject({ basis: 'by-rate', expected: 30 });
    expect(outcome.charts[0]?.marks.map(({ type }) => type)).not.toContain('band');
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['targets-short-year', 'targets-no-season', 'targets-no-forecast']),
    );
  });

  it('all zero has a goal of zero, and no gap', async () => {
    const outcome = await runAnalysis(trial(monthly(Array<number>(30).fill(0))));
    expect(whole(outcome)).toMatchObject({ goal: 0, actual_to_date: 0, gap: 0, projected: 0 });
    expect(codes(outcome)).toEqual(['targets-zero-base', 'targets-no-season']);
    expect(outcome.findings.every(({ values }) => !Object.values(values ?? {}).includes(Infinity))).toBe(
      true,
    );
  });

  it('constant sales, gaps, duplicates and returns are added up', async () => {
    const rows = [
      ...monthly(Array<number>(28).fill(50)),
      ...monthly([5], '2024-02'),
      ...monthly([-200], '2023-03'),
    ];
    rows.splice(20, 1);
    const outcome = await runAnalysis(trial(rows, { growth_factor: 1 }));
    expect(main(outcome)[1]?.actual).toBe(55);
    expect(sum(main(outcome), 'target')).toBeCloseTo(12 * 50 - 200 - 50, 8);
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['targets-negative', 'targets-gaps', 'series-duplicates']),
    );
  });

  it('a month without rows counts as zero, while the forecast bridges it, and that is said', async () => {
    const rows = monthly(Array.from({ length: 28 }, (_, i) => 50 + (i % 3))).toSpliced(20, 1);
    expect(codes(await runAnalysis(trial(rows)))).toContain('targets-gaps-linear');
  });

  it('text and rows that cannot be read are left out and said', async () => {
    const sql = rowsSql('time VARCHAR, value VARCHAR', [
      "'2024-01-01', '5'",
      "'2024-02-01', '6'",
      "'2024-03-01', 'x'",
      "'?', '7'",
      "'2024-04-01', '8'",
    ]);
    const outcome = await runAnalysis({ analysis: 'targets', sql, roles: ROLES, params: QUICK });
    expect(outcome.notices.find(({ code }) => code === 'series-rows-left-out')?.values).toMatchObject({
      rows: 2,
      no_time: 1,
      no_value: 1,
    });
  });
});
