import { describe, expect, it } from 'vitest';
import { columnType, type ColumnType } from './column-type';
import { emptyEvidence, examine } from './evidence';
import { VALUE_CLASSES, classify } from './value-class';

function typeOf(values: readonly string[]): ColumnType {
  const evidence = emptyEvidence();
  values.forEach((value, index) => {
    const kind = classify(value);
    evidence.counts[VALUE_CLASSES.indexOf(kind)]!++;
    if (kind !== 'empty') examine(evidence, kind, value, index + 2);
  });
  return columnType(evidence);
}

const numbers = Array.from({ length: 99 }, (_, index) => String(index));

describe('columnType', () => {
  it('takes words for missing values out of a column of numbers', () => {
    const type = typeOf(['1.5', 'N/A', '-', '', ' ', '2']);
    expect(type).toMatchObject({ type: 'DOUBLE', nullWords: ['N/A', '-', ' '] });
    expect(type.remark).toEqual({ kind: 'null-words', words: ['N/A', '-', ' '] });
  });

  it('leaves such words alone in a column of texts', () => {
    expect(typeOf(['NA', 'DE', 'FR'])).toMatchObject({ type: 'VARCHAR', nullWords: [] });
    expect(typeOf(['-', '-'])).toMatchObject({ type: 'VARCHAR', nullWords: [] });
  });

  it('says where a column of numbers has a text', () => {
    expect(typeOf([...numbers, 'oops'])).toMatchObject({
      type: 'VARCHAR',
      remark: { kind: 'mixed', meant: 'number', count: 1, example: { line: 101, text: 'oops' } },
    });
    expect(typeOf(['1', 'a', 'b']).remark).toBeNull();
  });

  it('keeps a column without values and says so', () => {
    expect(typeOf(['', '', ' '])).toMatchObject({ type: 'VARCHAR', remark: { kind: 'all-null' } });
  });

  it('reads a decimal comma where nothing else is meant', () => {
    expect(typeOf(['1,50', '2'])).toMatchObject({
      type: 'DOUBLE',
      parse: { kind: 'number', format: { decimal: ',' } },
    });
    // Three digits behind every comma may be thousands.
    expect(typeOf(['1,500', '2,750']).type).toBe('VARCHAR');
  });

  it('brings times with a zone to UTC', () => {
    expect(typeOf(['2024-01-05T10:00:00+02:00'])).toMatchObject({
      type: 'TIMESTAMP',
      parse: { kind: 'utc' },
    });
  });

  it('finds the order of day and month where one value tells', () => {
    expect(typeOf(['1/2/2024', '1/13/2024'])).toMatchObject({
      type: 'DATE',
      parse: { kind: 'formats', formats: expect.arrayContaining(['%m/%d/%Y']) as string[] },
      remark: null,
    });
    expect(typeOf(['01.02.2024 8:05', '13.02.2024 9:10'])).toMatchObject({
      type: 'TIMESTAMP',
      parse: { formats: expect.arrayContaining(['%d.%m.%Y %H:%M']) as string[] },
    });
    expect(typeOf(['13/1/2024', '1/13/2024'])).toMatchObject({
      type: 'VARCHAR',
      remark: { kind: 'date-order-mixed' },
    });
  });

  it('guesses the order from the sequence of the rows, and says that it did', () => {
    // Days of one month in order: 2, 3, 4 February.
    expect(typeOf(['02/02/2024', '03/02/2024', '04/02/2024']).remark).toEqual({
      kind: 'date-order-guessed',
      order: 'day',
    });
    expect(typeOf(['02/10/2024', '02/11/2024', '03/01/2024']).remark).toEqual({
      kind: 'date-order-guessed',
      order: 'month',
    });
  });
});
