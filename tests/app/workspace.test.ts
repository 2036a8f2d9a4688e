import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { addFiles, ready, rowsOf } from './support/page-verbs';

const NOTEBOOK = '# Kept\n\n```sql name=total\nselect sum(a) as total from kept\n```\n';

/** A tab lets go, another opens: a second or two on a busy machine. */
const PATIENT = { timeout: 20_000 };

async function tableNames(page: Page): Promise<unknown[]> {
  const sql =
    "select table_name from duckdb_tables() where not internal and database_name <> 'cells' order by 1";
  return (await rowsOf(page, sql)).flat();
}

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

  it('is taken over by the second tab on request, and taken back', async () => {
    const { page, context, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await addFiles(page, [{ name: 'first.csv', text: 'a\n1\n' }]);
    const second = await context.newPage();
    await second.goto(page.url());
    await ready(second);
    await second.getByRole('button', { name: 'Work with them here' }).click();
    await expect.poll(() => tableNames(second), PATIENT).toEqual(['first']);
    expect(await rowsOf(second, 'select * from first')).toEqual([[1]]);
    await page.locator('[data-fault="storage-given"]').waitFor();
    expect(await tableNames(page)).toEqual([]);
    await addFiles(second, [{ name: 'more.csv', text: 'b\n2\n' }]);
    await page.getByRole('button', { name: 'Work with them here' }).click();
    await expect.poll(() => tableNames(page), PATIENT).toEqual(['first', 'more']);
  });

  it('is not taken over at the price of tables in memory before that was said', async () => {
    const { page, context, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await ready(second);
    await addFiles(second, [{ name: 'precious.csv', text: 'a\n7\n' }]);
    await second.getByRole('button', { name: 'Work with them here' }).click();
    await second.locator('[data-fault="storage-take-loses"]').waitFor();
    expect(await rowsOf(second, 'select * from precious')).toEqual([[7]]);
    await second.getByRole('button', { name: 'Take over without them' }).click();
    await expect.poll(() => tableNames(second), PATIENT).toEqual([]);
  });

  it('is still there after the tab has crashed', async () => {
    const { page, context, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await addFiles(page, [{ name: 'kept.csv', text: 'a\n1\n2\n' }]);
    await page.goto('chrome://crash').catch(() => undefined);
    const next = await context.newPage();
    await next.goto(inject('baseUrl'));
    await ready(next);
    expect(await rowsOf(next, 'select sum(a) from kept')).toEqual([['3']]);
  });

  it.each([
    ['nonsense from the first byte', 0, 1 << 30],
    ['a broken header', 4096, 12_288],
  ])('with %s is set aside and reported, and the page starts', async (_, from, to) => {
    const { page, context, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await addFiles(page, [{ name: 'kept.csv', text: 'a\n1\n' }]);
    await page.goto(new URL('icon.svg', page.url()).href);
    const bytes = await page.evaluate(
      async ([start, end]) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('daybook.db');
        const content = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        content.fill(0xff, start, end);
        const writable = await handle.createWritable();
        await writable.write(content);
        await writable.close();
        return content.length;
      },
      [from, to],
    );
    await page.close();
    const next = await context.newPage();
    await next.goto(inject('baseUrl'));
    await ready(next);
    const notice = next.locator('[data-fault^="storage-"]');
    await notice.waitFor();
    expect([await notice.getAttribute('data-fault'), await notice.innerText()]).toEqual([
      'storage-damaged',
      expect.stringContaining('nothing was deleted'),
    ]);
    const [added] = await addFiles(next, [{ name: 'new.csv', text: 'b\n2\n' }]);
    expect(added?.table).toBe('new');
    const kept = await next.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const sizes: number[] = [];
      for await (const handle of folder.values()) {
        if (handle.name.startsWith('damaged-') && handle.name.endsWith('.db'))
          sizes.push((await (handle as FileSystemFileHandle).getFile()).size);
      }
      return sizes;
    });
    expect(kept).toEqual([bytes]);
    await next.getByRole('button', { name: 'Delete it' }).click();
    await next.getByText('A damaged workspace was set aside').waitFor({ state: 'detached' });
    await next.reload();
    await ready(next);
    expect(await tableNames(next)).toEqual(['new']);
  });

  it('says what is used and left, and forgets everything on request', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await addFiles(page, [{ name: 'kept.csv', text: 'a\n1\n' }]);
    await page.evaluate((text) => window.daybook.open(text), NOTEBOOK);
    await page.waitForTimeout(1_000);
    await page.getByText(/[\d.]+ [KMG]B used, [\d.]+ [KMG]B left/).waitFor();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keep' }).click();
    expect(await tableNames(page)).toEqual(['kept']);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    const started = page.waitForEvent('load');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Forget everything' }).click();
    await started;
    await ready(page);
    expect(await tableNames(page)).toEqual([]);
    expect(await page.evaluate(() => window.daybook.text())).not.toContain('Kept');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('asks the browser to protect it once data of one’s own are in, not for an example', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await page.evaluate(() => {
      const asked: number[] = [];
      (window as unknown as { asked: number[] }).asked = asked;
      navigator.storage.persist = () => Promise.resolve(asked.push(1) > 0);
      navigator.storage.persisted = () => Promise.resolve(asked.length > 0);
    });
    const asked = () => page.evaluate(() => (window as unknown as { asked: number[] }).asked.length);
    await ready(page);
    await page.locator('[data-sample="b2b-deals"]').click();
    await page.locator('[data-cell="segments"][data-status="done"]').waitFor();
    expect(await asked()).toBe(0);
    await addFiles(page, [{ name: 'own.csv', text: 'a\n1\n' }]);
    await expect.poll(asked).toBe(1);
    await page.getByText('safe from automatic clean-up').waitFor();
  });
});
