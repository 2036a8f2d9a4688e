import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/price.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS =
  'product VARCHAR, day DATE, price DOUBLE, quantity DOUBLE, competitor DOUBLE, promotion INTEGER, cost DOUBLE';
const ROLES = {
  product: 'product',
  time: 'day',
  price: 'price',
  quantity: 'quantity',
  competitor_price: 'competitor',
  controls: ['promotion'],
  cost: 'cost',
};

type Cells = readonly (string | number | null)[];

const literal = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value}'` : String(value);

function trial(
  rows: readonly Cells[],
  roles: Record<string, string | string[]> = ROLES,
  params: Record<string, ParamValue> = {},
) {
  const texts = rows.map((row) => row.map(literal).join(', '));
  return { analysis: 'price', sql: rowsSql(COLUMNS, texts), roles, params };
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const rowOf = ({ tables }: Outcome, product: string) =>
  tables['']?.find((each) => each.product === product) ?? {};

function expectClose(found: unknown, expected: number, what: string): void {
  expect(Math.abs(Number(found) - expected) / Math.max(Math.abs(expected), 1e-9), what).toBeLessThan(1e-7);
}

describe(`against ${reference.source}`, () => {
  const run = (params: Record<string, ParamValue> = {}) => runAnalysis(trial(reference.rows, ROLES, params));

  it.each(['hc1', 'classic', 'cluster'] as const)('has elasticities with %s errors', async (errors) => {
    const outcome = await run({ errors });
    expect(outcome.tables['']).toHaveLength(4);
    for (const expected of reference.products) {
      const row = rowOf(outcome, expected.product);
      for (const [name, value] of Object.entries(expected[errors])) {
        if (name === 'p_value') expect(Number(row[name])).toBeLessThan(1e-6);
        else expectClose(row[name], value, `${name} of ${expected.product}`);
      }
      expectClose(row.competitor_elasticity, expected.competitor_elasticity, 'competitor');
      expectClose(row.explained, expected.explained, 'explained');
      expectClose(row.aic_log, expected.aic_log, 'AIC of logarithms');
      expectClose(row.aic_linear, expected.aic_linear, 'AIC of the line');
      expect(Number(row.season_share)).toBeCloseTo(expected.season_share, 7);
    }
    // Three products are too few for clusters: HC1 stands in.
    const pooled = reference.pooled[errors === 'cluster' ? 'hc1' : errors];
    expectClose(rowOf(outcome, '(all)').elasticity, pooled.elasticity, 'pooled');
    expectClose(rowOf(outcome, '(all)').std_error, pooled.std_error, 'pooled error');
    expectClose(rowOf(outcome, '(all)').lo95, pooled.lo95, 'pooled from');
  });

  it('has best prices by the better curve, between the prices seen', async () => {
    const outcome = await run();
    for (const expected of reference.products) {
      const row = rowOf(outcome, expected.product);
      expectClose(row.best_price_revenue, expected.best_price_revenue, `revenue of ${expected.product}`);
      expectClose(row.best_price_profit, expected.best_price_profit, `profit of ${expected.product}`);
      expect(row.curve).toBe(expected.aic_linear < expected.aic_log ? 'linear' : 'log');
    }
    expect(rowOf(outcome, 'tea')).toMatchObject({
      verdict: 'elastic',
      revenue_at: 'lowest',
      profit_at: 'inside',
    });
    expect(rowOf(outcome, 'coffee')).toMatchObject({ verdict: 'inelastic', revenue_at: 'highest' });
    expect(rowOf(outcome, '(all)').best_price_revenue).toBeNull();
    expect(outcome.notices).toContainEqual(
      expect.objectContaining({
        code: 'price-best-outside',
        values: { products: ['cocoa', 'coffee'], count: 2 },
      }),
    );
  });

  it('has an interval of the best price as wide as the delta method’s', async () => {
    const row = rowOf(await run(), 'cocoa');
    const { delta, best_unbounded: best } = reference.products[2]!;
    // The upper end is cut at the highest price seen; the lower one is free.
    const below = best - Number(row.best_price_revenue_lo95);
    expect(below / delta!).toBeGreaterThan(0.85);
    expect(below / delta!).toBeLessThan(1.15);
    expect(row.best_price_revenue_hi95).toBeLessThanOrEqual(Number(row.price_max));
  });

  it.each(['tea', 'coffee', 'cocoa'])('expects the quantity of %s at a price', async (product) => {
    const expected = reference.products.find((each) => each.product === product)!;
    const outcome = await run({ product, at_price: expected.price_at });
    const [at] = outcome.tables.at ?? [];
    expect(at?.product).toBe(product);
    expectClose(at?.quantity, expected.quantity_at, 'quantity');
    expectClose(at?.revenue, expected.quantity_at * expected.price_at, 'revenue');
    const cost = Number(rowOf(outcome, product).cost_mean);
    expectClose(at?.profit, expected.quantity_at * (expected.price_at - cost), 'profit');
    expect(Number(at?.quantity_lo95)).toBeLessThan(expected.quantity_at);
    expect(Number(at?.quantity_hi95)).toBeGreaterThan(expected.quantity_at);
  });

  it('draws the product with most revenue, and its slider goes over the prices seen', async () => {
    const outcome = await run();
    const shown = String(outcome.tables.at?.[0]?.product);
    expect(outcome.tables['']?.[1]?.product).toBe(shown);
    expect(outcome.charts.map(({ id }) => id)).toEqual(['demand', 'money', 'elasticities']);
    expect(new Set(outcome.tables.curve?.map(({ product }) => product))).toEqual(
      new Set(['tea', 'coffee', 'cocoa']),
    );
    const curve = outcome.tables.curve?.filter(({ product }) => product === shown) ?? [];
    expect([curve[0]?.price, curve.at(-1)?.price]).toEqual([
      rowOf(outcome, shown).price_min,
      rowOf(outcome, shown).price_max,
    ]);
  });

  it('asks for a product that there is', async () => {
    expect(await faultOf(trial(reference.rows, ROLES, { product: 'cofee' }))).toMatchObject({
      code: 'price-no-product',
      values: { suggestion: 'coffee' },
      place: { param: 'product' },
    });
  });
});

/** Weeks from 2023 on; price and quantity as they are told. */
function weeks(
  count: number,
  of: (week: number, month: number) => { price: number; quantity: number },
  product = 'tea',
): Cells[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 2 + 7 * i));
    const { price, quantity } = of(i, day.getUTCMonth());
    return [product, day.toISOString().slice(0, 10), price, quantity, 10, 0, 4];
  });
}

