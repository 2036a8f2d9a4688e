import type { Language, Words } from '../../workers/contract/message';
import { formatPeriod } from '../i18n/format';
import { type TemplateValues, renderText } from '../i18n/template';
import { selectionWords } from '../i18n/words/selection';
import type { Clause, Reading } from './clause';
import { neighbourPeriod } from './period';

/** Values that are named before the rest becomes an ellipsis. */
const LISTED = 3;

/** What clauses say, for a reader. `words` knows the names of values that an analysis has made. */
export function clausesText(clauses: readonly Clause[], language: Language, words?: Words): string {
  return clauses.map((clause) => clauseText(clause, language, words)).join(' · ');
}

function clauseText(clause: Clause, language: Language, words?: Words): string {
  const { reading } = clause;
  const column = words?.[language][`column.${clause.column}`] ?? clause.column;
  const write = (text: string): string =>
    words?.[language][`value.${text}`] ?? valueText(text, reading, language);
  if (clause.kind === 'values') {
    const more = clause.values.length > LISTED ? ' …' : '';
    const value = clause.values.slice(0, LISTED).map(write).join(', ') + more;
    return say('one', language, { column, value });
  }
  const last = clause.closed || reading === 'number' ? clause.to : lastPeriod(clause.to, reading);
  if (clause.from === last) return say('one', language, { column, value: write(clause.from) });
  return say('range', language, { column, from: write(clause.from), to: write(last) });
}

function say(key: 'one' | 'range', language: Language, values: TemplateValues): string {
  return renderText(selectionWords[language][`selection.${key}`], values, { language });
}

function valueText(text: string, reading: Reading, language: Language): string {
  if (reading === 'name') return text;
  if (reading === 'number') return exactNumber(Number(text), language);
  return formatPeriod(new Date(text), reading, language);
}

/** An end of an interval is what it is, to the last digit. */
function exactNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 12 });
}

/** The last period before the day on which an interval ends. */
function lastPeriod(end: string, reading: Reading): string {
  return new Date(neighbourPeriod(Date.parse(end), reading, -1)).toISOString().slice(0, 10);
}
