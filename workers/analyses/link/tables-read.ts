import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { type Side, columnsOf, tableOf } from './query';
import type { Field, FieldTexts } from './records';

/** One of the two tables: rows with an identifier, the fields that both tables have. */
export interface Customers {
  table: string;
  ids: Vector;
  /** Where each record stands among the rows of the input. */
  rows: Int32Array;
  /** Records with one identifier have one number, from 0. */
  keys: Int32Array;
  /** Different identifiers. */
  different: number;
  fields: FieldTexts;
  /** Rows of the table, and those of them that have no identifier. */
  total: number;
  unnamed: number;
}

/**
 * Reads one side's input.
 * @throws FaultError when it is empty, or nothing in it can be compared.
 */
export function readCustomers(
  request: AnalysisRequest,
  side: Side,
  input: InputTable,
  fields: readonly Field[],
): Customers {
  const table = tableOf(request, side);
  const place = side === 'left' ? {} : { place: { param: 'other' } };
  if (input.rows === 0) throw new FaultError({ code: 'link-empty-table', values: { table }, ...place });
  const ids = input.texts('id');
  const numbers = new Map<string, number>();
  const times = input.numbers('times');
  let unnamed = 0;
  const rows: number[] = [];
  const keys: number[] = [];
  ids.forEach((id, row) => {
    if (id === null || id === '') {
      unnamed += times[row] ?? 0;
      return;
    }
    let key = numbers.get(id);
    if (key === undefined) numbers.set(id, (key = numbers.size));
    rows.push(row);
    keys.push(key);
  });
  if (rows.length === 0) {
    const role = side === 'left' ? 'id' : 'other_id';
    throw new FaultError({ code: 'link-no-ids', values: { table, rows: unnamed }, place: { role } });
  }
  const texts = fields.map((field) => {
    const all = input.texts(field);
    return [field, rows.length === all.length ? all : rows.map((row) => all[row] ?? null)] as const;
  });
  if (texts.every(([, values]) => values.every((value) => value === null || value.trim() === ''))) {
    const columns = fields.flatMap((field) => columnsOf(request, side, field) ?? []);
    throw new FaultError({
      code: 'link-all-missing',
      values: { table, columns: columns.map(({ column }) => column) },
      ...place,
    });
  }
  return {
    table,
    ids: input.vector('id'),
    rows: Int32Array.from(rows),
    keys: Int32Array.from(keys),
    different: numbers.size,
    fields: Object.fromEntries(texts),
    total: times.reduce((sum, n) => sum + n, 0),
    unnamed,
  };
}
