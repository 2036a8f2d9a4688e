import type { ColumnType } from '../../../workers/ingest/column-type';
import { say } from './words';

const WORDS_TOLD = 4;

/** What is done to the values of a column, in a few words each. */
export function columnNotes({ parse, nullWords, type, convert }: ColumnType): string[] {
  const notes: string[] = [];
  if (convert !== undefined && type === 'VARCHAR') notes.push(say('note.none'));
  if (parse.kind === 'utc') notes.push(say('note.utc'));
  if (parse.kind === 'formats') notes.push(readable(parse.formats[0] ?? ''));
  if (parse.kind === 'number') {
    const { decimal, group, isPercent } = parse.format;
    if (parse.currency !== '') notes.push(say('note.currency', { currency: parse.currency }));
    if (isPercent) notes.push(say('note.percent'));
    if (decimal === ',') notes.push(say('note.comma'));
    if (group !== '') notes.push(say('note.group', { mark: group }));
  }
  if (nullWords.length > 0) {
    const told = nullWords.slice(0, WORDS_TOLD).map((word) => word.trim() || '␣');
    notes.push(say('note.nulls', { words: told.join(' ') + (nullWords.length > WORDS_TOLD ? ' …' : '') }));
  }
  return notes;
}

const PARTS: Record<string, string> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  d: 'DD',
  b: 'Mon',
  B: 'Month',
  H: 'hh',
  I: 'hh',
  M: 'mm',
  S: 'ss',
  f: 'ffffff',
  p: 'AM',
  a: 'Day',
  A: 'Weekday',
};

/** A format of the engine in the signs that people know from spreadsheets. */
function readable(format: string): string {
  return format.replace(/%(\w)/g, (_, part: string) => PARTS[part] ?? part);
}