/** Numbers that look like noise, the same each time. */
const noise = (i: number): number => ((((i + 1) * 7919) % 101) / 101 - 0.5) * 2;
const PLAIN = { price: 'price', quantity: 'quantity' };
const TIMED = { ...PLAIN, time: 'day' };

describe('a warning', () => {
  it('says that the price moved with the season', async () => {
    const rows = weeks(104, (i, month) => {
      const price = 10 + 3 * Math.sin((month * Math.PI) / 6) + 0.3 * noise(i * 3);
      return { price, quantity: 1000 * price ** -1.5 * Math.exp(0.05 * noise(i * 7 + 3)) };
    });
    const outcome = await runAnalysis(trial(rows, TIMED));
    expect(Number(rowOf(outcome, '(all)').season_share)).toBeGreaterThan(0.9);
    expect(codes(outcome)).toContain('price-seasonal');
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.seasonal');
  });

  it('says which prices never varied and which products have too little, and goes on with the others', async () => {
    const good = (i: number) => ({ price: 10 + 2 * noise(i), quantity: 300 - 10 * noise(i) + noise(i * 5) });
    const outcome = await runAnalysis(
      trial(
        [
          ...weeks(30, good),
          ...weeks(30, (i) => ({ price: 5, quantity: 10 + (i % 3) }), 'salt'),
          ...weeks(4, good, 'new'),
        ],
        { ...TIMED, product: 'product' },
      ),
    );
    expect(rowOf(outcome, 'salt')).toMatchObject({ verdict: 'no-variation', elasticity: null, prices: 1 });
    expect(rowOf(outcome, 'new')).toMatchObject({ verdict: 'too-few', elasticity: null });
    expect(codes(outcome)).toEqual(expect.arrayContaining(['price-constant', 'price-few']));
    expect(
      await faultOf(trial(weeks(30, good), { ...TIMED, product: 'product' }, { product: 'x' })),
    ).toMatchObject({ code: 'price-no-product' });
  });

  it('says that the data cannot tell where the interval holds zero, and gives no best price', async () => {
    const rows = weeks(40, (i) => ({ price: 10 + 2 * noise(i), quantity: 100 + 40 * noise(i * 13 + 5) }));
    const outcome = await runAnalysis(trial(rows, TIMED));
    const [row] = outcome.tables[''] ?? [];
    expect(row).toMatchObject({ verdict: 'unclear', best_price_revenue: null, revenue_at: null });
    expect(outcome.findings[0]?.key).toBe('finding.unclear.all');
  });

  it('says that demand rises with the price', async () => {
    const rows = weeks(40, (i) => ({
      price: 10 + 2 * noise(i),
      quantity: 100 + 20 * noise(i) + noise(i * 7),
    }));
    const outcome = await runAnalysis(trial(rows, TIMED));
    expect(outcome.tables['']?.[0]).toMatchObject({ verdict: 'positive', best_price_profit: null });
    expect(codes(outcome)).toContain('price-not-falling');
  });

  it('says what a price outside those seen is', async () => {
    const rows = weeks(40, (i) => ({ price: 10 + 2 * noise(i), quantity: 100 - 20 * noise(i) }));
    expect(codes(await runAnalysis(trial(rows, TIMED, { at_price: 30 })))).toContain('price-extrapolated');
  });

  it('says which controls are no news', async () => {
    const rows = weeks(40, (i) => ({
      price: 10 + 2 * noise(i),
      quantity: 100 - 20 * noise(i) + noise(i * 3),
    }));
    const outcome = await runAnalysis(trial(rows, { ...TIMED, controls: ['promotion', 'competitor'] }));
    expect(outcome.notices).toContainEqual(
      expect.objectContaining({ code: 'price-dropped', values: { count: 2, product: '(all)' } }),
    );
  });
});

