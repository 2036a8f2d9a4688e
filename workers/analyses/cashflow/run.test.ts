import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/cashflow.json';
import type { ParamValue } from '../../contract/manifest';

const ROLES = { customer: 'customer', period: 'period', revenue: 'revenue' };
const COLUMNS = 'customer INTEGER, period INTEGER, revenue DOUBLE, cost DOUBLE';

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  columns = COLUMNS,
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'cashflow', sql: rowsSql(columns, rows), roles, params };
}

function run(...args: Parameters<typeof trial>): Promise<Outcome> {
  return runAnalysis(trial(...args));
}

const ofPeriods = (amounts: readonly number[], customer = 1): string[] =>
  amounts.map((amount, i) => `${customer}, ${i + 1}, ${amount}, NULL`);

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);

describe('known figures', () => {
  it('10,000 a year for 5 years at 10% are 37,907.87, by the sum and by the annuity formula', async () => {
    const { tables } = await run(ofPeriods([10_000, 10_000, 10_000, 10_000, 10_000]));
    const row = tables['']?.[0];
    expect(row?.value).toBeCloseTo(37_907.87, 2);
    expect(row?.annuity).toBeCloseTo(37_907.87, 2);
    expect(row?.ratio).toBeNull();
  });

  it('the annuity is told of several payments only, not of one or of nothing', async () => {
    const evenOf = async (amounts: number[]): Promise<unknown> =>
      (await run(ofPeriods(amounts))).findings.find(({ key }) => key === 'finding.even')?.values?.customers;
    expect(await evenOf([10, 10])).toBe(1);
    expect(await evenOf([10])).toBeUndefined();
    expect(await evenOf([0, 0])).toBeUndefined();
  });

  it('ARR of 5,000, 6,000, 7,000 at 10% with an acquisition cost of 1,000 is a ratio of 14.76', async () => {
    const { tables, findings } = await run(ofPeriods([5000, 6000, 7000]), { acquisition_cost: 1000 });
    const row = tables['']?.[0];
    expect(row?.value).toBeCloseTo(14_763.34, 2);
    expect(row?.ratio).toBeCloseTo(14.76, 2);
    expect(row?.net_value).toBeCloseTo(13_763.34, 2);
    expect(row?.annuity).toBeNull();
    expect(findings.find(({ key }) => key === 'finding.ratio')?.values?.ratio).toBe(row?.ratio);
  });

  it('payback of 100,000 from 40,000, 40,000, 40,000 is 2.5 years, and 3.02 discounted at 10% from four years', async () => {
    const { tables } = await run(ofPeriods([40_000, 40_000, 40_000, 40_000]), { acquisition_cost: 100_000 });
    expect(tables['']?.[0]?.payback).toBe(2.5);
    // 36,363.64 + 33,057.85 + 30,052.59 = 99,474.08; 525.92 of 27,320.54 are left.
    expect(tables['']?.[0]?.discounted_payback).toBeCloseTo(3 + 525.92 / 27_320.54, 4);
  });
});

describe('payback', () => {
  it('of what today brings is today, not before it', async () => {
    const rows = ['1, 0, 100, NULL', '1, 1, 50, NULL', '2, 0, 20, NULL', '2, 1, 80, NULL'];
    const { tables, findings } = await run(rows, { acquisition_cost: 60 });
    expect(tables['']?.map(({ customer, payback }) => [customer, payback])).toEqual([
      [1, 0],
      [2, 0.5],
    ]);
    expect(findings.find(({ key }) => key === 'finding.payback')?.values?.plain).toBe(0.25);
  });
});

describe(`against ${reference.source}`, () => {
  const rows = reference.flows.map((flow) => flow.join(', '));

  it.each(reference.cases)(
    'values at $discount_rate, $timing of $period_unit, cost $acquisition_cost',
    async ({ customers, ...params }) => {
      const outcome = await run(rows, params, COLUMNS, { ...ROLES, cost: 'cost' });
      const found = new Map(outcome.tables['']?.map((row) => [row.customer, row]));
      expect(found.size).toBe(customers.length);
      for (const expected of customers) {
        const row = found.get(expected.customer);
        for (const [name, value] of Object.entries(expected)) {
          if (value === null) expect(row?.[name], `${name} of ${expected.customer}`).toBeNull();
          // The reference adds in another order: 1e-10 of the value.
          else expect(Math.abs(Number(row?.[name]) / value - 1), name).toBeLessThan(1e-10);
        }
      }
    },
  );

  it('the periods add up to the customers', async () => {
    const { tables } = await run(rows, { acquisition_cost: 250 }, COLUMNS, { ...ROLES, cost: 'cost' });
    const sum = (table: string, column: string): number =>
      (tables[table] ?? []).reduce((total, row) => total + Number(row[column]), 0);
    expect(tables.periods?.at(-1)?.cumulative_value).toBeCloseTo(sum('', 'value'), 8);
    expect(tables.periods?.at(-1)?.cumulative_net).toBeCloseTo(sum('', 'net'), 8);
    for (const row of tables.periods ?? []) {
      expect(Number(row.present_value)).toBeCloseTo(Number(row.net) * Number(row.discount_factor), 8);
    }
  });
});

