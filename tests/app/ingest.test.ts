import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { int96Parquet } from './support/int96-parquet';
import { addFiles, addFromDisk, ready, rowsOf } from './support/page-verbs';

const GB18030 = 'bfcdbba72cb6a9b5a5c8d5c6da2cbdf0b6ee0ad5c5c8fd2c323032342f312f352c31322e350a';

/** Every kind of value that a Parquet file of a business may hold, with the edges that get lost elsewhere. */
const PARQUET = `
  SELECT
    i,
    9007199254740993 + i AS big,
    (i + 0.01)::DECIMAL(38, 2) AS price,
    18446744073709551615::UBIGINT AS unsigned,
    i / 7 AS share,
    '客户' || i AS name,
    CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END AS flag,
    DATE '1969-12-31' + i::INTEGER AS day,
    TIMESTAMP '2038-01-19 03:14:07.123456' + INTERVAL (i) HOUR AS stamp,
    TIMESTAMPTZ '2024-01-05 10:00:00+02' + INTERVAL (i) DAY AS zoned,
    TIME '10:30:00' AS clock,
    [i, i + 1] AS list,
    {'a': i, 'b': 'x'} AS struct,
    NULL::INTEGER AS nothing
  FROM range(300000) t(i)`;

describe('files that come in', () => {
  let app: App;
  const folder = mkdtempSync(join(tmpdir(), 'daybook-files-'));

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await app.page.evaluate(() => window.daybook.open('# Notes\\n'));
  });

  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  /** Names of all tables in the workspace, those under way included. */
  async function tables(): Promise<string[]> {
    const rows = await rowsOf(app.page, 'select table_name from duckdb_tables() order by 1');
    return rows.map(([name]) => String(name));
  }

  it('reads every type of a Parquet file as native DuckDB does, to the last digit', async () => {
    const path = join(folder, 'all-types.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`COPY (${PARQUET}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
    const check = (relation: string) => `
      SELECT count(*), sum(big), sum(price)::VARCHAR, max(unsigned)::VARCHAR, count(flag),
        count(*) FILTER (WHERE flag), min(day), max(stamp)::VARCHAR, max(zoned::TIMESTAMP)::VARCHAR, max(clock)::VARCHAR,
        max(name), sum(list[2]), sum(struct.a), count(nothing), bool_and(share = i / 7)
      FROM ${relation}`;
    const [native] = (await connection.runAndReadAll(check(`'${path}'`))).getRowsJson();
    connection.closeSync();
    instance.closeSync();

    const added = await addFromDisk(app.page, path);
    expect(added).toMatchObject({ table: 'all_types', rows: 300_000 });
    expect(added?.warnings.map(({ code }) => code)).toEqual(['ingest-utc']);
    const [page] = await rowsOf(app.page, check('all_types'));
    expect(page?.map(String)).toEqual(native?.map(String));
    const types = Object.fromEntries(added?.columns.map(({ name, type }) => [name, type]) ?? []);
    expect(types).toMatchObject({
      big: 'BIGINT',
      price: 'DECIMAL(38,2)',
      zoned: 'TIMESTAMP',
      list: 'BIGINT[]',
      nothing: 'INTEGER',
    });
  });

  it('refuses a Parquet file whose pages are damaged, and leaves nothing behind', async () => {
    const before = await tables();
    const bytes = [...readFileSync(join(folder, 'all-types.parquet')).subarray(0, 200_000)];
    const [cut] = await addFiles(app.page, [{ name: 'cut.parquet', bytes }]);
    expect(cut?.fault?.code).toBe('ingest-parquet-cut');
    expect(await tables()).toEqual(before);
  });

  it('replaces the table of the very same file, and numbers that of another', async () => {
    const add = (size: number, modified: number) =>
      app.page.evaluate(
        async ([rows, lastModified]) => {
          const text = `id,n\n${Array.from({ length: rows }, (_, index) => `${index},1\n`).join('')}`;
          const [added] = await window.daybook.addFiles([new File([text], 'same.csv', { lastModified })]);
          return added?.table;
        },
        [size, modified] as const,
      );
    expect(await add(10, 1)).toBe('same');
    expect(await add(10, 1)).toBe('same');
    expect(await add(10, 2)).toBe('same_2');
    expect((await tables()).filter((name) => name.startsWith('same'))).toEqual(['same', 'same_2']);
  });

  it('keeps rows that do not fit in a table of their own', async () => {
    const [added] = await addFiles(app.page, [{ name: 'shifted.csv', text: 'a,b\n1,2\n3\n4,5,6\n7,8\n' }]);
    expect(added).toMatchObject({ table: 'shifted', rows: 2 });
    const rows = await rowsOf(
      app.page,
      'select line, "column", text, reason from shifted_rejected order by line',
    );
    expect(rows).toEqual([
      [3, 'b', '3', 'too-few-values'],
      [4, null, '4,5,6', 'too-many-values'],
    ]);
  });

  it('reads other encodings and says so', async () => {
    const bytes = (GB18030.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
    const [added] = await addFiles(app.page, [{ name: '订单.csv', bytes }]);
    expect(added).toMatchObject({ table: '订单', rows: 1 });
    expect(added?.warnings.map(({ code }) => code)).toEqual(['ingest-encoding']);
    expect(await rowsOf(app.page, 'select "客户", "订单日期", "金额" from "订单"')).toEqual([
      ['张三', '2024-01-05', 12.5],
    ]);
  });

  it('finds the one odd value of a file that was loaded on the word of samples', async () => {
    const added = await app.page.evaluate(async () => {
      const lines = Array.from({ length: 1_500_000 }, (_, index) =>
        index === 1_100_001 ? '1100001,0.5' : `${index},${index}`,
      );
      const [result] = await window.daybook.addFiles([
        new File([`id,n\n${lines.join('\n')}\n`], 'surprise.csv'),
      ]);
      return result;
    });
    expect(added?.rows).toBe(1_500_000);
    expect(added?.columns).toEqual([
      { name: 'id', type: 'BIGINT' },
      { name: 'n', type: 'DOUBLE' },
    ]);
    expect(await rowsOf(app.page, 'select n from surprise where id = 1100001')).toEqual([[0.5]]);
  });

  it('loads every byte of a large file while it is being checked', async () => {
    const rows = 1_500_000;
    const added = await app.page.evaluate(async (count) => {
      const lines = Array.from(
        { length: count },
        (_, index) => `${index},${(index * 7919) % 1000003},客${index}`,
      );
      const [result] = await window.daybook.addFiles([
        new File([`id,n,name\n${lines.join('\n')}\n`], 'whole.csv'),
      ]);
      return result;
    }, rows);
    expect(added?.rows).toBe(rows);
    const wrong = `select count(*) from whole where n <> (id * 7919) % 1000003 or name <> '客' || id`;
    expect(await rowsOf(app.page, wrong)).toEqual([[0]]);
    expect(await rowsOf(app.page, 'select count(distinct id), min(id), max(id) from whole')).toEqual([
      [rows, 0, rows - 1],
    ]);
  });

  it('can be cancelled, and nothing stays of it', async () => {
    const before = await tables();
    const adding = app.page.evaluate(async () => {
      const lines = Array.from(
        { length: 3_000_000 },
        (_, index) => `${index},customer ${index % 1000},${index / 7}`,
      );
      const [result] = await window.daybook.addFiles([
        new File([`id,name,share\n${lines.join('\n')}\n`], 'huge.csv'),
      ]);
      return result?.fault?.code;
    });
    await app.page.getByRole('button', { name: 'Stop importing huge.csv' }).click();
    expect(await adding).toBe('cancelled');
    expect(await tables()).toEqual(before);
    expect(await rowsOf(app.page, 'select 1')).toEqual([[1]]);
  });

  it('shows a table with a profile of its columns, and a role that can be changed', async () => {
    await addFiles(app.page, [
      {
        name: 'people.csv',
        text: `customer,amount\n${Array.from({ length: 40 }, (_, i) => `c${i % 5},${i}`).join('\n')}\n`,
      },
    ]);
    await app.page.getByRole('button', { name: 'Show the columns of people' }).click();
    const role = app.page.getByLabel('What customer means');
    expect(await role.inputValue()).toBe('customer');
    await app.page.getByText('0 to 39').waitFor();
    await role.selectOption('channel');
    await expect
      .poll(() =>
        rowsOf(
          app.page,
          "select comment from duckdb_columns() where table_name = 'people' and column_name = 'customer'",
        ),
      )
      .toEqual([['daybook:meaning=channel']]);
    await app.page.getByRole('button', { name: 'Remove people' }).click();
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(tables).not.toContain('people');
  });

  it('keeps the currency of amounts, beside their column', async () => {
    const text = 'order,price\n1,"$1,200.50"\n2,$300\n3,$5\n';
    await addFiles(app.page, [{ name: 'amounts.csv', text }]);
    expect(await rowsOf(app.page, 'select sum(price)::double from amounts')).toEqual([[1505.5]]);
    await app.page.getByRole('button', { name: 'Show the columns of amounts' }).click();
    await app.page.getByText('5 to 1,201 · in $').waitFor();
    await app.page.getByRole('button', { name: 'Open amounts' }).click();
    await app.page.getByRole('columnheader', { name: 'price $' }).waitFor();
    await app.page.keyboard.press('Escape');
  });

  it('reads the INT96 times of old Parquet files', async () => {
    const bytes = int96Parquet('seen_at', [
      { day: 0, nanos: 0n },
      { day: 19_782, nanos: 86_399_123_456_000n },
      { day: -1, nanos: 86_399_999_999_000n },
    ]);
    const [added] = await addFiles(app.page, [{ name: 'old.parquet', bytes }]);
    expect(added?.fault).toBeUndefined();
    expect(await rowsOf(app.page, 'select seen_at::varchar from old')).toEqual([
      ['1970-01-01 00:00:00'],
      ['2024-02-29 23:59:59.123456'],
      ['1969-12-31 23:59:59.999999'],
    ]);
  });

  it('sends nothing and keeps the console clean', () => {
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
