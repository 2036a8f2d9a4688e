import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { ready } from './support/page-verbs';

/** Three years of months in two channels: 1 to 36, and ten times that. */
const NOTEBOOK = `---
daybook: 1
title: Sales
---

\`\`\`sql name=sales
select date '2023-01-01' + interval (i) month as sold_at, channel, case channel when 'web' then 10 else 1 end * (i + 1) as amount
from range(36) r(i), (values ('web'), ('shop')) c(channel)
\`\`\`
`;

async function withSales(): Promise<Page> {
  const { page, close } = await openApp();
  onTestFinished(close);
  await ready(page);
  await page.evaluate(async (text) => {
    await window.daybook.open(text);
    await window.daybook.runAll();
  }, NOTEBOOK);
  return page;
}

async function addChart(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a cell' }).last().click();
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  const cell = page.locator('[data-kind="chart"]');
  await cell.locator('.plot svg').waitFor();
  return cell;
}

const bodyOf = async (page: Page): Promise<string> => {
  const text = await page.evaluate(() => window.daybook.text());
  return /```chart.*\n([^`]*)```/.exec(text)?.[1] ?? '';
};

describe('a chart built by clicking', () => {
  it('starts as the best suggestion, follows every choice in its text, and goes back step by step', async () => {
    const page = await withSales();
    const cell = await addChart(page);
    await expect
      .poll(() => bodyOf(page))
      .toBe('table: sales\nmark: line\nx: sold_at\ny: amount\ngrain: month\n');
    expect(await cell.locator('h3').innerText()).toBe('amount by month');

    await cell.getByRole('button', { name: 'amount by channel', exact: true }).click();
    await expect.poll(() => cell.locator('h3').innerText()).toBe('amount by channel');
    // 1 + 2 + … + 36 = 666 in the shop, ten times that on the web.
    expect(await cell.locator('.said').innerText()).toBe(
      '“web” is the largest with 6,660, 91% of the 7,326 shown.',
    );

    await cell.locator('[data-field="aggregate"]').selectOption('max');
    await expect.poll(() => cell.locator('h3').innerText()).toBe('Highest amount by channel');
    await cell.getByRole('radio', { name: 'Lines' }).press('ArrowRight');
    await expect.poll(() => bodyOf(page)).toMatch(/mark: area/);
    await cell.getByRole('status').filter({ hasText: 'Bars fit better' }).waitFor();

    await cell.locator('[data-well="x"]').selectOption('');
    await cell.getByText('Choose a column for “Across (x)”.').waitFor();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
    await expect.poll(() => cell.locator('h3').innerText()).toBe('amount by month');
    expect(await bodyOf(page)).toBe('table: sales\nmark: line\nx: sold_at\ny: amount\ngrain: month\n');
  });

  it('zooms into time by drag, keys and wheel, filters by its names, and is saved three ways', async () => {
    const page = await withSales();
    const cell = await addChart(page);
    await cell.getByRole('button', { name: 'Share of channel in amount by month' }).click();
    const bars = cell.locator('.plot g[aria-label="rect"] rect');
    await expect.poll(() => bars.count()).toBe(72);
    await cell.getByRole('button', { name: /^Build this chart/ }).click();
    const stretch = cell.getByRole('button', { name: /Show the whole time/ });

    await cell.getByRole('button', { name: /Zoom into a stretch of time/ }).click();
    const box = await cell.locator('.brush').boundingBox();
    if (!box) throw new Error('nothing to drag over');
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await stretch.waitFor();
    const dragged = await bars.count();
    expect(dragged).toBeGreaterThan(10);
    expect(dragged).toBeLessThan(40);
    await stretch.click();
    await expect.poll(() => bars.count()).toBe(72);

    const plot = cell.locator('.plot');
    await plot.focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('+');
    await expect.poll(() => bars.count()).toBe(4);
    const before = await stretch.innerText();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => stretch.innerText()).not.toBe(before);
    await page.keyboard.press('0');
    await expect.poll(() => bars.count()).toBe(72);

    await cell.getByRole('button', { name: /Zoom into a stretch of time/ }).click();
    await plot.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await stretch.waitFor();
    await plot.dblclick();
    await expect.poll(() => bars.count()).toBe(72);

    await cell.getByRole('button', { name: 'web', exact: true }).click();
    await expect.poll(() => bars.count()).toBe(36);
    await cell.getByRole('button', { name: 'web', exact: true }).click();

    const save = async (choice: string): Promise<Buffer> => {
      const download = page.waitForEvent('download');
      await cell.getByRole('button', { name: 'Save', exact: true }).click();
      await cell.getByRole('menuitem', { name: choice }).click();
      return readFile(await (await download).path());
    };
    const svg = (await save('Drawing (SVG)')).toString('utf8');
    expect(svg).toMatch(/^<svg [^]*Share of each channel in amount by month[^]*<\/svg>$/);
    expect(svg).toContain('makes up 91%');
    expect((await save('Picture (PNG)')).subarray(1, 4).toString('latin1')).toBe('PNG');
    expect((await save('Numbers (CSV)')).toString('utf8').split('\r\n').slice(0, 2)).toEqual([
      '\ufeffsold_at,channel,amount',
      '2023-01-01,shop,1',
    ]);

    await cell.getByRole('button', { name: 'Show numbers' }).click();
    expect(await cell.getByRole('row').count()).toBe(73);
  });
});
