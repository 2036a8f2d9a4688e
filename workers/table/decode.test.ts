import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Null,
  Table,
  TimestampMicrosecond,
  Utf8,
  Vector,
  makeData,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { decodeTable, inputTable } from './decode';

/** Decimal128 from whole numbers of its smallest unit. */
function decimals(scale: number, values: (bigint | null)[]): Vector {
  const data = new Uint32Array(values.length * 4);
  const bitmap = new Uint8Array((values.length + 7) >> 3);
  values.forEach((value, row) => {
    if (value === null) return;
    bitmap[row >> 3] = (bitmap[row >> 3] ?? 0) | (1 << (row & 7));
    for (let i = 0; i < 4; i++) data[row * 4 + i] = Number(BigInt.asUintN(32, value >> BigInt(32 * i)));
  });
  const nullCount = values.filter((value) => value === null).length;
  return new Vector([
    makeData({ type: new Decimal(scale, 38), data, length: values.length, nullCount, nullBitmap: bitmap }),
  ]);
}

function column(vector: Vector): ReturnType<typeof decodeTable> {
  return decodeTable(tableToIPC(new Table({ x: vector }), 'stream'));
}

const numbers = (vector: Vector): number[] => [...column(vector).numbers('x')];
const texts = (vector: Vector): (string | null)[] => column(vector).texts('x');

describe('numbers of some rows', () => {
  /** Three chunks of 4, 3 and 5 rows. */
  const chunked = (make: (start: number, length: number) => Vector): Vector =>
    new Vector([make(0, 4), make(4, 3), make(7, 5)].flatMap(({ data }) => data));
  const gapped = (start: number, length: number): (number | null)[] =>
    Array.from({ length }, (_, i) => ((start + i) % 3 === 1 ? null : start + i));
  const columns: [string, Vector][] = [
    ['doubles', chunked((start, length) => vectorFromArray(gapped(start, length), new Float64()))],
    [
      'doubles without gaps',
      vectorFromArray(
        Array.from({ length: 12 }, (_, i) => i / 2),
        new Float64(),
      ),
    ],
    [
      'large integers',
      chunked((start, length) =>
        vectorFromArray(
          gapped(start, length).map((value) => (value === null ? null : BigInt(value))),
          new Int64(),
        ),
      ),
    ],
    [
      'booleans',
      chunked((start, length) =>
        vectorFromArray(
          gapped(start, length).map((value) => (value === null ? null : value % 2 === 0)),
          new Bool(),
        ),
      ),
    ],
    [
      'decimals',
      chunked((start, length) =>
        decimals(
          2,
          gapped(start, length).map((value) => (value === null ? null : BigInt(value * 7))),
        ),
      ),
    ],
    ['chunks of NULLs alone', chunked((_, length) => new Vector([makeData({ type: new Null(), length })]))],
  ];

  it.each(columns)('are those of all rows, wherever they begin and end: %s', (_, vector) => {
    const table = inputTable(new Table({ x: vector }));
    const all = table.numbers('x');
    for (let from = 0; from < all.length; from++) {
      for (let to = from; to <= all.length; to++) {
        const into = new Float64Array(to - from).fill(-1);
        table.readNumbers('x', from, into);
        expect([...into]).toEqual([...all.subarray(from, to)]);
      }
    }
  });
});

