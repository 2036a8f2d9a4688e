import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnKind } from '../../workers/ingest/column-type';
import { previewText } from '../../workers/ingest/preview-text';
import { corpus } from './corpus';
import { utf8 } from './dirty-file';
import { NativeImport } from './native-import';

describe('columns that the reader wants to be of another type', () => {
  let native: NativeImport;
  beforeAll(async () => {
    native = await NativeImport.open();
  });
  afterAll(() => native.close());

  async function convert(values: string[], as: ColumnKind) {
    const text = `id;v\n${values.map((value, index) => `${index};${value}\n`).join('')}`;
    const found = await native.import('forced.csv', utf8(text), { columns: { v: { as } } });
    if ('code' in found) throw new Error(found.code);
    return {
      values: found.rows.map(([, value]) => value),
      rejected: found.rejected,
      codes: found.warnings.map(({ code }) => code),
    };
  }

  it('keeps what is no number with its line', async () => {
    expect(await convert(['$1,234.50', 'n.b.', '12', '', '(3)'], 'number')).toEqual({
      values: ['1234.5', null, '12.0', null, '-3.0'],
      rejected: [{ line: '3', text: 'n.b.', reason: 'not-a-number' }],
      codes: ['ingest-converted-lost'],
    });
  });

  it('never makes a whole number of a fraction, a hexadecimal or an exponent', async () => {
    const { values, rejected } = await convert(['5', '5.6x', '0x10', '1_000', '7', '9'], 'number');
    expect(values).toEqual(['5', null, null, null, '7', '9']);
    expect(rejected.map(({ text }) => text)).toEqual(['5.6x', '0x10', '1_000']);
  });

  it('keeps every digit', async () => {
    expect((await convert(['12345678901234567.89', 'x', '0.1'], 'number')).values).toEqual([
      '12345678901234567.89',
      null,
      '0.10',
    ]);
  });

  it('reads dates of several ways of writing at once', async () => {
    expect(
      await convert(['2024-01-05', '5 Jan 2024', '31/12/2023', 'soon', '2024-02-30'], 'date'),
    ).toMatchObject({
      values: ['2024-01-05', '2024-01-05', '2023-12-31', null, null],
      rejected: [
        { line: '5', text: 'soon' },
        { line: '6', text: '2024-02-30', reason: 'not-a-date' },
      ],
    });
  });

  it('takes yes and no in two languages', async () => {
    expect(await convert(['yes', 'No', '是', '否', 'maybe'], 'boolean')).toMatchObject({
      values: ['true', 'false', 'true', 'false', null],
      rejected: [{ line: '6', text: 'maybe', reason: 'not-true-or-false' }],
    });
  });

  it('leaves the column alone where nothing fits', async () => {
    expect(await convert(['a', 'b'], 'date')).toEqual({
      values: ['a', 'b'],
      rejected: [],
      codes: ['ingest-convert-none-date'],
    });
  });
});

describe('the preview', () => {
  let native: NativeImport;
  beforeAll(async () => {
    native = await NativeImport.open();
  });
  afterAll(() => native.close());

  /** 1.50 and 1.5, 12.0 and 12 are the same number. */
  const canonical = (value: string | null | undefined) =>
    value?.replace(/^(-?\d+)\.(\d*?)0*$/, (_, whole: string, rest: string) =>
      rest === '' ? whole : `${whole}.${rest}`,
    );

  const shown = corpus().filter(
    ({ expected, name }) =>
      'rows' in expected &&
      /^(date|thousands|percent|dollar|missing|comments|quotes|encoding-.*-60)/.test(name),
  );

  it.each(shown)('shows of $name what the engine makes of it', async ({ name, bytes }) => {
    const preview = await previewText(new Blob([bytes]), name, {});
    const found = await native.import(name, bytes);
    if ('code' in found) throw new Error(found.code);
    expect(preview.columns.map((column) => column.name)).toEqual(found.columns);
    // Only the engine knows which days are in no calendar before it has tried.
    if (name === 'date-none-in-calendar.csv' || name === 'date-zone.csv' || name === 'date-zulu.csv') return;
    preview.rows.forEach(({ cells }, row) => {
      expect(cells.map(({ value }) => canonical(value))).toEqual(found.rows[row]?.map(canonical));
    });
  });
});
