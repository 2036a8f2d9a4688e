import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from './setup/page';
import { ordersCsv } from './support/orders';
import { ready, rowsOf, seen } from './support/page-verbs';

async function opened(): Promise<App> {
  const app = await openApp();
  onTestFinished(app.close);
  return app;
}

/** Drags a file over the page's middle and lets it go there. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name, { type: 'text/csv' }));
      return transfer;
    },
    { name, text },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer: carried });
  }
}

/** Pastes text the way the clipboard hands it to a page. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

describe('files by hand', () => {
  it('takes a file dropped anywhere, shows a curtain while it hovers, and answers', async () => {
    const { page } = await opened();
    const hovering = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['a,b\n1,2\n'], 'x.csv'));
      return transfer;
    });
    await page.dispatchEvent('main', 'dragover', { dataTransfer: hovering });
    await page.getByTestId('drop-curtain').waitFor();
    await drop(page, 'orders.csv', ordersCsv());
    await page.getByTestId('drop-curtain').waitFor({ state: 'detached' });
    await page.locator('[data-cell="segments"][data-status="done"]').waitFor();
    expect(await rowsOf(page, 'select count(*) from segments')).toEqual([[200]]);
  });

  it('takes a table pasted from a spreadsheet', async () => {
    const { page } = await opened();
    await ready(page);
    await paste(page, 'city\tshops\nParis\t3\n上海\t12\n');
    await page.locator('aside').getByText('pasted').first().waitFor();
    expect(await rowsOf(page, 'from pasted order by shops')).toEqual([
      ['Paris', 3],
      ['上海', 12],
    ]);
  });

  it('leaves a paste into a field alone', async () => {
    const { page } = await opened();
    await ready(page);
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.querySelector('main')?.append(field);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'a\tb\n1\t2\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await rowsOf(page, "select count(*) from duckdb_tables() where table_name = 'pasted'")).toEqual([
      [0],
    ]);
  });

  it('shows bytes, then rows, while a large file comes in; cancelling leaves the rest as it was', async () => {
    const { page } = await opened();
    await ready(page);
    await page.evaluate(() =>
      window.daybook.addFiles([new File(['k,v\n1,2\n'], 'kept.csv', { lastModified: 1 })]),
    );
    await page.evaluate(() => {
      const said: string[] = [];
      (window as unknown as { said: string[] }).said = said;
      new MutationObserver(() => {
        const text = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuetext');
        if (text && text !== said.at(-1)) said.push(text);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    // 80 MB: long enough on any machine to be stopped in the middle.
    await page.evaluate(() => {
      const block = Array.from({ length: 100_000 }, (_, i) => `${i},name ${i},${i * 0.5},2024-01-02\n`).join(
        '',
      );
      const parts = ['id,name,amount,day\n', ...Array.from({ length: 25 }, () => block)];
      void window.daybook.addFiles([new File(parts, 'large.csv')]);
    });
    await page.waitForFunction(() =>
      (window as unknown as { said: string[] }).said.some((text) => /[1-9][\d,]* rows/.test(text)),
    );
    await page.getByRole('button', { name: /large\.csv/ }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.some((text) => /\bMB\b/.test(text))).toBe(true);
    expect(await rowsOf(page, 'select table_name from duckdb_tables() where not internal')).toEqual([
      ['kept'],
    ]);
    expect(await rowsOf(page, 'from kept')).toEqual([[1, 2]]);
  });
});

describe('charts by hand', () => {
  const text = `---
daybook: 1
title: Charts
---

\`\`\`sql name=sales
select * from (values ('north', 'web', 10), ('north', 'shop', 20), ('south', 'web', 30), ('south', 'shop', 5)) t(region, channel, amount)
\`\`\`

\`\`\`chart name=by_region
table: sales
mark: bar
x: region
y: amount
color: channel
\`\`\`
`;

  async function chart(): Promise<{ page: Page; plot: ReturnType<Page['locator']> }> {
    const { page } = await opened();
    await ready(page);
    await page.evaluate(async (notebook) => {
      await window.daybook.open(notebook);
      await window.daybook.runAll();
    }, text);
    const plot = page.locator('[data-cell="by_region"] .plot');
    await plot.locator('svg rect').first().waitFor();
    return { page, plot };
  }

  it('tell exact values under the pointer, and to the keyboard', async () => {
    const { page, plot } = await chart();
    const bars = plot.locator('g[aria-label="rect"] rect');
    expect(await bars.count()).toBe(4);
    const box = await bars.first().boundingBox();
    if (!box) throw new Error('the bar has no box');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const tip = plot.locator('.tip');
    await tip.waitFor();
    expect(await tip.textContent()).toMatch(/north|south/);
    expect(await tip.textContent()).toMatch(/amount (10|20|30|5)channel/);
    await page.mouse.move(0, 0);
    await tip.waitFor({ state: 'detached' });
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await tip.waitFor();
    expect(await plot.locator('[aria-live]').first().textContent()).toMatch(/north|south/);
  });

  it('hide a series when its legend is pressed, and bring it back', async () => {
    const { page, plot } = await chart();
    const legend = page.locator('[data-cell="by_region"]').getByRole('button', { name: 'web' });
    await legend.click();
    expect(await legend.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => plot.locator('g[aria-label="rect"] rect').count()).toBe(2);
    await legend.click();
    await expect.poll(() => plot.locator('g[aria-label="rect"] rect').count()).toBe(4);
  });

  it('of an analysis follow what is selected in one of them, tables too', async () => {
    const { page } = await opened();
    await drop(page, 'orders.csv', ordersCsv());
    const cell = page.locator('[data-cell="segments"]');
    await page.locator('[data-cell="segments"][data-status="done"]').waitFor();
    const plot = cell.locator('.plot').first();
    await seen(plot);
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const chip = cell.getByTestId('selection');
    await chip.waitFor();
    await cell.getByRole('button', { name: 'segments_segments' }).click();
    const rows = cell.locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])');
    await expect.poll(() => rows.count()).toBe(1);
    const selected = (await chip.innerText()).split(': ').at(-1) ?? '';
    await expect.poll(() => rows.first().innerText()).toContain(selected);
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBeGreaterThan(1);
  });
});
