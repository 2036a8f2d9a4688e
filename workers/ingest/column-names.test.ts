import { expect, it } from 'vitest';
import { columnNames } from './column-names';

it('makes names that differ, whatever their case, and says which changed', () => {
  const { names, renamed } = columnNames(['id', 'ID', '', ' name ', 'name', 'name_2'], 7);
  expect(names).toEqual(['id', 'ID_2', 'column_3', 'name', 'name_3', 'name_2', 'column_7']);
  expect(renamed.map(({ to }) => to)).toEqual(['ID_2', 'column_3', 'name_3', 'column_7']);
});

it('says nothing of made-up names in a file without names', () => {
  expect(columnNames([], 2)).toEqual({ names: ['column_1', 'column_2'], renamed: [] });
});
