import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/critical-path.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'task VARCHAR, days DOUBLE, needs VARCHAR, low DOUBLE, middle DOUBLE, high DOUBLE';
const PLAN = { activity: 'task', duration: 'days', predecessors: 'needs' };
const ESTIMATES = {
  activity: 'task',
  predecessors: 'needs',
  optimistic: 'low',
  likely: 'middle',
  pessimistic: 'high',
};

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = PLAN,
) {
  return { analysis: 'critical-path', sql: rowsSql(COLUMNS, rows), roles, params };
}

const task = (name: string, days: number | null, needs = ''): string =>
  `'${name}', ${days ?? 'NULL'}, '${needs}', NULL, NULL, NULL`;

const notice = (outcome: Outcome, code: string) => outcome.notices.find((each) => each.code === code);
const finding = (outcome: Outcome, key: string) => outcome.findings.find((each) => each.key === key)?.values;
const summary = (outcome: Outcome, ...columns: string[]) =>
  outcome.tables['']?.map((row) => columns.map((column) => row[column]));

it('a path of one activity is told by its name', async () => {
  const { charts } = await runAnalysis(trial([task('A', 9), task('B', 1), task('C', 1, 'B')]));
  expect(charts.find(({ id }) => id === 'network')?.title).toMatchObject({
    key: 'chart.network.one',
    values: { first: 'A' },
  });
});

describe.each(reference.plans)(`against ${reference.source}, a plan of $length`, (plan) => {
  const rows = plan.rows.map(
    ([name, needs, low, middle, high]) =>
      `'${String(name)}', NULL, '${(needs as string[]).join(', ')}', ${String(low)}, ${String(middle)}, ${String(high)}`,
  );
  const run = () => runAnalysis(trial(rows, { deadline: plan.deadline }, ESTIMATES));

  it('earliest and latest times, slack, and what shortening brings', async () => {
    const { tables } = await run();
    const columns =
      'activity duration early_start early_finish late_start late_finish slack critical gain'.split(' ');
    expect(tables['']).toHaveLength(plan.activities.length);
    for (const expected of plan.activities) {
      const row = tables['']?.find(({ activity }) => activity === expected[0]);
      columns.forEach((column, i) => {
        const [found, right] = [row?.[column], expected[i]];
        if (typeof right === 'number') expect(found, column).toBeCloseTo(right, 9);
        else expect(found, column).toBe(right);
      });
    }
  });

  it('the critical paths, and the chance to keep the deadline', async () => {
    const outcome = await run();
    expect(outcome.tables.paths?.map(({ path }) => path).toSorted()).toEqual(plan.paths);
    const values = finding(outcome, 'finding.chance');
    expect(values?.chance).toBeCloseTo(plan.chance, 9);
    expect(values?.deviation).toBeCloseTo(plan.deviation, 9);
  });
});

describe('predecessors', () => {
  const names = (outcome: Outcome) => summary(outcome, 'activity', 'predecessors');

  it.each([
    ['commas', 'A, B'],
    ['semicolons', 'A;B'],
    ['Chinese commas', 'A、B'],
    ['a list', '[A, B]'],
    ['bars and blanks', ' A  | B '],
  ])('are read with %s', async (_, needs) => {
    const outcome = await runAnalysis(trial([task('A', 1, '-'), task('B', 2), task('C', 1, needs)]));
    expect(names(outcome)).toEqual([
      ['A', ''],
      ['B', ''],
      ['C', 'A; B'],
    ]);
  });

  it('may stand in several rows, and have commas in their names', async () => {
    const rows = [task('Design, first', 1), task('B', 1), task('C', 1, 'Design, first'), task('C', 1, 'B')];
    expect(names(await runAnalysis(trial(rows)))?.at(-1)).toEqual(['C', 'Design, first; B']);
  });

  it('that the plan does not have are refused, with the name that may be meant', async () => {
    const rows = [task('Design', 1), task('Build', 1, 'Desing')];
    expect(await faultOf(trial(rows))).toMatchObject({
      code: 'critical-path-unknown-near',
      values: { activity: 'Build', predecessor: 'Desing', suggestion: 'Design' },
    });
    expect(await faultOf(trial([task('Design', 1, 'X17')]))).toMatchObject({ code: 'critical-path-unknown' });
  });

  it('in a ring are refused, naming the ring', async () => {
    const rows = [task('A', 1), task('B', 1, 'A, D'), task('C', 1, 'B'), task('D', 1, 'C')];
    expect(await faultOf(trial(rows))).toMatchObject({
      code: 'critical-path-cycle',
      values: { cycle: 'B → C → D → B' },
    });
    expect(await faultOf(trial([task('A', 1, 'A')]))).toMatchObject({ values: { cycle: 'A → A' } });
  });

  it('may be missing altogether: then all run side by side', async () => {
    const outcome = await runAnalysis(
      trial([task('A', 2), task('B', 5)], {}, { activity: 'task', duration: 'days' }),
    );
    expect(finding(outcome, 'finding.length')?.length).toBe(5);
    expect(notice(outcome, 'critical-path-no-order')).toBeDefined();
  });
});

