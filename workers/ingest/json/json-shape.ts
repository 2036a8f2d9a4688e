import { mayBeIso, parseIsoBytes } from '../iso-time';
import { KeyTable } from './key-table';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  skipSpace,
  stringEnd,
  wordEnd,
  type JsonScan,
} from './json-scan';
import { sourceText } from './json-text';

export const KINDS = ['boolean', 'number', 'text', 'date', 'timestamp', 'object', 'list'] as const;
export type Kind = (typeof KINDS)[number];

/** Deeper values stay JSON text. */
const DEEPEST = 20;
/** An object with more different keys is not a record but a dictionary; it stays JSON text. */
const MOST_FIELDS = 2_000;
/** So many columns a table may have. */
const MOST_COLUMNS = 20_000;
const LONGEST_EXAMPLE = 80;

export interface JsonExample {
  line: number;
  text: string;
}

/** What is known of the values in one place of the records. */
export interface Shape {
  counts: Record<Kind, number>;
  first: Partial<Record<Kind, JsonExample>>;
  numbers: NumberFacts;
  isZoned: boolean;
  hasNanos: boolean;
  /** A moment that nanoseconds cannot reach from 1970. */
  beyondNanos: boolean;
  fields: KeyTable<Shape> | null;
  item: Shape | null;
  /** Why it has to stay JSON text. */
  opaque: 'deep' | 'wide' | null;
}

export interface NumberFacts {
  fractions: boolean;
  exponents: boolean;
  beyondBigint: boolean;
  beyondHugeint: boolean;
  /** A number whose digits a double would change, and the places it needs as a decimal. */
  inexact: JsonExample | null;
  whole: number;
  fraction: number;
}

export function newShape(): Shape {
  return {
    counts: { boolean: 0, number: 0, text: 0, date: 0, timestamp: 0, object: 0, list: 0 },
    first: {},
    numbers: {
      fractions: false,
      exponents: false,
      beyondBigint: false,
      beyondHugeint: false,
      inexact: null,
      whole: 0,
      fraction: 0,
    },
    isZoned: false,
    hasNanos: false,
    beyondNanos: false,
    fields: null,
    item: null,
    opaque: null,
  };
}

const NANOS_REACH = 9_223_372_036_854;

/** Looks at values that a scan has found whole, and gathers what they are. */
export class ShapeObserver {
  /** Keys that stand twice in one object. */
  duplicates = 0;
  firstDuplicate: { line: number; key: string } | null = null;
  line = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;

  constructor(readonly scan: JsonScan) {}

  /** @returns where the value ends */
  value(shape: Shape, bytes: Uint8Array, from: number, end: number): number {
    this.#bytes = bytes;
    this.#end = end;
    return this.#value(shape, from, 0);
  }

