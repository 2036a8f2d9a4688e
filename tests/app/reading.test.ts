import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { sideways } from './support/audit';
import { ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `---
daybook: 1
title: Numbers
---

# Numbers

Of the numbers up to the limit.

\`\`\`sql name=picked
select range as n from range(10) where range < $most
\`\`\`

## By size

\`\`\`chart name=bars
table: picked
mark: bar
x: n
y: n
\`\`\`

\`\`\`sql name=broken
select * from nowhere
\`\`\`

---

The end.

\`\`\`input name=most
type: slider
label: Limit
value: 5
min: 1
max: 10
\`\`\`
`;

const rowsRead = (page: Page | Frame) =>
  page.locator('[data-reads="picked"] [role="grid"]').getAttribute('data-rows');

describe('a notebook that is read', () => {
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 900 } });
    page = app.page;
    await ready(page);
    await runNotebook(page, NOTEBOOK);
    await page.locator('[data-cell="picked"] .cm-content').waitFor();
  });
  afterAll(() => app.close());

  it('is a page without code: title, inputs, prose, results', async () => {
    await page.getByRole('button', { name: 'Read as a page' }).click();
    await page.locator('[data-reads="bars"] svg').first().waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('read');
    expect(await page.locator('.cm-editor, [data-cell], aside, header.bar, .margin').count()).toBe(0);
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Numbers']);
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
    expect(await top('input[type="range"]')).toBeLessThan(await top('h1'));
    expect(await page.locator('main').innerText()).not.toMatch(/select \*|from nowhere/);
  });

  it('runs again when an input is changed, and keeps the inputs in sight', async () => {
    expect(await rowsRead(page)).toBe('5');
    await page.getByLabel('Limit').fill('8');
    await expect.poll(() => rowsRead(page)).toBe('8');
    expect(await rowsOf(page, 'select count(*) from picked')).toEqual([[8]]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const box = await page.getByLabel('Limit').boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.evaluate(() => window.daybook.text())).toContain('value: 5');
  });

  it('says in plain words what could not be computed', async () => {
    const failed = page.locator('[data-reads="broken"]');
    expect(await failed.innerText()).toContain('This part could not be computed.');
    expect(await failed.locator('[data-fault]').isVisible()).toBe(false);
    await failed.locator('summary').click();
    expect(await failed.locator('[data-fault]').innerText()).toContain('nowhere');
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is presented slide by slide with keys, and left with Escape', async () => {
    await page.getByRole('button', { name: 'Present' }).click();
    const counter = page.getByTestId('counter');
    await counter.waitFor();
    expect(await counter.innerText()).toBe('1 / 3');
    expect(await page.locator('.slide').innerText()).toContain('Of the numbers');
    await page.keyboard.press('ArrowRight');
    expect(await counter.innerText()).toBe('2 / 3');
    await page.locator('.slide [data-reads="bars"] svg').first().waitFor();
    await page.keyboard.press('End');
    expect(await page.locator('.slide').innerText()).toContain('The end.');
    await page.keyboard.press('PageDown');
    expect(await counter.innerText()).toBe('3 / 3');
    // The arrow keys of an input are the input's.
    await page.getByLabel('Limit').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await counter.innerText()).toBe('3 / 3');
    await page.getByRole('button', { name: 'Previous slide' }).click();
    await page.keyboard.press('ArrowLeft');
    expect(await counter.innerText()).toBe('1 / 3');
    await page.keyboard.press('Escape');
    await page.locator('[data-cell="picked"] .cm-content').waitFor();
    expect(new URL(page.url()).searchParams.has('view')).toBe(false);
  });
});

describe('a hosted notebook in a frame of another page', () => {
  it('is shown without a way to edit it, runs, and is not kept as the reader’s own', async () => {
    const app = await openApp({ viewport: { width: 1280, height: 900 } });
    const base = inject('baseUrl');
    await app.context.route(`${base}host.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe width="375" height="800" src="./?view=read&notebook=samples/b2b-deals.md"></iframe>',
      }),
    );
    await app.page.goto(`${base}host.html`);
    const frame = app.page.frames().find((one) => one.url().includes('view=read'))!;
    await frame.locator('[data-reads][data-status="done"] svg').first().waitFor({ timeout: 20_000 });
    expect(await frame.locator('[data-testid="edit"], .cm-editor, header.bar').count()).toBe(0);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
    await app.page.goto(base);
    await app.page.getByTestId('drop-zone').waitFor();
    await app.close();
  });

  it('is not fetched from anywhere else', async () => {
    const app = await openApp({ path: '?view=read&notebook=//elsewhere.test/x.md' });
    await app.page.locator('[data-fault="sample-missing"]').waitFor();
    expect(app.requestsElsewhere()).toEqual([]);
    await app.close();
  });
});
