import type { Format } from '../../../workers/contract/manifest';
import { valueKind } from '../../charts/cell/value-kind';
import type { ColumnInfo } from '../../engine/exact-query';

/** Numbers that name something: grouping their digits would make them harder to read and to copy. */
const NAMES_SOMETHING = /(^|_|\b)(id|no|nr|key|code|year|zip|phone|编号|号|年)$/i;

export function isNumeric(type: string): boolean {
  return valueKind(type) === 'number';
}

/** How a grid writes a column when no analysis says so. */
export function formatOf(column: ColumnInfo): Format {
  if (!isNumeric(column.type) || NAMES_SOMETHING.test(column.name)) return 'text';
  if (column.type.startsWith('DECIMAL')) return 'text';
  return column.type.includes('INT') ? 'integer' : 'number';
}

/** Midnight is written as the day alone; other times without the T. */
export function tidyTime(text: string): string {
  return text.replace(/T00:00:00Z?$/, '').replace('T', ' ');
}
