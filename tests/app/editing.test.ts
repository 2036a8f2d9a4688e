import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, runNotebook } from './support/page-verbs';

const NOTEBOOK = `# Orders

\`\`\`input name=min_orders
type: slider
label: At least
value: 2
min: 1
max: 20
\`\`\`

\`\`\`sql name=totals
select count(*) as n, sum(amount) as total, max(ordered_at) as "last day" from orders
\`\`\`

\`\`\`sql name=draft
select 1 as one
\`\`\`

We have {{ totals.n }} orders.
`;

let app: App;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await ready(page);
  const rows = Array.from(
    { length: 1_500 },
    (_, i) => `${i},C${i % 7},2024-02-${String(1 + (i % 28)).padStart(2, '0')},10.5,<b>North</b>`,
  );
  await addFiles(page, [
    { name: 'orders.csv', text: `order_id,customer_id,ordered_at,amount,Sales Region\n${rows.join('\n')}\n` },
  ]);
  await runNotebook(page, NOTEBOOK);
  await editor('draft').waitFor();
});

afterAll(() => app.close());

const editor = (name: string) => page.locator(`[data-cell="${name}"] .cm-content`);
const options = () => page.locator('.cm-tooltip-autocomplete li');
const bodyOf = async (name: string): Promise<string> => {
  const text = await page.evaluate(() => window.daybook.text());
  return new RegExp(`name=${name}[^\\n]*\\n([^]*?)\\n\`\`\``).exec(text)?.[1] ?? '';
};
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Replaces the text of a cell by typing; the cursor ends where \`|\` stands. */
async function write(name: string, marked: string): Promise<void> {
  await editor(name).click();
  await press('Control+a', 'Delete');
  await page.keyboard.insertText(marked.replace('|', ''));
  await press('Control+Home');
  for (let at = marked.indexOf('|'); at > 0; at--) await press('ArrowRight');
}

/** Takes the option of this name once it is offered. */
async function take(label: string): Promise<void> {
  const option = options()
    .filter({ hasText: new RegExp(`^${label.replaceAll(/\W/g, '\\$&')}`) })
    .first();
  await option.waitFor();
  await option.click();
}

describe('an SQL cell offers', () => {
  it('columns after an alias whose FROM comes later, with quotes where a name needs them', async () => {
    await write('draft', 'select o| from orders o');
    await page.keyboard.type('.');
    await expect.poll(() => options().allInnerTexts()).toHaveLength(5);
    expect((await options().allInnerTexts())[0]).toMatch(/^order_id\s*BIGINT/);
    await take('Sales Region');
    expect(await bodyOf('draft')).toBe('select o."Sales Region" from orders o');
  });

  it('columns of other cells and of expressions before it', async () => {
    await write('draft', 'with a as (select amount * 2 as twice from orders) select | from a, totals');
    await page.keyboard.type('l');
    await take('last day');
    await page.keyboard.type(', tw');
    await take('twice');
    expect(await bodyOf('draft')).toBe(
      'with a as (select amount * 2 as twice from orders) select "last day", twice from a, totals',
    );
  });

  it('functions with their signatures, in the list and while arguments are written', async () => {
    await write('draft', 'select | from orders');
    await page.keyboard.type('date_tru');
    await options().first().waitFor();
    const info = page.locator('.cm-completionInfo');
    await expect.poll(() => info.innerText()).toContain('date_trunc(part VARCHAR, timestamp ANY)');
    await take('date_trunc');
    const help = page.locator('.cm-signatures strong');
    await expect.poll(() => help.first().innerText()).toBe('part VARCHAR');
    await page.keyboard.type("'month', ");
    await expect.poll(() => help.first().innerText()).toBe('timestamp ANY');
    await press('End');
    await help.first().waitFor({ state: 'detached' });
    expect(await bodyOf('draft')).toBe("select date_trunc('month', ) from orders");
  });

  it('inputs with the value they have now', async () => {
    await write('draft', 'select | as least');
    await page.keyboard.type('$m');
    await expect.poll(() => options().allInnerTexts()).toEqual([expect.stringMatching(/^\$min_orders\s*2$/)]);
    await take('$min_orders');
    expect(await bodyOf('draft')).toBe('select $min_orders as least');
  });
});

describe('a fault', () => {
  const marked = (name: string) => page.locator(`[data-cell="${name}"] .cm-lintRange-error`);

  it('is underlined at its word, says what is wrong, and goes with the next key', async () => {
    await write('draft', 'select\n  amount, amuont\nfrom orders|');
    await press('Control+Enter');
    await marked('draft').waitFor();
    expect(await marked('draft').innerText()).toBe('amuont');
    await marked('draft').hover();
    await expect.poll(() => page.locator('.cm-diagnostic').innerText()).toMatch(/no column called “amuont”/);
    await editor('draft').focus();
    await press('Control+End', 'Space');
    await marked('draft').waitFor({ state: 'detached' });
    await write('draft', 'select $nothing|');
    await press('Control+Enter');
    await expect.poll(() => marked('draft').innerText()).toBe('$nothing');
  });

  it('in a definition is underlined while it is written', async () => {
    const input = page.locator('[data-cell="min_orders"]');
    await input.getByRole('button', { name: 'Show definition' }).click();
    await editor('min_orders').waitFor();
    const before = await bodyOf('min_orders');
    await write('min_orders', 'type: slidr|\nlabel: At least');
    await expect.poll(() => marked('min_orders').innerText()).toBe('slidr');
    await write('min_orders', `${before}|`);
    await marked('min_orders').waitFor({ state: 'detached' });
  });
});

describe('writing', () => {
  it('lays SQL out with one key and one step of undo, and says so where it cannot', async () => {
    await write('draft', "select a,'x  y' b -- why\nfrom (values (1)) t(a) where a>$min_orders|");
    const before = await bodyOf('draft');
    await press('Control+Shift+F');
    await expect.poll(() => bodyOf('draft')).toContain("select\n  a,\n  'x  y' b -- why\nfrom\n");
    expect(await bodyOf('draft')).toMatch(/a > \$min_orders$/);
    await press('Control+z');
    expect(await bodyOf('draft')).toBe(before);
    await write('draft', 'select (1|');
    await press('Delete', 'Control+Shift+F');
    await page.locator('[data-fault="format-syntax"]').waitFor();
    expect(await bodyOf('draft')).toBe('select (1');
  });

  it('has a cursor that stands still while somebody types, blinks at rest, and not for those who want no motion', async () => {
    const blinking = () =>
      page
        .locator('[data-cell="draft"] .cm-cursorLayer')
        .evaluate((layer) => layer.getAnimations().some(({ playState }) => playState === 'running'));
    await write('draft', 'select 1|');
    await expect.poll(blinking).toBe(true);
    // Looked at in the same task as the key, so that no pause comes in between.
    const atKey = await page.evaluateHandle(() => ({
      animations: new Promise<number>((resolve) => {
        const layer = document.querySelector('[data-cell="draft"] .cm-cursorLayer')!;
        const look = (): void => resolve(layer.getAnimations().length);
        addEventListener('input', look, { once: true });
      }),
    }));
    await press('x');
    expect(await atKey.evaluate(({ animations }) => animations)).toBe(0);
    await expect.poll(blinking).toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await press('y');
    await expect.poll(blinking).toBe(false);
    await page.waitForTimeout(900);
    expect(await blinking()).toBe(false);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('has several cursors, closes brackets and makes comments', async () => {
    await write('draft', 'select aa, aa, aa|');
    await press('Control+Home', 'Control+ArrowRight', 'Control+ArrowRight');
    await press('Control+Shift+ArrowLeft', 'Control+d', 'Control+d');
    await page.keyboard.type('b');
    expect(await bodyOf('draft')).toBe('select b, b, b');
    await editor('draft')
      .getByText('select')
      .click({ modifiers: ['Alt'], position: { x: 1, y: 5 } });
    await page.keyboard.type('(');
    expect(await bodyOf('draft')).toMatch(/\(.*\(.*\(.*\(/);
    await write('draft', 'select 1|');
    await press('Alt+/');
    expect(await bodyOf('draft')).toBe('-- select 1');
    await press('Alt+/');
    await press('End');
    await page.keyboard.type(' + abs(');
    expect(await bodyOf('draft')).toBe('select 1 + abs()');
  });
});

describe('prose', () => {
  const prose = () => page.locator('[data-kind="markdown"]').last();
  const text = () => prose().locator('.rendered').innerText();

  async function writeProse(words: string): Promise<void> {
    await prose().locator('.prose').dblclick();
    await prose().locator('.cm-content').waitFor();
    await press('Control+a', 'Delete');
    await page.keyboard.insertText(words);
  }

  it('shows values of cells as the reader writes them, never as HTML', async () => {
    expect(await text()).toBe('We have 1,500 orders.');
    await writeProse(
      '{{ totals.n }}; {{ totals.total }}; {{ totals."last day" }}; {{ min_orders }}; {{ orders."Sales Region" }}; `{{ x }}`',
    );
    await expect.poll(text).toBe('1,500; 15,750; 28 Feb 2024; 2; <b>North</b>; {{ x }}');
    await press('Escape');
    await prose().locator('.cm-content').waitFor({ state: 'detached' });
    expect(await text()).toContain('28 Feb 2024');
  });

  it('follows the cells it names', async () => {
    await page.locator('[data-cell="min_orders"] input[type="range"]').focus();
    await press('ArrowRight');
    await expect.poll(text).toContain('; 3; ');
    await press('ArrowLeft');
    await expect.poll(text).toContain('; 2; ');
  });

  it('says in place which name or column there is not, and which was meant', async () => {
    await writeProse('{{ totls.n }} and {{ totals.m }} and {{ totals.n }}');
    await expect.poll(text).toContain('There is no “totls”. Did you mean “totals”?');
    expect(await text()).toMatch(/“totals” has no column “m”.*and 1,500$/s);
    await press('Control+z', 'Escape');
  });

  it('is previewed while it is written; sets maths and tables', async () => {
    await writeProse('| a | b |\n|---|---|\n| 1 | $\\frac{x_i}{2}$ |\n\n$$\\sum_i p_i$$\n\nfrom $5 to $10');
    const preview = prose().locator('.preview');
    await preview.locator('table math mfrac').waitFor();
    await preview.locator('math[display="block"]').waitFor();
    expect(await preview.innerText()).toContain('from $5 to $10');
    await press('Escape');
    await prose().locator('.prose table math').waitFor();
  });

  it('offers names and columns after two braces', async () => {
    await writeProse('Now ');
    await page.keyboard.type('{{ tot');
    await take('totals');
    await take('total');
    await expect.poll(() => page.evaluate(() => window.daybook.text())).toContain('Now {{ totals.total }}');
    await expect.poll(text).toBe('Now 15,750');
    await press('Escape');
  });
});

it('nothing of this has left the page or failed unseen', () => {
  expect(app.requestsElsewhere()).toEqual([]);
  expect(app.consoleErrors()).toEqual([]);
});
