import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/funnel.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'deal VARCHAR, stage VARCHAR, time TIMESTAMP, amount DOUBLE, owner VARCHAR, channel VARCHAR';
const ROLES = { case: 'deal', stage: 'stage', time: 'time' };
const ALL_ROLES = { ...ROLES, amount: 'amount', owner: 'owner', channel: 'channel' };

/** One row for each stage that a deal of the sample came to; every seventh deal lacks its second stage. */
const DEALS = `CREATE TABLE deals AS FROM read_csv('samples/data/deals.csv');
CREATE TABLE source AS
  SELECT deal_id AS deal, stage, time, amount, owner, channel FROM (
    SELECT deal_id, amount, owner, channel, unnest(['lead', 'qualified', 'proposal', 'negotiation']) AS stage,
      unnest([created_on, qualified_on, proposal_on, negotiation_on]) AS time FROM deals
    UNION ALL
    SELECT deal_id, amount, owner, channel, outcome, closed_on FROM deals WHERE outcome <> 'open'
  ) WHERE time IS NOT NULL AND NOT (stage = 'qualified' AND CAST(deal_id[2:] AS INTEGER) % 7 = 0);`;

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'funnel', sql: rowsSql(COLUMNS, rows), roles, params };
}

/** Rows of one case: `L1` is a lead on the first of January 2024. */
function steps(deal: string, path: string, amount = 100): string[] {
  const names: Record<string, string> = { L: 'Lead', Q: 'Qualified', P: 'Proposal', W: 'Won', X: 'Lost' };
  return path.split(' ').map((step) => {
    const day = new Date(Date.UTC(2024, 0, Number(step.slice(1)))).toISOString().slice(0, 10);
    return `'${deal}', '${names[step[0]!]}', '${day}', ${amount}, 'Ann', NULL`;
  });
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const stageRow = ({ tables }: Outcome, stage: string): Row | undefined =>
  tables['']?.find((row) => row.stage === stage);
const caseRow = ({ tables }: Outcome, name: string): Row | undefined =>
  tables.cases?.find((row) => row.case === name);

function expectClose(found: unknown, right: number | null | undefined, what: string): void {
  if (right === null || right === undefined) expect(found, what).toBeNull();
  else expect(Math.abs(Number(found) - right), what).toBeLessThan(1e-9 * Math.max(1, Math.abs(right)));
}

describe(`against ${reference.source}`, () => {
  it.each([
    ['stages', false],
    ['strict', true],
  ] as const)('%s of the sample deals', async (which, strict) => {
    const { tables } = await runAnalysis({
      analysis: 'funnel',
      sql: DEALS,
      roles: ALL_ROLES,
      params: { strict },
    });
    expect(tables['']?.map(({ stage }) => stage)).toEqual(reference[which].map(({ stage }) => stage));
    reference[which].forEach((right, i) => {
      const row = tables['']![i]!;
      for (const column of ['entered', 'converted', 'lost', 'timed', 'open'] as const) {
        expect(row[column], `${right.stage} ${column}`).toBe(right[column]);
      }
      const close: [string, number | null | undefined][] = [
        ['conversion', right.conversion?.[0]],
        ['conversion_low', right.conversion?.[1]],
        ['conversion_high', right.conversion?.[2]],
        ['quartile_days', right.quartiles?.[0]],
        ['median_days', right.quartiles?.[1]],
        ['upper_quartile_days', right.quartiles?.[2]],
        ['amount', right.amount],
        ['open_amount', right.open_amount],
        ['chance', right.chance],
        ['weighted_amount', right.weighted_amount],
      ];
      for (const [column, value] of close) expectClose(row[column], value, `${right.stage} ${column}`);
    });
  });

  it('owners and channels', async () => {
    const { tables } = await runAnalysis({ analysis: 'funnel', sql: DEALS, roles: ALL_ROLES });
    for (const by of ['owner', 'channel'] as const) {
      const rows = tables.segments!.filter((row) => row.by === by);
      expect(rows.map(({ segment }) => segment).toSorted()).toEqual(Object.keys(reference[by]).toSorted());
      for (const [name, right] of Object.entries(reference[by])) {
        const row = rows.find(({ segment }) => segment === name)!;
        expect([row.cases, row.won, row.lost]).toEqual([right.cases, right.won, right.lost]);
        expectClose(row.win_rate, right.win_rate[0], name);
        expectClose(row.win_rate_low, right.win_rate[1], name);
        expectClose(row.win_rate_high, right.win_rate[2], name);
        expectClose(row.median_days_to_win, right.median_days_to_win, name);
        expectClose(row.won_amount, right.won_amount, name);
        expectClose(row.open_amount, right.open_amount, name);
      }
    }
  });

  it('months of entry, and cases', async () => {
    const { tables } = await runAnalysis({
      analysis: 'funnel',
      sql: DEALS,
      roles: ROLES,
      params: { grain: 'month' },
    });
    expect(
      tables.periods?.map(({ period, stage, entered, cases, open }) => [period, stage, entered, cases, open]),
    ).toEqual(reference.months);
    for (const [name, stage, status, days] of reference.cases as [string, string, string, number][]) {
      const row = tables.cases?.find((each) => each.case === name);
      expect([row?.status, row?.days], name).toEqual([status, days]);
      if (status !== 'lost') expect(row?.stage, name).toBe(stage);
    }
  });
});

describe('against a plain walk through each case', () => {
  const NAMES = ['a', 'b', 'c', 'won', 'lost'];

  /** Random rows: skipped, repeated and earlier stages, equal times, cases that are opened again. */
  function randomRows(seed: number): [string, string, number][] {
    let state = seed;
    const next = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
    return Array.from({ length: 60 }, () => [`c${next(15)}`, NAMES[next(5)]!, next(40)]);
  }

  function walk(rows: [string, string, number][]) {
    const cases = [...new Set(rows.map(([name]) => name))].map((name) => {
      const own = rows.filter((row) => row[0] === name).toSorted((x, y) => x[2] - y[2]);
      const spent = new Map<string, number>();
      let status = 'open';
      let stage = '';
      own.forEach(([, to, day], i) => {
        const until = own[i + 1]?.[2];
        if (to === 'lost') status = 'lost';
        else if (to === 'won') status = 'won';
        else status = 'open';
        if (to !== 'lost') {
          stage = to;
          if (until !== undefined) spent.set(to, (spent.get(to) ?? 0) + until - day);
        }
      });
      if (status !== 'lost') spent.delete(stage);
      const reached = Math.max(-1, ...own.map(([, to]) => (to === 'lost' ? -1 : NAMES.indexOf(to))));
      return {
        name,
        status,
        stage: stage || null,
        reached,
        spent,
        visited: new Set(own.map(([, to]) => to)),
      };
    });
    return cases.toSorted((x, y) => (x.name < y.name ? -1 : 1));
  }

  it.each(Array.from({ length: 30 }, (_, i) => i + 1))('seed %i', async (seed) => {
    const rows = randomRows(seed);
    const sql = rows.map(([name, stage, day]) => {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      return `'${name}', '${stage}', '${date}', NULL, NULL, NULL`;
    });
    const cases = walk(rows);
    for (const strict of [false, true]) {
      const { tables } = await runAnalysis(trial(sql, { stages: 'a, b, c, won', strict }));
      expect(tables.cases!.map((row) => [row.case, row.status, row.stage, row.reached])).toEqual(
        cases.map(({ name, status, stage, reached }) => [name, status, stage, NAMES[reached] ?? null]),
      );
      const isIn = (step: number) => (each: (typeof cases)[number]) =>
        strict ? each.visited.has(NAMES[step]!) : each.reached >= step;
      tables['']!.forEach((row, step) => {
        const here = cases.filter(isIn(step));
        expect(row.entered).toBe(here.length);
        expect(row.converted).toBe(step === 3 ? null : here.filter(isIn(step + 1)).length);
        const spent = cases.flatMap((each) => each.spent.get(NAMES[step]!) ?? []).toSorted((x, y) => x - y);
        const half = spent.length / 2;
        const middle = (spent[Math.ceil(half) - 1]! + spent[Math.floor(half)]!) / 2;
        expect(row.timed).toBe(spent.length);
        expect(row.median_days).toBe(spent.length === 0 ? null : middle);
        const decided = here.filter(({ status }) => status !== 'open');
        const won = decided.filter(({ status }) => status === 'won');
        expectClose(row.chance, decided.length === 0 ? null : won.length / decided.length, 'chance');
      });
    }
  });
});

describe('stages', () => {
  const paths = [
    ...steps('A', 'L1 Q2 P3 W9'),
    ...steps('B', 'L1 P4 W5'),
    ...steps('C', 'L2 P3 X4'),
    ...steps('D', 'L2 Q8'),
  ];

  it('are put in order, also where most cases skip one', async () => {
    const outcome = await runAnalysis(trial(paths));
    expect(outcome.tables['']?.map(({ stage }) => stage)).toEqual(['Lead', 'Qualified', 'Proposal', 'Won']);
    expect(codes(outcome)).toEqual([]);
  });

  it('skipped count as passed, or not, as is asked', async () => {
    const usual = await runAnalysis(trial(paths));
    expect(usual.tables['']?.map(({ entered, converted }) => [entered, converted])).toEqual([
      [4, 4],
      [4, 3],
      [3, 2],
      [2, null],
    ]);
    const strict = await runAnalysis(trial(paths, { strict: true }));
    expect(strict.tables['']?.map(({ entered, converted }) => [entered, converted])).toEqual([
      [4, 2],
      [2, 1],
      [3, 2],
      [2, null],
    ]);
  });

  it('of many have lines over periods for the last and for those before which most are left behind', async () => {
    const names = Array.from('ABCDEFGHIJKL');
    const rows = Array.from({ length: 24 }, (_, deal) =>
      // All come to F, half of them to G, and one less to each that follows.
      names
        .slice(0, deal < 12 ? 6 : Math.max(7, 12 - (deal - 12)))
        .map((stage, i) => `'D${deal}', '${stage}', '2024-0${1 + (deal % 2)}-${10 + i}', 1, NULL, NULL`),
    ).flat();
    const outcome = await runAnalysis(trial(rows, { stages: names }));
    const lines = new Set(outcome.frames.cohorts?.map(({ stage }) => stage));
    expect(lines.size).toBe(8);
    for (const stage of names.slice(6)) expect(lines).toContain(stage);
    const chart = outcome.charts.find(({ id }) => id === 'cohorts');
    expect(chart?.color?.domain).toEqual([...lines]);
    expect(chart?.caption).toEqual({ key: 'chart.cohorts.caption.some', values: { stages: 8 } });
  });

  it('can be given as text, or as a list', async () => {
    for (const stages of ['Lead → Proposal → Won', '["Lead","Proposal","Won"]', ' lead、proposal，WON']) {
      const outcome = await runAnalysis(trial(paths, { stages }));
      expect(outcome.tables['']?.map(({ stage }) => stage)).toEqual(['Lead', 'Proposal', 'Won']);
      expect(outcome.notices).toMatchObject([
        { code: 'funnel-ignored-stages', values: { events: 2, stages: ['Qualified'] } },
      ]);
    }
  });

  it('that are given end with won, and those that nobody reached are told', async () => {
    const outcome = await runAnalysis(trial(paths, { stages: 'Lead, Demo, Qualified, Proposal' }));
    expect(outcome.tables['']?.map(({ stage }) => stage)).toEqual(['Lead', 'Qualified', 'Proposal', 'Won']);
    expect(outcome.notices).toMatchObject([{ code: 'funnel-absent-stages', values: { stages: ['Demo'] } }]);
  });

  it('have won and lost by the names in Chinese, or by those that are told', async () => {
    const rename = (rows: string[], won: string, lost: string): string[] =>
      rows.map((row) => row.replace("'Won'", `'${won}'`).replace("'Lost'", `'${lost}'`));
    const chinese = await runAnalysis(trial(rename(paths, '赢单', '丢单')));
    expect(chinese.tables.cases?.map(({ status }) => status)).toEqual(['won', 'won', 'lost', 'open']);
    const own = await runAnalysis(trial(rename(paths, 'Hooray', 'Alas'), { won: 'hooray', lost: 'ALAS' }));
    expect(own.tables.cases?.map(({ status }) => status)).toEqual(['won', 'won', 'lost', 'open']);
    expect(codes(own)).toEqual([]);
  });

  it('without a name for won lead to the last one, without one for lost to no loss', async () => {
    const shop = steps('A', 'L1 Q2 P3').concat(steps('B', 'L1 Q3'), steps('C', 'L4'));
    const outcome = await runAnalysis(trial(shop));
    expect(outcome.notices[1]).toMatchObject({ code: 'funnel-no-won', values: { stage: 'Proposal' } });
    expect(outcome.tables.cases?.map(({ status }) => status)).toEqual(['won', 'open', 'open']);
    expect(stageRow(outcome, 'Qualified')?.chance).toBe(0.5);
    expect(outcome.findings[0]?.key).toBe('finding.overall.no-lost');
  });

  it('that differ by blanks or capitals are told', async () => {
    const rows = steps('A', 'L1 Q2 W3').concat(["'B', 'lead ', '2024-01-01', 1, NULL, NULL"]);
    const outcome = await runAnalysis(trial(rows));
    expect(outcome.notices.find(({ code }) => code === 'funnel-similar-stages')?.values).toEqual({
      stages: ['Lead', 'lead'],
    });
  });
});

describe('a case', () => {
  it('that goes back keeps its furthest stage, stands in the last one, and adds up its visits', async () => {
    const outcome = await runAnalysis(
      trial([...steps('A', 'L1 Q3 L4 Q9 Q10 P12'), ...steps('B', 'L1 Q2 P5 L6')]),
    );
    expect(caseRow(outcome, 'A')).toMatchObject({ stage: 'Proposal', reached: 'Proposal', back: 1 });
    expect(caseRow(outcome, 'B')).toMatchObject({
      stage: 'Lead',
      reached: 'Proposal',
      back: 1,
      stage_days: 6,
    });
    // Lead: A stayed 2 + 5 days, B is there now. Qualified: 1 + 3 and 3.
    expect(stageRow(outcome, 'Lead')).toMatchObject({ timed: 1, median_days: 7, open: 1 });
    expect(stageRow(outcome, 'Qualified')).toMatchObject({ timed: 2, median_days: 3.5 });
    expect(codes(outcome)).toContain('funnel-went-back');
  });

  it('keeps the order of the file where times are equal', async () => {
    const forward = await runAnalysis(trial(steps('A', 'L1 Q1 P1 W1')));
    expect(forward.tables['']?.map(({ stage }) => stage)).toEqual(['Lead', 'Qualified', 'Proposal', 'Won']);
    expect(caseRow(forward, 'A')).toMatchObject({ status: 'won', stage: 'Won', back: 0, days: 0 });
    const backward = await runAnalysis(trial(steps('A', 'P1 Q1 L1')));
    expect(backward.tables['']?.map(({ stage }) => stage)).toEqual(['Proposal', 'Qualified', 'Lead']);
  });

  it('that was lost and has rows later is open again', async () => {
    const outcome = await runAnalysis(
      trial([...steps('A', 'L1 X5 Q20 W22'), ...steps('B', 'L1 Q2 X3'), ...steps('C', 'L1 W2 Q4')]),
    );
    expect(outcome.tables.cases?.map(({ status, days }) => [status, days])).toEqual([
      ['won', 21],
      ['lost', 2],
      ['open', 21],
    ]);
    // Time after the loss is no time in the stage.
    expect(stageRow(outcome, 'Lead')).toMatchObject({ timed: 3, quartile_days: 1, median_days: 1 });
  });

  it('with one row, or lost at once, counts and is told', async () => {
    const outcome = await runAnalysis(
      trial([...steps('A', 'L1 Q2 W4'), ...steps('B', 'L3'), ...steps('C', 'X2')]),
    );
    expect(codes(outcome)).toEqual(['funnel-one-event', 'funnel-outside']);
    expect(outcome.notices[0]?.values).toEqual({ cases: 2, of: 3 });
    expect(caseRow(outcome, 'C')).toMatchObject({
      stage: null,
      reached: null,
      status: 'lost',
      entered_stages: '',
    });
    expect(stageRow(outcome, 'Lead')).toMatchObject({ entered: 2, converted: 1 });
    expect(outcome.findings[0]?.values).toMatchObject({ cases: 3, won: 1, lost: 1, open: 1, rate: 0.5 });
  });

  it('has the last known amount; rows without case, stage or time are left out and told', async () => {
    const rows = [
      "'A', 'Lead', '2024-01-01', 10, 'Ann', NULL",
      "'A', 'Won', '2024-01-03', NULL, 'Bo', NULL",
      "'A', 'Qualified', '2024-01-02', 30, NULL, NULL",
      "'B', 'Lead', '2024-01-02', NULL, NULL, NULL",
      "'B', 'Qualified', NULL, 5, NULL, NULL",
      "NULL, 'Lead', '2024-01-02', 5, NULL, NULL",
      "'B', '  ', '2024-01-02', 5, NULL, NULL",
    ];
    const outcome = await runAnalysis(trial(rows, {}, ALL_ROLES));
    expect(caseRow(outcome, 'A')).toMatchObject({ amount: 30, owner: 'Bo' });
    expect(caseRow(outcome, 'B')).toMatchObject({ amount: null, owner: null, stage: 'Lead' });
    expect(outcome.notices[0]).toMatchObject({
      code: 'funnel-rows-left-out',
      values: { rows: 3, total: 7, no_case: 1, no_stage: 1, no_time: 1 },
    });
    expect(codes(outcome)).toContain('funnel-no-amount');
    expect(stageRow(outcome, 'Lead')).toMatchObject({
      amount: 30,
      open: 1,
      open_amount: 0,
      weighted_amount: 0,
    });
  });

  it('is stalled when it stands longer than nine of ten that left', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => steps(`done${i}`, `L1 Q${3 + i} W30`)).flat();
    const outcome = await runAnalysis(trial([...rows, ...steps('old', 'L5'), ...steps('new', 'L25')]));
    expect(caseRow(outcome, 'old')).toMatchObject({ stalled: true, stage_days: 25 });
    expect(caseRow(outcome, 'new')).toMatchObject({ stalled: false, stage_days: 5 });
    expect(outcome.findings.find(({ key }) => key === 'finding.stalled')?.values).toMatchObject({
      stalled: 1,
      open: 2,
    });
  });
});

