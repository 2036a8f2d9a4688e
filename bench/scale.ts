/** Import, reopen and query of large tables beside native DuckDB: `npx tsx bench/scale.ts [--millions 5,40] [--formats csv,parquet]`. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { measureImport, within } from './app';
import { CACHE, type OrdersFile, type OrdersFormat, ensureOrders } from './data';
import { inDatabase, removeDatabase, time, timeImport } from './native';
import type { MeasuredWindow } from './page-api';
import { installProbe } from './probe';
import { markdownTable, seconds } from './report';

interface Times {
  import: number;
  query: number;
}

interface PageTimes extends Times {
  /** From the start of a reload until the first row of the table is there. */
  reopen: number;
  /** Bytes of the tab's process and of all of the browser, at most. */
  peak: { tab: number; browser: number };
  stored: number;
}

const QUERY = `SELECT channel, product_family, date_trunc('month', ordered_at) AS month, count(*) AS orders,
  sum(amount) AS revenue, avg(quantity) AS items FROM orders GROUP BY ALL ORDER BY revenue DESC`;
const QUERIES = 3;
const MEMORY_POLL_MS = 200;

const { values } = parseArgs({
  options: {
    millions: { type: 'string', default: '5,40' },
    formats: { type: 'string', default: 'csv,parquet' },
    dist: { type: 'string', default: 'dist' },
  },
});
const chrome = await findChrome();
if (!chrome || !existsSync(join(values.dist, 'index.html'))) {
  throw new Error('A built page and Chrome or Chromium are needed: npm run build');
}

const rows: string[][] = [];
for (const millions of values.millions.split(',').map(Number)) {
  for (const format of values.formats.split(',') as OrdersFormat[]) {
    const orders = await ensureOrders(millions * 1e6, format);
    const native = await measureNative(orders);
    rows.push(row(`${millions} M rows, ${format}`, orders, native, await measurePage(orders, chrome)));
  }
}
const header = ['', 'file', 'import', 'native', 'ratio', 'query', 'native', 'ratio', 'reopen', 'stored'];
console.log(markdownTable([...header, 'peak of the tab', 'of the browser'], rows));

function row(name: string, { bytes }: OrdersFile, native: Times, page: PageTimes): string[] {
  const beside = (key: keyof Times): string[] => [
    seconds(page[key]),
    seconds(native[key]),
    `${(page[key] / native[key]).toFixed(2)} ×`,
  ];
  const sizes = [page.stored, page.peak.tab, page.peak.browser].map(megabytes);
  return [name, megabytes(bytes), ...beside('import'), ...beside('query'), seconds(page.reopen), ...sizes];
}

async function measureNative(orders: OrdersFile): Promise<Times> {
  const file = join(CACHE, 'native-scale.duckdb');
  removeDatabase(file);
  const times = await inDatabase(file, async (connection) => {
    const took = await timeImport(connection, orders);
    const queries: number[] = [];
    for (let i = 0; i < QUERIES; i++) queries.push(await time(connection, QUERY));
    return { import: took, query: Math.min(...queries) };
  });
  removeDatabase(file);
  return times;
}

async function measurePage(orders: OrdersFile, executablePath: string): Promise<PageTimes> {
  const { server, port } = await serve(values.dist, 0);
  const profile = mkdtempSync(join(tmpdir(), 'daybook-scale-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: BROWSER_FLAGS });
  const memory = watchMemory(profile);
  try {
    return { ...(await visit(context, `http://${HOST}:${port}/`, orders)), peak: memory() };
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function visit(
  context: BrowserContext,
  address: string,
  orders: OrdersFile,
): Promise<Omit<PageTimes, 'peak'>> {
  await context.addInitScript('globalThis.__name = (inner) => inner');
  await context.addInitScript(installProbe);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  await page.evaluate(() => (window as unknown as MeasuredWindow).daybook?.ready);
  const imported = await measureImport(page, orders);
  const sql = QUERY.replace('FROM orders', `FROM "${imported.table}"`);
  const queries: number[] = [];
  for (let i = 0; i < QUERIES; i++) queries.push(await timeQuery(page, sql));
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? NaN);
  await page.reload();
  const reopen = await within(
    'reopen',
    page.evaluate(async (text) => {
      const { daybook } = window as unknown as MeasuredWindow;
      await daybook?.ready;
      await daybook?.query(text);
      return performance.now();
    }, `SELECT * FROM "${imported.table}" LIMIT 1`),
  );
  return { import: imported.ms, query: Math.min(...queries), reopen, stored };
}

function timeQuery(page: Page, sql: string): Promise<number> {
  return within(
    'query',
    page.evaluate(async (text) => {
      const start = performance.now();
      await (window as unknown as MeasuredWindow).daybook?.query(text);
      return performance.now() - start;
    }, sql),
  );
}

/** Looks at the browser's processes until asked. Linux only; elsewhere nothing is known. */
function watchMemory(profile: string): () => { tab: number; browser: number } {
  const peak = { tab: NaN, browser: NaN };
  if (!existsSync('/proc/self/status')) return () => peak;
  const look = (): void => {
    const sizes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => memoryOf(pid, profile));
    const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const tabs = sizes.filter(({ isTab }) => isTab).map(({ bytes }) => bytes);
    peak.browser = Math.max(all, peak.browser || 0);
    peak.tab = Math.max(peak.tab || 0, ...tabs);
  };
  const timer = setInterval(look, MEMORY_POLL_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Resident bytes of a process of the browser that has this profile. */
function memoryOf(pid: string, profile: string): { bytes: number; isTab: boolean } {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (!command.includes(profile) && !(command.includes('--type=') && parentHas(pid, profile)))
      return { bytes: 0, isTab: false };
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    return { bytes: Number(resident) * 1024, isTab: command.includes('--type=renderer') };
  } catch {
    // It has ended meanwhile.
    return { bytes: 0, isTab: false };
  }
}

function parentHas(pid: string, profile: string): boolean {
  for (let at = pid, steps = 0; steps < 6; steps++) {
    at = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0';
    if (at === '0' || at === '1') return false;
    if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(profile)) return true;
  }
  return false;
}

function megabytes(bytes: number): string {
  return Number.isNaN(bytes) ? '–' : `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
