import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openApp, type App } from './setup/page';
import { ready, runNotebook } from './support/page-verbs';

const notebook = (title: string, sql: string) =>
  `---\ndaybook: 1\ntitle: ${title}\n---\n\nWords of ${title}.\n\n\`\`\`sql name=total\n${sql}\n\`\`\`\n`;
const FIRST = notebook('First', 'select 1 as one');
const SECOND = notebook('Second', 'select count(*) from orders_of_march');

const textOf = (page: Page) => page.evaluate(() => window.daybook.text());

async function openLibrary(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+o');
  const dialog = page.locator('[data-dialog="library"]');
  await dialog.locator('[data-title]').first().waitFor();
  return dialog;
}

const titles = (dialog: Locator) =>
  dialog.locator('[data-title]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-title')));

const verb = (dialog: Locator, title: string, name: string) =>
  dialog.locator(`[data-title="${title}"]`).getByRole('button', { name: `${name}: ${title}` });

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.locator('[data-cell="total"] .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

describe('the library', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await openApp();
    ({ page } = app);
    await ready(page);
    await runNotebook(page, FIRST);
    await runNotebook(page, SECOND);
  });
  afterAll(async () => {
    expect(app.consoleErrors()).toEqual([]);
    await app.close();
  });

  it('keeps what was open before, and finds it by its title and its text', async () => {
    const dialog = await openLibrary(page);
    expect(await titles(dialog)).toEqual(['Second', 'First']);
    expect(await dialog.locator('[data-title="Second"]').innerText()).toMatch(
      /1 SQL.*reads orders_of_march/s,
    );
    await page.keyboard.type('march');
    await expect.poll(() => titles(dialog)).toEqual(['Second']);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('first');
    await expect.poll(() => titles(dialog)).toEqual(['First']);
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toBe(FIRST);
    await page.locator('[data-cell="total"][data-status="done"]').waitFor();
  });

  it('opens a text that it has already as the same notebook', async () => {
    await runNotebook(page, SECOND);
    await runNotebook(page, FIRST);
    const dialog = await openLibrary(page);
    expect((await titles(dialog)).sort()).toEqual(['First', 'Second']);
    await page.keyboard.press('Escape');
  });

  it('renames the open notebook and another one in place, and duplicates', async () => {
    const dialog = await openLibrary(page);
    await verb(dialog, 'First', 'Rename').click();
    await page.keyboard.type('Opening');
    await page.keyboard.press('Enter');
    await verb(dialog, 'Second', 'Rename').click();
    await page.keyboard.type('Next');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await titles(dialog)).sort()).toEqual(['Next', 'Opening']);
    expect(await textOf(page)).toBe(FIRST.replace('title: First', 'title: Opening'));
    await verb(dialog, 'Next', 'Duplicate').click();
    await expect.poll(async () => (await titles(dialog)).sort()).toEqual(['Next', 'Next (copy)', 'Opening']);
    await verb(dialog, 'Next (copy)', 'Rename').click();
    await page.keyboard.type('Never');
    await page.keyboard.press('Escape');
    expect(await titles(dialog)).toContain('Next (copy)');
    await page.keyboard.press('Escape');
    // A title is a change of the notebook like any other.
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await textOf(page)).toBe(FIRST);
  });

  it('deletes, and takes it back at once or later', async () => {
    const dialog = await openLibrary(page);
    await verb(dialog, 'Next (copy)', 'Delete').click();
    await expect.poll(() => titles(dialog)).not.toContain('Next (copy)');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => titles(dialog)).toContain('Next (copy)');
    await verb(dialog, 'Next (copy)', 'Delete').click();
    await dialog.getByText('Deleted (1)').click();
    await dialog.getByRole('button', { name: 'Delete for good: Next (copy)' }).click();
    await expect.poll(() => dialog.locator('details').count()).toBe(0);
    await verb(dialog, 'First', 'Delete').click();
    await expect.poll(() => textOf(page)).toBe('');
    await dialog.getByText('Deleted (1)').click();
    await dialog.getByRole('button', { name: 'Bring back' }).click();
    await dialog.locator('[data-title="First"] .title').click();
    await expect.poll(() => textOf(page)).toBe(FIRST);
  });

  it('keeps a version on each run, shows what changed, and goes back', async () => {
    await typeAtEnd(page, ', 2 as two');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-cell="total"][data-status="done"]').waitFor();
    await page.locator('.cm-content').press('Control+End');
    await page.keyboard.type(', 3 as three');
    const edited = await textOf(page);
    await page.getByRole('button', { name: 'Earlier versions' }).click();
    const dialog = page.locator('[data-dialog="versions"]');
    await dialog.getByText('total was run').first().waitFor();
    const changed = dialog.locator('[data-diff="changed"][data-piece="total"]');
    expect(await changed.locator('mark').allInnerTexts()).toEqual([', 3 as three']);
    await dialog.getByText('As it was opened').last().click();
    expect(await changed.locator('mark').allInnerTexts()).toEqual([', 2 as two, 3 as three']);
    expect(await dialog.getByText('1 line added, 1 removed').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Go back to this version' }).click();
    await expect.poll(() => textOf(page)).toBe(FIRST);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await textOf(page)).toBe(edited);
    await page.getByRole('button', { name: 'Earlier versions' }).click();
    await dialog.getByText('Before another text took its place').waitFor();
    await page.keyboard.press('Escape');
  });

  it('hands out one notebook and all of them', async () => {
    const dialog = await openLibrary(page);
    const [one] = await Promise.all([
      page.waitForEvent('download'),
      verb(dialog, 'Next', 'Save as a file').click(),
    ]);
    expect(one.suggestedFilename()).toBe('Next.md');
    expect(readFileSync(await one.path(), 'utf8')).toBe(SECOND.replace('title: Second', 'title: Next'));
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save all as a zip' }).click(),
    ]);
    expect(readFileSync(await zip.path()).toString('latin1')).toMatch(
      /PK.*Next\.md.*First\.md|PK.*First\.md.*Next\.md/s,
    );
    await page.keyboard.press('Escape');
  });

  it('saves within a second of typing, and what a page wrote on its way out', async () => {
    await runNotebook(page, notebook('Typed', 'select 1 as one'));
    await typeAtEnd(page, ', 5 as five');
    const stored = () => page.evaluate(storedTexts);
    await expect.poll(stored, { timeout: 1_000 }).toContainEqual(expect.stringContaining('5 as five'));
    // No time for the delay: the reload comes right after the last key.
    await page.keyboard.type(', 6 as six');
    await page.reload();
    await ready(page);
    expect(await textOf(page)).toContain('5 as five, 6 as six');
    await expect.poll(stored).toContainEqual(expect.stringContaining('6 as six'));
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContainEqual(
      expect.stringContaining('rescue'),
    );
  });

  it('takes a sample in only when it is changed', async () => {
    await page.getByRole('button', { name: 'New notebook' }).click();
    await page.locator('[data-sample="b2b-deals"]').click();
    await page.locator('[data-cell="segments"]').waitFor();
    let dialog = await openLibrary(page);
    const before = await titles(dialog);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Title of the notebook' }).fill('My deals');
    await page.keyboard.press('Enter');
    dialog = await openLibrary(page);
    expect(await titles(dialog)).toEqual(['My deals', ...before]);
    await page.keyboard.press('Escape');
  });
});

