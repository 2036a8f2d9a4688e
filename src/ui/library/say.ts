import { i18n } from '../../i18n/i18n.svelte';
import type { TemplateValues } from '../../i18n/template';
import { libraryWords } from '../../library/words';

/** Words of the library's dialogs in the reader's language. */
export function say(key: keyof (typeof libraryWords)['en'], values: TemplateValues = {}): string {
  return i18n.say(key, values, libraryWords);
}

const MINUTE = 60_000;
const STEPS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['minute', MINUTE, 60 * MINUTE],
  ['hour', 60 * MINUTE, 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE, 7 * 24 * 60 * MINUTE],
];

/** How long ago, and the day itself for what is a week old. */
export function when(time: number, now: number = Date.now()): string {
  const locale = i18n.language === 'zh' ? 'zh-CN' : 'en';
  const age = Math.max(0, now - time);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (age < MINUTE) return say('when.now');
  for (const [unit, length, end] of STEPS) {
    if (age < end) return relative.format(-Math.floor(age / length), unit);
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);
}

/** The moment itself. */
export function moment(time: number): string {
  const locale = i18n.language === 'zh' ? 'zh-CN' : 'en';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
