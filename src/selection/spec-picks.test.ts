import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../workers/contract/chart';
import { clauseSql } from './clause';
import { filtersOf } from './pick-filters';
import { pickedWith } from '../charts/picked-with';
import { whereSql } from '../rows/row-filter';
import { type PickTable, clauseOfValue, picksOfSpec, tableWith } from './spec-picks';

const spec: ChartSpec = { id: 'a', table: 't', title: { key: 'x' }, marks: [] };
const table = (name: string, columns: Record<string, string>, isCustomers = false): PickTable => ({
  name,
  relation: `"${name}"`,
  columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
  spec: {
    suffix: name,
    columns: [],
    ...(isCustomers ? { customer: { column: 'id', role: 'id' } } : {}),
  },
});
const cells = table('cells', { cohort: 'DATE', period: 'BIGINT' });
const people = table('people', { id: 'VARCHAR', cohort: 'DATE', periods: 'VARCHAR', score: 'DOUBLE' }, true);
const tables = [cells, people];

describe('a pick', () => {
  it('goes to a table of customers before others, if it has the columns', () => {
    expect(tableWith(tables, ['cohort'])).toBe(people);
    expect(tableWith(tables, ['cohort', 'period'])).toBe(cells);
    expect(tableWith(tables, ['nothing'])).toBeUndefined();
    expect(picksOfSpec({ ...spec, select: 'nothing' }, tables)).toBeNull();
    expect(picksOfSpec(spec, tables)).toBeNull();
  });

  it('reads values as the result has them', () => {
    const picks = picksOfSpec({ ...spec, select: 'cohort', grain: 'month' }, tables);
    expect(picks).toEqual({
      how: 'point',
      fields: [{ column: 'cohort', type: 'DATE', reading: 'month', data: 'cohort' }],
    });
    expect(clauseOfValue({ name: 'cluster', type: 'BIGINT' }, '3')).toMatchObject({ reading: 'number' });
  });

  it('by an interval ends before the next one, but for the last where that is closed', () => {
    const select = [{ column: 'score', from: 'low', to: 'high', closed: true }];
    const picks = picksOfSpec({ ...spec, select }, tables);
    const fields = picks?.how === 'point' ? picks.fields : [];
    const data = { rows: 2, columns: { low: [0, 0.5], high: [0.5, 1] } };
    const [first, last] = [0, 1].map((row) => pickedWith([], fields, data, row, false));
    expect(first!.map(clauseSql)).toEqual(['"score" >= 0 AND "score" < 0.5']);
    expect(last!.map(clauseSql)).toEqual(['"score" >= 0.5 AND "score" <= 1']);
    expect(whereSql(filtersOf(first!, people.columns), '"people"')).toBe(
      'WHERE "score" >= 0 AND "score" < 0.5',
    );
    expect(whereSql(filtersOf(last!, people.columns), '"people"')).toBe('WHERE "score" BETWEEN 0.5 AND 1');
  });

  it('among several words finds the whole one', () => {
    const select = [{ column: 'cohort' }, { column: 'periods', value: 'period', among: true }];
    const picks = picksOfSpec({ ...spec, select }, tables);
    const fields = picks?.how === 'point' ? picks.fields : [];
    const data = { rows: 1, columns: { cohort: [new Date('2024-03-01')], period: [1] } };
    const picked = pickedWith([], fields, data, 0, false);
    expect(picked.map(clauseSql)[1]).toBe(`list_has_any(string_split("periods", ' '), ['1'])`);
    expect(whereSql(filtersOf(picked, people.columns), '"people"')).toBe(
      `WHERE "cohort" = DATE '2024-03-01' AND list_has_any(string_split("periods", ' '), ['1'])`,
    );
    expect(filtersOf(picked, cells.columns)).toHaveLength(1);
  });

  it('is compared as it is only where a double holds every digit', () => {
    const big = clauseOfValue({ name: 'n', type: 'BIGINT' }, '9007199254740993');
    expect(clauseSql(big)).toContain('CAST("n" AS DOUBLE)');
    expect(clauseSql(clauseOfValue({ name: 'n', type: 'BIGINT' }, '12'))).toBe('"n" = 12');
  });
});