/** Texts of the notebooks in the browser's store, read past the page. */
function storedTexts(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('keyval-store');
    opening.onerror = () => reject(new Error('no store'));
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound(['notebook'], ['notebook', []]);
      const request = opening.result.transaction('keyval').objectStore('keyval').getAll(range);
      request.onsuccess = () => {
        opening.result.close();
        resolve((request.result as { text: string }[]).map(({ text }) => text));
      };
    };
  });
}

describe('two tabs with the same notebook', () => {
  it('do not write over each other: the later one is told, and takes the text or keeps its own as a copy', async () => {
    const { page: left, context, close } = await openApp();
    onTestFinished(close);
    await ready(left);
    await runNotebook(left, FIRST);
    await expect.poll(() => left.evaluate(storedTexts)).toEqual([FIRST]);
    await left.waitForFunction(() => /"notebook":"\w/.test(sessionStorage.getItem('daybook.tab') ?? ''));
    const right = await context.newPage();
    await right.goto(left.url());
    await right.locator('[data-cell="total"]').waitFor();
    const third = await context.newPage();
    await third.goto(left.url());
    await third.locator('[data-cell="total"]').waitFor();

    await typeAtEnd(left, ', 10 as left_one');
    await right.locator('[data-fault="notebook-other-tab"]').waitFor();
    await typeAtEnd(right, ', 20 as right_one');
    await right.getByRole('button', { name: 'Keep this one as a copy' }).click();
    await expect.poll(() => textOf(right)).toContain('title: First (copy)');
    await third.locator('[data-fault="notebook-other-tab"]').waitFor();
    await third.getByRole('button', { name: 'Take the other tab’s text' }).click();
    await expect.poll(() => textOf(third)).toContain('left_one');

    const dialog = await openLibrary(right);
    expect((await titles(dialog)).sort()).toEqual(['First', 'First (copy)']);
    const texts = await right.evaluate(storedTexts);
    expect(texts.filter((text) => text.includes('left_one'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('right_one'))).toHaveLength(1);
    // The one that took the text goes on from it.
    await typeAtEnd(third, ', 30 as third_one');
    await left.locator('[data-fault="notebook-other-tab"]').waitFor();
    expect(await third.locator('[data-fault="notebook-other-tab"]').count()).toBe(0);
  });
});

describe('a notebook of an earlier Daybook', () => {
  it('is in the library after the first start', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await page.evaluate(
      (text) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('keyval-store');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('keyval', 'readwrite');
            transaction.objectStore('keyval').put(text, 'daybook.notebook');
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      FIRST,
    );
    await page.reload();
    await expect.poll(() => textOf(page)).toBe(FIRST);
    expect(await titles(await openLibrary(page))).toEqual(['First']);
  });
});

describe('a notebook on disk', () => {
  /** Where the browser would ask for a file, gives one of its private file system. */
  const withPickers = (page: Page) =>
    page.evaluate(() => {
      const file = async (name: string) =>
        (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      Object.assign(window, {
        showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => file(suggestedName),
        showOpenFilePicker: async () => [await file('First.md')],
      });
    });

  const onDisk = (page: Page) =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('First.md')).getFile()).text();
    });

  /** Another program writes the file, and the reader comes back to the page. */
  const writeElsewhere = (page: Page, text: string) =>
    page.evaluate(async (written) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle('First.md')).createWritable();
      await stream.write(written);
      await stream.close();
      dispatchEvent(new Event('focus'));
    }, text);

  it('is saved to its file, which is not written over unseen when another program has changed it', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    await withPickers(page);
    await runNotebook(page, FIRST);
    const mark = (state: string) => page.locator(`[data-disk="${state}"]`).waitFor();
    await mark('none');
    await page.keyboard.press('Control+s');
    await mark('saved');
    expect(await onDisk(page)).toBe(FIRST);
    await typeAtEnd(page, ', 2 as two');
    await mark('changed');
    await page.keyboard.press('Control+s');
    await mark('saved');
    expect(await onDisk(page)).toBe(await textOf(page));

    await writeElsewhere(page, SECOND);
    await page.getByRole('button', { name: 'Take the file’s text' }).click();
    await expect.poll(() => textOf(page)).toBe(SECOND);
    await mark('saved');
    await writeElsewhere(page, FIRST);
    await page.getByRole('button', { name: 'Write over the file' }).click();
    await mark('saved');
    expect(await onDisk(page)).toBe(SECOND);

    // The way to the file outlives the page; opening the same file goes on with the same notebook.
    await page.reload();
    await mark('saved');
    await withPickers(page);
    await page.getByRole('button', { name: 'New notebook' }).click();
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await expect.poll(() => textOf(page)).toBe(SECOND);
    expect(await titles(await openLibrary(page))).toEqual(['Second']);
    await page.keyboard.press('Escape');

    // Without a way back to the disk, the file goes to the downloads.
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await runNotebook(page, FIRST);
    await mark('none');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(file.suggestedFilename()).toBe('First.md');
    expect(readFileSync(await file.path(), 'utf8')).toBe(FIRST);
  });

  it('is opened by a drop, byte for byte, and stays a text where it cannot be read', async () => {
    const { page, close } = await openApp();
    onTestFinished(close);
    await ready(page);
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([file, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content ?? ''], file ?? ''));
          dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [name, text],
      );
    const marked = `\uFEFF${FIRST}`.replaceAll('\n', '\r\n');
    await drop('marked.md', marked);
    await expect.poll(() => textOf(page)).toBe(marked);
    await drop('broken.md', '# Broken\n\n```sql\nselect 1\n');
    const fault = page.locator('[data-fault^="notebook-"]');
    await fault.waitFor();
    expect(await fault.innerText()).toContain('line 3');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('```');
    await expect.poll(() => page.evaluate(storedTexts)).toContainEqual('# Broken\n\n```sql\nselect 1\n```');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-status="done"]').waitFor();
    expect((await titles(await openLibrary(page))).sort()).toEqual(['Broken', 'First']);
  });
});
