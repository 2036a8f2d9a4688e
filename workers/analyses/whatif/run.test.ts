import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import byR from '../../../tests/reference/whatif.json';
import type { ParamValue } from '../../contract/manifest';
import { fitArima } from '../../forecasting/arima/arima-fit';

const COLUMNS = 'time DATE, value DOUBLE, price DOUBLE, spend DOUBLE, area VARCHAR';
const ROLES: Record<string, string> = { time: 'time', value: 'value' };
const DRIVEN = { ...ROLES, price: 'price', spend: 'spend' };
/** Models are tested elsewhere; here only what is made of what they say. */
const QUICK = { model: 'seasonal-naive' };

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}, roles = ROLES) {
  return { analysis: 'whatif', sql: rowsSql(COLUMNS, rows), roles, params: { ...QUICK, ...params } };
}

interface Figures {
  value: readonly number[];
  price?: readonly (number | null)[];
  spend?: readonly (number | null)[];
}

/** One row a month on its first day. */
function monthly({ value, price, spend }: Figures, area = 'north', from = 2018): string[] {
  return value.map((each, i) => {
    const day = new Date(Date.UTC(from, i, 1)).toISOString().slice(0, 10);
    return `'${day}', ${each}, ${price?.[i] ?? 'NULL'}, ${spend?.[i] ?? 'NULL'}, '${area}'`;
  });
}

const SEASON = [80, 70, 90, 100, 110, 120, 130, 120, 100, 90, 95, 95];
const steady = [...SEASON, ...SEASON, ...SEASON];

const main = ({ tables }: Outcome): Row[] => tables[''] ?? [];
const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const numbers = (rows: readonly Row[], column: string): number[] => rows.map((row) => Number(row[column]));
const sum = (rows: readonly Row[], column: string): number =>
  numbers(rows, column).reduce((all, value) => all + value, 0);
const effect = (outcome: Outcome, driver: string): Row | undefined =>
  outcome.tables.effects?.find((row) => row.driver === driver);
const keys = ({ findings }: Outcome): string[] => findings.map(({ key }) => key);

describe(`effects against ${byR.source}`, () => {
  it.each(byR.cases)('the regression with errors $order $seasonal', (one) => {
    const [p, d, q] = one.order as [number, number, number];
    const [sp, sd, sq] = one.seasonal as [number, number, number];
    const regressors = (['price', 'spend'] as const).map((name) => ({
      name,
      past: Float64Array.from(one[name], Math.log),
      future: new Float64Array(1),
    }));
    const order = { p, d, q, seasonal: { p: sp, d: sd, q: sq }, season: 12 };
    const series = { values: Float64Array.from(one.value, Math.log), season: 12, regressors };
    const fit = fitArima(series, { order, constant: one.constant })!;
    expect(fit.logLikelihood).toBeCloseTo(one.loglik, 2);
    for (const name of ['price', 'spend'] as const) {
      const found = fit.parameters.find((each) => each.name === name);
      expect(Math.abs(found!.value - one.coefficients[name])).toBeLessThan(2e-3);
      expect(found!.stdError / one.errors[name]).toBeCloseTo(1, 1);
    }
  });

  it.each(byR.cases)('are found near the truth, as $auto_form finds them', async (one) => {
    const outcome = await runAnalysis(trial(monthly(one), {}, DRIVEN));
    for (const name of ['price', 'spend'] as const) {
      const row = effect(outcome, name);
      expect(row).toMatchObject({ source: 'estimated', obstacle: null });
      // Where the search ends at other orders, by less than half of R's own doubt.
      expect(Math.abs(Number(row?.elasticity) - one.auto[name])).toBeLessThan(0.5 * one.auto_errors[name]);
      // Of six 95% intervals R's, too, leave out one truth; three deviations hold it.
      expect(Math.abs(Number(row?.elasticity) - one.truth[name])).toBeLessThan(3 * Number(row?.std_error));
      expect(Number(row?.hi95) - Number(row?.lo95)).toBeCloseTo(2 * 1.959964 * Number(row?.std_error), 6);
    }
  });
});

