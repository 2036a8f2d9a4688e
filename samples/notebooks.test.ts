import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifest as rfm } from '../workers/analyses/rfm/manifest';

interface GalleryEntry {
  id: string;
  notebook: Record<Language, string>;
  title: Record<Language, string>;
  summary: Record<Language, string>;
}

type Language = 'en' | 'zh';

interface Cell {
  kind: string;
  name: string;
  type: string | undefined;
  body: string;
}

const LANGUAGES: Language[] = ['en', 'zh'];
const gallery = JSON.parse(readSample('gallery.json')) as GalleryEntry[];
const notebooks = gallery.flatMap(({ notebook }) => LANGUAGES.map((language) => notebook[language]));

describe('the gallery', () => {
  it('names notebooks that exist, with words in both languages', () => {
    for (const { notebook, title, summary } of gallery) {
      for (const language of LANGUAGES) {
        expect(readSample(notebook[language])).toMatch(/^---\ndaybook: 1\n/);
        expect([title[language], summary[language]]).not.toContain('');
      }
      expect([title.zh, summary.zh, frontMatter(notebook.zh).title].join(' ')).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has the same cells, analyses and inputs in both languages', () => {
    for (const { notebook } of gallery) {
      const [en, zh] = LANGUAGES.map((language) => cellsOf(notebook[language]).map(withoutWords));
      expect(zh).toEqual(en);
      expect(frontMatter(notebook.zh).data).toEqual(frontMatter(notebook.en).data);
    }
  });

  it('begins every fence on a line of its own', () => {
    for (const notebook of notebooks) expect(readSample(notebook)).not.toMatch(/^[^`\n]+```/m);
  });

  it('calls segments in Chinese what the analysis calls them', () => {
    const pairs = [...readSample('online-shop.zh.md').matchAll(/^ {4}\('([^']+)', '([^']+)'\),?$/gm)];
    expect(pairs.length).toBeGreaterThan(5);
    for (const [, segment, label] of pairs) expect(rfm.words.zh[`value.${String(segment)}`]).toBe(label);
  });

  it('points to data that is here', () => {
    for (const notebook of notebooks) {
      for (const { file } of frontMatter(notebook).data) {
        expect(existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))), file).toBe(true);
      }
    }
  });
});

// The page's own engine without extensions, so that what needs ICU or JSON fails here as it would there.
describe('the SQL of the sample notebooks', () => {
  let query: (sql: string) => { columns: string[]; rows: number };

  beforeAll(async () => {
    const require = createRequire(import.meta.url);
    const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
    const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
    await engine.instantiate(() => undefined);
    engine.open({});
    const connection = engine.connect();
    connection.query('SET autoload_known_extensions = false');
    connection.query('SET autoinstall_known_extensions = false');
    engine.registerFileText('orders.csv', await ordersAsCsv());
    connection.query(`CREATE TABLE orders AS FROM read_csv('orders.csv', types = ${ORDER_TYPES})`);
    engine.registerFileText('deals.csv', readSample('data/deals.csv'));
    connection.query(`CREATE TABLE deals AS FROM read_csv('deals.csv')`);
    query = (sql) => {
      const result = connection.query(sql);
      return { columns: result.schema.fields.map((field) => field.name), rows: result.numRows };
    };
  }, 120_000);

  it.each(notebooks)(
    '%s: runs, finds rows, and has the columns that analyses and charts name',
    (notebook) => {
      const inputs = new Map<string, string>();
      for (const cell of cellsOf(notebook)) {
        if (cell.kind === 'input') {
          inputs.set(cell.name, String((parse(cell.body) as { value: number }).value));
        } else if (cell.kind === 'sql') {
          const sql = bind(cell.body, inputs);
          expect(query(sql).rows, `${cell.name} finds rows`).toBeGreaterThan(0);
          query(`CREATE OR REPLACE TABLE ${cell.name} AS ${sql}`);
        } else if (cell.kind === 'analysis') {
          const { table, roles } = parse(cell.body) as { table: string; roles: Record<string, string> };
          expect(query(`FROM ${table}`).columns).toEqual(expect.arrayContaining(Object.values(roles)));
          query(`CREATE OR REPLACE TABLE ${cell.name} AS ${standIn(cell.type, table, roles)}`);
        } else if (cell.kind === 'chart') {
          const { table, x, y, color } = parse(cell.body) as Record<string, string>;
          const named = [x, y, color].filter((column) => column !== undefined);
          expect(query(`FROM ${String(table)}`).columns).toEqual(expect.arrayContaining(named));
        }
      }
    },
  );
});

