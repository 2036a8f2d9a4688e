import { CLOSE_LIST, COMMA, JsonScan, MORE, skipSpace, type JsonFlaw } from './json-scan';
import type { JsonLayout } from './json-layout';

const PIECE = 8 << 20;
const LF = 10;

/** A flaw with its place in the file, as people count. */
export interface PlacedFlaw {
  expected: JsonFlaw['expected'];
  line: number;
  character: number;
}

/** The records of a JSON text, one after the other, with no more of it in memory than the longest needs. */
export class JsonRecords {
  bytes: Uint8Array = new Uint8Array(0);
  /** The current record: from here to before `end`. */
  start = 0;
  end = 0;
  /** Set for text among lines that is no JSON; the record is that text. */
  broken: JsonFlaw | null = null;
  /** What ended the reading of a list too early. */
  flaw: PlacedFlaw | null = null;
  readonly scan = new JsonScan();
  /** Bytes read so far. */
  bytesRead: number;

  #at = 0;
  #isLast = false;
  #isDone = false;
  #isFirst = true;
  #counted = 0;
  #line: number;
  /** Bytes before the current ones in their line. */
  #lineStart = 0;

  constructor(
    readonly blob: Blob,
    readonly layout: JsonLayout,
  ) {
    this.bytesRead = layout.offset;
    this.#line = layout.line;
    this.#lineStart = -layout.character;
  }

  /** Reads on. @returns false when there is no more */
  async more(): Promise<boolean> {
    if (this.#isLast || this.#isDone) return false;
    this.#count(this.#at);
    const rest = this.bytes.subarray(this.#at);
    // A record longer than a piece makes the pieces longer, so that it is not scanned too many times.
    const size = Math.max(PIECE, rest.length);
    const piece = new Uint8Array(await this.blob.slice(this.bytesRead, this.bytesRead + size).arrayBuffer());
    this.bytesRead += piece.length;
    this.#isLast = this.bytesRead >= this.blob.size;
    // A line end behind the last value, so that a number there is known to have ended.
    const joined = new Uint8Array(rest.length + piece.length + (this.#isLast ? 1 : 0));
    joined.set(rest);
    joined.set(piece, rest.length);
    if (this.#isLast) joined[joined.length - 1] = LF;
    this.bytes = joined;
    this.#lineStart -= this.#at;
    this.#at = this.#counted = 0;
    return true;
  }

  /** Moves to the next record. @returns false when more has to be read, or there is none */
  next(): boolean {
    if (this.#isDone) return false;
    this.broken = null;
    return this.layout.kind === 'lines' ? this.#nextLine() : this.#nextItem();
  }

  /** The line in which the current record begins. */
  get line(): number {
    this.#count(this.start);
    return this.#line;
  }

  #nextLine(): boolean {
    const { bytes, scan } = this;
    const start = skipSpace(bytes, this.#at, bytes.length);
    if (start >= bytes.length) {
      this.#at = start;
      return false;
    }
    const end = scan.value(bytes, start, bytes.length);
    if (end === MORE && !this.#isLast) return this.#wait(start);
    this.start = start;
    if (end >= 0) {
      this.#at = this.end = end;
      return true;
    }
    const flaw = end === MORE ? { at: bytes.length - 1, expected: 'more' as const } : scan.flaw!;
    if (this.layout.isOneDocument) return this.#stop(flaw);
    const lineEnd = bytes.indexOf(LF, start);
    if (lineEnd < 0) return this.#wait(start);
    this.broken = flaw;
    this.end = lineEnd;
    this.#at = lineEnd + 1;
    return true;
  }

  #nextItem(): boolean {
    const { bytes, scan } = this;
    let at = skipSpace(bytes, this.#at, bytes.length);
    if (at >= bytes.length) return this.#wait(this.#at);
    if (bytes[at] === CLOSE_LIST && this.#isFirst) return this.#end(at);
    if (!this.#isFirst) {
      if (bytes[at] === CLOSE_LIST) return this.#end(at);
      if (bytes[at] !== COMMA) return this.#stop({ at, expected: 'comma' });
      at = skipSpace(bytes, at + 1, bytes.length);
    }
    const end = scan.value(bytes, at, bytes.length);
    if (end === MORE) return this.#wait(this.#at);
    if (end < 0) return this.#stop(scan.flaw!);
    this.start = at;
    this.#at = this.end = end;
    this.#isFirst = false;
    return true;
  }

  /** Keeps the bytes from here on until more are read; at the end of the file nothing more will come. */
  #wait(at: number): false {
    if (this.#isLast) return this.#stop({ at: this.bytes.length - 1, expected: 'more' });
    this.#at = at;
    return false;
  }

  /** Behind the bracket nothing may follow, unless the list stands inside an object. */
  #end(at: number): false {
    const rest = skipSpace(this.bytes, at + 1, this.bytes.length);
    this.#isDone = true;
    if (this.layout.path.length === 0 && rest < this.bytes.length)
      return this.#stop({ at: rest, expected: 'end' });
    return false;
  }

  #stop({ at, ...flaw }: JsonFlaw): false {
    // At the line end that was put behind the file everything is cut, also a text that is not closed.
    const isAtEnd = this.#isLast && at >= this.bytes.length - 1;
    const expected = isAtEnd ? 'more' : flaw.expected;
    this.#isDone = true;
    this.#count(at);
    const text = new TextDecoder().decode(this.bytes.subarray(Math.max(this.#lineStart, 0), at));
    const before = Math.max(-this.#lineStart, 0);
    this.flaw = { expected, line: this.#line, character: before + Array.from(text).length + 1 };
    return false;
  }

  #count(to: number): void {
    for (
      let at = this.bytes.indexOf(LF, this.#counted);
      at >= 0 && at < to;
      at = this.bytes.indexOf(LF, at + 1)
    ) {
      this.#line++;
      this.#lineStart = at + 1;
    }
    this.#counted = Math.max(this.#counted, to);
  }
}
