import { LONGEST_QUOTED, type Dialect } from './dialect';

export interface CsvRecord {
  fields: string[];
  /** Line of the file where it begins. */
  line: number;
  /** The record as it stands in the file, without its newline. */
  text: string;
  /** Characters from the start of all text up to the record after this one. */
  end: number;
  /** Its quotes were not as they should be; the fields are the best reading of them. */
  oddQuotes: boolean;
}

/**
 * Splits delimited text into records, forgiving what strict readers refuse: either newline in one file, quotes inside
 * values, quotes that are never closed (the value then ends with its line, so that the rest of the file is not lost).
 */
export class RecordReader {
  #text = '';
  #at = 0;
  #line: number;
  #final = false;
  #dropped = 0;

  constructor(
    readonly dialect: Dialect,
    line = 1,
    /** Lines that start with this are records of one value, whatever quotes are in them. */
    readonly comment = '',
  ) {
    this.#line = line;
  }

  /** The line of the next record. */
  get line(): number {
    return this.#line;
  }

  /** Takes the next piece of text; yields the records that are complete. */
  *push(piece: string): Generator<CsvRecord> {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#dropped += this.#at;
    this.#at = 0;
    yield* this.#records();
  }

  /** Yields what is left. */
  *end(): Generator<CsvRecord> {
    this.#final = true;
    yield* this.#records();
  }

  *#records(): Generator<CsvRecord> {
    for (;;) {
      const record = this.#at < this.#text.length ? this.#record() : null;
      if (!record) return;
      yield record;
    }
  }

  /** null: more text is needed. */
  #record(): CsvRecord | null {
    const start = this.#at;
    if (this.comment !== '') {
      if (!this.#final && this.#text.length - start < this.comment.length) return null;
      if (this.#text.startsWith(this.comment, start)) return this.#commentLine(start);
    }
    const fields: string[] = [];
    let oddQuotes = false;
    let at = start;
    for (;;) {
      const value = this.#value(at);
      if (!value) return null;
      fields.push(value.text);
      oddQuotes ||= value.odd;
      at = value.end;
      if (this.#text[at] === this.dialect.delimiter) {
        at++;
        if (at === this.#text.length && !this.#final) return null;
        continue;
      }
      // A CR at the end of what is known may be half of a CRLF.
      if (this.#text[at] === '\r' && at + 1 === this.#text.length && !this.#final) return null;
      if (at === this.#text.length && !this.#final) return null;
      const text = this.#text.slice(start, at);
      const line = this.#line;
      this.#line += 1 + countNewlines(text, this.dialect.newline);
      this.#at = Math.min(at + (this.#text.startsWith('\r\n', at) ? 2 : 1), this.#text.length);
      return { fields, line, text, end: this.#dropped + this.#at, oddQuotes };
    }
  }

  #commentLine(start: number): CsvRecord | null {
    const end = this.#text.indexOf(this.dialect.newline, start);
    if (end < 0 && !this.#final) return null;
    const at = end < 0 ? this.#text.length : end;
    const text = this.#text.slice(start, this.#withoutCr(start, at));
    this.#at = Math.min(at + 1, this.#text.length);
    return { fields: [text], line: this.#line++, text, end: this.#dropped + this.#at, oddQuotes: false };
  }

  #value(start: number): { text: string; end: number; odd: boolean } | null {
    const { quote } = this.dialect;
    if (quote !== '' && this.#text[start] === quote) return this.#quoted(start);
    return { text: this.#text.slice(start, this.#valueEnd(start)), end: this.#valueEnd(start), odd: false };
  }

  #quoted(start: number): { text: string; end: number; odd: boolean } | null {
    const close = this.#closingQuote(start + 1);
    if (close < 0 && !this.#final && this.#text.length - start < LONGEST_QUOTED) return null;
    if (close >= 0) {
      let end = close + 1;
      while (this.#text[end] === ' ') end++;
      if (end === this.#text.length && !this.#final) return null;
      if (end === this.#text.length || this.#ends(end)) {
        return { text: this.#unescaped(this.#text.slice(start + 1, close)), end, odd: false };
      }
    }
    return this.#oddlyQuoted(start);
  }

  /** Quotes inside a quoted value that should have been doubled, or one that is never closed: the line decides. */
  #oddlyQuoted(start: number): { text: string; end: number; odd: boolean } {
    const { quote, delimiter } = this.dialect;
    const line = this.#lineEnd(start);
    for (let at = start + 1; at < line; at++) {
      if (this.#text[at] !== quote || (this.#text[at + 1] !== delimiter && at + 1 !== line)) continue;
      return { text: this.#unescaped(this.#text.slice(start + 1, at)), end: at + 1, odd: true };
    }
    const end = this.#valueEnd(start);
    return { text: this.#text.slice(start, end), end, odd: true };
  }

  /** -1: none so far. */
  #closingQuote(from: number): number {
    const { quote, escape } = this.dialect;
    for (let at = this.#text.indexOf(quote, from); at >= 0; at = this.#text.indexOf(quote, at + 1)) {
      if (at - from > LONGEST_QUOTED) return -1;
      if (escape === quote && this.#text[at + 1] === quote) at++;
      else if (escape === quote || !this.#isEscaped(at, from)) return at;
    }
    return -1;
  }

  #isEscaped(at: number, from: number): boolean {
    let marks = 0;
    while (at - 1 - marks >= from && this.#text[at - 1 - marks] === this.dialect.escape) marks++;
    return marks % 2 === 1;
  }

  #unescaped(text: string): string {
    const { quote, escape } = this.dialect;
    if (escape === quote) return text.replaceAll(quote + quote, quote);
    return text.replaceAll(new RegExp(`\\\\([\\\\${quote}])`, 'g'), '$1');
  }

  #ends(at: number): boolean {
    const character = this.#text[at];
    return character === this.dialect.delimiter || character === '\n' || character === '\r';
  }

  #valueEnd(start: number): number {
    const { delimiter, newline } = this.dialect;
    const text = this.#text;
    let at = start;
    while (at < text.length && text[at] !== delimiter && text[at] !== newline) at++;
    return text[at] === newline ? this.#withoutCr(start, at) : at;
  }

  #lineEnd(start: number): number {
    const found = this.#text.indexOf(this.dialect.newline, start);
    return this.#withoutCr(start, found < 0 ? this.#text.length : found);
  }

  /** In files with LF a CR is part of the newline only just before it. */
  #withoutCr(start: number, end: number): number {
    return this.dialect.newline === '\n' && end > start && this.#text[end - 1] === '\r' ? end - 1 : end;
  }
}

function countNewlines(text: string, newline: string): number {
  let count = 0;
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) count++;
  return count;
}

/** The records of a text that is whole, `most` of them at most. */
export function readRecords(text: string, dialect: Dialect, most = Infinity): CsvRecord[] {
  const reader = new RecordReader(dialect);
  const records: CsvRecord[] = [];
  for (const some of [reader.push(text), reader.end()]) {
    for (const record of some) if (records.push(record) >= most) return records;
  }
  return records;
}
