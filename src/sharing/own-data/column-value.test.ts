import { beforeAll, describe, expect, it } from 'vitest';
import { exactRows, exactText } from '../../../workers/table/exact';
import { startPageEngine } from '../../../tests/harness/page-engine';
import type { Engine } from '../../engine/engine';
import { columnValue, emptyValue } from './column-value';
import { strangeValues } from './strange-values';

let engine: Engine;

beforeAll(async () => {
  engine = await startPageEngine();
}, 60_000);

/** What becomes of a column with these values (SQL) where another type is needed, and the values themselves. */
async function read(values: string, type: string, name = 'x', meanings: string[] = []) {
  await engine.query(`CREATE OR REPLACE TABLE t AS SELECT unnest([${values}]) AS "${name}"`);
  const [[given = ''] = []] = exactRows(await engine.query(`SELECT typeof("${name}") FROM t LIMIT 1`));
  const need = { name: 'needed', type, meanings };
  const value = await columnValue(engine, 't', need, { name, type: exactText(given) });
  const rows = exactRows(await engine.query(`SELECT (${value.sql})::VARCHAR FROM t`)).flat();
  return { ...value, rows };
}

describe('a column in the place of another', () => {
  it('is taken as it is where its values are of the kind', async () => {
    expect(await read('1.5, 2', 'DECIMAL(12,2)')).toMatchObject({ sql: 'x', unread: 0, converted: null });
    expect((await read("'a', 'b'", 'VARCHAR', 'Kunde Nr')).sql).toBe('"Kunde Nr"');
  });

  it('is never converted where it identifies something', async () => {
    expect((await read("'007', 'A1'", 'BIGINT', 'x', ['customer'])).sql).toBe('x');
  });

  it('is a day where a day is needed, and a moment where a moment is', async () => {
    expect((await read("TIMESTAMP '2024-02-01 10:00:00'", 'DATE')).rows).toEqual(['2024-02-01']);
    expect((await read("DATE '2024-02-01'", 'TIMESTAMP')).rows).toEqual(['2024-02-01 00:00:00']);
  });

  it('is read from text in the plainest way, and what cannot be read is counted', async () => {
    expect(await read("'2024-02-01', '2024-02-03', 'soon', NULL", 'DATE')).toEqual({
      sql: 'try_cast(x as date)',
      count: 3,
      unread: 1,
      converted: 'time',
      rows: ['2024-02-01', '2024-02-03', null, null],
    });
    expect(await read("'24.6.2024', '3.12.2024', 'offen'", 'TIMESTAMP')).toMatchObject({
      sql: "try_strptime(x, '%d.%m.%Y')::timestamp",
      unread: 1,
      rows: ['2024-06-24 00:00:00', '2024-12-03 00:00:00', null],
    });
    expect(await read("'1.931,94 EUR', '-5,5 EUR', 'auf Anfrage'", 'DOUBLE')).toMatchObject({
      sql: "try_cast(replace(regexp_replace(x, '[^0-9,-]', '', 'g'), ',', '.') as double)",
      unread: 1,
      rows: ['1931.94', '-5.5', null],
    });
    expect(await read("'12', '15', 'x'", 'BIGINT')).toMatchObject({
      sql: 'try_cast(x as bigint)',
      unread: 1,
    });
  });

  it('is read exactly where no plain way says the same', async () => {
    // Digits that stand around something else are no number, although a plain way would find one.
    const { sql, unread, rows } = await read("'1,50', '(2,5)', 'room 12'", 'DOUBLE');
    expect([sql.includes('regexp_matches'), unread, rows]).toEqual([true, 1, ['1.5', '-2.5', null]]);
    expect(await read("'是', '否', '不详'", 'BOOLEAN')).toMatchObject({
      unread: 1,
      rows: ['true', 'false', null],
    });
  });

  it('becomes text, a day from a number, and nothing where there is no way', async () => {
    expect(await read('1, 20', 'VARCHAR')).toMatchObject({ sql: 'x::varchar', converted: 'text' });
    expect((await read('20240131, 20249999', 'DATE')).rows).toEqual(['2024-01-31', null]);
    expect(await read("DATE '2024-01-01'", 'DOUBLE')).toMatchObject({ count: 1, unread: 1 });
  });

  it('is a time where whole numbers count from 1970 on, whatever it is called', async () => {
    expect(await read('1700000000::BIGINT, 1700003600, 0, NULL', 'TIMESTAMP', 'Zahl 1')).toMatchObject({
      count: 3,
      unread: 1,
      converted: 'seconds',
      rows: ['2023-11-14 22:13:20', '2023-11-14 23:13:20', null, null],
    });
    expect(await read('1700000000123::BIGINT, 9223372036854775807', 'TIMESTAMP')).toMatchObject({
      unread: 1,
      converted: 'milliseconds',
      rows: ['2023-11-14 22:13:20.123', null],
    });
    // Without every value there, a file's whole numbers come as doubles.
    expect((await read('1700000000::DOUBLE, 1.8e9', 'DATE')).rows).toEqual(['2023-11-14', '2027-01-15']);
    expect((await read('1700000000::INTEGER', 'DATE')).rows).toEqual(['2023-11-14']);
    expect(await read('20240131, 1700000000', 'DATE')).toMatchObject({ unread: 1, converted: 'time' });
    expect(await read('123456789, 987654', 'DATE')).toMatchObject({ count: 2, unread: 2, converted: 'time' });
  });

  it('that is not there is empty', () => {
    expect(emptyValue({ name: 'a', type: 'DECIMAL(12,2)' })).toBe('null::decimal(12,2)');
    expect(emptyValue({ name: 'a', type: '' })).toBe('null::varchar');
  });
});

it('values that no row of a column has are told, as SQL would compare them', async () => {
  await engine.query(`CREATE OR REPLACE TABLE t AS SELECT 'It''s' AS "Schritt x", 5::BIGINT AS n`);
  const columns = [
    { name: 'step', sql: '"Schritt x"' },
    { name: 'code', sql: 'n' },
    { name: 'owner', sql: 'null::varchar' },
  ];
  const strange = async (column: string, values: (string | number | bigint)[]) =>
    (await strangeValues(engine, 't', columns, [{ at: 0, column, values }])).flatMap((one) => one.values);
  expect(await strange('Step', ["It's", "it's"])).toEqual(["it's"]);
  expect(await strange('code', [5, 6n, '5', 'five'])).toEqual([6n, 'five']);
  expect(await strange('owner', ['Ann'])).toEqual(['Ann']);
  expect(await strange('elsewhere', ['Ann'])).toEqual([]);
});
