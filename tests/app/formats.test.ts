import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { addFiles, addFromDisk, ready, rowsOf } from './support/page-verbs';
import { zipOf } from './support/zip';

const REFERENCE = fileURLToPath(new URL('../reference/', import.meta.url));

interface Truth {
  'shop.xlsx': { sheets: Record<string, number>; columns: Record<string, string>; rows: (string | null)[][] };
  'mac.xlsx': { rows: (string | null)[][] };
  arrow: Record<string, { type: string; values: (string | null)[] }>;
  'dictionaries.arrows': (string | null)[][];
}

/** What `tests/reference/formats.py` wrote, and what it says of it. */
const truth = JSON.parse(readFileSync(join(REFERENCE, 'formats.json'), 'utf8')) as Truth;

function reference(name: string): { name: string; bytes: number[] } {
  return { name, bytes: [...readFileSync(join(REFERENCE, 'formats', name))] };
}

const RECORDS = `
  SELECT i AS id, 9007199254740993 + i AS big, (i + 0.01)::DECIMAL(38, 2) AS price, i / 7 AS share,
    170141183460469231731687303715884105727::HUGEINT - i AS huge,
    '客户 "' || i || '" \\' AS name, CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END AS flag,
    DATE '1969-12-31' + i::INTEGER AS day, TIMESTAMP '2038-01-19 03:14:07.123456' + INTERVAL (i) HOUR AS stamp,
    [i, i + 1] AS list, {'a': i, 'b': {'c': 'x' || i}} AS struct
  FROM range(20000) t(i)`;
const RECORDS_CHECK = `count(*), sum(big)::VARCHAR, sum(price)::DECIMAL(38,2)::VARCHAR, sum(huge % 1000)::VARCHAR, count(flag),
  count(*) FILTER (WHERE flag), min(day)::VARCHAR, max(stamp)::VARCHAR, md5(string_agg(name, ',' ORDER BY id)),
  sum(list[2])::VARCHAR, sum(struct.a)::VARCHAR, max(struct.b.c), bool_and(share = id / 7)`;

