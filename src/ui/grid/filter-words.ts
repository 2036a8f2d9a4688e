import { i18n } from '../../i18n/i18n.svelte';
import type { RowFilter } from '../../rows/row-filter';
import { tidyTime } from './cell-text';
import { isNumeric } from './column-format';
import { say } from './words';

const NAMED = 3;

/** What a filter says, as a short sentence. */
export function filterText(filter: RowFilter, heading: string): string {
  const column = heading;
  const show = (text: string) => valueText(text, filter.type);
  switch (filter.kind) {
    case 'values':
    case 'among': {
      const named = filter.values.slice(0, NAMED).map((value) => valueName(value, filter.type));
      const more = filter.values.length - named.length;
      const list = i18n.list(named);
      return say('chip.values', {
        column,
        values: more > 0 ? say('chip.more', { values: list, more }) : list,
      });
    }
    case 'range': {
      const { low, high } = filter;
      if (low !== null && high !== null && filter.endsBefore)
        return say('chip.before', { column, low: show(low), high: show(high) });
      if (low !== null && high !== null)
        return say('chip.between', { column, low: show(low), high: show(high) });
      if (low !== null) return say('chip.from', { column, low: show(low) });
      if (high !== null) return say('chip.to', { column, high: show(high) });
      return say('chip.filled', { column });
    }
    case 'outside':
      return say('chip.outside', { column, low: show(filter.low), high: show(filter.high) });
    case 'text':
      return say(`chip.${filter.how}`, { column, text: filter.text });
    case 'empty':
    case 'filled':
    case 'repeated':
      return say(`chip.${filter.kind}`, { column });
  }
}

/** A value in a list; what cannot be seen is named. */
export function valueName(value: string | null, type: string): string {
  if (value === null) return say('filter.missing.value');
  return value === '' ? say('filter.blank.value') : valueText(value, type);
}

function valueText(text: string, type: string): string {
  if (/^(DATE|TIMESTAMP)/.test(type)) return tidyTime(text);
  if (type === 'DOUBLE' && /\d\.\d{8,}/.test(text)) return i18n.format(Number(text), 'number');
  if (/^(DOUBLE|FLOAT)$/.test(type) && text.endsWith('.0')) return groupDigits(text.slice(0, -2));
  return isNumeric(type) && /^-?\d+(\.\d+)?$/.test(text) ? groupDigits(text) : text;
}

/** Grouped, with every digit. */
function groupDigits(text: string): string {
  const digits = text.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(i18n.language === 'zh' ? 'zh-CN' : 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(text as Intl.StringNumericLiteral);
}
