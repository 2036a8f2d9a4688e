import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import customers from '../../../tests/reference/clv.json';
import models from '../../../tests/reference/clv-models.json';
import limits from '../../../tests/reference/survival-limits.json';
import type { ParamValue } from '../../contract/manifest';

type Params = Record<string, ParamValue>;
const { simulated } = customers;
const PURCHASES = { customer: 'customer', time: 'time', amount: 'amount' };
const SUMMARY = { customer: 'customer', frequency: 'x', recency: 't', age: 'seen', spend: 'spend' };

const iso = (day: number): string => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
const orders = simulated.orders.map(
  ([customer, day, cents]) => `${customer}, '${iso(day!)} 12:00:00', ${cents! / 100}`,
);

function purchases(params: Params, rows: readonly string[] = orders) {
  const sql = rowsSql('customer INTEGER, time TIMESTAMP, amount DOUBLE', rows);
  return { analysis: 'clv', sql, roles: PURCHASES, params: { horizon: 52, ...params } };
}

function summed(rows: readonly string[], params: Params = {}) {
  const sql = rowsSql('customer INTEGER, x DOUBLE, t DOUBLE, seen DOUBLE, spend DOUBLE', rows);
  return { analysis: 'clv', sql, roles: SUMMARY, params };
}

function contracts(rows: readonly string[], params: Params = { model: 'sbg' }, segment = true) {
  const sql = rowsSql('period INTEGER, customers INTEGER, segment VARCHAR', rows);
  const roles = { period: 'period', customers: 'customers', ...(segment ? { segment: 'segment' } : {}) };
  return { analysis: 'clv', sql, roles, params };
}

function paramsOf(outcome: Outcome, model: string): Record<string, number> {
  const rows = outcome.tables.params?.filter((row) => row.model === model) ?? [];
  return Object.fromEntries(rows.map((row) => [String(row.parameter), Number(row.value)] as const));
}

