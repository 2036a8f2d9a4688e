import { type Exact, exactText } from '../../../workers/table/exact';
import type { CustomerSource } from '../../customers/customer-sources';
import { formatPeriod } from '../../i18n/format';
import { i18n } from '../../i18n/i18n.svelte';
import { cellText } from '../grid/cell-text';

/** A value of a result as a reader would say it: in the words of its analysis, a period by its name. */
export function valueText({ answer, table }: CustomerSource, name: string, value: Exact): string {
  const { words } = answer.manifest;
  const word = i18n.word(`value.${exactText(value)}`, words);
  if (word !== undefined) return word;
  const spec = table.spec.columns.find((column) => column.name === name);
  if (spec?.format === 'period' && answer.grain) {
    return formatPeriod(new Date(exactText(value)), answer.grain, i18n.language);
  }
  const column = table.columns.find((each) => each.name === name);
  return column ? cellText(value, column, { spec, words }) : exactText(value);
}

/** What a column is called. */
export function columnText({ answer }: CustomerSource, name: string): string {
  return i18n.word(`column.${name}`, answer.manifest.words) ?? name;
}
