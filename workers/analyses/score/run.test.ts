import { describe, expect, it } from 'vitest';
import { type Outcome, type Trial, faultOf, runAnalysis } from '../../../tests/harness/run-analysis';
import type { Feature } from '../../learning/features';
import type { Target } from '../../learning/learner';
import { learnerOf } from '../../learning/learners';
import { profilesOf } from '../../learning/profile';
import type { SavedModel } from '../../learning/saved-model';

const ROWS = 60;
const PLANS = ['basic', 'family', "o'plan"];
const DAYS = 19_000;

const features: Feature[] = [
  feature('age', (row) => (row % 17 === 3 ? NaN : 20 + ((row * 7) % 40) / 3)),
  { ...feature('plan', (row) => (row % 11 === 5 ? NaN : row % 3)), kind: 'category', levels: PLANS },
  { ...feature('joined', (row) => DAYS + ((row * 13) % 300)), isTime: true },
];
const left = Int32Array.from({ length: ROWS }, (_, row) => ((row * 7) % 40 > 20 || row % 3 === 1 ? 1 : 0));
const target: Target = { kind: 'classes', classes: ['no', 'yes'], codes: left };

function feature(name: string, of: (row: number) => number): Feature {
  return {
    name,
    kind: 'number',
    levels: [],
    values: Float64Array.from({ length: ROWS }, (_, row) => of(row)),
  };
}

function modelOf(what: Target, changes: Partial<SavedModel> = {}, given = features): SavedModel {
  const fitted = learnerOf('tree').fit(
    { rows: ROWS, features: given, target: what },
    { max_depth: 3, min_samples_leaf: 4 },
    { seed: 1 },
  );
  return {
    format: 'daybook-model',
    version: 1,
    target: 'left',
    rows: ROWS,
    fitted,
    profile: profilesOf(given),
    ...changes,
  };
}

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
const number = (value: number): string => (Number.isNaN(value) ? 'NULL' : String(value));

/** The rows that the model was fitted on. */
const SOURCE = `CREATE TABLE source AS SELECT * FROM (VALUES ${Array.from({ length: ROWS }, (_, row) => {
  const [age, plan, joined] = features.map(({ values }) => values[row]!);
  const name = Number.isNaN(plan) ? null : PLANS[plan!]!;
  return `('C${row}', ${number(age!)}::DOUBLE, ${text(name)}, DATE '1970-01-01' + ${joined}, ${text(left[row] ? 'yes' : 'no')})`;
}).join(', ')}) t(customer, age, plan, joined, "left");`;

const fittedSql = (model: unknown): string =>
  `CREATE TABLE fitted AS SELECT 1 AS piece, ${text(typeof model === 'string' ? model : JSON.stringify(model))} AS text;`;

const classes = modelOf(target, { positive: 'yes', threshold: 0.4, metrics: { auc: 0.75, accuracy: 0.7 } });

function trial(more: Partial<Trial> & { model?: unknown; change?: string } = {}): Trial {
  const { model = classes, change = '', params, ...rest } = more;
  return {
    analysis: 'score',
    sql: SOURCE + fittedSql(model) + change,
    roles: { id: 'customer' },
    params: { model: 'fitted', ...params },
    ...rest,
  };
}

const changed = (sql: string): string => `CREATE TABLE other AS ${sql};`;

/** What the model says by itself. */
function said(model: SavedModel): number[] {
  const all = learnerOf('tree').open(model.fitted).predict(features, ROWS);
  const width = model.fitted.classes?.length ?? 1;
  return Array.from({ length: ROWS }, (_, row) => all[row * width + (width === 1 ? 0 : 1)]!);
}

const notice = (outcome: Outcome, code: string) => outcome.notices.find((each) => each.code === code);

