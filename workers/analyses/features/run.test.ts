import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type Outcome, type Trial, faultOf, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

/** Sixty rows of four customers, with gaps, blanks, a quote in a name, and amounts that follow each other. */
const SQL = `CREATE TABLE source AS SELECT i AS id, 'c' || i % 4 AS customer, TIMESTAMP '2024-01-30 22:00:00' + to_hours(i * 31) AS at,
  CASE WHEN i % 9 <> 2 THEN (i * 7) % 23 / 2 END AS spend, (i * 5) % 11 AS visits,
  CASE i % 7 WHEN 0 THEN NULL WHEN 1 THEN ' ' WHEN 2 THEN 'it''s' WHEN 3 THEN 'web' WHEN 4 THEN 'web' WHEN 5 THEN ' web' ELSE 'shop' END AS "channel of sale",
  CASE WHEN (i * 5) % 11 + (i % 3) > 6 THEN 'yes' ELSE 'no' END AS bought, (i * 5) % 11 * 2.5 + (i * i) % 5 AS value
FROM range(60) t(i)`;
const COLUMNS = ['spend', 'visits', 'channel of sale', 'at'];
const ROLES = { columns: COLUMNS, id: 'id', time: 'at', entity: 'customer', target: 'value' };
const ALL = {
  ordinal: true,
  frequency: true,
  ratios: true,
  interactions: true,
  lags: '1, 2',
  windows: '3',
};

function trial(params: Record<string, ParamValue> = {}, more: Partial<Trial> = {}): Trial {
  return { analysis: 'features', sql: SQL, roles: ROLES, params, ...more };
}

const listOf = ({ tables }: Outcome) => tables.list ?? [];
const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);

