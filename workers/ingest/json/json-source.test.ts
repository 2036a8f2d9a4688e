import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../../contract/fault';
import { exactRows, exactText, type Exact } from '../../table/exact';
import type { ReadOptions } from '../import-options';
import { JsonSource } from './json-source';

async function read(content: BlobPart, options: ReadOptions = {}) {
  const source = await JsonSource.open(new Blob([content]), options, () => undefined);
  const rows: Exact[][] = [];
  for (let piece = await source.next(); piece; piece = await source.next()) {
    const found = exactRows(tableFromIPC(piece.ipc));
    expect(found.length).toBe(piece.rows);
    rows.push(...found);
  }
  expect(rows.length).toBe(source.rows);
  const { warnings, rejected } = source.summary();
  return {
    columns: Object.fromEntries(source.columns.map(({ name, type }) => [name, type])),
    rows,
    codes: warnings.map(({ code }) => code),
    warnings,
    rejected: rejected ? exactRows(tableFromIPC(rejected)) : [],
  };
}

async function faultOf(content: BlobPart) {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  return null;
}

describe('where records are', () => {
  const rows = [
    [1, 'x'],
    [2, null],
  ];
  it.each([
    ['a list of objects', '[{"a":1,"b":"x"},\n{"b":null,"a":2}]'],
    ['one object a line', '{"a":1,"b":"x"}\n\n{"a":2}\r\n'],
    ['objects over several lines', '{\n"a":1,\n"b":"x"\n}\n{\n"a":2\n}'],
    ['objects without anything between', '{"a":1,"b":"x"}{"a":2}'],
    ['lists with a header', '[["a","b"],[1,"x"],[2,null]]'],
    ['lists with a header, one a line', '["a","b"]\n[1,"x"]\n[2]\n'],
    ['a list inside an object', '{"ok":true,"data":[{"a":1,"b":"x"},{"a":2}]}'],
    ['a list deep inside', '{"response":{"page":1,"items":[{"a":1,"b":"x"},{"a":2}]},"errors":[]}'],
    ['a byte order mark', '\ufeff[{"a":1,"b":"x"},{"a":2}]'],
  ])('%s', async (_, text) => {
    const found = await read(text);
    expect(found.columns).toEqual({ a: 'BIGINT', b: 'VARCHAR' });
    expect(found.rows).toEqual(rows);
    expect(found.rejected).toEqual([]);
  });

  it('a list without a header has numbered columns', async () => {
    expect(await read('[[1,"x"],[2,"x"]]')).toMatchObject({
      columns: { column_1: 'BIGINT', column_2: 'VARCHAR' },
      rows: [
        [1, 'x'],
        [2, 'x'],
      ],
    });
  });

  it.each([
    ['[1,2.5,null]', 'DOUBLE', [[1], [2.5]]],
    ['"x"\n"y"\n', 'VARCHAR', [['x'], ['y']]],
  ])('plain values are one column: %s', async (text, type, expected) => {
    const found = await read(text);
    expect(found.columns).toEqual({ value: type });
    expect(found.rows.slice(0, 2)).toEqual(expected);
  });

  it('one object is one row', async () => {
    expect(await read('{"a": 1, "tags": ["x", "y"]}')).toMatchObject({
      columns: { a: 'BIGINT', tags: 'VARCHAR[]' },
      rows: [[1, ['x', 'y']]],
    });
  });

  it('says which part of an object the rows are, and what was left out', async () => {
    const { warnings } = await read('{"count":2,"data":[{"a":1}],"next":null}');
    expect(warnings).toMatchObject([
      { code: 'ingest-json-inside', values: { path: 'data', others: ['“count”', '“next”'] } },
    ]);
  });

  it.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('in %s', async (encoding, mark) => {
    const text = '[{"名":"张三"}]';
    const units = Array.from(text).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
    expect(await read(Uint8Array.of(...mark, ...units))).toMatchObject({
      columns: { 名: 'VARCHAR' },
      rows: [['张三']],
      codes: ['ingest-encoding'],
    });
  });
});

