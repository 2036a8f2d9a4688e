import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/budget.json';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const CHANNELS = rowsSql('channel VARCHAR, gain DOUBLE, least DOUBLE, most DOUBLE', [
  "'Search', 3, NULL, 400",
  "'Social', 2, 100, 500",
  "'Print', 0.5, 50, NULL",
  "'Radio', 1.5, NULL, NULL",
]);
const ROLES = { item: 'channel', return: 'gain', minimum: 'least', maximum: 'most' };

const plan = (
  params: Record<string, ParamValue> = {},
  sql = CHANNELS,
  roles: Record<string, string> = ROLES,
) => ({
  analysis: 'budget',
  sql,
  roles,
  params,
});

const pick = (outcome: Outcome, table: string, ...columns: string[]) =>
  outcome.tables[table]?.map((row) => columns.map((column) => row[column]));

const codes = (outcome: Outcome) => outcome.notices.map(({ code }) => code);

describe('a budget over channels', () => {
  it('goes to the best first, within bounds', async () => {
    const outcome = await runAnalysis(plan({ budget: 1200 }));
    expect(pick(outcome, '', 'item', 'amount', 'return', 'at_bound', 'bound')).toEqual([
      ['Search', 400, 1200, true, 'maximum'],
      ['Social', 500, 1000, true, 'maximum'],
      ['Print', 50, 25, true, 'minimum'],
      ['Radio', 250, 375, false, null],
    ]);
    expect(pick(outcome, 'constraints', 'constraint', 'used', 'limit', 'shadow_price', 'at_limit')).toEqual([
      ['budget', 1200, 1200, 1.5, true],
      ['maximum Search', 400, 400, 1.5, true],
      ['minimum Social', 500, 100, 0, false],
      ['maximum Social', 500, 500, 0.5, true],
      ['minimum Print', 50, 50, -1, true],
    ]);
    expect(
      outcome.findings.map(({ key, values }) => [key, values?.gain ?? values?.price ?? values?.objective]),
    ).toEqual([
      ['finding.best', 2600],
      ['finding.next', 150],
      ['finding.dearest.more', 1.5],
    ]);
    expect(codes(outcome)).toEqual([]);
  });

  it('has both prices at the kink where one channel is full and the next begins', async () => {
    const outcome = await runAnalysis(plan({ budget: 950 }));
    expect(pick(outcome, 'constraints', 'constraint', 'shadow_price', 'shadow_price_less')?.[0]).toEqual([
      'budget',
      1.5,
      2,
    ]);
    expect(codes(outcome)).toEqual(['solver-kink']);
  });

  it('says what moving the dearest bound really brings at a kink, and never to spend less than nothing', async () => {
    const dearest = async (least: number, budget: number) => {
      const sql = rowsSql('channel VARCHAR, gain DOUBLE, least DOUBLE, most DOUBLE', [
        "'A', 3, 10, 50",
        "'B', 2, 20, 40",
        "'C', 5, 0, 30",
        `'E', -1, ${least}, 100`,
      ]);
      const { findings } = await runAnalysis(plan({ budget }, sql));
      const found = findings.find(({ key }) => key.startsWith('finding.dearest'));
      return [found?.key, found?.values?.item, found?.values?.price];
    };
    // 50 A, 20 B, 30 C spend it all: a unit more of C is taken from A, which brings 3.
    expect(await dearest(0, 100)).toEqual(['finding.dearest.more', 'C', 2]);
    // A unit less of E is worth 1 by itself and 2 more in B; a unit more would have taken it from A.
    expect(await dearest(10, 110)).toEqual(['finding.dearest.less', 'E', 3]);
  });

  it('has a curve from the least that keeps all bounds, through the plan', async () => {
    const outcome = await runAnalysis(plan({ budget: 1200 }));
    const curve = pick(outcome, 'curve', 'budget', 'return', 'marginal') as number[][];
    expect(curve).toContainEqual([1200, 2600, 1.5]);
    expect(curve[0]?.[0]).toBeGreaterThanOrEqual(150);
    for (const [budget = 0, best = 0, marginal] of curve) {
      const beyond = budget - 150;
      const expected =
        225 +
        3 * Math.min(beyond, 400) +
        2 * Math.min(Math.max(beyond - 400, 0), 400) +
        1.5 * Math.max(beyond - 800, 0);
      expect(best).toBeCloseTo(expected, 8);
      expect(marginal).toBe(beyond < 400 ? 3 : beyond < 800 ? 2 : 1.5);
    }
    expect(outcome.sliders).toMatchObject([{ param: 'budget', value: 1200 }]);
  });

  it('takes bounds that are written beside the answer, of groups and as shares, too', async () => {
    const sql = `${CHANNELS} ALTER TABLE source ADD COLUMN kind VARCHAR; UPDATE source SET kind = CASE WHEN channel IN ('Search', 'Social') THEN 'online' ELSE 'other' END;`;
    const limits = [
      { item: 'online', minimum: null, maximum: 600, minimum_share: null, maximum_share: null },
      { item: 'Radio', minimum: null, maximum: null, minimum_share: 0.25, maximum_share: null },
      { item: 'Print', minimum: 0, maximum: 10, minimum_share: null, maximum_share: null },
    ];
    const outcome = await runAnalysis(plan({ budget: 1000, limits }, sql, { ...ROLES, group: 'kind' }));
    expect(pick(outcome, '', 'item', 'amount')).toEqual([
      ['Search', 400],
      ['Social', 200],
      ['Print', 0],
      ['Radio', 400],
    ]);
    expect(
      outcome.editable?.rows
        .slice(0, 3)
        .map(({ values, isEdited }) => [values.item, values.maximum, isEdited]),
    ).toEqual([
      ['online', 600, true],
      ['other', null, false],
      ['Search', 400, false],
    ]);
    const shares = await runAnalysis(
      plan({ budget: 1000, limits: [{ ...limits[1]!, maximum_share: 0.3, minimum_share: 0.3 }] }),
    );
    expect(pick(shares, '', 'item', 'spend', 'share')?.[3]).toEqual(['Radio', 300, 0.3]);
    expect(pick(shares, 'constraints', 'constraint', 'used', 'limit')).toContainEqual([
      'maximum-share Radio',
      300,
      300,
    ]);
  });

  it('takes what was spent so far for the budget, where returns are totals', async () => {
    const sql = rowsSql('channel VARCHAR, revenue DOUBLE, spend DOUBLE', [
      "'A', 300, 100",
      "'B', 900, 450",
      "'C', 0, 0",
    ]);
    const outcome = await runAnalysis(
      plan({ basis: 'total' }, sql, { item: 'channel', return: 'revenue', cost: 'spend' }),
    );
    expect(pick(outcome, '', 'item', 'amount', 'return')).toEqual([
      ['A', 550, 1650],
      ['B', 0, 0],
    ]);
    expect(codes(outcome)).toEqual(['budget-automatic', 'budget-no-spend']);
  });

  it('buys whole units', async () => {
    const sql = rowsSql('item VARCHAR, gain DOUBLE, price DOUBLE', ["'large', 10, 6", "'small', 7, 5"]);
    const outcome = await runAnalysis(
      plan({ budget: 11, whole: true }, sql, { item: 'item', return: 'gain', cost: 'price' }),
    );
    expect(pick(outcome, '', 'item', 'amount', 'spend', 'return')).toEqual([
      ['large', 1, 6, 10],
      ['small', 1, 5, 7],
    ]);
    expect(codes(outcome)).toEqual(['solver-whole']);
  });
});

