import { Int64, TimestampMicrosecond, TimestampNanosecond } from 'apache-arrow';
import {
  GrowingBooleans,
  GrowingDates,
  GrowingIntegers,
  GrowingLists,
  GrowingNumbers,
  GrowingStructs,
  GrowingTexts,
  type GrowingColumn,
} from '../../table/grow';
import { parseIsoBytes } from '../iso-time';
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
import { hasEscapes, sourceText, stringText } from './json-text';
import type { JsonType } from './json-type';
import type { KeyTable } from './key-table';

/** Adds one value of a place to its column. @returns where the value ends */
export interface JsonColumn {
  readonly column: GrowingColumn;
  read(bytes: Uint8Array, from: number, end: number): number;
}

const N = 0x6e;
const T = 0x74;

/** The column that takes the values of a type. Values were all looked at before, so none is a surprise. */
export function jsonColumn(type: JsonType, scan: JsonScan): JsonColumn {
  switch (type.kind) {
    case 'boolean': {
      const column = new GrowingBooleans();
      return words(column, (bytes, start) => column.add(bytes[start] === T));
    }
    case 'integer': {
      const column = new GrowingIntegers(new Int64());
      return words(column, (bytes, start, end) => addInteger(column, bytes, start, end));
    }
    case 'double': {
      const column = new GrowingNumbers();
      return words(column, (bytes, start, end) => column.add(number(bytes, start, end)));
    }
    case 'digits': {
      const column = new GrowingTexts();
      return words(column, (bytes, start, end) => column.addBytes(bytes, start, end));
    }
    case 'date': {
      const column = new GrowingDates();
      return strings(column, (bytes, start, end) => column.add(parseIsoBytes(bytes, start, end)!.days));
    }
    case 'timestamp': {
      const column = new GrowingIntegers(new TimestampMicrosecond());
      return strings(column, (bytes, start, end) => {
        const { ms, micros } = parseIsoBytes(bytes, start, end)!;
        column.addThousands(ms, micros);
      });
    }
    case 'nanos': {
      const column = new GrowingIntegers(new TimestampNanosecond());
      return strings(column, (bytes, start, end) => {
        const { ms, micros, nanos } = parseIsoBytes(bytes, start, end)!;
        column.addBig(BigInt(ms) * 1_000_000n + BigInt(micros * 1000 + nanos));
      });
    }
    case 'text':
    case 'json':
      return texts(scan);
    case 'list':
      return lists(jsonColumn(type.item, scan));
    case 'struct':
      return structs(type.fields, scan);
  }
}

type Add = (bytes: Uint8Array, start: number, end: number) => void;

/** Numbers and words; `null` is NULL. */
function words(column: GrowingColumn, add: Add): JsonColumn {
  return {
    column,
    read(bytes, from, end) {
      const start = skipSpace(bytes, from, end);
      const after = wordEnd(bytes, start, end);
      if (bytes[start] === N) column.addNull();
      else add(bytes, start, after);
      return after;
    },
  };
}

function strings(column: GrowingColumn, add: Add): JsonColumn {
  return {
    column,
    read(bytes, from, end) {
      const start = skipSpace(bytes, from, end);
      if (bytes[start] !== QUOTE) {
        column.addNull();
        return wordEnd(bytes, start, end);
      }
      const close = stringEnd(bytes, start + 1);
      add(bytes, start + 1, close);
      return close + 1;
    },
  };
}

/** Texts without their quotes; any other value as it is written. */
function texts(scan: JsonScan): JsonColumn {
  const column = new GrowingTexts();
  return {
    column,
    read(bytes, from, end) {
      const start = skipSpace(bytes, from, end);
      switch (bytes[start]) {
        case QUOTE: {
          const close = stringEnd(bytes, start + 1);
          if (hasEscapes(bytes, start + 1, close)) column.add(stringText(bytes, start + 1, close));
          else column.addBytes(bytes, start + 1, close);
          return close + 1;
        }
        case N:
          column.addNull();
          return start + 4;
        default: {
          const after = scan.value(bytes, start, end);
          column.addBytes(bytes, start, after);
          return after;
        }
      }
    },
  };
}

function lists(item: JsonColumn): JsonColumn {
  const column = new GrowingLists(item.column);
  return {
    column,
    read(bytes, from, end) {
      let at = skipSpace(bytes, from, end);
      if (bytes[at] !== OPEN_LIST) {
        column.addNull();
        return wordEnd(bytes, at, end);
      }
      at = skipSpace(bytes, at + 1, end);
      while (bytes[at] !== CLOSE_LIST) {
        at = skipSpace(bytes, item.read(bytes, at, end), end);
        if (bytes[at] === COMMA) at++;
      }
      column.end();
      return at + 1;
    },
  };
}

function structs(keys: KeyTable<{ name: string; type: JsonType }>, scan: JsonScan): JsonColumn {
  const fields = keys.map(({ name, type }) => ({ name, json: jsonColumn(type, scan) }));
  const column = new GrowingStructs(fields.values.map(({ name, json }) => ({ name, column: json.column })));
  return {
    column,
    read(bytes, from, end) {
      let at = skipSpace(bytes, from, end);
      if (bytes[at] !== OPEN_OBJECT) {
        column.addNull();
        return wordEnd(bytes, at, end);
      }
      fields.begin();
      at = skipSpace(bytes, at + 1, end);
      while (bytes[at] !== CLOSE_OBJECT) {
        const close = stringEnd(bytes, at + 1);
        const index = fields.find(bytes, at + 1, close)!;
        const { json } = fields.values[index]!;
        // Of a key that stands twice the last value counts, as it does for JavaScript and Python.
        if (fields.isRepeated(index)) json.column.dropLast();
        const value = skipSpace(bytes, close + 1, end) + 1;
        at = skipSpace(bytes, json.read(bytes, value, end), end);
        if (bytes[at] === COMMA) at = skipSpace(bytes, at + 1, end);
      }
      fields.values.forEach(({ json }, index) => {
        if (!fields.wasSeen(index)) json.column.addNull();
      });
      column.end();
      return at + 1;
    },
  };
}

function addInteger(column: GrowingIntegers, bytes: Uint8Array, start: number, end: number): void {
  if (end - start > 15) {
    column.addBig(BigInt(sourceText(bytes, start, end)));
    return;
  }
  const isNegative = bytes[start] === 0x2d;
  let value = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++) value = value * 10 + bytes[at]! - 0x30;
  column.add(isNegative ? -value : value);
}

const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** Up to 15 digits and a power of ten up to 22 are exact doubles, and one division rounds as reading the text would. */
function number(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 0x2d;
  if (end - start > 17) return Number(sourceText(bytes, start, end));
  let value = 0;
  let digits = 0;
  let point = -1;
  for (let at = isNegative ? start + 1 : start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 0x2e) point = at;
    else if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      digits++;
    } else return Number(sourceText(bytes, start, end));
  }
  if (digits > 15) return Number(sourceText(bytes, start, end));
  const scaled = point < 0 ? value : value / POWERS[end - point - 1]!;
  return isNegative ? -scaled : scaled;
}