const sum = (rows: Outcome['tables'][string], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

describe('models', () => {
  it.each(['mbg-nbd', 'pareto-nbd'] as const)('%s is fitted as SciPy does', async (model) => {
    const outcome = await runAnalysis(purchases({ model }));
    const found = paramsOf(outcome, model);
    for (const [name, value] of Object.entries(models.simulated[model].params)) {
      expect(Math.abs(found[name]! / value - 1)).toBeLessThan(1e-4);
    }
    const [fit] = outcome.tables.fit ?? [];
    expect(Number(fit?.aic)).toBeCloseTo(8 - 2 * models.simulated[model].log_likelihood, 4);
    expect(Number(fit?.bic)).toBeCloseTo(4 * Math.log(400) - 2 * models.simulated[model].log_likelihood, 4);
  });

  it('bg-bb counts opportunities', async () => {
    const outcome = await runAnalysis(purchases({ model: 'bg-bb', unit: 'month', horizon: 12 }));
    const months = new Map<number, Set<number>>();
    const first = new Map<number, number>();
    const end = Math.max(...simulated.orders.map((order) => order[1]!));
    for (const [customer, day] of simulated.orders as [number, number, number][]) {
      first.set(customer, Math.min(first.get(customer) ?? Infinity, day));
    }
    const whole = (customer: number): number => Math.floor((end - first.get(customer)!) / (365.25 / 12));
    for (const [customer, day] of simulated.orders as [number, number, number][]) {
      const month = Math.ceil((day - first.get(customer)!) / (365.25 / 12));
      const seen = months.get(customer) ?? new Set<number>();
      if (month > 0 && month <= whole(customer)) seen.add(month);
      months.set(customer, seen);
    }
    for (const row of outcome.tables[''] ?? []) {
      const customer = Number(row.customer);
      expect(row.frequency).toBe(months.get(customer)!.size);
      expect(row.recency).toBe(Math.max(0, ...months.get(customer)!));
      expect(row.age).toBe(whole(customer));
      expect(Number(row.p_alive)).toBeGreaterThan(0);
    }
    const bought = Array.from(months.values()).reduce((total, each) => total + each.size, 0);
    expect(sum(outcome.tables.tracking!, 'actual')).toBe(bought);
    expect(sum(outcome.tables.tracking!, 'expected') / bought).toBeCloseTo(1, 0);
  });

  it('auto takes the likeliest, or the one that predicts best', async () => {
    const likely = await runAnalysis(purchases({ model: 'auto' }));
    const fits = likely.tables.fit!.slice(0, 3).map((row) => Number(row.log_likelihood));
    expect(fits).toEqual(fits.toSorted((one, other) => other - one));
    const [first, second] = likely.tables.fit!;
    expect(likely.findings.at(-1)).toMatchObject({
      key: 'finding.chosen.likelihood',
      values: { model: first!.model, other: second!.model, models: 3, likelihood: first!.log_likelihood },
    });
    const best = await runAnalysis(purchases({ model: 'auto', calibration_end: iso(500) }));
    const errors = best.tables.fit!.slice(0, 3).map((row) => Number(row.holdout_error));
    expect(errors).toEqual(errors.toSorted((one, other) => one - other));
    expect(best.tables.params?.[0]?.model).toBe(best.tables.fit?.[0]?.model);
    expect(best.findings.at(-1)).toMatchObject({
      key: 'finding.chosen.holdout',
      values: { model: best.tables.fit![0]!.model, error: errors[0], other_error: errors[1] },
    });
  });
});

describe('a calibration', () => {
  it('hides all that is later from the fit, and counts it afterwards', async () => {
    const split = await runAnalysis(purchases({ calibration_end: iso(500) }));
    const early = await runAnalysis(purchases({ as_of: iso(500) }));
    expect(split.tables.params).toEqual(early.tables.params);
    const seen = new Set(simulated.orders.filter(([, day]) => day! <= 500).map(([customer]) => customer));
    const later = simulated.orders.filter(([customer, day]) => day! > 500 && seen.has(customer));
    const held = split.tables.holdout!;
    expect(sum(held, 'customers')).toBe(seen.size);
    const all = held.reduce((total, row) => total + Number(row.customers) * Number(row.actual), 0);
    expect(all).toBeCloseTo(new Set(later.map(([customer, day]) => `${customer} ${day}`)).size, 8);
    const expected = held.reduce((total, row) => total + Number(row.customers) * Number(row.expected), 0);
    expect(expected / all).toBeGreaterThan(0.7);
    expect(expected / all).toBeLessThan(1.3);
  });

  it.each([
    [{ calibration_end: iso(3000) }, 'clv-calibration-late'],
    [{ calibration_end: iso(500), as_of: iso(400) }, 'clv-calibration-late'],
    [{ calibration_end: iso(0) }, 'clv-calibration-early'],
    [{ model: 'bgnbd' }, 'clv-bad-model'],
    [{ bootstrap: -1 }, 'clv-bad-bootstrap'],
    [{ seed: 0.5 }, 'clv-bad-seed'],
  ])('or another parameter that cannot be: %j', async (params, code) => {
    expect(await faultOf(purchases(params))).toMatchObject({ code });
  });
});

describe('purchases by period', () => {
  it('add up to all repeat purchases and to what is expected of the customers’ ages', async () => {
    const { tables } = await runAnalysis(purchases({}));
    const tracking = tables.tracking!;
    const repeats = simulated.customers.reduce((total, row) => total + row[0]!, 0);
    expect(tracking.at(-1)?.cumulative_actual).toBe(repeats);
    expect(sum(tracking, 'expected')).toBeCloseTo(Number(tracking.at(-1)?.cumulative_expected), 8);
    expect(sum(tracking, 'expected') / repeats).toBeCloseTo(1, 1);
  });
});

describe('intervals', () => {
  it('hold the estimate, the wider the narrower, and the same again with the same seed', async () => {
    const trial = purchases({ bootstrap: 40, seed: 3, margin: 0.5 });
    const outcome = await runAnalysis(trial);
    const rows = outcome.tables['']!;
    for (const name of ['expected_purchases', 'clv']) {
      for (const row of rows) {
        const at = (end: string): number => Number(row[`${name}_${end}`]);
        expect(at('95_low')).toBeLessThanOrEqual(at('80_low'));
        expect(at('80_low')).toBeLessThan(at('80_high'));
        expect(at('80_high')).toBeLessThanOrEqual(at('95_high'));
      }
      const held = rows.filter(
        (row) =>
          Number(row[name]) >= Number(row[`${name}_95_low`]) &&
          Number(row[name]) <= Number(row[`${name}_95_high`]),
      );
      expect(held.length / rows.length).toBeGreaterThan(0.9);
    }
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.interval');
    expect((await runAnalysis(trial)).tables).toEqual(outcome.tables);
  });

  it('are missing when not asked for', async () => {
    const { tables } = await runAnalysis(purchases({}));
    expect(tables['']?.every((row) => row.clv_95_low === null)).toBe(true);
  });
});

describe('without a discount rate', () => {
  it('purchases without end are missing', async () => {
    const { tables } = await runAnalysis(purchases({ discount_rate: 0 }));
    expect(tables['']?.every((row) => row.dert === null && row.residual_value === null)).toBe(true);
  });
});

describe('customers who were summed up', () => {
  const rows = simulated.customers.map(([x, t, age], id) => `${id}, ${x}, ${t}, ${age}, NULL`);

  it('give the fit of their purchases', async () => {
    const outcome = await runAnalysis(summed(rows));
    const found = paramsOf(outcome, 'bg-nbd');
    for (const [name, value] of Object.entries(simulated.bg_nbd)) {
      expect(Math.abs(found[name]! / value - 1)).toBeLessThan(1e-6);
    }
    expect(outcome.notices.map(({ code }) => code)).toEqual(['clv-no-spend']);
    expect(outcome.tables['']?.every((row) => row.clv === null && row.expected_purchases !== null)).toBe(
      true,
    );
  });

  it('may bring their mean spend', async () => {
    const spent = await runAnalysis(purchases({}));
    expect(paramsOf(spent, 'gamma-gamma').p).toBeGreaterThan(0);
    const rich = rows.map((row, id) => row.replace('NULL', String(10 + (id % 17))));
    const outcome = await runAnalysis(summed(rich));
    expect(outcome.tables['']?.every((row) => Number(row.clv) > 0)).toBe(true);
  });

  it.each([
    ['clv-no-rows', []],
    ['clv-summary-few', ['1, 2, 3, 4, NULL', 'NULL, 2, 3, 4, NULL']],
    ['clv-summary-no-repeat', ['1, 0, 0, 4, NULL', '2, 0, 0, 9, NULL']],
    ['clv-summary-frequency', ['1, 1.5, 3, 4, NULL', '2, 0, 0, 9, NULL']],
    ['clv-summary-recency', ['1, 1, 5, 4, NULL', '2, 0, 0, 9, NULL']],
    ['clv-summary-one-time', ['1, 1, 3, 4, NULL', '2, 0, 3, 9, NULL']],
  ])('that cannot be are a fault: %s', async (code, wrong) => {
    expect(await faultOf(summed(wrong))).toMatchObject({ code });
  });

  it('need whole numbers in bg-bb, and cannot be split', async () => {
    const model = { model: 'bg-bb' };
    expect(await faultOf(summed(['1, 1, 2.5, 4, NULL', '2, 0, 0, 9, NULL'], model))).toMatchObject({
      code: 'clv-summary-whole',
    });
    expect(await faultOf(summed(rows, { calibration_end: iso(9) }))).toMatchObject({
      code: 'clv-summary-calibration',
    });
  });
});

describe('contracts', () => {
  const { regular, high_end } = models.contracts;
  const rows = ([...[regular, high_end].entries()] as const).flatMap(([i, each]) =>
    each.survivors.slice(0, 8).map((count, t) => `${t}, ${count}, '${i === 0 ? 'regular' : 'high end'}'`),
  );

  it('are fitted by segment', async () => {
    const outcome = await runAnalysis(contracts(rows, { model: 'sbg', horizon: 5, unit: 'month' }));
    const found = outcome.tables.params!.filter((row) => row.segment === 'high end');
    expect(found.map((row) => row.parameter)).toEqual(['alpha', 'beta']);
    expect(Number(found[0]?.value)).toBeCloseTo(high_end.sbg.params.alpha, 4);
    expect(Number(found[1]?.value)).toBeCloseTo(high_end.sbg.params.beta, 3);
    expect(outcome.tables['']).toHaveLength(2);
    expect(sum(outcome.tables.tracking!, 'actual')).toBe(2000 - 241 - 491);
    expect(outcome.findings[0]?.key).toBe('finding.contracts-segment');
  });

  it('whose churn does not fall are fitted at the limit beside the others, and that is said', async () => {
    const more = Object.entries(limits.cohorts).flatMap(([name, { survivors }]) =>
      survivors.map((count, t) => `${t}, ${count}, '${name}'`),
    );
    const short = ["0, 50, 'short'", "1, 40, 'short'", "0, 9, 'loyal'", "1, 9, 'loyal'", "2, 9, 'loyal'"];
    const { tables, notices } = await runAnalysis(
      contracts([...rows, ...more, ...short], { model: 'sbg', horizon: 2, bootstrap: 40 }),
    );
    expect(tables['']?.map(({ customer }) => customer)).toEqual([
      'constant',
      'high end',
      'regular',
      'rising',
    ]);
    const { chance } = limits.cohorts.rising.geometric;
    const rising = tables['']?.find(({ customer }) => customer === 'rising');
    expect(Number(rising?.p_alive)).toBeCloseTo(1 - chance, 5);
    expect(Number(rising?.expected_purchases)).toBeCloseTo(1 - chance + (1 - chance) ** 2, 5);
    expect(Number(rising?.expected_purchases_95_low)).toBeLessThan(Number(rising?.expected_purchases));
    expect(Number(rising?.expected_purchases_95_high)).toBeGreaterThan(Number(rising?.expected_purchases));
    expect(tables.params?.filter(({ segment }) => segment === 'constant')).toMatchObject([
      { model: 'geometric', parameter: 'chance' },
    ]);
    expect(tables.fit?.map(({ model }) => model)).toEqual(['geometric', 'sbg', 'sbg', 'geometric']);
    expect(notices.map(({ code, values }) => [code, values?.segments])).toEqual([
      ['clv-contract-left-out', ['loyal', 'short']],
      ['clv-contract-constant', ['constant']],
      ['clv-contract-rising', ['rising']],
    ]);
  });

  it('whose churn rises are told by bdw, which auto finds', async () => {
    const { survivors, discrete_weibull: weibull } = limits.cohorts.rising;
    const risen = survivors.map((count, t) => `${t}, ${count}, 'x'`);
    const outcome = await runAnalysis(contracts(risen, { model: 'auto' }, false));
    expect(outcome.tables.fit?.[0]?.model).toBe('discrete-weibull');
    expect(paramsOf(outcome, 'discrete-weibull').c).toBeCloseTo(weibull.c, 4);
    expect(outcome.notices.map(({ code }) => code)).toEqual(['clv-contract-alike']);
  });

  it('of one segment take the better of both models', async () => {
    const high = rows.slice(8).map((row) => row.replace('high end', 'x'));
    const outcome = await runAnalysis(contracts(high, { model: 'auto' }, false));
    expect(outcome.tables.fit?.[0]?.model).toBe('bdw');
    expect(outcome.tables.fit).toHaveLength(2);
  });

  it.each([
    ['clv-no-rows', []],
    ['clv-contract-gap', ["0, 10, 'a'", "1, 8, 'a'", "3, 6, 'a'"]],
    ['clv-contract-grows', ["0, 10, 'a'", "1, 8, 'a'", "2, 9, 'a'"]],
    ['clv-contract-short', ["0, 10, 'a'", "1, 8, 'a'"]],
    ['clv-contract-nobody', ["0, 10, 'a'", "1, 10, 'a'", "2, 10, 'a'"]],
    ['clv-contract-customers', ["0, 0, 'a'", "1, 0, 'a'", "2, 0, 'a'"]],
  ])('that cannot be are a fault: %s', async (code, wrong) => {
    expect(await faultOf(contracts(wrong))).toMatchObject({ code });
  });

  it('need their own roles and models', async () => {
    expect(await faultOf(contracts(rows, { model: 'bg-nbd' }))).toMatchObject({ code: 'clv-contract-model' });
    expect(await faultOf(purchases({ model: 'sbg' }))).toMatchObject({ code: 'clv-contract-roles' });
    expect(await faultOf({ ...purchases({}), roles: { customer: 'customer' } })).toMatchObject({
      code: 'clv-no-roles',
    });
    expect(await faultOf({ ...summed(['1, 1, 1, 1, 1']), roles: { frequency: 'x' } })).toMatchObject({
      code: 'clv-summary-roles',
    });
  });
});
