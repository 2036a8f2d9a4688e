import {
  Bool,
  DateDay,
  Float64,
  Int64,
  Table,
  TimestampMicrosecond,
  Utf8,
  Vector,
  makeBuilder,
  makeData,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import type { OutputColumn, OutputTable } from './columns';

/**
 * Writes a table as an Arrow IPC stream, one batch.
 * @throws Error when a column's length is not the table's.
 */
export function encodeTable(table: OutputTable): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    const vector = encodeColumn(column);
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
      return fixedWidth(new Int64(), toBigInts(column.values, 1), column.values);
    case 'timestamp':
      return fixedWidth(new TimestampMicrosecond(), toBigInts(column.values, 1000), column.values);
    case 'date':
      return fixedWidth(new DateDay(), Int32Array.from(column.values), column.values);
    case 'boolean':
      return vectorFromArray(column.values, new Bool());
    case 'text':
      return encodeTexts(column.values.length, (row) => column.values[row] ?? null);
    case 'label':
      return encodeTexts(column.codes.length, (row) => column.words[column.codes[row] ?? -1] ?? null);
    case 'same':
      return column.rows ? pick(column.vector, column.rows) : column.vector;
  }
}

type Fixed = Float64 | Int64 | TimestampMicrosecond | DateDay;

/** `source` holds NaN where a value is missing; `data` is what is written. */
function fixedWidth(type: Fixed, data: ArrayBufferView, source: ArrayLike<number>): Vector {
  const { bitmap, nullCount } = missing(source);
  // makeData's overloads are per type; the union is sound because `data` was made for `type` above.
  return new Vector([
    makeData({ type, data, nullCount, nullBitmap: bitmap, length: source.length } as never),
  ]);
}

function missing(values: ArrayLike<number>): { bitmap: Uint8Array | undefined; nullCount: number } {
  let nullCount = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) nullCount++;
  if (nullCount === 0) return { bitmap: undefined, nullCount };
  const bitmap = new Uint8Array((values.length + 7) >> 3);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) bitmap[i >> 3]! |= 1 << (i & 7);
  }
  return { bitmap, nullCount };
}

function toBigInts(values: ArrayLike<number>, scale: number): BigInt64Array {
  const out = new BigInt64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) out[i] = BigInt(Math.round(value * scale));
  }
  return out;
}

function encodeTexts(length: number, at: (row: number) => string | null): Vector {
  const builder = makeBuilder({ type: new Utf8(), nullValues: [null, undefined] });
  for (let row = 0; row < length; row++) builder.append(at(row));
  return builder.finish().toVector();
}

function pick(vector: Vector, rows: Int32Array | Uint32Array): Vector {
  const builder = makeBuilder({ type: vector.type, nullValues: [null, undefined] });
  for (const row of rows) builder.append(vector.get(row));
  return builder.finish().toVector();
}
