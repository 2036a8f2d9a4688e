import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { ready, rowsOf, runNotebook, seen } from './support/page-verbs';

/** 24 months with ten orders each; the channel by the order, the amount by the month. */
const NOTEBOOK = `---
daybook: 1
title: Cross
---

\`\`\`sql name=orders
select (date '2023-01-01' + to_months((i // 10)::int) + to_days((i % 10)::int))::timestamp as ordered_at,
  ['web', 'shop', 'phone'][1 + (i % 3)::int] as channel, ((i // 10) * 10)::decimal(9, 2) as amount
from range(240) t(i)
\`\`\`

\`\`\`chart name=by_month
table: orders
mark: line
x: ordered_at
grain: month
\`\`\`

\`\`\`chart name=by_channel
table: orders
x: channel
filter: [by_month]
\`\`\`

\`\`\`sql name=picked
select count(*)::int as n, $by_month.from as since from orders where $by_month and $by_channel
\`\`\`

\`\`\`chart name=astray
table: lonely
x: n
filter: [by_month, nobody]
\`\`\`

\`\`\`chart name=without
table: lonely
x: n
filter: [by_month]
\`\`\`

\`\`\`sql name=lonely
select 1 as n
\`\`\`

\`\`\`input name=where_from
type: select
label: Channel
options: { table: orders, column: channel }
\`\`\`

\`\`\`input name=least
type: slider
label: At least
value: 0
min: 0
max: 230
step: 10
\`\`\`

\`\`\`sql name=of_input
select count(*)::int as n from orders where channel = $where_from and amount >= $least
\`\`\`
`;