/** The rows that the offered SQL makes. */
async function writtenOut({ suggestions }: Outcome): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(SQL);
    const reader = await connection.runAndReadAll(suggestions?.[0]?.sql ?? '');
    return reader.getRowObjectsJS().map((row) => ({ ...row, id: Number(row.id) }));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe('features', () => {
  it('are the same table when they are made by the SQL that is offered', async () => {
    const outcome = await runAnalysis(trial(ALL));
    const names = outcome.columns['']!;
    expect(names).toEqual(
      expect.arrayContaining([
        'spend',
        'spend_missing',
        'channel of sale_is_web',
        "channel of sale_is_it's",
        'channel of sale_order',
        'channel of sale_frequency',
        'spend_per_visits',
        'spend_times_visits',
        'at_weekday',
        'at_days_before',
        'spend_lag_2',
        'visits_mean_3',
        'value_sd_3',
      ]),
    );
    expect(await writtenOut(outcome)).toEqual(outcome.tables['']);
  });

  it('are what they are called', async () => {
    const { tables } = await runAnalysis(trial(ALL));
    const rows = tables['']!;
    // Row 3 is of 3 February 2024, a Saturday, 19:00; its customer's next row is 7.
    expect(rows[3]).toMatchObject({
      'channel of sale_is_web': 1,
      'channel of sale_is_shop': 0,
      'channel of sale_missing': 0,
      at_month: 2,
      at_weekday: 6,
      at_weekend: 1,
      at_day: 3,
      spend: 10.5,
      visits: 4,
      spend_per_visits: 10.5 / 4,
      spend_times_visits: 42,
    });
    expect(rows[7]).toMatchObject({
      spend_lag_1: 10.5,
      visits_lag_1: 4,
      visits_mean_3: 4,
      spend_lag_2: null,
    });
    expect(rows[0]).toMatchObject({ 'channel of sale_missing': 1, 'channel of sale_is_web': 0 });
    expect(rows.at(-1)?.at_days_before).toBe(0);
    // Two blanks in seven rows, three of the others say web.
    expect(rows[3]?.['channel of sale_frequency']).toBeCloseTo(25 / 60, 12);
  });

  it('never tell a row its own target', async () => {
    const outcome = await runAnalysis(
      trial({ target_mean: true, smoothing: 0 }, { roles: { ...ROLES, target: 'bought' } }),
    );
    const rows = outcome.tables['']!;
    const changed = SQL.replace(
      "THEN 'yes' ELSE 'no' END AS bought",
      "THEN 'yes' WHEN i = 3 THEN 'yes' ELSE 'no' END AS bought",
    );
    const other = await runAnalysis(
      trial({ target_mean: true, smoothing: 0 }, { sql: changed, roles: { ...ROLES, target: 'bought' } }),
    );
    const column = outcome.columns['']!.find((each) => each.startsWith('channel of sale_share_of_'))!;
    const different = rows.flatMap((row, i) => (row[column] === other.tables['']![i]![column] ? [] : [i]));
    expect(different.length).toBeGreaterThan(0);
    expect(different).not.toContain(3);
    expect(codes(outcome)).toContain('features-not-sql');
    expect(listOf(outcome).find(({ feature }) => feature === column)).toMatchObject({
      kind: 'target-mean',
      sql: null,
    });
    expect(outcome.suggestions?.[0]?.title.key).toBe('suggestion.sql.some');
  });

  it('are kept by what they tell of the target', async () => {
    const outcome = await runAnalysis(trial({ keep: 3, date_parts: false, lags: '', windows: '' }));
    expect(outcome.columns['']).toHaveLength(4);
    const list = listOf(outcome);
    expect(list[0]).toMatchObject({ feature: 'visits', kept: true, kind: 'value', made_from: 'visits' });
    expect(list.filter(({ kept }) => kept === true)).toHaveLength(3);
    expect(list.find(({ left_out }) => left_out === 'weak')).toBeDefined();
    const told = list.map(({ mutual_information: each }) => Number(each));
    expect(told).toEqual(told.toSorted((a, b) => b - a));
  });

  it('are not said to tell what chance alone would give', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, 'w' || hash(i) % 300 AS noise,
      CASE WHEN hash(i * 31 + 7) % 100 < 75 THEN y ELSE 'b' END AS driver, y
      FROM (SELECT i, CASE WHEN hash(i + 1000) % 2 = 0 THEN 'yes' ELSE 'no' END AS y FROM range(400) t(i))`;
    const outcome = await runAnalysis({
      analysis: 'features',
      sql,
      roles: { columns: ['noise', 'driver'], target: 'y' },
      params: { ordinal: true, one_hot: false, levels: 200, keep: 1 },
    });
    const list = listOf(outcome);
    expect(list.map(({ feature }) => feature)).toEqual(['driver_order', 'noise_order']);
    const [driver, noise] = list.map((row) => [Number(row.mutual_information), Number(row.chance)]);
    expect(noise![0]).toBeGreaterThan(0.2);
    expect(noise![1]).toBeGreaterThan(0.2);
    expect(driver![1]).toBeLessThan(0.01);
    expect(list.filter(({ kept }) => kept === true).map(({ feature }) => feature)).toEqual(['driver_order']);
    const said = outcome.findings.map(({ key, values }) => [key, values?.feature]);
    expect(said).toContainEqual(['finding.tells', 'driver_order']);
    expect(said).toContainEqual(['finding.seems', 'noise_order']);
    expect(outcome.charts[0]?.title.values?.feature).toBe('driver_order');
  });

  it('of the past need a time, and follow each other without an entity', async () => {
    const { time: _, entity: __, ...untimed } = ROLES;
    const without = await runAnalysis(trial({}, { roles: untimed }));
    expect(without.columns['']!.some((name) => name.includes('_lag_'))).toBe(false);
    const timed = await runAnalysis(trial({}, { roles: { ...untimed, time: 'at' } }));
    expect(timed.tables['']![4]).toMatchObject({ visits_lag_1: 4 });
  });
});

describe('bad input', () => {
  const wide = (items: string, count = 50): string =>
    `CREATE TABLE source AS SELECT i AS id, ${items} FROM range(${count}) t(i)`;

  it.each<[string, Trial]>([
    ['features-no-rows', trial({}, { sql: `${SQL} WHERE false` })],
    ['features-no-column', trial({}, { roles: { columns: ['id', 'value'], id: 'id', target: 'value' } })],
    [
      'features-nothing-left',
      trial({}, { sql: wide('NULL::DOUBLE AS a, 1 AS b'), roles: { columns: ['a', 'b'] } }),
    ],
    ['features-step', trial({ lags: '1, x' })],
    ['features-step', trial({ windows: '0' })],
  ])('%s', async (code, bad) => {
    expect((await faultOf(bad)).code).toBe(code);
  });

  it('leaves out what is constant, twice there, or the target itself, each by name', async () => {
    const outcome = await runAnalysis(
      trial(
        {},
        {
          sql: wide(
            'i * 37 % 50 AS a, i * 37 % 50 AS twin, 3 AS one, NULL::DOUBLE AS none, i * i % 50 AS y, i * i % 50 AS leak',
          ),
          roles: { columns: ['a', 'twin', 'one', 'none', 'leak'], target: 'y' },
        },
      ),
    );
    const values = new Map(outcome.notices.map((notice) => [notice.code, notice.values?.features]));
    expect(values.get('features-leak')).toEqual(['leak']);
    expect(values.get('features-same')).toEqual(['twin = a']);
    expect(values.get('features-constant')).toEqual(['one', 'none', 'none_missing']);
    expect(outcome.columns['']).toEqual(['id', 'a']);
  });

  it('counts infinite values as missing', async () => {
    const outcome = await runAnalysis(
      trial({}, { sql: wide("CASE i WHEN 3 THEN 'inf'::DOUBLE ELSE i END AS a"), roles: { columns: ['a'] } }),
    );
    expect(outcome.tables['']![3]).toMatchObject({ a: null, a_missing: 1 });
    expect(codes(outcome)).toContain('feature-infinite');
  });

  it('puts rare ones of ten thousand categories together', async () => {
    const outcome = await runAnalysis(
      trial(
        { ordinal: true, frequency: true, target_mean: true, levels: 5 },
        {
          sql: wide("CASE WHEN i % 2 = 0 THEN 'big' ELSE 'k' || i END AS c, i % 13 AS y", 20_000),
          roles: { columns: ['c'], target: 'y' },
        },
      ),
    );
    expect(codes(outcome)).toContain('feature-many-levels');
    const names = outcome.columns['']!;
    expect(names).toEqual(
      expect.arrayContaining(['c_is_big', 'c_is_other', 'c_order', 'c_frequency', 'c_mean_of_y']),
    );
    expect(outcome.tables['']![3]).toMatchObject({ c_is_big: 0, c_is_other: 1 });
  });

  it('says where a target is blank, text, or the same everywhere', async () => {
    const run = (y: string): Promise<Outcome> =>
      runAnalysis(trial({}, { sql: wide(`i AS a, ${y} AS y`), roles: { columns: ['a'], target: 'y' } }));
    const blank = await run("CASE WHEN i < 5 THEN ' ' WHEN i < 30 THEN 'low' ELSE 'high' END");
    expect(blank.notices.find(({ code }) => code === 'features-blank-target')?.values).toMatchObject({
      rows: 5,
    });
    expect(Number(listOf(blank)[0]?.mutual_information)).toBeGreaterThan(0.5);
    expect(codes(await run('7'))).toContain('features-constant-target');
    expect(codes(await run('i % 2'))).toContain('features-few-values');
  });

  it('of one row, or of more features than rows, keeps what differs', async () => {
    const many = Array.from({ length: 40 }, (_, j) => `(i * ${j + 2} + ${j}) % ${j + 3} AS x${j}`).join(', ');
    const roles = { columns: Array.from({ length: 40 }, (_, j) => `x${j}`) };
    const outcome = await runAnalysis(trial({}, { sql: wide(many, 6), roles }));
    expect(outcome.columns['']!.length).toBeGreaterThan(20);
    expect((await faultOf(trial({}, { sql: wide(many, 1), roles }))).code).toBe('features-nothing-left');
  });

  it('says that without a target nothing can be chosen', async () => {
    const { target: _, ...roles } = ROLES;
    const outcome = await runAnalysis(trial({ keep: 2, target_mean: true }, { roles }));
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['features-keep-needs-target', 'features-mean-needs-target']),
    );
  });
});
