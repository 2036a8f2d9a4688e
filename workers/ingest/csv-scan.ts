import { STRIDE } from './automaton';
import { LONGEST_QUOTED, type Dialect } from './dialect';
import {
  PLAIN_LENGTH,
  type ColumnEvidence,
  emptyEvidence,
  examine,
  examineShort,
  isKnownBySight,
  keepsLooking,
} from './evidence';
import { LineMap } from './line-map';
import { VALUE_CLASSES, valueAutomaton } from './value-class';

/** Why a text is not strict CSV, and the line where that was noticed first. */
export interface Irregularity {
  kind: 'columns' | 'quote' | 'newline';
  line: number;
}

/** More of a value is not needed to know what it is. */
const LONGEST_EXAMPLE = 1_000;

const LF = 10;
const CR = 13;
const DELIMITER = STRIDE;
const QUOTE = STRIDE + 1;
const NEWLINE = STRIDE + 2;
const OTHER_NEWLINE = STRIDE + 3;

const PLAIN_LENGTHS = Float64Array.from(VALUE_CLASSES, (name) => PLAIN_LENGTH[name]);
/** Classes whose single values are always looked at, as long as the column is not settled. */
const ALWAYS = VALUE_CLASSES.reduce(
  (bits, name, index) => (PLAIN_LENGTH[name] === 0 && name !== 'empty' ? bits | (1 << index) : bits),
  0,
);
const decoder = new TextDecoder();

/** Which numbers are looked at closely: only long ones, all of some columns, or all. */
export interface ScanOptions {
  exact?: readonly boolean[];
  examineAll?: boolean;
  /** In lower case; the usual ones unless given. */
  nullWords?: ReadonlySet<string> | undefined;
}

type Mode = 'value' | 'quoted' | 'quote-in-quoted' | 'escaped';

/**
 * Reads strict delimited text byte by byte, at hundreds of megabytes a second, and gathers what each column holds. It
 * stops at the first thing that strict readers disagree on; `RecordReader` is for those.
 */
export class CsvScan {
  readonly columns: ColumnEvidence[];
  /** Records ended so far; blank lines are none, unless there is just one column. */
  records = 0;
  /** Bytes of the longest record. */
  longestRecord = 0;
  irregular: Irregularity | null = null;
  /** Where in the file the records stand. */
  readonly lines: LineMap;
  /** A byte beyond ASCII was seen. */
  hasHighBytes = false;

  readonly #automaton = valueAutomaton();
  readonly #kinds = new Uint8Array(256);
  readonly #quote: number;
  readonly #escape: number;
  readonly #newline: number;
  /** By column: classes that need no closer look any more. */
  readonly #plain: Int32Array;
  readonly #counts: Float64Array;
  readonly #exact: readonly boolean[];
  readonly #nullWords: ReadonlySet<string> | undefined;

  #mode: Mode = 'value';
  #state = 0;
  #column = 0;
  #line: number;
  /** Bytes before the current piece, and where the current value and record began, all from the start. */
  #offset = 0;
  #fieldStart = 0;
  #recordStart = 0;
  #recordLine: number;
  #isQuoted = false;
  #carry = new Uint8Array(0);
  #piece = new Uint8Array(0);
  #afterCr = false;
  /** Whether records end with CRLF; the engine wants one way for a whole file. */
  #endsWithCrlf: boolean | null = null;