describe('what is picked out of a chart', () => {
  let app: App;
  let plot: Locator;
  const cell = (name: string) => app.page.locator(`[data-cell="${name}"]`);
  const picked = () => rowsOf(app.page, 'select n, since from picked');
  /** The bars of the channels as they are drawn, widest first. */
  const counts = async () =>
    (await cell('by_channel').locator('.drawing svg text').allTextContents()).filter((text) =>
      /^\d+$/.test(text),
    );

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, NOTEBOOK);
    plot = cell('by_month').locator('.plot');
    await seen(plot);
    await cell('by_channel').locator('.drawing svg').waitFor();
  });
  afterAll(() => app.close());

  /** Pulls the pointer over part of the chart, given as shares of its width. */
  async function pull(from: number, to: number) {
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    const at = (share: number) => [box.x + 40 + share * (box.width - 55), box.y + box.height / 2] as const;
    await app.page.mouse.move(...at(from));
    await app.page.mouse.down();
    await app.page.mouse.move(...at((from + to) / 2));
    await app.page.mouse.move(...at(to));
    await app.page.mouse.up();
  }

  it('leaves out rows of charts and queries that follow it, and comes back whole', async () => {
    expect(await picked()).toEqual([[240, null]]);
    await pull(0, 0.24);
    const chip = cell('by_month').getByTestId('selection');
    await expect.poll(() => chip.innerText()).toContain('Jan 2023 to');
    await expect.poll(async () => (await counts()).reduce((sum, n) => sum + Number(n), 0)).toBeLessThan(90);
    await expect.poll(async () => (await picked())[0]?.[1]).toBe('2023-01-01');
    const [[left] = []] = await picked();
    expect((await counts()).reduce((sum, n) => sum + Number(n), 0)).toBe(left);
    await expect.poll(() => cell('by_channel').locator('.follow').innerText()).toContain('Only ordered_at');
    await chip.click();
    await expect.poll(picked).toEqual([[240, null]]);
    await expect.poll(counts).toEqual(['80', '80', '80']);
  });

  it('is moved, made longer and let go of by keys', async () => {
    await app.page.mouse.move(0, 0);
    await plot.focus();
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('Enter');
    await expect.poll(picked).toEqual([[10, '2023-01-01']]);
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('Shift+ArrowRight');
    await expect.poll(picked).toEqual([[20, '2023-02-01']]);
    await expect.poll(() => plot.locator('[aria-live]').last().innerText()).toContain('Feb 2023 to Mar 2023');
    await app.page.keyboard.press('Escape');
    await expect.poll(picked).toEqual([[240, null]]);
  });

  it('of bars is what was clicked on, more of them with Shift, and becomes an SQL cell', async () => {
    const bars = cell('by_channel').locator('.drawing svg g[aria-label="rect"] rect');
    await bars.first().click();
    await expect.poll(picked).toEqual([[80, null]]);
    await bars.nth(1).click({ modifiers: ['Shift'] });
    await expect.poll(picked).toEqual([[160, null]]);
    await cell('by_channel').getByRole('button', { name: 'As an SQL cell' }).click();
    await expect.poll(() => app.page.evaluate(() => window.daybook.text())).toContain('WHERE "channel" IN (');
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await cell('by_channel').getByTestId('selection').click();
    await expect.poll(picked).toEqual([[240, null]]);
  });

  it('goes along in a link', async () => {
    const { page } = app;
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await cell('by_channel').locator('.drawing svg g[aria-label="rect"] rect').first().click();
    await expect.poll(picked).toEqual([[80, null]]);
    const chip = cell('by_channel').getByTestId('selection');
    const said = await chip.innerText();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press('Escape');
    await chip.click();
    await expect.poll(picked).toEqual([[240, null]]);
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    await expect.poll(() => chip.innerText()).toBe(said);
    await expect.poll(picked).toEqual([[80, null]]);
    await chip.click();
    await expect.poll(picked).toEqual([[240, null]]);
  });

  it('says which cell it does not know, and which column a table lacks', async () => {
    expect(await cell('astray').getAttribute('data-status')).toBe('failed');
    expect(await cell('astray').innerText()).toContain('by “nobody”');
    expect(await cell('without').getAttribute('data-status')).toBe('done');
    await pull(0.1, 0.3);
    await cell('without').and(app.page.locator('[data-status="failed"]')).waitFor();
    await expect.poll(() => cell('without').innerText()).toContain('column “ordered_at”');
    await plot.press('Escape');
  });

  it('is followed where a box is ticked, in the text of the cell', async () => {
    await cell('by_month').locator('.follow summary').click();
    await cell('by_month').getByRole('checkbox', { name: 'by_channel' }).check();
    await expect
      .poll(() => app.page.evaluate(() => window.daybook.text()))
      .toContain('grain: month\nfilter: [ by_channel ]');
    await app.page.getByRole('button', { name: 'Undo' }).click();
    expect(await app.page.evaluate(() => window.daybook.text())).toBe(NOTEBOOK);
  });

  it('leaves no tables behind that the reader has not made', async () => {
    await cell('by_month').locator('.plot').focus();
    await cell('by_channel').locator('.plot').focus();
    const names = () =>
      rowsOf(app.page, "select count(*)::int from duckdb_tables() where table_name like 'daybook cube%'");
    await expect.poll(names).toEqual([[0]]);
  });

  it('takes choices from a column, and follows the table', async () => {
    const choice = app.page.getByRole('combobox', { name: 'Channel' });
    expect(await choice.locator('option').allInnerTexts()).toEqual(['None', 'phone', 'shop', 'web']);
    await choice.selectOption('shop');
    await expect.poll(() => rowsOf(app.page, 'select n from of_input')).toEqual([[80]]);
    await app.page.getByRole('slider', { name: 'At least' }).fill('120');
    await expect.poll(() => rowsOf(app.page, 'select n from of_input')).toEqual([[40]]);
    await app.page.getByRole('slider', { name: 'At least' }).press('Control+z');
    await expect.poll(() => app.page.evaluate(() => window.daybook.text())).toContain('value: 0\nmin: 0');
  });

  it('changes an input by clicking, in its text', async () => {
    const input = cell('least');
    await input.getByRole('button', { name: 'Change this input' }).click();
    await input.getByLabel('Kind').selectOption('number');
    await input.getByLabel('To', { exact: true }).fill('99');
    await input.getByLabel('To', { exact: true }).press('Tab');
    await expect
      .poll(() => app.page.evaluate(() => window.daybook.text()))
      .toContain(
        '```input name=least\ntype: number\nlabel: At least\nvalue: 0\nmin: 0\nmax: 99\nstep: 10\n```',
      );
    expect(await input.getByRole('spinbutton', { name: 'At least' }).inputValue()).toBe('0');
  });

  it('only marks what follows it in a notebook that runs on demand', async () => {
    await runNotebook(app.page, NOTEBOOK.replace('title: Cross', 'title: Cross\nrun: on-demand'));
    await cell('by_month').scrollIntoViewIfNeeded();
    await cell('by_month').locator('.drawing svg').waitFor();
    await pull(0, 0.24);
    for (const name of ['by_channel', 'picked'])
      await cell(name).and(app.page.locator('[data-status="stale"]')).waitFor();
    await cell('by_channel').hover();
    await cell('by_channel').getByRole('button', { name: 'Run (Ctrl+Enter)' }).click();
    await expect.poll(async () => (await counts()).reduce((sum, n) => sum + Number(n), 0)).toBeLessThan(90);
    expect(await picked()).toEqual([[240, null]]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
