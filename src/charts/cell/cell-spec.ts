import type { ChartSpec, Scale } from '../../../workers/contract/chart';
import type { Format } from '../../../workers/contract/manifest';
import type { Message } from '../../../workers/contract/message';
import type { ChartBody } from '../../notebook/format/chart-body';
import { rowLimit } from '../chart-data';
import type { Picks } from '../picks';
import type { TableColumn } from './cell-columns';
import type { GroupedRows } from './grouped-rows';
import { isWhole, valueKind } from './value-kind';
import { ownWords } from './own-words';

export interface ChartPlan {
  spec: ChartSpec;
  /** One SELECT that brings the rows of the chart, aggregated in the database; one row more than is drawn, at most. */
  sql: string;
  /** How that SELECT groups rows; missing where it does not. */
  grouped?: GroupedRows;
  /** What a reader can pick out; null for nothing. */
  picks: Picks | null;
}

/** One more than is drawn, so that the chart knows when rows were cut. */
export const fetchLimit = rowLimit + 1;

/** What all chart cells have: their own title or one from the columns, a caption, small multiples. */
export function baseSpec(
  body: ChartBody,
  title: Message,
  facet: string | undefined,
): Pick<ChartSpec, 'id' | 'table' | 'title' | 'caption' | 'facet'> {
  return {
    id: `chart-${body.table}`,
    table: body.table,
    title: body.title === null ? title : ownWords(body.title),
    ...(body.caption === null ? {} : { caption: ownWords(body.caption) }),
    ...(facet === undefined ? {} : { facet }),
  };
}

/** A scale with the column's name as its label. */
export function namedScale(name: string, format: Format | undefined, log: boolean): Scale {
  return { label: ownWords(name), ...(format ? { format } : {}), ...(log ? { type: 'log' as const } : {}) };
}

/** How figures of a column are written when the cell does not say. */
export function figureFormat(body: ChartBody, column: TableColumn | undefined): Format {
  if (body.format !== null) return body.format;
  if (column === undefined || body.aggregate === 'count' || body.aggregate === 'distinct') return 'integer';
  const adds = body.aggregate === null || ['sum', 'min', 'max'].includes(body.aggregate);
  return adds && isWhole(column.type) ? 'integer' : 'number';
}

/** How places of a column are written on an axis: whole numbers have no halves between them, years no thousands. */
export function placeFormat(column: TableColumn): Format | undefined {
  if (valueKind(column.type) === 'time') return 'period';
  if (!isWhole(column.type)) return undefined;
  return /year|jahr|年/i.test(column.name) ? 'text' : 'integer';
}
