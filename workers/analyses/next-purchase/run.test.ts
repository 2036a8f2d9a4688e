import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import { ordersSql, sampleOrders } from '../../../tests/harness/sample-orders';
import reference from '../../../tests/reference/next-purchase.json';
import type { ParamValue } from '../../contract/manifest';

const ORDERS = fileURLToPath(new URL('../../../samples/data/orders.parquet', import.meta.url));
const COLUMNS = 'customer VARCHAR, bought TIMESTAMP, amount DOUBLE, product VARCHAR';
const ROLES = { customer: 'customer', time: 'bought', amount: 'amount' };
const DAY = 86_400_000;

const day = (number: number): string =>
  new Date(Date.UTC(2024, 0, 1) + number * DAY).toISOString().slice(0, 10);
const row = (customer: string, on: number, amount: number | string = 10, product = 'p'): string =>
  `${customer}, '${day(on)}', ${amount}, '${product}'`;

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = ROLES,
) {
  return {
    analysis: 'next-purchase',
    sql: rowsSql(COLUMNS, rows),
    roles,
    params: { model: 'logistic', ...params },
  };
}

/** Forty customers over 400 days; even ones buy every 10 days to the end, odd ones have stopped at some time. */
const SHOP = Array.from({ length: 40 }, (_, c) => {
  const end = c % 2 === 0 ? 400 : 60 + 8 * c;
  const days = Array.from({ length: 41 }, (_each, i) => 10 * i + (c % 7)).filter((on) => on <= end);
  return days.map((on) => row(`'C${c}'`, on, 10 + c));
}).flat();

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const byId = (outcome: Outcome): Map<string, Row> =>
  new Map((outcome.tables[''] ?? []).map((each) => [String(each.id), each]));

/** Of pairs with and without the event, those in which the first has the higher probability. */
function aucOf(rows: readonly Row[], probability = 'probability'): number {
  const of = (actual: string): number[] =>
    rows.filter((each) => each.actual === actual).map((each) => Number(each[probability]));
  const [hits, others] = [of('yes'), of('no')];
  const wins = hits.reduce(
    (sum, hit) => sum + others.reduce((all, other) => all + (hit > other ? 1 : hit === other ? 0.5 : 0), 0),
    0,
  );
  return wins / (hits.length * others.length);
}

describe(`against ${reference.source}`, () => {
  const sql = `CREATE TABLE source AS FROM read_parquet('${ORDERS}') WHERE CAST(substr(customer_id, 2) AS INTEGER) % ${reference.every} = 0;`;
  const roles = {
    customer: 'customer_id',
    time: 'ordered_at',
    amount: 'amount',
    quantity: 'quantity',
    product: 'product_family',
    category: 'product_family',
    channel: 'channel',
    promotion: 'discount',
    order: 'order_id',
  };
  const grids = {
    logistic: 'C = 1',
    forest: `min_samples_leaf = ${reference.leaf}`,
    boosting: `learning_rate = 0.05; max_leaf_nodes = 7; min_samples_leaf = ${reference.leaf}`,
  };

  it.each(Object.keys(grids) as (keyof typeof grids)[])(
    'the %s on the same splits, within the spread over seeds',
    async (model) => {
      const { tables } = await runAnalysis({
        analysis: 'next-purchase',
        sql,
        roles,
        params: { window: reference.window, model, grid: grids[model] },
      });
      const found = tables.models?.find(({ chosen }) => chosen);
      const { auc, log_loss } = reference.models[model];
      expect(found?.model).toBe(model);
      expect(Math.abs(Number(found?.auc) - auc.mean)).toBeLessThanOrEqual(Math.max(4 * auc.sd, 0.004));
      expect(Math.abs(Number(found?.log_loss) - log_loss.mean)).toBeLessThanOrEqual(
        Math.max(4 * log_loss.sd, 0.004),
      );
      const tested = tables.tested ?? [];
      expect(tested).toHaveLength(reference.cutoffs.slice(1).reduce((sum, each) => sum + each.customers, 0));
      expect(aucOf(tested)).toBeCloseTo(Number(found?.auc), 12);
      const clv = tables.models?.find((each) => each.model === 'clv');
      expect(aucOf(tested, 'clv_probability')).toBeCloseTo(Number(clv?.auc), 12);
    },
  );
});

