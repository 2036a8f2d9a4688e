import { exactText } from '../../../workers/table/exact';
import { inputText } from '../../app/names';
import { i18n } from '../../i18n/i18n.svelte';
import type { InlineValue } from '../../notebook/run/run-prose';
import { formatOf } from '../grid/column-format';
import type { ShownValue } from './inline-value-extension';

/** A value as it stands in a sentence, in the language of the page. */
export function shownValue(value: InlineValue | undefined): ShownValue {
  if (value === undefined) return null;
  if (value.kind === 'fault') {
    const { what, fix } = i18n.fault(value.fault);
    // A name that is near says what to do by itself.
    return { fault: value.fault.code.endsWith('-near') || fix === '' ? what : `${what} ${fix}` };
  }
  if (value.kind === 'input') return { text: inputText(value.value) };
  const { column, words } = value;
  const exact = exactText(value.value);
  const isDay = /^(DATE|TIMESTAMP)/.test(column.type);
  const format = value.format ?? (isDay ? 'date' : formatOf(column, value.value));
  if (format === 'label') return { text: i18n.word(`value.${exact}`, words) ?? exact };
  const text = i18n.format(value.value, format);
  return text === exact ? { text } : { text, exact };
}
