import type { ColumnInfo } from '../engine/exact-query';

const NUMBERS = [
  'TINYINT',
  'UTINYINT',
  'SMALLINT',
  'USMALLINT',
  'INTEGER',
  'UINTEGER',
  'BIGINT',
  'UBIGINT',
  'HUGEINT',
  'FLOAT',
  'DOUBLE',
];
const TIMES = ['DATE', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP', 'TIMESTAMP_NS'];
const DECIMAL = /^DECIMAL\((\d+),(\d+)\)$/;
const MOST_DIGITS = 38;
const SHORTEST_NAME = 3;

/** Whether tables have the same columns, in any order; case does not matter. */
export function haveSameNames(tables: readonly (readonly ColumnInfo[])[]): boolean {
  const shapes = tables.map((columns) => shapeOf(columns));
  return shapes.every((shape) => shape === shapes[0]);
}

/** Names alone: two tables of one shape may be appended. */
export function shapeOf(columns: readonly ColumnInfo[]): string {
  return JSON.stringify(columns.map(({ name }) => name.toLowerCase()).sort());
}

/** Whether every column is of one family in all tables, so that appending is a thing to be offered. */
export function areOfOneFamily(tables: readonly (readonly ColumnInfo[])[]): boolean {
  const [first = []] = tables;
  return first.every(({ name }) => {
    const families = tables.map((columns) =>
      family(columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.type ?? ''),
    );
    // A column without any value came in as text.
    return new Set(families.filter((one) => one !== 'VARCHAR')).size <= 1;
  });
}

/** Types that may hold all of these, the narrowest first; whether they do is to be tried on the values. */
export function typeCandidates(types: readonly string[]): string[] {
  const families = new Set(types.map(family));
  if (families.size > 1) return [];
  if (families.has('number')) {
    const scales = types.flatMap((type) => DECIMAL.exec(type)?.[2] ?? []).map(Number);
    const plain = NUMBERS.filter((type) => types.includes(type));
    if (scales.length === 0) return [...plain, 'HUGEINT', `DECIMAL(${MOST_DIGITS},0)`];
    return [
      ...types.filter((type) => DECIMAL.test(type)),
      `DECIMAL(${MOST_DIGITS},${Math.max(...scales)})`,
      'DOUBLE',
    ];
  }
  return families.has('time') ? TIMES.filter((type) => types.includes(type)) : [];
}

function family(type: string): string {
  if (NUMBERS.includes(type) || DECIMAL.test(type)) return 'number';
  return TIMES.includes(type) ? 'time' : type;
}

/** What names have in common at their beginning: `orders_2023` and `orders_2024` are `orders`. */
export function commonName(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) {
    while (!name.toLowerCase().startsWith(first.slice(0, length).toLowerCase())) length--;
  }
  const common = first.slice(0, length).replace(/\d+$/, '').replace(/_+$/, '');
  return common.length >= SHORTEST_NAME ? common : `${first}_all`;
}
