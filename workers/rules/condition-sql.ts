import type { Condition, Term } from './condition';

/**
 * The condition as SQL in brackets; NULL, where a value is missing, counts as not met.
 * @param columnSql how a column stands in SQL; `asNumber` where it is held against a number
 */
export function conditionSql(
  condition: Condition,
  columnSql: (column: string, asNumber: boolean) => string,
): string {
  const termSql = (term: Term, beside: readonly Term[]): string => {
    if ('column' in term) return columnSql(term.column, beside.some(isNumber));
    return typeof term.value === 'number' ? String(term.value) : `'${term.value.replaceAll("'", "''")}'`;
  };
  const sql = (part: Condition): string => {
    switch (part.kind) {
      case 'and':
      case 'or':
        return `(${part.parts.map(sql).join(part.kind === 'and' ? ' AND ' : ' OR ')})`;
      case 'not':
        return `(NOT ${sql(part.part)})`;
      case 'compare': {
        const { left, operator, right } = part;
        return met(`${termSql(left, [right])} ${operator} ${termSql(right, [left])}`);
      }
      case 'one-of': {
        const { left, values } = part;
        return met(
          `${termSql(left, values)} IN (${values.map((value) => termSql(value, [left])).join(', ')})`,
        );
      }
      case 'missing':
        return `(${termSql(part.term, [])} IS NULL)`;
    }
  };
  return sql(condition);
}

/** SQL knows a third answer; a rule is met or it is not, and `not` turns that round. */
function met(comparison: string): string {
  return `coalesce(${comparison}, false)`;
}

function isNumber(term: Term): boolean {
  return 'value' in term && typeof term.value === 'number';
}
