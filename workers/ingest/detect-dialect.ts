import { mayBeComment, startsWithMark } from './comment-lines';
import type { Dialect } from './dialect';
import { readRecords, type CsvRecord } from './record-reader';
import type { TextOptions } from './text-options';
import { classify } from './value-class';

/** How a text is written, and how sure that is. */
export interface DetectedDialect {
  dialect: Dialect;
  /** Columns that most records have. */
  width: number;
  /** Share of the records that have exactly `width` columns. */
  agreement: number;
}

const DELIMITERS = [',', '\t', ';', '|'];
/** Seldom used, and common inside values: they must fit every record. */
const RARE_DELIMITERS = ['\x1f', '\x01', '^', '~', ':', ' '];
const SAMPLED_RECORDS = 300;

/**
 * Finds delimiter, quote and newline from the beginning of a text.
 * @param head decoded text; a cut last line does no harm
 * @param options what the reader says of it
 */
export function detectDialect(head: string, options: TextOptions = {}): DetectedDialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const given = options.delimiter;
  if (given !== undefined && given !== '') return rate(head, given, newline, options);
  const said = /^sep=(.)\r?\n/i.exec(head)?.[1];
  const candidates = said ? [said] : DELIMITERS;
  const found = candidates
    .map((delimiter) => rate(head, delimiter, newline, options))
    .filter((one) => one.width > 1);
  const best = found.sort((a, b) => b.score - a.score)[0];
  if (best && (best.agreement > 0.5 || said !== undefined)) return best;
  const rare = RARE_DELIMITERS.map((delimiter) => rate(head, delimiter, newline, options))
    .filter((one) => one.width > 1 && one.agreement === 1 && one.records > 1)
    .sort((a, b) => b.score - a.score)[0];
  if (rare && !best) return rare;
  return best ?? { dialect: withQuote(head, ',', newline, options), width: 1, agreement: 1 };
}

function rate(
  head: string,
  delimiter: string,
  newline: Dialect['newline'],
  options: TextOptions,
): DetectedDialect & { score: number; records: number } {
  const dialect = withQuote(head, delimiter, newline, options);
  const records = withoutComments(sample(head, dialect), options.comment);
  const width = mostCommonWidth(records);
  const fitting = records.filter((record) => record.fields.length === width);
  const agreement = records.length === 0 ? 0 : fitting.length / records.length;
  const cells = fitting.flatMap((record) => record.fields);
  const typed = cells.filter((cell) => classify(cell) !== 'text').length / Math.max(cells.length, 1);
  const odd = records.filter((record) => record.oddQuotes).length / Math.max(records.length, 1);
  // The number of columns only decides between delimiters that fit equally well.
  const score = agreement + 0.3 * typed - odd + 0.01 * Math.min(width, 20);
  return { dialect, width, agreement, score, records: records.length };
}

function sample(head: string, dialect: Dialect): CsvRecord[] {
  // The last one may be cut.
  const records = readRecords(head, dialect, SAMPLED_RECORDS + 1);
  return records.length > 2 ? records.slice(0, -1) : records;
}

/** Comments say nothing of how rows are written, unless there is nothing else. */
function withoutComments(all: readonly CsvRecord[], comment: string | undefined): CsvRecord[] {
  const records = all.filter(({ text }) => text.trim() !== '' && !/^sep=.$/i.test(text));
  if (comment !== undefined) return records.filter(({ text }) => !startsWithMark(text, comment));
  const plain = records.filter(({ text }) => !mayBeComment(text));
  return plain.length > 1 ? plain : records;
}

function mostCommonWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

/** Single quotes count as quotes only when they enclose whole values and double ones never do. */
function withQuote(
  head: string,
  delimiter: string,
  newline: Dialect['newline'],
  options: TextOptions,
): Dialect {
  const mark = escapePattern(delimiter);
  const encloses = (quote: string) =>
    new RegExp(`(?:^|${mark}|[\\r\\n])${quote}[^${quote}\\r\\n]*${quote}(?=${mark}|[\\r\\n]|$)`).test(head);
  const quote = options.quote ?? (!encloses('"') && !head.includes('"') && encloses("'") ? "'" : '"');
  if (quote === '') return { delimiter, quote, escape: '', newline };
  const backslashed = head.includes(`\\${quote}`) && !head.includes(quote + quote.repeat(2));
  const doubled = new RegExp(`[^${mark}\\r\\n\\\\]${quote}${quote}[^${mark}\\r\\n]`).test(head);
  return { delimiter, quote, escape: backslashed && !doubled ? '\\' : quote, newline };
}

function escapePattern(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
