import { describe, expect, it } from 'vitest';
import { type Cell, type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/recommend.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'customer VARCHAR, item VARCHAR, amount DOUBLE, bought TIMESTAMP';
const ROLES = { customer: 'customer', item: 'item', weight: 'amount', time: 'bought' };

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'recommend', sql: rowsSql(COLUMNS, rows), roles, params };
}

const ROWS = (reference.rows as [string, string, number, string][]).map(
  ([customer, item, amount, bought]) => `'${customer}', '${item}', ${amount}, '${bought}'`,
);
const params = { k: reference.k, holdout: reference.holdout, model: 'item' };

function quality({ tables }: Outcome, model: string): Record<string, Cell | undefined> {
  const rows = (tables.quality ?? []).filter((row) => row.model === model);
  return Object.fromEntries(rows.map(({ metric, value }) => [String(metric), value]));
}

describe(`against ${reference.source}`, () => {
  const outcome = runAnalysis(trial(ROWS, params));

  it.each(['popular', 'item'] as const)('the quality of the model %s on the time split', async (model) => {
    const found = quality(await outcome, model);
    expect(Object.keys(found)).toEqual(['precision', 'recall', 'map', 'ndcg', 'coverage']);
    for (const [metric, value] of Object.entries(reference[model])) {
      expect(Number(found[metric]), metric).toBeCloseTo(value, 12);
    }
    const told = (await outcome).findings[0];
    expect(told?.values?.customers).toBe(reference.asked);
  });

  it('the recommendations from item to item', async () => {
    const { tables } = await outcome;
    expect(tables['']).toHaveLength(reference.recommendations.length);
    (reference.recommendations as [string, string, number, number][]).forEach(
      ([customer, item, rank, score], i) => {
        expect(tables['']?.[i]).toMatchObject({ customer, item, rank });
        expect(Number(tables['']?.[i]?.score)).toBeCloseTo(score, 12);
      },
    );
  });

  it.each(['cosine', 'lift'] as const)('the similarity of items: %s', async (similarity) => {
    const { tables } = await runAnalysis(trial(ROWS, { ...params, similarity }));
    const expected = reference[similarity];
    const found = tables.similar ?? [];
    expect(found).toHaveLength(expected.flat().filter((score) => score > 0).length);
    for (const { item, other, score } of found) {
      const value = expected[reference.names.indexOf(String(item))]![reference.names.indexOf(String(other))]!;
      expect(Number(score)).toBeCloseTo(value, 12);
    }
  });
});

/** Customers with an even number have what is even, three of six items each, one after the other; so do the others. */
const TASTES = Array.from({ length: 60 }, (_, c) =>
  [0, 1, 2].map(
    (i) => `'C${c}', '${c % 2 ? 'odd' : 'even'} ${(Math.floor(c / 2) + i) % 6}', 1, '2024-01-0${i + 1}'`,
  ),
).flat();

describe('the model', () => {
  it('is chosen by NDCG on what came later, and says so', async () => {
    const outcome = await runAnalysis(trial(TASTES, { k: 3, holdout: 0.34 }));
    const ndcg = ['popular', 'item', 'als'].map((model) => Number(quality(outcome, model).ndcg));
    const best = ['popular', 'item', 'als'][ndcg.indexOf(Math.max(...ndcg))]!;
    expect(best).not.toBe('popular');
    expect(outcome.findings[0]).toMatchObject({ key: 'finding.best', values: { model: best } });
    const chosen = await runAnalysis(trial(TASTES, { k: 3, holdout: 0.34, model: best }));
    expect(outcome.tables['']).toEqual(chosen.tables['']);
  });

  it('is “most popular” where nothing is better, and says so', async () => {
    const outcome = await runAnalysis(trial(ROWS, { ...params, model: 'auto' }));
    const ndcg = ['popular', 'item', 'als'].map((model) => Number(quality(outcome, model).ndcg));
    expect(ndcg[0]).toBe(Math.max(...ndcg));
    expect(outcome.findings[0]?.key).toBe('finding.popular');
    expect(outcome.findings.find(({ key }) => key === 'finding.lists')?.values?.model).toBe('popular');
  });

  it('finds tastes by ALS, whatever the seed', async () => {
    for (const seed of [1, 2]) {
      const { tables } = await runAnalysis(trial(TASTES, { model: 'als', k: 1, factors: 2, seed }));
      expect(tables['']).toHaveLength(60);
      for (const { customer, item } of tables[''] ?? []) {
        expect(String(item).startsWith(Number(String(customer).slice(1)) % 2 ? 'odd' : 'even')).toBe(true);
      }
    }
  });
});

