import type { Message } from '../../../workers/contract/message';
import type { ChartBody } from '../../notebook/format/chart-body';
import { quoteIdentifier } from '../../sql/identifier';
import type { CellColumns, TableColumn } from './cell-columns';
import { ownWords } from './cell-spec';

/**
 * The one figure that rows at the same place become, as a DOUBLE: their sum unless the cell says otherwise,
 * their number when it names no column.
 */
export function figure(
  cell: CellColumns,
  field: 'y' | 'color',
): { sql: string; column: TableColumn | undefined; how: NonNullable<ChartBody['aggregate']> } {
  const { aggregate } = cell.body;
  const column = cell.optional(field);
  if (!column || aggregate === 'count') {
    // Of a named column only what is there is counted.
    const counted = column ? quoteIdentifier(column.name) : '*';
    return { sql: `CAST(count(${counted}) AS DOUBLE)`, column, how: 'count' };
  }
  const quoted = quoteIdentifier(column.name);
  if (aggregate === 'distinct')
    return { sql: `CAST(count(DISTINCT ${quoted}) AS DOUBLE)`, column, how: aggregate };
  cell.number(field);
  const how = aggregate ?? 'sum';
  const name = how === 'mean' ? 'avg' : how;
  return { sql: `CAST(${name}(${quoted}) AS DOUBLE)`, column, how };
}

/** What the figure is called on its axis and in tips: the column, with what was worked out of it. */
export function figureLabel(
  how: NonNullable<ChartBody['aggregate']>,
  column: TableColumn | undefined,
): Message {
  if (how === 'count') return { key: 'charts.cell.rows' };
  const name = column?.name ?? '';
  if (how === 'sum') return ownWords(name);
  return { key: 'charts.axis.figure', values: { how: `how-${how}`, after: `after-${how}`, y: name } };
}

/** Whether the figures of several places make one for all of them. */
export function addsUp(how: NonNullable<ChartBody['aggregate']>): boolean {
  return how === 'sum' || how === 'count';
}
