import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/optimise.json';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const BREWER = rowsSql('product VARCHAR, profit DOUBLE, corn DOUBLE, hops DOUBLE, malt DOUBLE', [
  "'ale', 13, 5, 4, 35",
  "'beer', 23, 15, 4, 20",
]);
const LIMITS = [
  { constraint: 'corn', relation: '<=', limit: 480 },
  { constraint: 'hops', relation: '<=', limit: 160 },
  { constraint: 'malt', relation: '<=', limit: 1190 },
];
const ROLES = { variable: 'product', objective: 'profit', constraint: ['corn', 'hops', 'malt'] };

function brew(params: Record<string, ParamValue> = { limits: LIMITS }, sql = BREWER, roles = {}) {
  return { analysis: 'optimise', sql, roles: { ...ROLES, ...roles }, params };
}

const pick = (outcome: Outcome, table: string, ...columns: string[]) =>
  outcome.tables[table]?.map((row) => columns.map((column) => row[column]));

describe("the brewer's problem", () => {
  it('is 12 ale and 28 beer, 800', async () => {
    const outcome = await runAnalysis(brew());
    expect(pick(outcome, '', 'variable', 'value', 'objective', 'reduced_cost', 'at_bound')).toEqual([
      ['ale', 12, 156, 0, false],
      ['beer', 28, 644, 0, false],
    ]);
    expect(
      pick(outcome, 'constraints', 'constraint', 'used', 'limit', 'slack', 'shadow_price', 'at_limit'),
    ).toEqual([
      ['corn', 480, 480, 0, 1, true],
      ['hops', 160, 160, 0, 2, true],
      ['malt', 980, 1190, 210, 0, false],
    ]);
    expect(outcome.tables.result).toMatchObject([{ objective: 800, status: 'best', best_possible: 800 }]);
    expect(outcome.findings[0]).toMatchObject({
      key: 'finding.best.max',
      values: { objective: 800, name: 'beer', value: 28 },
    });
    expect(outcome.notices).toEqual([]);
  });

  it('takes limits from a row of the table, and relations in words', async () => {
    const sql = `${BREWER} INSERT INTO source VALUES ('Limit', NULL, 480, 160, 1190);`;
    const outcome = await runAnalysis(brew({}, sql));
    expect(outcome.tables.result).toMatchObject([{ objective: 800, variables: 2 }]);
    const own = [{ constraint: 'hops', relation: 'equal', limit: 100 }];
    const changed = await runAnalysis(brew({ limits: own }, sql));
    expect(pick(changed, 'constraints', 'constraint', 'relation', 'used')?.[1]).toEqual(['hops', '=', 100]);
    expect(changed.editable?.rows.map(({ isEdited }) => isEdited)).toEqual([false, true, false]);
    expect(changed.editable?.rows.map(({ isGiven }) => isGiven)).toEqual([true, false, true]);
    expect(changed.editable?.rows[0]?.values).toMatchObject({ limit: 480 });
  });

  it('proposes limits where there are none, and says so', async () => {
    const outcome = await runAnalysis(brew({}));
    expect(pick(outcome, 'constraints', 'limit')).toEqual([[20], [8], [55]]);
    expect(outcome.notices).toMatchObject([
      { code: 'optimise-limits-proposed', values: { names: ['corn', 'hops', 'malt'] } },
      // One of each uses up all three.
      { code: 'solver-kink' },
    ]);
  });

  it('tells what grows for ever', async () => {
    const limits = LIMITS.map((row) => ({ ...row, relation: 'at least' }));
    expect(await faultOf(brew({ limits }))).toMatchObject({
      code: 'optimise-unbounded',
      values: { sense: 'max' },
    });
  });

  it('names the limits that clash, and no others', async () => {
    const sql = `${BREWER} ALTER TABLE source ADD COLUMN least DOUBLE; UPDATE source SET least = 35 WHERE product = 'beer';`;
    expect(await faultOf(brew({ limits: LIMITS }, sql, { lower: 'least' }))).toMatchObject({
      code: 'optimise-clash',
      values: { limits: ['corn ≤ 480', 'beer ≥ 35'] },
      place: { param: 'limits' },
    });
  });

  it('says when only whole numbers clash', async () => {
    const sql = rowsSql('product VARCHAR, profit DOUBLE, pairs DOUBLE', ["'glove', 1, 2"]);
    const limits = [{ constraint: 'pairs', relation: '=', limit: 3 }];
    const roles = { variable: 'product', objective: 'profit', constraint: 'pairs' };
    const trial = { analysis: 'optimise', sql, roles, params: { limits, whole: true } };
    expect(await faultOf(trial)).toMatchObject({
      code: 'optimise-clash-whole',
      values: { limits: ['pairs = 3'] },
    });
  });
});

