import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { ordersCsv } from './support/orders';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

describe('a question', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ language: 'zh' });
    await ready(app.page);
  });
  afterAll(() => app.close());

  it('in words of the page adds the analysis that answers it, by keys alone', async () => {
    const { page } = app;
    await page.getByRole('combobox').fill('谁快要流失了');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.getByRole('combobox').fill('哪些客户最有价值');
    await page.locator('[data-answer="clv"]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-cell][data-kind="analysis"]').waitFor();
    expect(await page.locator('[data-cell][data-kind="analysis"] h3').textContent()).toContain(
      '客户终身价值',
    );
  });

  it('waits for a table, takes the one that comes in, and is answered', async () => {
    const { page } = app;
    await addFiles(page, [{ name: 'orders.csv', text: ordersCsv() }]);
    await expect
      .poll(() => rowsOf(page, `select count(*) > 10 from "clv"`).catch(() => null), { timeout: 30_000 })
      .toEqual([[true]]);
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('is answered in the palette, too, in the other language', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('.palette-input').fill('which products are bought together');
    const item = page.locator('.palette-item[data-selected]');
    await expect.poll(() => item.getAttribute('data-value')).toBe('add.basket');
  });

  it('has its answer gathered above the notebook, with a way to the cell, and copied as text', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const roles = 'roles: { customer: customer_id, time: ordered_at, amount: amount }';
    await runNotebook(
      page,
      [
        '---\ndaybook: 1\ntitle: Shop\n---\n\n# Shop\n\n## Who they are\n',
        `\`\`\`analysis name=segments type=rfm\ntable: orders\n${roles}\n\`\`\`\n`,
        `\`\`\`analysis name=value type=clv\ntable: orders\n${roles}\n\`\`\`\n`,
      ].join('\n'),
    );
    const summary = page.getByTestId('summary');
    await summary.waitFor();
    expect(await summary.locator('dt button').allTextContents()).toEqual(['Who they are', '客户终身价值']);
    const own = await page.locator('[data-cell][data-kind="analysis"] ul.tabular li').first().textContent();
    expect(own).toMatch(/\d%/);
    expect(own).toContain(await summary.locator('[data-finding-of="segments"] dd p').textContent());
    await summary.getByRole('button', { name: '复制为文本' }).click();
    await expect.poll(() => summary.getByRole('status').textContent()).toBe('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Shop\n\nWho they are\n- .*%/);
    await summary.getByRole('button', { name: '客户终身价值', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-cell]') !== null))
      .toBe(true);
  });
});