describe('exact values', () => {
  it.each<[what: string, values: string[], type: string, rows: Exact[]]>([
    ['small integers', ['1', '-2', '0'], 'BIGINT', [1, -2, 0]],
    [
      'big integers',
      ['9007199254740993', '-9223372036854775808'],
      'BIGINT',
      ['9007199254740993', '-9223372036854775808'],
    ],
    ['beyond 64 bits', ['18446744073709551616', '1'], 'HUGEINT', ['18446744073709551616', '1']],
    ['beyond 128 bits', ['1'.repeat(45), '1'], 'VARCHAR', ['1'.repeat(45), '1']],
    ['fractions', ['0.1', '2', '-12.50'], 'DOUBLE', [0.1, 2, -12.5]],
    ['all digits of a double', ['0.30000000000000004', '1e-7'], 'DOUBLE', [0.30000000000000004, 1e-7]],
    ['long decimals', ['12345678901234567.89', '0.1'], 'DECIMAL(38,2)', ['12345678901234567.89', '0.1']],
    ['what Python writes', ['NaN', '-Infinity', '1.5'], 'DOUBLE', ['NaN', '-Infinity', 1.5]],
    ['truth', ['true', 'false', 'null'], 'BOOLEAN', [true, false, null]],
    ['days', ['"1969-12-31"', '"2038-01-20"'], 'DATE', ['1969-12-31', '2038-01-20']],
    [
      'moments',
      ['"1969-12-31T23:59:59.999999"', '"2262-05-01 10:00"'],
      'TIMESTAMP',
      ['1969-12-31T23:59:59.999999', '2262-05-01T10:00:00'],
    ],
    [
      'zones',
      ['"2024-01-05T10:00:00+02:00"', '"2024-01-05T10:00:00Z"'],
      'TIMESTAMP',
      ['2024-01-05T08:00:00', '2024-01-05T10:00:00'],
    ],
    ['days that no calendar has', ['"2023-02-29"', '"2023-02-28"'], 'VARCHAR', ['2023-02-29', '2023-02-28']],
    ['codes with zeros', ['"007"', '"08"'], 'VARCHAR', ['007', '08']],
    ['escapes', ['"a\\u00e9\\n\\"\\\\\\/"', '"\\ud83d\\ude00"'], 'VARCHAR', ['aé\n"\\/', '😀']],
    ['half a character', ['"\\ud83d"', '"x"'], 'VARCHAR', ['\ufffd', 'x']],
    ['lists', ['[1,null]', '[]', 'null'], 'BIGINT[]', [[1, null], [], null]],
    [
      'objects',
      ['{"x":1}', '{"y":"z"}', 'null'],
      'STRUCT("x" BIGINT, "y" VARCHAR)',
      [{ x: 1, y: null }, { x: null, y: 'z' }, null],
    ],
    [
      'lists of objects',
      ['[{"x":[1.5]}]', '[{},null]'],
      'STRUCT("x" DOUBLE[])[]',
      [[{ x: [1.5] }], [{ x: null }, null]],
    ],
    ['nothing at all', ['null', 'null'], 'VARCHAR', [null, null]],
    ['empty objects', ['{}', '{}'], 'VARCHAR', ['{}', '{}']],
  ])('%s', async (_, values, type, expected) => {
    const found = await read(values.map((value) => `{"v":${value},"i":1}`).join('\n'));
    expect(found.columns).toEqual({ v: type, i: 'BIGINT' });
    expect(found.rows.map(([value]) => value)).toEqual(expected);
  });

  it('finds the one odd value wherever it is', async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `{"n":${i === 299_000 ? '1.5' : i}}`);
    const found = await read(lines.join('\n'));
    expect(found.columns).toEqual({ n: 'DOUBLE' });
    expect(found.rows[299_000]).toEqual([1.5]);
  });
});