describe('the tables', () => {
  const outcome = runAnalysis(trial(SHOP, { window: 20 }));

  it('have a row for each customer, with reasons in words and what came in the last window', async () => {
    const rows = byId(await outcome);
    expect(rows.size).toBe(40);
    expect((await outcome).tables['']).toHaveLength(40);
    expect(rows.get('C0')).toMatchObject({
      actual: 'yes',
      predicted: 'yes',
      fold: 2,
      tested_predicted: 'yes',
    });
    expect(rows.get('C1')).toMatchObject({ actual: 'no', predicted: 'no', fold: 2, tested_predicted: 'no' });
    for (const each of rows.values()) {
      expect(each.probability).toBeGreaterThanOrEqual(0);
      expect(each.probability).toBeLessThanOrEqual(1);
      expect(String(each.reason_1)).toMatch(/^[A-Z][a-z ]+$/);
      expect(new Set([each.reason_1, each.reason_2, each.reason_3]).size).toBe(3);
    }
  });

  it('list customers to call, the likeliest first', async () => {
    const list = (await outcome).tables.customers ?? [];
    expect(list.map(({ rank }) => rank)).toEqual(list.map((_, i) => i + 1));
    const probabilities = list.map(({ probability }) => Number(probability));
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(list[0]).toMatchObject({
      purchases: 41,
      last_purchase: expect.stringMatching(/^2025-0/) as string,
    });
  });

  it('say each reason with its value', async () => {
    const { tables } = await outcome;
    const reasons = (tables.reasons ?? []).filter(({ id }) => id === 'C1');
    expect(reasons.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(reasons.map(({ reason }) => reason)).toEqual(
      [1, 2, 3].map((nth) => byId({ ...tables, tables } as never).get('C1')?.[`reason_${nth}`]),
    );
  });

  it('foretell each window from earlier ones, and say that nothing leaks', async () => {
    const { tables, findings } = await outcome;
    expect(tables.cutoffs?.map(({ fold, learnt_from: rows }) => [fold, rows])).toEqual([
      [1, 40],
      [2, 80],
    ]);
    const leakage = findings.find(({ key }) => key === 'finding.leakage');
    expect(leakage?.values).toMatchObject({ checked: 120, cutoffs: 3, after: 1 });
    expect(Number(leakage?.values?.before)).toBeGreaterThanOrEqual(0);
  });

  it('do not depend on what comes after the day that all is told for', async () => {
    const params = { window: 20, as_of: day(360) };
    const [all, cut] = await Promise.all([
      runAnalysis(trial(SHOP, params)),
      runAnalysis(
        trial(
          SHOP.filter((each) => each.split("'")[3]! <= day(360)),
          params,
        ),
      ),
    ]);
    expect(all.tables).toEqual(cut.tables);
    expect(codes(all)).toContain('prediction-later-rows');
  });

  it('call more customers at a lower threshold, with the same probabilities', async () => {
    const low = await runAnalysis(trial(SHOP, { window: 20, threshold: 0.01 }));
    const count = ({ tables }: Outcome): number =>
      (tables[''] ?? []).filter((each) => each.predicted === 'yes').length;
    expect(count(low)).toBeGreaterThan(count(await outcome));
    expect(low.tables.customers).toEqual((await outcome).tables.customers);
  });

  it('explain the customer that is asked for, or say that there is none', async () => {
    const why = async (who: string): Promise<Outcome> => runAnalysis(trial(SHOP, { window: 20, row: who }));
    const known = await why('C1');
    expect(known.charts.find(({ id }) => id === 'why')?.title.values).toMatchObject({ customer: 'C1' });
    const sum = (known.frames.why_customer ?? []).length;
    expect(sum).toBeGreaterThan(2);
    expect(codes(await why('nobody'))).toContain('prediction-row-unknown');
  });

  it('offer the list to call as a cell', async () => {
    const [list] = (await outcome).suggestions ?? [];
    expect(list).toMatchObject({ name: 'customers_to_call' });
    expect(list?.sql).toContain('FROM "result_customers"');
  });
});

describe('the window', () => {
  it('follows the rhythm of the median customer, in whole weeks', async () => {
    const { findings, tables } = await runAnalysis(trial(SHOP));
    expect(findings.find(({ key }) => key === 'finding.window')?.values).toMatchObject({
      days: 14,
      rhythm: 10,
      returned: 40,
    });
    expect(tables.cutoffs).toHaveLength(2);
  });

  it('is shorter where cut-offs would not fit otherwise', async () => {
    const rare = Array.from({ length: 30 }, (_, c) =>
      [c % 5, 100 + (c % 3), ...(c % 2 ? [200 + (c % 9)] : []), ...(c % 4 === 0 ? [170 + c] : [])].map((on) =>
        row(`'C${c}'`, on),
      ),
    ).flat();
    const { findings } = await runAnalysis(trial(rare));
    const { days, cutoffs } = findings.find(({ key }) => key === 'finding.window')!.values!;
    expect(days).toBe(52);
    expect(cutoffs).toBe(3);
  });
});

describe('data that cannot carry it', () => {
  const many = (on: (c: number) => number[]): string[] =>
    Array.from({ length: 20 }, (_, c) => on(c).map((each) => row(`'C${c}'`, each))).flat();

  it.each([
    ['no rows', [], 'prediction-no-rows', {}],
    ['one customer', Array.from({ length: 30 }, (_, i) => row(`'A'`, 5 * i)), 'prediction-one-customer', {}],
    ['nobody who comes back', many((c) => [c * 9]), 'prediction-nobody-buys', {}],
    [
      'everybody who buys in each window',
      many(() => Array.from({ length: 40 }, (_, i) => 5 * i)),
      'prediction-everybody-buys',
      {},
    ],
    ['too short a history', many((c) => [0, c % 5, 20]), 'prediction-short-history', { window: 30 }],
    [
      'too short a history for what is asked before a cut-off',
      SHOP,
      'prediction-short-history',
      { history: 5000 },
    ],
    ['blank customers', SHOP.map((each) => each.replace(/^'C\d+'/, 'NULL')), 'prediction-empty-column', {}],
    [
      'blank times',
      SHOP.map((each) => each.replace(/'\d{4}-\d\d-\d\d'/, 'NULL')),
      'prediction-empty-column',
      {},
    ],
    [
      'blank amounts',
      SHOP.map((each) => each.replace(/, \d+, 'p'/, `, NULL, 'p'`)),
      'prediction-empty-column',
      {},
    ],
    [
      'refunds only',
      SHOP.map((each) => each.replace(/, (\d+), 'p'/, `, -$1, 'p'`)),
      'prediction-no-purchases',
      {},
    ],
    ['everything later than the day asked for', SHOP, 'prediction-all-later', { as_of: '2020-01-01' }],
  ] as const)('is refused: %s', async (_, rows, code, params) => {
    expect(await faultOf(trial(rows, params))).toMatchObject({ code });
  });

  it('is refused where the date is none', async () => {
    expect(await faultOf(trial(SHOP, { as_of: 'soon' }))).toMatchObject({ code: 'param-type' });
  });
});

describe('what is no plain purchase', () => {
  const clean = runAnalysis(trial(SHOP, { window: 20 }));

  it('blanks and impossible dates are left out and counted', async () => {
    const dirty = [
      ...SHOP,
      `NULL, '${day(5)}', 1, 'p'`,
      `'', '${day(5)}', 1, 'p'`,
      `'C0', NULL, 1, 'p'`,
      `'C0', 'infinity', 1, 'p'`,
      `'C0', '-infinity', 1, 'p'`,
      `'C0', '${day(9)}', NULL, 'p'`,
      `'C0', '${day(9)}', 'nan', 'p'`,
      `'C0', '9999-01-01', 1, 'p'`,
    ];
    const outcome = await runAnalysis(trial(dirty, { window: 20 }));
    expect(outcome.tables).toEqual((await clean).tables);
    expect(outcome.notices.find(({ code }) => code === 'prediction-rows-left-out')?.values).toMatchObject({
      rows: 7,
      no_customer: 2,
      no_time: 3,
      no_amount: 2,
    });
    expect(outcome.notices.find(({ code }) => code === 'prediction-later-rows')?.values).toMatchObject({
      rows: 1,
    });
  });

  it('a refund lowers the day it is on; one of all makes the purchase undone', async () => {
    const outcome = await runAnalysis(
      trial([...SHOP, row(`'C0'`, 400, -10), row(`'C2'`, 202, -5)], { window: 20 }),
    );
    expect(codes(outcome)).toContain('prediction-refunds');
    const customer = (which: string): Row | undefined =>
      outcome.tables.customers?.find((each) => each.customer === which);
    expect(customer('C0')).toMatchObject({ purchases: 40, recency: 10, spend: 400 });
    expect(customer('C2')).toMatchObject({ purchases: 40, spend: 40 * 12 - 5 });
  });

  it('exact copies are said; outcomes and frequency are the same', async () => {
    const outcome = await runAnalysis(trial([...SHOP, ...SHOP.slice(0, 9)], { window: 20 }));
    expect(outcome.notices.find(({ code }) => code === 'prediction-copies')?.values).toEqual({ rows: 9 });
    const purchases = ({ tables }: Outcome): unknown[] =>
      (tables.customers ?? []).map((each) => [each.customer, each.purchases]).toSorted();
    expect(purchases(outcome)).toEqual(purchases(await clean));
  });

  it('ten thousand products are counted, not made into columns', async () => {
    const sql = `CREATE TABLE source AS SELECT 'C' || (i % 97) AS customer, TIMESTAMP '2024-01-01' + to_days(CAST((i * 7919) % 400 AS INTEGER)) AS bought,
      1.0 + i % 9 AS amount, 'P' || i AS product FROM range(10000) r(i) WHERE (i % 97) % 2 = 0 OR (i * 7919) % 400 < 4 * (i % 97);`;
    const outcome = await runAnalysis({
      analysis: 'next-purchase',
      sql,
      roles: { ...ROLES, product: 'product', category: 'product' },
      params: { model: 'logistic', window: 2 },
    });
    const buyers = Array.from({ length: 10_000 }, (_, i) => i).filter(
      (i) => (i % 97) % 2 === 0 || (i * 7919) % 400 < 4 * (i % 97),
    );
    expect(outcome.tables['']).toHaveLength(new Set(buyers.map((i) => i % 97)).size);
    expect(outcome.tables.importance?.length).toBeLessThan(40);
  });

  it('a last day without data is said', async () => {
    const outcome = await runAnalysis(trial(SHOP, { window: 20, as_of: day(430) }));
    expect(outcome.notices.find(({ code }) => code === 'prediction-as-of-late')?.values).toEqual({
      days: 30,
    });
  });

  it('one cut-off is tested on other customers, and said', async () => {
    const outcome = await runAnalysis(trial(SHOP, { window: 20, cutoffs: 1 }));
    expect(codes(outcome)).toContain('prediction-not-rolling');
    expect(new Set(outcome.tables['']?.map(({ fold }) => fold))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(outcome.findings.some(({ key }) => key.endsWith('.others'))).toBe(true);
  });

  it('fewer cut-offs than asked for are said', async () => {
    const outcome = await runAnalysis(trial(SHOP, { window: 100, cutoffs: 5 }));
    expect(outcome.notices.find(({ code }) => code === 'prediction-fewer-cutoffs')?.values).toMatchObject({
      asked: 5,
    });
  });
});

describe('the contract roles', () => {
  it('work with the customer and the time alone', async () => {
    const { tables } = await runAnalysis({
      analysis: 'next-purchase',
      sql: ordersSql(sampleOrders(80)),
      roles: { customer: 'customer', time: 'ordered_at' },
      params: { model: 'logistic' },
    });
    expect(tables.customers?.[0]?.spend).toBeNull();
    expect(tables['']?.length).toBeGreaterThan(80);
  });
});

describe('promotions', () => {
  it('are none where a gap was written as NaN', async () => {
    const rows = (none: string): string[] =>
      Array.from({ length: 40 }, (_, c) => {
        const days = Array.from({ length: 41 }, (_each, i) => 10 * i + (c % 7));
        return days
          .filter((on) => c % 2 === 0 || on <= 60 + 8 * c)
          .map((on, i) => row(`'C${c}'`, on, 10 + c, (i + c) % 3 === 0 ? 'sale' : none));
      }).flat();
    const roles = { ...ROLES, promotion: 'product' };
    const [plain, gaps] = [
      await runAnalysis(trial(rows(''), {}, roles)),
      await runAnalysis(trial(rows('NaN'), {}, roles)),
    ];
    expect(gaps.tables['']).toEqual(plain.tables['']);
  });
});