describe('bad input', () => {
  it.each<[string, Record<string, ParamValue>, string]>([
    [
      'a limit of no constraint',
      { limits: [{ constraint: 'hop', relation: '<=', limit: 1 }] },
      'optimise-no-constraint',
    ],
    [
      'a relation that is none',
      { limits: [{ constraint: 'hops', relation: 'around', limit: 1 }] },
      'optimise-relation',
    ],
    [
      'a relation without a limit',
      { limits: [{ constraint: 'hops', relation: '<=', limit: null }] },
      'optimise-no-limit',
    ],
  ])('%s is a fault', async (_, params, code) => {
    expect(await faultOf(brew(params))).toMatchObject({ code, place: { param: 'limits' } });
  });

  it('bounds with nothing between, and tables without names, are faults', async () => {
    const bounded = `${BREWER} ALTER TABLE source ADD COLUMN most DOUBLE; UPDATE source SET most = -1 WHERE product = 'ale';`;
    expect(await faultOf(brew({ limits: LIMITS }, bounded, { upper: 'most' }))).toMatchObject({
      code: 'optimise-bounds',
      values: { name: 'ale', lower: 0, upper: -1 },
    });
    expect(await faultOf(brew({}, `${BREWER} UPDATE source SET product = ' ';`))).toMatchObject({
      code: 'optimise-no-rows',
    });
  });

  it('text in numbers counts as missing; rows without a name are left out; equal names stay apart', async () => {
    const sql = rowsSql('product VARCHAR, profit VARCHAR, corn VARCHAR, hops DOUBLE, malt DOUBLE', [
      "'ale', '13', '5', 4, 35",
      "'ale', 'much', 'n/a', 4, 35",
      "NULL, '99', '1', 1, 1",
      "'beer', '23', '15', 4, 20",
    ]);
    const outcome = await runAnalysis(brew({ limits: LIMITS }, sql));
    expect(pick(outcome, '', 'variable', 'value')).toEqual([
      ['ale', 12],
      ['ale', 0],
      ['beer', 28],
    ]);
    expect(outcome.notices.map(({ code }) => code)).toEqual([
      'optimise-no-name',
      'optimise-no-objective',
      'optimise-twice',
    ]);
  });
});

const literal = (value: number | null): string => (value === null ? 'NULL' : String(value));

describe('programmes that scipy has solved', () => {
  it.each(reference.linear.map((programme, at) => [at, programme] as const))('linear, %i', async (_, one) => {
    const names = one.rows.map((__, at) => `c${at}`);
    const columns = [
      'v VARCHAR',
      'o DOUBLE',
      'lo DOUBLE',
      'up DOUBLE',
      ...names.map((name) => `${name} DOUBLE`),
    ];
    const rows = one.objective.map((value, at) =>
      [
        `'v${at}'`,
        value,
        literal(one.lower[at] ?? null),
        literal(one.upper[at] ?? null),
        ...one.rows.map((row) => row[at]),
      ].join(', '),
    );
    const limits = names.map((constraint, at) => ({
      constraint,
      relation: one.relations[at]!,
      limit: one.limits[at]!,
    }));
    const outcome = await runAnalysis({
      analysis: 'optimise',
      sql: rowsSql(columns.join(', '), rows),
      roles: { variable: 'v', objective: 'o', constraint: names, lower: 'lo', upper: 'up' },
      params: { sense: one.sense, limits },
    });
    close(
      outcome.tables.result?.map((row) => row.objective),
      [one.best],
    );
    close(pick(outcome, '', 'value')?.flat(), one.values);
    close(pick(outcome, 'constraints', 'shadow_price')?.flat(), one.prices);
    close(pick(outcome, 'constraints', 'shadow_price_less')?.flat(), one.prices);
    close(pick(outcome, '', 'reduced_cost')?.flat(), one.reduced);
  });

  it.each(reference.whole.map((programme, at) => [at, programme] as const))('whole, %i', async (_, one) => {
    const names = one.rows.map((__, at) => `c${at}`);
    const columns = [
      'v VARCHAR',
      'o DOUBLE',
      'up DOUBLE',
      'i BOOLEAN',
      ...names.map((name) => `${name} DOUBLE`),
    ];
    const rows = one.objective.map((value, at) =>
      [`'v${at}'`, value, one.upper[at], one.integer[at], ...one.rows.map((row) => row[at])].join(', '),
    );
    const outcome = await runAnalysis({
      analysis: 'optimise',
      sql: rowsSql(columns.join(', '), rows),
      roles: { variable: 'v', objective: 'o', constraint: names, upper: 'up', integer: 'i' },
      params: {
        limits: names.map((constraint, at) => ({ constraint, relation: '<=', limit: one.limits[at]! })),
      },
    });
    close(
      outcome.tables.result?.map((row) => row.objective),
      [one.best],
    );
    const values = pick(outcome, '', 'value')!.flat() as number[];
    for (const [at, isWhole] of one.integer.entries()) {
      if (isWhole) expect(Number.isInteger(values[at])).toBe(true);
    }
  });
});

/** To 1e-6, of the larger of one and the expected value. */
function close(found: readonly unknown[] | undefined, expected: readonly (number | null)[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) {
    const difference = Math.abs(Number(found?.[at]) - Number(value));
    expect(
      difference / Math.max(1, Math.abs(Number(value))),
      `${at}: ${String(found?.[at])} for ${value}`,
    ).toBeLessThan(1e-6);
  }
}
