import { describe, expect, it } from 'vitest';
import { type Outcome, type Trial, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import { visitorsSql } from '../../../tests/harness/sample-visitors';

const FEATURES = ['visits', 'channel', 'noise'];

/** Visitors with a further column, which one role takes. */
function trial(more: string, roles: Trial['roles'] = {}, params: Trial['params'] = {}, rows = 200): Trial {
  return {
    analysis: 'classify',
    sql: visitorsSql(rows, more === '' ? '' : `, ${more}`),
    roles: { target: 'bought', features: FEATURES, id: 'visitor', ...roles },
    params: { model: 'tree', grid: 'none', ...params },
  };
}

const treated = ({ notices }: Outcome, code: string): unknown =>
  notices.find((notice) => notice.code === code)?.values;

describe('a target', () => {
  it.each([
    ['of one class', "'yes' AS t", 'classify-one-class'],
    [
      'of classes with a row each',
      "CASE WHEN i = 3 THEN 'rare' ELSE 'usual' END AS t",
      'classify-one-class-left',
    ],
    ['without any value', 'CAST(NULL AS VARCHAR) AS t', 'classify-nothing-left'],
    ['of blanks', "'  ' AS t", 'classify-nothing-left'],
    ['of many numbers', 'i * 1.5 AS t', 'classify-number-target'],
    ['of many names', "'visitor ' || i AS t", 'classify-many-classes'],
  ])('%s is refused', async (_, column, code) => {
    expect(await faultOf(trial(column, { target: 't' }))).toMatchObject({ code, place: { role: 'target' } });
  });

  it('with blanks leaves these rows out, and says how many', async () => {
    const outcome = await runAnalysis(
      trial("CASE WHEN i % 20 = 0 THEN ' ' WHEN i % 2 = 0 THEN 'a ' ELSE 'b' END AS t", { target: 't' }),
    );
    expect(outcome.tables['']).toHaveLength(190);
    expect(new Set(outcome.tables['']!.map(({ actual }) => actual))).toEqual(new Set(['a', 'b']));
    expect(treated(outcome, 'classify-unlabelled')).toEqual({ rows: 10, total: 200, column: 't' });
  });

  it('with a class of one row, and one of fewer rows than folds', async () => {
    const outcome = await runAnalysis(
      trial(
        "CASE WHEN i = 0 THEN 'one' WHEN i < 4 THEN 'three' ELSE bought END AS t".replace(
          'bought',
          "CASE WHEN i % 2 = 0 THEN 'x' ELSE 'y' END",
        ),
        {
          target: 't',
        },
      ),
    );
    expect(outcome.tables['']).toHaveLength(199);
    expect(treated(outcome, 'classify-rare-class')).toEqual({ classes: ['one'] });
    expect(treated(outcome, 'classify-small-class')).toEqual({ classes: ['three'], folds: 5 });
    expect(outcome.tables.report!.map((row) => row.support).slice(0, 3)).toEqual([3, 98, 98]);
  });

  it('keeps the type of its column', async () => {
    const { tables, types } = await runAnalysis(trial('CAST(i % 2 AS INTEGER) AS t', { target: 't' }));
    expect(types['']!.actual).toBe('Int32');
    expect(types['']!.predicted).toBe('Int32');
    expect(new Set(tables.confusion!.map(({ actual }) => actual))).toEqual(new Set([0, 1]));
  });

  it('has no class of the name that is positive', async () => {
    expect(await faultOf(trial('', {}, { positive: 'yess' }))).toMatchObject({
      code: 'classify-no-positive',
      values: { suggestion: 'yes' },
      place: { param: 'positive' },
    });
  });

  it('of an empty table', async () => {
    const sql = rowsSql('bought VARCHAR, visits INTEGER', []);
    const roles = { target: 'bought', features: 'visits' };
    expect(await faultOf({ analysis: 'classify', sql, roles })).toMatchObject({ code: 'classify-no-rows' });
  });
});

describe('a feature', () => {
  const with_ = (column: string, rows?: number, params: Trial['params'] = {}): Promise<Outcome> =>
    runAnalysis(trial(`${column} AS f`, { features: [...FEATURES, 'f'] }, params, rows));
  const YES = 'hash(i * 7 + 1) % 100 + 25 * (hash(i * 3 + 2) % 3) + hash(i * 11 + 5) % 60';

  it.each([
    ['equal to the target', `CASE WHEN ${YES} > 110 THEN 'yes' ELSE 'no' END`],
    ['that is the target in other words', `CASE WHEN ${YES} > 110 THEN 17.5 ELSE 3 END`],
    ['that is filled for one class only', `CASE WHEN ${YES} > 110 THEN 'filled' END`],
  ])('%s is a leak and left out', async (_, column) => {
    const outcome = await with_(column);
    expect(treated(outcome, 'classify-leak-same')).toEqual({ column: 'f' });
    const model = JSON.parse(String(outcome.tables.model![0]!.text)) as {
      fitted: { features: { name: string }[] };
    };
    expect(model.fitted.features.map(({ name }) => name)).toEqual(FEATURES);
  });

  it.each([
    ['number', YES],
    ['category', `CASE WHEN ${YES} > 110 THEN 'y' || i % 3 ELSE 'n' || i % 4 END`],
    ['number with gaps for one class', `CASE WHEN ${YES} > 110 THEN i END`],
  ])('that foretells the class without a mistake is named: %s', async (_, column) => {
    const outcome = await with_(column);
    expect(treated(outcome, 'classify-leak-perfect')).toEqual({ column: 'f' });
    expect(outcome.tables.models!.find((row) => row.chosen)!.accuracy).toBeGreaterThan(0.97);
  });

  it.each([
    ['the same for all rows', '7'],
    ['empty', 'CAST(NULL AS DOUBLE)'],
    ['blank', "' '"],
  ])('%s is left out', async (_, column) => {
    expect(treated(await with_(column), 'feature-constant')).toEqual({ column: 'f' });
  });

  it('that names rows is left out', async () => {
    const outcome = await with_("'customer ' || i");
    expect(treated(outcome, 'classify-names-rows')).toEqual({ column: 'f', different: 200, rows: 200 });
  });

  it('of 10,000 categories counts the commonest, the rest as one', async () => {
    const outcome = await with_("'place ' || hash(i * 13) % 10000", 25_000, { levels: 20 });
    expect(treated(outcome, 'feature-many-levels')).toMatchObject({ column: 'f', levels: 20 });
    expect((treated(outcome, 'feature-many-levels') as { merged: number }).merged).toBeGreaterThan(9000);
  }, 30_000);

  it('with gaps is told', async () => {
    expect(treated(await with_('CASE WHEN i % 4 > 0 THEN i % 9 END'), 'classify-gaps')).toEqual({
      column: 'f',
      rows: 50,
      share: 0.25,
    });
  });

  it('is not what another role has', async () => {
    const outcome = await runAnalysis(trial('', { features: [...FEATURES, 'visitor', 'bought'] }));
    expect(treated(outcome, 'classify-no-feature')).toEqual({ columns: ['visitor', 'bought'] });
    expect(await faultOf(trial('', { features: ['visitor', 'bought'] }))).toMatchObject({
      code: 'classify-no-features',
    });
  });

  it('has to tell something, at least one of them', async () => {
    const nothing = "7 AS f, CAST(NULL AS INTEGER) AS g, 'customer ' || i AS h";
    expect(await faultOf(trial(nothing, { features: ['f', 'g', 'h'] }))).toMatchObject({
      code: 'classify-nothing-tells',
    });
  });

  it('more than rows', async () => {
    const columns = Array.from({ length: 30 }, (_, i) => `f${i}`);
    const more = columns.map((name, i) => `hash(i * ${i + 2}) % 50 AS ${name}`).join(', ');
    const outcome = await runAnalysis(trial(more, { features: columns }, {}, 24));
    expect(treated(outcome, 'classify-wide')).toEqual({ features: 30, rows: 24 });
  });
});

describe('the other roles', () => {
  it.each([
    ['one value', "'a' AS f", 'classify-one-fold'],
    ['only blanks', "' ' AS f", 'classify-one-fold'],
    ['a value for each row', 'i AS f', 'classify-many-folds'],
  ])('folds with %s are refused', async (_, column, code) => {
    expect(await faultOf(trial(column, { fold: 'f' }))).toMatchObject({ code, place: { role: 'fold' } });
  });

  it('folds whose other rows are of one class are left out', async () => {
    const more =
      "CASE WHEN i < 100 THEN 'a' ELSE 'b' END AS t, CASE WHEN i < 100 THEN 1 WHEN i < 150 THEN 2 ELSE 3 END AS f";
    const outcome = await runAnalysis(trial(more, { target: 't', fold: 'f' }));
    expect(treated(outcome, 'classify-folds-left-out')).toEqual({ left: 1, folds: 3 });
    expect(treated(outcome, 'classify-unjudged')).toEqual({ rows: 100, total: 200 });
    const two = "CASE WHEN i < 100 THEN 'a' ELSE 'b' END AS t, CASE WHEN i < 100 THEN 1 ELSE 2 END AS f";
    expect(await faultOf(trial(two, { target: 't', fold: 'f' }))).toMatchObject({ code: 'classify-no-fold' });
  });

  it('rows with a weight that is blank, 0 or below are left out', async () => {
    const outcome = await runAnalysis(
      trial('CASE i % 10 WHEN 0 THEN NULL WHEN 1 THEN 0 WHEN 2 THEN -1 ELSE 2.5 END AS w', { weight: 'w' }),
    );
    expect(treated(outcome, 'classify-weightless')).toEqual({ rows: 60, total: 200, column: 'w' });
    expect(outcome.tables.report!.at(-1)!.support).toBe(350);
  });

  it('rows without a moment are left out of a split by time', async () => {
    const more = 'CASE WHEN i % 8 > 0 THEN seen_at END AS at'.replace(
      'seen_at',
      "TIMESTAMP '2024-01-01' + INTERVAL (i) DAY",
    );
    const outcome = await runAnalysis(trial(more, { time: 'at' }, { split: 'time' }));
    expect(treated(outcome, 'classify-momentless')).toEqual({ rows: 25, total: 200, column: 'at' });
    const unused = await runAnalysis(trial(more, { time: 'at' }));
    expect(treated(unused, 'classify-unused-time')).toEqual({ column: 'at' });
    expect(unused.tables['']).toHaveLength(200);
  });

  it('a moment or a group for all rows cannot be split by', async () => {
    const moment = trial("DATE '2024-01-01' AS at", { time: 'at' }, { split: 'time' });
    expect(await faultOf(moment)).toMatchObject({ code: 'classify-one-moment' });
    const group = trial('1 AS g', { group: 'g' }, { split: 'group' });
    expect(await faultOf(group)).toMatchObject({ code: 'classify-one-group' });
    expect(await faultOf(trial('', {}, { split: 'time' }))).toMatchObject({ code: 'classify-split-time' });
    expect(await faultOf(trial('', {}, { split: 'group' }))).toMatchObject({ code: 'classify-split-group' });
  });

  it('rows without a group are each one', async () => {
    const outcome = await runAnalysis(
      trial('CASE WHEN i % 5 > 0 THEN i % 3 END AS g', { group: 'g' }, { split: 'group', folds: 20 }),
    );
    expect(treated(outcome, 'classify-no-group')).toEqual({ rows: 40 });
  });

  it('fewer folds are made where there are fewer groups', async () => {
    const outcome = await runAnalysis(trial('i % 3 AS g', { group: 'g' }, { split: 'group' }));
    expect(treated(outcome, 'classify-fewer-folds')).toEqual({ folds: 3, wanted: 5 });
  });

  it('an identifier may come twice, which is told', async () => {
    const outcome = await runAnalysis(trial('i // 2 AS customer', { id: 'customer' }));
    expect(treated(outcome, 'classify-repeated-ids')).toEqual({ rows: 200, ids: 100, column: 'customer' });
    expect(outcome.tables['']).toHaveLength(200);
  });

  it('without an identifier rows are numbered as they stand in the table', async () => {
    const { tables } = await runAnalysis({
      ...trial("CASE WHEN i % 20 > 0 THEN CASE WHEN i % 2 = 0 THEN 'a' ELSE 'b' END END AS t"),
      roles: { target: 't', features: FEATURES },
    });
    expect(tables['']!.slice(0, 3).map(({ id }) => id)).toEqual([2, 3, 4]);
  });
});