describe('what does not fit', () => {
  it('values of different kinds stay text, and it is said', async () => {
    const found = await read('{"v":1}\n{"v":"x"}\n{"v":{"a":[1, 2]}}\n{"v":null}');
    expect(found.columns).toEqual({ v: 'VARCHAR' });
    expect(found.rows).toEqual([['1'], ['x'], ['{"a":[1, 2]}'], [null]]);
    expect(found.warnings).toMatchObject([
      { code: 'ingest-json-mixed', values: { column: 'v', first: '1', line: 3 } },
    ]);
  });

  it('broken lines are kept apart, with their line and reason', async () => {
    const found = await read('{"a":1}\n{"a":2,}\n{"a":\n5\n{"a":"x\n{"a":3}\n{"a":4');
    expect(found.rows).toEqual([[1], [3]]);
    expect(found.columns).toEqual({ a: 'BIGINT' });
    expect(found.rejected).toEqual([
      [2, null, '{"a":2,}', 'broken-json-key'],
      [3, null, '{"a":', 'broken-json-comma'],
      [4, null, '5', 'not-an-object'],
      [5, null, '{"a":"x', 'broken-json-quote'],
      [7, null, '{"a":4', 'broken-json-more'],
    ]);
    expect(found.codes).toEqual(['ingest-json-rejected']);
  });

  it.each<[what: string, text: string, line: number, character: number, expected: string]>([
    ['a comma before the end', '[\n  {"a": 1},\n]', 3, 1, 'value'],
    ['a comma too few', '[{"a": 1}\n {"b": 2}]', 2, 2, 'comma'],
    ['a name without quotes', '[{"é": 1}, {a: 2}]', 1, 13, 'key'],
    ['single quotes', "{'a': 1}", 1, 2, 'key'],
    ['a number that is none', '[{"a": 01}]', 1, 8, 'number'],
    ['an end too early', '[{"a": 1},\n{"a": "xy', 2, 10, 'more'],
    ['a broken escape', '["\\x"]', 1, 3, 'escape'],
    ['a break inside of a text', '[{"a": "x\ny"}]', 1, 10, 'quote'],
    ['more behind the end', '[{"a": 1}] x', 1, 12, 'end'],
  ])('%s is a fault with its place', async (_, text, line, character, expected) => {
    const fault = await faultOf(text);
    expect(fault?.code).toBe('ingest-json-broken');
    expect(fault?.values).toEqual({ line, character, what: `json-${expected}` });
  });

  it('keys that stand twice: the last counts, and it is said', async () => {
    const found = await read('{"a":1,"b":{"c":"x","c":"y"},"a":2}');
    expect(found.rows).toEqual([[2, { c: 'y' }]]);
    expect(found.warnings).toMatchObject([
      { code: 'ingest-json-duplicate-keys', values: { count: 2, key: 'c', line: 1 } },
    ]);
  });

  it('names that differ in case, or are empty, are told apart', async () => {
    const found = await read('[{"Name":1,"name":2,"":3,"s":{"A":1,"a":2}}]');
    expect(Object.keys(found.columns)).toEqual(['Name', 'name_2', 'column_3', 's']);
    expect(found.columns.s).toBe('STRUCT("A" BIGINT, "a_2" BIGINT)');
    expect(found.codes).toEqual(['ingest-renamed']);
  });

  it('10,000 levels stay text', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const found = await read(
      `[{"a":1,"v":${deep}},{"a":2,"v":${'{"x":'.repeat(10_000)}1${'}'.repeat(10_000)}}]`,
    );
    expect(found.columns).toEqual({ a: 'BIGINT', v: 'VARCHAR' });
    expect(found.rows[0]).toEqual([1, deep]);
    expect(found.codes).toEqual(['ingest-json-deep']);
  });

  it('5,000 keys are 5,000 columns; inside a column they stay text', async () => {
    const keys = Array.from({ length: 5_000 }, (_, i) => `"k${i}":${i}`).join(',');
    const wide = await read(`[{${keys}},{"k4999":0}]`);
    expect(Object.keys(wide.columns).length).toBe(5_000);
    expect(wide.rows[0]?.[4_998]).toBe(4_998);
    expect(wide.rows[1]?.slice(-2)).toEqual([null, 0]);
    const inside = await read(`[{"a":1,"v":{${keys}}}]`);
    expect(inside.columns).toEqual({ a: 'BIGINT', v: 'VARCHAR' });
    expect(inside.codes).toEqual(['ingest-json-wide']);
  });

  it.each([
    ['[]', 'ingest-json-no-records'],
    ['{}', 'ingest-json-no-records'],
    ['[{},{}]', 'ingest-json-no-records'],
  ])('%s has no records', async (text, code) => {
    expect((await faultOf(text))?.code).toBe(code);
  });
});

it('makes a column of each inner field when that is asked for', async () => {
  const text = '[{"id":1,"a":{"b":{"c":"x"},"d":[1]},"a_d":true},{"id":2,"a":null}]';
  const found = await read(text, { nested: 'flatten' });
  expect(found.columns).toEqual({ id: 'BIGINT', a_b_c: 'VARCHAR', a_d: 'BIGINT[]', a_d_2: 'BOOLEAN' });
  expect(found.rows).toEqual([
    [1, 'x', [1], true],
    [2, null, null, null],
  ]);
});

it('reads records that are cut by the pieces of the file, and longer than one', async () => {
  const long = 'é'.repeat(5_000_000);
  const found = await read(`[{"t":"${long}","n":1},\n{"t":"y","n":2},{"t":"${long}","n":3}]`);
  expect(found.rows.map(([text, n]) => [exactText(text).length, n])).toEqual([
    [5_000_000, 1],
    [1, 2],
    [5_000_000, 3],
  ]);
});
