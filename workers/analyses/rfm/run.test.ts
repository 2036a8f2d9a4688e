import { describe, expect, it } from 'vitest';
import { ordersSql, sampleOrders } from '../../../tests/harness/sample-orders';
import {
  type Cell,
  type Outcome,
  type Row,
  faultOf,
  rowsSql,
  runAnalysis,
} from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/rfm.json';
import type { ParamValue } from '../../contract/manifest';
import { SEGMENTS } from './segments';

const ROLES = { customer: 'customer', time: 'time', amount: 'amount' };
const COLUMNS = 'customer INTEGER, time TIMESTAMP, amount DOUBLE';

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}, columns = COLUMNS) {
  return { analysis: 'rfm', sql: rowsSql(columns, rows), roles: ROLES, params };
}

function run(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  columns = COLUMNS,
): Promise<Outcome> {
  return runAnalysis(trial(rows, params, columns));
}

function expectClose(found: Row[], expected: Cell[][]): void {
  expect(found).toHaveLength(expected.length);
  const key = (values: Cell[]): string => String(values[0]);
  const rows = new Map(found.map((row) => [key(Object.values(row)), Object.values(row)]));
  for (const values of expected) {
    const row = rows.get(key(values)) ?? [];
    values.forEach((value, column) => {
      if (typeof value !== 'number' || Number.isInteger(value)) expect(row[column]).toBe(value);
      // Tolerance of the reference: 1e-12 of the value.
      else expect(Math.abs(Number(row[column]) / value - 1)).toBeLessThan(1e-12);
    });
  }
}

describe(`against ${reference.source}`, () => {
  const orders = (reference.orders as [number, string, number][]).map(
    ([customer, time, amount]) => `${customer}, '${time}', ${amount}`,
  );

  it.each(reference.cases)('scores and segments with $quantiles classes as of $as_of', async (expected) => {
    const outcome = await run(orders, { quantiles: expected.quantiles, as_of: expected.as_of });
    expectClose(outcome.tables[''] ?? [], expected.customers);
    expectClose(outcome.tables.segments ?? [], expected.segments);
  });

  it.each(reference.migrations)('tells who went where since $from', async (expected) => {
    const day = expected === reference.migrations[0] ? null : expected.from;
    const outcome = await run(orders, { quantiles: expected.quantiles, migration_from: day });
    const flows = (outcome.tables.migration ?? []).map((row) => [row.from, row.to, row.customers]);
    expect(flows.toSorted()).toEqual((expected.flows as Cell[][]).toSorted());
    expect(outcome.charts.find(({ id }) => id === 'flow')?.caption?.values?.from).toBe(expected.from);
  });

  it('puts the best spenders and the best segments first', async () => {
    const outcome = await run(orders);
    const spent = (outcome.tables[''] ?? []).map(({ monetary }) => Number(monetary));
    expect(spent).toEqual(spent.toSorted((a, b) => b - a));
    const segments = (outcome.tables.segments ?? []).map(({ segment }) => segment);
    expect(segments).toEqual(SEGMENTS.filter((segment) => segments.includes(segment)));
  });
});

describe('customers', () => {
  it('keep their type and every digit', async () => {
    const rows = [
      "9007199254740993, '2024-01-01', 5",
      "9007199254740994, '2024-01-02', 7",
      "NULL, '2024-01-02', 7",
    ];
    const outcome = await run(rows, {}, 'customer BIGINT, time DATE, amount DECIMAL(9, 2)');
    expect(outcome.types['']?.customer).toBe('Int64');
    expect(outcome.tables['']?.map(({ customer }) => customer)).toEqual([
      '9007199254740994',
      '9007199254740993',
    ]);
  });

  it('are counted to the day, whatever the time of day', async () => {
    const outcome = await run(["1, '2024-02-28 23:59:59', 5", "2, '2024-03-01 00:00:00', 5"]);
    const days = outcome.tables['']?.map(({ customer, recency_days }) => [customer, recency_days]);
    expect(new Map(days as [number, number][])).toEqual(
      new Map([
        [1, 3],
        [2, 1],
      ]),
    );
  });

  it('may be in text columns, with amounts and dates as text', async () => {
    const rows = [
      "'a', '2024-01-01', '5.5'",
      "'a', '2024-01-02 10:00', '1e1'",
      "'b', 'soon', '7'",
      "'b', '2024-01-01', 'n/a'",
    ];
    const outcome = await run(
      [...rows, "'b', '2024-01-01', '2'"],
      {},
      'customer VARCHAR, time VARCHAR, amount VARCHAR',
    );
    expect(outcome.tables['']).toMatchObject([
      { customer: 'a', frequency: 2, monetary: 15.5 },
      { customer: 'b', frequency: 1, monetary: 2 },
    ]);
    expect(outcome.notices[0]).toEqual({
      code: 'rfm-rows-left-out',
      severity: 'warning',
      values: { rows: 2, total: 5, no_customer: 0, no_time: 1, no_amount: 1 },
    });
  });
});