describe('what a customer has', () => {
  const rows = ["'1', 'a', 1, '2024-01-01'", "'1', 'b', 1, '2024-01-02'", "'2', 'a', 1, '2024-01-01'"];
  it('is not recommended, unless again', async () => {
    const once = await runAnalysis(trial(rows, { model: 'popular' }));
    expect(once.tables['']).toEqual([{ customer: '2', item: 'b', rank: 1, score: 1 }]);
    const again = await runAnalysis(trial(rows, { model: 'popular', again: true }));
    expect(again.tables['']?.map(({ customer, item, rank }) => `${customer} ${item} ${rank}`)).toEqual([
      '1 a 1',
      '1 b 2',
      '2 a 1',
      '2 b 2',
    ]);
  });

  it('where everybody has everything nobody gets anything, and no model can be judged', async () => {
    const { tables, findings, notices } = await runAnalysis(
      trial(["'1', 'a', 1, '2024-01-01'", "'1', 'b', 1, '2024-01-02'"]),
    );
    expect(tables['']).toEqual([]);
    expect(tables.quality).toEqual([]);
    expect(findings[0]?.key).toBe('finding.nobody');
    expect(notices.map(({ code }) => code)).toEqual(['recommend-no-holdout']);
  });
});

describe('treatments that are said', () => {
  it('missing values, blanks, capitals, returns', async () => {
    const { tables, notices } = await runAnalysis(
      trial(
        [
          "'1', 'oat milk', 1, '2024-01-01'",
          "'2', 'oat  milk', 1, '2024-01-01'",
          "'2', 'Tea', 2, '2024-01-02'",
          "'3', 'tea', 2, '2024-01-02'",
          "'3', 'Tea', 2, '2024-01-02'",
          "'3', 'tea', -2, '2024-01-03'",
          "NULL, 'tea', 1, '2024-01-01'",
          "'1', '', 1, '2024-01-01'",
          "'1', 'tea', 'NaN', '2024-01-01'",
          "'1', 'tea', 1, NULL",
        ],
        { model: 'item', k: 1 },
      ),
    );
    expect(
      notices
        .slice(0, 7)
        .map(({ code, values }) => [code, values?.rows ?? values?.items ?? values?.one ?? values?.pairs]),
    ).toEqual([
      ['recommend-missing', 1],
      ['recommend-missing', 1],
      ['recommend-missing', 1],
      ['recommend-missing', 1],
      ['recommend-blanks', 1],
      ['recommend-case', 'Tea'],
      ['recommend-not-positive', 1],
    ]);
    expect(tables['']?.map(({ customer, item }) => `${customer} ${item}`)).toEqual(['1 Tea', '3 oat milk']);
  });

  it('without a time a part is held out by lot', async () => {
    const { notices, tables, findings } = await runAnalysis(
      trial(ROWS, params, { customer: 'customer', item: 'item' }),
    );
    expect(notices).toMatchObject([{ code: 'recommend-no-time', values: { share: reference.holdout } }]);
    expect(tables.quality).toHaveLength(15);
    expect(findings.some(({ key }) => key === 'finding.hits.lot')).toBe(true);
  });

  it('customers keep their type, every digit', async () => {
    const sql = rowsSql('customer BIGINT, item VARCHAR', [
      "9007199254740993, 'a'",
      "9007199254740993, 'b'",
      "7, 'a'",
    ]);
    const { tables } = await runAnalysis({
      analysis: 'recommend',
      sql,
      roles: { customer: 'customer', item: 'item' },
      params: { model: 'popular' },
    });
    expect(tables['']).toEqual([{ customer: 7, item: 'b', rank: 1, score: 1 }]);
    expect(tables.similar?.map(({ item, other }) => `${item} ${other}`)).toEqual(['a b', 'b a']);
  });
});

describe('faults', () => {
  it.each([
    ['recommend-nothing', ["NULL, 'a', 1, '2024-01-01'"]],
    ['recommend-nothing', ["'1', 'a', -1, '2024-01-01'", "'1', 'b', 0, '2024-01-01'"]],
    ['recommend-one-item', ["'1', 'a', 1, '2024-01-01'", "'2', 'a ', 1, '2024-01-01'"]],
  ])('%s', async (code, rows) => expect(await faultOf(trial(rows))).toMatchObject({ code }));
});
