import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/process.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'deal VARCHAR, step VARCHAR, begun TIMESTAMP, done TIMESTAMP, owner VARCHAR';
const PLAIN = { case: 'deal', activity: 'step', time: 'done' };
const STARTED = { ...PLAIN, start: 'begun' };

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = PLAIN,
) {
  return { analysis: 'process', sql: rowsSql(COLUMNS, rows), roles, params };
}

/** An event of a day in March 2025 by its minutes; `begun` is the end where it is not given. */
function event(
  deal: string,
  step: string,
  done: number | null,
  begun: number | null = done,
  owner = 'Ann',
): string {
  const time = (minutes: number | null): string =>
    minutes === null ? 'NULL' : `TIMESTAMP '2025-03-03' + INTERVAL ${minutes} MINUTE`;
  return `'${deal}', '${step}', ${time(begun)}, ${time(done)}, '${owner}'`;
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const notice = (outcome: Outcome, code: string) => outcome.notices.find((each) => each.code === code)?.values;
const edge = (outcome: Outcome, source: string, target: string): Row | undefined =>
  outcome.tables.edges?.find((row) => row.source === source && row.target === target);

/** Texts and counts alike, numbers to 1e-9 of their size: far below a millisecond. */
function expectRow(row: Row | undefined, columns: readonly string[], expected: readonly unknown[]): void {
  columns.forEach((column, i) => {
    const [found, right] = [row?.[column], expected[i]];
    if (typeof right !== 'number' || typeof found !== 'number') expect(found, column).toBe(right);
    else expect(Math.abs(found - right), column).toBeLessThan(1e-9 * Math.max(1, Math.abs(right)));
  });
}

describe('process in business hours', () => {
  it('is told in hours, and what a day of them is', async () => {
    const rows = [event('a', 'Ask', 9 * 60), event('a', 'Win', 24 * 60 + 17 * 60)];
    const [size] = (await runAnalysis(trial(rows, { calendar: 'business' }))).findings;
    expect(size).toMatchObject({ key: 'finding.size.business', values: { median_hours: 16, p90_hours: 16 } });
  });
});

describe('process of names with accents', () => {
  it('takes a letter in one piece and one in two for the same', async () => {
    const [whole, parted] = ['Gepr\u00FCft', 'Gepru\u0308ft'];
    const rows = [
      event('a', 'Start', 1),
      event('a', whole, 2),
      event('b', 'Start', 1),
      event('b', parted, 3),
    ];
    const { tables } = await runAnalysis(trial(rows, { reference: `Start > ${parted}` }));
    expect(tables.activities?.map(({ activity }) => activity)).toEqual(['Start', whole]);
    expect(tables.variants).toHaveLength(1);
  });
});

describe.each([
  ['ends alone', reference.plain, PLAIN, {}],
  ['starts and ends', reference.started, STARTED, {}],
  [
    'business hours',
    reference.business,
    STARTED,
    { calendar: 'business', holidays: reference.holidays.join(', ') },
  ],
] as const)(`against ${reference.source}, %s`, (_, expected, roles, params) => {
  const rows = reference.rows.map(
    ([deal, step, begun, done, owner]) => `'${deal}', '${step}', '${begun}', '${done}', '${owner}'`,
  );
  const run = () =>
    runAnalysis(
      trial(rows, { ...params, reference: reference.reference.join(' > ') }, { ...roles, resource: 'owner' }),
    );

  it('steps: how often, in how many cases, how long', async () => {
    const outcome = await run();
    expect(outcome.tables.edges).toHaveLength(expected.edges.length);
    const names = ['source', 'target', 'count', 'cases', 'mean_seconds', 'median_seconds', 'p90_seconds'];
    for (const row of expected.edges) expectRow(edge(outcome, String(row[0]), String(row[1])), names, row);
  });

  it('cases: from when to when, how long, which way, how well it fits', async () => {
    const { tables } = await run();
    expect(tables['']).toHaveLength(expected.cases.length);
    const names = ['case', 'start', 'end', 'seconds', 'events', 'variant', 'fitness'];
    for (const row of expected.cases)
      expectRow(
        tables['']?.find((each) => each.case === row[0]),
        names,
        row,
      );
  });

  it('variants, activities and hand-overs', async () => {
    const { tables } = await run();
    const compare = (
      table: string,
      names: string[],
      keys: number,
      wanted: readonly (readonly unknown[])[],
    ) => {
      expect(tables[table]).toHaveLength(wanted.length);
      for (const row of wanted) {
        const found = tables[table]?.find((each) =>
          names.slice(0, keys).every((name, i) => each[name] === row[i]),
        );
        expectRow(found, names, row);
      }
    };
    compare('variants', ['variant', 'cases', 'share', 'median_seconds'], 1, expected.variants);
    compare(
      'activities',
      ['activity', 'count', 'start_count', 'end_count', 'mean_seconds'],
      1,
      expected.activities,
    );
    compare('handovers', ['from', 'to', 'count', 'cases', 'mean_seconds'], 2, expected.handovers);
  });

  it('bottlenecks are the steps by all their time', async () => {
    const { tables } = await run();
    const wanted = expected.edges
      .map((row) => Number(row[2]) * Number(row[4]))
      .filter((total) => total > 1e-9)
      .toSorted((one, other) => other - one);
    const all = wanted.reduce((sum, total) => sum + total, 0);
    expect(tables.bottlenecks).toHaveLength(wanted.length);
    wanted.forEach((total, i) =>
      expectRow(tables.bottlenecks?.[i], ['total_seconds', 'share'], [total, total / all]),
    );
  });
});

describe('order', () => {
  it('keeps the file for events of the same time, and says so', async () => {
    const forth = await runAnalysis(trial([event('1', 'B', 5), event('1', 'A', 5), event('1', 'C', 1)]));
    expect(forth.tables['']?.[0]?.variant).toBe('C → B → A');
    expect(notice(forth, 'log-ties')).toEqual({ events: 1 });
    const back = await runAnalysis(trial([event('1', 'A', 5), event('1', 'C', 1), event('1', 'B', 5)]));
    expect(back.tables['']?.[0]?.variant).toBe('C → A → B');
  });

  it('is by start before end, where both are given', async () => {
    const rows = [event('1', 'Long', 90, 10), event('1', 'Short', 30, 20)];
    expect((await runAnalysis(trial(rows, {}, STARTED))).tables['']?.[0]).toMatchObject({
      variant: 'Long → Short',
      seconds: 80 * 60,
      working_seconds: 90 * 60,
      waiting_seconds: -70 * 60,
    });
    expect((await runAnalysis(trial(rows))).tables['']?.[0]?.variant).toBe('Short → Long');
  });
});

describe('times below zero', () => {
  it('are shown where work overlaps, not cut off', async () => {
    const rows = [
      event('1', 'A', 60, 0),
      event('1', 'B', 90, 45),
      event('2', 'A', 60, 0),
      event('2', 'B', 90, 75),
    ];
    const outcome = await runAnalysis(trial(rows, {}, STARTED));
    expect(edge(outcome, 'A', 'B')).toMatchObject({
      mean_seconds: 0,
      median_seconds: 0,
      p90_seconds: 720,
      negative: 1,
    });
    expect(notice(outcome, 'process-overlaps')).toEqual({ steps: 1, share: 0.5 });
  });
});

describe('starts', () => {
  it('that are all missing are none: nothing is said of work', async () => {
    const rows = [event('1', 'A', 5, null), event('1', 'B', 65, null)];
    const [given, without] = [await runAnalysis(trial(rows, {}, STARTED)), await runAnalysis(trial(rows))];
    expect(notice(given, 'log-no-start')).toEqual({ rows: 2, column: 'begun' });
    expect(given.findings).toEqual(without.findings);
    expect(given.charts.map(({ id }) => id)).toEqual(without.charts.map(({ id }) => id));
    expect(given.tables['']).toEqual(without.tables['']);
  });
});

describe('milliseconds', () => {
  it('are kept', async () => {
    const rows = [
      `'1', 'A', NULL, TIMESTAMP '2025-03-03 10:00:00.001', 'Ann'`,
      `'1', 'B', NULL, TIMESTAMP '2025-03-03 10:00:00.124', 'Ann'`,
    ];
    const { tables } = await runAnalysis(trial(rows));
    expect(tables.edges?.[0]?.mean_seconds).toBe(0.123);
    expect(tables['']?.[0]).toMatchObject({
      start: '2025-03-03T10:00:00.001',
      end: '2025-03-03T10:00:00.124',
      seconds: 0.123,
    });
  });
});

describe('bad input', () => {
  it('counts cases with one event, which have no step', async () => {
    const outcome = await runAnalysis(trial([event('1', 'A', 1), event('2', 'B', 2)]));
    expect(outcome.tables.edges).toEqual([]);
    expect(outcome.tables['']?.map(({ seconds, events }) => [seconds, events])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(notice(outcome, 'log-single-events')).toEqual({ cases: 2, share: 1 });
  });

  it('leaves out rows without time, case or activity, and counts each', async () => {
    const rows = [
      event('1', 'A', 1),
      event('1', 'B', null),
      event('1', 'C', 3),
      event('1', '  ', 4),
      `NULL, 'A', NULL, TIMESTAMP '2025-03-03', 'Ann'`,
      `'1', NULL, NULL, TIMESTAMP '2025-03-03', 'Ann'`,
      `'9', 'A', NULL, TIMESTAMP 'infinity', 'Ann'`,
    ];
    const outcome = await runAnalysis(trial(rows));
    expect(outcome.tables['']?.map((row) => [row.case, row.variant])).toEqual([['1', 'A → C']]);
    expect(notice(outcome, 'log-rows-left-out')).toEqual({
      rows: 5,
      total: 7,
      no_case: 1,
      no_activity: 2,
      no_time: 2,
    });
  });

  it('takes names that differ by blanks as one activity, and says which', async () => {
    const rows = [event('1', 'Send offer', 1), event('1', ' Send  offer ', 2), event('1', 'Won', 3)];
    const outcome = await runAnalysis(trial(rows));
    expect(outcome.tables.activities?.map(({ activity, count }) => [activity, count])).toEqual([
      ['Send offer', 2],
      ['Won', 1],
    ]);
    expect(notice(outcome, 'log-blanks')).toEqual({ names: ['Send offer'], n: 1 });
  });

  it('sets a start after the end aside', async () => {
    const rows = [event('1', 'A', 10, 0), event('1', 'B', 20, 50), event('1', 'C', 30, 25)];
    const outcome = await runAnalysis(trial(rows, {}, STARTED));
    expect(notice(outcome, 'log-start-after-end')).toEqual({ rows: 1, column: 'begun' });
    expect(edge(outcome, 'A', 'B')?.mean_seconds).toBe(600);
    expect(outcome.tables.activities?.find(({ activity }) => activity === 'B')?.mean_seconds).toBeNull();
  });

  it('counts events without a start as moments', async () => {
    const outcome = await runAnalysis(
      trial([event('1', 'A', 10, null), event('1', 'B', 30, 20)], {}, STARTED),
    );
    expect(notice(outcome, 'log-no-start')).toEqual({ rows: 1, column: 'begun' });
    expect(outcome.tables.activities?.map(({ mean_seconds }) => mean_seconds)).toEqual([null, 600]);
  });

  it('refuses a log without a usable row', async () => {
    const fault = await faultOf(trial([event('1', 'A', null)]));
    expect(fault).toMatchObject({
      code: 'log-no-events',
      values: { rows: 1, case: 'deal', activity: 'step', time: 'done' },
    });
  });

  it.each([
    [{ reference: 'A > Ofer > B' }, 'process-unknown-step', { step: 'Ofer', suggestion: 'Offer' }],
    [{ calendar: 'business', day_from: 17, day_to: 9 }, 'clock-bad-hours', { from: 17, to: 9 }],
    [{ calendar: 'business', holidays: '2025-02-30' }, 'clock-bad-holiday', { text: '2025-02-30' }],
  ])('refuses %j', async (params, code, values) => {
    const rows = [event('1', 'A', 1), event('1', 'Offer', 2), event('1', 'B', 3)];
    expect(await faultOf(trial(rows, params))).toMatchObject({ code, values });
  });
});

describe('the map', () => {
  const rows = [
    ...Array.from({ length: 9 }, (_, i) => [event(`a${i}`, 'A', 1), event(`a${i}`, 'B', 2)]),
    [event('b', 'A', 1), event('b', 'C', 2), event('b', 'B', 3)],
  ].flat();
  const steps = (outcome: Outcome) =>
    outcome.frames.map
      ?.filter(({ source, target }) => source !== null && !/[▶■]/.test(`${source}${target}`))
      .map(({ source, target, count }) => [source, target, count]);

  it('hides what few cases do, says how much that is, and leaves the tables whole', async () => {
    const outcome = await runAnalysis(trial(rows, { min_share: 0.2 }));
    expect(steps(outcome)).toEqual([['A', 'B', 9]]);
    expect(outcome.charts[0]?.title).toEqual({ key: 'chart.map.some', values: { cases: 10, share: 9 / 11 } });
    expect(outcome.charts[0]?.caption?.values).toMatchObject({ hidden_edges: 2, hidden_activities: 1 });
    expect(outcome.tables.edges).toHaveLength(3);
  });

  it('can be drawn of the commonest variants alone', async () => {
    const outcome = await runAnalysis(trial(rows, { variants: 1, min_share: 0 }));
    expect(steps(outcome)).toEqual([['A', 'B', 9]]);
    expect(outcome.charts[0]?.title.values).toMatchObject({ shown: 1, variants: 2, cases: 0.9 });
    expect(outcome.tables.edges).toHaveLength(3);
  });

  it('begins and ends with marks that count cases, whatever activities are called', async () => {
    const outcome = await runAnalysis(trial([event('1', '▶', 1), event('1', 'B', 2)], { min_share: 0 }));
    const ends = outcome.frames.map?.map(({ source, target, count }) => [source, target, count]);
    expect(ends).toEqual(
      expect.arrayContaining([
        ['▶▶', '▶', 1],
        ['▶', 'B', 1],
        ['B', '■', 1],
      ]),
    );
  });

  it('gives colours to the commonest of many activities, and names the others by one word', async () => {
    const names = 'A B C D E F G H I J'.split(' ');
    const log = names.flatMap((name, i) =>
      Array.from({ length: 12 - i }, (_, n) => event(`c${i}-${n}`, name, 1)),
    );
    const { frames } = await runAnalysis(trial(log));
    const kinds = new Set(frames.dots?.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([...names.slice(0, 7), 'rest-of-activities']);
    expect(new Set(frames.dots?.map(({ activity }) => activity))).toEqual(new Set(names));
  });

  it('shortens the names of a step as far as steps stay apart', async () => {
    const long = 'Determine the confirmation of ';
    const log = [
      event('1', `${long}receipt`, 1),
      event('1', 'Print and send the confirmation', 2),
      event('2', `${long}stop`, 1),
      event('2', 'Print and send the confirmation', 3),
    ];
    const { frames } = await runAnalysis(trial(log));
    expect(frames['bottleneck-bars']?.map(({ step }) => step)).toEqual([
      `${long}stop → Print and send the confirmation`,
      `${long}receipt → Print and send the confirmation`,
    ]);
    const [one] = (await runAnalysis(trial(log.slice(0, 2)))).frames['bottleneck-bars'] ?? [];
    expect(one?.step).toBe('Determine the c… → Print and send…');
  });

  it('is by time on request', async () => {
    const outcome = await runAnalysis(trial(rows, { graph: 'time' }));
    expect(outcome.charts[0]?.network?.edges).toMatchObject({
      weight: 'total_seconds',
      label: 'median_seconds',
    });
  });
});

describe('rework', () => {
  it('counts activities that come again, and the cases', async () => {
    const rows = ['A', 'B', 'A', 'A'].map((step, i) => event('1', step, i));
    const outcome = await runAnalysis(trial([...rows, event('2', 'A', 1)]));
    expect(outcome.tables.activities?.find(({ activity }) => activity === 'A')).toMatchObject({
      count: 4,
      cases: 2,
      repeats: 2,
      repeat_cases: 1,
    });
    expect(outcome.findings.find(({ key }) => key === 'finding.rework')?.values).toMatchObject({
      cases: 1,
      share: 0.5,
      activity: 'A',
    });
    expect(codes(outcome)).toContain('log-single-events');
  });
});

describe('deviations', () => {
  it('tell what cases leave out and add', async () => {
    const rows = [event('1', 'A', 1), event('1', 'C', 2), event('1', 'B', 3), event('2', 'A', 1)];
    const { tables } = await runAnalysis(trial(rows, { reference: 'A; B' }));
    expect(tables.deviations?.map(({ kind, activity, cases }) => [kind, activity, cases])).toEqual([
      ['extra', 'C', 1],
      ['missing', 'B', 1],
    ]);
    expect(tables['']?.map(({ fitness }) => fitness)).toEqual([1 - 1 / 5, 1 - 1 / 3]);
  });
});
