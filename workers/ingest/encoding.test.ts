import { describe, expect, it } from 'vitest';
import { detectEncoding, isUtf8 } from './encoding';

const ascii = (text: string) => new TextEncoder().encode(text);

// Bytes as other programs write them: made with Python's `str.encode`.
const samples: Record<string, string> = {
  'windows-1252': '4e616d653b4f72740a4dfc6c6c65723b4bf66c6e0a436166e93b42e96c61',
  gb18030: 'bfcdbba72cb6a9b5a5c8d5c6da2cbdf0b6ee0ad5c5c8fd2c323032342f312f352c31322e35',
  big5: 'abc8a4e12cad71b3e6a4e9b4c12caaf7c3420aa4fda470a9fa2c31',
  shift_jis: '8cda8b712c928d95b693fa0a82bd82c882a92c83588359834c',
  'euc-kr': 'b0edb0b42cb1ddbed70ab1e8c3b6bcf62c313030'.repeat(20),
};

describe('detectEncoding', () => {
  it.each(Object.entries(samples))('knows %s', (encoding, hex) => {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    expect(detectEncoding(bytes)).toEqual({ encoding, mark: 0 });
  });

  it('knows UTF-8 and UTF-16, marked or not', () => {
    expect(detectEncoding(ascii('a,b\n1,2'))).toEqual({ encoding: 'utf-8', mark: 0 });
    expect(detectEncoding(ascii('客户,金额'))).toEqual({ encoding: 'utf-8', mark: 0 });
    expect(detectEncoding(ascii('\ufeffa,b'))).toEqual({ encoding: 'utf-8', mark: 3 });
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toEqual({ encoding: 'utf-16le', mark: 2 });
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x61))).toEqual({ encoding: 'utf-16be', mark: 2 });
    const wide = Uint8Array.from('id,name\n1,x\n', (character) => character.charCodeAt(0));
    const unmarked = new Uint8Array(wide.length * 2);
    wide.forEach((byte, index) => (unmarked[index * 2] = byte));
    expect(detectEncoding(unmarked)).toEqual({ encoding: 'utf-16le', mark: 0 });
  });

  it('takes UTF-8 with a damaged character for UTF-8', () => {
    const bytes = ascii('客户,订单日期,金额\n张三,李四,王五\n');
    bytes[bytes.length - 3] = 0xff;
    expect(detectEncoding(bytes)).toEqual({ encoding: 'utf-8', mark: 0, isDamaged: true });
  });
});

describe('isUtf8', () => {
  it('forgives a character cut by the edge of a piece', () => {
    const bytes = ascii('客户');
    for (let from = 0; from < 4; from++) {
      for (let to = 4; to <= 6; to++) expect(isUtf8(bytes.subarray(from, to))).toBe(true);
    }
    expect(isUtf8(Uint8Array.of(0x61, 0xff, 0x61))).toBe(false);
  });
});
