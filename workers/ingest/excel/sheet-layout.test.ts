import { expect, it } from 'vitest';
import { layOutSheet } from './sheet-layout';
import type { Cell, SheetRow } from './sheet-rows';

function cell(value: string | number): Cell {
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value };
}

/** Rows as one would type them; null is an empty cell. */
function rows(...lines: (string | number | null)[][]): SheetRow[] {
  return lines.map((line, index) => {
    const filled = line.flatMap((value, column) => (value === null ? [] : [{ value, column }]));
    return {
      number: index + 1,
      cells: filled.map(({ value }) => cell(value)),
      columns: filled.map(({ column }) => column),
    };
  });
}

it.each<[what: string, rows: SheetRow[], firstRow: number, header: string[] | null]>([
  ['a header', rows(['id', 'name'], [1, 'x'], [2, 'y']), 1, ['id', 'name']],
  ['no header', rows([1, 'x'], [2, 'x']), 0, null],
  ['texts that are repeated', rows(['a', 'b'], ['a', 'c'], ['a', 'd']), 0, null],
  ['texts that are not', rows(['city', 'land'], ['Rome', 'Italy'], ['Paris', 'France']), 1, ['city', 'land']],
  [
    'titles above',
    rows(['Sales report'], ['as of', 'today'], ['id', 'city', 'sum', 'n'], [1, 'x', 2, 3], [2, 'y', 2, 3]),
    3,
    ['id', 'city', 'sum', 'n'],
  ],
  ['years as names', rows(['region', 2023, 2024], ['north', 1, 2]), 1, ['region', '2023', '2024']],
  ['a header alone', rows(['id', 'name']), 1, ['id', 'name']],
  ['one column', rows(['n'], [1], [2]), 1, ['n']],
])('%s', (_, given, firstRow, header) => {
  const layout = layOutSheet(given);
  expect(layout.firstRow).toBe(firstRow);
  expect(layout.header && [...layout.header.values()]).toEqual(header);
});
