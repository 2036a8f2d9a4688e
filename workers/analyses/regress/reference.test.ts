import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/regress.json';
import type { ParamValue } from '../../contract/manifest';

/** Nine digits: what is promised of linear regression. */
const NINE_DIGITS = 1e-9;

function expectClose(found: unknown, expected: number, what: string, tolerance = NINE_DIGITS): void {
  const apart = Math.abs(Number(found) - expected) / Math.max(Math.abs(expected), 1e-12);
  expect(apart, `${what}: ${String(found)}, expected ${expected}`).toBeLessThan(tolerance);
}

const double = (value: number): string => `CAST('${value}' AS DOUBLE)`;

function coefficientsOf({ tables }: Outcome): Row[] {
  return tables.coefficients ?? [];
}

describe('least squares of hard data, solved in rational numbers', () => {
  it.each(Object.entries(reference.exact))(
    '%s',
    async (_, { columns, target, estimates, errors, ...fit }) => {
      const names = columns.map((__, j) => `x${j + 1}`);
      const sql = rowsSql(
        ['y DOUBLE', ...names.map((name) => `${name} DOUBLE`)].join(', '),
        target.map((y, row) => [y, ...columns.map((column) => column[row]!)].map(double).join(', ')),
      );
      const outcome = await runAnalysis({
        analysis: 'regress',
        sql,
        roles: { target: 'y', features: names },
      });
      const found = coefficientsOf(outcome);
      expect(found.map(({ term }) => term)).toEqual(['intercept', ...names]);
      estimates.forEach((each, j) => expectClose(found[j]?.estimate, each, `estimate ${j}`));
      errors.forEach((each, j) => expectClose(found[j]?.std_error, each, `error ${j}`));
      const measures = new Map(outcome.tables.measures?.map(({ measure, value }) => [measure, value]));
      expectClose(measures.get('r_squared'), fit.r2, 'R²');
      expectClose(measures.get('residual_sd'), fit.residual_sd, 'residual sd');
    },
  );

  it('says what NIST certifies of Longley’s data', () => {
    const { estimates, errors, certified } = reference.exact.longley;
    certified.estimates.forEach((each, j) => expectClose(estimates[j], each, `estimate ${j}`, 1e-14));
    certified.errors.forEach((each, j) => expectClose(errors[j], each, `error ${j}`, 1e-14));
  });
});

const { table } = reference;
const FEATURES = ['visits', 'spend', 'age', 'useless', 'channel'];
const SQL = rowsSql(
  'id INTEGER, y DOUBLE, visits INTEGER, spend DOUBLE, age DOUBLE, useless DOUBLE, channel VARCHAR, w DOUBLE, fold INTEGER',
  table.rows.map((row) => row.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(', ')),
);

function run(params: Record<string, ParamValue>, roles: Record<string, string> = {}): Promise<Outcome> {
  return runAnalysis({
    analysis: 'regress',
    sql: SQL,
    roles: { target: 'y', features: FEATURES, id: 'id', fold: 'fold', ...roles },
    params,
  });
}

type Coefficients = Record<string, Record<string, number>>;

function expectCoefficients(outcome: Outcome, expected: Coefficients): void {
  const found = new Map(coefficientsOf(outcome).map((row) => [row.term, row]));
  expect(found.size).toBe(Object.keys(expected).length);
  for (const [term, figures] of Object.entries(expected)) {
    for (const [name, value] of Object.entries(figures)) {
      expectClose(found.get(term)?.[name], value, `${term}: ${name}`);
    }
  }
}

function expectMeasures({ tables }: Outcome, expected: Record<string, number>): void {
  const rows = new Map(tables.measures?.map((row) => [row.measure, row]));
  for (const [name, value] of Object.entries(expected)) {
    const measure = name.replace(/_p$/, '');
    expectClose(rows.get(measure)?.[name === measure ? 'value' : 'p_value'], value, name, 1e-8);
  }
}

