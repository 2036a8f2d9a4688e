/** Times 5,000,000 orders on their way out beside native DuckDB's COPY: `npm run bench:export`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Page, chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { ensureOrders } from './data';

const ROUNDS = 3;
const FORMATS = ['csv', 'parquet'] as const;
type Times = Record<(typeof FORMATS)[number], number[]>;

const orders = await ensureOrders();
const chrome = await findChrome();
if (!chrome) throw new Error('No Chrome or Chromium found');
const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-export-'));
const { server, port } = await serve('dist', 0);
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: chrome,
  args: BROWSER_FLAGS,
});
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`http://${HOST}:${port}/`);
  await bringOrders(page);
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(`CREATE TABLE orders AS FROM read_csv('${orders.path.replaceAll("'", "''")}')`);
  const native: Times = { csv: [], parquet: [] };
  const tab: Times = { csv: [], parquet: [] };
  // They take turns, so that a busy spell of the computer touches both.
  for (let round = 0; round < ROUNDS; round++) {
    for (const format of FORMATS) {
      const start = performance.now();
      await connection.run(`COPY orders TO '${join(folder, `native.${format}`)}' (FORMAT ${format})`);
      native[format].push(performance.now() - start);
      tab[format].push(await exportInPage(page, format));
    }
  }
  connection.closeSync();
  console.log('| 5,000,000 rows to | native DuckDB | the page | ratio |\n| --- | --- | --- | --- |');
  for (const format of FORMATS) {
    const [ours, theirs] = [median(tab[format]), median(native[format])];
    console.log(`| ${format} | ${seconds(theirs)} | ${seconds(ours)} | ${(ours / theirs).toFixed(2)} × |`);
  }
} finally {
  await context.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function bringOrders(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.daybook.ready;
    await window.daybook.open('# Bench\n');
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench-file';
    document.body.append(input);
  });
  await page.setInputFiles('#bench-file', orders.path);
  const rows = await page.evaluate(async () => {
    const files = [...(document.querySelector<HTMLInputElement>('#bench-file')?.files ?? [])];
    const [added] = await window.daybook.addFiles(files);
    await window.daybook.query(`CREATE OR REPLACE VIEW orders AS FROM "${added?.table ?? ''}"`);
    return added?.rows;
  });
  if (rows !== orders.rows) throw new Error(`the page imported ${String(rows)} rows`);
}

/** Milliseconds until the file is whole. */
function exportInPage(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  return page.evaluate(async (kind) => {
    const start = performance.now();
    await window.daybook.export('orders', kind);
    return performance.now() - start;
  }, format);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
