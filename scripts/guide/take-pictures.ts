import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Language } from '../../workers/contract/message';
import { type Shot, sheetOf } from './sheet';

const NOTEBOOK = 'scripts/guide/pictures.md';
const ANALYSES = 'workers/analyses';
const FOLDER = 'public/guide';
const DATA = ['orders.parquet', 'deals.csv', 'shop_contacts.csv', 'crm_contacts.csv'];
/** Narrow, so that a phone shows the pictures nearly as large as they are. */
const VIEWPORT = { width: 520, height: 900 };
/** Each chart waits for its turn among all of the notebook, which takes long on a busy machine. */
const PATIENCE_MS = 120_000;

/** The pictures of the guide: each main chart of each analysis as the page saves it, in both languages and themes. */
export async function takeGuidePictures(
  browser: Browser,
  address: string,
  languages: readonly Language[] = ['en', 'zh'],
): Promise<void> {
  const charts = mainCharts();
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER)) {
    if (languages.some((language) => old.endsWith(`.${language}.svg`))) rmSync(`${FOLDER}/${old}`);
  }
  for (const language of languages) {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto(address);
    await openNotebook(page, language);
    const inks = { dark: await inksIn(page, 'dark'), light: await inksIn(page, 'light') };
    const lacking: string[] = [];
    for (const [analysis, ids] of charts) {
      const cell = page.locator(`[data-cell="${analysis.replaceAll('-', '_')}"]`);
      const shots: Shot[] = [];
      for (const chart of ids) {
        if ((await cell.locator(`figure[data-chart="${chart}"]`).count()) === 1)
          shots.push({ chart, light: '', dark: '' });
        else lacking.push(`${analysis}: ${chart}`);
      }
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        const other = theme === 'light' ? 'dark' : 'light';
        for (const shot of shots)
          shot[theme] = await saved(
            cell.locator(`figure[data-chart="${shot.chart}"]`),
            inks[theme],
            inks[other],
          );
      }
      writeFileSync(`${FOLDER}/${analysis}.${language}.svg`, sheetOf(shots));
      console.log(`${FOLDER}/${analysis}.${language}.svg`);
    }
    await context.close();
    if (lacking.length > 0) throw new Error(`no such chart: ${lacking.join(', ')}`);
  }
}

/** The charts that each analysis has words for; the scripts do not go through Vite, so they are read as text. */
function mainCharts(): Map<string, string[]> {
  const folders = readdirSync(ANALYSES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    folders.map(({ name }) => {
      const text = readFileSync(`${ANALYSES}/${name}/reading.ts`, 'utf8');
      const english = text.slice(text.indexOf('en: {'), text.indexOf('zh: {'));
      return [name, [...english.matchAll(/^ {4}'?([\w-]+)'?:/gm)].map(([, chart = '']) => chart)];
    }),
  );
}

async function openNotebook(page: Page, language: Language): Promise<void> {
  const text = readFileSync(NOTEBOOK, 'utf8').replace(/⟦([^|]*)\|([^⟧]*)⟧/g, language === 'zh' ? '$2' : '$1');
  const files = DATA.map((name) => ({
    name,
    path: `samples/data/${language === 'zh' ? name.replace('.', '.zh.') : name}`,
  }));
  const reports = await page.evaluate(
    async ({ notebook, tables }) => {
      await window.daybook.ready;
      const read = tables.map(async ({ name, path }) => new File([await (await fetch(path)).blob()], name));
      await window.daybook.addFiles(await Promise.all(read));
      await window.daybook.open(notebook);
      return window.daybook.runAll();
    },
    { notebook: text, tables: files },
  );
  const failed = reports.filter(({ status }) => status !== 'done');
  if (failed.length > 0)
    throw new Error(failed.map(({ cell, fault }) => `${cell}: ${fault?.code}`).join('\n'));
}

/** Colours of the words of drawings in a theme. */
async function inksIn(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  return page.evaluate(() => {
    const look = getComputedStyle(document.documentElement);
    return ['--text', '--text-muted'].map((name) => look.getPropertyValue(name).trim());
  });
}

/** What “Save as SVG” hands out, once the chart is drawn in these colours. */
async function saved(figure: Locator, inks: string[], others: string[]): Promise<string> {
  const page = figure.page();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.stage svg').first().waitFor();
  await page.waitForFunction(
    ({ stage, now, before }) => {
      const markup = stage.querySelector('svg')?.outerHTML ?? '';
      return now.some((ink) => markup.includes(ink)) && !before.some((ink) => markup.includes(ink));
    },
    { stage: await figure.locator('.stage').elementHandle(), now: inks, before: others },
  );
  const download = page.waitForEvent('download');
  await figure.locator('[role=menuitem]').nth(1).dispatchEvent('click');
  return readFileSync(await (await download).path(), 'utf8');
}
