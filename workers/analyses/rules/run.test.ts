import { describe, expect, it } from 'vitest';
import { type Cell, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/rules.json';
import type { Rule } from '../../contract/manifest';

const COLUMNS = 'id BIGINT, visits INTEGER, minutes DOUBLE, satisfaction DOUBLE, plan VARCHAR';

function literal(value: Cell): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function trial(rules: Rule[], rows: readonly string[], more: { columns?: string; features?: string[] } = {}) {
  return {
    analysis: 'rules',
    sql: rowsSql(more.columns ?? COLUMNS, rows),
    roles: { id: 'id', ...(more.features ? { features: more.features } : {}) },
    params: { rules },
  };
}

const CUSTOMERS = (reference.customers as Cell[][]).map((row) => row.map(literal).join(', '));
const FEW = ["1, 12, 40, 5, 'gold'", "2, 1, 5, NULL, 'free'", "3, 3, 'NaN', 2, NULL"];

describe(`against ${reference.source}`, () => {
  const features = ['visits', 'minutes', 'satisfaction'];
  const outcome = runAnalysis(trial(reference.rules, CUSTOMERS, { features }));

  it('counts customers, shares and means', async () => {
    const { tables } = await outcome;
    expect(tables.segments?.length).toBe(reference.segments.length);
    (reference.segments as Cell[][]).forEach((expected, i) => {
      const found = Object.values(tables.segments?.[i] ?? {});
      expected.forEach((value, column) => {
        // Sums of other order: 1e-12 of the value.
        if (typeof value === 'number') expect(Number(found[column])).toBeCloseTo(value, 11);
        else expect(found[column]).toBe(value);
      });
    });
  });

  it('lists memberships and what segments share', async () => {
    const { tables, findings } = await outcome;
    const members = (tables[''] ?? []).map(({ segment }) => segment);
    for (const [name, customers] of reference.segments as [string, number][]) {
      expect(members.filter((segment) => segment === name)).toHaveLength(customers);
    }
    const pairs = new Map(
      (tables.overlaps ?? []).map((row) => [`${row.segment}/${row.other}`, [row.customers, row.share]]),
    );
    expect(pairs.size).toBe(reference.overlaps.length);
    for (const [one, other, customers, share] of reference.overlaps as [string, string, number, number][]) {
      expect(pairs.get(`${one}/${other}`)?.[0]).toBe(customers);
      expect(pairs.get(`${one}/${other}`)?.[1]).toBeCloseTo(share, 14);
    }
    expect(findings[0]?.values).toMatchObject({ customers: 300, assigned: 300 - reference.unassigned });
  });
});

describe('treatments that are said', () => {
  it('segments of nobody, missing values and customers left over', async () => {
    const { notices, suggestions, tables } = await runAnalysis(
      trial(
        [
          { name: 'Happy', where: 'satisfaction > 2' },
          { name: 'Nobody', where: 'visits > 99' },
        ],
        FEW,
      ),
    );
    expect(tables['']).toEqual([{ id: 1, segment: 'Happy' }]);
    expect(notices.map(({ code, values }) => [code, values])).toEqual([
      ['rules-missing', { column: 'satisfaction', rows: 1, share: 1 / 3 }],
      ['rules-empty', { segments: ['Nobody'], count: 1 }],
    ]);
    expect(suggestions?.map(({ name }) => name)).toEqual(['without_segment']);
  });

  it('rows without a customer, and several rows of one', async () => {
    const { notices, tables } = await runAnalysis(
      trial(
        [{ name: 'Often', where: 'visits >= 3' }],
        ["1, 2, 1, 1, 'a'", "1, 4, 3, 1, 'a'", "NULL, 9, 1, 1, 'a'"],
      ),
    );
    // The mean visits of the customer are (2 + 4) / 2.
    expect(tables.segments).toEqual([{ segment: 'Often', customers: 1, share: 1, mean_visits: 3 }]);
    expect(notices.map(({ code }) => code)).toEqual(['rules-no-id', 'rules-several-rows']);
  });

  it('numbers kept as text count as numbers, and not a number as missing', async () => {
    const { tables } = await runAnalysis(
      trial(
        [
          { name: 'Text', where: 'plan > 9' },
          { name: 'Long', where: 'minutes > 1' },
          { name: 'Unknown', where: 'minutes is null' },
        ],
        ["1, 1, 'NaN', 1, '10'", "2, 1, 2, 1, 'x'"],
      ),
    );
    expect(tables['']).toEqual([
      { id: 1, segment: 'Text' },
      { id: 2, segment: 'Long' },
      { id: 1, segment: 'Unknown' },
    ]);
  });

  it('without rules, quarters of the first columns', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i}, ${i}, 1, 1, 'a'`);
    const { tables, notices } = await runAnalysis(trial([], rows, { features: ['visits'] }));
    expect(tables.segments).toMatchObject([
      { segment: 'visits ≥ 6', customers: 3 },
      { segment: 'visits ≤ 2', customers: 3 },
    ]);
    expect(notices[0]).toMatchObject({ code: 'rules-proposed', values: { segments: 2 } });
  });

  it('keeps identifiers as they are, and holds fifty segments', async () => {
    const rules = Array.from({ length: 50 }, (_, i) => ({ name: `At ${i}`, where: `visits = ${i}` }));
    const { tables } = await runAnalysis(trial(rules, ["9007199254740993, 49, 1, 1, 'a'"]));
    expect(tables['']).toEqual([{ id: '9007199254740993', segment: 'At 49' }]);
  });

  it('columns and names that are SQL stay names', async () => {
    const { tables } = await runAnalysis(
      trial([{ name: `'; DROP TABLE source; --`, where: `"a""b" = 'it''s'` }], [`1, 'it''s'`], {
        columns: 'id INTEGER, "a""b" VARCHAR',
        features: [],
      }),
    );
    expect(tables['']).toEqual([{ id: 1, segment: `'; DROP TABLE source; --` }]);
  });
});

describe('faults', () => {
  it.each<[string, Rule[], object]>([
    ['rule-syntax', [{ name: 'A', where: 'visits >' }], { rule: 'A', character: 9, found: 'the-end' }],
    ['rule-no-column', [{ name: 'A', where: 'vists > 1' }], { name: 'vists', suggestion: 'visits' }],
    [
      'rule-twice',
      [
        { name: 'A', where: 'visits > 1' },
        { name: ' A', where: 'visits > 2' },
      ],
      { rule: 'A' },
    ],
    ['rule-no-name', [{ name: ' ', where: 'visits > 1' }], { number: 1 }],
    ['rule-empty', [{ name: 'A', where: ' ' }], { rule: 'A' }],
    ['rules-value', [{ name: 'A', where: "visits > 'many'" }], { column: 'visits', value: 'many' }],
    [
      'rules-too-many',
      Array.from({ length: 51 }, (_, i) => ({ name: `${i}`, where: 'visits > 1' })),
      { rules: 51 },
    ],
  ])('%s', async (code, rules, values) => {
    expect(await faultOf(trial(rules, FEW))).toMatchObject({ code, values, place: { param: 'rules' } });
  });

  it('a table without customers, or without anything to make rules from', async () => {
    expect(await faultOf(trial([{ name: 'A', where: 'visits > 1' }], []))).toMatchObject({
      code: 'rules-no-rows',
    });
    const bare = { columns: 'id INTEGER, plan VARCHAR' };
    expect(await faultOf(trial([], ["1, 'a'"], bare))).toMatchObject({ code: 'rules-none' });
  });
});