describe('formats', () => {
  let app: App;
  let connection: DuckDBConnection;
  let instance: DuckDBInstance;
  const folder = mkdtempSync(join(tmpdir(), 'daybook-formats-'));

  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:');
    connection = await instance.connect();
    app = await openApp();
    await ready(app.page);
    await app.page.evaluate(() => window.daybook.open('# Notes\n'));
  });

  afterAll(async () => {
    connection.closeSync();
    instance.closeSync();
    await app.close();
    rmSync(folder, { recursive: true });
  });

  async function add(file: { name: string; text?: string; bytes?: number[] }) {
    const [added] = await addFiles(app.page, [file]);
    return added!;
  }

  const codesOf = (added: { warnings: { code: string }[] }) => added.warnings.map(({ code }) => code);

  /** The rows as the engine prints them, so that no digit can hide. */
  const printed = (table: string, order = '') =>
    rowsOf(app.page, `select columns(*)::varchar from (from "${table}" ${order})`);

  async function nativeRow(sql: string): Promise<string[]> {
    const [row = []] = (await connection.runAndReadAll(sql)).getRowsJson();
    return row.map(String);
  }

  describe('JSON', () => {
    it.each([
      ['one object a line', 'lines.ndjson', 'ARRAY false'],
      ['a list of objects', 'list.json', 'ARRAY true'],
    ])('%s comes in as native DuckDB wrote it, to the last digit', async (_, name, option) => {
      const path = join(folder, name);
      await connection.run(`COPY (${RECORDS}) TO '${path}' (FORMAT json, ${option})`);
      const added = await addFromDisk(app.page, path);
      expect(added).toMatchObject({ rows: 20_000, warnings: [] });
      expect(
        Object.fromEntries(added?.columns.map(({ name: column, type }) => [column, type]) ?? []),
      ).toEqual({
        id: 'BIGINT',
        big: 'BIGINT',
        price: 'DOUBLE',
        share: 'DOUBLE',
        huge: 'HUGEINT',
        name: 'VARCHAR',
        flag: 'BOOLEAN',
        day: 'DATE',
        stamp: 'TIMESTAMP',
        list: 'BIGINT[]',
        struct: 'STRUCT(a BIGINT, b STRUCT(c VARCHAR))',
      });
      const check = RECORDS_CHECK.replace('sum(price)', 'sum(price::DECIMAL(38,2))');
      const [page] = await rowsOf(app.page, `SELECT ${check} FROM "${added?.table}"`);
      expect(page?.map(String)).toEqual(await nativeRow(`SELECT ${RECORDS_CHECK} FROM (${RECORDS})`));
    });

    it('compressed, with long decimals and moments of a zone', async () => {
      const lines = [
        '{"price": 12345678901234567.89, "at": "1969-12-31T23:59:59.5+02:00"}',
        '{"at": null, "price": 0.1}',
      ];
      const added = await add({ name: 'packed.jsonl.gz', bytes: [...gzipSync(lines.join('\n'))] });
      expect(added).toMatchObject({ table: 'packed', rows: 2 });
      expect(codesOf(added)).toEqual(['ingest-utc']);
      expect(added.columns.map(({ type }) => type)).toEqual(['DECIMAL(38,2)', 'TIMESTAMP']);
      expect(await printed('packed', 'order by price desc')).toEqual([
        ['12345678901234567.89', '1969-12-31 21:59:59.5'],
        ['0.10', null],
      ]);
    });

    it('inner objects become columns of their own when that is asked for', async () => {
      const added = await app.page.evaluate(async () => {
        const text = '[{"id":1,"who":{"name":"x","tags":["a"]}},{"id":2,"who":null}]';
        const [one] = await window.daybook.addFiles([new File([text], 'flat.json')], {
          read: { nested: 'flatten' },
        });
        return one!;
      });
      expect(added.columns).toEqual([
        { name: 'id', type: 'BIGINT' },
        { name: 'who_name', type: 'VARCHAR' },
        { name: 'who_tags', type: 'VARCHAR[]' },
      ]);
      expect(await printed('flat')).toEqual([
        ['1', 'x', '[a]'],
        ['2', null, null],
      ]);
    });

    it('broken lines are kept beside the table', async () => {
      const added = await add({ name: 'broken.ndjson', text: '{"a":1}\n{"a":2,}\n{"a":3}\n{"a":' });
      expect(added).toMatchObject({ table: 'broken', rows: 2 });
      expect(codesOf(added)).toEqual(['ingest-json-rejected']);
      expect(await rowsOf(app.page, 'select line, text, reason from broken_rejected order by line')).toEqual([
        [2, '{"a":2,}', 'broken-json-key'],
        [4, '{"a":', 'broken-json-more'],
      ]);
    });

    it('makes columns of inner fields when the panel is asked', async () => {
      await add({ name: 'inner.json', text: '[{"a": 1, "b": {"c": 2, "d": "x"}}]' });
      await app.page.getByRole('button', { name: 'Show the columns of inner' }).click();
      await app.page.getByRole('button', { name: 'A column for each inner field' }).click();
      await expect
        .poll(() =>
          rowsOf(
            app.page,
            "SELECT column_name FROM duckdb_columns() WHERE table_name = 'inner' ORDER BY column_index",
          ),
        )
        .toEqual([['a'], ['b_c'], ['b_d']]);
    });

    it('a trailing comma is refused with its line and character', async () => {
      const added = await add({ name: 'comma.json', text: '[\n {"a": 1},\n]\n' });
      expect(added.fault).toMatchObject({
        code: 'ingest-json-broken',
        place: { file: 'comma.json', line: 3, character: 1 },
      });
      await app.page
        .locator('[data-fault="ingest-json-broken"]', { hasText: 'line 3, character 1' })
        .waitFor();
    });

    it('UTF-16 and marks, 10,000 levels and 5,000 keys', async () => {
      const utf16 = await add({
        name: 'wide.json',
        bytes: [0xff, 0xfe, ...Buffer.from('[{"城市":"上海"}]', 'utf16le')],
      });
      expect(codesOf(utf16)).toEqual(['ingest-encoding']);
      expect(await printed('wide')).toEqual([['上海']]);
      const deep = `[{"a":1,"v":${'['.repeat(10_000)}${']'.repeat(10_000)}}]`;
      expect(codesOf(await add({ name: 'deep.json', text: `\ufeff${deep}` }))).toEqual(['ingest-json-deep']);
      expect(await rowsOf(app.page, 'select a, length(v) from deep')).toEqual([[1, 20_000]]);
      const keys = Array.from({ length: 5_000 }, (_, index) => `"k${index}":${index}`).join(',');
      const many = await add({ name: 'many.json', text: `[{${keys}},{"k7":8}]` });
      expect(many).toMatchObject({ rows: 2, warnings: [] });
      expect(many.columns.length).toBe(5_000);
      expect(
        await rowsOf(app.page, 'select sum(k7)::bigint, sum(k4999)::bigint, count(k4999) from many'),
      ).toEqual([[15, 4999, 1]]);
    });

    it('one million records come in, none is lost', async () => {
      const result = await app.page.evaluate(async () => {
        const parts: string[] = [];
        for (let from = 0; from < 1_000_000; from += 10_000) {
          const lines = Array.from({ length: 10_000 }, (_, i) => {
            const n = from + i;
            return `{"order_id":${n},"customer":"C${n % 50_000}","ordered_at":"2024-01-${String((n % 28) + 1).padStart(2, '0')}T10:00:00","amount":${n % 1000}.25,"item":{"sku":"S${n % 900}","qty":${n % 7}}}\n`;
          });
          parts.push(lines.join(''));
        }
        const file = new File(parts, 'million.ndjson');
        const start = performance.now();
        const [added] = await window.daybook.addFiles([file]);
        return { added, bytes: file.size, ms: performance.now() - start };
      });
      expect(result.added).toMatchObject({ rows: 1_000_000, warnings: [] });
      console.info(
        `1,000,000 records, ${Math.round(result.bytes / 1e6)} MB in ${(result.ms / 1000).toFixed(1)} s: ${Math.round(result.bytes / 1e3 / result.ms)} MB/s`,
      );
      expect(
        await rowsOf(
          app.page,
          'select count(*), sum(order_id)::bigint, sum(amount), sum(item.qty)::bigint from million',
        ),
      ).toEqual([[1_000_000, 499_999_500_000, 499_750_000, 2_999_997]]);
    });
  });

  describe('Excel', () => {
    it('reads every kind of cell as it was written', async () => {
      const added = await add(reference('shop.xlsx'));
      expect(added.fault).toBeUndefined();
      expect(Object.fromEntries(added.columns.map(({ name, type }) => [name, type]))).toEqual(
        truth['shop.xlsx'].columns,
      );
      expect(await printed('shop')).toEqual(truth['shop.xlsx'].rows);
      expect(added.sheet).toBe('Orders 2024');
      expect(Object.fromEntries(added.sheets?.map(({ name, rows }) => [name, rows]) ?? [])).toEqual(
        truth['shop.xlsx'].sheets,
      );
      expect(codesOf(added)).toEqual([
        'ingest-excel-sheets',
        'ingest-preamble',
        'ingest-excel-merged',
        'ingest-excel-errors',
        'ingest-excel-mixed',
        'ingest-excel-errors',
        'ingest-renamed',
      ]);
    });

    it('reads the sheet that is asked for, and says which there are when there is no such one', async () => {
      const { bytes } = reference('shop.xlsx');
      const open = (sheet: string) =>
        app.page.evaluate(
          async ([content, wanted]) => {
            const file = new File([new Uint8Array(content)], `${wanted}.xlsx`);
            const [added] = await window.daybook.addFiles([file], { read: { sheet: wanted } });
            return added!;
          },
          [bytes, sheet] as const,
        );
      expect(await open('Codes')).toMatchObject({ table: 'Codes', sheet: 'Codes', rows: 2 });
      expect(await printed('Codes')).toEqual([
        ['a', '1'],
        ['b', '2'],
      ]);
      expect((await open('None')).fault?.code).toBe('ingest-excel-no-sheet');
    });

    it('offers the other sheets, each a table of its own', async () => {
      await add({ ...reference('shop.xlsx'), name: 'offered.xlsx' });
      const offer = app.page
        .locator('[data-fault="ingest-excel-sheets"]', { hasText: 'offered.xlsx' })
        .getByRole('button', { name: 'Bring in “Codes” as well' });
      const folded = app.page.getByRole('button', { name: /Show all of: .*offered\.xlsx.*Codes/ });
      if (!(await offer.isVisible())) await folded.click();
      await offer.click();
      await expect
        .poll(() =>
          rowsOf(app.page, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'offered_Codes'"),
        )
        .toEqual([[1]]);
      expect(await rowsOf(app.page, 'SELECT count(*) > 0 FROM offered')).toEqual([[true]]);
    });

    it('reads the other system of dates, and a sheet without names', async () => {
      const added = await add(reference('mac.xlsx'));
      expect(codesOf(added)).toEqual(['ingest-no-header']);
      expect(added.columns.map(({ name, type }) => [name, type])).toEqual([
        ['column_1', 'DATE'],
        ['column_2', 'VARCHAR'],
        ['column_3', 'BIGINT'],
      ]);
      expect(await printed('mac')).toEqual(truth['mac.xlsx'].rows);
    });

    it.each([
      ['old.xls', 'ingest-old-excel'],
      ['cut.xlsx', 'ingest-excel-broken'],
      ['locked.xlsx', 'ingest-excel-encrypted'],
    ])('%s is refused and says why', async (name, code) => {
      const bytes =
        name === 'old.xls'
          ? reference(name).bytes
          : name === 'cut.xlsx'
            ? reference('shop.xlsx').bytes.slice(0, 5_000)
            : // As Excel writes it: a container of the old format with a part of this name.
              [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2_040).fill(0)].concat([
                ...Buffer.from('EncryptedPackage', 'utf16le'),
              ]);
      const added = await add({ name, bytes });
      expect(added.fault?.code).toBe(code);
    });
  });

  describe('Arrow', () => {
    it.each(['plain.arrows', 'plain.arrow', 'lz4.arrows', 'lz4.feather', 'zstd.feather'])(
      '%s holds what pyarrow wrote',
      async (name) => {
        const added = await add(reference(name));
        expect(added.fault).toBeUndefined();
        expect(codesOf(added)).toEqual(['ingest-utc']);
        for (const [column, { type, values }] of Object.entries(truth.arrow)) {
          expect([column, added.columns.find((one) => one.name === column)?.type]).toEqual([column, type]);
          const rows = await rowsOf(app.page, `select "${column}"::varchar from "${added.table}"`);
          expect([column, rows.flat()]).toEqual([column, values]);
        }
      },
    );

    it('dictionaries that grow and are replaced, and a name that stands twice', async () => {
      const added = await add(reference('dictionaries.arrows'));
      expect(codesOf(added)).toEqual(['ingest-renamed']);
      expect(added.columns.map(({ name }) => name)).toEqual(['w', 'w_2']);
      expect(await printed('dictionaries')).toEqual(truth['dictionaries.arrows']);
    });

    it('several packed batches', async () => {
      expect(await add(reference('repeated.feather'))).toMatchObject({ rows: 12_000 });
      const [row] = await rowsOf(
        app.page,
        'select sum(n)::bigint, count(distinct t), min(t), max(t) from repeated',
      );
      const n = Array.from({ length: 12_000 }, (_, index) => index % 7).reduce(
        (sum, value) => sum + value,
        0,
      );
      expect(row).toEqual([n, 100, 'text 0', 'text 99']);
    });

    it('a stream without rows is an empty table', async () => {
      const added = await add(reference('empty.arrows'));
      expect(added).toMatchObject({ table: 'empty', rows: 0 });
      expect(codesOf(added)).toEqual(['ingest-header-only']);
    });

    it.each([
      ['old.feather', 'ingest-feather', (bytes: number[]) => bytes],
      ['too-wide.arrows', 'ingest-arrow-decimal', (bytes: number[]) => bytes],
      ['plain.arrow', 'ingest-arrow-cut', (bytes: number[]) => bytes.slice(0, -20)],
      ['plain.arrows', 'ingest-arrow-cut', (bytes: number[]) => bytes.slice(0, -500)],
    ])('%s can be refused: %s', async (name, code, damage) => {
      const { bytes } = reference(name);
      expect((await add({ name, bytes: damage(bytes) })).fault?.code).toBe(code);
    });
  });

  describe('Parquet', () => {
    it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])(
      '%s, several row groups',
      async (codec) => {
        const path = join(folder, `${codec}.parquet`);
        const source = `SELECT i, 'word ' || (i % 50) AS word, {'a': i, 'b': [{'c': i::VARCHAR}]} AS nested,
        MAP {'k': i} AS pairs, (i / 3)::DECIMAL(9, 4) AS small, (i * 1000000007)::DECIMAL(18, 3) AS mid
        FROM range(50000) t(i)`;
        await connection.run(
          `COPY (${source}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE 10000)`,
        );
        const added = await addFromDisk(app.page, path);
        expect(added).toMatchObject({ rows: 50_000, warnings: [] });
        const check = `SELECT count(*), count(DISTINCT word), sum(nested.a)::VARCHAR, max(nested.b[1].c), sum(pairs['k'])::VARCHAR,
        sum(small)::VARCHAR, sum(mid)::VARCHAR FROM`;
        const [page] = await rowsOf(app.page, `${check} "${added?.table}"`);
        expect(page?.map(String)).toEqual(await nativeRow(`${check} '${path}'`));
      },
    );
  });

  describe('archives', () => {
    it('with one file inside, which may be of any format', async () => {
      const bytes = zipOf({ '__MACOSX/._a': 'x', 'export/orders.json': '[{"a":1},{"a":2}]' });
      expect(await add({ name: 'orders.zip', bytes })).toMatchObject({ table: 'orders', rows: 2 });
    });

    it.each([
      ['several files', zipOf({ 'a.csv': 'a\n1\n', 'b.csv': 'b\n1\n' }), 'ingest-zip-many'],
      ['nothing', zipOf({}), 'ingest-zip-empty'],
      ['a cut end', zipOf({ 'a.csv': 'a\n1\n' }).slice(0, -30), 'ingest-zip-broken'],
    ])('%s inside is said', async (_, bytes, code) => {
      expect((await add({ name: 'a.zip', bytes })).fault?.code).toBe(code);
    });
  });

  describe('several files of one shape', () => {
    const january = { name: 'sales_2024_01.csv', text: 'id,amount,note\n1,10,a\n2,20,b\n' };
    const february = { name: 'sales_2024_02.csv', text: 'amount,id,note\n0.1,9007199254740993,\n' };

    it('can become one table, which the reader asks for; the single ones stay until they are removed', async () => {
      await addFiles(app.page, [january, february]);
      await app.page.getByRole('button', { name: 'Append these 2 tables into one' }).click();
      await app.page.locator('[data-fault="append-done"]').waitFor();
      expect(
        await rowsOf(app.page, 'select id, amount::varchar, note, file from sales_2024 order by id'),
      ).toEqual([
        [1, '10.0', 'a', 'sales_2024_01.csv'],
        [2, '20.0', 'b', 'sales_2024_01.csv'],
        ['9007199254740993', '0.1', null, 'sales_2024_02.csv'],
      ]);
      const names = async () =>
        (
          await rowsOf(
            app.page,
            "select table_name from duckdb_tables() where table_name like 'sales%' order by 1",
          )
        ).flat();
      expect(await names()).toEqual(['sales_2024', 'sales_2024_01', 'sales_2024_02']);
      await app.page.getByRole('button', { name: 'Remove the 2 single tables' }).click();
      await expect.poll(names).toEqual(['sales_2024']);
    });

    it('become one at once through the page API, with a type that keeps every value', async () => {
      const added = await app.page.evaluate(
        (files) =>
          window.daybook.addFiles(
            files.map(({ name, text }) => new File([text], name)),
            { append: true },
          ),
        [
          { name: 'visits-a.csv', text: 'n,day,file\n9007199254740993,2024-01-05,x\n' },
          { name: 'visits-b.json', text: '[{"n":0.5,"day":"2024-01-05T10:00:00","file":"y"}]' },
          { name: 'visits-c.csv', text: 'file,n,day\nz,,\n' },
        ],
      );
      expect(added).toMatchObject([{ table: 'visits', rows: 3 }]);
      expect(added[0]?.columns).toEqual([
        { name: 'n', type: 'VARCHAR' },
        { name: 'day', type: 'TIMESTAMP' },
        { name: 'file', type: 'VARCHAR' },
        { name: 'file_2', type: 'VARCHAR' },
      ]);
      expect(codesOf(added[0]!)).toContain('append-text');
      expect(await rowsOf(app.page, 'select n, day::varchar, file_2 from visits order by file')).toEqual([
        ['9007199254740993', '2024-01-05 00:00:00', 'visits-a.csv'],
        ['0.5', '2024-01-05 10:00:00', 'visits-b.json'],
        [null, null, 'visits-c.csv'],
      ]);
    });

    it('stay apart when their columns differ, and that is said', async () => {
      const added = await app.page.evaluate(() =>
        window.daybook.addFiles([new File(['a\n1\n'], 'p.csv'), new File(['b\n1\n'], 'q.csv')], {
          append: true,
        }),
      );
      expect(added.map(({ table }) => table)).toEqual(['p', 'q']);
      expect(added.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
        ['append-differs'],
        ['append-differs'],
      ]);
    });
  });

  it('says every notice in both languages, without a hole', async () => {
    for (const language of ['中文', 'English']) {
      const button = app.page.getByRole('button', { name: language });
      if (await button.count()) await button.first().click();
      for (const text of await app.page.locator('.notices .fault').allInnerTexts()) {
        expect(text).not.toMatch(/[{}]|undefined|fault\./);
      }
    }
  });

  it('sends nothing and keeps the console clean', () => {
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