describe('bad input', () => {
  it.each([
    [[task('A', null)], 'critical-path-no-duration', { activity: 'A' }],
    [[task('A', -1)], 'critical-path-negative', { activity: 'A', duration: -1 }],
    [[task('  ', 1)], 'critical-path-no-rows', { column: 'task' }],
  ])('is refused: %j', async (rows, code, values) => {
    expect(await faultOf(trial(rows))).toMatchObject({ code, values });
  });

  it('refuses estimates that are out of order', async () => {
    const fault = await faultOf(trial([`'A', NULL, '', 3, 2, 5`], {}, ESTIMATES));
    expect(fault).toMatchObject({
      code: 'critical-path-bad-estimates',
      values: { optimistic: 3, likely: 2 },
    });
  });

  it('takes names that differ by blanks as one, and the mean of different lengths', async () => {
    const outcome = await runAnalysis(trial([task('Send offer', 1), task('Send  offer ', 3)]));
    expect(summary(outcome, 'activity', 'duration')).toEqual([['Send offer', 2]]);
    expect(notice(outcome, 'critical-path-blanks')?.values).toEqual({ names: ['Send offer'], n: 1 });
    expect(notice(outcome, 'critical-path-several')?.values).toEqual({ names: ['Send offer'], n: 1 });
  });
});

describe('dates', () => {
  const rows = [task('A', 2), task('B', 3, 'A')];

  it('tell the day of the end', async () => {
    const outcome = await runAnalysis(trial(rows, { begin: '2025-03-03' }));
    expect(finding(outcome, 'finding.length.day')).toMatchObject({ length: 5, day: '2025-03-07' });
  });

  it('say one day, and two days', async () => {
    const title = async (shorten: number) =>
      (await runAnalysis(trial(rows, { shorten }))).charts.find(({ id }) => id === 'gains')?.title;
    expect(await title(1)).toEqual({ key: 'chart.gains', values: { shorten: 1, unit: 'day' } });
    expect(await title(2)).toEqual({ key: 'chart.gains', values: { shorten: 2, unit: 'days' } });
  });

  it('make a due day a deadline', async () => {
    const outcome = await runAnalysis(trial(rows, { begin: '2025-03-03', due: '2025-03-06' }));
    expect(finding(outcome, 'finding.late')).toEqual({ deadline: 4, unit: 'days', by: 1, by_unit: 'day' });
    const early = await runAnalysis(trial(rows, { begin: '2025-03-03', due: '2025-03-09' }));
    expect(finding(early, 'finding.in-time')).toEqual({ deadline: 7, unit: 'days', by: 2, by_unit: 'days' });
  });

  it('that are none are refused', async () => {
    expect(await faultOf(trial(rows, { begin: '3 March' }))).toMatchObject({
      code: 'critical-path-bad-date',
    });
  });
});

describe('a plan learned from a log', () => {
  const LOG = 'deal VARCHAR, step VARCHAR, begun TIMESTAMP, done TIMESTAMP';
  const ROLES = { case: 'deal', activity: 'step', time: 'done', start: 'begun' };
  const event = (deal: number, step: string, from: number, to: number): string =>
    `'${deal}', '${step}', TIMESTAMP '2025-03-03' + INTERVAL ${from} HOUR, TIMESTAMP '2025-03-03' + INTERVAL ${to} HOUR`;
  /** B and C run side by side after A, D waits for both. */
  const rows = [1, 2, 3].flatMap((deal) => [
    event(deal, 'A', 0, deal),
    event(deal, 'B', 10, 14),
    event(deal, 'C', deal === 2 ? 9 : 11, 17),
    event(deal, 'D', 20, 21),
  ]);
  const learn = (roles: Record<string, string>, params: Record<string, ParamValue> = {}) =>
    runAnalysis({
      analysis: 'critical-path',
      sql: rowsSql(LOG, rows),
      roles,
      params: { unit: 'hours', ...params },
    });

  it('has mean lengths and the order that cases keep', async () => {
    const outcome = await learn(ROLES);
    expect(summary(outcome, 'activity', 'duration', 'critical', 'predecessors')).toEqual([
      ['A', 2, true, ''],
      ['B', 4, false, 'A'],
      ['C', (6 + 8 + 6) / 3, true, 'A'],
      ['D', 1, true, 'B; C'],
    ]);
    expect(outcome.tables['']?.find(({ activity }) => activity === 'A')?.deviation).toBe(1);
    expect(notice(outcome, 'critical-path-learned')?.values).toEqual({ cases: 3 });
    expect(notice(outcome, 'critical-path-alone')).toBeUndefined();
  });

  it('says which activities have no order that cases keep', async () => {
    const stray = [
      [1, 30],
      [2, 0],
      [3, 16],
    ].map(([deal, at]) => event(deal!, 'Call', at!, at! + 1));
    const outcome = await runAnalysis({
      analysis: 'critical-path',
      sql: rowsSql(LOG, [...rows, ...stray]),
      roles: ROLES,
      params: { unit: 'hours' },
    });
    expect(notice(outcome, 'critical-path-alone')?.values).toEqual({ n: 1, activities: 5, names: ['Call'] });
  });

  it('takes the time since the event before as length, where there is no start', async () => {
    const outcome = await learn({ case: 'deal', activity: 'step', time: 'done' });
    expect(summary(outcome, 'activity', 'duration')).toEqual([
      ['A', 0],
      ['B', 12],
      ['C', 3],
      ['D', 4],
    ]);
  });
});