describe('a scenario', () => {
  it('is the base while nothing is changed', async () => {
    const outcome = await runAnalysis(trial(monthly({ value: steady })));
    expect(numbers(main(outcome), 'base')).toEqual(SEASON);
    expect(numbers(main(outcome), 'scenario')).toEqual(SEASON);
    expect(numbers(main(outcome), 'difference')).toEqual(SEASON.map(() => 0));
    expect(keys(outcome)).toEqual(['finding.base']);
    expect(codes(outcome)).toEqual([]);
    expect(outcome.charts.map(({ id }) => id)).toEqual(['course']);
    expect(outcome).toMatchObject({ sliders: [{ param: 'season_shift', min: -6, max: 6, step: 1 }] });
  });

  it('multiplies by (1 + change)^elasticity where that is given, from the day that is given', async () => {
    const params = {
      price_change: 0.1,
      price_elasticity: -1.5,
      spend_change: 0.5,
      spend_elasticity: 0.2,
      from: '2021-04-10',
    };
    const outcome = await runAnalysis(trial(monthly({ value: steady }), params));
    const factor = 1.1 ** -1.5 * 1.5 ** 0.2;
    numbers(main(outcome), 'scenario').forEach((value, h) => {
      expect(value).toBeCloseTo(SEASON[h]! * (h < 3 ? 1 : factor), 9);
    });
    const after = SEASON.slice(3).reduce((all, value) => all + value, 0);
    expect(effect(outcome, 'price')).toMatchObject({
      elasticity: -1.5,
      source: 'given',
      change: 0.1,
      std_error: null,
    });
    expect(effect(outcome, 'price')?.difference).toBeCloseTo(after * (1.1 ** -1.5 - 1), 9);
    expect(effect(outcome, 'spend')?.difference).toBeCloseTo(after * 1.1 ** -1.5 * (1.5 ** 0.2 - 1), 9);
    expect(codes(outcome)).toEqual(['whatif-given', 'whatif-given']);
    const bridge = outcome.frames.bridge ?? [];
    expect(bridge.map(({ step }) => step)).toEqual([
      'step-base',
      'step-price',
      'step-spend',
      'step-season',
      'step-scenario',
    ]);
    expect(Number(bridge[0]?.amount) + sum(bridge.slice(1, 4), 'amount')).toBeCloseTo(
      Number(bridge[4]?.amount),
      9,
    );
  });

  it('carries the doubt of the effect and of the base', async () => {
    const [one] = byR.cases;
    const outcome = await runAnalysis(trial(monthly(one!), { price_change: 0.2 }, DRIVEN));
    const { elasticity, std_error: error } = effect(outcome, 'price') ?? {};
    const [factor, share] = [1.2 ** Number(elasticity), 1.959964 * Number(error) * Math.log(1.2)];
    for (const row of main(outcome)) {
      const [base, scenario] = [Number(row.base), Number(row.scenario)];
      expect(scenario / base).toBeCloseTo(factor, 9);
      const own = factor * (Number(row.base_hi95) - base);
      expect(Number(row.hi95) - scenario).toBeCloseTo(Math.hypot(own, scenario * share), 2);
    }
    const [low, high] = [
      1.2 ** (Number(elasticity) - 1.959964 * Number(error)),
      1.2 ** (Number(elasticity) + 1.959964 * Number(error)),
    ];
    const base = sum(main(outcome), 'base');
    expect(effect(outcome, 'price')?.difference_lo95).toBeCloseTo(base * (low - 1), 2);
    expect(effect(outcome, 'price')?.difference_hi95).toBeCloseTo(base * (high - 1), 2);
    expect(keys(outcome).slice(0, 2)).toEqual(['finding.down.doubt', 'finding.effect.price.down']);
  });

  it('of losses gets better by what lifts the value', async () => {
    const spend = Array.from({ length: 48 }, (_, i) => 50 + ((i * 7919) % 101));
    const value = spend.map((each, i) => 200 * Math.log(each / 100) - 1000 + ((i * 31) % 7) / 7);
    const change = { spend_change: 0.1 };
    const outcome = await runAnalysis(trial(monthly({ value, spend }), change, DRIVEN));
    expect(keys(outcome)).toEqual(expect.arrayContaining(['finding.up.doubt', 'finding.effect.spend.up']));
    expect(Number(effect(outcome, 'spend')?.elasticity)).toBeGreaterThan(0.19);
    // 10% more spend lifts every month by 200 · ln 1.1.
    const lifted = sum(main(outcome), 'scenario') - sum(main(outcome), 'base');
    expect(lifted / (12 * 200 * Math.log(1.1))).toBeCloseTo(1, 1);
    expect(Number(effect(outcome, 'spend')?.difference)).toBeCloseTo(lifted, 6);
    for (const { scenario, lo95, hi95 } of main(outcome)) {
      expect(Number(lo95)).toBeLessThan(Number(scenario));
      expect(Number(hi95)).toBeGreaterThan(Number(scenario));
    }
  });

  it('of a stronger, weaker or later season keeps its level', async () => {
    const run = async (params: Record<string, ParamValue>) =>
      numbers(main(await runAnalysis(trial(monthly({ value: steady }), params))), 'scenario');
    const flat = await run({ season_strength: -1 });
    flat.forEach((value) => expect(value).toBeCloseTo(100, 9));
    const strong = await run({ season_strength: 0.5 });
    strong.forEach((value, h) => expect(value).toBeCloseTo(100 + 1.5 * (SEASON[h]! - 100), 9));
    const later = await run({ season_shift: 2 });
    later.forEach((value, h) => expect(value).toBeCloseTo(SEASON[(h + 10) % 12]!, 9));
  });

  it('adds up over groups, each with its own effect or that of all', async () => {
    const [one, two] = byR.cases;
    const half = monthly(
      { value: two!.value.slice(0, 72), price: one!.price, spend: one!.spend.map(() => 500) },
      'south',
    );
    const outcome = await runAnalysis(
      trial(
        [...monthly(one!), ...half],
        { price_change: 0.1, spend_change: 0.2 },
        { ...DRIVEN, group: 'area' },
      ),
    );
    expect(main(outcome)).toHaveLength(24);
    const course =
      outcome.frames.course?.filter(({ scenario, value }) => scenario !== null && value === null) ?? [];
    expect(sum(course, 'scenario')).toBeCloseTo(sum(main(outcome), 'scenario'), 6);
    expect(sum(course, 'base')).toBeCloseTo(sum(main(outcome), 'base'), 6);
    const spend = outcome.tables.effects?.filter(({ driver }) => driver === 'spend');
    expect(spend).toMatchObject([
      { group: 'north', source: 'estimated' },
      { group: 'south', source: 'pooled', obstacle: 'constant' },
    ]);
    expect(codes(outcome)).toContain('whatif-pooled');
    expect(outcome.charts.map(({ id }) => id)).toContain('groups');
  });
});

