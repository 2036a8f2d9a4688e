import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { BROWSER_FLAGS } from '../../../scripts/browser-flags';

/**
 * Takes pictures of the gallery: `npx tsx tests/charts/gallery/shoot.ts <folder> [example]`.
 * Both widths, both themes, both languages.
 */
const [folder = 'gallery-shots', only] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await createServer({ configFile: new URL('./vite.config.ts', import.meta.url).pathname });
await server.listen(0);
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: BROWSER_FLAGS,
});
for (const [width, theme, language] of [
  [1000, 'light', 'en'],
  [375, 'light', 'en'],
  [1000, 'dark', 'zh'],
  [375, 'dark', 'zh'],
] as const) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.on('console', (message) => console.log(`${width} ${language} ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`error: ${error.message}`));
  await page.goto(`${address}?theme=${theme}&language=${language}${only ? `&only=${only}` : ''}`);
  await page.waitForSelector('.drawing svg', { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const piece = width < 500 ? 1500 : 1900;
  for (let y = 0; y < height; y += piece) {
    const clip = { x: 0, y, width, height: Math.min(piece, height - y) };
    await page.screenshot({
      path: `${folder}/${width}-${theme}-${language}-${y / piece}.png`,
      fullPage: true,
      clip,
    });
  }
  await page.close();
}
await browser.close();
await server.close();
