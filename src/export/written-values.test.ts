import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseType } from './column-type';
import { fieldSql } from './csv-sql';
import { type NumberForm, jsonSql } from './json-sql';
import { cellSql, isCutSql, sheetForm } from './sheet-sql';

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET TimeZone = 'UTC'");
});

afterAll(() => connection.closeSync());

async function first(sql: string): Promise<unknown> {
  return (await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0];
}

async function typeOf(value: string) {
  return parseType(String(await first(`SELECT typeof(${value})`)));
}

async function json(value: string, form?: NumberForm): Promise<unknown> {
  return first(`SELECT ${jsonSql('v', await typeOf(value), form)} FROM (SELECT ${value} AS v)`);
}

async function field(value: string, delimiter = ',', guard = false): Promise<unknown> {
  const type = await typeOf(value);
  return first(`SELECT concat(${fieldSql('v', type, delimiter, guard)}) FROM (SELECT ${value} AS v)`);
}

async function cell(value: string): Promise<unknown> {
  const { sql, type } = sheetForm('v', await typeOf(value));
  return first(
    `SELECT ${cellSql('f', type, 'B', "'7'", true)} FROM (SELECT ${sql} AS f FROM (SELECT ${value} AS v))`,
  );
}

describe('JSON', () => {
  it.each([
    ["'plain'", '"plain"'],
    [`'a "b" \\ c'`, '"a \\"b\\" \\\\ c"'],
    ["'x' || chr(10) || '客'", '"x\\n客"'],
    ["''", '""'],
    ['NULL::VARCHAR', 'null'],
    ['NULL', 'null'],
    ['true', 'true'],
    ['127::TINYINT', '127'],
    ["'nan'::DOUBLE", '"NaN"'],
    ["'-inf'::FLOAT", '"-Infinity"'],
    ['0.1::FLOAT', '0.1'],
    ['-1e300::DOUBLE', '-1e+300'],
    ["DATE '0044-03-15 (BC)'", '"0044-03-15 (BC)"'],
    ["TIMESTAMP '2038-01-19 03:14:08.123456'", '"2038-01-19T03:14:08.123456"'],
    ["TIMESTAMPTZ '1969-12-31 23:59:59.999999+00'", '"1969-12-31T23:59:59.999999Z"'],
    ["TIMESTAMP 'infinity'", '"infinity"'],
    ["TIMESTAMP_NS '2020-01-01 00:00:00.123456789'", '"2020-01-01T00:00:00.123456789"'],
    ["TIME '23:59:59.999999'", '"23:59:59.999999"'],
    ["INTERVAL '1 year 2 days 3 microseconds'", '"1 year 2 days 00:00:00.000003"'],
    ["'\\x00\\xFF'::BLOB", '"00ff"'],
    ["'0101'::BIT", '"0101"'],
    ["'a\"b'::ENUM('a\"b')", '"a\\"b"'],
    ["'550e8400-e29b-41d4-a716-446655440000'::UUID", '"550e8400-e29b-41d4-a716-446655440000"'],
    ['[1, NULL, 3]', '[1,null,3]'],
    ['[]::INTEGER[]', '[]'],
    ['NULL::INTEGER[]', 'null'],
    ['[[1, 2], NULL]::INTEGER[2][]', '[[1,2],null]'],
    [`{'a "q"': 1, 'b': {'c': ['x', NULL]}}`, '{"a \\"q\\"":1,"b":{"c":["x",null]}}'],
    ["row(1, 'x')", '[1,"x"]'],
    ["map(['k', 'l'], [1, NULL])", '{"k":1,"l":null}'],
    ['map([1], [[true]])', '{"1":[true]}'],
    ['union_value(n := 1)::UNION(n INTEGER, s VARCHAR)', '{"n":1}'],
    ['[9007199254740993::BIGINT, 1]', '["9007199254740993",1]'],
    ["['-170141183460469231731687303715884105728'::HUGEINT]", '["-170141183460469231731687303715884105728"]'],
    ['[1.10::DECIMAL(4,2), NULL]', '[1.10,null]'],
    ['[0.1::DECIMAL(38,20)]', '["0.10000000000000000000"]'],
  ])('%s is %s', async (value, expected) => {
    const text = await json(value);
    expect(text).toBe(expected);
    expect(() => JSON.parse(String(text)) as unknown).not.toThrow();
  });

  it('writes the numbers of a column all in one way', async () => {
    expect(await json('1::BIGINT', 'text')).toBe('"1"');
    expect(await json('9007199254740993::BIGINT', 'digits')).toBe('9007199254740993');
    expect(await json('1.50::DECIMAL(30,2)', 'digits')).toBe('1.50');
    expect(await json('1.50::DECIMAL(30,2)', 'text')).toBe('"1.50"');
    expect(await json('NULL::HUGEINT', 'text')).toBe('null');
  });
});

