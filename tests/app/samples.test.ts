import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** Words of the catalogue that nobody declared show their key, such as `cell.add` or `chart.rfm-shares`. */
const UNDECLARED =
  /\b(?:cell|kind|status|run|grid|fault|chart|finding|axis|column|role|param|value|table)\.[a-z][\w.-]*\b/g;

describe.each(['en', 'zh'] as const)('sample notebooks in %s', (language) => {
  it.each(['tour', 'online-shop'])('%s opens in one click and runs without a fault', async (sample) => {
    const app = await openApp({ language });
    onTestFinished(app.close);
    const { page } = app;
    await page.locator(`[data-sample="${sample}"]`).click();
    await page.locator('[data-cell="segments"]').waitFor();
    await ready(page);
    const reports = await page.evaluate(() => window.daybook.runAll());
    expect(reports.filter((report) => report.status !== 'done')).toEqual([]);
    expect(reports.length).toBeGreaterThan(5);
    await page.locator('[data-cell="segments"] svg[role], [data-cell="segments"] svg').first().waitFor();
    const text = await page.locator('main').evaluate((main) => {
      // SQL has dots of its own.
      const shown = main.cloneNode(true) as HTMLElement;
      for (const code of shown.querySelectorAll('.editor')) code.remove();
      return shown.textContent;
    });
    expect(text.match(UNDECLARED) ?? []).toEqual([]);
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});

describe('a link to a sample', () => {
  it('opens it', async () => {
    const { page, close } = await openApp({ path: '?open=b2b-deals.md' });
    onTestFinished(close);
    await page.locator('[data-cell="segments"][data-status="done"]').waitFor();
  });

  it('brings its twin in the other language, and leaves a table of the reader’s own alone', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    const bring = async (file: string, table: string) => {
      await runNotebook(
        page,
        `---\ndaybook: 1\ndata:\n  - { table: ${table}, file: samples/data/${file} }\n---\n`,
      );
      await expect.poll(() => rowsOf(page, `SELECT 1 FROM ${table}`).catch(() => [])).not.toEqual([]);
    };
    const first = () => rowsOf(page, `SELECT region FROM deals ORDER BY deal_id LIMIT 1`);
    await bring('deals.csv', 'deals');
    expect(await first()).toEqual([['DACH']]);
    await bring('deals.zh.csv', 'deals');
    await expect.poll(first).toEqual([['德语区']]);
    await addFiles(page, [{ name: 'own.csv', text: 'deal_id,region\n1,Mine\n' }]);
    await bring('deals.csv', 'own');
    expect(await rowsOf(page, 'SELECT region FROM own')).toEqual([['Mine']]);
  });

  it('says so when there is none, and opens nothing from elsewhere', async () => {
    for (const path of [
      '?open=nothing-there.md',
      '?open=https://elsewhere.test/x.md',
      '?open=../package.json',
    ]) {
      const app = await openApp({ path });
      await app.page.locator('[data-fault="sample-missing"]').waitFor();
      expect(app.requestsElsewhere()).toEqual([]);
      await app.close();
    }
  });
});

describe('the page fits', () => {
  it.each([
    [375, 'en', 'light'],
    [375, 'zh', 'dark'],
    [1440, 'en', 'dark'],
  ] as const)('a screen of %i pixels in %s, %s', async (width, language, theme) => {
    const { page, close } = await openApp({
      language,
      theme,
      viewport: { width, height: 800 },
      path: language === 'zh' ? '?open=online-shop.zh.md' : '?open=online-shop.md',
    });
    onTestFinished(close);
    await page.locator('[data-cell="value"][data-status="done"]').waitFor();
    await page.locator('[data-cell="value"] svg').first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(background).toBe(theme === 'dark' ? 'rgb(25, 24, 21)' : 'rgb(250, 248, 244)');
  });
});
