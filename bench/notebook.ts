import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS } from '../scripts/browser-flags';
import { findChrome } from '../scripts/find-chrome';
import { HOST, serve } from '../scripts/serve';

/**
 * A notebook of 200 cells in the built page: how long it takes to open, how long a key takes in an editor, and what else is
 * drawn anew when one cell changes. Needs `npm run build`; `npm run bench:notebook` prints the figures and fails where
 * one is over its budget.
 */

const CELLS = 200;
const KEYS = 200;
const BETWEEN_KEYS_MS = 80;
const KEY_BUDGET_MS = 16;
const OPEN_BUDGET_MS = 1_000;

/** The compiler wraps named functions in a helper that the page does not have. */
const NAMED = 'globalThis.__name = (value) => value';

/** Prose, SQL in short chains, inputs that some of it reads, charts: what long notebooks are made of. */
function notebook(): string {
  const cells = Array.from({ length: CELLS }, (_, index) => {
    if (index % 10 === 0)
      return `## Part ${index / 10 + 1}\n\nWhat the next cells are about, in a sentence or two.`;
    if (index % 10 === 1) return `\`\`\`input name=n${index}\ntype: slider\nvalue: 3\nmin: 1\nmax: 9\n\`\`\``;
    if (index % 10 === 9)
      return `\`\`\`chart name=c${index}\ntable: q${index - 2}\nmark: bar\nx: a\ny: b\n\`\`\``;
    const from = index % 10 === 2 ? `range(20) t(a)` : `q${index - 1}`;
    const input = index - (index % 10) + 1;
    const columns = index % 10 === 2 ? `a, a * $n${input} as b` : 'a, b + 1 as b';
    return `\`\`\`sql name=q${index}\nselect ${columns}\nfrom ${from}\nwhere a >= 0\n\`\`\``;
  });
  return `---\ndaybook: 1\ntitle: Bench\n---\n\n${cells.join('\n\n')}\n`;
}

interface Measured {
  name: string;
  value: number;
  budget: number;
}

async function main(): Promise<void> {
  const executablePath = await findChrome();
  if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH');
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const floor = await bareTyping(browser);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(NAMED);
    await page.goto(`http://${HOST}:${port}/`);
    await page.evaluate(() => window.daybook.ready);
    // What opening costs, not what fetching the code of the cells costs.
    await page.evaluate(() => window.daybook.open('# Warm\n\n```sql\nselect 1\n```\n'));
    await page.locator('.cm-content').waitFor();
    const open = await opening(page);
    await page.evaluate(() => window.daybook.runAll());
    await stillness(page);
    // In the middle, and read by no other cell.
    const middle = 'q108';
    await enter(page, middle);
    const keys = await typing(page);
    const outside = await drawnOutside(page, middle);
    const { median, p95 } = floor;
    console.log(
      `a key in a bare text field on an empty page, ms: p95 ${p95.toFixed(1)}, median ${median.toFixed(1)}`,
    );
    report([
      {
        name: `open ${CELLS} cells: until all are there and a frame is drawn, ms`,
        value: open,
        budget: OPEN_BUDGET_MS,
      },
      { name: `a key in an editor, p95 of ${KEYS}, ms`, value: keys.p95, budget: KEY_BUDGET_MS },
      { name: 'a key in an editor, median, ms', value: keys.median, budget: KEY_BUDGET_MS },
      { name: 'nodes changed outside the cell while typing in it', value: outside.typing, budget: 0 },
      { name: 'nodes changed outside the cell while it runs', value: outside.running, budget: 0 },
    ]);
  } finally {
    await browser.close();
    server.close();
  }
}

