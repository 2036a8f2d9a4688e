import { mkdirSync } from 'node:fs';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { BROWSER_FLAGS } from './browser-flags';
import { findChrome } from './find-chrome';
import { takeGuidePictures } from './guide/take-pictures';
import { HOST, serve } from './serve';

/** The pictures of the README and of the guide, taken from the built page with sample data. */

const FOLDER = 'docs/screenshots';

interface Shot {
  file: string;
  path: string;
  /** Cell that the picture starts at. */
  cell: string;
  context: BrowserContextOptions;
}

const SHOTS: Shot[] = [
  {
    file: 'segments.png',
    path: '?open=online-shop.md',
    cell: 'segments',
    context: { locale: 'en-US', colorScheme: 'light' },
  },
  {
    file: 'value-zh-dark.png',
    path: '?open=online-shop.zh.md',
    cell: 'value',
    context: { locale: 'zh-CN', colorScheme: 'dark' },
  },
];

async function main(): Promise<void> {
  const executablePath = await findChrome();
  if (!executablePath) throw new Error('No Chrome or Chromium: set CHROME_PATH');
  mkdirSync(FOLDER, { recursive: true });
  const { server, port } = await serve('dist', 0);
  const browser = await chromium.launch({
    executablePath,
    args: BROWSER_FLAGS,
  });
  try {
    for (const shot of SHOTS) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ...shot.context });
      await take(await context.newPage(), `http://${HOST}:${port}/`, shot);
      await context.close();
    }
    await takeGuidePictures(browser, `http://${HOST}:${port}/`);
  } finally {
    await browser.close();
    server.close();
  }
}

async function take(page: Page, base: string, shot: Shot): Promise<void> {
  await page.goto(base + shot.path);
  const cell = page.locator(`[data-cell="${shot.cell}"][data-status="done"]`);
  await cell.waitFor({ timeout: 60_000 });
  await cell.locator('svg').first().waitFor();
  await page.evaluate(() => window.daybook.runAll());
  await cell.evaluate((element) => window.scrollTo({ top: (element as HTMLElement).offsetTop - 72 }));
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${FOLDER}/${shot.file}` });
  console.log(`${FOLDER}/${shot.file}`);
}

await main();