describe('bounds that no plan can keep', () => {
  it('are named with the budget that they need', async () => {
    const limits = [
      { item: 'Search', minimum: 300, maximum: null, minimum_share: null, maximum_share: null },
      { item: 'Radio', minimum: 20, maximum: null, minimum_share: null, maximum_share: null },
    ];
    expect(await faultOf(plan({ budget: 350, limits }))).toMatchObject({
      code: 'budget-clash-budget',
      values: { budget: 350, limits: ['Search ≥ 300', 'Social ≥ 100'], least: 470 },
      place: { param: 'budget' },
    });
  });

  it('are named where no budget would do', async () => {
    const share = (item: string, minimum: number) => ({
      item,
      minimum: null,
      maximum: null,
      minimum_share: minimum,
      maximum_share: null,
    });
    const limits = [share('Search', 0.6), share('Radio', 0.5), share('Social', 0.1)];
    const fault = await faultOf(plan({ budget: 1000, limits }));
    expect(fault).toMatchObject({ code: 'budget-clash', place: { param: 'limits' } });
    expect(fault.values?.limits).toEqual(['Search ≥ 60%', 'Radio ≥ 50%']);
  });

  it('may only be whole units', async () => {
    const sql = rowsSql('item VARCHAR, gain DOUBLE, least DOUBLE, most DOUBLE', ["'A', 1, 0.2, 0.8"]);
    const roles = { item: 'item', return: 'gain', minimum: 'least', maximum: 'most' };
    expect(await faultOf(plan({ budget: 5, whole: true }, sql, roles))).toMatchObject({
      code: 'budget-clash-whole',
      values: { limits: ['A ≤ 0.8', 'A ≥ 0.2'] },
    });
  });
});

