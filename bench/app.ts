import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { HOST, serve } from '../scripts/serve';
import type { OrdersFile } from './data';
import type { CellRun, MeasuredWindow, Span } from './page-api';
import { installProbe } from './probe';

/** Milliseconds in the page, unless said otherwise. */
export interface AppTimes {
  firstPaint: number;
  usable: number;
  ready: number;
  /** `addFiles` until it resolves. */
  import: number;
  rfm: number;
  clv: number;
  /** Longest task of the main thread in each phase. */
  longest: Record<Phase, { task: number; delay: number }>;
  /** Addresses asked for outside the page's own origin. */
  foreign: string[];
  browser: string;
}

export const PHASES = ['start', 'import', 'rfm', 'clv'] as const;
export type Phase = (typeof PHASES)[number];

const START_TIMEOUT_MS = 60_000;
const WORK_TIMEOUT_MS = 300_000;
/** So that late work of the start is not counted as work of the import. */
const SETTLE_MS = 1500;

/** One visit of the built page with a new profile: start, import of the orders, rfm, clv. */
export async function measureApp(orders: OrdersFile, dist: string, chrome: string): Promise<AppTimes> {
  const { server, port } = await serve(dist, 0);
  const profile = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  // A profile on disk: private windows keep the workspace in memory.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chrome,
    args: BROWSER_FLAGS,
    // Copying the page for later visits would run beside what is measured.
    serviceWorkers: 'block',
  });
  try {
    return await visit(context, `http://${HOST}:${port}/`, orders);
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function visit(context: BrowserContext, address: string, orders: OrdersFile): Promise<AppTimes> {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(address).origin)
      foreign.push(url.href);
  });
  // Functions sent to the page are compiled with a call to this in front of inner ones, to keep their names.
  await context.addInitScript('globalThis.__name = (inner) => inner');
  await context.addInitScript(installProbe);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  const starts = await measureStart(page);
  const ends: Record<Phase, number> = { start: await now(page), import: 0, rfm: 0, clv: 0 };

  const imported = await measureImport(page, orders);
  ends.import = await now(page);
  const rfm = await measureAnalysis(page, rfmNotebook(imported.table));
  ends.rfm = await now(page);
  const clv = await measureAnalysis(page, clvNotebook(imported.table));
  ends.clv = await now(page);

  return {
    ...starts,
    import: imported.ms,
    rfm,
    clv,
    longest: await longestByPhase(page, ends),
    foreign,
    browser: context.browser()?.version() ?? 'Chromium',
  };
}

async function measureStart(page: Page): Promise<Pick<AppTimes, 'firstPaint' | 'usable' | 'ready'>> {
  await page.waitForFunction(
    () => (window as unknown as MeasuredWindow).probe.readyAt !== undefined,
    undefined,
    { timeout: START_TIMEOUT_MS },
  );
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => {
    const { usableAt = NaN, readyAt = NaN } = (window as unknown as MeasuredWindow).probe;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    // Usable means seen as well as listening.
    return { firstPaint: paint, usable: Math.max(usableAt, paint), ready: readyAt };
  });
}

/** Imports the file into the page; other pages' notebooks are out of the way. */
export async function measureImport(page: Page, orders: OrdersFile): Promise<{ ms: number; table: string }> {
  // An open notebook, so that the page does not start to analyse the file by itself.
  await openNotebook(page, '---\ndaybook: 1\ntitle: Bench\n---\n\nOrders are imported.\n');
  // An input of its own, so that the time is that of `addFiles` alone.
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench-file';
    document.body.append(input);
  });
  await page.setInputFiles('#bench-file', orders.path);
  const result = await within(
    'import',
    page.evaluate(async () => {
      const { daybook, probe } = window as unknown as MeasuredWindow;
      const files = [...(document.querySelector<HTMLInputElement>('#bench-file')?.files ?? [])];
      await probe.ownTask();
      const start = performance.now();
      const tables = await daybook?.addFiles(files);
      const ms = performance.now() - start;
      document.querySelector('#bench-file')?.remove();
      return { ms, table: tables?.[0]?.table, rows: tables?.[0]?.rows };
    }),
  );
  if (result.rows !== orders.rows) throw new Error(`the page imported ${String(result.rows)} rows`);
  return { ms: result.ms, table: result.table ?? '' };
}

/** Milliseconds of the notebook's one cell. */
async function measureAnalysis(page: Page, text: string): Promise<number> {
  await openNotebook(page, text);
  const runs = await within(
    'runAll',
    page.evaluate(async (): Promise<CellRun[]> => {
      const { daybook, probe } = window as unknown as MeasuredWindow;
      await probe.ownTask();
      return (await daybook?.runAll()) ?? [];
    }),
  );
  const run = runs.find(({ kind }) => kind === 'analysis');
  if (run?.status !== 'done') throw new Error(`the analysis ended as ${JSON.stringify(run)}`);
  return run.ms;
}

function openNotebook(page: Page, text: string): Promise<unknown> {
  return within(
    'open',
    page.evaluate(async (source) => {
      const { daybook, probe } = window as unknown as MeasuredWindow;
      await probe.ownTask();
      await daybook?.open(source);
    }, text),
  );
}

async function longestByPhase(page: Page, ends: Record<Phase, number>): Promise<AppTimes['longest']> {
  const { longTasks, delays } = await page.evaluate(() => {
    const { longTasks, delays } = (window as unknown as MeasuredWindow).probe;
    return { longTasks, delays };
  });
  let from = 0;
  const longest = PHASES.map((phase) => {
    const inPhase = (spans: readonly Span[]): number =>
      Math.max(0, ...spans.filter(({ start }) => start >= from && start < ends[phase]).map(({ ms }) => ms));
    const found = { task: inPhase(longTasks), delay: inPhase(delays) };
    from = ends[phase];
    return [phase, found] as const;
  });
  return Object.fromEntries(longest) as AppTimes['longest'];
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Fails where the work takes longer than anyone would wait. */
export async function within<Result>(what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took longer than ${WORK_TIMEOUT_MS / 1000} s`));
    }, WORK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function rfmNotebook(table: string): string {
  return notebook(`analysis name=segments type=rfm`, table, 'params: { quantiles: 5 }');
}

function clvNotebook(table: string): string {
  return notebook(
    `analysis name=value type=clv`,
    table,
    'params: { model: bg-nbd, unit: week, horizon: 52 }',
  );
}

function notebook(info: string, table: string, params: string): string {
  const roles = 'roles: { customer: customer_id, time: ordered_at, amount: amount }';
  return `---\ndaybook: 1\ntitle: Bench\n---\n\n\`\`\`${info}\ntable: ${table}\n${roles}\n${params}\n\`\`\`\n`;
}
