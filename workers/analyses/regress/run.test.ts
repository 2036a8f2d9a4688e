import { describe, expect, it } from 'vitest';
import { type Outcome, type Trial, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';
import type { Feature } from '../../learning/features';
import { openFitted } from '../../learning/learners';
import type { SavedModel } from '../../learning/saved-model';

const COLUMNS = 'id VARCHAR, y DOUBLE, a DOUBLE, b DOUBLE, c VARCHAR, day DATE, fold VARCHAR, w DOUBLE';

/** Forty rows: y goes with a and c, b is noise without a pattern. */
function usual(change: (row: string[], i: number) => string[] = (row) => row): string[] {
  return Array.from({ length: 40 }, (_, i) => {
    const [a, b] = [(i * 7) % 13, (i * i * 3) % 17];
    const c = i % 3 === 0 ? 'x' : 'z';
    const y = 5 + 2 * a + (c === 'x' ? 4 : 0) + ((i * 11) % 7) / 4;
    return change(
      [`'r${i}'`, String(y), String(a), String(b), `'${c}'`, `DATE '2024-01-01' + ${i}`, `'f${i % 4}'`, '1'],
      i,
    ).join(', ');
  });
}

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string | string[]> = {},
): Trial {
  return {
    analysis: 'regress',
    sql: rowsSql(COLUMNS, rows),
    roles: { target: 'y', features: ['a', 'b', 'c'], id: 'id', ...roles },
    params,
  };
}

const set =
  (place: number, value: string) =>
  (row: string[]): string[] =>
    row.with(place, value);

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);

const namesOf = ({ tables }: Outcome): unknown[] => tables.coefficients?.map(({ term }) => term) ?? [];

describe('regression', () => {
  it('keeps identifiers, and says what goes with what', async () => {
    const { tables, findings } = await runAnalysis(trial(usual()));
    expect(tables['']?.[3]?.id).toBe('r3');
    expect(findings.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'finding.fit',
        'finding.number.more',
        'finding.level.more',
        'finding.uncertain',
      ]),
    );
    expect(findings.find(({ key }) => key === 'finding.level.more')?.values).toMatchObject({
      term: 'c = x',
      reference: 'z',
    });
  });

  it('uses folds as they are given', async () => {
    const { tables } = await runAnalysis(trial(usual(), {}, { fold: 'fold' }));
    expect(tables['']?.map(({ fold }) => fold).slice(0, 5)).toEqual(['f0', 'f1', 'f2', 'f3', 'f0']);
  });

  it('by time learns from what was before only', async () => {
    const outcome = await runAnalysis(trial(usual(), { split: 'time', folds: 3 }, { time: 'day' }));
    const rows = outcome.tables[''] ?? [];
    expect(codes(outcome)).toContain('regress-untested-fitted');
    expect(rows.slice(0, 10).every((row) => row.fold === null && row.predicted_out_of_fold === null)).toBe(
      true,
    );
    expect(rows.slice(10).every((row) => row.predicted_out_of_fold !== null)).toBe(true);
  });

  it('keeps groups together', async () => {
    const { tables } = await runAnalysis(trial(usual(), { split: 'group', folds: 2 }, { group: 'fold' }));
    const folds = tables['']?.map(({ fold }) => fold) ?? [];
    for (let i = 4; i < 40; i++) expect(folds[i]).toBe(folds[i - 4]);
  });

  it('is the same with the same seed, and splits anew with another', async () => {
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map(async (seed) => (await runAnalysis(trial(usual(), { seed }))).tables.fit?.[0]?.mse),
    );
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });

  it('says that features know nothing where the mean is as good', async () => {
    const outcome = await runAnalysis(trial(usual(), {}, { features: ['b'] }));
    expect(outcome.findings[0]?.key).toBe('finding.fit.none');
  });

  it('names rows that drive the fit, and columns that say the same', async () => {
    const odd = usual((row, i) => (i === 7 ? row.with(1, '900') : row.with(3, `${row[2]} + ${i % 2} / 100`)));
    const { findings } = await runAnalysis(trial(odd));
    const driving = findings.find(({ key }) => key === 'finding.driving');
    expect(String(driving?.values?.rows)).toMatch(/^r7\b/);
    const { values } = findings.find(({ key }) => key === 'finding.collinear') ?? {};
    expect([values?.one, values?.other].toSorted()).toEqual(['a', 'b']);
  });
});