describe('bad input', () => {
  const priced = { item: 'item', return: 'gain', cost: 'price' };

  it.each<[string, Record<string, ParamValue>, string]>([
    ['a negative budget', { budget: -5 }, 'budget-negative'],
    ['totals without costs', { basis: 'total' }, 'budget-total-cost'],
    ['bounds of nobody', { limits: [{ item: 'Serch', minimum: 1, maximum: null }] }, 'budget-no-such-item'],
    ['a minimum above its maximum', { limits: [{ item: 'Radio', minimum: 9, maximum: 3 }] }, 'budget-bounds'],
  ])('%s is a fault', async (_, params, code) => {
    expect(await faultOf(plan(params))).toMatchObject({ code });
  });

  it('costs below zero, and units for nothing without a maximum, are faults', async () => {
    const negative = rowsSql('item VARCHAR, gain DOUBLE, price DOUBLE', ["'A', 1, 1", "'B', 1, -2"]);
    expect(await faultOf(plan({}, negative, priced))).toMatchObject({
      code: 'budget-negative-cost',
      values: { names: ['B'] },
    });
    const free = rowsSql('item VARCHAR, gain DOUBLE, price DOUBLE', ["'A', 1, 1", "'B', 1, 0"]);
    expect(await faultOf(plan({ budget: 10 }, free, priced))).toMatchObject({
      code: 'budget-unbounded',
      values: { names: ['B'] },
    });
  });

  it('rows without a return, a cost or a name are left out, and items with several rows put together', async () => {
    const sql = rowsSql('item VARCHAR, gain VARCHAR, price VARCHAR', [
      "'A', '2', '1'",
      "'B', 'much', '1'",
      "'C', '3', NULL",
      "NULL, '9', '1'",
      "'A', '4', '3'",
    ]);
    const outcome = await runAnalysis(plan({ budget: 100 }, sql, priced));
    expect(pick(outcome, '', 'item', 'amount', 'return')).toEqual([['A', 50, 150]]);
    expect(outcome.notices.slice(0, 3)).toMatchObject([
      { code: 'budget-left-out', values: { names: ['B', 'C'] } },
      { code: 'budget-no-name', values: { rows: 1 } },
      { code: 'budget-several-rows', values: { names: ['A'] } },
    ]);
    expect(
      await faultOf(plan({}, rowsSql('item VARCHAR, gain VARCHAR, price DOUBLE', ["'A', 'x', 1"]), priced)),
    ).toMatchObject({
      code: 'budget-no-items',
    });
  });

  it('tiers that do not join are taken from the end of the one below', async () => {
    const sql = rowsSql('item VARCHAR, lower DOUBLE, upper DOUBLE, gain DOUBLE', [
      "'A', 0, 100, 3",
      "'A', 150, NULL, 1",
    ]);
    const roles = { item: 'item', return: 'gain', lower: 'lower', upper: 'upper' };
    const outcome = await runAnalysis(plan({ budget: 200 }, sql, roles));
    expect(pick(outcome, '', 'amount', 'return')).toEqual([[200, 400]]);
    expect(codes(outcome)).toContain('budget-tiers-apart');
  });
});

interface ReferenceItem {
  item: string;
  group: string;
  cost: number;
  values: number[];
  uppers: number[];
  minimum: number | null;
  maximum: number | null;
}

/** Rows as the analysis of campaigns leaves them, one for each tier. */
function tiersSql(items: readonly ReferenceItem[]): string {
  const rows = items.flatMap(({ item, group, cost, values, uppers, minimum, maximum }) =>
    values.map((value, at) =>
      [
        `'${item}'`,
        `'${group}'`,
        at + 1,
        uppers[at - 1] ?? 0,
        uppers[at],
        value,
        cost,
        minimum ?? 'NULL',
        maximum ?? 'NULL',
      ].join(', '),
    ),
  );
  return rowsSql(
    'item VARCHAR, kind VARCHAR, tier INTEGER, lower DOUBLE, upper DOUBLE, return_per_unit DOUBLE, price DOUBLE, least DOUBLE, most DOUBLE',
    rows,
  );
}

