import { type Bool, type Data, DataType, Vector, makeData } from 'apache-arrow';
import { bitmapOf, boolVector, utf8Vector } from './build';
import { vectorTexts } from './texts';

type Rows = ArrayLike<number>;

/** Where rows of a vector lie: the chunk, and the place in it. */
type Locate = (row: number) => { data: Data; at: number } | undefined;

/**
 * The rows of a vector in the order asked for, every digit kept. A negative row gives NULL. A dictionary is written out:
 * its words become an ordinary column.
 * Lists, structs and other rare types become text.
 */
export function pick(vector: Vector, rows: Rows): Vector {
  if (DataType.isDictionary(vector.type)) return pick(plain(vector), rows);
  const locate = locator(vector);
  const type = vector.type as DataType;
  if (DataType.isUtf8(type)) {
    return utf8Vector(rows.length, (i) => {
      const found = locate(rows[i] ?? -1);
      return found ? bytesAt(found.data, found.at) : null;
    });
  }
  if (isFixedWidth(type)) return pickFixed(vector, rows, locate);
  if (DataType.isBool(type)) {
    const values = [...(vector as Vector<Bool>)];
    return boolVector(Array.from({ length: rows.length }, (_, i) => values[rows[i] ?? -1] ?? null));
  }
  const texts = vectorTexts(vector);
  const encoder = new TextEncoder();
  return utf8Vector(rows.length, (i) => {
    const text = texts[rows[i] ?? -1] ?? null;
    return text === null ? null : encoder.encode(text);
  });
}

/** A vector of a dictionary's words, written out; any other vector as it is. */
export function plain(vector: Vector): Vector {
  if (!DataType.isDictionary(vector.type)) return vector;
  if (vector.length === 0) return utf8Vector(0, () => null);
  const parts = vector.data.map((data) => {
    const codes = data.values as ArrayLike<number | bigint>;
    const rows = Int32Array.from({ length: data.length }, (_, i) =>
      data.getValid(i) ? Number(codes[i]) : -1,
    );
    return data.dictionary ? pick(data.dictionary, rows) : utf8Vector(data.length, () => null);
  });
  return new Vector(parts.flatMap((part) => part.data));
}

/** Types whose rows are a fixed number of whole array elements; booleans are bits and not among them. */
export function isFixedWidth(type: DataType): boolean {
  return (
    DataType.isInt(type) ||
    DataType.isFloat(type) ||
    DataType.isDecimal(type) ||
    DataType.isDate(type) ||
    DataType.isTime(type) ||
    DataType.isTimestamp(type)
  );
}

interface Elements {
  readonly length: number;
  subarray(from: number, to: number): Elements;
  set(values: Elements, at: number): void;
}

/** Copies raw elements, so that nothing goes through a double: 64-bit integers, decimals and microseconds stay whole. */
function pickFixed(vector: Vector, rows: Rows, locate: Locate): Vector {
  const type = vector.type as DataType;
  const stride = vector.data[0]?.stride ?? 1;
  const values = new (type.ArrayType as new (length: number) => Elements)(rows.length * stride);
  const { bitmap, nullCount } = bitmapOf(rows.length, (i) => {
    const found = locate(rows[i] ?? -1);
    if (!found) return false;
    const from = found.at * stride;
    values.set((found.data.values as Elements).subarray(from, from + stride), i * stride);
    return true;
  });
  // The values were made for this very type, which the overloads of makeData cannot see.
  return new Vector([
    makeData({ type, data: values, length: rows.length, nullCount, nullBitmap: bitmap } as never),
  ]);
}

function locator(vector: Vector): Locate {
  const starts: number[] = [];
  let length = 0;
  for (const data of vector.data) {
    starts.push(length);
    length += data.length;
  }
  return (row) => {
    if (row < 0 || row >= length) return undefined;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const data = vector.data[low] as Data | undefined;
    const at = row - (starts[low] ?? 0);
    return data?.getValid(at) ? { data, at } : undefined;
  };
}

function bytesAt(data: Data, row: number): Uint8Array {
  const offsets = data.valueOffsets as Int32Array;
  return (data.values as Uint8Array).subarray(offsets[row], offsets[row + 1]);
}
