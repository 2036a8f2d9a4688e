import type { Format } from '../../../workers/contract/manifest';
import type { Exact } from '../../../workers/table/exact';
import type { ColumnInfo } from '../../engine/exact-query';

const NUMERIC = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|FLOAT|DOUBLE|DECIMAL)/;
/** Numbers that name something: grouping their digits would make them harder to read and to copy. */
const NAMES_SOMETHING = /(^|_|\b)(id|no|nr|key|code|year|zip|phone|编号|号|年)$/i;

export function isNumeric(type: string): boolean {
  return NUMERIC.test(type);
}

/** How a grid writes a column when no analysis says so. */
export function formatOf(column: ColumnInfo): Format {
  if (!isNumeric(column.type) || NAMES_SOMETHING.test(column.name)) return 'text';
  if (column.type.startsWith('DECIMAL')) return 'text';
  return /INT/.test(column.type) ? 'integer' : 'number';
}

/** The value as it stands in the database, for the hover and for copying. */
export function exactText(value: Exact | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Midnight is written as the day alone; other times without the T. */
export function tidyTime(text: string): string {
  return text.replace(/T00:00:00Z?$/, '').replace('T', ' ');
}
