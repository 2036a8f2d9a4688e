import { describe, expect, it } from 'vitest';
import { soundex } from './soundex';
import { textCodes } from './text-codes';

function written(text: string): string {
  const key = soundex(textCodes(text.toLowerCase()));
  const digits = (key % 343).toString(7).padStart(3, '0');
  return `${String.fromCharCode(64 + Math.floor(key / 343))}${digits}`;
}

describe('soundex', () => {
  // Worked examples of the U.S. National Archives, "The Soundex Indexing System", and of Knuth, TAOCP 3, section 6.
  it.each([
    ['Washington', 'W252'],
    ['Lee', 'L000'],
    ['Gutierrez', 'G362'],
    ['Pfister', 'P236'],
    ['Jackson', 'J250'],
    ['Tymczak', 'T522'],
    ['Ashcraft', 'A261'],
    ['Robert', 'R163'],
    ['Rupert', 'R163'],
    ['Euler', 'E460'],
    ['Knuth', 'K530'],
    ['Lukasiewicz', 'L222'],
  ])('%s is %s', (name, code) => {
    expect(written(name)).toBe(code);
  });

  it('has no key for what is no Latin word', () => {
    expect(soundex(textCodes('王'))).toBe(0);
    expect(soundex(textCodes('7th'))).toBe(0);
    expect(soundex(textCodes(''))).toBe(0);
  });
});
