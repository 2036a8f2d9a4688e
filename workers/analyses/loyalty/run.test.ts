import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/loyalty.json';
import type { ParamValue } from '../../contract/manifest';
import { drawExponential } from '../../kernels/draw-exponential';
import { createRandom } from '../../kernels/random';

const COLUMNS = 'customer VARCHAR, day DATE, amount DOUBLE, wallet DOUBLE, rating DOUBLE';
const ROLES = { customer: 'customer', time: 'day', amount: 'amount' };
const ALL_ROLES = { ...ROLES, wallet: 'wallet', satisfaction: 'rating' };

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles = ALL_ROLES as object,
) {
  return {
    analysis: 'loyalty',
    sql: rowsSql(COLUMNS, rows),
    roles: roles as Record<string, string>,
    params,
  };
}

function run(...args: Parameters<typeof trial>): Promise<Outcome> {
  return runAnalysis(trial(...args));
}

const bought = (customer: string, day: string, amount: number, wallet = 'NULL', rating = 'NULL'): string =>
  `'${customer}', '${day}', ${amount}, ${wallet}, ${rating}`;

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const ofCustomer = (outcome: Outcome, customer: string) =>
  outcome.tables['']?.find((row) => row.customer === customer);
const growths = (outcome: Outcome, customer: string) =>
  outcome.tables.years?.filter((row) => row.customer === customer).map(({ year, growth }) => [year, growth]);

/** Sums in another order differ in their last digits. */
function expectSame(found: unknown, expected: unknown, what: string): void {
  if (typeof expected === 'number') expect(Math.abs(Number(found) - expected), what).toBeLessThan(1e-9);
  else expect(found, what).toBe(expected);
}

describe(`against ${reference.source}`, () => {
  const rows = reference.purchases.map(([customer, day, amount, wallet, rating]) =>
    bought(String(customer), String(day), Number(amount), String(wallet), String(rating)),
  );
  const outcome = run(rows);

  it('tells each customer’s revenue, intervals, chances, signals and status', async () => {
    const { tables } = await outcome;
    expect(tables['']).toHaveLength(reference.customers.length);
    for (const expected of reference.customers) {
      const found = ofCustomer(await outcome, expected.customer);
      for (const [name, value] of Object.entries(expected)) {
        expectSame(found?.[name], value, `${name} of ${expected.customer}`);
      }
    }
  });

  it('tells growth by customer and year, and to date for the year that goes on', async () => {
    const { tables } = await outcome;
    const told = tables.years?.filter((row) => row.growth !== null || row.growth_to_date !== null);
    expect(told).toHaveLength(reference.years.length);
    const found = new Map(tables.years?.map((row) => [`${row.customer} ${row.year}`, row]));
    for (const { customer, year, ...values } of reference.years) {
      for (const [name, value] of Object.entries(values)) {
        expectSame(found.get(`${customer} ${year}`)?.[name], value, `${name} of ${customer} in ${year}`);
      }
    }
  });

  it('sums up the years', async () => {
    const { tables } = await outcome;
    expect(tables.summary).toHaveLength(reference.summary.length);
    reference.summary.forEach((expected, i) => {
      for (const [name, value] of Object.entries(expected)) {
        expectSame(tables.summary?.[i]?.[name], value, `${name} of ${expected.year}`);
      }
    });
    expect(tables.summary?.at(-1)).toMatchObject({ growth: null, retention_rate: null, whole: false });
  });

  it('goes from year to year step by step', async () => {
    const { frames } = await outcome;
    const amount = (step: string): number => Number(frames.bridge?.find((row) => row.step === step)?.amount);
    const sum = ['before', 'lost', 'less', 'more', 'new'].reduce((total, step) => total + amount(step), 0);
    expect(sum).toBeCloseTo(amount('now'), 8);
  });

  it('names the last day on which a silence is no signal', async () => {
    const { tables } = await outcome;
    for (const row of tables[''] ?? []) {
      const isOver = String(row.due_by) < '2024-08-20';
      expect(isOver, String(row.customer)).toBe(String(row.signals).includes('silence'));
    }
  });
});

