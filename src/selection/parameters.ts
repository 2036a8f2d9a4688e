import type { SqlParameter } from '../sql/parameters';
import { type Clause, clausesSql, literalValue } from './clause';

/**
 * A selection as `$name` in SQL: alone a condition, which is true while nothing is selected; `$name.from` and `$name.to` the
 * ends of its interval, `$name.value` the one value that is picked, `$name.values` all of them. Null and an empty list
 * while there are none. Where two columns are selected (`xy`) the fields speak of the first.
 */
export function selectionParameter(clauses: readonly Clause[]): SqlParameter {
  const [first] = clauses;
  const read = (text: string | undefined) =>
    text === undefined || !first ? null : literalValue(text, first.reading);
  const values = first?.kind === 'values' ? first.values : [];
  return {
    condition: clausesSql(clauses),
    fields: {
      from: read(first?.kind === 'interval' ? first.from : undefined),
      to: read(first?.kind === 'interval' ? first.to : undefined),
      value: values.length === 1 ? read(values[0]) : null,
      values: values.map(read),
    },
  };
}
