import { type Locator, type Page, chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { type OrdersFile, ensureOrders } from './data';
import { inDatabase, time, timeImport } from './native';
import { markdownTable } from './report';

/**
 * How long it takes from a move of the pointer until every chart that follows a brush has been drawn anew, on 5,000,000
 * orders in the built page. Needs `npm run build`; `npm run bench:brush` prints the middle and the 95th percentile, beside
 * the time that native DuckDB with one thread takes for the same figures out of the same rows.
 */

const MOVES = 60;
/** A real pointer is over a chart for a while before it draws. */
const HOVER_MS = 300;

const CHARTS = {
  by_channel: 'mark: bar\nx: channel',
  by_month: 'mark: line\nx: ordered_at\ny: amount\ngrain: month',
  sizes: 'mark: histogram\nx: amount',
  medians: 'mark: bar\nx: channel\ny: amount\naggregate: median',
};

type ChartName = keyof typeof CHARTS;

/** The same figures with the brush as a condition; the histogram's bins are those of the page. */
const NATIVE: Record<ChartName, string> = {
  by_channel: 'SELECT channel, count(*) FROM orders WHERE $brush GROUP BY ALL',
  by_month: `SELECT date_trunc('month', ordered_at), sum(amount) FROM orders WHERE $brush GROUP BY ALL`,
  sizes: 'SELECT floor(amount::DOUBLE / 20), count(*) FROM orders WHERE $brush GROUP BY ALL',
  medians: 'SELECT channel, median(amount) FROM orders WHERE $brush GROUP BY ALL',
};

const BRUSH = `ordered_at >= DATE '2023-03-01' AND ordered_at < DATE '2024-06-01'`;

interface Measured {
  /** From the pointer's arrival until rows have been counted beforehand, as far as the first move had to wait for it. */
  first: number;
  moves: number[];
  /** Drawings of the last chart in a second while the pointer moves without waiting. */
  rate: number;
}

interface BrushWindow {
  brush: { wait: () => Promise<number>; begin: (charts: string[]) => void; drawings: () => number };
}

async function main(): Promise<void> {
  const orders = await ensureOrders();
  const executablePath = await findChrome();
  if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH');
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    // All charts are in sight: those that are not would wait to be drawn.
    const page = await browser.newPage({ viewport: { width: 1440, height: 2600 } });
    // The compiler wraps named functions in a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.addInitScript(watchDrawings);
    await page.goto(`http://${HOST}:${port}/`);
    await page.evaluate(() => window.daybook.ready);
    // With a notebook open none is written for the file, which would share the engine's one thread.
    await page.evaluate(() => window.daybook.open('---\ndaybook: 1\ntitle: Bench\n---\n\nNothing\n'));
    await page.locator('[data-testid="file-input"]').setInputFiles(orders.path);
    await page.locator('aside .open').waitFor({ timeout: 300_000 });
    const { rows: tables } = await page.evaluate(() =>
      window.daybook.query('SELECT table_name FROM duckdb_tables()'),
    );
    const table = JSON.parse(JSON.stringify(tables[0]?.[0])) as string;
    const counted: ChartName[] = ['by_channel', 'by_month', 'sizes'];
    const rows = [
      await row(page, orders, table, counted, 'put together from counts'),
      await row(page, orders, table, ['medians'], 'asked anew: a median has no parts'),
    ];
    const header = [
      'following charts',
      'how',
      'first move',
      'p50',
      'p95',
      'drawings a second',
      'native',
      'p50 : native',
    ];
    console.log(markdownTable(header, rows));
  } finally {
    await browser.close();
    server.close();
  }
}

async function row(page: Page, orders: OrdersFile, table: string, charts: ChartName[], how: string) {
  const { first, moves, rate } = await measure(page, table, charts);
  const native = await measureNative(orders, charts);
  const [middle, high] = [quantile(moves, 0.5), quantile(moves, 0.95)];
  const ms = (value: number): string => `${Math.round(value)} ms`;
  return [
    charts.join(', '),
    how,
    ms(first),
    ms(middle),
    ms(high),
    rate.toFixed(1),
    ms(native),
    (middle / native).toFixed(2),
  ];
}