describe('growth', () => {
  const years = [
    bought('a', '2020-01-01', 100),
    bought('a', '2021-06-01', 150),
    bought('a', '2022-06-01', 120),
    bought('b', '2020-12-31', 80),
    bought('b', '2022-12-31', 40),
    bought('c', '2022-01-01', 10),
  ];

  it('is (R_t − R_(t−1)) / R_(t−1), and missing without a year before or after one without revenue', async () => {
    const outcome = await run(years, {}, ROLES);
    expect(growths(outcome, 'a')).toEqual([
      [2020, null],
      [2021, 0.5],
      [2022, -0.2],
    ]);
    expect(growths(outcome, 'b')).toEqual([
      [2020, null],
      [2021, -1],
      [2022, null],
    ]);
    expect(growths(outcome, 'c')).toEqual([[2022, null]]);
    expect(outcome.tables.summary).toMatchObject([
      { year: 2020, customers: 2, revenue: 180, growth: null, new_customers: null },
      { year: 2021, customers: 1, revenue: 150, retained: 1, lost: 1, retention_rate: 0.5 },
      { year: 2022, customers: 3, revenue: 170, new_customers: 1, retention_rate: 1 },
    ]);
  });

  it('of rolling years ends on the last day', async () => {
    const rows = [
      bought('a', '2022-07-01', 100),
      bought('a', '2023-06-30', 50),
      bought('a', '2023-07-01', 60),
      bought('a', '2024-06-30', 30),
    ];
    const outcome = await run(rows, { year: 'rolling' }, ROLES);
    expect(growths(outcome, 'a')).toEqual([
      [2023, null],
      [2024, (90 - 150) / 150],
    ]);
  });

  it('takes refunds off, and is missing after a year that they eat up', async () => {
    const rows = [
      bought('a', '2021-01-01', 100),
      bought('a', '2021-12-31', -100),
      bought('a', '2022-12-31', 50),
      bought('b', '2021-05-01', 100),
      bought('b', '2022-05-01', 100),
      bought('b', '2022-06-01', -20),
    ];
    const outcome = await run(rows, {}, ROLES);
    expect(growths(outcome, 'a')?.at(-1)).toEqual([2022, null]);
    expect(growths(outcome, 'b')?.at(-1)).toEqual([2022, -0.2]);
    expect(outcome.notices).toContainEqual({
      code: 'loyalty-refunds',
      severity: 'warning',
      values: { rows: 2 },
    });
  });

  it('is not told from a year that the data cover in part', async () => {
    const daily = Array.from({ length: 900 }, (_, i) =>
      bought('a', new Date(Date.UTC(2021, 2, 1 + i)).toISOString().slice(0, 10), 1),
    );
    const outcome = await run(daily, {}, ROLES);
    expect(growths(outcome, 'a')).toEqual([
      [2021, null],
      [2022, null],
      [2023, null],
    ]);
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['loyalty-first-incomplete', 'loyalty-last-incomplete', 'loyalty-no-growth']),
    );
    expect(outcome.tables.years?.map(({ whole }) => whole)).toEqual([false, true, false]);
    // 1 January to 17 August 2023, against the same days of 2022.
    expect(outcome.tables.years?.at(-1)?.growth_to_date).toBe(0);
  });
});

describe('new customers', () => {
  it('are new in the year of their first purchase, whatever rows came before', async () => {
    const steady = [2021, 2022, 2023].flatMap((year) =>
      Array.from({ length: 12 }, (_, month) =>
        bought('a', `${year}-${String(month + 1).padStart(2, '0')}-15`, 10),
      ),
    );
    const { tables } = await run([
      ...steady,
      bought('a', '2021-01-01', 10),
      bought('a', '2023-12-31', 10),
      // A free sample, then a purchase; and one who comes back after a year without any.
      bought('b', '2021-05-01', 0),
      bought('b', '2022-05-01', 20),
      bought('c', '2021-05-01', 20),
      bought('c', '2023-05-01', 20),
    ]);
    expect(tables.summary?.map((row) => row.new_customers)).toEqual([null, 1, 0]);
  });
});

describe('early warnings', () => {
  it('name no more of steady customers than is allowed, and most of those who stopped', async () => {
    const random = createRandom(11);
    const rows: string[] = [];
    for (let customer = 0; customer < 500; customer++) {
      const gap = 15 + 40 * random.uniform();
      const end = customer % 10 === 0 ? 600 : 1095;
      for (let day = drawExponential(random) * gap; day < end; day += drawExponential(random) * gap) {
        const date = new Date(Date.UTC(2021, 0, 1 + Math.floor(day))).toISOString().slice(0, 10);
        rows.push(bought(`${customer % 10 === 0 ? 'stopped' : 'steady'} ${customer}`, date, 10));
      }
    }
    const { tables, notices } = await run(rows, { as_of: '2023-12-31', alpha: 0.1 }, ROLES);
    const share = (kind: string): number => {
      const mine = (tables[''] ?? []).filter(
        (row) => String(row.customer).startsWith(kind) && row.status !== 'unknown',
      );
      return mine.filter((row) => row.signals !== null).length / mine.length;
    };
    // 450 customers: three standard errors of 10% are 4%.
    expect(share('steady')).toBeLessThan(0.14);
    expect(share('steady')).toBeGreaterThan(0.03);
    expect(share('stopped')).toBeGreaterThan(0.95);
    expect(notices).toEqual([]);
  });

  it('see a fall in satisfaction against the customer’s own ratings only', async () => {
    const rows = Array.from({ length: 40 }, (_, c) =>
      [4.2, 3.8, 4, 4.1, c === 0 ? 2 : 3.9].map((rating, i) =>
        bought(`k${c}`, `2023-0${i + 1}-0${1 + (c % 9)}`, 10, 'NULL', String(c === 1 ? 2 : rating)),
      ),
    ).flat();
    const outcome = await run(rows);
    expect(ofCustomer(outcome, 'k0')).toMatchObject({
      status: 'turning',
      signals: 'satisfaction',
      satisfaction: 2,
    });
    expect(ofCustomer(outcome, 'k1')).toMatchObject({ status: 'steady', signals: null, satisfaction: 2 });
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.largest.satisfaction');
  });

  it('say nothing of who bought once', async () => {
    const outcome = await run([bought('a', '2023-01-01', 5), bought('b', '2023-12-31', 5)]);
    expect(outcome.tables['']?.map(({ status, interval, due_by }) => [status, interval, due_by])).toEqual([
      ['unknown', null, null],
      ['unknown', null, null],
    ]);
    expect(outcome.findings[0]?.key).toBe('finding.unknown');
  });
});

