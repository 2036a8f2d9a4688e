import {
  Binary,
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Struct,
  Table,
  TimeMicrosecond,
  TimestampMicrosecond,
  Uint8,
  Utf8,
  Vector,
  makeData,
  tableFromIPC,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { exactColumn, exactRows, exactText } from './exact';

/** Through IPC, as every table arrives. */
function rowsOf(columns: Record<string, Vector>) {
  return exactRows(tableFromIPC(tableToIPC(new Table(columns), 'stream')));
}

function only(vector: Vector) {
  return rowsOf({ c: vector }).map(([value]) => value);
}

describe('exactRows', () => {
  it('keeps integers beyond 2^53 as decimal strings, smaller ones as numbers', () => {
    const values = [9007199254740993n, -9007199254740993n, 9007199254740991n, null];
    expect(only(vectorFromArray(values, new Int64()))).toEqual([
      '9007199254740993',
      '-9007199254740993',
      9007199254740991,
      null,
    ]);
    expect(only(vectorFromArray([-7, 0], new Int32()))).toEqual([-7, 0]);
    expect(only(vectorFromArray([255], new Uint8()))).toEqual([255]);
  });

  it('writes decimals digit by digit, with their scale', () => {
    const type = new Decimal(2, 38);
    const words = new Uint32Array(12);
    words.set([375], 0);
    // −5 in two's complement over four words.
    words.set([0xfffffffb, 0xffffffff, 0xffffffff, 0xffffffff], 4);
    words.set([0xffffffff, 0xffffffff, 0xffffffff, 0x7fffffff], 8);
    const vector = new Vector([makeData({ type, data: words, length: 3 })]);
    expect(only(vector)).toEqual(['3.75', '-0.05', '1701411834604692317316873037158841057.27']);
  });

  it('names what JSON has no number for', () => {
    expect(only(vectorFromArray([NaN, Infinity, -Infinity, 0.1], new Float64()))).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
      0.1,
    ]);
  });

  it('writes dates and times as ISO text, before 1970 and after 2038 too, whatever the time zone', () => {
    const days = new Vector([
      makeData({ type: new DateDay(), data: Int32Array.of(-1, 0, 47540), length: 3 }),
    ]);
    expect(only(days)).toEqual(['1969-12-31', '1970-01-01', '2100-02-28']);
    const micros = BigInt64Array.of(-1n, 1_500_000n, 4_107_456_000_000_001n);
    const stamps = new Vector([makeData({ type: new TimestampMicrosecond(), data: micros, length: 3 })]);
    expect(only(stamps)).toEqual([
      '1969-12-31T23:59:59.999999',
      '1970-01-01T00:00:01.5',
      '2100-02-28T00:00:00.000001',
    ]);
    const zoned = new Vector([makeData({ type: new TimestampMicrosecond('UTC'), data: micros, length: 3 })]);
    expect(only(zoned)[1]).toBe('1970-01-01T00:00:01.5Z');
    const clock = new Vector([
      makeData({ type: new TimeMicrosecond(), data: BigInt64Array.of(37_230_500_000n), length: 1 }),
    ]);
    expect(only(clock)).toEqual(['10:20:30.5']);
  });

  it('reads texts, booleans and bytes', () => {
    expect(only(vectorFromArray(['', 'ä', '客户', null], new Utf8()))).toEqual(['', 'ä', '客户', null]);
    expect(only(vectorFromArray([true, false, null, true], new Bool()))).toEqual([true, false, null, true]);
    const slice = vectorFromArray([true, false, null, true], new Bool()).slice(1, 4);
    expect(exactColumn(slice)).toEqual([false, null, true]);
    expect(only(vectorFromArray([Uint8Array.of(0, 170)], new Binary()))).toEqual(['00aa']);
  });

  it('reads the words of an ENUM, as many rows as there are', () => {
    const words = Array.from({ length: 20_000 }, (_, row) => (row % 7 === 0 ? null : `word ${row % 3000}`));
    expect(only(vectorFromArray(words, new Dictionary(new Utf8(), new Int32())))).toEqual(words);
  });

  it('reads lists and structs, nulls inside included', () => {
    const list = vectorFromArray([[1n, null], [], null], new List(new Field('item', new Int64(), true)));
    expect(only(list)).toEqual([[1, null], [], null]);
    const struct = vectorFromArray(
      [{ a: 1, b: 'x' }],
      new Struct([new Field('a', new Int32()), new Field('b', new Utf8())]),
    );
    expect(only(struct)).toEqual([{ a: 1, b: 'x' }]);
  });

  it('joins batches in order', () => {
    const first = vectorFromArray([1, 2], new Int32());
    const second = vectorFromArray([3], new Int32());
    expect(only(first.concat(second))).toEqual([1, 2, 3]);
  });
});

describe('exactText', () => {
  it('is what a reader would copy', () => {
    expect([null, 1.5, 'a', true, [1, null], { a: 'b' }].map(exactText)).toEqual([
      '',
      '1.5',
      'a',
      'true',
      '[1,null]',
      '{"a":"b"}',
    ]);
  });
});