describe('as of', () => {
  const rows = ["1, '2024-01-01', 5", "1, '2024-01-10', 5", "2, '2024-01-10 23:00', 5", "3, '2024-01-20', 5"];

  it('leaves out later rows and says so', async () => {
    const outcome = await run(rows, { as_of: '2024-01-10' });
    expect(outcome.tables['']?.map(({ customer, recency_days }) => [customer, recency_days])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(outcome.notices[0]).toMatchObject({
      code: 'rfm-later-rows',
      values: { rows: 1, day: '2024-01-10' },
    });
  });

  it('may be after the last event', async () => {
    const outcome = await run(rows, { as_of: '2025-01-20' });
    expect(outcome.tables['']?.find(({ customer }) => customer === 3)?.recency_days).toBe(366);
  });

  it('must not be before the first event', async () => {
    expect(await faultOf(trial(rows, { as_of: '2023-12-31' }))).toMatchObject({
      code: 'rfm-all-later',
      place: { cell: 'result', param: 'as_of' },
    });
  });

  it.each(['2024-02-30', "2024-01-01' OR 1=1 --", '1/2/2024'])('refuses %s', async (as_of) => {
    expect(await faultOf(trial(rows, { as_of }))).toMatchObject({
      code: 'rfm-bad-date',
      values: { value: as_of },
    });
  });
});

describe('refunds and zero amounts', () => {
  const rows = [
    "1, '2024-01-01', 100",
    "1, '2024-03-01', -30",
    "2, '2024-02-01', 50",
    "2, '2024-02-02', 0",
    "3, '2024-02-01', -5",
  ];

  it('are netted, not counted as purchases, and said', async () => {
    const outcome = await run(rows);
    expect(outcome.tables['']).toMatchObject([
      { customer: 1, recency_days: 61, frequency: 1, monetary: 70 },
      { customer: 2, recency_days: 30, frequency: 1, monetary: 50 },
    ]);
    expect(outcome.notices.map(({ code, values }) => [code, values])).toEqual([
      ['rfm-refunds', { rows: 2 }],
      ['rfm-zero-amounts', { rows: 1 }],
      ['rfm-never-bought', { customers: 1 }],
      ['rfm-few-customers', { customers: 2, classes: 5 }],
    ]);
  });

  it('may leave no revenue to share', async () => {
    const outcome = await run([
      "1, '2024-01-01', 10",
      "1, '2024-01-02', -10",
      "2, '2024-01-01', 5",
      "2, '2024-01-02', -5",
    ]);
    expect(outcome.tables.segments?.every(({ revenue_share }) => revenue_share === null)).toBe(true);
    expect(outcome.findings.map(({ key }) => key)).not.toContain('finding.champions');
    expect(outcome.charts[0]?.title.key).toBe('chart.shares.plain');
  });

  it('alone are a fault', async () => {
    const fault = await faultOf(trial(["1, '2024-01-01', -1", "2, '2024-01-01', 0"]));
    expect(fault).toMatchObject({
      code: 'rfm-no-purchases',
      values: { column: 'amount', rows: 2, refunds: 1, zeros: 1 },
      place: { role: 'amount', column: 'amount' },
    });
  });
});

describe('what cannot be read', () => {
  it('is a fault when there are no rows', async () => {
    expect(await faultOf(trial([]))).toMatchObject({ code: 'rfm-no-rows' });
  });

  it.each([
    ['customer', "NULL, '2024-01-01', 5"],
    ['time', '1, NULL, 5'],
    ['amount', "1, '2024-01-01', NULL"],
    ['amount', "1, '2024-01-01', 'NaN'"],
    ['time', "1, 'infinity', 5"],
  ])('is a fault that names the column %s', async (role, row) => {
    expect(await faultOf(trial([row, row]))).toEqual({
      code: 'rfm-empty-column',
      severity: 'error',
      values: { column: role, rows: 2 },
      place: { cell: 'result', role, column: role },
    });
  });

  it('is left out, counted once, for the first reason', async () => {
    const rows = ["1, '2024-01-01', 5", 'NULL, NULL, NULL', '1, NULL, NULL', "1, '2024-01-01', 'inf'"];
    const outcome = await run(rows);
    expect(outcome.tables['']).toMatchObject([{ frequency: 1, monetary: 5 }]);
    expect(outcome.notices[0]?.values).toEqual({
      rows: 3,
      total: 4,
      no_customer: 1,
      no_time: 1,
      no_amount: 1,
    });
  });

  it('is a fault when one row is missing this and another that', async () => {
    expect(
      await faultOf(trial(["NULL, '2024-01-01', 5", '1, NULL, 5', "1, '2024-01-01', NULL"])),
    ).toMatchObject({
      code: 'rfm-empty-column',
      place: { role: 'amount' },
    });
  });
});

describe('own segments', () => {
  const orders = [
    "1, '2024-01-01', 500",
    "2, '2024-03-01', 20",
    "2, '2024-04-01', 20",
    "3, '2024-01-05', 10",
  ];
  const rules = [
    { name: 'Big', where: 'monetary >= 100' },
    { name: 'Regular', where: 'frequency > 1 and recency_days <= 30' },
  ];

  it('go by the first rule that holds; the rest are others', async () => {
    const { tables, findings, charts } = await run(orders, { rules });
    const named = (tables[''] ?? []).map(({ customer, segment }) => [customer, segment]);
    expect(named).toEqual([
      [1, 'Big'],
      [2, 'Regular'],
      [3, 'Other'],
    ]);
    expect(tables.segments?.map(({ segment }) => segment)).toEqual(['Big', 'Regular', 'Other']);
    expect(tables.migration).toEqual([
      { from: 'Big', to: 'Big', customers: 1 },
      { from: 'Other', to: 'Other', customers: 1 },
      { from: 'Not yet a customer', to: 'Regular', customers: 1 },
    ]);
    expect(findings[0]).toMatchObject({ key: 'finding.top-segment', values: { segment: 'Big' } });
    expect(charts.find(({ id }) => id === 'recency')?.color?.domain).toEqual(['Big', 'Regular', 'Other']);
  });

  it('may name the rest themselves, and ask for scores', async () => {
    const { tables } = await run(orders, { rules: [{ name: 'Other', where: 'r = 1 and m >= 1' }] });
    expect(new Set(tables['']?.map(({ segment }) => segment))).toEqual(new Set(['Other']));
  });

  it('name columns of the result only, and are fifty at most', async () => {
    expect(await faultOf(trial(orders, { rules: [{ name: 'A', where: 'amount > 1' }] }))).toMatchObject({
      code: 'rule-no-column',
      place: { param: 'rules' },
    });
    const many = Array.from({ length: 51 }, (_, i) => ({ name: `${i}`, where: 'r = 1' }));
    expect(await faultOf(trial(orders, { rules: many }))).toMatchObject({ code: 'rfm-too-many-rules' });
  });
});

describe('migration', () => {
  it.each(['early', 'late', 'others'])('is told of a table called %s', async (table) => {
    const rows = ["1, '2022-01-01', 10", "1, '2023-01-01', 20", "2, '2022-02-01', 5", "3, '2023-03-01', -7"];
    const { sql, ...rest } = trial(rows, { migration_from: '2022-06-01' });
    const renamed = await runAnalysis({
      ...rest,
      sql: `${sql} ALTER TABLE source RENAME TO ${table}`,
      table,
    });
    expect(renamed.tables).toEqual((await runAnalysis({ sql, ...rest })).tables);
  });

  it('may be told since a day after which years have five digits', async () => {
    const rows = ["1, '2022-01-01', 10", "1, '20230-01-01', 20", "2, '2022-02-01', 5"];
    const given = await run(rows, { migration_from: '9999-12-31' });
    expect(given.tables['']!.filter((row) => row.segment_before !== null)).toHaveLength(2);
    // Without a day, it is the year before the last row.
    expect((await run(rows)).tables['']?.map((row) => row.frequency)).toEqual([2, 1]);
  });

  it('is empty where nothing came after or before the day', async () => {
    const rows = ["1, '2024-01-01', 5", "2, '2024-02-01', 5"];
    for (const day of ['2023-12-31', '2024-02-01', '2025-01-01']) {
      const outcome = await run(rows, { migration_from: day });
      expect(outcome.tables.migration).toEqual([]);
      expect(outcome.charts.some(({ id }) => id === 'flow')).toBe(false);
    }
  });
});

describe('thin data', () => {
  it('of one customer give true numbers and a warning', async () => {
    const outcome = await run(["7, '2024-01-01', 5"]);
    expect(outcome.tables['']).toEqual([
      {
        customer: 7,
        recency_days: 1,
        frequency: 1,
        monetary: 5,
        r: 5,
        f: 1,
        m: 1,
        segment: 'New',
        segment_before: null,
      },
    ]);
    expect(outcome.notices.map(({ code }) => code)).toEqual(['rfm-few-customers']);
    expect(outcome.charts).toHaveLength(5);
  });

  it('all on one day say so', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i}, '2024-01-01', ${i + 1}`);
    const outcome = await run(rows);
    expect(outcome.tables['']?.every(({ r }) => r === 5)).toBe(true);
    expect(outcome.notices.map(({ code }) => code)).toEqual(['rfm-one-day']);
  });
});

describe('findings', () => {
  it('say what the tables hold', async () => {
    const sql = ordersSql(sampleOrders());
    const outcome = await runAnalysis({ analysis: 'rfm', sql, roles: { ...ROLES, time: 'ordered_at' } });
    const segment = (name: string): Row | undefined =>
      outcome.tables.segments?.find((row) => row.segment === name);
    const finding = (key: string) => outcome.findings.find((each) => each.key === key)?.values;
    const champions = segment('Champions');
    expect(finding('finding.champions')).toEqual({
      segment: 'Champions',
      share: champions?.share,
      revenue_share: champions?.revenue_share,
    });
    expect(finding('finding.slipping')?.customers).toBe(
      Number(segment('At risk')?.customers) + Number(segment('Cannot lose')?.customers),
    );
    expect(finding('finding.quiet')?.customers).toBe(
      Number(segment('Hibernating')?.customers) + Number(segment('Lost')?.customers),
    );
    const spent = (outcome.tables[''] ?? []).map(({ monetary }) => Number(monetary));
    const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    expect(finding('finding.best-tenth')?.customers).toBe(34);
    expect(finding('finding.best-tenth')?.revenue_share).toBeCloseTo(
      sum(spent.slice(0, 34)) / sum(spent),
      12,
    );
    const flows = outcome.tables.migration ?? [];
    const rank = (name: Cell | undefined): number => SEGMENTS.findIndex((segment) => segment === name);
    const up = flows.filter(({ from, to }) => rank(from) > rank(to));
    expect(finding('finding.moved')?.up).toBe(sum(up.map(({ customers }) => Number(customers))));
    expect(outcome.findings).toHaveLength(6);
  });
});

describe('frames', () => {
  it('count every customer once', async () => {
    const sql = ordersSql(sampleOrders());
    const { frames, tables } = await runAnalysis({
      analysis: 'rfm',
      sql,
      roles: { ...ROLES, time: 'ordered_at' },
    });
    const count = (frame: string): number =>
      (frames[frame] ?? []).reduce((sum, row) => sum + Number(row.customers), 0);
    const customers = tables['']?.length;
    expect([count('grid'), count('recency'), count('frequency')]).toEqual([customers, customers, customers]);
    expect(frames.grid).toHaveLength(25);
  });
});
