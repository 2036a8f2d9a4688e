/** Why a text is not JSON: what should have stood at a byte. */
export interface JsonFlaw {
  at: number;
  expected: 'value' | 'key' | 'colon' | 'comma' | 'quote' | 'escape' | 'number' | 'more' | 'end';
}

/** Answers of a scan instead of a place: the bytes end too early, or `flaw` says what is wrong. */
export const MORE = -1;
export const FLAWED = -2;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const LF = 10;
const CR = 13;

/** Ends or interrupts a run of plain characters in a string. */
const STOPS_STRING = table([QUOTE, BACKSLASH, LF, CR]);
const ESCAPES = table(codes('"\\/bfnrtu'));
const HEX = table(codes('0123456789abcdefABCDEF'));
/** What numbers and words consist of; a word ends where none of these follows. */
const WORD = table(codes('+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'));

/** What other languages write for numbers that JSON lacks. */
const WORDS = new Set(['NaN', 'Infinity', '-Infinity']);
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function codes(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}

function table(members: readonly number[]): Uint8Array {
  const found = new Uint8Array(256);
  for (const code of members) found[code] = 1;
  return found;
}

/** The first byte that is no white space, or `end`. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte !== 0x20 && byte !== LF && byte !== CR && byte !== 9) break;
    at++;
  }
  return at;
}

/** Where a number or a word ends. */
export function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && WORD[bytes[at]!] === 1) at++;
  return at;
}

/** Where a string that is known to be whole ends: the index of its closing quote. */
export function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at;
    at += byte === BACKSLASH ? 2 : 1;
  }
}

/** Checks values without reading them. Containers are kept on a stack of its own, so that no depth is too deep. */
export class JsonScan {
  flaw: JsonFlaw | null = null;
  #isObject = new Uint8Array(256);

  /** Checks one value, white space before it allowed. @returns where it ends, `MORE` or `FLAWED` */
  value(bytes: Uint8Array, from: number, end: number): number {
    let depth = 0;
    let at = from;
    for (;;) {
      at = skipSpace(bytes, at, end);
      if (at >= end) return MORE;
      const byte = bytes[at]!;
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        const isObject = byte === OPEN_OBJECT;
        if (depth === this.#isObject.length) this.#deepen();
        this.#isObject[depth++] = isObject ? 1 : 0;
        at = skipSpace(bytes, at + 1, end);
        if (at >= end) return MORE;
        if (bytes[at] !== (isObject ? CLOSE_OBJECT : CLOSE_LIST)) {
          if (!isObject) continue;
          at = this.#key(bytes, at, end);
          if (at < 0) return at;
          continue;
        }
        depth--;
        at++;
      } else {
        at = byte === QUOTE ? this.string(bytes, at + 1, end) : this.#word(bytes, at, end);
        if (at < 0) return at;
      }
      for (;;) {
        if (depth === 0) return at;
        at = skipSpace(bytes, at, end);
        if (at >= end) return MORE;
        const next = bytes[at]!;
        const isObject = this.#isObject[depth - 1] === 1;
        if (next === COMMA) {
          at++;
          if (isObject) {
            at = skipSpace(bytes, at, end);
            if (at >= end) return MORE;
            at = this.#key(bytes, at, end);
            if (at < 0) return at;
          }
          break;
        }
        if (next !== (isObject ? CLOSE_OBJECT : CLOSE_LIST)) return this.fail(at, 'comma');
        depth--;
        at++;
      }
    }
  }

  /** @param from just behind the opening quote @returns just behind the closing one, `MORE` or `FLAWED` */
  string(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (;;) {
      while (at < end && STOPS_STRING[bytes[at]!] === 0) at++;
      if (at >= end) return MORE;
      const byte = bytes[at]!;
      if (byte === QUOTE) return at + 1;
      if (byte !== BACKSLASH) return this.fail(at, 'quote');
      if (at + 1 >= end) return MORE;
      const escape = bytes[at + 1]!;
      if (ESCAPES[escape] === 0) return this.fail(at, 'escape');
      at += 2;
      if (escape !== 0x75) continue;
      if (at + 4 > end) return MORE;
      for (let digit = 0; digit < 4; digit++, at++) {
        if (HEX[bytes[at]!] === 0) return this.fail(at, 'escape');
      }
    }
  }

  fail(at: number, expected: JsonFlaw['expected']): typeof FLAWED {
    this.flaw = { at, expected };
    return FLAWED;
  }

  /** A key and its colon. */
  #key(bytes: Uint8Array, from: number, end: number): number {
    if (bytes[from] !== QUOTE) return this.fail(from, 'key');
    let at = this.string(bytes, from + 1, end);
    if (at < 0) return at;
    at = skipSpace(bytes, at, end);
    if (at >= end) return MORE;
    return bytes[at] === COLON ? at + 1 : this.fail(at, 'colon');
  }

  #word(bytes: Uint8Array, from: number, end: number): number {
    const after = wordEnd(bytes, from, end);
    if (after >= end) return MORE;
    if (isPlainNumber(bytes, from, after) || isWord(bytes, from, after)) return after;
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(after, from + 2000)));
    if (WORDS.has(text)) return after;
    if (after - from < 2000 && NUMBER.test(text)) return after;
    return this.fail(from, /^-?\d/.test(text) ? 'number' : 'value');
  }

  #deepen(): void {
    const larger = new Uint8Array(this.#isObject.length * 2);
    larger.set(this.#isObject);
    this.#isObject = larger;
  }
}

/** The usual number, told without making a text of it: digits, perhaps a point and digits. */
function isPlainNumber(bytes: Uint8Array, from: number, end: number): boolean {
  let at = bytes[from] === 0x2d ? from + 1 : from;
  const first = at;
  while (at < end && isDigit(bytes[at]!)) at++;
  const digits = at - first;
  if (digits === 0 || (digits > 1 && bytes[first] === 0x30)) return false;
  if (at === end) return true;
  if (bytes[at] !== 0x2e || at + 1 === end) return false;
  at++;
  while (at < end && isDigit(bytes[at]!)) at++;
  return at === end;
}

/** `null`, `true` or `false`, by their letters. */
function isWord(bytes: Uint8Array, from: number, end: number): boolean {
  const word = bytes[from] === 0x6e ? NULL : bytes[from] === 0x74 ? TRUE : FALSE;
  if (word.length !== end - from) return false;
  for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word[at]) return false;
  return true;
}

const [NULL, TRUE, FALSE] = [letters('null'), letters('true'), letters('false')] as const;

function letters(word: string): Uint8Array {
  return new TextEncoder().encode(word);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