  /**
   * @param width number of columns a record must have
   * @param line line number of the first byte
   */
  constructor(
    dialect: Dialect,
    width: number,
    line = 1,
    { exact, examineAll = false, nullWords }: ScanOptions = {},
  ) {
    this.#nullWords = nullWords;
    this.columns = Array.from({ length: width }, emptyEvidence);
    this.#plain = new Int32Array(width);
    this.#counts = new Float64Array(width * 32);
    this.#line = this.#recordLine = line;
    this.lines = new LineMap();
    this.#exact = Array.from({ length: width }, (_, column) => exact?.[column] ?? examineAll);
    this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    this.#escape = dialect.escape === '' ? -1 : dialect.escape.charCodeAt(0);
    this.#newline = dialect.newline.charCodeAt(0);
    this.#kinds.set(this.#automaton.columnOf);
    if (this.#quote >= 0) this.#kinds[this.#quote] = QUOTE;
    this.#kinds[dialect.delimiter.charCodeAt(0)] = DELIMITER;
    this.#kinds[CR] = dialect.newline === '\r' ? NEWLINE : OTHER_NEWLINE;
    this.#kinds[LF] = dialect.newline === '\n' ? NEWLINE : OTHER_NEWLINE;
  }

  /** Takes the next piece. Does nothing more once an irregularity was found. */
  push(piece: Uint8Array<ArrayBuffer>): void {
    if (this.irregular) return;
    this.#piece = piece;
    if (this.#afterCr && piece[0] !== LF) return this.#stop('newline', this.#line);
    const { columnOf, next, accepts } = this.#automaton;
    const counts = this.#counts;
    const plain = this.#plain;
    const width = this.columns.length;
    const kinds = this.#kinds;
    const quote = this.#quote;
    const escape = this.#escape;
    const newline = this.#newline;
    const { length } = piece;
    let high = 0;
    let state = this.#state;
    let at = 0;
    while (at < length) {
      if (this.#mode === 'value') {
        let kind = 0;
        while (at < length) {
          const byte = piece[at]!;
          high |= byte;
          kind = kinds[byte]!;
          if (kind >= STRIDE) break;
          state = next[state | kind]!;
          at++;
        }
        if (at === length) break;
        if (kind === DELIMITER) {
          // What `#endValue` does, without the call: nearly all values end here.
          const column = this.#column;
          if (column < width) {
            const found = accepts[state >> 6]!;
            counts[(column << 5) | found]!++;
            const known = plain[column]!;
            const size = this.#offset + at - this.#fieldStart;
            if ((known & (1 << found)) === 0 || (size > PLAIN_LENGTHS[found]! && known !== -1)) {
              this.#examine(column, found, at);
            }
          }
          this.#isQuoted = false;
          state = 0;
          this.#column = column + 1;
          this.#fieldStart = this.#offset + at + 1;
        } else if (kind === NEWLINE) {
          this.#endRecord(state, at);
          state = 0;
        } else if (kind === QUOTE) {
          if (this.#offset + at === this.#fieldStart) {
            this.#mode = 'quoted';
            this.#isQuoted = true;
          } else state = next[state | columnOf[quote]!]!;
        } else if (piece[at] === CR && this.#endsWithLf(at)) {
          // The value ends before the CR; the LF that follows ends the record.
          this.#afterCr = true;
        } else this.#stop('newline', this.#line);
        at++;
        if (this.#isStopped()) break;
      } else if (this.#mode === 'quoted') {
        while (at < length) {
          const byte = piece[at]!;
          if (byte === quote || byte === escape) break;
          high |= byte;
          if (byte === newline) this.#line++;
          state = next[state | columnOf[byte]!]!;
          at++;
        }
        if (this.#offset + at - this.#fieldStart > LONGEST_QUOTED) this.#stop('quote', this.#recordLine);
        if (at === length || this.#isStopped()) break;
        this.#mode = piece[at] === quote ? 'quote-in-quoted' : 'escaped';
        at++;
      } else if (this.#mode === 'escaped') {
        state = next[state | columnOf[piece[at]!]!]!;
        this.#mode = 'quoted';
        at++;
      } else if (piece[at] === quote && escape === quote) {
        state = next[state | columnOf[quote]!]!;
        this.#mode = 'quoted';
        at++;
      } else {
        const kind = kinds[piece[at]!]!;
        // Only the end of the value may follow; it is handled as such.
        if (kind !== DELIMITER && kind !== NEWLINE && piece[at] !== CR) this.#stop('quote', this.#recordLine);
        if (this.#isStopped()) break;
        this.#mode = 'value';
      }
    }
    if (high > 127) this.hasHighBytes = true;
    this.#state = state;
    this.#keepOpenValue();
    this.#offset += length;
  }

  /** The line after all that was read. */
  get nextLine(): number {
    return this.#line;
  }

  /** Ends the last record, if it has no newline, and hands out the counts. */
  end(): void {
    if (this.#mode === 'quoted' || this.#mode === 'escaped') this.#stop('quote', this.#recordLine);
    this.#piece = new Uint8Array(0);
    if (!this.irregular && this.#offset > this.#recordStart) this.#endRecord(this.#state, 0);
    this.columns.forEach((column, index) => {
      column.counts.set(this.#counts.subarray(index * 32, index * 32 + column.counts.length));
    });
  }

  #stop(kind: Irregularity['kind'], line: number): void {
    this.irregular ??= { kind, line };
  }

  #isStopped(): boolean {
    return this.irregular !== null;
  }

  /** A CR as the last byte of a piece waits for the next one. */
  #endsWithLf(at: number): boolean {
    return at + 1 === this.#piece.length || this.#piece[at + 1] === LF;
  }

  #endRecord(state: number, at: number): void {
    const end = this.#offset + at;
    const width = this.columns.length;
    if (at < this.#piece.length) {
      this.#endsWithCrlf ??= this.#afterCr;
      if (this.#endsWithCrlf !== this.#afterCr) this.#stop('newline', this.#recordLine);
    }
    const isBlank =
      this.#column === 0 && !this.#isQuoted && end - (this.#afterCr ? 1 : 0) === this.#recordStart;
    if (!isBlank || width === 1) {
      this.#endValue(state, at);
      if (this.#column + 1 !== width) this.#stop('columns', this.#recordLine);
      this.longestRecord = Math.max(this.longestRecord, end - this.#recordStart);
      this.lines.add(this.#recordLine);
      this.records++;
    }
    this.#line++;
    this.#recordLine = this.#line;
    this.#column = 0;
    this.#afterCr = false;
    this.#isQuoted = false;
    this.#mode = 'value';
    this.#recordStart = this.#fieldStart = end + 1;
  }

  #endValue(state: number, at: number): void {
    const column = this.#column;
    if (column < this.columns.length) {
      const kind = this.#automaton.accepts[state >> 6]!;
      this.#counts[(column << 5) | kind]!++;
      const size = this.#offset + at - this.#fieldStart;
      if (
        (this.#plain[column]! & (1 << kind)) === 0 ||
        (size > PLAIN_LENGTHS[kind]! && this.#plain[column] !== -1)
      ) {
        this.#examine(column, kind, at);
      }
    }
    this.#isQuoted = false;
  }

  #examine(index: number, kind: number, at: number): void {
    const column = this.columns[index]!;
    const name = VALUE_CLASSES[kind]!;
    if (isKnownBySight(name)) this.#plain[index]! |= 1 << kind;
    if (name === 'empty') return;
    const start = this.#fieldStart - this.#offset;
    const isShort =
      (name === 'integer' || name === 'decimal') &&
      start >= 0 &&
      !this.#isQuoted &&
      !this.#afterCr &&
      examineShort(column, name, this.#piece, start, at);
    const isSettled =
      !isShort && examine(column, name, this.#valueText(at), this.#recordLine, this.#nullWords);
    if (isSettled) this.#plain[index] = -1;
    else if ((ALWAYS & (1 << kind)) === 0 && !this.#exact[index] && !keepsLooking(column, name)) {
      this.#plain[index]! |= 1 << kind;
    }
  }

  #valueText(at: number): string {
    const start = this.#fieldStart - this.#offset;
    const end = at - (this.#afterCr && at > 0 ? 1 : 0);
    const bytes =
      start >= 0
        ? this.#piece.subarray(start, Math.min(end, start + LONGEST_EXAMPLE))
        : joined(this.#carry, this.#piece.subarray(0, Math.min(Math.max(end, 0), LONGEST_EXAMPLE)));
    const text = decoder.decode(bytes).replace(/\r$/, '');
    if (!this.#isQuoted) return text;
    const quote = String.fromCharCode(this.#quote);
    const escape = String.fromCharCode(this.#escape);
    return text.slice(1, text.endsWith(quote) ? -1 : undefined).replaceAll(escape + quote, quote);
  }

  #keepOpenValue(): void {
    const start = this.#fieldStart - this.#offset;
    this.#carry =
      start >= 0
        ? this.#piece.slice(start, start + LONGEST_EXAMPLE)
        : joined(this.#carry, this.#piece.subarray(0, LONGEST_EXAMPLE));
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
