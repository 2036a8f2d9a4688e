import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextPreparation } from '../../workers/ingest/prepare-text';
import type { TextOptions } from '../../workers/ingest/text-options';
import { readCsvSql, unreadableSql } from './read-csv';

/**
 * The same engine without the browser: what a file was made into is read by the statement that the page would send.
 * Values are compared as the engine prints them, so that no digit can hide.
 */
describe('a file, prepared and read by the engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-ingest-'));
  let connection: DuckDBConnection;
  let instance: DuckDBInstance;

  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
  });

  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  });

  async function load(text: BlobPart, options: TextOptions = {}) {
    const prepared = await new TextPreparation(new Blob([text]), undefined, options).prepare();
    const file = join(folder, 'rows.csv');
    writeFileSync(file, new Uint8Array(await prepared.rows.arrayBuffer()));
    await connection.run(`CREATE OR REPLACE TABLE t AS ${readCsvSql({ ...prepared, file })}`);
    const read = await connection.runAndReadAll('SELECT columns(*)::VARCHAR FROM t');
    const types = prepared.types.map(({ type }) => type);
    const rows = read.getRowsJS();
    expect(rows.length).toBe(prepared.records);
    return { names: prepared.names, types, rows, file, prepared };
  }

  it.each<[name: string, text: string, types: string[], rows: (string | null)[][]]>([
    [
      'big integers keep every digit',
      'a,b\n9007199254740993,170141183460469231731687303715884105727\n-9223372036854775808,-1\n',
      ['BIGINT', 'HUGEINT'],
      [
        ['9007199254740993', '170141183460469231731687303715884105727'],
        ['-9223372036854775808', '-1'],
      ],
    ],
    ['one fraction among whole numbers', 'n\n1\n2\n2.5\n', ['DOUBLE'], [['1.0'], ['2.0'], ['2.5']]],
    [
      'long decimals',
      'd,e\n12345678901234567.89,0.30000000000000004\n0.5,1.1\n',
      ['DECIMAL(38,2)', 'DOUBLE'],
      [
        ['12345678901234567.89', '0.30000000000000004'],
        ['0.50', '1.1'],
      ],
    ],
    ['leading zeros', 'zip\n01234\n98765\n', ['VARCHAR'], [['01234'], ['98765']]],
    [
      'dates and times of all kinds',
      [
        'iso,us,german,stamp,zoned,clock',
        '1969-12-31,1/13/2024,13.01.2024,2024-01-05 10:00,2024-01-05T10:00:00+02:00,10:30',
        '2038-01-20,12/1/2023,01.12.2023,2024-01-05T11:00:01.5,2024-01-05T10:00:00Z,8:05:09',
      ].join('\n'),
      ['DATE', 'DATE', 'DATE', 'TIMESTAMP', 'TIMESTAMP', 'TIME'],
      [
        ['1969-12-31', '2024-01-13', '2024-01-13', '2024-01-05 10:00:00', '2024-01-05 08:00:00', '10:30:00'],
        [
          '2038-01-20',
          '2023-12-01',
          '2023-12-01',
          '2024-01-05 11:00:01.5',
          '2024-01-05 10:00:00',
          '08:05:09',
        ],
      ],
    ],
    [
      'a well-known list of online orders',
      'Invoice,Quantity,InvoiceDate,Price,Customer ID\n489434,12,12/1/2009 7:45,6.95,13085\nC489436,-1,12/14/2009 17:45,2.10,\n',
      ['VARCHAR', 'BIGINT', 'TIMESTAMP', 'DOUBLE', 'BIGINT'],
      [
        ['489434', '12', '2009-12-01 07:45:00', '6.95', '13085'],
        ['C489436', '-1', '2009-12-14 17:45:00', '2.1', null],
      ],
    ],
    [
      'half past noon',
      'at\n1/13/2024 12:30 PM\n1/14/2024 1:05 am\n',
      ['TIMESTAMP'],
      [['2024-01-13 12:30:00'], ['2024-01-14 01:05:00']],
    ],
    [
      'decimal commas',
      'Name;Umsatz\nA;12,50\nB;-3\n',
      ['VARCHAR', 'DOUBLE'],
      [
        ['A', '12.5'],
        ['B', '-3.0'],
      ],
    ],
    [
      'words for missing values are missing only where they are no values',
      'code,n\nNA,N/A\nDE,5\nFR, \n',
      ['VARCHAR', 'BIGINT'],
      [
        ['NA', null],
        ['DE', '5'],
        ['FR', null],
      ],
    ],
    [
      'thousands with a comma, a currency in front, minus in every way',
      'a;b;c\n$1,234.50;"1,234";(5.25)\n-$3.00;950;1,000.00\n$12;12,345,678;3.5-\n',
      ['DOUBLE', 'BIGINT', 'DOUBLE'],
      [
        ['1234.5', '1234', '-5.25'],
        ['-3.0', '950', '1000.0'],
        ['12.0', '12345678', '-3.5'],
      ],
    ],
    [
      'thousands with a point, a currency behind, a comma before the cents',
      'Betrag;Stück;Preis\n1.234,56 €;1.234;1.000,00\n-0,50 €;999;2,5\n12 €;2.000;3\n',
      ['DOUBLE', 'BIGINT', 'DOUBLE'],
      [
        ['1234.56', '1234', '1000.0'],
        ['-0.5', '999', '2.5'],
        ['12.0', '2000', '3.0'],
      ],
    ],
    [
      'thousands with spaces and apostrophes',
      "a;b\n1 234,5;1'234.50\n12\u00a0345,25;12’000\n7;-5\n",
      ['DOUBLE', 'DOUBLE'],
      [
        ['1234.5', '1234.5'],
        ['12345.25', '12000.0'],
        ['7.0', '-5.0'],
      ],
    ],
    [
      'currencies by sign and code, Chinese and Japanese ones too',
      'a,b,c,d\n¥12.50,￥100,88元,USD 3\n¥3,￥2000,1元,USD 4.25\n',
      ['DOUBLE', 'BIGINT', 'BIGINT', 'DOUBLE'],
      [
        ['12.5', '100', '88', '3.0'],
        ['3.0', '2000', '1', '4.25'],
      ],
    ],
    [
      'amounts of money that a double would change',
      'a\n"$12,345,678,901,234,567.89"\n$0.10\n',
      ['DECIMAL(38,2)'],
      [['12345678901234567.89'], ['0.10']],
    ],
    [
      'per cent, to the last digit',
      'p;q\n12.5%;12,3 %\n-3%;0,07 %\n',
      ['DOUBLE', 'DOUBLE'],
      [
        ['0.125', '0.123'],
        ['-0.03', '0.0007'],
      ],
    ],
    [
      'different currencies, or per cent beside numbers, stay as they are',
      'a,b\n$5,5%\n€6,0.06\n',
      ['VARCHAR', 'VARCHAR'],
      [
        ['$5', '5%'],
        ['€6', '0.06'],
      ],
    ],
    [
      'telephone numbers, postal codes and codes with zeros are no numbers',
      'p;z;c;v;k\n+49 170 123 456;560 001;007;1.2.3;(1)\n+49 171 999 000;110 002;010;1.2.4;(2)\n',
      ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR'],
      [
        ['+49 170 123 456', '560 001', '007', '1.2.3', '(1)'],
        ['+49 171 999 000', '110 002', '010', '1.2.4', '(2)'],
      ],
    ],
    [
      'commas that may be either stay text in a file without commas between values',
      'a;b\n1,234;x\n2,345;y\n',
      ['VARCHAR', 'VARCHAR'],
      [
        ['1,234', 'x'],
        ['2,345', 'y'],
      ],
    ],
    [
      'dates with words, Chinese dates and dates without marks',
      [
        'a,b,c,d,e,f',
        '31-Jan-2024,"Jan 31, 2024 1:05 PM",2024年1月31日,20240131,31 January 24,2024-01-31 1:05 pm',
        '1-FEB-2024,"May 5, 2023 12:00 AM",2023年12月1日,19991231,05 May 69,2024-02-01 12:00 AM',
        '02-Dec-1969,"Sep 1, 2025 11:59 pm",2024年2月29日,20240229,1 March 70,2024-02-01 11:00 AM',
      ].join('\n'),
      ['DATE', 'TIMESTAMP', 'DATE', 'DATE', 'DATE', 'TIMESTAMP'],
      [
        [
          '2024-01-31',
          '2024-01-31 13:05:00',
          '2024-01-31',
          '2024-01-31',
          '2024-01-31',
          '2024-01-31 13:05:00',
        ],
        [
          '2024-02-01',
          '2023-05-05 00:00:00',
          '2023-12-01',
          '1999-12-31',
          '1969-05-05',
          '2024-02-01 00:00:00',
        ],
        [
          '1969-12-02',
          '2025-09-01 23:59:00',
          '2024-02-29',
          '2024-02-29',
          '1970-03-01',
          '2024-02-01 11:00:00',
        ],
      ],
    ],
    [
      'dates with the year first in Chinese, with a clock',
      'at\n2024年1月5日 8:05\n2024年12月31日 23:59\n',
      ['TIMESTAMP'],
      [['2024-01-05 08:05:00'], ['2024-12-31 23:59:00']],
    ],
    [
      'dates and times with spaces around them',
      'a, b, c\n1, 2024-01-05, 2024-01-05 10:00\n2, 2024-02-06, 2024-02-06 11:00:05\n',
      ['BIGINT', 'DATE', 'TIMESTAMP'],
      [
        ['1', '2024-01-05', '2024-01-05 10:00:00'],
        ['2', '2024-02-06', '2024-02-06 11:00:05'],
      ],
    ],
    [
      'numbers that only look like dates: too few, or called a number',
      'n,order_id\n20240131,20240131\n20240201,20240201\n',
      ['BIGINT', 'BIGINT'],
      [
        ['20240131', '20240131'],
        ['20240201', '20240201'],
      ],
    ],
    [
      'comments before and between rows',
      '# exported 2024\n# by, Ann, today\nid,n\n1,2\n# a break\n3,4\n',
      ['BIGINT', 'BIGINT'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'order numbers that start like comments',
      'name,n\n#1001,2\n#1002,3\n',
      ['VARCHAR', 'BIGINT'],
      [
        ['#1001', '2'],
        ['#1002', '3'],
      ],
    ],
    [
      'a line of totals at the end',
      'day,shop,n\n2024-01-05,A,2\n2024-01-06,B,3\nTotal,,5\n',
      ['DATE', 'VARCHAR', 'BIGINT'],
      [
        ['2024-01-05', 'A', '2'],
        ['2024-01-06', 'B', '3'],
      ],
    ],
    ['truth', 'b\ntrue\nFALSE\n', ['BOOLEAN'], [['true'], ['false']]],
    [
      'numbers that are none',
      'x\n1.5\nNaN\n-inf\n1e5\n',
      ['DOUBLE'],
      [['1.5'], ['nan'], ['-inf'], ['100000.0']],
    ],
    [
      'quotes out of place',
      'id,text\n1,"x"y\n2,6" pipe\n3,"6" pipe"\n4,"fine, thanks"\n5,"open\n6,rest\n',
      ['BIGINT', 'VARCHAR'],
      [
        ['1', '"x"y'],
        ['2', '6" pipe'],
        ['3', '6" pipe'],
        ['4', 'fine, thanks'],
        ['5', '"open'],
        ['6', 'rest'],
      ],
    ],
    [
      'newlines of two kinds',
      'a,b\r\n1,x\n2,"y\r\nz"\r\n3,w\n',
      ['BIGINT', 'VARCHAR'],
      [
        ['1', 'x'],
        ['2', 'y\r\nz'],
        ['3', 'w'],
      ],
    ],
    [
      'newlines of old computers',
      'a,b\r1,x\r2,y\r',
      ['BIGINT', 'VARCHAR'],
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
    ],
    [
      'backslash escapes',
      'id,text\n1,"say \\"hi\\", then"\n2,"plain, one"\n',
      ['BIGINT', 'VARCHAR'],
      [
        ['1', 'say "hi", then'],
        ['2', 'plain, one'],
      ],
    ],
    [
      'keywords and quotes in names',
      'select,"fr""om",order by\n1,2,x\n',
      ['BIGINT', 'BIGINT', 'VARCHAR'],
      [['1', '2', 'x']],
    ],
    ['one column with a gap', 'name\nAnn\n\nBob\n', ['VARCHAR'], [['Ann'], [null], ['Bob']]],
  ])('%s', async (_, text, types, rows) => {
    const found = await load(text);
    expect(found.types).toEqual(types);
    expect(found.rows).toEqual(rows);
  });

  it.each<[name: string, text: string, options: TextOptions, types: string[], rows: (string | null)[][]]>([
    ['a delimiter', 'a b,c\n1 2,x\n', { delimiter: ' ' }, ['BIGINT', 'VARCHAR'], [['1', '2,x']]],
    ['no quotes', 'a,b\n"1,2"\n', { quote: '' }, ['VARCHAR', 'VARCHAR'], [['"1', '2"']]],
    [
      'no header',
      'a,b\nc,d\n',
      { header: false },
      ['VARCHAR', 'VARCHAR'],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a header', '1,2\n3,4\n', { header: true }, ['BIGINT', 'BIGINT'], [['3', '4']]],
    ['lines above', 'x,y\nz,w\na,b\n1,2\n', { skipRows: 2 }, ['BIGINT', 'BIGINT'], [['1', '2']]],
    ['a comment mark', 'a,b\n!1,2\n3,4\n', { comment: '!' }, ['BIGINT', 'BIGINT'], [['3', '4']]],
    [
      'a decimal comma',
      'a;b\n1,234;1.234\n2,345;2.345\n',
      { decimal: ',' },
      ['DOUBLE', 'BIGINT'],
      [
        ['1.234', '1234'],
        ['2.345', '2345'],
      ],
    ],
    [
      'a decimal point',
      'a;b\n1,234;1.234\n2,345;2.345\n',
      { decimal: '.' },
      ['BIGINT', 'DOUBLE'],
      [
        ['1234', '1.234'],
        ['2345', '2.345'],
      ],
    ],
    [
      'words for nothing',
      'a,b\nx,NN\nNN,5\n',
      { nullWords: ['NN'] },
      ['VARCHAR', 'BIGINT'],
      [
        ['x', null],
        [null, '5'],
      ],
    ],
    [
      'the day first',
      'd\n3/4/2024\n5/6/2024\n',
      { dateOrder: 'day' },
      ['DATE'],
      [['2024-04-03'], ['2024-06-05']],
    ],
    [
      'the month first',
      'd\n3.4.2024\n5.6.2024\n',
      { dateOrder: 'month' },
      ['DATE'],
      [['2024-03-04'], ['2024-05-06']],
    ],
    [
      'a column as text',
      'a,b\n1,2\n',
      { columns: { a: { as: 'text' } } },
      ['VARCHAR', 'BIGINT'],
      [['1', '2']],
    ],
  ])('believes the reader: %s', async (_, text, options, types, rows) => {
    const found = await load(text, options);
    expect(found.types).toEqual(types);
    expect(found.rows).toEqual(rows);
  });

  it('knows which values the engine cannot read', async () => {
    const text = 'id,d,t\n1,2024-02-28,1/2/2024\n2,2024-02-30,2/30/2024\n3,2024-03-01,3/13/2024\n';
    const prepared = await new TextPreparation(new Blob([text])).prepare();
    expect(prepared.types.map(({ type }) => type)).toEqual(['BIGINT', 'DATE', 'DATE']);
    const file = join(folder, 'dates.csv');
    writeFileSync(file, new Uint8Array(await prepared.rows.arrayBuffer()));
    const found = await connection.runAndReadAll(unreadableSql({ ...prepared, file }));
    expect(found.getRowsJS()).toEqual([
      [0, 0n, null],
      [1, 1n, '2024-02-30'],
      [2, 1n, '2/30/2024'],
    ]);
  });

  it('reads thousands of columns', async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `c${index}`);
    const found = await load(`${names.join(',')}\n${names.map((_, index) => index).join(',')}\n`);
    expect(found.names).toEqual(names);
    expect(found.rows[0]?.[2999]).toBe('2999');
  });

  it('reads a record longer than two megabytes', async () => {
    const long = 'x'.repeat(2_500_000);
    const found = await load(`id,text\n1,a\n2,${long}\n3,b\n`);
    expect(found.rows.map(([, text]) => (typeof text === 'string' ? text.length : 0))).toEqual([
      1, 2_500_000, 1,
    ]);
  });
});