const ORDER_TYPES = `{order_id: 'BIGINT', customer_id: 'VARCHAR', ordered_at: 'TIMESTAMP',
  amount: 'DECIMAL(12,2)', quantity: 'INTEGER', discount: 'DECIMAL(4,2)'}`;

/** The engine reads Parquet only through the page's reader, so the test hands the same rows over as text. */
async function ordersAsCsv(): Promise<string> {
  const file = fileURLToPath(new URL('data/orders.parquet', import.meta.url));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `SELECT concat_ws(',', order_id, customer_id, ordered_at, amount, quantity, product_family, channel, country, discount)
     FROM read_parquet('${file.replaceAll("'", "''")}')`,
  );
  const lines = (reader.getRowsJS() as string[][]).map(([line]) => line);
  connection.closeSync();
  instance.closeSync();
  const header = 'order_id,customer_id,ordered_at,amount,quantity,product_family,channel,country,discount';
  return [header, ...lines].join('\n');
}

/** A table with the columns that the analysis leaves, filled plainly: enough for the cells that read from it. */
function standIn(type: string | undefined, table: string, roles: Record<string, string>): string {
  const { customer, time, amount } = roles;
  if (type === 'funnel') {
    return `SELECT ${String(roles.stage)} AS stage, count(*) AS open, sum(${String(amount)}) AS open_amount, 0.5 AS chance,
      0.0 AS weighted_amount FROM ${table} GROUP BY ALL`;
  }
  if (type === 'trend') return `SELECT ${String(time)} AS period, '' AS "group", 0 AS value FROM ${table}`;
  const perCustomer = `SELECT ${String(customer)} AS customer, count(*) AS frequency, sum(${String(amount)}) AS monetary,
    max(${String(time)}) AS latest FROM ${table} GROUP BY ALL`;
  return type === 'rfm'
    ? `SELECT customer, 0 AS recency_days, frequency, monetary, ntile(5) OVER (ORDER BY latest) AS r,
         ntile(5) OVER (ORDER BY frequency) AS f, ntile(5) OVER (ORDER BY monetary) AS m, 'any' AS segment
       FROM (${perCustomer})`
    : `SELECT customer, frequency, 0.5 AS p_alive, 1.0 AS expected_purchases, monetary AS clv FROM (${perCustomer})`;
}

function bind(sql: string, inputs: ReadonlyMap<string, string>): string {
  return sql.replace(/\$([a-z_]+)/g, (_, name: string) => {
    const value = inputs.get(name);
    if (value === undefined) throw new Error(`no input cell ${name} before its use`);
    return value;
  });
}

function withoutWords({ kind, name, type, body }: Cell): unknown {
  if (kind === 'sql') return { kind, name };
  const { label, title, x, y, color, sort, ...rest } = parse(body) as Record<string, unknown>;
  const worded = Object.entries({ label, title, x, y, color, sort }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  return { kind, name, type, worded, ...rest };
}

function cellsOf(notebook: string): Cell[] {
  const fences = readSample(notebook).matchAll(/^```(\w+) name=(\w+)(?: type=(\w+))?\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, kind = '', name = '', type, body = '']) => ({ kind, name, type, body }));
}

function frontMatter(notebook: string): { title: string; data: { table: string; file: string }[] } {
  const [, text = ''] = readSample(notebook).split(/^---$/m);
  return parse(text) as { title: string; data: { table: string; file: string }[] };
}

function readSample(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}
