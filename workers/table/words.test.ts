import { describe, expect, it } from 'vitest';
import { utf8Vector } from './build';
import { vectorWords } from './words';

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