describe('as of a day', () => {
  it('leaves out later rows and tells ages from it', async () => {
    const rows = [...steps('A', 'L1 Q2 W9'), ...steps('B', 'L3 Q4')];
    const outcome = await runAnalysis(trial(rows, { as_of: '2024-01-08' }));
    expect(outcome.tables.cases?.map(({ status, days, stage_days }) => [status, days, stage_days])).toEqual([
      ['open', 7, 6],
      ['open', 5, 4],
    ]);
    expect(outcome.notices[0]).toMatchObject({
      code: 'funnel-later-rows',
      values: { rows: 1, day: '2024-01-08' },
    });
  });
});

describe('faults', () => {
  it.each([
    [[], {}, 'funnel-no-rows'],
    [["'A', NULL, '2024-01-01', 1, NULL, NULL"], {}, 'funnel-empty-column'],
    [["'A', 'Lead', NULL, 1, NULL, NULL"], {}, 'funnel-empty-column'],
    [["'A', 'Lead', '2999-01-01', 1, NULL, NULL"], {}, 'funnel-all-future'],
    [steps('A', 'L2 Q3'), { as_of: '2024-01-01' }, 'funnel-all-later'],
    [steps('A', 'L2'), {}, 'funnel-one-stage'],
    [steps('A', 'L2 Q3'), { stages: 'Start, End' }, 'funnel-no-given-stage'],
    [steps('A', 'L2 Q3'), { as_of: "2024-01-01' OR 1" }, 'param-type'],
    [
      Array.from({ length: 61 }, (_, i) => `'A', 's${i}', '2024-01-01', 1, NULL, NULL`),
      {},
      'funnel-too-many-stages',
    ],
  ])('%#', async (rows, params, code) => {
    expect(await faultOf(trial(rows, params))).toMatchObject({ code });
  });
});