describe('periods', () => {
  const year = (text: string): string => `1, ${text}, 100`;
  const value = async (type: string, texts: string[], params = {}): Promise<Outcome> =>
    run(texts.map(year), params, `customer INTEGER, period ${type}, revenue DOUBLE`);
  const three = 100 / 1.1 + 100 / 1.21 + 100 / 1.331;

  it.each([
    ['INTEGER', ['1', '2', '3']],
    ['DOUBLE', ['1', '2', '3']],
    ['INTEGER', ['2021', '2022', '2023']],
    ['VARCHAR', ["'2021'", "'2022'", "'2023'"]],
    ['DATE', ["'2021-12-31'", "'2022-12-31'", "'2023-12-31'"]],
    ['VARCHAR', ["'2021-01'", "'2022-01'", "'2023-01'"]],
  ])('of type %s such as %j count years', async (type, texts) => {
    const { tables, notices } = await value(type, texts);
    expect(tables['']?.[0]?.value).toBeCloseTo(three, 10);
    expect(notices).toEqual([]);
  });

  it('of dates three months apart are quarters, others months, with a rate per year', async () => {
    const quarters = await value('DATE', ["'2023-10-01'", "'2024-01-01'"]);
    expect(quarters.tables['']?.[0]?.value).toBeCloseTo(100 * 1.1 ** -0.25 + 100 * 1.1 ** -0.5, 10);
    expect(quarters.tables.periods?.map(({ period }) => period)).toEqual(['2023-Q4', '2024-Q1']);
    const months = await value('TIMESTAMP', ["'2023-11-30 23:59'", "'2024-01-01 00:00'"]);
    expect(months.tables['']?.[0]?.value).toBeCloseTo(100 * 1.1 ** (-1 / 12) + 100 * 1.1 ** (-3 / 12), 10);
    expect(months.tables.periods?.map(({ period, position }) => [period, position])).toEqual([
      ['2023-11', 1],
      ['2024-01', 3],
    ]);
    expect(months.notices).toEqual([{ code: 'cashflow-gaps', severity: 'warning', values: { periods: 1 } }]);
  });

  it('of dates may be put together to years', async () => {
    const { tables, notices } = await value('DATE', ["'2023-01-05'", "'2023-11-30'", "'2024-02-01'"], {
      period_unit: 'year',
    });
    expect(tables['']?.[0]).toMatchObject({ periods: 2, first_period: 1, last_period: 2 });
    expect(tables['']?.[0]?.value).toBeCloseTo(200 / 1.1 + 100 / 1.21, 10);
    expect(notices).toMatchObject([{ code: 'cashflow-joined', values: { rows: 1 } }]);
  });

  it.each(['INTEGER', 'DOUBLE', 'VARCHAR'])('such as 202401 are months, in a column of %s', async (type) => {
    const months = ['202311', '202312', '202401', '202402'];
    const rows = months.map((month) => `1, '${month}', 100, NULL`);
    const { tables, notices } = await run(rows, {}, COLUMNS.replace('period INTEGER', `period ${type}`));
    expect(tables.periods?.map(({ position, period }) => [position, period])).toEqual([
      [1, '2023-11'],
      [2, '2023-12'],
      [3, '2024-01'],
      [4, '2024-02'],
    ]);
    const worth = [1, 2, 3, 4].reduce((sum, month) => sum + 100 * 1.1 ** (-month / 12), 0);
    expect(tables['']?.[0]?.value).toBeCloseTo(worth, 8);
    expect(notices).toEqual([]);
  });

  it('of number 0 are today, whatever the timing', async () => {
    for (const timing of ['end', 'start', 'mid']) {
      const { tables } = await value('INTEGER', ['0'], { timing });
      expect(tables['']?.[0]?.value).toBe(100);
    }
  });

  it('count from the first of the table or of each customer', async () => {
    const rows = ['1, 2020, 100, 0', '2, 2022, 100, 0'];
    const second = (outcome: Outcome) => outcome.tables['']?.find(({ customer }) => customer === 2);
    expect(second(await run(rows))?.value).toBeCloseTo(100 / 1.331, 10);
    const relative = await run(rows, { origin: 'customer' });
    expect(second(relative)?.value).toBeCloseTo(100 / 1.1, 10);
    expect(relative.tables.periods).toMatchObject([{ period: '1', customers: 2 }]);
  });

  it.each([
    ['INTEGER', '-1', 'cashflow-negative-period'],
    ['DOUBLE', '1.5', 'cashflow-fractional-period'],
    ['BOOLEAN', 'true', 'cashflow-period-type'],
    ['VARCHAR', "'soon'", 'cashflow-empty-column'],
    ['BIGINT', '5000', undefined],
  ])('of type %s such as %s are refused or read', async (type, text, code) => {
    const asked = trial([year(text)], {}, `customer INTEGER, period ${type}, revenue DOUBLE`);
    if (code === undefined) expect((await runAnalysis(asked)).tables['']).toHaveLength(1);
    else expect(await faultOf(asked)).toMatchObject({ code, place: { role: 'period', column: 'period' } });
  });

  it('that are identifiers are refused', async () => {
    expect(await faultOf(trial(['1, 1000, 5, 0', '1, 900000, 5, 0']))).toMatchObject({
      code: 'cashflow-too-many-periods',
      values: { periods: 899_001, most: 1200 },
    });
  });
});

