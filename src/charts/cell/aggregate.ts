import type { Message } from '../../../workers/contract/message';
import type { ChartBody } from '../../notebook/format/chart-body';
import { quoteIdentifier } from '../../sql/identifier';
import type { CellColumns, TableColumn } from './cell-columns';
import { ownWords } from './own-words';

/** One figure of a group of rows. */
export interface GroupFigure {
  name: string;
  how: NonNullable<ChartBody['aggregate']>;
  /** What is aggregated, `*` for the rows themselves. */
  argument: string;
  /** Kept in its own type; other figures are doubles. */
  asIs?: boolean;
}

/** A figure as it stands in SELECT. */
export function figureSql({ how, argument, asIs }: GroupFigure): string {
  const call =
    how === 'distinct' ? `count(DISTINCT ${argument})` : `${how === 'mean' ? 'avg' : how}(${argument})`;
  return asIs ? call : `CAST(${call} AS DOUBLE)`;
}

/**
 * The one figure that rows at the same place become, as a DOUBLE: their sum unless the cell says otherwise,
 * their number when it names no column.
 */
export function figure(
  cell: CellColumns,
  field: 'y' | 'color',
): { argument: string; column: TableColumn | undefined; how: GroupFigure['how'] } {
  const { aggregate } = cell.body;
  const column = cell.optional(field);
  // Of a named column only what is there is counted.
  const argument = column ? quoteIdentifier(column.name) : '*';
  if (!column || aggregate === 'count') return { argument, column, how: 'count' };
  if (aggregate === 'distinct') return { argument, column, how: aggregate };
  cell.number(field);
  return { argument, column, how: aggregate ?? 'sum' };
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
