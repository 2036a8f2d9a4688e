import { type Data, DataType, DateUnit, Precision, Vector } from 'apache-arrow';

const DAY_MS = 86_400_000;

/**
 * A vector as doubles; NULL is NaN. Dates are days since 1970, timestamps milliseconds, booleans 0 and 1; a decimal is
 * the double nearest to it. Text is NaN.
 */
export function vectorNumbers(vector: Vector): Float64Array {
  const out = new Float64Array(vector.length);
  readNumbers(vector, 0, out);
  return out;
}

/** The rows of a vector from `from` on, as many as `into` takes; there are so many. */
export function readNumbers(vector: Vector, from: number, into: Float64Array): void {
  const to = from + into.length;
  let start = 0;
  for (const data of vector.data as readonly Data[]) {
    const end = start + data.length;
    if (start >= to) return;
    if (end > from) {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      const isWhole = first === start && last === end;
      const part = into.subarray(first - from, last - from);
      readChunk(
        part,
        isWhole ? data : data.slice(first - start, last - first),
        data.nullCount === data.length,
      );
    }
    start = end;
  }
}

/** @param isEmpty a column of NULLs alone has no bits that say so, and a slice of it does not know */
function readChunk(part: Float64Array, data: Data, isEmpty: boolean): void {
  if (isEmpty) {
    part.fill(NaN);
    return;
  }
  fill(part, data);
  if (data.nullCount > 0) blank(part, data);
}

/** NaN where the chunk has NULL, straight from its validity bits: asking it row by row takes several times as long. */
function blank(part: Float64Array, { nullBitmap, offset }: Data): void {
  for (let i = 0; i < part.length; i++) {
    const bit = offset + i;
    if (((nullBitmap[bit >> 3]! >> (bit & 7)) & 1) === 0) part[i] = NaN;
  }
}

/** Writes the raw values of one chunk, those under a NULL included. */
function fill(part: Float64Array, data: Data): void {
  const { type } = data;
  // A chunk from a stream may be longer than its rows (padding), so the length is always the part's.
  if (DataType.isFloat(type) && type.precision !== Precision.HALF) {
    part.set((data.values as Float64Array).subarray(0, part.length));
  } else if (DataType.isInt(type) || (DataType.isDate(type) && type.unit === DateUnit.DAY)) {
    const values = data.values as Int32Array | BigInt64Array;
    if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
      for (let i = 0; i < part.length; i++) part[i] = Number(values[i]);
    } else part.set(values.subarray(0, part.length));
  } else if (DataType.isDecimal(type)) {
    const words = data.values as Uint32Array;
    for (let i = 0; i < part.length; i++) {
      part[i] = decimalNumber(words.subarray(i * data.stride, (i + 1) * data.stride), type.scale);
    }
  } else {
    const vector = new Vector([data]);
    const unit = DataType.isDate(type) ? DAY_MS : 1;
    for (let i = 0; i < part.length; i++) part[i] = Number(vector.get(i)) / unit;
  }
}

/** 10^22 is the greatest power of ten that a double holds exactly. */
const EXACT_POWER = 22;

/** The double nearest to a decimal: two exact doubles divided round once, and so does reading its digits as text. */
function decimalNumber(words: Uint32Array, scale: number): number {
  const small = smallInteger(words);
  return Number.isSafeInteger(small) && scale <= EXACT_POWER
    ? small / 10 ** scale
    : Number(`${bigInteger(words)}e-${scale}`);
}

/** Little-endian words in two's complement as a number; NaN when more than the two lowest are used. */
function smallInteger(words: Uint32Array): number {
  const high = (words[1] ?? 0) | 0;
  for (let i = 2; i < words.length; i++) if (((words[i] ?? 0) | 0) !== high >> 31) return NaN;
  return high * 2 ** 32 + (words[0] ?? 0);
}

function bigInteger(words: Uint32Array): bigint {
  let big = 0n;
  for (let i = words.length - 1; i >= 0; i--) big = (big << 32n) | BigInt(words[i] ?? 0);
  return BigInt.asIntN(words.length * 32, big);
}
