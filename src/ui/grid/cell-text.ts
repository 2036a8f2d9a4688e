import type { ColumnSpec, Format } from '../../../workers/contract/manifest';
import type { Words } from '../../../workers/contract/message';
import { type Exact, exactText } from '../../../workers/table/exact';
import { valueKind } from '../../charts/cell/value-kind';
import type { ColumnInfo } from '../../engine/exact-query';
import { formatValue } from '../../i18n/format';
import { i18n } from '../../i18n/i18n.svelte';

/** Numbers that name something: grouping their digits would make them harder to read and to copy. */
const NAMES_SOMETHING = /(^|_|\b)(id|no|nr|key|code|year|zip|phone)$|(号|号码|年|年份|年度|邮编|电话)$/i;

export function isNumeric(type: string): boolean {
  return valueKind(type) === 'number';
}

/** How a grid writes a column when no analysis says so. */
export function formatOf(column: ColumnInfo): Format {
  if (!isNumeric(column.type) || NAMES_SOMETHING.test(column.name)) return 'text';
  return column.type.includes('INT') ? 'integer' : 'number';
}

/** Midnight is written as the day alone; other times without the T. */
export function tidyTime(text: string): string {
  return text.replace(/T00:00:00Z?$/, '').replace('T', ' ');
}

/** Formats and words that an analysis has for its own columns. */
export interface ColumnLook {
  spec?: ColumnSpec | undefined;
  words?: Words | undefined;
  /** Decimals that all numbers of the column are written with, so that their points stand below each other. */
  decimals?: number | undefined;
}

/** A value as a cell shows it; the exact one is beside it, on hover and in copies. */
export function cellText(
  value: Exact | undefined,
  column: ColumnInfo,
  { spec, words, decimals }: ColumnLook,
): string {
  if (value === null || value === undefined) return '';
  const format = spec?.format ?? formatOf(column);
  if (format === 'label') return i18n.word(`value.${exactText(value)}`, words) ?? exactText(value);
  if (format === 'date' || format === 'period' || /^(DATE|TIMESTAMP)/.test(column.type)) {
    return tidyTime(exactText(value));
  }
  // A line in a cell has no use for more, and drawing it would cost.
  if (format === 'text') return exactText(value).slice(0, 400);
  if (format === 'number' && typeof value === 'number' && decimals !== undefined) {
    // What would be written as nothing is written with the digits that it has.
    const isLost = value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;
    if (!isLost && Math.abs(value) < 1e15) {
      return formatValue(value, 'decimal', { ...i18n.context, precision: decimals });
    }
  }
  return i18n.format(value, format);
}