describe('share of wallet', () => {
  it('is revenue over the last wallet known in a whole year', async () => {
    const rows = [
      bought('a', '2022-01-01', 100, '900'),
      bought('a', '2022-12-31', 100, '1000'),
      bought('b', '2022-03-01', 50),
      bought('c', '2022-03-01', 50, '0'),
      bought('d', '2022-03-01', 50, '40'),
    ];
    const outcome = await run(rows);
    const share = (customer: string) => ofCustomer(outcome, customer)?.share_of_wallet;
    expect(['a', 'b', 'c', 'd'].map(share)).toEqual([0.2, null, null, 1.25]);
    expect(codes(outcome)).toEqual(expect.arrayContaining(['loyalty-bad-wallets', 'loyalty-over-wallet']));
  });
});

describe('rows', () => {
  it('without customer, time or amount, in the future or at zero are left out and counted', async () => {
    const outcome = await run(
      [
        bought('a', '2022-01-01', 100),
        bought('a', '2022-12-31', 100),
        bought('a', '2999-01-01', 100),
        `NULL, '2022-01-01', 5, NULL, NULL`,
        `'a', NULL, 5, NULL, NULL`,
        `'a', 'infinity', 5, NULL, NULL`,
        `'a', '2022-01-01', NULL, NULL, NULL`,
        `'a', '2022-01-01', 'NaN', NULL, NULL`,
        bought('a', '2022-02-01', 0),
        bought('b', '2022-02-01', -5),
      ],
      {},
      ROLES,
    );
    expect(outcome.tables['']).toMatchObject([{ customer: 'a', purchases: 2, revenue: 200, days_since: 0 }]);
    const values = Object.fromEntries(outcome.notices.map(({ code, values: told }) => [code, told]));
    expect(values).toMatchObject({
      'loyalty-rows-left-out': { rows: 5, total: 10, no_customer: 1, no_time: 2, no_amount: 2 },
      'loyalty-future-rows': { rows: 1 },
      'loyalty-refunds': { rows: 1 },
      'loyalty-zero-amounts': { rows: 1 },
      'loyalty-never-bought': { customers: 1 },
    });
  });

  it('after the day that is asked for are left out', async () => {
    const rows = [bought('a', '2022-01-01', 100), bought('a', '2022-12-31', 7), bought('a', '2023-01-01', 9)];
    const outcome = await run(rows, { as_of: '2022-12-31' }, ROLES);
    expect(outcome.tables['']).toMatchObject([{ purchases: 2, revenue: 107 }]);
    expect(codes(outcome)).toContain('loyalty-later-rows');
  });
});

describe('a fault', () => {
  it.each([
    ['loyalty-no-rows', [], {}, undefined],
    ['loyalty-empty-column', [`NULL, '2022-01-01', 5, NULL, NULL`], {}, 'customer'],
    ['loyalty-empty-column', [`'a', NULL, 5, NULL, NULL`], {}, 'time'],
    ['loyalty-empty-column', [`'a', '2022-01-01', NULL, NULL, NULL`], {}, 'amount'],
    ['loyalty-no-purchases', [bought('a', '2022-01-01', -5)], {}, 'amount'],
    ['loyalty-all-future', [bought('a', '2999-01-01', 5)], {}, 'time'],
    ['loyalty-all-later', [bought('a', '2022-01-01', 5)], { as_of: '2021-12-31' }, undefined],
    ['loyalty-bad-date', [bought('a', '2022-01-01', 5)], { as_of: '2022-02-30' }, undefined],
  ])('%s', async (code, rows, params, role) => {
    const fault = await faultOf(trial(rows, params, ROLES));
    expect(fault.code).toBe(code);
    expect(fault.place?.role).toBe(role);
  });
});