describe('delimited text', () => {
  it.each([
    ["'plain'", 'plain'],
    ["'a,b'", '"a,b"'],
    [`'say "x"'`, '"say ""x"""'],
    ["'a' || chr(10) || 'b'", '"a\nb"'],
    ["' a'", '" a"'],
    ["''", '""'],
    ['NULL::VARCHAR', ''],
    ['NULL::DECIMAL(4,1)', ''],
    ['9007199254740993', '9007199254740993'],
    ["'nan'::DOUBLE", 'nan'],
    ["TIMESTAMP '1969-12-31 23:59:59.5'", '1969-12-31 23:59:59.5'],
    ['[1, 2]', '"[1, 2]"'],
    ["'\\x00a'::BLOB", '\\x00a'],
    ["'x'::ENUM('x')", 'x'],
    ["'=1+1'", '=1+1'],
  ])('%s is %s', async (value, expected) => expect(await field(value)).toBe(expected));

  it('quotes its own delimiter only', async () => {
    expect(await field("'a,b'", '\t')).toBe('a,b');
    expect(await field("'a' || chr(9) || 'b'", '\t')).toBe('"a\tb"');
  });

  it('disarms formulas in text, when asked, and leaves numbers alone', async () => {
    expect(await field("'=1+1'", ',', true)).toBe("'=1+1");
    expect(await field("'@a,b'", ',', true)).toBe('"\'@a,b"');
    expect(await field('-5', ',', true)).toBe('-5');
    expect(await field('NULL::VARCHAR', ',', true)).toBe('');
  });
});

describe('a worksheet', () => {
  const text = (inner: string) => `<c r="B7" t="inlineStr"><is><t xml:space="preserve">${inner}</t></is></c>`;

  it.each([
    ["'=1+1'", text('=1+1')],
    ["'007'", text('007')],
    ['\'a<b>&"c"\'', text('a&lt;b&gt;&amp;"c"')],
    ["'x' || chr(10) || '_x0041_'", text('x\n_x005F_x0041_')],
    ["''", text('')],
    ['NULL::VARCHAR', null],
    ['NULL::TIMESTAMP', null],
    ['NULL', null],
    ['true', '<c r="B7" t="b"><v>1</v></c>'],
    ['-7::INTEGER', '<c r="B7"><v>-7</v></c>'],
    ['999999999999999::BIGINT', '<c r="B7"><v>999999999999999</v></c>'],
    ['1000000000000000::BIGINT', text('1000000000000000')],
    ['12.50::DECIMAL(12,2)', '<c r="B7" s="5"><v>12.50</v></c>'],
    ['12345678901234567.89::DECIMAL(30,2)', text('12345678901234567.89')],
    ['12.50::DECIMAL(30,2)', '<c r="B7" s="5"><v>12.50</v></c>'],
    ['0.1::DOUBLE + 0.2::DOUBLE', '<c r="B7"><v>0.30000000000000004</v></c>'],
    ["'nan'::DOUBLE", text('nan')],
    // 2024-02-29 is day 45351 of Excel's calendar.
    ["DATE '2024-02-29'", '<c r="B7" s="2"><v>45351</v></c>'],
    ["DATE '1900-02-28'", text('1900-02-28')],
    ["DATE 'infinity'", text('infinity')],
    ["TIMESTAMP '2024-02-29 12:00:00'", '<c r="B7" s="3"><v>45351.5</v></c>'],
    ["TIMESTAMP '2024-02-29 12:00:00.000001'", text('2024-02-29 12:00:00.000001')],
    ["TIMESTAMP 'infinity'", text('infinity')],
    ["TIMESTAMPTZ '2024-02-29 12:00:00+00'", text('2024-02-29 12:00:00+00')],
    ["TIME '06:00:00'", '<c r="B7" s="4"><v>0.25</v></c>'],
    ["TIME '06:00:00.000001'", text('06:00:00.000001')],
    ["'\\x00\\xFF'::BLOB", text('00ff')],
    [`{'a': '<b>'}`, text('{"a":"&lt;b&gt;"}')],
    ["INTERVAL '1 month'", text('1 month')],
  ])('%s is %s', async (value, expected) => expect(await cell(value)).toBe(expected));

  it('cuts what is longer than a cell, in the units that Excel counts, and says so', async () => {
    for (const [value, length, isCut] of [
      ["repeat('a', 32767)", 32_767, false],
      ["repeat('a', 32768)", 32_767, true],
      ["repeat('客', 20000)", 20_000, false],
      ["repeat('😀', 16384)", 32_766, true],
    ] as const) {
      const written = String(await cell(value));
      expect(/preserve">(.*)<\/t>/.exec(written)?.[1]?.length).toBeLessThanOrEqual(32_767);
      if (!isCut) expect(/preserve">(.*)<\/t>/.exec(written)?.[1]?.length).toBe(length);
      expect(await first(`SELECT ${isCutSql('v')} FROM (SELECT ${value} AS v)`)).toBe(isCut);
    }
  });
});
