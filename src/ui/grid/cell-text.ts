import type { ColumnSpec } from '../../../workers/contract/manifest';
import type { Words } from '../../../workers/contract/message';
import { type Exact, exactText } from '../../../workers/table/exact';
import type { ColumnInfo } from '../../engine/exact-query';
import { formatValue } from '../../i18n/format';
import { i18n } from '../../i18n/i18n.svelte';
import { formatOf } from './column-format';

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
  /** Whether all that is known of the column are years; without it each value is judged by itself. */
  areYears?: boolean | undefined;
}

/** A value as a cell shows it; the exact one is beside it, on hover and in copies. */
export function cellText(
  value: Exact | undefined,
  column: ColumnInfo,
  { spec, words, decimals, areYears }: ColumnLook,
): string {
  if (value === null || value === undefined) return '';
  const format = spec?.format ?? formatOf(column, value, areYears);
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
