import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import type { Sample } from '../src/app/gallery';
import { parseNotebook } from '../src/notebook/format/parse-notebook';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { markdownTable } from './report';

/**
 * Every template of the gallery on its own sample, each in a new profile: from the click on its card until the last cell is done, and
 * all of it run once more: `npx tsx bench/templates.ts`, or `-- <id> …` for some of them. Needs `npm run build`.
 */

const BUDGET_S = 10;
const PATIENCE_MS = 180_000;

interface Times {
  /** Seconds. */
  click: number;
  again: number;
}

async function measure(sample: Sample, executablePath: string, address: string): Promise<Times> {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
  // A profile on disk: private windows keep the workspace in memory.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: BROWSER_FLAGS,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.goto(address);
    const card = page.locator(`[data-sample="${sample.id}"]`);
    await card.waitFor();
    await page.evaluate(() => window.daybook.ready);
    const cells = cellsOf(sample);
    const began = performance.now();
    await card.click();
    await allDone(page, cells);
    const click = (performance.now() - began) / 1000;
    const again = await page.evaluate(async () => {
      const start = performance.now();
      const reports = await window.daybook.runAll();
      const failed = reports.filter(({ status }) => status !== 'done');
      if (failed.length > 0) throw new Error(JSON.stringify(failed));
      return (performance.now() - start) / 1000;
    });
    return { click, again };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The names of what runs: prose is there at once. */
function cellsOf({ notebook }: Sample): string[] {
  const parsed = parseNotebook(readFileSync(join('samples', notebook.en), 'utf8'));
  if (!parsed.ok) throw new Error(`${notebook.en}: ${parsed.fault.code}`);
  return parsed.notebook.cells.flatMap(({ kind, name }) =>
    kind === 'markdown' || name === null ? [] : [name],
  );
}

async function allDone(page: Page, cells: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (names) =>
      names.every(
        (name) => document.querySelector(`[data-cell="${name}"]`)?.getAttribute('data-status') === 'done',
      ),
    cells,
    { timeout: PATIENCE_MS, polling: 250 },
  );
}

const executablePath = await findChrome();
if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH');
const wanted = process.argv.slice(2);
const gallery = JSON.parse(readFileSync('samples/gallery.json', 'utf8')) as Sample[];
const templates = gallery.filter(({ id, kind }) =>
  wanted.length > 0 ? wanted.includes(id) : kind === 'template',
);
const { server, port } = await serve('dist', 0);
try {
  const rows: string[][] = [];
  for (const sample of templates) {
    const { click, again } = await measure(sample, executablePath, `http://${HOST}:${port}/`);
    rows.push([
      sample.id,
      click.toFixed(1),
      again.toFixed(1),
      Math.max(click, again) <= BUDGET_S ? 'yes' : 'no',
    ]);
  }
  console.log(markdownTable(['template', 'from the click, s', 'once more, s', `within ${BUDGET_S} s`], rows));
} finally {
  server.closeAllConnections();
  server.close();
}
