import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { BROWSER_FLAGS } from '../../scripts/browser-flags';
import { addFiles, ready, rowsOf } from './support/page-verbs';

const MB = 1024 ** 2;

/** A page with a table of its own, in a profile on disk: only there does a browser hold pages to their room. */
async function opened(): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-room-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('chromePath'),
    args: BROWSER_FLAGS,
    locale: 'en-US',
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const page = await context.newPage();
  await page.goto(inject('baseUrl'));
  await ready(page);
  await addFiles(page, [{ name: 'kept.csv', text: 'a\n1\n' }]);
  return page;
}

/** Letters that no compression makes smaller, so that the table is as large as the file. */
function addNoise(
  page: Page,
  megabytes: number,
): Promise<{ table: string | null; code: string | undefined }> {
  return page.evaluate(async (size) => {
    const line = (): string => {
      const bytes = crypto.getRandomValues(new Uint8Array(600));
      return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-');
    };
    const lines = Array.from({ length: size * 1_300 }, line);
    const [added] = await window.daybook.addFiles([new File([`noise\n${lines.join('\n')}\n`], 'noise.csv')]);
    return { table: added?.table ?? null, code: added?.fault?.code };
  }, megabytes);
}

describe('a file that is too large', () => {
  it('is refused before anything is done, with the numbers', async () => {
    const page = await opened();
    // What browsers tell of the room left is a round number, whatever there is.
    await page.evaluate((quota) => {
      navigator.storage.estimate = () => Promise.resolve({ quota, usage: 0 });
    }, 4 * MB);
    expect(await addNoise(page, 30)).toEqual({ table: null, code: 'ingest-no-room' });
    const said = await page.locator('[data-fault="ingest-no-room"]').innerText();
    expect(said).toMatch(/about 15 MB .* 4 MB left/);
    expect(await rowsOf(page, 'from kept')).toEqual([[1]]);
  });

  it('that looked as if it fitted leaves nothing behind when the room ends', async () => {
    const page = await opened();
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 16 * MB });
    expect(await addNoise(page, 30)).toEqual({ table: null, code: 'storage-full' });
    expect(await rowsOf(page, 'from kept')).toEqual([[1]]);
    const [again] = await addFiles(page, [{ name: 'small.csv', text: 'b\n2\n' }]);
    expect(again?.table).toBe('small');
    await page.reload();
    await ready(page);
    expect(await rowsOf(page, 'from kept, small')).toEqual([[1, 2]]);
  });
});