describe('a model of two classes', () => {
  it('says of a table what it says by itself, to the last digit', async () => {
    const { tables, notices } = await runAnalysis(trial());
    const rows = tables['']!;
    expect(rows.map(({ probability }) => probability)).toEqual(said(classes));
    expect(rows.map(({ predicted }) => predicted)).toEqual(
      said(classes).map((probability) => (probability >= 0.4 ? 'yes' : 'no')),
    );
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: ROWS }, (_, row) => `C${row}`));
    expect(notices.map(({ code }) => code)).toEqual(['score-gaps']);
    expect(Object.keys(rows[0]!)).toEqual(['id', 'predicted', 'probability']);
  });

  it('calls by another threshold when one is given', async () => {
    const { tables } = await runAnalysis(trial({ params: { threshold: 1 } }));
    expect(tables['']!.filter(({ predicted }) => predicted === 'yes')).toHaveLength(
      said(classes).filter((probability) => probability >= 1).length,
    );
  });

  it('is held against what has come, beside what it was, and its features do not drift from themselves', async () => {
    const { tables, findings } = await runAnalysis(trial());
    const right = said(classes).filter((each, row) => (each >= 0.4 ? 1 : 0) === left[row]).length / ROWS;
    expect(tables.metrics).toContainEqual({
      metric: 'accuracy_at_threshold',
      value: right,
      model_value: null,
      rows: ROWS,
    });
    expect(tables.metrics?.find(({ metric }) => metric === 'auc')).toMatchObject({ model_value: 0.75 });
    expect(tables.columns?.map(({ psi }) => psi)).toEqual([0, 0, 0]);
    expect(findings.map(({ key }) => key)).toEqual([
      'finding.called',
      'finding.auc.own',
      'finding.drift.none',
    ]);
  });

  it('numbers rows without an id', async () => {
    const { tables } = await runAnalysis(trial({ roles: {} }));
    expect(tables['']!.slice(0, 3).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('finds columns whose names differ in case and blanks, and says so', async () => {
    const outcome = await runAnalysis(
      trial({
        table: 'other',
        change: changed('SELECT customer, age AS "AGE", plan AS " Pl an", joined FROM source'),
      }),
    );
    expect(outcome.tables['']!.map(({ probability }) => probability)).toEqual(said(classes));
    expect(outcome.tables.columns!.map(({ found_as }) => found_as)).toEqual(['AGE', ' Pl an', 'joined']);
    expect(notice(outcome, 'score-columns-alike')?.values).toEqual({
      columns: ['age = AGE', 'plan =  Pl an'],
    });
    expect(outcome.tables.metrics).toEqual([]);
  });

  it('reads numbers and times that are texts', async () => {
    const outcome = await runAnalysis(
      trial({
        table: 'other',
        change: changed(
          `SELECT customer, ' ' || age || ' ' AS age, plan, CAST(joined AS VARCHAR) AS joined FROM source`,
        ),
      }),
    );
    expect(outcome.tables['']!.map(({ probability }) => probability)).toEqual(said(classes));
  });
});

describe('what the model has not seen', () => {
  const missing = (model: SavedModel, at: number): number[] => {
    const without = features.map((each, i) =>
      i === at ? { ...each, values: new Float64Array(ROWS).fill(NaN) } : each,
    );
    const all = learnerOf('tree').open(model.fitted).predict(without, ROWS);
    return Array.from({ length: ROWS }, (_, row) => all[row * 2 + 1]!);
  };

  it('counts as missing: categories, named and counted', async () => {
    const outcome = await runAnalysis(
      trial({
        table: 'other',
        change: changed(
          `SELECT * REPLACE (CASE WHEN plan IS NOT NULL THEN 'new ' || (age > 25) END AS plan) FROM source`,
        ),
      }),
    );
    const there = features[1]!.values.filter((value) => !Number.isNaN(value)).length;
    expect(outcome.tables['']!.map(({ probability }) => probability)).toEqual(missing(classes, 1));
    expect(outcome.tables.columns![1]).toMatchObject({ feature: 'plan', missing: ROWS });
    const { rows, different, words } = notice(outcome, 'score-unseen')?.values ?? {};
    expect(different).toBe(2);
    expect(words).toEqual(['“new true”', '“new false”']);
    expect(Number(rows)).toBeLessThanOrEqual(there);
    expect(outcome.tables.columns![1]!.unseen).toBe(rows);
    expect(outcome.findings.at(-1)).toMatchObject({ key: 'finding.drift', values: { feature: 'plan' } });
  });

  it('are read with blanks around them, and none from blanks alone', async () => {
    const padded = `SELECT * REPLACE (CASE WHEN plan IS NULL THEN '  ' ELSE ' ' || plan || '  ' END AS plan) FROM source`;
    const { tables, notices } = await runAnalysis(trial({ table: 'other', change: changed(padded) }));
    expect(tables['']!.map(({ probability }) => probability)).toEqual(said(classes));
    expect(notices.map(({ code }) => code)).toEqual(['score-gaps']);
  });

  it('is not what the model knows, however its letters came and come', async () => {
    const [whole, parted] = ['Caf\u00E9', 'Cafe\u0301'];
    for (const [learnt, given] of [
      [whole, parted],
      [parted, parted],
    ] as const) {
      const known = {
        ...features[1]!,
        levels: features[1]!.levels.map((name, at) => (at === 1 ? learnt : name)),
      };
      const model = modelOf(target, { positive: 'yes' }, [features[0]!, known, features[2]!]);
      const name = features[1]!.levels[1]!.replaceAll("'", "''");
      const outcome = await runAnalysis(
        trial({
          model,
          table: 'other',
          change: changed(
            `SELECT * REPLACE (CASE WHEN plan = '${name}' THEN '${given}' ELSE plan END AS plan) FROM source`,
          ),
        }),
      );
      expect(outcome.tables.columns![1]!.unseen).toBe(0);
      expect(notice(outcome, 'score-unseen')).toBeUndefined();
    }
  });

  it('counts as the rest where rare categories were put together', async () => {
    const rest = [features[0]!, { ...features[1]!, rest: 2 }, features[2]!];
    const model = modelOf(target, { positive: 'yes' }, rest);
    const outcome = await runAnalysis(
      trial({
        model,
        table: 'other',
        change: changed(`SELECT * REPLACE (replace(plan, 'o''plan', 'rare') AS plan) FROM source`),
      }),
    );
    expect(outcome.tables['']!.map(({ probability }) => probability)).toEqual(said(model));
    expect(notice(outcome, 'score-unseen-rest')?.values).toMatchObject({ rest: "o'plan", words: ['“rare”'] });
  });

  it('counts as missing: columns, said before all else', async () => {
    const outcome = await runAnalysis(
      trial({ table: 'other', change: changed('SELECT * EXCLUDE (age) FROM source') }),
    );
    expect(outcome.tables['']!.map(({ probability }) => probability)).toEqual(missing(classes, 0));
    expect(outcome.findings[0]).toMatchObject({
      key: 'finding.absent',
      values: { absent: 1, features: 3, columns: ['age'] },
    });
    expect(notice(outcome, 'score-columns-missing')?.values).toMatchObject({ columns: ['age'] });
    expect(outcome.tables.columns![0]).toMatchObject({ found_as: null, missing: ROWS, psi: null });
  });

  it('counts as missing: values of another type, and infinite ones', async () => {
    const words = await runAnalysis(
      trial({ table: 'other', change: changed(`SELECT * REPLACE ('old' AS age, 7 AS joined) FROM source`) }),
    );
    expect(notice(words, 'score-no-number')?.values).toMatchObject({ column: 'age', rows: ROWS });
    expect(notice(words, 'score-no-time')?.values).toMatchObject({
      column: 'joined',
      type: 'INTEGER',
      rows: ROWS,
    });
    const infinite = await runAnalysis(
      trial({ table: 'other', change: changed(`SELECT * REPLACE ('inf'::DOUBLE AS age) FROM source`) }),
    );
    expect(infinite.tables['']!.map(({ probability }) => probability)).toEqual(missing(classes, 0));
    expect(infinite.tables.columns![0]).toMatchObject({ unreadable: ROWS, missing: ROWS });
  });

  it('leaves rows without a known outcome out of the metrics', async () => {
    const outcome = await runAnalysis(
      trial({
        table: 'other',
        change: changed(
          `SELECT * REPLACE (CASE age > 25 WHEN true THEN 'perhaps' WHEN false THEN "left" END AS "left") FROM source`,
        ),
      }),
    );
    const known = features[0]!.values.filter((age) => age <= 25).length;
    expect(outcome.tables.metrics?.every(({ rows }) => rows === known)).toBe(true);
    expect(notice(outcome, 'score-outcome-unknown')?.values).toMatchObject({ rows: ROWS - known });
  });
});

describe('other targets', () => {
  it('of several classes get a probability each', async () => {
    const several = modelOf({
      kind: 'classes',
      classes: ['a', 'b', 'c'],
      codes: Int32Array.from(left, (code, row) => (row % 5 === 0 ? 2 : code)),
    });
    const outcome = await runAnalysis(trial({ model: several, params: { threshold: 0.3 } }));
    expect(outcome.columns['']).toEqual([
      'id',
      'predicted',
      'probability',
      'probability_a',
      'probability_b',
      'probability_c',
    ]);
    for (const row of outcome.tables['']!) {
      const each = ['a', 'b', 'c'].map((name) => Number(row[`probability_${name}`]));
      expect(row.probability).toBe(Math.max(...each));
      expect(row.predicted).toBe(['a', 'b', 'c'][each.indexOf(Math.max(...each))]);
    }
    expect(notice(outcome, 'score-threshold-unused')).toBeDefined();
  });

  it('that are numbers have no probability, and are measured by their errors', async () => {
    const values = Float64Array.from({ length: ROWS }, (_, row) => row / 3);
    const model = modelOf({ kind: 'number', values }, { target: 'spend' });
    const outcome = await runAnalysis(
      trial({
        model,
        table: 'other',
        change: changed(`SELECT *, CAST(substr(customer, 2) AS INTEGER) / 3 AS spend FROM source`),
      }),
    );
    const predicted = said(model);
    expect(outcome.tables['']!.map((row) => row.predicted)).toEqual(predicted);
    expect(outcome.tables['']!.every(({ probability }) => probability === null)).toBe(true);
    const mae = predicted.reduce((sum, each, row) => sum + Math.abs(each - row / 3), 0) / ROWS;
    const found = outcome.tables.metrics!.find(({ metric }) => metric === 'mae');
    expect(found?.value).toBeCloseTo(mae, 12);
  });

  it('that are numbers may be below zero', async () => {
    const profit = (row: number): number => row - 20;
    const values = Float64Array.from({ length: ROWS }, (_, row) => profit(row));
    const model = modelOf({ kind: 'number', values }, { target: 'profit' });
    const change = changed(
      `SELECT *, CASE WHEN customer = 'C7' THEN 'inf' ELSE CAST(substr(customer, 2) AS DOUBLE) - 20 END AS profit FROM source`,
    );
    const outcome = await runAnalysis(trial({ model, table: 'other', change }));
    const errors = said(model).map((each, row) => Math.abs(each - profit(row)));
    const mae = errors.reduce((sum, error, row) => sum + (row === 7 ? 0 : error), 0) / (ROWS - 1);
    const found = outcome.tables.metrics!.find(({ metric }) => metric === 'mae');
    expect(found?.rows).toBe(ROWS - 1);
    expect(found?.value).toBeCloseTo(mae, 12);
  });
});

describe('what is no model', () => {
  const fitted = (changes: object): SavedModel => ({ ...classes, fitted: { ...classes.fitted, ...changes } });

  it.each([
    ['another table', trial({ params: { model: 'source' } }), 'score-no-model', { table: 'source' }],
    [
      'a model that is cut off',
      trial({ model: JSON.stringify(classes).slice(0, 500) }),
      'score-model-json',
      {},
    ],
    ['an empty model', trial({ change: 'DELETE FROM fitted;' }), 'score-model-json', {}],
    ['JSON of another thing', trial({ model: [1, 2] }), 'score-model-foreign', {}],
    [
      'a newer version',
      trial({ model: { ...classes, version: 7 } }),
      'score-model-version',
      { version: '7' },
    ],
    [
      'an unknown learner',
      trial({ model: fitted({ learner: 'oracle' }) }),
      'score-model-learner',
      { learner: 'oracle' },
    ],
    [
      'lost features',
      trial({ model: fitted({ features: 3 }) }),
      'score-model-damaged',
      { part: 'fitted.features' },
    ],
    [
      'lost parameters',
      trial({ model: fitted({ parameters: {} }) }),
      'score-model-damaged',
      { part: 'fitted.parameters' },
    ],
    ['no rows', trial({ change: 'DELETE FROM source;' }), 'score-no-rows', {}],
    [
      'none of the columns',
      trial({ table: 'other', change: changed('SELECT customer FROM source') }),
      'score-no-columns',
      { columns: ['age', 'plan', 'joined'] },
    ],
  ])('%s is a fault', async (_, each, code, values) => {
    expect(await faultOf(each)).toMatchObject({ code, values });
  });
});
