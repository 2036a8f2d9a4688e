import {
  DateDay,
  Float64,
  Int64,
  Table,
  TimestampMicrosecond,
  Vector,
  makeData,
  tableToIPC,
} from 'apache-arrow';
import { bitmapOf, boolVector, utf8Vector, wordVector } from './build';
import type { OutputColumn, OutputTable } from './columns';
import { pick, plain } from './pick';

/**
 * Writes a table as an Arrow IPC stream.
 * @throws Error when a column's length is not the table's.
 */
export function encodeTable(table: OutputTable): Uint8Array {
  const vectors: Record<string, Vector> = {};
  // Columns that a table has nothing for are often one and the same.
  const encoded = new Map<OutputColumn, Vector>();
  for (const [name, column] of Object.entries(table.columns)) {
    const vector = encoded.get(column) ?? encodeColumn(column);
    encoded.set(column, vector);
    if (vector.length !== table.rows) {
      throw new Error(`column ${name} has ${vector.length} rows, its table ${table.rows}`);
    }
    vectors[name] = vector;
  }
  return tableToIPC(new Table(vectors), 'stream');
}

function encodeColumn(column: OutputColumn): Vector {
  switch (column.type) {
    case 'number':
      return fixedWidth(new Float64(), column.values, column.values);
    case 'integer':
      return fixedWidth(new Int64(), toInt64(column.values, 1), column.values);
    case 'timestamp':
      return fixedWidth(new TimestampMicrosecond(), toInt64(column.values, 1000), column.values);
    case 'date':
      return fixedWidth(new DateDay(), Int32Array.from(column.values), column.values);
    case 'boolean':
      return boolVector(column.values);
    case 'text':
      return encodeTexts(column.values);
    case 'label':
      return encodeLabels(column.codes, column.words);
    case 'same':
      return column.rows ? pick(column.vector, column.rows) : plain(column.vector);
  }
}

type Fixed = Float64 | Int64 | TimestampMicrosecond | DateDay;

/** `source` holds NaN where a value is missing; `data` is what is written. */
function fixedWidth(type: Fixed, data: ArrayBufferView, source: ArrayLike<number>): Vector {
  const { length } = source;
  let missing = false;
  for (let row = 0; row < length && !missing; row++) missing = Number.isNaN(source[row]);
  // Most columns have every value: a look at each is quicker than a bit for each.
  const { bitmap, nullCount } = missing
    ? bitmapOf(length, (row) => !Number.isNaN(source[row]))
    : { bitmap: undefined, nullCount: 0 };
  // makeData's overloads are per type; the union is sound because `data` was made for `type` above.
  return new Vector([makeData({ type, data, nullCount, nullBitmap: bitmap, length } as never)]);
}

/**
 * Whole numbers as 64-bit integers, written as two little-endian halves (the order that Arrow has on every machine Daybook
 * runs on): a BigInt for each would take several times as long.
 */
function toInt64(values: ArrayLike<number>, scale: number): BigInt64Array {
  const out = new BigInt64Array(values.length);
  const halves = new Int32Array(out.buffer);
  for (let i = 0; i < values.length; i++) {
    const value = Math.round(values[i]! * scale);
    if (Number.isNaN(value)) continue;
    // Small numbers keep to 32 bits, which division of doubles does not.
    const low = value | 0;
    const isSmall = low === value;
    halves[2 * i] = isSmall ? low : value - Math.floor(value / 2 ** 32) * 2 ** 32;
    halves[2 * i + 1] = isSmall ? low >> 31 : Math.floor(value / 2 ** 32);
  }
  return out;
}

function encodeTexts(values: readonly (string | null)[]): Vector {
  const encoder = new TextEncoder();
  return utf8Vector(values.length, (row) => {
    const text = values[row] ?? null;
    return text === null ? null : encoder.encode(text);
  });
}

function encodeLabels(codes: ArrayLike<number>, words: readonly string[]): Vector {
  const encoder = new TextEncoder();
  const bytes = words.map((word) => encoder.encode(word));
  return wordVector(codes, bytes);
}
