import { describe, expect, it } from 'vitest';
import type { Dialect } from './dialect';
import { RecordReader, readRecords } from './record-reader';

const COMMA: Dialect = { delimiter: ',', quote: '"', escape: '"', newline: '\n' };
const fieldsOf = (text: string, dialect = COMMA) => readRecords(text, dialect).map(({ fields }) => fields);

describe('RecordReader', () => {
  it('reads what every reader reads', () => {
    expect(fieldsOf('a,b\r\n1,"x, ""y"""\r\n2,"two\nlines"\n3,')).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"'],
      ['2', 'two\nlines'],
      ['3', ''],
    ]);
  });

  it('reads quotes out of place as they stand', () => {
    expect(fieldsOf('1,"x"y\n2,6" pipe\n3,"6" pipe"\n4,z\n')).toEqual([
      ['1', '"x"y'],
      ['2', '6" pipe'],
      ['3', '6" pipe'],
      ['4', 'z'],
    ]);
  });

  it('loses one line, not the file, to a quote that is never closed', () => {
    const records = readRecords('1,a\n2,"open\n3,c\n4,"d"\n', COMMA);
    expect(records.map(({ fields }) => fields)).toEqual([
      ['1', 'a'],
      ['2', '"open'],
      ['3', 'c'],
      ['4', 'd'],
    ]);
    expect(records.map(({ oddQuotes }) => oddQuotes)).toEqual([false, true, false, false]);
  });

  it('knows lines and places in the text', () => {
    const text = 'a,b\n"1\n2",x\nc,d';
    const records = readRecords(text, COMMA);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(records.map(({ end }) => text.slice(end, end + 1))).toEqual(['"', 'c', '']);
  });

  it.each([1, 2, 3, 5])('reads the same in pieces of %i characters', (size) => {
    const text = 'a,b\r\n1,"x, ""y"""\r\n2,"two\r\nlines"\r\n\r\n3,"open\r\n4,d';
    const reader = new RecordReader(COMMA);
    const records = [];
    for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
    records.push(...reader.end());
    expect(records).toEqual(readRecords(text, COMMA));
  });
});
