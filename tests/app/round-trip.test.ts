import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../src/export/formats';
import { type App, openApp } from './setup/page';
import { ready, rowsOf } from './support/page-verbs';

/** What a business keeps in tables, with the values that programs like to change. */
const SQL = `SELECT * FROM (VALUES
  (1::INTEGER, 9007199254740993::BIGINT, 0.10::DECIMAL(12,2), 0.1::DOUBLE, true, DATE '1899-12-31',
   TIMESTAMP '2024-02-29 23:59:59.123456', '00420', 'plain'),
  (-2, -9223372036854775807, -99999999.99, 1e-300, false, DATE '2077-01-01',
   TIMESTAMP '1969-12-31 23:59:59.999999', '=1+1', 'a "quoted", text'),
  (3, 12, 1234.50, 123456789.125, NULL, NULL, NULL, '1e5', E'two\\nlines'),
  (NULL, NULL, NULL, NULL, true, DATE '2024-12-31', TIMESTAMP '2024-01-01 00:00:00', '王芳', ' blanks ')
) t(whole, long, money, float, flag, day, moment, code, note)`;

const TYPES: Record<string, string> = {
  whole: 'INTEGER',
  long: 'BIGINT',
  money: 'DECIMAL(12,2)',
  float: 'DOUBLE',
  flag: 'BOOLEAN',
  day: 'DATE',
  moment: 'TIMESTAMP',
  code: 'VARCHAR',
  note: 'VARCHAR',
};

/** What a format cannot hold, as its dialog says: a workbook counts days in doubles, so microseconds are rounded. */
const HELD: Partial<Record<ExportFormat, Record<string, string>>> = {
  excel: { moment: "date_trunc('second', moment + INTERVAL 500 MILLISECOND)" },
};

const ENDINGS: Record<Exclude<ExportFormat, 'model'>, string> = {
  csv: 'csv',
  tsv: 'tsv',
  excel: 'xlsx',
  parquet: 'parquet',
  json: 'json',
  ndjson: 'ndjson',
  arrow: 'arrow',
};

describe('a table that goes out and comes back', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await app.page.evaluate(() => window.daybook.open('# Notes\n'));
    await rowsOf(app.page, `CREATE TABLE source AS ${SQL}`);
  });

  afterAll(() => app.close());

  it.each(Object.keys(ENDINGS) as (keyof typeof ENDINGS)[])('keeps its values through %s', async (format) => {
    const table = await app.page.evaluate(
      async ([kind, ending]) => {
        const file = await window.daybook.export('source', kind);
        const [added] = await window.daybook.addFiles([new File([file], `back_${kind}.${ending}`)]);
        return added?.table ?? added?.fault?.code;
      },
      [format, ENDINGS[format]] as const,
    );
    expect(table).toBe(`back_${format}`);
    const shown = (column: string, from: string) =>
      `CAST(${(HELD[format]?.[column] ?? column).replaceAll(column, `CAST(${from}.${column} AS ${TYPES[column]})`)} AS VARCHAR)`;
    const columns = Object.keys(TYPES);
    const list = (from: string) => columns.map((column) => `${shown(column, from)} AS ${column}`).join(', ');
    const before = await rowsOf(app.page, `SELECT ${list('source')} FROM source`);
    const after = await rowsOf(app.page, `SELECT ${list(`back_${format}`)} FROM back_${format}`);
    expect(after).toEqual(before);
  });
});