describe('bad input', () => {
  it('names the features that have another role', async () => {
    const fault = await faultOf(trial(usual(), {}, { features: ['y'], id: 'id' }));
    expect(fault).toMatchObject({ code: 'regress-no-feature', values: { column: ['y'], columns: 1 } });
  });

  it.each<[string, Trial]>([
    ['regress-no-rows', trial([])],
    ['regress-no-target', trial(usual(set(1, 'NULL')))],
    ['regress-constant-target', trial(usual(set(1, '3')))],
    ['regress-too-few-rows', trial(usual().slice(0, 1))],
    ['regress-no-feature', trial(usual(), {}, { features: ['y', 'id'] })],
    ['regress-nothing-to-learn', trial(usual(set(2, 'NULL')), {}, { features: ['a'] })],
    ['regress-nothing-to-learn', trial(usual(set(2, '1')), {}, { features: ['a'] })],
    ['regress-more-terms-than-rows', trial(usual().slice(0, 4))],
    ['regress-split-needs-time', trial(usual(), { split: 'time' })],
    ['regress-split-needs-group', trial(usual(), { split: 'group' })],
    ['regress-one-moment', trial(usual(set(5, "DATE '2024-01-01'")), { split: 'time' }, { time: 'day' })],
    ['regress-time-missing', trial(usual(set(5, 'NULL')), { split: 'time' }, { time: 'day' })],
    ['regress-one-group', trial(usual(set(6, "'g'")), { split: 'group' }, { group: 'fold' })],
    ['regress-one-fold', trial(usual(set(6, "'g'")), {}, { fold: 'fold' })],
    ['regress-no-row', trial(usual(), { row: 'r400' })],
    ['grid-setting-unknown', trial(usual(), { model: 'ridge', grid: 'max_depth = 3' })],
  ])('%s', async (code, bad) => {
    expect((await faultOf(bad)).code).toBe(code);
  });

  it('of a target as text takes what reads as a number', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, CASE WHEN i % 10 = 0 THEN ' ' ELSE CAST(2 * i + i % 3 AS VARCHAR) END AS y, i AS a FROM range(50) t(i)`;
    const bad = { ...trial([]), sql, roles: { target: 'y', features: ['a'] } };
    const outcome = await runAnalysis(bad);
    expect(outcome.notices[0]).toMatchObject({
      code: 'regress-blank-target',
      values: { rows: 5, total: 50 },
    });
    expect(outcome.tables['']).toHaveLength(45);
    const words = { ...bad, sql: "CREATE TABLE source AS SELECT 'high' AS y, i AS a FROM range(9) t(i)" };
    expect((await faultOf(words)).code).toBe('regress-no-target');
  });

  it('leaves out constant features, copies, and the target itself, each by name', async () => {
    const sql = `${rowsSql(COLUMNS, usual())} ALTER TABLE source ADD COLUMN copy DOUBLE; UPDATE source SET copy = a;
      ALTER TABLE source ADD COLUMN leak DOUBLE; UPDATE source SET leak = y; ALTER TABLE source ADD COLUMN one DOUBLE DEFAULT 1;`;
    const outcome = await runAnalysis({
      ...trial([]),
      sql,
      roles: { target: 'y', features: ['a', 'copy', 'leak', 'one', 'c'] },
    });
    expect(outcome.notices.map(({ code, values }) => [code, values?.feature ?? values?.column])).toEqual([
      ['regress-same-column', 'copy'],
      ['regress-leak', 'leak'],
      ['feature-constant', 'one'],
    ]);
    expect(namesOf(outcome)).toEqual(['intercept', 'a', 'c = x']);
  });

  it('suspects a leak in what tells the target almost exactly', async () => {
    const outcome = await runAnalysis(
      trial(usual((row, i) => row.with(3, `3 * (${row[1]}) + ${i % 2} / 100`))),
    );
    expect(outcome.notices.find(({ code }) => code === 'regress-too-good')?.values).toMatchObject({
      feature: 'b',
    });
  });

  it('names a sum of other columns and leaves it out', async () => {
    const outcome = await runAnalysis(
      trial(
        usual((row) => row.with(7, `${row[2]} + 2 * ${row[3]}`)),
        {},
        { features: ['a', 'b', 'w'] },
      ),
    );
    expect(outcome.notices.find(({ code }) => code === 'regress-dependent')?.values).toMatchObject({
      terms: ['w'],
    });
    expect(namesOf(outcome)).toEqual(['intercept', 'a', 'b']);
  });

  it('counts infinite values as missing, and leaves out rows with such a target', async () => {
    const outcome = await runAnalysis(
      trial(
        usual((row, i) => {
          if (i === 3) return row.with(1, "'inf'::DOUBLE");
          return i === 4 ? row.with(2, "'-inf'::DOUBLE") : row;
        }),
      ),
    );
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['regress-infinite-target', 'feature-infinite', 'regress-filled']),
    );
    expect(namesOf(outcome)).toContain('a: missing');
    expect(outcome.tables['']).toHaveLength(39);
  });

  it('can leave rows with gaps out instead', async () => {
    const outcome = await runAnalysis(
      trial(
        usual((row, i) => (i % 8 === 0 ? row.with(2, 'NULL') : row)),
        { missing: 'leave-out' },
      ),
    );
    expect(codes(outcome)).toContain('regress-incomplete-left-out');
    expect(outcome.tables['']).toHaveLength(35);
    expect(namesOf(outcome)).toEqual(['intercept', 'a', 'b', 'c = x']);
  });

  it('puts rare ones of ten thousand categories together', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, 'k' || i AS c, i % 7 AS a, i % 7 + (i * 37 % 11) / 10 AS y FROM range(10000) t(i)`;
    const outcome = await runAnalysis({ ...trial([]), sql, roles: { target: 'y', features: ['a', 'c'] } });
    expect(outcome.notices[0]).toMatchObject({ code: 'feature-many-levels', values: { merged: 9980 } });
    expect(namesOf(outcome)).toContain('c = other');
  });

  it.each(['ridge', 'lasso'])('with more features than rows %s does', async (model) => {
    const wide = Array.from({ length: 30 }, (_, j) => `(i * ${j + 3} + ${j}) % ${j + 5} AS x${j}`).join(', ');
    const outcome = await runAnalysis({
      ...trial([]),
      sql: `CREATE TABLE source AS SELECT i AS y, ${wide} FROM range(12) t(i)`,
      roles: { target: 'y', features: Array.from({ length: 30 }, (_, j) => `x${j}`) },
      params: { model },
    });
    expect(outcome.tables['']?.every(({ predicted }) => Number.isFinite(predicted))).toBe(true);
  });
});

