import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { addFiles, ready, rowsOf } from './support/page-verbs';

const NOTEBOOK = '# Kept\n\n```sql name=total\nselect sum(a) as total from kept\n```\n';

describe('the workspace', () => {
  it('keeps tables and the notebook over a reload', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await addFiles(page, [{ name: 'kept.csv', text: 'a,b\n1,x\n2,y\n' }]);
    await page.evaluate((text) => window.daybook.open(text), NOTEBOOK);
    await page.locator('[data-cell="total"][data-status="done"]').waitFor();
    await page.waitForTimeout(1_000);
    await page.reload();
    await ready(page);
    expect(await rowsOf(page, 'select * from kept order by a')).toEqual([
      [1, 'x'],
      [2, 'y'],
    ]);
    await page.locator('[data-cell="total"][data-status="done"]').waitFor();
    expect(await page.evaluate(() => window.daybook.text())).toBe(NOTEBOOK);
  });

  it('keeps a notebook of one’s own while a link is looked at', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await page.evaluate(() => window.daybook.open('# My own notes\n'));
    await page.waitForTimeout(1_000);
    const own = page.url();
    await page.goto(`${own}?open=b2b-deals.md`);
    await page.locator('[data-cell="segments"]').waitFor();
    await page.waitForTimeout(1_000);
    await page.goto(own);
    await ready(page);
    expect(await page.evaluate(() => window.daybook.text())).toBe('# My own notes\n');
  });

  it('works in memory in a second tab, and says so', async () => {
    const { page, context, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await addFiles(page, [{ name: 'first.csv', text: 'a\n1\n' }]);
    const second = await context.newPage();
    await second.goto(page.url());
    await ready(second);
    await second.locator('[data-fault="storage-other-tab"]').waitFor();
    const [added] = await addFiles(second, [{ name: 'second.csv', text: 'a\n5\n6\n' }]);
    expect(added?.rows).toBe(2);
    expect(await rowsOf(page, 'select * from first')).toEqual([[1]]);
  });
});
