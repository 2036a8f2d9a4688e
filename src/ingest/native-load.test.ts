import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextPreparation } from '../../workers/ingest/prepare-text';
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

  async function load(text: BlobPart) {
    const prepared = await new TextPreparation(new Blob([text])).prepare();
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