describe('rows', () => {
  it('at or below zero, or without a price or quantity, are left out and said', async () => {
    const rows = weeks(30, (i) => ({
      price: 10 + 2 * noise(i),
      quantity: 100 - 10 * noise(i) + noise(i * 3),
    }));
    const bad: Cells[] = [
      ['tea', '2023-01-01', 0, 5, 1, 0, 1],
      ['tea', '2023-01-01', 5, -5, 1, 0, 1],
      ['tea', '2023-01-01', null, 5, 1, 0, 1],
      ['tea', null, 5, 5, 1, 0, 1],
    ];
    const outcome = await runAnalysis(trial([...rows, ...bad], TIMED));
    expect(outcome.tables['']).toMatchObject([{ product: '(all)', observations: 30 }]);
    const warned = Object.fromEntries(outcome.notices.map(({ code, values }) => [code, values]));
    expect(warned).toMatchObject({
      'price-below-zero': { rows: 2, of: 34 },
      'price-missing': { rows: 1, of: 34 },
      'price-incomplete': { rows: 1, of: 34 },
    });
  });

  it('that are single sales are put together by week', async () => {
    const rows = weeks(40, (i) => ({ price: 10 + 2 * noise(i), quantity: 1 })).flatMap((row, i) =>
      Array.from({ length: Math.round(20 - 8 * noise(i)) }, () => row),
    );
    const outcome = await runAnalysis(trial(rows, TIMED));
    expect(outcome.tables['']).toMatchObject([{ observations: 40, verdict: 'elastic' }]);
    expect(codes(outcome)).toContain('price-by-week');
    const asRows = await runAnalysis(trial(rows, TIMED, { observation: 'row' }));
    expect(asRows.tables['']).toMatchObject([{ observations: rows.length }]);
  });

  it.each([
    ['price-no-rows', []],
    ['price-nothing-left', [['tea', '2023-01-01', -1, 5, 1, 0, 1]]],
    ['price-never-changed', weeks(30, (i) => ({ price: 5, quantity: 10 + i }))],
    ['price-too-few', weeks(4, (i) => ({ price: 5 + i, quantity: 10 - i }))],
  ] as [string, Cells[]][])('are a fault: %s', async (code, rows) => {
    expect((await faultOf(trial(rows, PLAIN))).code).toBe(code);
  });
});