async function opening(page: Page): Promise<number> {
  return page.evaluate(
    async ({ text, cells }) => {
      const began = performance.now();
      void window.daybook.open(text);
      while (performance.now() - began < 60_000) {
        await new Promise(requestAnimationFrame);
        // The frame in which they stand is drawn when the next task begins.
        if (document.querySelectorAll('[data-cell]').length === cells) break;
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
      return performance.now() - began;
    },
    { text: notebook(), cells: CELLS },
  );
}

/** Goes into a cell's editor, at its end. */
async function enter(page: Page, cell: string): Promise<void> {
  await page.locator(`[data-cell="${cell}"]`).scrollIntoViewIfNeeded();
  await page.locator(`[data-cell="${cell}"] .cm-content`).click();
  await page.keyboard.press('Control+End');
}

/** Rows of results come in and charts are drawn after all cells have run. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = () => setTimeout(resolve, 2_000);
        let timer = quiet();
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = quiet();
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

interface KeyTimes {
  keyTimes: number[];
}

/**
 * What a key costs the page: from the key, as the browser stamps it, until what it changes is in the page and laid out,
 * and then the frame that shows it; without the wait for the display in between.
 */
async function typing(page: Page): Promise<{ median: number; p95: number }> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as KeyTimes).keyTimes = times;
    const inNextTask = (work: () => void) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = work;
      channel.port2.postMessage(null);
    };
    const began = (event: KeyboardEvent) => {
      let task = 0;
      inNextTask(() => {
        // Asking for a height makes the browser lay the page out.
        if (document.body.offsetHeight >= 0) task = performance.now() - event.timeStamp;
      });
      requestAnimationFrame(() => {
        const frame = performance.now();
        inNextTask(() => times.push(task + performance.now() - frame));
      });
    };
    addEventListener('keydown', began, { capture: true });
  });
  const text = ' and a < 100 or b > 7 and a <> 3'.repeat(Math.ceil(KEYS / 30)).slice(0, KEYS);
  for (const key of text) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    // As fast as a person types; keys that wait in a row for each other would measure the row.
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const times = await page.evaluate(() => (window as unknown as KeyTimes).keyTimes);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** What the browser itself needs for a key on this computer. */
async function bareTyping(browser: Browser): Promise<{ median: number; p95: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(NAMED);
  await page.goto('about:blank');
  await page.setContent('<textarea rows="9" cols="80"></textarea>');
  await page.locator('textarea').click();
  const times = await typing(page);
  await page.close();
  return times;
}

/** Changes of the page in the notebook, but not in the cell: while it is typed in, and while it runs. */
async function drawnOutside(page: Page, cell: string): Promise<{ typing: number; running: number }> {
  await enter(page, cell);
  // The first key marks it as out of date; from then on nothing but its text changes.
  await page.keyboard.press('1');
  const count = await page.evaluateHandle((name) => {
    const seen = { count: 0, where: new Set<string>() };
    const own = document.querySelector(`[data-cell="${name}"]`);
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (own?.contains(target)) continue;
        seen.count++;
        const element = target instanceof Element ? target : target.parentElement;
        seen.where.add(
          element?.closest('[data-cell]')?.getAttribute('data-cell') ?? element?.className ?? '',
        );
      }
    }).observe(document.querySelector('.notebook')!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return seen;
  }, cell);
  await page.keyboard.type('23456789');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const typing = await count.evaluate((seen) => seen.count);
  await page.keyboard.press('Control+Enter');
  await page.locator(`[data-cell="${cell}"][data-status="done"]`).waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const { total, where } = await count.evaluate((seen) => ({ total: seen.count, where: [...seen.where] }));
  if (where.length > 0) console.log(`changed outside: ${where.slice(0, 10).join(', ')}`);
  return { typing, running: total - typing };
}

function report(figures: readonly Measured[]): void {
  for (const { name, value, budget } of figures) {
    const isOver = value > budget;
    console.log(`${isOver ? 'OVER' : 'good'}  ${name}: ${Number(value.toFixed(1))} (budget ${budget})`);
    if (isOver) process.exitCode = 1;
  }
}

await main();
