import { describe, expect, it } from 'vitest';
import {
  Bool,
  type DataType,
  Float64,
  Int64,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { utf8Vector } from './build';
import { vectorKeys, vectorWords } from './words';

const encoder = new TextEncoder();

function column(texts: (string | null)[]): ReturnType<typeof vectorWords> {
  return vectorWords(
    utf8Vector(texts.length, (row) => {
      const text = texts[row] ?? null;
      return text === null ? null : encoder.encode(text);
    }),
  );
}

describe('a column as words', () => {
  it('has each text once, in the order in which they come; NULL has no code', () => {
    expect(column(['b', null, 'a', '', 'b', '茶', '', '茶'])).toEqual({
      codes: Int32Array.from([0, -1, 1, 2, 0, 3, 2, 3]),
      words: ['b', 'a', '', '茶'],
    });
  });

  it('tells thousands apart, whatever their hashes', () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `word ${i % 7000}`);
    const { codes, words } = column(texts);
    expect(words).toHaveLength(7000);
    expect(Array.from(codes, (code) => words[code])).toEqual(texts);
  });
});

describe('keys of a column', () => {
  it('are the same where values are, whatever their type', () => {
    const different = Int32Array.from([0, -1, 1, 0, 2, 1]);
    const of = (type: DataType, [a, b, c]: readonly unknown[]) =>
      vectorKeys(vectorFromArray([a, null, b, a, c, b], type));
    expect(of(new Int64(), [9007199254740993n, 9007199254740992n, -1n])).toEqual(different);
    expect(of(new TimestampMicrosecond(), [1, 2, 3])).toEqual(different);
    expect(of(new Float64(), [0.1, 0.2, 0.3])).toEqual(different);
    expect(of(new Utf8(), ['a', 'b', ''])).toEqual(different);
    expect(vectorKeys(vectorFromArray([true, null, false, true], new Bool()))).toEqual(
      Int32Array.from([0, -1, 1, 0]),
    );
  });

  it('hold beyond one piece of the column', () => {
    const piece = (values: string[]) => vectorFromArray(values, new Utf8());
    const texts = piece(['x', 'y']).concat(piece(['y', 'z', 'x']));
    expect(vectorKeys(texts)).toEqual(Int32Array.from([0, 1, 1, 2, 0]));
  });
});
