import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { ordersCsv } from './support/orders';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `---
daybook: 1
run: on-demand
---

# Notes

\`\`\`input name=factor
type: slider
value: 2
min: 1
max: 9
\`\`\`

\`\`\`sql name=scaled
select a * $factor as b from numbers
\`\`\`

\`\`\`sql name=total
select sum(b) as total from scaled
\`\`\`

\`\`\`sql name=apart
select 1 as one
\`\`\`
`;

const ANALYSIS = `---
daybook: 1
---

\`\`\`analysis name=who type=rfm
table: orders
roles: { customer: customer_id, time: ordered_at, amount: amount }
\`\`\`
`;

const text = (page: Page) => page.evaluate(() => window.daybook.text());
/** The middle of a word on the page. */
const placeOf = (within: Locator, word: string) =>
  within.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(wanted);
  }, word);

const states = (page: Page) =>
  page
    .locator('[data-cell][data-kind="sql"]')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.status));

describe('what reads what', () => {
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await openApp();
    ({ page } = app);
    await ready(page);
    await addFiles(page, [{ name: 'numbers.csv', text: 'a\n1\n2\n3\n' }]);
    await runNotebook(page, NOTEBOOK);
  });
  afterAll(() => app.close());

  it('is marked and not run in a notebook that runs on demand', async () => {
    await page.getByRole('slider').fill('5');
    await expect.poll(() => states(page)).toEqual(['stale', 'stale', 'done']);
    expect(await rowsOf(page, 'select total::int from total')).toEqual([[12]]);
    expect(await page.getByTestId('run-bar').innerText()).toContain('2 cells are out of date');
    expect(await page.locator('[data-cell="scaled"]').innerText()).toContain('out of date');
    // The old rows stay in sight.
    await page.locator('[data-cell="total"] [role="grid"]').getByText('12').waitFor();
  });

  it('is drawn as a map that follows what runs, and leads to the cell', async () => {
    await page.getByRole('button', { name: 'Map' }).click();
    const map = page.getByTestId('map');
    const drawn = () =>
      map
        .locator('[data-node]')
        .evaluateAll((nodes) =>
          nodes.map((node) => `${(node as HTMLElement).dataset.name} ${(node as HTMLElement).dataset.state}`),
        );
    await expect
      .poll(drawn)
      .toEqual(['numbers table', '$factor input', 'scaled stale', 'total stale', 'apart done']);
    expect(await map.locator('.plane > svg path').count()).toBe(3);
    await page.getByTestId('run-bar').getByRole('button', { name: 'Run them' }).click();
    await expect
      .poll(drawn)
      .toEqual(['numbers table', '$factor input', 'scaled done', 'total done', 'apart done']);
    expect(await rowsOf(page, 'select total::int from total')).toEqual([[30]]);
    await map.locator('[data-name="numbers"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell))
      .toBe('total');
    await page.getByRole('button', { name: 'Close the map' }).click();
  });

  it('is said of a name in SQL, which leads to where it comes from', async () => {
    const card = page.getByTestId('name-card');
    const editor = page.locator('[data-cell="scaled"] .cm-content');
    const { x, y } = await placeOf(editor, '$factor');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 1, y);
    await card.waitFor();
    expect(await card.innerText()).toMatch(/factor Input\s+Value: 5/);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: 'detached' });
    await page.locator('[data-cell="total"] .cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('F1');
    await expect.poll(() => card.innerText()).toMatch(/scaled SQL cell\s+3 rows · 1 column\s+b\s+BIGINT/);
    await page.keyboard.press('F1');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell))
      .toBe('scaled');
    expect(await page.locator('[data-cell="scaled"] .links').innerText()).toMatch(
      /reads\s+numbers\s+\$factor\s+read by\s+total/,
    );
  });

  it('runs by itself once the mode is switched, which undo takes back', async () => {
    const mode = page.getByTestId('run-bar').getByRole('combobox');
    await mode.selectOption('automatic');
    expect(await text(page)).not.toContain('on-demand');
    await page.getByRole('slider').fill('1');
    await expect.poll(() => rowsOf(page, 'select total::int from total')).toEqual([[6]]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rowsOf(page, 'select total::int from total')).toEqual([[30]]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await text(page)).toContain('run: on-demand');
  });

  it('keeps settings of an analysis under a name, uses them as one step, and brings a deleted one back', async () => {
    await addFiles(page, [{ name: 'orders.csv', text: ordersCsv() }]);
    await runNotebook(page, ANALYSIS);
    const cell = page.locator('[data-cell="who"]');
    const presets = cell.getByTestId('presets');
    await cell.locator('.summary').click();
    await cell.locator('input[type="number"]').first().fill('4');
    await page.keyboard.press('Tab');
    await presets.getByRole('button', { name: 'Keep these as a preset' }).click();
    await page.keyboard.type('Quarters');
    await page.keyboard.press('Enter');
    await presets.getByRole('button', { name: 'Defaults' }).click();
    expect(await text(page)).not.toContain('quantiles');
    await presets.getByRole('button', { name: 'Quarters', exact: true }).click();
    expect(await text(page)).toContain('quantiles: 4');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await text(page)).not.toContain('quantiles');
    await presets.getByRole('button', { name: 'Delete “Quarters”' }).click();
    await presets.getByRole('button', { name: 'Bring “Quarters” back' }).click();
    await presets.getByRole('button', { name: 'Quarters', exact: true }).waitFor();
    await cell.and(page.locator('[data-status="done"]')).waitFor();
    // What the run took is known to the next one.
    const known = await page.evaluate(() => localStorage.getItem('daybook.run-times'));
    expect(known).toMatch(/"rfm":\[\{"rows":2030,/);
  });

  it('says how far an analysis is, and stops it', async () => {
    await page.evaluate(
      async (notebook) => {
        await window.daybook.open(notebook);
      },
      ANALYSIS.replace('type=rfm', 'type=clv')
        .concat('params: { model: pareto-nbd, bootstrap: 2000 }\n```\n')
        .replace('}\n```\nparams', '}\nparams'),
    );
    const progress = page.getByTestId('run-progress');
    await progress.getByRole('progressbar').waitFor();
    await expect.poll(() => progress.innerText()).toMatch(/Running for \d+ s/);
    await progress.getByRole('button', { name: 'Stop' }).click();
    await page.locator('[data-cell="who"][data-status="idle"]').waitFor();
    expect(await rowsOf(page, 'select 1')).toEqual([[1]]);
  });
});
