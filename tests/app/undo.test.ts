import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { addFiles, ready, runNotebook } from './support/page-verbs';
import { ordersCsv } from './support/orders';

const NOTEBOOK = `# Notes

\`\`\`input name=least
type: slider
label: At least
value: 2
min: 1
max: 20
\`\`\`

\`\`\`sql name=one
select $least as a
\`\`\`

\`\`\`analysis name=groups type=rfm
table: orders
roles: { customer: customer_id, time: ordered_at, amount: amount }
\`\`\`
`;

const text = (page: Page) => page.evaluate(() => window.daybook.text());
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Each kind of change, made with keys alone; none may need more than the steps it says. */
const CHANGES: { name: string; steps: number; make: (page: Page) => Promise<void> }[] = [
  {
    name: 'text',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="one"]').focus();
      await press(page, 'Enter', 'Control+End');
      await page.keyboard.type(' + 1');
      await press(page, 'Escape');
    },
  },
  {
    name: 'order',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="one"]').focus();
      await press(page, 'Alt+ArrowUp');
    },
  },
  {
    name: 'deletion',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="groups"]').focus();
      await press(page, 'd', 'd');
    },
  },
  {
    name: 'insertion',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="one"]').focus();
      await press(page, 'a');
    },
  },
  {
    name: 'kind',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="one"]').focus();
      await press(page, 'm');
    },
  },
  {
    name: 'value of an input',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="least"]').focus();
      await press(page, 'Enter', 'ArrowRight');
    },
  },
  {
    name: 'parameter',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="groups"] .summary').focus();
      await press(page, 'Enter');
      const role = page.locator('[data-cell="groups"] select[data-role="customer"]');
      await role.focus();
      await page.keyboard.type('chan');
    },
  },
  {
    name: 'name',
    steps: 1,
    make: async (page) => {
      await page.locator('[data-cell="one"] input.name').focus();
      await press(page, 'Control+a');
      await page.keyboard.type('first');
      await press(page, 'Enter');
    },
  },
  {
    name: 'cells that come in with prose',
    steps: 3,
    make: async (page) => {
      await page.locator('[data-kind="markdown"]').first().focus();
      await press(page, 'Enter');
      await page.locator('[data-kind="markdown"] .cm-content').waitFor();
      await press(page, 'Control+End');
      await page.keyboard.insertText('\n\n```sql name=brought\nselect 3 as c\n```\n');
      await press(page, 'Escape');
      await page.locator('[data-cell="brought"]').waitFor();
    },
  },
];

it('every kind of change is undone and done again with keys', async () => {
  const { page, close } = await openApp();
  onTestFinished(close);
  await ready(page);
  await addFiles(page, [{ name: 'orders.csv', text: ordersCsv() }]);
  await runNotebook(page, NOTEBOOK);
  await page.locator('[data-cell="groups"][data-status="done"]').waitFor();
  const start = await text(page);
  expect(start).toBe(NOTEBOOK);
  const stages: { name: string; text: string }[] = [];
  for (const { name, steps, make } of CHANGES) {
    await make(page);
    await expect.poll(() => text(page), { message: name }).not.toBe(start);
    const changed = await text(page);
    let taken = 0;
    while ((await text(page)) !== start && taken < steps) {
      await press(page, 'Control+z');
      taken++;
    }
    expect([name, await text(page)]).toEqual([name, start]);
    for (let step = 0; step < taken; step++) await press(page, 'Control+Shift+z');
    expect([name, await text(page)]).toEqual([name, changed]);
    for (let step = 0; step < taken; step++) await press(page, 'Control+z');
    stages.push({ name, text: changed });
  }
  expect(stages).toHaveLength(CHANGES.length);

  // What an undo brings back is computed again where the change itself was.
  await page.locator('[data-cell="least"]').focus();
  await press(page, 'Enter', 'ArrowRight');
  const valueOf = () =>
    page.evaluate(async () => (await window.daybook.query('select a from one')).rows[0]?.[0]);
  await expect.poll(valueOf).toBe(3);
  await press(page, 'Control+z');
  await expect.poll(valueOf).toBe(2);

  // A whole notebook that was opened over this one goes the same way.
  await runNotebook(page, '# Another\n');
  await press(page, 'Control+z');
  expect(await text(page)).toBe(start);
});
