import type { Format } from '../../../workers/contract/manifest';
import type { Exact } from '../../../workers/table/exact';
import { valueKind } from '../../charts/cell/value-kind';
import type { ColumnInfo } from '../../engine/exact-query';
import { mayBeYear } from './measure-cells';

/** Numbers that name something: grouping their digits would make them harder to read and to copy. */
const NAMES_SOMETHING = /(^|_|\b)(id|no|nr|key|code|zip|phone)$|(号|号码|邮编|电话)$/i;
/** Years, or amounts of a year: the values tell which. */
const SPEAKS_OF_YEARS = /(^|_|\b)year$|(年|年份|年度)$/i;

export function isNumeric(type: string): boolean {
  return valueKind(type) === 'number';
}

/**
 * How a grid writes a value of a column when no analysis says so.
 * @param areYears whether all that is known of the column are years; the value itself must be one, too
 */
export function formatOf(column: ColumnInfo, value: Exact | undefined, areYears = true): Format {
  if (!isNumeric(column.type) || NAMES_SOMETHING.test(column.name)) return 'text';
  if (areYears && mayBeYear(value) && SPEAKS_OF_YEARS.test(column.name)) return 'text';
  return column.type.includes('INT') ? 'integer' : 'number';
}
