import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';
import { ensureOrders } from './data';

/**
 * How long the table view takes on 5,000,000 orders, in the built page: from a jump of the scroll bar, a sort or a filter
 * to rows that are there. Needs `npm run build`; `npm run bench:grid` prints medians.
 */

const JUMPS = 15;

async function main(): Promise<void> {
  const orders = await ensureOrders();
  const executablePath = await findChrome();
  if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH');
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The compiler wraps named functions in a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value');
    await page.goto(`http://${HOST}:${port}/`);
    await page.evaluate(() => window.daybook.ready);
    await page.locator('[data-testid="file-input"]').setInputFiles(orders.path);
    await page.locator('aside .open').waitFor({ timeout: 300_000 });
    // The notebook that is written for the file would share the engine's one thread.
    await page.evaluate(async () => {
      await window.daybook.open('---\ndaybook: 1\ntitle: Bench\n---\n\nNothing\n');
      await window.daybook.runAll();
    });
    const opening = await timed(page, () => {
      document.querySelector<HTMLElement>('aside .open')!.click();
    });
    console.log(`open the table: ${opening} ms`);
    console.log(`jump, as stored: ${await jumps(page)} ms (median of ${JUMPS})`);
    console.log(`sort by amount: ${await sort(page)} ms`);
    console.log(`jump, sorted: ${await jumps(page)} ms (median of ${JUMPS})`);
    console.log(`filter channel = web, sorted: ${await filter(page)} ms`);
    console.log(`jump, filtered and sorted: ${await jumps(page)} ms (median of ${JUMPS})`);
    console.log(`filter alone, in the order of the table: ${await sort(page, 2)} ms`);
    console.log(`jump, filtered: ${await jumps(page)} ms (median of ${JUMPS})`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds from `act`, which runs in the page, until every cell in sight holds a value of what was asked for. */
async function timed(page: Page, act: (share: number) => void, share = 0): Promise<number> {
  return page.evaluate(
    async ({ source, at }) => {
      const run = (window as unknown as { bench: Record<string, (share: number) => void> }).bench;
      const frame = () => new Promise(requestAnimationFrame);
      const began = performance.now();
      run[source]!(at);
      for (let waited = 0; ; waited++) {
        await frame();
        const grid = document.querySelector('.view [role="grid"]');
        const isBusy = grid?.getAttribute('aria-busy') !== 'false' || !grid.querySelector('[data-row]');
        if (waited > 1 && !isBusy && !grid.querySelector('.skeleton'))
          return Math.round(performance.now() - began);
      }
    },
    { source: await known(page, act), at: share },
  );
}

/** Actions are code of this file, put into the page once by the debugger, which the page's policy does not bind. */
async function known(page: Page, act: (share: number) => void): Promise<string> {
  const name = `act${act.toString().length}`;
  await page.evaluate(`(window.bench ??= {})[${JSON.stringify(name)}] = ${act.toString()}`);
  return name;
}

async function jumps(page: Page): Promise<number> {
  const times: number[] = [];
  for (let index = 1; index <= JUMPS; index++) {
    const share = (index * 0.618_034) % 1;
    times.push(
      await timed(
        page,
        (at) => {
          const grid = document.querySelector('.view [role="grid"]')!;
          grid.scrollTop = at * grid.scrollHeight;
        },
        share,
      ),
    );
  }
  return times.sort((a, b) => a - b)[Math.floor(JUMPS / 2)] ?? 0;
}

async function sort(page: Page, clicks = 1): Promise<number> {
  let total = 0;
  for (let click = 0; click < clicks; click++) {
    total = await timed(page, () => {
      document.querySelector<HTMLElement>('.view [data-column="amount"] .name')!.click();
    });
  }
  return total;
}

async function filter(page: Page): Promise<number> {
  await page.locator('.view [data-column="channel"]').hover();
  await page.locator('.view [data-column="channel"] .menu').click();
  await page.locator('[data-action="filter"]').click();
  await page.locator('.grid-popover label').first().waitFor();
  const time = await timed(page, () => {
    document.querySelector<HTMLElement>('.grid-popover label input')!.click();
  });
  await page.keyboard.press('Escape');
  return time;
}

await main();
