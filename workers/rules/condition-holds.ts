import type { Comparison, Condition, Term } from './condition';

type Value = number | string | null;

/**
 * Whether a row meets a condition, as in `conditionSql`: NaN and null are missing values, which meet no comparison.
 * @param valueOf the row's value of a column
 */
export function holds(condition: Condition, valueOf: (column: string) => Value): boolean {
  const valueAt = (term: Term): Value => {
    const value = 'column' in term ? valueOf(term.column) : term.value;
    return Number.isNaN(value) ? null : value;
  };
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, valueOf));
    case 'or':
      return condition.parts.some((part) => holds(part, valueOf));
    case 'not':
      return !holds(condition.part, valueOf);
    case 'compare':
      return compare(valueAt(condition.left), condition.operator, valueAt(condition.right));
    case 'one-of':
      return condition.values.some((value) => compare(valueAt(condition.left), '=', valueAt(value)));
    case 'missing':
      return valueAt(condition.term) === null;
  }
}

function compare(left: Value, operator: Comparison, right: Value): boolean {
  if (left === null || right === null || typeof left !== typeof right) return false;
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
