import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { ready } from './support/page-verbs';

const NOTEBOOK = `# Notes

\`\`\`sql name=one
select 1 as a
\`\`\`

\`\`\`sql name=two
select a + 1 as b from one
\`\`\`
`;

async function opened(): Promise<Page> {
  const { page, close } = await openApp();
  onTestFinished(close);
  await ready(page);
  await page.evaluate(async (text) => {
    await window.daybook.open(text);
    await window.daybook.runAll();
  }, NOTEBOOK);
  await page.locator('[data-cell="two"] .cm-content').waitFor();
  return page;
}

const text = (page: Page) => page.evaluate(() => window.daybook.text());
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const cell = activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null;
    return activeElement?.hasAttribute('data-cell') ? `cell ${cell}` : `in ${cell}`;
  });
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The cells by kind and name, in their order. */
const cells = (page: Page) =>
  page
    .locator('[data-cell]')
    .evaluateAll((all) =>
      all.map((cell) => `${(cell as HTMLElement).dataset.kind} ${(cell as HTMLElement).dataset.cell}`),
    );

describe('the keyboard', () => {
  it('moves between cells, into one and out again', async () => {
    const page = await opened();
    await page.locator('[data-cell="one"]').focus();
    await press(page, 'j');
    expect(await focused(page)).toBe('cell two');
    await press(page, 'ArrowUp');
    expect(await focused(page)).toBe('cell one');
    await press(page, 'Enter');
    expect(await focused(page)).toBe('in one');
    await page.keyboard.type('-- j is a letter here\n');
    expect(await text(page)).toContain('-- j is a letter here');
    await press(page, 'Escape');
    expect(await focused(page)).toBe('cell one');
  });

  it('runs a cell and goes on to the next; runs all', async () => {
    const page = await opened();
    await page.locator('[data-cell="one"] .cm-content').focus();
    await press(page, 'Control+End');
    await page.keyboard.type(' -- the same');
    await page.locator('[data-cell="two"][data-status="stale"]').waitFor();
    await press(page, 'Shift+Enter');
    expect(await focused(page)).toBe('cell two');
    await page.locator('[data-cell="two"][data-status="done"]').waitFor();
    expect(await page.evaluate(() => window.daybook.query('select b from two'))).toMatchObject({
      rows: [[2]],
    });
    await press(page, 'Control+Shift+Enter');
    await page.locator('[data-cell="two"][data-status="done"]').waitFor();
  });

  it('inserts, converts, moves and deletes cells, each step undone and done again', async () => {
    const page = await opened();
    const before = await text(page);
    await page.locator('[data-cell="one"]').focus();
    await press(page, 'b');
    expect(await cells(page)).toHaveLength(4);
    expect(await focused(page)).toMatch(/^cell cell-/);
    await press(page, 'm');
    expect((await cells(page))[2]).toMatch(/^markdown/);
    await press(page, 'y');
    expect((await cells(page))[2]).toMatch(/^sql/);
    await press(page, 'd', 'd');
    expect(await cells(page)).toHaveLength(3);
    expect(await focused(page)).toBe('cell two');
    await press(page, 'Alt+ArrowUp');
    expect((await cells(page)).slice(1)).toEqual(['sql two', 'sql one']);
    expect(await focused(page)).toBe('cell two');
    const after = await text(page);
    for (let step = 0; step < 5; step++) await press(page, 'Control+z');
    expect(await text(page)).toBe(before);
    for (let step = 0; step < 5; step++) await press(page, 'Control+Shift+z');
    expect(await text(page)).toBe(after);
  });

  it('undoes typing while typing, and keeps the cursor', async () => {
    const page = await opened();
    await page.locator('[data-cell="one"] .cm-content').focus();
    await press(page, 'Control+Home');
    await page.keyboard.type('/* x */ ');
    // One step, or more where the computer pauses between two keys.
    await expect
      .poll(async () => {
        await press(page, 'Control+z');
        return text(page);
      })
      .toBe(NOTEBOOK);
    expect(await focused(page)).toBe('in one');
    await page.keyboard.type('/*y*/');
    expect(await text(page)).toContain('/*y*/select 1 as a');
  });

  it('finds every command by name, in either language', async () => {
    const page = await opened();
    await page.locator('[data-cell="one"]').focus();
    await press(page, 'Control+k');
    const input = page.getByPlaceholder('What do you want to do?');
    await input.waitFor();
    await input.fill('删除单元格');
    await press(page, 'Enter');
    await expect.poll(() => cells(page)).toHaveLength(2);
    expect(await text(page)).not.toContain('select 1 as a');
    await press(page, 'Control+k');
    await input.fill('rfm');
    await press(page, 'Enter');
    await page.locator('[data-kind="analysis"]').waitFor();
    await press(page, 'Escape');
    await press(page, 'Control+k');
    await input.waitFor();
    await press(page, 'Escape');
    await input.waitFor({ state: 'detached' });
  });

  it('shows all keys', async () => {
    const page = await opened();
    await page.locator('[data-cell="one"]').focus();
    await press(page, 'Control+/');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await sheet.waitFor();
    expect(await sheet.innerText()).toMatch(/Delete the cell/);
    await press(page, 'Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('cell one');
  });
});
