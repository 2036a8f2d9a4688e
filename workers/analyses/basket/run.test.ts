import { describe, expect, it } from 'vitest';
import { type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/basket.json';
import type { ParamValue } from '../../contract/manifest';
import { setText } from '../item-names';
import { leastCount } from '../least-support';
import { splitCell } from './item-texts';

const LONG = 'basket VARCHAR, item VARCHAR';

function long(lists: readonly (readonly string[])[]): string {
  return rowsSql(
    LONG,
    lists.flatMap((list, basket) => list.map((item) => `'b${basket}', '${item}'`)),
  );
}

function trial(
  sql: string,
  params: Record<string, ParamValue> = {},
  roles = { basket: 'basket', item: 'item' },
) {
  return { analysis: 'basket', sql, roles, params };
}

/** Rows by the named columns, whatever their order. */
function keyed(rows: readonly Row[] | undefined, ...columns: string[]): Map<string, Row> {
  return new Map((rows ?? []).map((row) => [columns.map((column) => row[column]).join(' → '), row]));
}

describe(`against ${reference.source}`, () => {
  const params = { min_support: reference.min_support, min_confidence: reference.min_confidence };
  const outcome = runAnalysis(trial(long(reference.baskets), params));

  it('finds every set and counts it', async () => {
    const found = keyed((await outcome).tables.itemsets, 'items');
    expect(found.size).toBe(reference.itemsets.length);
    for (const [items, count, support] of reference.itemsets as [string[], number, number][]) {
      expect(found.get(setText(items))).toEqual({
        items: setText(items),
        length: items.length,
        count,
        support,
      });
    }
  });

  it('finds every rule and its figures', async () => {
    const found = keyed((await outcome).tables[''], 'antecedent', 'consequent');
    expect(found.size).toBe(reference.rules.length);
    for (const rule of reference.rules) {
      const row = found.get(`${setText(rule.antecedent)} → ${setText(rule.consequent)}`);
      expect(row).toMatchObject({
        count: rule.count,
        support: rule.support,
        confidence: rule.confidence,
        lift: rule.lift,
        length: rule.antecedent.length + rule.consequent.length,
      });
      expect(row?.leverage).toBeCloseTo(rule.leverage, 14);
      expect(row?.conviction).toBeCloseTo(rule.conviction, 12);
      // scipy's sums are good to about 1e-12.
      for (const name of ['p_value', 'p_adjusted'] as const) {
        expect(Math.abs(Number(row?.[name]) / rule[name] - 1)).toBeLessThan(1e-10);
      }
    }
  });

  it('drops redundant rules on request', async () => {
    const { tables } = await runAnalysis(trial(long(reference.baskets), { ...params, prune: true }));
    const kept = reference.rules.filter(({ redundant }) => !redundant);
    expect(kept.length).toBeLessThan(reference.rules.length);
    expect([...keyed(tables[''], 'antecedent', 'consequent').keys()].toSorted()).toEqual(
      kept.map((rule) => `${setText(rule.antecedent)} → ${setText(rule.consequent)}`).toSorted(),
    );
  });

  it('tells how many rules are beyond chance, of all that were tried', async () => {
    const { findings } = await outcome;
    const told = findings.find(({ key }) => key === 'finding.rules');
    expect(told?.values).toEqual({
      rules: reference.rules.length,
      tried: reference.tried,
      clear: reference.rules.filter(({ p_adjusted }) => p_adjusted <= 0.05).length,
    });
  });

  it('limits both sides of rules, and the table', async () => {
    const limits = { ...params, max_length: 3, max_consequent: 1, limit: 5, min_lift: 1.05 };
    const { tables, notices } = await runAnalysis(trial(long(reference.baskets), limits));
    const held = reference.rules
      .filter(
        ({ antecedent, consequent, lift }) =>
          antecedent.length <= 2 && consequent.length === 1 && lift >= 1.05,
      )
      .toSorted((a, b) => b.lift - a.lift);
    expect(held.length).toBeGreaterThan(5);
    expect(tables['']?.map(({ lift }) => lift)).toEqual(held.slice(0, 5).map(({ lift }) => lift));
    expect(notices).toMatchObject([{ code: 'basket-limit', values: { rules: held.length, limit: 5 } }]);
    expect(Math.max(...(tables.itemsets ?? []).map(({ length }) => Number(length)))).toBe(3);
  });
});

describe('the published example', () => {
  it('A in half of the baskets, A and B in a fifth: B follows A with a confidence of 40%', async () => {
    const lists = Array.from({ length: 10 }, (_, i) => (i < 2 ? ['A', 'B'] : i < 5 ? ['A'] : ['C']));
    const { tables } = await runAnalysis(trial(long(lists), { min_support: 0.1 }));
    expect(keyed(tables[''], 'antecedent', 'consequent').get('A → B')).toMatchObject({
      support: 0.2,
      confidence: 0.4,
      lift: 2,
      count: 2,
    });
    expect(keyed(tables[''], 'antecedent', 'consequent').get('B → A')?.conviction).toBe(Infinity);
  });
});

describe('enough baskets', () => {
  it.each([
    [0.1, 30, 3],
    [0.1, 31, 4],
    [0.07, 100, 7],
    [0.29, 100, 29],
    [0.001, 100_000, 100],
    [0.01, 50, 1],
    [1, 7, 7],
  ])('%d of %i are %i', (support, baskets, least) => expect(leastCount(support, baskets)).toBe(least));
});

describe('forms of tables', () => {
  const lists = [['bread', 'milk'], ['bread', 'tea'], ['bread', 'milk', 'tea'], ['milk']];
  const params = { min_support: 0.25, min_confidence: 0 };
  const expected = runAnalysis(trial(long(lists), params));
  const columns = ['bread', 'milk', 'tea'];
  const wide = (type: string, yes: string, no: string): string =>
    rowsSql(
      columns.map((column) => `${column} ${type}`).join(', '),
      lists.map((list) => columns.map((column) => (list.includes(column) ? yes : no)).join(', ')),
    );

  it.each([
    ['a column of 0 and 1 for each item', wide('INTEGER', '1', '0'), columns],
    ['a column of quantities for each item', wide('DOUBLE', '2.5', "'NaN'"), columns],
    ['a column of true and false for each item', wide('BOOLEAN', 'true', 'false'), columns],
    ['a column of yes and no for each item', wide('VARCHAR', "'Yes'", "'no'"), columns],
    [
      'items in several columns',
      rowsSql(
        'i1 VARCHAR, i2 VARCHAR, i3 VARCHAR',
        lists.map((list) =>
          [0, 1, 2].map((i) => (list[i] === undefined ? 'NULL' : `'${list[i]}'`)).join(', '),
        ),
      ),
      ['i1', 'i2', 'i3'],
    ],
    ...[';', ', ', '|'].map(
      (separator) =>
        [
          `a list with ${separator}`,
          rowsSql(
            'items VARCHAR',
            lists.map((list) => `'${list.join(separator)}'`),
          ),
          'items',
        ] as const,
    ),
    [
      'a list in brackets',
      rowsSql(
        'items VARCHAR[]',
        lists.map((list) => `['${list.join("','")}']`),
      ),
      'items',
    ],
  ] as const)('%s', async (_, sql, item) => {
    const { tables } = await runAnalysis({
      analysis: 'basket',
      sql,
      roles: { item: typeof item === 'string' ? item : [...item] },
      params,
    });
    expect(tables).toEqual((await expected).tables);
  });

  it('lists with the name of the basket beside them, where each has one row', async () => {
    const sql = rowsSql(
      LONG,
      lists.map((list, i) => `'b${i}', '${list.join('; ')}'`),
    );
    const { tables, notices } = await runAnalysis(trial(sql, params));
    expect(tables).toEqual((await expected).tables);
    expect(notices).toMatchObject([{ code: 'basket-lists', values: { separator: ';' } }]);
  });

  it('a comma inside of a name is no separator where baskets have several rows', async () => {
    const { tables } = await runAnalysis(
      trial(long([['salt, coarse', 'tea'], ['salt, coarse', 'tea'], ['tea']]), { min_support: 0.5 }),
    );
    expect(keyed(tables.itemsets, 'items').get('"salt, coarse", tea')?.count).toBe(2);
  });

  it('an empty line is a basket and counts', async () => {
    const { tables, notices } = await runAnalysis({
      analysis: 'basket',
      sql: rowsSql('a INTEGER, b INTEGER', ['1, 1', '1, 0', '0, 0', 'NULL, NULL']),
      roles: { item: ['a', 'b'] },
      params: { min_support: 0.25 },
    });
    expect(keyed(tables.itemsets, 'items').get('a')?.support).toBe(0.5);
    expect(notices).toMatchObject([{ code: 'basket-empty-counted', values: { baskets: 2, total: 4 } }]);
  });

  it('cells are parted at commas, not inside of quotes', () => {
    expect(splitCell('{"salt, coarse",tea}', ',')).toEqual(['salt, coarse', 'tea']);
    expect(splitCell("['milk', 'bread']", ',').map((item) => item.trim())).toEqual(['milk', 'bread']);
    expect(splitCell("baker's, 'tis", ',')).toEqual(["baker's", " 'tis"]);
  });
});

describe('treatments that are said', () => {
  it('an item counts once in a basket, missing ones are left out', async () => {
    const sql = rowsSql(LONG, [
      "'1', 'a'",
      "'1', 'a'",
      "'1', 'b'",
      "'2', 'a'",
      "'2', NULL",
      "'3', '  '",
      "NULL, 'b'",
      "' 2 ', 'b'",
    ]);
    const { tables, notices } = await runAnalysis(trial(sql, { min_support: 0.5 }));
    expect(tables.itemsets).toEqual([
      { items: 'a', length: 1, count: 2, support: 1 },
      { items: 'b', length: 1, count: 2, support: 1 },
      { items: 'a, b', length: 2, count: 2, support: 1 },
    ]);
    expect(notices.map(({ code, values }) => [code, values])).toEqual([
      ['basket-no-name', { rows: 1, total: 8, column: 'basket' }],
      ['basket-no-item', { rows: 2, total: 8, column: 'item' }],
      ['basket-empty', { baskets: 1, total: 3 }],
    ]);
  });

  it('names that differ by blanks are one item, those that differ by capitals two', async () => {
    const { tables, notices } = await runAnalysis(
      trial(long([['oat milk', 'tea'], ['oat  milk ', 'Tea'], ['\u3000oat milk']]), { min_support: 1 }),
    );
    expect(tables.itemsets).toEqual([{ items: 'oat milk', length: 1, count: 3, support: 1 }]);
    expect(notices.map(({ code }) => code)).toEqual(['basket-blanks', 'basket-case']);
    expect(notices[0]?.values).toMatchObject({ items: 1 });
  });

  it('one giant basket counts like any other', async () => {
    const giant = Array.from({ length: 400 }, (_, i) => `i${i}`);
    const lists = [giant, ...Array.from({ length: 30 }, (_, i) => [`i${i % 5}`, `i${(i + 1) % 5}`])];
    const { tables, notices } = await runAnalysis(trial(long(lists), { min_support: 0.05 }));
    expect(keyed(tables.itemsets, 'items').get('i0, i1')?.count).toBe(7);
    expect(notices).toMatchObject([{ code: 'basket-giant', values: { basket: 'b0', items: 400, usual: 2 } }]);
  });
});

describe('faults', () => {
  it('a run that would explode says so, with thresholds that fit', async () => {
    const giant = Array.from({ length: 60 }, (_, i) => `i${i}`);
    const lists = [giant, giant.slice(0, 50), ...Array.from({ length: 98 }, (_, i) => [`i${i % 10}`, 'x'])];
    const sql = long(lists);
    const fault = await faultOf(trial(sql, { min_support: 0.01 }));
    expect(fault).toMatchObject({ code: 'basket-explodes', place: { param: 'min_support' } });
    expect(fault.values).toMatchObject({ least: 1, baskets: 100, fitting: 0.03, count: 3, longest: 3 });
    const { tables } = await runAnalysis(trial(sql, { min_support: Number(fault.values?.fitting) }));
    expect(tables.itemsets).toHaveLength(Number(fault.values?.sets));
    const shorter = await runAnalysis(
      trial(sql, {
        min_support: 0.01,
        max_length: Number(fault.values?.longest),
        min_confidence: 1,
        max_consequent: 1,
      }),
    );
    expect(shorter.tables.itemsets?.length).toBeGreaterThan(30_000);
  }, 60_000);

  it.each([
    ['basket-one', ["'1', 'a'", "'1', 'b'"], {}],
    ['basket-nothing', ["'1', NULL", "NULL, 'a'"], {}],
    ['basket-nothing', [], {}],
    ['basket-none-frequent', ["'1', 'a'", "'2', 'b'", "'3', 'c'"], { min_support: 0.5 }],
  ])('%s', async (code, rows, params) => {
    expect(await faultOf(trial(rowsSql(LONG, rows), params))).toMatchObject({ code });
  });

  it('single items without a basket', async () => {
    const sql = rowsSql(LONG, ["'1', 'a'", "'1', 'b'"]);
    const roles = { item: 'item' } as { basket: string; item: string };
    expect(await faultOf(trial(sql, {}, roles))).toMatchObject({
      code: 'basket-no-basket',
      place: { role: 'basket' },
    });
  });
});
