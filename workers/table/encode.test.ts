import {
  Bool,
  DataType,
  Decimal,
  Dictionary,
  Int32,
  Int64,
  List,
  Field,
  Table,
  TimestampMicrosecond,
  Utf8,
  Vector,
  makeData,
  tableFromIPC,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import type { OutputColumn } from './columns';
import { decodeTable } from './decode';
import { encodeTable } from './encode';

function roundTrip(column: OutputColumn, rows: number): ReturnType<typeof decodeTable> {
  return decodeTable(encodeTable({ rows, columns: { x: column } }));
}

/** A column as an input has it: written to a stream and read again. */
function received(vector: Vector): Vector {
  const found = tableFromIPC(tableToIPC(new Table({ x: vector }), 'stream')).getChild('x');
  if (!found) throw new Error('column lost');
  return found;
}

const beyondDouble = 9_007_199_254_740_993n;

describe('columns that an analysis computes', () => {
  it('keep numbers, with NaN as NULL', () => {
    const table = roundTrip({ type: 'number', values: Float64Array.of(0.1, NaN, -3e300) }, 3);
    expect([...table.numbers('x')]).toEqual([0.1, NaN, -3e300]);
    expect(table.vector('x').nullCount).toBe(1);
  });

  it('write whole numbers as BIGINT', () => {
    const values = Float64Array.of(2 ** 53, NaN, -7, -(2 ** 53), 2 ** 32, -1, -(2 ** 31) - 1, 0);
    const table = roundTrip({ type: 'integer', values }, 8);
    expect(String(table.vector('x').type)).toBe('Int64');
    expect([...table.numbers('x')]).toEqual([...values]);
    expect([
      ...roundTrip({ type: 'integer', values: Uint32Array.of(4_294_967_295) }, 1).numbers('x'),
    ]).toEqual([4_294_967_295]);
  });

  it('keep dates and timestamps', () => {
    const dates = roundTrip({ type: 'date', values: Float64Array.of(19782, NaN, -1) }, 3);
    expect(dates.texts('x')).toEqual(['2024-02-29', null, '1969-12-31']);
    const stamps = roundTrip({ type: 'timestamp', values: Float64Array.of(1_709_164_800_123, NaN) }, 2);
    expect([...stamps.numbers('x')]).toEqual([1_709_164_800_123, NaN]);
    expect(String(stamps.vector('x').type)).toBe('Timestamp<MICROSECOND>');
  });

  it('keep booleans, texts and labels', () => {
    expect(roundTrip({ type: 'boolean', values: [true, false, true] }, 3).texts('x')).toEqual([
      'true',
      'false',
      'true',
    ]);
    const texts = ['', null, '客户', 'a'.repeat(1000)];
    expect(roundTrip({ type: 'text', values: texts }, 4).texts('x')).toEqual(texts);
    const label: OutputColumn = { type: 'label', codes: Int8Array.of(1, -1, 0), words: ['Lost', '新客'] };
    expect(roundTrip(label, 3).texts('x')).toEqual(['新客', null, 'Lost']);
  });

  it('keep a bitmap of more than one byte', () => {
    const values = Float64Array.from({ length: 21 }, (_, row) => (row % 3 === 0 ? NaN : row));
    expect([...roundTrip({ type: 'integer', values }, 21).numbers('x')]).toEqual([...values]);
  });

  it('keep their names and types without rows', () => {
    const table = decodeTable(
      encodeTable({
        rows: 0,
        columns: {
          a: { type: 'number', values: new Float64Array() },
          b: { type: 'text', values: [] },
          c: {
            type: 'same',
            vector: received(vectorFromArray(['x'], new Dictionary(new Utf8(), new Int32()))),
            rows: new Int32Array(),
          },
        },
      }),
    );
    expect(table.rows).toBe(0);
    expect(table.names).toEqual(['a', 'b', 'c']);
    expect(String(table.vector('b').type)).toBe('Utf8');
  });

  it('must be as long as their table', () => {
    const columns: Record<string, OutputColumn> = { x: { type: 'integer', values: Int32Array.of(1, 2) } };
    expect(() => encodeTable({ rows: 3, columns })).toThrow('column x has 2 rows, its table 3');
  });
});

describe('an input column handed back', () => {
  const rows = Int32Array.of(2, 0, 0, 1);

  it('keeps integers beyond 2^53', () => {
    const vector = received(vectorFromArray([beyondDouble, null, -beyondDouble], new Int64()));
    expect(roundTrip({ type: 'same', vector }, 3).texts('x')).toEqual([
      '9007199254740993',
      null,
      '-9007199254740993',
    ]);
    expect(roundTrip({ type: 'same', vector, rows }, 4).texts('x')).toEqual([
      '-9007199254740993',
      '9007199254740993',
      '9007199254740993',
      null,
    ]);
  });

  it('keeps decimals, microseconds, booleans and texts when rows are picked', () => {
    const decimal = makeData({
      type: new Decimal(2, 38),
      data: Uint32Array.of(375, 0, 0, 0, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 1, 0, 1, 0),
    });
    expect(roundTrip({ type: 'same', vector: new Vector([decimal]), rows }, 4).texts('x')).toEqual([
      '184467440737095516.17',
      '3.75',
      '3.75',
      '-0.01',
    ]);
    const stamp = makeData({ type: new TimestampMicrosecond(), data: BigInt64Array.of(1n, 2n, 3_000_001n) });
    const stamps = roundTrip({ type: 'same', vector: new Vector([stamp]), rows }, 4).vector('x');
    expect([...(stamps.toArray() as BigInt64Array)]).toEqual([3_000_001n, 1n, 1n, 2n]);
    const flags = received(vectorFromArray([true, null, false], new Bool()));
    expect(roundTrip({ type: 'same', vector: flags, rows }, 4).texts('x')).toEqual([
      'false',
      'true',
      'true',
      null,
    ]);
    const names = received(vectorFromArray(['王', null, 'c'], new Utf8()));
    expect(roundTrip({ type: 'same', vector: names, rows }, 4).texts('x')).toEqual(['c', '王', '王', null]);
  });

  it('may come in several batches beside columns of one', () => {
    const parts = [['a', 'b'], [null], ['d', 'e']].map((values) => vectorFromArray(values, new Utf8()));
    const vector = new Vector(parts.flatMap((part) => part.data));
    const values = Float64Array.of(1, NaN, 3, 4, 5);
    const table = decodeTable(
      encodeTable({ rows: 5, columns: { name: { type: 'same', vector }, x: { type: 'integer', values } } }),
    );
    expect(table.texts('name')).toEqual(['a', 'b', null, 'd', 'e']);
    expect([...table.numbers('x')]).toEqual([...values]);
    expect(roundTrip({ type: 'same', vector, rows: Int32Array.of(4, 2, 0, -1) }, 4).texts('x')).toEqual([
      'e',
      null,
      'a',
      null,
    ]);
  });

  it('may be a slice', () => {
    const vector = vectorFromArray([0n, 1n, null, beyondDouble, 4n], new Int64()).slice(1, 5);
    expect(roundTrip({ type: 'same', vector }, 4).texts('x')).toEqual(['1', null, '9007199254740993', '4']);
    expect(roundTrip({ type: 'same', vector, rows }, 4).texts('x')).toEqual([
      '9007199254740993',
      '1',
      '1',
      null,
    ]);
  });

  it('is written out when it is a dictionary', () => {
    const words = new Dictionary(new Utf8(), new Int32());
    const vector = received(vectorFromArray(['web', null, 'shop'], words));
    for (const table of [
      roundTrip({ type: 'same', vector }, 3),
      roundTrip({ type: 'same', vector, rows }, 4),
    ]) {
      expect(DataType.isUtf8(table.vector('x').type)).toBe(true);
    }
    expect(roundTrip({ type: 'same', vector }, 3).texts('x')).toEqual(['web', null, 'shop']);
    expect(roundTrip({ type: 'same', vector, rows }, 4).texts('x')).toEqual(['shop', 'web', 'web', null]);
  });

  it('becomes text when it is a list and rows are picked', () => {
    const lists = new List(new Field('item', new Int32()));
    const vector = vectorFromArray([[1, 2], null, [3]], lists);
    expect(roundTrip({ type: 'same', vector, rows }, 4).texts('x')).toEqual(['[3]', '[1,2]', '[1,2]', null]);
  });
});
