import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ExportFormat } from '../../src/export/formats';
import { exactRows } from '../../workers/table/exact';
import { openApp, type App } from './setup/page';
import { HARD_COLUMNS, HARD_ROWS, HARD_SQL } from './support/hard-values';
import { ready, rowsOf } from './support/page-verbs';
import { cellsOf, unzip } from './support/workbook';

describe('tables on their way out', () => {
  let app: App;
  let native: DuckDBConnection;
  const folder = mkdtempSync(join(tmpdir(), 'daybook-export-'));

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await app.page.evaluate(() => window.daybook.open('# Notes\n'));
    await run(`CREATE TABLE hard AS ${HARD_SQL}`);
    native = await (await DuckDBInstance.create(':memory:')).connect();
    await native.run("SET TimeZone = 'UTC'");
    await native.run(`CREATE TABLE hard AS ${HARD_SQL}`);
  });

  afterAll(async () => {
    native.closeSync();
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const run = (sql: string) => rowsOf(app.page, sql);

  /** The bytes of an export, through the page's API. */
  async function exported(what: string, format: ExportFormat, options = {}): Promise<Uint8Array> {
    const text = await app.page.evaluate(
      async ([source, kind, given]) => {
        const file = await window.daybook.export(source, kind, given);
        const bytes = new Uint8Array(await file.arrayBuffer());
        let binary = '';
        for (let at = 0; at < bytes.length; at += 32_768) {
          binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
        }
        return btoa(binary);
      },
      [what, format, options] as const,
    );
    return Buffer.from(text, 'base64');
  }

  async function saved(what: string, format: ExportFormat): Promise<string> {
    const path = join(folder, `${format}-${Math.random().toString(36).slice(2)}`);
    writeFileSync(path, await exported(what, format));
    return path;
  }

  async function nativeRows(sql: string): Promise<unknown[][]> {
    return (await native.runAndReadAll(sql)).getRowsJson();
  }

  /** Columns of `back` that differ from the table natively made, with both values as text. */
  async function differences(
    back: string,
    restore: (name: string, type: string) => string,
  ): Promise<unknown[]> {
    const found: unknown[] = [];
    expect(await nativeRows(`SELECT count(*)::INTEGER FROM ${back}`)).toEqual([[HARD_ROWS]]);
    for (const { name, type } of HARD_COLUMNS) {
      const rows = await nativeRows(
        `SELECT a::VARCHAR, b::VARCHAR
         FROM (SELECT "${name}" AS a FROM hard) POSITIONAL JOIN (SELECT ${restore(name, type)} AS b FROM ${back})
         WHERE a IS DISTINCT FROM b`,
      );
      if (rows.length > 0) found.push([name, ...rows]);
    }
    return found;
  }

  const cast = (name: string, type: string) => `CAST("${name}" AS ${type})`;

  it('keeps every digit in CSV and TSV, as native DuckDB reads them', async () => {
    for (const format of ['csv', 'tsv'] as const) {
      const path = await saved('hard', format);
      const columns = HARD_COLUMNS.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ');
      const delimiter = format === 'csv' ? `','` : 'chr(9)';
      await native.run(
        `CREATE OR REPLACE TABLE back AS FROM read_csv('${path}', auto_detect = false, header = true, delim = ${delimiter},
           quote = '"', escape = '"', new_line = '\\n', allow_quoted_nulls = false, columns = {${columns}})`,
      );
      // Which member a union's value came from is not in its text.
      const restore = (name: string, type: string) =>
        name === 'un'
          ? `CASE WHEN un = '7' THEN union_value(n := 7)::${type} ELSE union_value(s := un)::${type} END`
          : cast(name, type);
      expect(
        await differences(`(SELECT * REPLACE (nullif(un, '') AS un) FROM back)`, (name, type) =>
          name === 'un' ? `CASE WHEN un IS NOT NULL THEN ${restore(name, type)} END` : restore(name, type),
        ),
      ).toEqual([]);
    }
  });

  it('keeps every digit in JSON and NDJSON', async () => {
    for (const format of ['json', 'ndjson'] as const) {
      const path = await saved('hard', format);
      const asText = new Set(['bl', 'bt', 'iv', 'ttz', 'tsn', 'deep', 'un']);
      const columns = HARD_COLUMNS.map(
        ({ name, type }) => `'${name}': '${(asText.has(name) ? 'VARCHAR' : type).replaceAll("'", "''")}'`,
      ).join(', ');
      await native.run(
        `CREATE OR REPLACE TABLE back AS FROM read_json('${path}', format = '${format === 'json' ? 'array' : 'newline_delimited'}', columns = {${columns}})`,
      );
      const back = (name: string, type: string) => {
        if (name === 'bl') return 'unhex(bl)';
        if (name === 'un') {
          return `CASE WHEN un->>'n' IS NOT NULL THEN union_value(n := (un->>'n')::INTEGER)::${type} WHEN un IS NOT NULL THEN union_value(s := un->>'s')::${type} END`;
        }
        if (name === 'deep') {
          return `CAST(from_json(deep, '[{"at":"TIMESTAMP","how":"VARCHAR","tags":["VARCHAR"]}]') AS ${type})`;
        }
        return cast(name, type);
      };
      expect(await differences('back', back)).toEqual([]);
    }
  });

  it('writes JSON that JavaScript reads, whole numbers beyond 2^53 as text', async () => {
    const text = Buffer.from(await exported('hard', 'json')).toString('utf8');
    const rows = JSON.parse(text) as Record<string, unknown>[];
    expect(rows).toHaveLength(HARD_ROWS);
    expect(rows[0]).toMatchObject({ big: '9007199254740993', i: -2147483648, d4: -999.9, b: true });
    expect(rows.map(({ s }) => s)).toContain('line one\nline two\r\n');
    expect(rows[1]).toMatchObject({ db: 'NaN', f: 'NaN', big: '-9223372036854775808' });
    // A column whose numbers all fit has numbers.
    const small = Buffer.from(
      await exported('SELECT 9007199254740991 AS n, 1.5::DECIMAL(38,2) AS d', 'json'),
    );
    expect(small.toString('utf8')).toBe('[\n{"n":9007199254740991,"d":1.50}\n]\n');
  });

  it('keeps every digit in Parquet, as native DuckDB reads it', async () => {
    const path = await saved('hard', 'parquet');
    expect(
      await differences(`read_parquet('${path}')`, (name, type) => {
        if (name === 'un') {
          return `CASE WHEN un = '7' THEN union_value(n := 7)::${type} WHEN un IS NOT NULL THEN union_value(s := un)::${type} END`;
        }
        return cast(name, type);
      }),
    ).toEqual([]);
    const types = await nativeRows(
      `SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet('${path}'))`,
    );
    expect(Object.fromEntries(types as [string, string][])).toMatchObject({
      big: 'BIGINT',
      h: 'DECIMAL(38,0)',
      hh: 'VARCHAR',
      d38: 'DECIMAL(38,10)',
      ts: 'TIMESTAMP',
      tz: 'TIMESTAMP WITH TIME ZONE',
      tm: 'TIME',
      bl: 'BLOB',
      l: 'BIGINT[]',
      m: 'MAP(VARCHAR, INTEGER)',
      e: 'VARCHAR',
    });
  });

  it('keeps every digit in an Arrow file', async () => {
    const table = tableFromIPC(await exported('hard', 'arrow'));
    expect(table.numRows).toBe(HARD_ROWS);
    expect([0, 1, 2].map((row) => table.getChild('big')?.get(row) as unknown)).toEqual([
      9007199254740993n,
      -9223372036854775808n,
      1n,
    ]);
    const list = HARD_COLUMNS.map(({ name }) => {
      if (name === 'hh' || name === 'deep') return `${name}::VARCHAR AS ${name}`;
      return name;
    }).join(', ');
    const expected = await run(`SELECT ${list} FROM hard`);
    const deep = HARD_COLUMNS.findIndex(({ name }) => name === 'deep');
    const nanos = HARD_COLUMNS.findIndex(({ name }) => name === 'tsn');
    const found = exactRows(table);
    expect(found[0]?.[deep]).toEqual([{ at: '2024-01-01T00:00:00.000001', how: '1 day', tags: ['x', null] }]);
    expect(table.getChild('tsn')?.data[0]?.values).toContain(-86_399_876_543_211n);
    const others = (rows: unknown[][]) =>
      rows.map((row) => row.filter((_, at) => at !== deep && at !== nanos));
    expect(others(found)).toEqual(others(expected));
  });

  it('writes a workbook whose numbers are numbers, dates dates, and text text', async () => {
    const files = unzip(await exported('hard', 'excel'));
    const sheet = cellsOf(files.get('xl/worksheets/sheet1.xml') ?? '');
    const letters = (index: number): string =>
      index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
    const columnOf = (name: string) => letters(HARD_COLUMNS.findIndex((column) => column.name === name));
    const cell = (name: string, row: number) => sheet.get(`${columnOf(name)}${row + 2}`);
    HARD_COLUMNS.forEach(({ name }, index) => expect(sheet.get(`${letters(index)}1`)?.text).toBe(name));
    const texts = await run('SELECT s FROM hard');
    texts.forEach(([text], row) => {
      expect(cell('s', row)?.text).toBe(text ?? undefined);
      if (text !== null) expect(cell('s', row)?.kind).toBe('inlineStr');
    });
    expect(cell('i', 0)).toEqual({ text: '-2147483648', kind: 'n', style: 0 });
    expect(cell('big', 0)).toEqual({ text: '9007199254740993', kind: 'inlineStr', style: 0 });
    expect(cell('big', 2)).toEqual({ text: '1', kind: 'n', style: 0 });
    expect(cell('d38', 0)).toMatchObject({
      text: '1234567890123456789012345678.0123456789',
      kind: 'inlineStr',
    });
    expect(Number(cell('db', 0)?.text)).toBe(0.1 + 0.2);
    expect(Number(cell('db', 5)?.text)).toBe(Number.MAX_VALUE);
    expect(cell('b', 0)).toMatchObject({ text: '1', kind: 'b' });
    // 2040-02-29 is day 51195 of Excel's calendar, as DATE(2040,2,29) says there.
    expect(cell('dt', 2)).toEqual({ text: '51195', kind: 'n', style: 2 });
    expect(cell('dt', 0)).toMatchObject({ text: '0001-01-01', kind: 'inlineStr' });
    expect(cell('ts', 0)).toMatchObject({ text: '1969-12-31 23:59:59.999999', kind: 'inlineStr' });
    expect(cell('ts', 1)?.style).toBe(3);
    const serial = Number(cell('ts', 1)?.text);
    expect(new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString()).toBe(
      '2038-01-19T03:14:08.500Z',
    );
    expect(cell('l', 0)?.text).toBe('["9007199254740993",null]');
    expect(cell('nothing', 0)).toBeUndefined();
  });

  it('comes back into the page from CSV and Parquet with every value', async () => {
    const skipped = new Set(['un']);
    for (const format of ['csv', 'parquet'] as const) {
      const added = await app.page.evaluate(async (kind) => {
        const file = await window.daybook.export('hard', kind, { name: `back from ${kind}` });
        return window.daybook.addFiles([file]);
      }, format);
      expect(added[0]?.rows).toBe(HARD_ROWS);
      const table = added[0]?.table ?? '';
      const differing: unknown[] = [];
      for (const { name } of HARD_COLUMNS.filter((column) => !skipped.has(column.name))) {
        // Times with a zone come in as UTC without one, and CSV has no empty text beside NULL for spreadsheets' sake.
        const text = (relation: string) =>
          `regexp_replace(coalesce(CAST("${name}" AS VARCHAR), ''), '\\+00$', '') AS v FROM ${relation}`;
        const rows = await run(
          `SELECT a.v, b.v FROM (SELECT ${text('hard')}) a POSITIONAL JOIN (SELECT ${text(`"${table}"`)}) b WHERE a.v IS DISTINCT FROM b.v`,
        );
        if (rows.length > 0) differing.push([name, ...rows]);
      }
      expect(differing).toEqual([]);
    }
  });

  it('writes tables without rows, and says when a table has gone', async () => {
    await run('CREATE OR REPLACE TABLE bare (a INTEGER, "b, c" VARCHAR, "q""" DATE)');
    expect(Buffer.from(await exported('bare', 'csv')).toString('utf8')).toBe('\ufeffa,"b, c","q"""\n');
    expect(Buffer.from(await exported('bare', 'json')).toString('utf8')).toBe('[\n]\n');
    expect(Buffer.from(await exported('bare', 'ndjson')).toString('utf8')).toBe('');
    expect(tableFromIPC(await exported('bare', 'arrow')).schema.fields.map(({ name }) => name)).toEqual([
      'a',
      'b, c',
      'q"',
    ]);
    const path = await saved('bare', 'parquet');
    expect(await nativeRows(`SELECT column_name FROM (DESCRIBE FROM read_parquet('${path}'))`)).toEqual([
      ['a'],
      ['b, c'],
      ['q"'],
    ]);
    const sheet = unzip(await exported('bare', 'excel')).get('xl/worksheets/sheet1.xml') ?? '';
    expect(cellsOf(sheet).get('C1')?.text).toBe('q"');
    await run('DROP TABLE bare');
    expect(await faultOfExport(app.page, 'bare', 'csv')).toMatchObject({ code: 'export-no-query' });
    expect(await faultOfExport(app.page, 'SELECT * FROM bare', 'csv')).toMatchObject({
      code: 'sql-no-table',
    });
    expect(await faultOfExport(app.page, 'SELECT 1', 'pdf' as ExportFormat)).toMatchObject({
      code: 'export-format',
    });
  });

  it('keeps names that are awkward, and tells doubled ones apart', async () => {
    await run(
      `CREATE OR REPLACE TABLE "odd, ""name""" ("a,b" INTEGER, "line\nbreak" INTEGER, "客户" INTEGER)`,
    );
    await run(`INSERT INTO "odd, ""name""" VALUES (1, 2, 3)`);
    const csv = Buffer.from(await exported('odd, "name"', 'csv')).toString('utf8');
    expect(csv).toBe('\ufeff"a,b","line\nbreak",客户\n1,2,3\n');
    const twice = 'SELECT 1 AS a, 2 AS a, 3 AS "A"';
    expect(Buffer.from(await exported(twice, 'csv')).toString('utf8')).toBe('\ufeffa,a_1,A_2\n1,2,3\n');
    expect(JSON.parse(Buffer.from(await exported(twice, 'json')).toString('utf8'))).toEqual([
      { a: 1, a_1: 2, A_2: 3 },
    ]);
    const path = await saved(twice, 'parquet');
    expect(await nativeRows(`FROM read_parquet('${path}')`)).toEqual([[1, 2, 3]]);
  });

  it('writes 5,000 columns in every format', async () => {
    const list = Array.from({ length: 5_000 }, (_, i) =>
      i % 2 === 0 ? `i + ${i} AS "c${i}"` : `'t' || (i + ${i}) AS "c${i}"`,
    );
    const sum = '(SELECT sum(c0)::INTEGER, sum(c4998)::INTEGER, min(c4999), count(*)::INTEGER)';
    await run(`CREATE OR REPLACE TABLE wide AS SELECT ${list.join(', ')} FROM range(50) t(i)`);
    const expected = [[1225, 251_125, 't4999', 50]];
    const csv = await saved('wide', 'csv');
    expect(await nativeRows(sum.slice(1, -1) + ` FROM read_csv('${csv}', max_line_size = 10000000)`)).toEqual(
      expected,
    );
    const parquet = await saved('wide', 'parquet');
    expect(await nativeRows(sum.slice(1, -1) + ` FROM read_parquet('${parquet}')`)).toEqual(expected);
    const rows = JSON.parse(Buffer.from(await exported('wide', 'json')).toString('utf8')) as unknown[];
    expect(rows[49]).toMatchObject({ c0: 49, c4998: 5047, c4999: 't5048' });
    const arrow = tableFromIPC(await exported('wide', 'arrow'));
    expect(arrow.getChild('c4999')?.get(49)).toBe('t5048');
    const sheet = unzip(await exported('wide', 'excel')).get('xl/worksheets/sheet1.xml') ?? '';
    expect(cellsOf(sheet).get('GJH51')?.text).toBe('t5048');
  });

  async function makeMillion(): Promise<void> {
    await run(
      `CREATE OR REPLACE TABLE million AS SELECT i, 'customer ' || (i % 1000) AS name, TIMESTAMP '2022-01-01' + to_seconds(i) AS at FROM range(1000000) t(i)`,
    );
  }

  it('tells how far a million rows are, and stops when asked', async () => {
    await makeMillion();
    const told = await app.page.evaluate(async () => {
      const seen: number[] = [];
      let total = 0;
      const file = await window.daybook.export('million', 'csv', {
        onProgress: ({ rows, totalRows }) => {
          seen.push(rows);
          total = totalRows;
        },
      });
      return { seen, total, lines: (await file.text()).split('\n').length };
    });
    expect(told.total).toBe(1_000_000);
    expect(told.lines).toBe(1_000_002);
    expect(told.seen.length).toBeGreaterThan(5);
    expect(told.seen[0]).toBe(0);
    expect(told.seen.at(-1)).toBe(1_000_000);
    expect(told.seen).toEqual([...told.seen].sort((a, b) => a - b));
    for (const format of ['csv', 'excel', 'parquet', 'arrow', 'ndjson'] as const) {
      const stopped = await app.page.evaluate(async (kind) => {
        const abort = new AbortController();
        let askedAt = 0;
        try {
          await window.daybook.export('million', kind, {
            signal: abort.signal,
            onProgress: ({ rows }) => {
              if (rows === 0 || abort.signal.aborted) return;
              askedAt = performance.now();
              abort.abort();
            },
          });
          return null;
        } catch (error) {
          const took = performance.now() - askedAt;
          const answered = await window.daybook.query('SELECT count(*) FROM million');
          return { took, code: (error as { fault: { code: string } }).fault.code, rows: answered.rows };
        }
      }, format);
      expect(stopped).toMatchObject({ code: 'cancelled', rows: [[1_000_000]] });
      expect(stopped?.took).toBeLessThan(2_000);
    }
    // In Parquet a row group at a time, so that none has to hold the whole table.
    const path = await saved('million', 'parquet');
    expect(
      await nativeRows(
        `SELECT count(DISTINCT row_group_id)::INTEGER, max(row_group_num_rows)::INTEGER FROM parquet_metadata('${path}')`,
      ),
    ).toEqual([[9, 122_880]]);
  });

  it('lets the reader’s own statements run, and import, while a table goes out', async () => {
    await makeMillion();
    const result = await app.page.evaluate(async () => {
      const order: string[] = [];
      const going = window.daybook
        .export('SELECT a.*, b.i AS j FROM million a, range(3) b(i)', 'csv')
        .then((file) => {
          order.push('export');
          return file.size;
        });
      await new Promise((resolve) => setTimeout(resolve, 300));
      // Said to be in when it is written down, which has to wait for the export.
      const coming = window.daybook.addFiles([new File(['a,b\n1,x\n'], 'meanwhile.csv')]).then(([added]) => {
        order.push('import');
        return added;
      });
      await window.daybook.query('SELECT count(*) FROM million');
      order.push('query');
      await window.daybook.query('DROP TABLE million');
      order.push('drop');
      const size = await going;
      const added = await coming;
      return { order, added: added?.rows, fault: added?.fault, size };
    });
    expect(result.order).toEqual(['query', 'drop', 'export', 'import']);
    expect(result).toMatchObject({ added: 1, fault: undefined });
    expect(result.size).toBeGreaterThan(100_000_000);
  });

  it('goes on in a second sheet where one is full', async () => {
    const files = unzip(await exported('SELECT i FROM range(1048580) t(i)', 'excel', { name: 'a/b' }));
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="a b" sheetId="1"');
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="a b (2)" sheetId="2"');
    const [first, second] = [1, 2].map((number) => files.get(`xl/worksheets/sheet${number}.xml`) ?? '');
    expect(/<row r="1048576">.*<\/row>/.exec(first!.slice(-200))?.[0]).toContain('<v>1048574</v>');
    expect(cellsOf(second!).get('A2')?.text).toBe('1048575');
    expect(cellsOf(second!).size).toBe(6);
  });

  describe('from the page', () => {
    async function openPage(): Promise<App> {
      const own = await openApp();
      onTestFinished(own.close);
      await ready(own.page);
      await withPicker(own.page);
      return own;
    }

    /** Where the browser would ask for a place on the disk, gives files of its private file system. */
    async function withPicker(page: Page): Promise<void> {
      await page.evaluate(() => {
        Object.assign(window, {
          showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
            (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
        });
      });
    }

    async function privateFile(page: Page, name: string): Promise<string | null> {
      return page.evaluate(async (wanted) => {
        try {
          const folder = await navigator.storage.getDirectory();
          return await (await (await folder.getFileHandle(wanted)).getFile()).text();
        } catch {
          return null;
        }
      }, name);
    }

    it('saves a table of the panel to the file that was picked', async () => {
      const { page } = await openPage();
      await page.evaluate(() =>
        window.daybook.addFiles([new File(['id,note\n9007199254740993,=1+1\n2,"a,b"\n'], 'picked.csv')]),
      );
      await page.locator('[data-export="picked"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('dialog [data-format="csv"]').waitFor();
      expect(await page.locator('dialog').innerText()).toContain('Types are not kept');
      await page.getByRole('checkbox', { name: /disarm formulas/ }).check();
      await page.locator('dialog [data-format="csv"]').click();
      await page.locator('[data-export-state="done"]').waitFor();
      expect(await privateFile(page, 'picked.csv')).toBe('id,note\n9007199254740993,\'=1+1\n2,"a,b"\n');
      await page.getByRole('button', { name: 'Put picked.csv away' }).click();
      expect(await page.locator('[data-export-state]').count()).toBe(0);
    });

    it('hands a file to the downloads where the browser cannot ask for a place', async () => {
      const { page } = await openPage();
      await page.evaluate(async () => {
        Object.assign(window, { showSaveFilePicker: undefined });
        await window.daybook.addFiles([new File(['id,note\n1,x\n'], 'plain.csv')]);
      });
      await page.locator('[data-export="plain"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('dialog [data-format="csv"]').waitFor();
      // CSV is where the dialog starts; NDJSON is five formats below.
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toBe('plain.ndjson');
      expect(readFileSync(await download.path(), 'utf8')).toBe('{"id":1,"note":"x"}\n');
    });

    it('stops an export of a cell’s result and leaves no file', async () => {
      const { page, requestsElsewhere, consoleErrors } = await openPage();
      await page.evaluate(async () => {
        await window.daybook.open(
          "# x\n\n```sql name=numbers\nselect i, 'n' || i as t from range(20000000) r(i)\n```\n",
        );
        await window.daybook.runAll();
      });
      await page.locator('[data-export="numbers"]').click();
      await page.locator('dialog [data-format="ndjson"]').click();
      await page.locator('[data-export-state="running"]').waitFor();
      await expect
        .poll(() => page.locator('[data-export-state] [role=progressbar]').getAttribute('aria-valuenow'))
        .not.toBe('0');
      await page.getByRole('button', { name: 'Stop writing numbers.ndjson' }).click();
      await page.locator('[data-export-state="cancelled"]').waitFor();
      expect(await privateFile(page, 'numbers.ndjson')).toBeNull();
      expect(await page.locator('[data-export-state]').innerText()).toContain('No file was left behind');
      expect(requestsElsewhere()).toEqual([]);
      expect(consoleErrors()).toEqual([]);
    });
  });
});

async function faultOfExport(page: Page, what: string, format: ExportFormat) {
  return page.evaluate(
    async ([source, kind]) => {
      try {
        await window.daybook.export(source, kind);
        return null;
      } catch (error) {
        const { fault } = error as { fault: { code: string; message: string } };
        return { code: fault.code, message: fault.message };
      }
    },
    [what, format] as const,
  );
}
