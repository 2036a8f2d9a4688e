import { describe, expect, it } from 'vitest';
import { columnType } from './column-type';
import { CsvScan, type ScanOptions } from './csv-scan';
import type { Dialect } from './dialect';

const COMMA: Dialect = { delimiter: ',', quote: '"', escape: '"', newline: '\n' };

/** Scans a text in pieces of `size` bytes. */
function scan(
  text: string,
  width: number,
  size = 1 << 20,
  options: ScanOptions = {},
  dialect = COMMA,
): CsvScan {
  const bytes = new TextEncoder().encode(text);
  const found = new CsvScan(dialect, width, 1, options);
  for (let at = 0; at < bytes.length; at += size) found.push(bytes.slice(at, at + size));
  found.end();
  return found;
}

const typesOf = (text: string, width: number, options: ScanOptions = {}) =>
  scan(text, width, 1 << 20, options).columns.map((column) => columnType(column).type);

describe('CsvScan', () => {
  const text = '1,"a, b",2024-01-05\r\n2,"he said ""yes""",2024-01-06\r\n3,"two\r\nlines",\r\n';

  it.each([1, 2, 3, 7, 1 << 20])('finds the same in pieces of %i bytes', (size) => {
    const found = scan(text, 3, size);
    expect(found.irregular).toBeNull();
    expect(found.records).toBe(3);
    expect(found.columns.map((column) => columnType(column).type)).toEqual(['BIGINT', 'VARCHAR', 'DATE']);
    expect(found.columns[1]?.first.text).toEqual({ line: 1, text: 'a, b' });
    expect(found.columns[0]?.first.integer).toEqual({ line: 1, text: '1' });
  });

  it('counts lines inside quoted values', () => {
    const found = scan('"a\nb",1\n"c",x\n', 2);
    expect(found.columns[1]?.first.text).toEqual({ line: 3, text: 'x' });
  });

  it('takes a last record without newline, and no blank line for one', () => {
    expect(scan('1,2\n\n3,4', 2).records).toBe(2);
    expect(scan('1\n\n3\n', 1).records).toBe(3);
  });

  it.each([
    ['columns', 2, '1,2\n3\n4,5\n'],
    ['columns', 2, '1,2\n3,4,5\n'],
    ['quote', 3, '1,2\n3,4\n5,"x"y\n'],
    ['quote', 1, '1,"never closed\n2,3\n'],
    ['newline', 2, '1,2\n3,4\r\n'],
    ['newline', 1, '1,a\rb\n'],
  ])('stops at %s out of order in line %i', (kind, line, irregular) => {
    for (const size of [1, 1 << 20]) expect(scan(irregular, 2, size).irregular).toEqual({ kind, line });
  });

  it('reads backslash escapes', () => {
    const found = scan('1,"a\\"b,c"\n', 2, 1, {}, { ...COMMA, escape: '\\' });
    expect(found.irregular).toBeNull();
    expect(found.columns[1]?.first.text?.text).toBe('a"b,c');
  });

  it('learns the same from the bytes of short numbers as from their texts', () => {
    const numbers = [
      '0 00 7 -7 +7 007 42 999 1000 -1234 20240131 123456789012345 1234567890123456 9007199254740993',
      '0.5 .5 5. -0.05 0.10 1.234 12.345 0.234 1234.567 00.5 1.2345 123456789.123456 0.30000000000000004 100.00',
      '1,234 1e5 +1.50 - -. 1.2.3 31.12 1-2',
    ].flatMap((line) => line.split(' '));
    // A column for every order in which two of them may come, and one of all.
    const columns = [numbers, ...numbers.flatMap((a) => numbers.map((b) => [a, b, a, b]))];
    for (const values of columns) {
      for (const options of [{ examineAll: true }, { exact: [true] }, {}]) {
        const text = values.map((value) => (value.includes(',') ? `"${value}"` : value)).join('\n');
        // In pieces of a byte no value lies whole in a piece, and each is read as a text.
        const [fromTexts] = scan(text, 1, 1, options).columns;
        expect(scan(text, 1, 1 << 20, options).columns).toEqual([fromTexts]);
      }
    }
  });

  it('notices bytes beyond ASCII', () => {
    expect(scan('1,a\n', 2).hasHighBytes).toBe(false);
    expect(scan('1,"ä"\n', 2).hasHighBytes).toBe(true);
  });
});

describe('column types from a scan', () => {
  it('keeps every digit', () => {
    const rows = ['9007199254740993', '-5'];
    expect(typesOf(rows.join('\n'), 1)).toEqual(['BIGINT']);
    expect(typesOf('9223372036854775807\n1', 1)).toEqual(['BIGINT']);
    expect(typesOf('9223372036854775808\n1', 1)).toEqual(['HUGEINT']);
    expect(typesOf('170141183460469231731687303715884105727\n1', 1)).toEqual(['HUGEINT']);
    expect(typesOf('170141183460469231731687303715884105728\n1', 1)).toEqual(['VARCHAR']);
    expect(typesOf('007\n008', 1)).toEqual(['VARCHAR']);
  });

  it('takes a double only where it prints the same digits again', () => {
    expect(typesOf('0.30000000000000004\n1.1', 1)).toEqual(['DOUBLE']);
    expect(typesOf('12345678901234567.89\n0.5', 1, { examineAll: true })).toEqual(['DECIMAL(38,2)']);
    expect(typesOf('0.12345678901234567\n1.5', 1, { examineAll: true })).toEqual(['DECIMAL(18,17)']);
  });

  it('widens instead of rounding or cutting', () => {
    expect(typesOf('1\n2\n1.5', 1)).toEqual(['DOUBLE']);
    expect(typesOf('2024-01-05\n2024-01-05 10:00', 1)).toEqual(['TIMESTAMP']);
    expect(typesOf('2024-01-05 10:00:00\n2024-01-05 10:00:00.1234567', 1)).toEqual(['TIMESTAMP_NS']);
    expect(typesOf('1\ntrue', 1)).toEqual(['VARCHAR']);
  });

  it('takes codes that look like powers of ten for text', () => {
    expect(typesOf('12E4\n13E5\n7', 1)).toEqual(['VARCHAR']);
    expect(typesOf('1.5E3\n2', 1)).toEqual(['DOUBLE']);
  });
});
