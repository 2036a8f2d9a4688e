import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/cohorts.json';
import type { ParamValue } from '../../contract/manifest';

const ROLES = { customer: 'customer', time: 'time', amount: 'amount' };
const COLUMNS = 'customer INTEGER, time TIMESTAMP, amount DOUBLE';

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  columns = COLUMNS,
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'cohorts', sql: rowsSql(columns, rows), roles, params };
}

function run(...args: Parameters<typeof trial>): Promise<Outcome> {
  return runAnalysis(trial(...args));
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const month = { grain: 'month' };

describe(`against ${reference.source}`, () => {
  const orders = (reference.orders as [number, string, number][]).map(
    ([customer, time, amount]) => `${customer}, '${time}', ${amount}`,
  );

  it.each(reference.cases)('counts cohorts by $grain', async ({ grain, cells }) => {
    const { tables } = await run(orders, { grain });
    const found = (tables[''] ?? []).map((row) => Object.values(row));
    expect(found).toHaveLength(cells.length);
    cells.forEach((cell, i) => {
      cell.forEach((value, column) => {
        const seen = found[i]?.[column];
        if (typeof value !== 'number' || Number.isInteger(value)) expect(seen ?? null).toBe(value);
        else expect(Number(seen)).toBeCloseTo(value, 9);
      });
    });
  });

  it('draws the curve from cohorts whose period is over', async () => {
    const { tables, notices } = await run(orders, month);
    expect(notices[0]).toMatchObject({ code: 'cohorts-last-incomplete', values: { grain: 'month' } });
    // The orders end on 2024-03-05.
    const whole = (tables[''] ?? []).filter(
      ({ period, cohort }) => period === 1 && String(cohort) < '2024-02-01',
    );
    const sum = (name: string): number => whole.reduce((total, row) => total + Number(row[name]), 0);
    const point = tables.curve?.[1];
    expect(point).toMatchObject({
      cohorts: whole.length,
      customers: sum('customers'),
      active: sum('active'),
    });
    expect(point?.retention).toBe(sum('active') / sum('customers'));
    expect(point?.lowest).toBe(Math.min(...whole.map(({ retention }) => Number(retention))));
    expect(point?.highest).toBe(Math.max(...whole.map(({ retention }) => Number(retention))));
  });

  it('counts every customer in one cohort', async () => {
    const { tables } = await run(orders, month);
    const sizes = (tables[''] ?? []).filter(({ period }) => period === 0);
    const customers = sizes.reduce((total, row) => total + Number(row.customers), 0);
    expect(tables.customers).toHaveLength(customers);
    const revenue = (table: string): number =>
      (tables[table] ?? []).reduce((total, row) => total + Number(row.revenue ?? 0), 0);
    expect(revenue('customers')).toBeCloseTo(revenue(''), 8);
  });
});

describe('cells', () => {
  const rows = ["1, '2024-01-01', 10", "1, '2024-03-31', 20", "2, '2024-02-01', 5", "2, '2024-03-01', -1"];

  it('after the end of the data are missing, those seen without a purchase are zero', async () => {
    const { tables } = await run(rows, month);
    const retention = tables['']?.map((row) => [row.cohort, row.period, row.retention, row.revenue]);
    expect(retention).toEqual([
      ['2024-01-01', 0, 1, 10],
      ['2024-01-01', 1, 0, 0],
      ['2024-01-01', 2, 1, 20],
      ['2024-02-01', 0, 1, 5],
      ['2024-02-01', 1, 0, -1],
      ['2024-02-01', 2, null, null],
    ]);
  });

  it('have no revenue without amounts, and every row is a purchase', async () => {
    const { tables, charts } = await run(rows, month, COLUMNS, { customer: 'customer', time: 'time' });
    expect(tables['']?.every(({ revenue }) => revenue === null)).toBe(true);
    expect(tables['']?.[4]).toMatchObject({ cohort: '2024-02-01', period: 1, active: 1, retention: 1 });
    expect(charts.map(({ id }) => id)).not.toContain('revenue');
  });

  it('fit the length of the data', async () => {
    const grainOf = async (end: string): Promise<string | undefined> =>
      (await run(["1, '2020-01-01', 1", `1, '${end}', 1`])).grain;
    expect(await grainOf('2020-03-01')).toBe('week');
    expect(await grainOf('2021-12-31')).toBe('month');
    expect(await grainOf('2026-01-01')).toBe('quarter');
    expect(await grainOf('2040-01-01')).toBe('year');
  });

  it('of weeks start on Monday', async () => {
    const { tables } = await run(["1, '2024-01-07 23:59', 1", "2, '2024-01-08', 1"], { grain: 'week' });
    expect(tables['']?.map(({ cohort }) => cohort)).toEqual([
      '2024-01-01',
      '2024-01-01',
      '2024-01-08',
      '2024-01-08',
    ]);
  });

  it('of weeks before 1970 start on Monday, too', async () => {
    // Monday to Sunday, and the Monday after.
    const days = ['1969-11-03', '1969-11-04', '1969-11-09', '1969-11-10'];
    const rows = days.map((day, customer) => `${customer}, '${day}', 1`);
    const { tables } = await run(rows, { grain: 'week' });
    expect(tables.customers?.map(({ customer, cohort }) => [customer, cohort])).toEqual([
      [0, '1969-11-03'],
      [1, '1969-11-03'],
      [2, '1969-11-03'],
      [3, '1969-11-10'],
    ]);
  });
});

describe('rows that are no plain purchase', () => {
  it('are netted or left out, and said', async () => {
    const outcome = await run(
      [
        "1, '2024-01-01', -7",
        "1, '2024-02-01', 10",
        "1, '2024-03-31', -3",
        "2, '2024-02-01', 0",
        "NULL, '2024-02-01', 5",
        '3, NULL, 5',
        "3, '2024-02-01', 'NaN'",
      ],
      month,
    );
    expect(outcome.tables.customers).toEqual([
      {
        customer: 1,
        cohort: '2024-02-01',
        active_periods: 1,
        last_period: 0,
        purchases: 1,
        revenue: 7,
        periods: '0',
      },
    ]);
    expect(codes(outcome)).toEqual([
      'cohorts-rows-left-out',
      'cohorts-refunds',
      'cohorts-zero-amounts',
      'cohorts-never-bought',
    ]);
    expect(outcome.notices[0]?.values).toEqual({
      rows: 3,
      total: 7,
      no_customer: 1,
      no_time: 1,
      no_amount: 1,
    });
  });

  it('alone are a fault', async () => {
    expect(await faultOf(trial(["1, '2024-01-01', -1", "2, '2024-03-01', 0"]))).toMatchObject({
      code: 'cohorts-no-purchases',
      values: { refunds: 1, zeros: 1 },
      place: { role: 'amount', column: 'amount' },
    });
  });

  it.each([
    ['customer', "NULL, '2024-01-01', 5"],
    ['time', '1, NULL, 5'],
    ['amount', "1, '2024-01-01', NULL"],
    ['time', "1, 'infinity', 5"],
  ])('without a value are a fault that names the column %s', async (role, row) => {
    expect(await faultOf(trial([row, row]))).toMatchObject({
      code: 'cohorts-empty-column',
      place: { role, column: role },
    });
  });

  it('are none: a fault', async () => {
    expect(await faultOf(trial([]))).toMatchObject({ code: 'cohorts-no-rows' });
  });
});

describe('thin data', () => {
  it('of one day or one period are a fault', async () => {
    expect(await faultOf(trial(["1, '2024-01-03', 5", "2, '2024-01-03', 5"]))).toMatchObject({
      code: 'cohorts-one-period',
      place: { role: 'time' },
    });
    expect(
      await faultOf(trial(["1, '2024-01-03', 5", "2, '2024-05-03', 5"], { grain: 'year' })),
    ).toMatchObject({
      code: 'cohorts-one-grain',
      place: { param: 'grain' },
    });
  });

  it('of one customer with one purchase give true cells', async () => {
    const outcome = await run(["1, '2024-01-01', 5", "1, '2024-02-29', -5"], month);
    expect(outcome.tables['']).toMatchObject([
      { customers: 1, active: 1, retention: 1, revenue: 5 },
      { customers: 1, active: 0, retention: 0, revenue: -5 },
    ]);
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.once');
  });

  it('whose only purchases lie in a last period that goes on still answer', async () => {
    const refunds = Array.from({ length: 31 }, (_, i) => `1, DATE '2024-01-01' + ${i}, -5`);
    const outcome = await run([...refunds, "1, '2024-02-01', 5", "2, '2024-02-02', 5"], month);
    expect(outcome.tables['']).toHaveLength(1);
    expect(outcome.tables.curve).toHaveLength(0);
    expect(outcome.findings.map(({ key }) => key)).toEqual(['finding.size']);
  });

  it('spread over too many short periods are a fault', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => `${i}, DATE '2000-01-01' + ${i * 7}, 1`);
    expect(await faultOf(trial(rows, { grain: 'week' }))).toMatchObject({
      code: 'cohorts-too-many',
      values: { cohorts: 600, cells: 360_000 },
    });
  });
});

describe('findings', () => {
  it('say when newer cohorts return less', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => {
      const start = i < 200 ? 1 : 3;
      const back = i < 200 ? i % 2 === 0 : i % 10 === 0;
      return [`${i}, '2024-0${start}-01', 1`, `${i}, '2024-0${start + (back ? 1 : 0)}-15', 1`];
    }).flat();
    const { findings } = await run([...rows, "0, '2024-05-31', 1"], month);
    expect(findings.find(({ key }) => key === 'finding.newer.worse')?.values).toEqual({
      before: 0.5,
      now: 0.1,
      since: '2024-03-01',
      grain: 'month',
    });
  });
});