describe('numbers', () => {
  it('reads every numeric type, NULL as NaN', () => {
    expect(numbers(vectorFromArray([1.5, null, -2], new Float64()))).toEqual([1.5, NaN, -2]);
    expect(numbers(vectorFromArray([1.5, null, -2], new Float32()))).toEqual([1.5, NaN, -2]);
    expect(numbers(vectorFromArray([7, null], new Int16()))).toEqual([7, NaN]);
    expect(numbers(vectorFromArray([7, null], new Int32()))).toEqual([7, NaN]);
    expect(numbers(vectorFromArray([7n, null], new Int64()))).toEqual([7, NaN]);
    expect(numbers(vectorFromArray([true, false, null], new Bool()))).toEqual([1, 0, NaN]);
  });

  it('reads dates as days and timestamps as milliseconds since 1970', () => {
    const day = new Date(Date.UTC(2024, 1, 29));
    expect(numbers(vectorFromArray([day, null], new DateDay()))).toEqual([19782, NaN]);
    expect(numbers(vectorFromArray([day], new DateMillisecond()))).toEqual([19782]);
    const data = new BigInt64Array([1_709_164_800_123_000n]);
    const stamp = new Vector([makeData({ type: new TimestampMicrosecond(), data })]);
    expect(numbers(stamp)).toEqual([1_709_164_800_123]);
  });

  it('reads a decimal as the double nearest to it', () => {
    expect(numbers(decimals(2, [375n, -1n, null, 0n]))).toEqual([3.75, -0.01, NaN, 0]);
    // 3 * 0.1 is 0.30000000000000004, which a multiplication by 10^-1 would give.
    expect(numbers(decimals(1, [3n, 7n]))).toEqual([0.3, 0.7]);
    const long = 123_456_789_012_345_678_901_234_567n;
    expect(numbers(decimals(10, [long, -long]))).toEqual([12_345_678_901_234_568, -12_345_678_901_234_568]);
    expect(numbers(decimals(0, [2n ** 53n + 1n, 2n ** 64n, -(2n ** 31n)]))).toEqual([
      2 ** 53,
      2 ** 64,
      -(2 ** 31),
    ]);
    expect(numbers(decimals(30, [10n ** 30n]))).toEqual([1]);
  });

  it('reads several batches as one column', () => {
    const parts = [[1n, null, 3n], [], [4n]].map((values) => vectorFromArray(values, new Int64()));
    const table = decodeTable(
      tableToIPC(new Table({ x: new Vector(parts.flatMap((part) => part.data)) }), 'stream'),
    );
    expect(table.rows).toBe(4);
    expect([...table.numbers('x')]).toEqual([1, NaN, 3, 4]);
  });

  it.each([
    ['doubles', vectorFromArray([0, 1, null, 3, 4, null, 6, 7, 8, 9], new Float64())],
    ['integers', vectorFromArray([0n, 1n, null, 3n, 4n, null, 6n, 7n, 8n, 9n], new Int64())],
    ['decimals', decimals(0, [0n, 1n, null, 3n, 4n, null, 6n, 7n, 8n, 9n])],
  ])('reads a slice of %s from its first row', (_, vector) => {
    expect([...inputTable(new Table({ x: vector.slice(2, 9) })).numbers('x')]).toEqual([
      NaN,
      3,
      4,
      NaN,
      6,
      7,
      8,
    ]);
  });

  it('reads no rows as no numbers', () => {
    expect(numbers(vectorFromArray([], new Int64()))).toEqual([]);
  });
});

describe('texts', () => {
  it('writes values as people and SQL read them', () => {
    expect(texts(vectorFromArray(['ü', null, ''], new Utf8()))).toEqual(['ü', null, '']);
    expect(texts(vectorFromArray([2n ** 53n + 1n, null], new Int64()))).toEqual(['9007199254740993', null]);
    expect(texts(decimals(2, [375n, null]))).toEqual(['3.75', null]);
    expect(texts(vectorFromArray([true, null], new Bool()))).toEqual(['true', null]);
    expect(texts(vectorFromArray([new Date(Date.UTC(2024, 1, 29))], new DateDay()))).toEqual(['2024-02-29']);
  });

  it('reads the words of a dictionary, and the rows of several batches', () => {
    const words = new Dictionary(new Utf8(), new Int32());
    expect(texts(vectorFromArray(['web', null, 'shop', 'web'], words))).toEqual(['web', null, 'shop', 'web']);
    const [a, b] = [vectorFromArray(['a', null], new Utf8()), vectorFromArray(['b'], new Utf8())];
    expect(texts(a.concat(b))).toEqual(['a', null, 'b']);
  });
});

describe('a column that is not there', () => {
  it('is named, with those that are', () => {
    const table = inputTable(new Table({ x: vectorFromArray([1], new Int32()) }));
    expect(() => table.numbers('y')).toThrow('no column y; there are x');
  });
});

describe('a stream in pieces', () => {
  const first = vectorFromArray([1.5, null, -2], new Float64());
  const second = vectorFromArray([4, 5], new Float64());
  const table = new Table({
    x: first.concat(second),
    name: vectorFromArray(['a', null, 'ü', 'd', 'e'], new Utf8()),
  });
  const whole = tableToIPC(table, 'stream');

  it.each([
    ['as the engine cuts it', [0, whole.length]],
    ['cut anywhere', [0, 3, 100, 101, 333, whole.length]],
    ['with empty ones', [0, 0, 256, 256, whole.length, whole.length]],
  ])('is the same as whole: %s', (_, cuts) => {
    const pieces = cuts.slice(1).map((to, i) => whole.slice(cuts[i], to));
    const read = decodeTable(pieces);
    expect(read.rows).toBe(5);
    expect([...read.numbers('x')]).toEqual([1.5, NaN, -2, 4, 5]);
    expect(read.texts('name')).toEqual(decodeTable(whole).texts('name'));
  });

  it('without rows has its columns all the same', () => {
    const none = tableToIPC(table.slice(0, 0), 'stream');
    expect(decodeTable([none.slice(0, 64), none.slice(64)])).toMatchObject({ rows: 0, names: ['x', 'name'] });
  });
});