const TIER_ROLES = {
  item: 'item',
  tier: 'tier',
  lower: 'lower',
  upper: 'upper',
  return: 'return_per_unit',
  cost: 'price',
  minimum: 'least',
  maximum: 'most',
  group: 'kind',
};

const sum = (rows: readonly unknown[] | undefined): number =>
  rows?.flat().reduce<number>((all, value) => all + Number(value), 0) ?? NaN;

describe('budgets that scipy has planned', () => {
  it.each(reference.falling.map((one, at) => [at, one] as const))('tiers that fall, %i', async (at, one) => {
    const limits =
      one.share === null
        ? []
        : [{ item: 'a', minimum: null, maximum: null, minimum_share: null, maximum_share: one.share }];
    const outcome = await runAnalysis(plan({ budget: one.budget, limits }, tiersSql(one.items), TIER_ROLES));
    near(sum(pick(outcome, '', 'return')), one.best);
    near(sum(pick(outcome, '', 'spend')), one.spend);
    for (const [item, amount] of one.amounts.entries())
      near(Number(outcome.tables['']?.[item]?.amount), amount);
    const [budget] = outcome.tables.constraints ?? [];
    near(Number(budget?.shadow_price), one.price);
    near(Number(budget?.shadow_price_less), one.price);
    for (const [other = 0, best = 0] of at < 3 ? one.curve : []) {
      const again = await runAnalysis(plan({ budget: other, limits }, tiersSql(one.items), TIER_ROLES));
      near(sum(pick(again, '', 'return')), best);
    }
  });

  it.each(reference.rising.map((one, at) => [at, one] as const))(
    'tiers that rise and fall, %i',
    async (_, one) => {
      const outcome = await runAnalysis(
        plan({ budget: one.budget, whole: one.whole }, tiersSql(one.items), TIER_ROLES),
      );
      near(sum(pick(outcome, '', 'return')), one.best);
      if (one.whole) {
        for (const amount of pick(outcome, '', 'amount')?.flat() ?? [])
          expect(Number.isInteger(amount)).toBe(true);
      }
    },
  );
});

/** To 1e-6, of the larger of one and the expected value. */
function near(found: number, expected: number): void {
  expect(
    Math.abs(found - expected) / Math.max(1, Math.abs(expected)),
    `${found} for ${expected}`,
  ).toBeLessThan(1e-6);
}

describe('whole units of items with any tiers', () => {
  it('bring what looking at every plan brings', async () => {
    const tiers = fc.array(
      fc.record({ width: fc.integer({ min: 1, max: 3 }), value: fc.integer({ min: 0, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    const item = fc.record({ tiers, cost: fc.integer({ min: 1, max: 4 }) });
    const cases = fc.sample(
      fc.record({
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
        budget: fc.integer({ min: 1, max: 18 }),
      }),
      {
        seed: 4,
        numRuns: 12,
      },
    );
    for (const { items, budget } of cases) {
      const told = items.map(({ tiers: own, cost }, at) => {
        let end = 0;
        return {
          item: `i${at}`,
          group: 'a',
          cost,
          values: own.map(({ value }) => value),
          uppers: own.map(({ width }) => (end += width)),
          minimum: null,
          maximum: null,
        };
      });
      const outcome = await runAnalysis(plan({ budget, whole: true, points: 5 }, tiersSql(told), TIER_ROLES));
      expect(sum(pick(outcome, '', 'return'))).toBe(bruteForce(told, budget));
    }
  });
});

/** The best of all whole amounts, each filling its tiers in order. */
function bruteForce([first, ...others]: readonly ReferenceItem[], budget: number): number {
  if (!first) return 0;
  let best = 0;
  for (let amount = 0; amount <= (first.uppers.at(-1) ?? 0) && amount * first.cost <= budget; amount++) {
    const own = first.values.reduce((all, value, at) => {
      const from = first.uppers[at - 1] ?? 0;
      return all + value * Math.max(0, Math.min(amount, first.uppers[at] ?? 0) - from);
    }, 0);
    best = Math.max(best, own + bruteForce(others, budget - amount * first.cost));
  }
  return best;
}