function chosenOf({ tables }: Outcome): Row {
  return tables.fit?.find(({ chosen }) => chosen === true) ?? {};
}

function expectScores(outcome: Outcome, expected: Record<string, number>): void {
  for (const [name, value] of Object.entries(expected)) {
    expectClose(chosenOf(outcome)[name], value, name, 1e-8);
  }
}

describe(`one table, against ${reference.source}`, () => {
  it('has the coefficients, tests and cross-validation of least squares', async () => {
    const outcome = await run({});
    expectCoefficients(outcome, table.ols.coefficients);
    expectMeasures(outcome, table.ols.measures);
    expectScores(outcome, table.folds.linear);
    const vif = new Map(coefficientsOf(outcome).map((row) => [row.term, row.vif]));
    for (const [term, value] of Object.entries(table.vif)) expectClose(vif.get(term), value, `VIF ${term}`);
    expect(coefficientsOf(outcome).at(-1)).toMatchObject({ feature: 'channel', reference: 'web' });
  });

  it('has the influence of every row', async () => {
    const rows = (await run({})).tables[''] ?? [];
    expect(rows).toHaveLength(table.leverage.length);
    rows.forEach((row, i) => {
      expectClose(row.leverage, table.leverage[i]!, 'leverage');
      expectClose(row.cooks_distance, table.cooks_distance[i]!, 'Cook’s distance', 1e-8);
      expectClose(row.studentised, table.studentised[i]!, 'studentised', 1e-8);
      expectClose(Number(row.predicted) + Number(row.residual), Number(row.actual), 'residual', 1e-12);
    });
  });

  it.each(['hc1', 'hc3'] as const)('has robust errors: %s', async (errors) => {
    const outcome = await run({ errors });
    expectCoefficients(outcome, table[errors].coefficients);
    expectMeasures(outcome, { f: table[errors].f });
  });

  it('weighs rows', async () => {
    const outcome = await run({}, { weight: 'w' });
    expectCoefficients(outcome, table.wls.coefficients);
    expectMeasures(outcome, table.wls.measures);
  });

  it.each([
    ['ridge', 3],
    ['lasso', 0.7],
  ] as const)('has the coefficients of %s', async (model, alpha) => {
    const outcome = await run({ model, alpha });
    const found = new Map(coefficientsOf(outcome).map(({ term, estimate }) => [term, estimate]));
    for (const [term, value] of Object.entries(table[model])) {
      expect(Math.abs(Number(found.get(term)) - value), term).toBeLessThan(
        1e-7 * Math.max(1, Math.abs(value)),
      );
    }
    expectScores(outcome, table.folds[model]);
  });

  it('chooses the penalty of lasso as LassoCV does', async () => {
    const outcome = await run({ model: 'lasso' });
    const path = outcome.tables.path ?? [];
    expectClose(path[0]?.alpha, table.lasso_alphas[0]!, 'first penalty');
    expectClose(path.at(-1)?.alpha, table.lasso_alphas[1]!, 'last penalty');
    const chosen = path.find((row) => row.chosen === true);
    expectClose(chosen?.alpha, table.lasso_chosen.alpha, 'penalty');
    expectClose(chosen?.mse, table.lasso_chosen.mse, 'its error', 1e-7);
  });

  it('by one standard error takes a stronger penalty, and fewer terms', async () => {
    const [best, simplest] = await Promise.all(
      ['best', 'simplest'].map(async (rule) => {
        const { tables } = await run({ model: 'lasso', rule });
        return tables.path?.find((row) => row.chosen === true) ?? {};
      }),
    );
    expect(Number(simplest!.alpha)).toBeGreaterThan(Number(best!.alpha));
    expect(Number(simplest!.mse)).toBeLessThanOrEqual(Number(best!.mse) + Number(best!.sd) / Math.sqrt(5));
    expect(Number(simplest!.terms)).toBeLessThanOrEqual(Number(best!.terms));
  });
});