  #value(shape: Shape, from: number, depth: number): number {
    const bytes = this.#bytes;
    const at = skipSpace(bytes, from, this.#end);
    switch (bytes[at]) {
      case QUOTE:
        return this.#string(shape, at);
      case OPEN_OBJECT:
      case OPEN_LIST: {
        const kind = bytes[at] === OPEN_OBJECT ? 'object' : 'list';
        if (shape.opaque === null && depth >= DEEPEST) shape.opaque = 'deep';
        const isOpaque = shape.opaque !== null;
        const end = isOpaque
          ? this.scan.value(bytes, at, this.#end)
          : kind === 'object'
            ? this.#object(shape, at, depth)
            : this.#list(shape, at, depth);
        this.#note(shape, kind, at, end);
        return end;
      }
      default: {
        const end = wordEnd(bytes, at, this.#end);
        const letter = bytes[at]!;
        if (letter === 0x6e) return end;
        if (letter === 0x74 || letter === 0x66) this.#note(shape, 'boolean', at, end);
        else {
          this.#note(shape, 'number', at, end);
          this.#number(shape.numbers, at, end);
        }
        return end;
      }
    }
  }

  #note(shape: Shape, kind: Kind, start: number, end: number): void {
    if (shape.counts[kind]++ > 0) return;
    const text = sourceText(this.#bytes, start, Math.min(end, start + LONGEST_EXAMPLE));
    shape.first[kind] = { line: this.line, text };
  }

  #string(shape: Shape, at: number): number {
    const bytes = this.#bytes;
    const end = stringEnd(bytes, at + 1);
    if (shape.counts.text === 0 && mayBeIso(bytes, at + 1, end)) {
      const time = parseIsoBytes(bytes, at + 1, end);
      if (time) {
        this.#note(shape, time.kind, at, end + 1);
        shape.isZoned ||= time.isZoned;
        shape.hasNanos ||= time.nanos > 0;
        shape.beyondNanos ||= Math.abs(time.ms) >= NANOS_REACH;
        return end + 1;
      }
    }
    this.#note(shape, 'text', at, end + 1);
    return end + 1;
  }

  #object(shape: Shape, from: number, depth: number): number {
    const bytes = this.#bytes;
    const fields = (shape.fields ??= new KeyTable<Shape>());
    const most = depth === 0 ? MOST_COLUMNS : MOST_FIELDS;
    fields.begin();
    let at = skipSpace(bytes, from + 1, this.#end);
    while (bytes[at] === QUOTE) {
      const close = stringEnd(bytes, at + 1);
      const index = fields.find(bytes, at + 1, close) ?? fields.add(bytes, at + 1, close, newShape());
      if (fields.isRepeated(index)) this.#duplicate(fields.names[index]!);
      const behind = skipSpace(bytes, close + 1, this.#end) + 1;
      at = skipSpace(bytes, this.#value(fields.values[index]!, behind, depth + 1), this.#end);
      if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1, this.#end);
      else if (bytes[at] !== CLOSE_OBJECT) break;
    }
    if (fields.values.length > most) {
      shape.opaque = 'wide';
      shape.fields = null;
    }
    return at + 1;
  }

  #list(shape: Shape, from: number, depth: number): number {
    const bytes = this.#bytes;
    const item = (shape.item ??= newShape());
    let at = skipSpace(bytes, from + 1, this.#end);
    while (bytes[at] !== CLOSE_LIST) {
      at = skipSpace(bytes, this.#value(item, at, depth + 1), this.#end);
      if (bytes[at] === COMMA) at++;
    }
    return at + 1;
  }

  #duplicate(key: string): void {
    this.duplicates++;
    this.firstDuplicate ??= { line: this.line, key };
  }

  #number(facts: NumberFacts, start: number, end: number): void {
    const bytes = this.#bytes;
    let hasMark = false;
    for (let at = start + 1; at < end && !hasMark; at++) hasMark = bytes[at]! > 0x39 || bytes[at] === 0x2e;
    if (!hasMark && end - start <= 15) {
      facts.whole = Math.max(facts.whole, end - start);
      return;
    }
    noteNumber(facts, sourceText(bytes, start, end), this.line);
  }
}

function noteNumber(facts: NumberFacts, text: string, line: number): void {
  const match = /^-?(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) {
    facts.exponents = true;
    return;
  }
  const [, whole = '', fraction = ''] = match;
  facts.whole = Math.max(facts.whole, whole === '0' ? 0 : whole.length);
  facts.fraction = Math.max(facts.fraction, fraction.length);
  if (fraction !== '') facts.fractions = true;
  else if (whole.length > 18) {
    const value = BigInt(text);
    facts.beyondBigint ||= BigInt.asIntN(64, value) !== value;
    facts.beyondHugeint ||= BigInt.asIntN(128, value) !== value;
  }
  if (facts.inexact || whole.length + fraction.length <= 15) return;
  const digits = (whole + fraction).replace(/^0+|0+$/g, '');
  const [mantissa = ''] = Number(text).toExponential().split('e');
  if (mantissa.replace(/[-.]/g, '').replace(/0+$/, '') !== digits) facts.inexact = { line, text };
}
