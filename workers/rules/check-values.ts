import type { Condition, Term } from './condition';

/** A value that cannot be held against a column of this type. */
export interface Mismatch {
  column: string;
  type: string;
  value: string;
}

/** Types of columns that hold numbers. */
export const NUMERIC = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const TEMPORAL = /^(DATE|TIMESTAMP)/;
const DAY = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/** The first value that does not fit the column beside it: the engine would stop there with words of its own. */
export function mismatchIn(condition: Condition, typeOf: (column: string) => string): Mismatch | undefined {
  const between = (one: Term, other: Term): Mismatch | undefined => {
    if (!('column' in one) || !('value' in other)) return undefined;
    const type = typeOf(one.column);
    return fits(type, other.value) ? undefined : { column: one.column, type, value: String(other.value) };
  };
  switch (condition.kind) {
    case 'and':
    case 'or':
      return firstOf(condition.parts, (part) => mismatchIn(part, typeOf));
    case 'not':
      return mismatchIn(condition.part, typeOf);
    case 'compare':
      return between(condition.left, condition.right) ?? between(condition.right, condition.left);
    case 'one-of':
      return firstOf(condition.values, (value) => between(condition.left, value));
    case 'missing':
      return undefined;
  }
}

/** Columns of text are held against numbers as numbers, where they can be read so. */
function fits(type: string, value: number | string): boolean {
  if (NUMERIC.test(type))
    return typeof value === 'number' || (value.trim() !== '' && isFinite(Number(value)));
  if (TEMPORAL.test(type)) return typeof value === 'string' && DAY.test(value) && !isNaN(Date.parse(value));
  if (type === 'BOOLEAN') return typeof value === 'string' && /^(true|false)$/i.test(value);
  return true;
}

function firstOf<T>(items: readonly T[], find: (item: T) => Mismatch | undefined): Mismatch | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}