describe('every model', () => {
  it.each(['linear', 'ridge', 'lasso', 'forest', 'boosting'])(
    '%s predicts the same from its table',
    async (model) => {
      const { tables } = await runAnalysis(trial(usual(), { model, grid: 'none', row: 'r5' }));
      const saved = readSaved(tables.model?.[0]?.text);
      const features = saved.fitted.features.map((schema, j): Feature => {
        const values = usual().map((row) => row.split(', ')[2 + j]!);
        return {
          ...schema,
          values: Float64Array.from(values, (value) =>
            schema.kind === 'number' ? Number(value) : schema.levels.indexOf(value.slice(1, -1)),
          ),
        };
      });
      const predicted = openFitted(saved.fitted).predict(features, 40);
      const r2 =
        1 -
        squared(tables['']!.map(({ actual }, i) => Number(actual) - predicted[i]!)) /
          squared(centred(tables['']!.map(({ actual }) => Number(actual))));
      expect(tables.measures?.find(({ measure }) => measure === 'r_squared')?.value).toBeCloseTo(r2, 10);
      if (model === 'linear') expect(tables['']![9]?.predicted).toBeCloseTo(predicted[9]!, 9);
      else expect(tables['']![9]?.predicted).toBe(tables['']![9]?.predicted_out_of_fold);
    },
  );

  it('is tried by auto, and the one with the least error is taken', async () => {
    const { tables, findings } = await runAnalysis(
      trial(usual(), { model: 'auto', grid: 'max_depth = 2, 3; trees = 20' }),
    );
    const fit = tables.fit ?? [];
    expect(new Set(fit.map(({ model }) => model))).toEqual(
      new Set(['linear', 'ridge', 'lasso', 'forest', 'boosting', 'prior']),
    );
    const least = fit.toSorted((a, b) => Number(a.mse) - Number(b.mse))[0];
    expect(fit.filter(({ chosen }) => chosen === true)).toEqual([least]);
    expect(findings.map(({ key }) => key)).toContain('finding.chosen');
  });
});

const readSaved = (text: unknown): SavedModel => JSON.parse(String(text)) as SavedModel;
const squared = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
const centred = (values: readonly number[]): number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
};

describe('levels of a category', () => {
  it('are held against one that rows have, where the commonest was left out with its gaps', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => {
      const c = i % 6 < 3 ? 'x' : i % 6 < 5 ? 'y' : 'z';
      const y = { x: 90, y: 0, z: 50 }[c] + ((i * 11) % 7) / 4;
      return `'r${i}', ${y}, ${c === 'x' ? 'NULL' : (i * 7) % 13}, 0, '${c}', NULL, NULL, 1`;
    });
    const { tables, findings } = await runAnalysis(
      trial(rows, { model: 'linear', missing: 'leave-out' }, { features: ['a', 'c'] }),
    );
    const level = tables.coefficients?.find(({ term }) => term === 'c = z');
    expect(Number(level?.estimate)).toBeGreaterThan(45);
    expect(level?.reference).toBe('y');
    expect(findings.find(({ key }) => key === 'finding.level.more')?.values?.reference).toBe('y');
  });
});
