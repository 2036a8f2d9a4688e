import { quoteIdentifier } from '../sql/identifier';

export interface SortKey {
  column: string;
  descending: boolean;
}

/** The keys as they stand in ORDER BY. Missing values come last whichever way, NaN counts as the largest number. */
export function orderSql(keys: readonly SortKey[]): string {
  if (keys.length === 0) return '';
  const parts = keys.map(
    ({ column, descending }) => `${quoteIdentifier(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  return `ORDER BY ${parts.join(', ')}`;
}

/**
 * The order after a click on a heading: up, down, none. With `add` the other keys stay and this one comes after them,
 * or changes where it stands.
 */
export function nextOrder(keys: readonly SortKey[], column: string, add: boolean): SortKey[] {
  const current = keys.find((key) => key.column === column);
  const next: SortKey[] = !current
    ? [{ column, descending: false }]
    : current.descending
      ? []
      : [{ column, descending: true }];
  if (!add) return next;
  return current ? keys.flatMap((key) => (key === current ? next : [key])) : [...keys, ...next];
}

/** The order with this column sorted as asked; null takes the column out. */
export function withOrder(
  keys: readonly SortKey[],
  column: string,
  direction: 'up' | 'down' | null,
  add: boolean,
): SortKey[] {
  const others = add ? keys.filter((key) => key.column !== column) : [];
  if (direction === null) return keys.filter((key) => key.column !== column);
  return [...others, { column, descending: direction === 'down' }];
}