describe('rows that are no plain revenue', () => {
  it('of one customer and period are added up, refunds subtracted, gaps count as zero, and all is said', async () => {
    const outcome = await run(['1, 1, 100, 0', '1, 1, 50, 0', '1, 3, -30, 0', '2, 1, 10, 0']);
    expect(outcome.tables['']).toMatchObject([
      { customer: 1, periods: 2, first_period: 1, last_period: 3, net: 120 },
      { customer: 2, periods: 1, net: 10 },
    ]);
    expect(outcome.tables['']?.[0]?.value).toBeCloseTo(150 / 1.1 - 30 / 1.331, 10);
    expect(codes(outcome)).toEqual(['cashflow-refunds', 'cashflow-joined', 'cashflow-gaps']);
  });

  it('lack something: left out and counted once; a missing cost is none', async () => {
    const rows = [
      '1, 1, 100, 10',
      '1, 2, 100, NULL',
      'NULL, NULL, NULL, NULL',
      '1, NULL, NULL, 5',
      "1, 3, 'NaN', 5",
    ];
    const outcome = await run(rows, {}, COLUMNS, { ...ROLES, cost: 'cost' });
    expect(outcome.tables['']?.[0]).toMatchObject({ periods: 2, revenue: 200, cost: 10, net: 190 });
    expect(outcome.notices).toMatchObject([
      {
        code: 'cashflow-rows-left-out',
        values: { rows: 3, total: 5, no_customer: 1, no_period: 1, no_revenue: 1 },
      },
      { code: 'cashflow-no-cost', values: { rows: 1 } },
    ]);
  });

  it('may leave a customer with a loss', async () => {
    const outcome = await run(ofPeriods([-100, -50]), { acquisition_cost: 10 });
    expect(outcome.tables['']?.[0]).toMatchObject({ payback: null, discounted_payback: null });
    expect(outcome.tables['']?.[0]?.value).toBeLessThan(0);
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.payback.never');
    expect(outcome.charts[0]?.title.key).toBe('chart.growth.plain');
  });

  it.each([
    ['customer', 'NULL, 1, 5, 0'],
    ['period', '1, NULL, 5, 0'],
    ['revenue', '1, 1, NULL, 0'],
  ])('alone are a fault that names the column %s', async (role, row) => {
    expect(await faultOf(trial([row, row]))).toEqual({
      code: 'cashflow-empty-column',
      severity: 'error',
      values: { column: role, rows: 2 },
      place: { cell: 'result', role, column: role },
    });
  });

  it('are none: a fault', async () => {
    expect(await faultOf(trial([]))).toMatchObject({ code: 'cashflow-no-rows' });
  });
});

describe('customers', () => {
  it('keep their type and every digit, best first', async () => {
    const columns = 'customer BIGINT, period DATE, revenue DECIMAL(9, 2)';
    const rows = ["9007199254740993, '2024-01-01', 5", "9007199254740994, '2024-01-01', 7"];
    const { tables } = await run(rows, {}, columns);
    expect(tables['']?.map(({ customer }) => customer)).toEqual(['9007199254740994', '9007199254740993']);
  });

  it('that pay back are counted by period', async () => {
    const rows = [...ofPeriods([60, 60, 60], 1), ...ofPeriods([30, 30, 30], 2), ...ofPeriods([120], 3)];
    const { frames, findings } = await run(rows, { acquisition_cost: 100 });
    expect(frames.payback?.map(({ paid_back }) => paid_back)).toEqual([0, 1 / 3, 2 / 3, 2 / 3]);
    expect(findings.find(({ key }) => key.startsWith('finding.payback'))?.values?.plain).toBeCloseTo(
      5 / 3,
      12,
    );
    expect(findings.find(({ key }) => key === 'finding.below')?.values?.customers).toBe(1);
  });

  it('may be many with few periods each', async () => {
    const sql = `CREATE TABLE source AS SELECT i // 12 AS customer, i % 12 + 1 AS period, 10.0 + i % 7 AS revenue FROM range(120000) t(i)`;
    const outcome = await runAnalysis({ analysis: 'cashflow', sql, roles: ROLES, params: {} });
    expect(outcome.tables['']).toHaveLength(10_000);
    expect(outcome.charts.map(({ id }) => id)).toEqual(['growth', 'flows', 'best', 'distribution']);
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.best-tenth');
  });
});
