import { FaultError } from '../../../workers/contract/fault';
import { describeRelation } from '../../engine/exact-query';
import { exactRows, type Exact } from '../../../workers/table/exact';
import { suggestName } from '../../../workers/kernels/suggest-name';
import { quoteIdentifier } from '../../sql/identifier';
import { sqlLiteral } from '../../sql/literal';
import type { InputBody, InputOption } from '../format/input-body';
import type { OptionsResult } from './result';
import type { RunScope } from './scope';

/** A list is offered as a whole up to so many values; of longer ones as many as are found are shown. */
export const MOST_OPTIONS = 200;

/**
 * The values of a column, in their order, as what a select offers; of more than fit the rest is found by searching.
 * @throws FaultError `options-no-column`, or what the database says of the table
 */
export async function runOptions(
  { engine, signal }: RunScope,
  { table, column }: NonNullable<InputBody['optionsFrom']>,
): Promise<OptionsResult> {
  const relation = quoteIdentifier(table);
  const columns = await describeRelation(engine, relation, { signal });
  const found =
    columns.find(({ name }) => name === column) ??
    columns.find(({ name }) => name.toLowerCase() === column.toLowerCase());
  if (!found) {
    const names = columns.map(({ name }) => name);
    const values = { table, column, suggestion: suggestName(column, names) ?? names };
    throw new FaultError({ code: 'options-no-column', values, place: { table, column } });
  }
  const search = async (text: string, options = {}): Promise<InputOption[]> => {
    const rows = exactRows(await engine.query(optionsSql(relation, found.name, text), options));
    return rows.map(([value = null]) => asOption(value, found.type));
  };
  const options = await search('', { signal });
  return {
    kind: 'options',
    options: options.slice(0, MOST_OPTIONS),
    isCut: options.length > MOST_OPTIONS,
    search: async (text) => (await search(text)).slice(0, MOST_OPTIONS),
  };
}

/** The distinct values of a column that hold a text, one more than are shown, so that it is known when there are more. */
export function optionsSql(relation: string, column: string, search: string): string {
  const name = quoteIdentifier(column);
  const found =
    search === '' ? '' : ` AND contains(lower(CAST(${name} AS VARCHAR)), lower(${sqlLiteral(search)}))`;
  return `SELECT DISTINCT ${name} FROM ${relation} WHERE ${name} IS NOT NULL${found} ORDER BY ${name} LIMIT ${MOST_OPTIONS + 1}`;
}

/** Whole numbers beyond a double stay exact; what is no number or yes and no is its text. */
function asOption(value: Exact, type: string): InputOption {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return type.endsWith('INT') && /^-?\d+$/.test(text) ? BigInt(text) : text;
}