async function measure(page: Page, table: string, charts: ChartName[]): Promise<Measured> {
  await page.evaluate(
    async (text) => {
      await window.daybook.open(text);
      await window.daybook.runAll();
    },
    notebook(table, charts),
  );
  for (const name of charts)
    await page.locator(`[data-cell="${name}"] .drawing svg`).waitFor({ timeout: 60_000 });
  const plot = page.locator('[data-cell="by_day"] .plot');
  await plot.scrollIntoViewIfNeeded();
  const at = await placesIn(plot);
  await page.mouse.move(...at(0.2));
  await page.waitForTimeout(HOVER_MS);
  await page.mouse.down();
  await page.evaluate((names) => (window as unknown as BrushWindow).brush.begin(names), charts);
  const move = async (share: number): Promise<number> => {
    const waiting = page.evaluate(() => (window as unknown as BrushWindow).brush.wait());
    await page.mouse.move(...at(share));
    return waiting;
  };
  const first = await move(0.25);
  const moves: number[] = [];
  for (let step = 1; step <= MOVES; step++) moves.push(await move(0.25 + step * 0.01));
  const rate = await drawingsPerSecond(page, at);
  await page.mouse.up();
  return { first, moves, rate };
}

/** The pointer goes to and fro as fast as the browser takes it. */
async function drawingsPerSecond(page: Page, at: (share: number) => [number, number]): Promise<number> {
  const drawings = () => page.evaluate(() => (window as unknown as BrushWindow).brush.drawings());
  const before = await drawings();
  const began = performance.now();
  for (let step = 0; performance.now() - began < 3_000; step++)
    await page.mouse.move(...at(0.5 + 0.3 * Math.sin(step / 8)));
  const seconds = (performance.now() - began) / 1_000;
  return ((await drawings()) - before) / seconds;
}

async function placesIn(plot: Locator): Promise<(share: number) => [number, number]> {
  const box = await plot.boundingBox();
  if (!box) throw new Error('the chart is not in sight');
  return (share) => [box.x + 60 + share * (box.width - 80), box.y + box.height / 2];
}

/** Runs in the page: times drawings from the event that they follow. */
function watchDrawings(): void {
  let drawn = new Set<string>();
  let charts: string[] = [];
  let count = 0;
  let moved = 0;
  let done: (ms: number) => void = () => undefined;
  window.addEventListener('pointermove', (event) => (moved ||= event.timeStamp), { capture: true });
  const begin = (names: string[]): void => {
    charts = names;
    for (const name of names) {
      const drawing = document.querySelector(`[data-cell="${name}"] .drawing`);
      if (!drawing) throw new Error(name);
      new MutationObserver(() => {
        if (name === charts.at(-1)) count++;
        if (moved > 0) drawn.add(name);
        if (drawn.size === charts.length) done(performance.now() - moved);
      }).observe(drawing, { childList: true });
    }
  };
  const wait = (): Promise<number> =>
    new Promise((resolve, reject) => {
      drawn = new Set();
      moved = 0;
      const timer = setTimeout(() => reject(new Error('the charts did not follow')), 30_000);
      done = (ms) => {
        clearTimeout(timer);
        resolve(ms);
      };
    });
  (window as unknown as BrushWindow).brush = { begin, wait, drawings: () => count };
}

async function measureNative(orders: OrdersFile, charts: ChartName[]): Promise<number> {
  return inDatabase(':memory:', async (connection) => {
    await timeImport(connection, orders);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      let sum = 0;
      for (const name of charts) sum += await time(connection, NATIVE[name].replace('$brush', BRUSH));
      times.push(sum);
    }
    return quantile(times, 0.5);
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function notebook(table: string, charts: ChartName[]): string {
  const cell = (name: string, body: string): string =>
    `\`\`\`chart name=${name}\ntable: ${table}\n${body}\n\`\`\`\n`;
  const follow = charts.map((name) => cell(name, `${CHARTS[name]}\nfilter: [by_day]`));
  return `---\ndaybook: 1\ntitle: Bench\n---\n\n${[cell('by_day', 'mark: line\nx: ordered_at'), ...follow].join('\n')}`;
}

await main();