describe('what the data do not tell', () => {
  const values = byR.cases[0]!.value;
  const cycle = values.map((_, i) => 20 + 3 * Math.sin((2 * Math.PI * i) / 12) + i / 50);

  it.each([
    ['a price that never changed', { value: values, price: values.map(() => 9) }, 'constant'],
    ['one that moved with the season and the trend', { value: values, price: cycle }, 'season'],
    ['one without a figure', { value: values, price: values.map(() => null) }, 'gaps'],
    ['one of few periods', { value: values.slice(0, 14), price: byR.cases[0]!.price.slice(0, 14) }, 'short'],
  ])(
    '%s changes nothing and says so; with an elasticity of the reader’s own it does',
    async (_, figures, obstacle) => {
      const roles = { ...ROLES, price: 'price' };
      const plain = await runAnalysis(trial(monthly(figures), { price_change: 0.1 }, roles));
      expect(effect(plain, 'price')).toMatchObject({
        source: 'unknown',
        obstacle,
        elasticity: null,
        difference: 0,
      });
      expect(codes(plain)).toContain(`whatif-${obstacle}`);
      const own = await runAnalysis(
        trial(monthly(figures), { price_change: 0.1, price_elasticity: -2 }, roles),
      );
      expect(effect(own, 'price')).toMatchObject({ source: 'given', obstacle, elasticity: -2 });
      expect(sum(main(own), 'scenario')).toBeCloseTo(1.1 ** -2 * sum(main(own), 'base'), 6);
      expect(codes(own)).toContain(`whatif-${obstacle}-given`);
    },
  );

  it('a slider without a column says that it does nothing', async () => {
    const outcome = await runAnalysis(trial(monthly({ value: steady }), { price_change: 0.1 }));
    expect(codes(outcome)).toEqual(['whatif-no-column']);
    expect(keys(outcome)[0]).toBe('finding.same');
  });

  it('values that are not all positive and spend that is zero at times are told at the means', async () => {
    const one = byR.cases[0]!;
    const mean = one.value.reduce((all, value) => all + value, 0) / one.value.length;
    const shifted = one.value.map((value, i) => (i === 5 ? -1 : value));
    const spend = one.spend.map((value, i) => (i % 9 === 0 ? 0 : value));
    const outcome = await runAnalysis(
      trial(monthly({ value: shifted, price: one.price, spend }), {}, DRIVEN),
    );
    expect(effect(outcome, 'price')?.source).toBe('estimated');
    expect(Math.abs(Number(effect(outcome, 'spend')?.elasticity))).toBeLessThan(1);
    expect(mean).toBeGreaterThan(0);
  });
});

describe('bad input', () => {
  it.each([
    ['no rows', [], 'series-no-rows'],
    ['no dates', ["NULL, 1, NULL, NULL, 'a'"], 'series-empty-column'],
    ['no values', ["'2024-01-01', NULL, NULL, NULL, 'a'"], 'series-empty-column'],
    ['two points', monthly({ value: [1, 2] }), 'whatif-too-few'],
  ])('%s is a fault', async (_, rows, code) => {
    expect(await faultOf(trial(rows, { grain: 'month' }))).toMatchObject({ code, severity: 'error' });
  });

  it('constant, all zero: as they are, without a season to change', async () => {
    for (const value of [7, 0]) {
      const outcome = await runAnalysis(
        trial(monthly({ value: Array<number>(30).fill(value) }), { season_strength: 1 }),
      );
      expect(numbers(main(outcome), 'scenario')).toEqual(Array(12).fill(value));
      expect(codes(outcome)).toEqual(['whatif-no-season', 'whatif-constant-value']);
    }
  });

  it('gaps, duplicates and rows that cannot be read are treated and said', async () => {
    const rows = monthly({ value: steady });
    rows.splice(10, 1);
    const outcome = await runAnalysis(trial([...rows, rows[3]!, "NULL, 4, NULL, NULL, 'a'"]));
    expect(codes(outcome)).toEqual(['whatif-gaps-linear', 'series-rows-left-out', 'series-duplicates']);
  });

  it('a season longer than the data has none', async () => {
    const outcome = await runAnalysis(trial(monthly({ value: steady.slice(0, 14) }), { season_shift: 1 }));
    expect(codes(outcome)).toContain('whatif-no-season');
  });
});
