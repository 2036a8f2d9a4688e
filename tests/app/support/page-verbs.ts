import type { Locator, Page } from 'playwright-core';
import type { PageApi } from '../../../src/app/page-api';

/** Resolves when the engine answers. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(() => window.daybook.ready);
}

/** Imports texts or bytes as files through the page's API. */
export async function addFiles(
  page: Page,
  files: { name: string; text?: string; bytes?: number[] }[],
): ReturnType<PageApi['addFiles']> {
  return page.evaluate(
    (given) =>
      window.daybook.addFiles(
        given.map((file) => new File([file.text ?? new Uint8Array(file.bytes ?? [])], file.name)),
      ),
    files,
  );
}

/** Imports a file of the disk as a person would pick it: it keeps its time of change, and large ones are not copied. */
export async function addFromDisk(page: Page, path: string) {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'test-file';
    document.body.append(input);
  });
  await page.setInputFiles('#test-file', path);
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#test-file');
    const added = await window.daybook.addFiles([...(input?.files ?? [])]);
    input?.remove();
    return added[0];
  });
}

/** Opens a notebook's text and runs all of it. */
export async function runNotebook(page: Page, text: string): ReturnType<PageApi['runAll']> {
  return page.evaluate(async (notebook) => {
    await window.daybook.open(notebook);
    return window.daybook.runAll();
  }, text);
}

/** Rows of a query. */
export async function rowsOf(page: Page, sql: string): Promise<unknown[][]> {
  const { rows } = await page.evaluate((text) => window.daybook.query(text), sql);
  return rows;
}

/** The fault of a query that has to fail. */
export async function faultOf(page: Page, sql: string): Promise<{ code: string; message: string } | null> {
  return page.evaluate(async (text) => {
    try {
      await window.daybook.query(text);
      return null;
    } catch (error) {
      const { fault } = error as { fault: { code: string; message: string } };
      return { code: fault.code, message: fault.message };
    }
  }, sql);
}

/** Scrolls to where a chart is until its drawing is there: one out of sight is drawn when a reader comes near it. */
export async function seen(plot: Locator): Promise<void> {
  const drawing = plot.locator('svg').first();
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    await plot.scrollIntoViewIfNeeded();
    if (await drawing.isVisible()) return;
    await plot.page().waitForTimeout(50);
  }
  throw new Error('the chart was not drawn within 30 s, though it was scrolled to');
}
