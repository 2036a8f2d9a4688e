import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import reference from '../reference/column-profile.json';
import { openApp, type App } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** 1,200 rows whose every value follows from its number, so that what has to be seen is known. */
function salesCsv(): string {
  const rows = ['id,big,amount,day,channel,note'];
  for (let i = 0; i < 1_200; i++) {
    const day = new Date(Date.UTC(2024, 0, 1 + (i % 366))).toISOString().slice(0, 10);
    const note = i % 10 === 0 ? '' : i === 7 ? '"tab\there, and ""quotes"""' : `note ${i}`;
    const channel = ['web', 'shop', 'phone'][i % 3] ?? '';
    rows.push(`${i},${9_007_199_254_740_993n + BigInt(i)},${((i * 7) % 1200) / 8},${day},${channel},${note}`);
  }
  return `${rows.join('\n')}\n`;
}

const NOTEBOOK = `---
daybook: 1
title: Grid
---

\`\`\`sql name=many
select range as n, 'row ' || range as name from range(1000000)
\`\`\`
`;

/** The grid of the table view. */
class Grid {
  readonly grid: Locator;

  constructor(
    readonly page: Page,
    root: string,
  ) {
    this.grid = page.locator(`${root} [role="grid"]`);
  }

  head(column: string): Locator {
    return this.grid.locator(`[data-column="${column}"]`);
  }

  cell(row: number, place: number): Locator {
    return this.grid.locator(`[data-row="${row}"][data-place="${place}"]`);
  }

  async texts(place: number, count: number): Promise<string[]> {
    const cells = Array.from({ length: count }, (_, row) => this.cell(row, place).innerText());
    return (await Promise.all(cells)).map((text) => text.trim());
  }

  async menu(column: string, action: string): Promise<void> {
    await this.head(column).hover();
    await this.head(column).locator('.menu').click();
    await this.page.locator(`[data-action="${action}"]`).click();
  }

  /** How many rows pass the filters. */
  async rows(): Promise<number> {
    return Number(await this.grid.getAttribute('data-rows'));
  }

  async columns(): Promise<(string | null)[]> {
    return this.grid
      .locator('[role="columnheader"][data-column]')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
  }
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('the table view', () => {
  let app: App;
  let grid: Grid;

  beforeAll(async () => {
    app = await openApp();
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await ready(app.page);
    await addFiles(app.page, [{ name: 'sales.csv', text: salesCsv() }]);
    await runNotebook(app.page, NOTEBOOK);
    grid = new Grid(app.page, '.view');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.page.getByRole('button', { name: 'Open sales' }).click();
    await grid.cell(0, 0).getByText('0', { exact: true }).waitFor();
    return async () => {
      for (let open = 0; open < 3; open++) await app.page.keyboard.press('Escape');
      await app.page.locator('.view').waitFor({ state: 'detached' });
    };
  });

  it('says what it is to assistive technology, and goes back with Escape', async () => {
    expect(await grid.grid.getAttribute('aria-rowcount')).toBe('1201');
    expect(await grid.grid.getAttribute('aria-colcount')).toBe('7');
    const row = grid.grid.locator('[role="row"][aria-rowindex="2"]');
    expect(await row.locator('[role="gridcell"]').first().getAttribute('aria-colindex')).toBe('2');
    const text = await app.page.evaluate(() => window.daybook.text());
    expect(text).toBe(NOTEBOOK);
  });

  it('shows numbers to be read and the exact value on hover', async () => {
    const big = grid.cell(0, 1);
    expect((await big.innerText()).trim()).toBe('9,007,199,254,740,993');
    expect(await big.getAttribute('title')).toBe('9007199254740993');
    expect(await grid.cell(1, 2).evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
    expect(await grid.texts(2, 3)).toEqual(['0.000', '0.875', '1.750']);
    expect(await grid.cell(1, 2).getAttribute('title')).toBe('0.875');
  });

  it('sorts by a click, by another one the other way, and by several columns with Shift', async () => {
    await grid.head('big').locator('.name').click();
    await expect.poll(() => grid.head('big').getAttribute('aria-sort')).toBe('ascending');
    await grid.head('big').locator('.name').click();
    await expect.poll(() => grid.texts(0, 2)).toEqual(['1199', '1198']);
    await grid.head('channel').locator('.name').click();
    await expect.poll(() => grid.texts(4, 2)).toEqual(['phone', 'phone']);
    await grid
      .head('amount')
      .locator('.name')
      .click({ modifiers: ['Shift'] });
    await grid
      .head('amount')
      .locator('.name')
      .click({ modifiers: ['Shift'] });
    const expected = await rowsOf(app.page, 'select id from sales order by channel, amount desc limit 3');
    await expect.poll(() => grid.texts(0, 3)).toEqual(expected.flat().map(String));
    await grid.menu('channel', 'none');
    await expect.poll(() => grid.head('channel').getAttribute('aria-sort')).toBe('none');
  });

  it('filters by a range drawn over the histogram, and by typed ends', async () => {
    await grid.menu('amount', 'filter');
    const bars = app.page.locator('.grid-popover .bars');
    const { x, y, width } = (await bars.boundingBox())!;
    await app.page.mouse.move(x + width * 0.26, y + 20);
    await app.page.mouse.down();
    await app.page.mouse.move(x + width * 0.49, y + 20, { steps: 3 });
    await app.page.mouse.up();
    const chip = app.page.locator('[data-filter="amount"]');
    await expect.poll(() => chip.innerText()).toMatch(/amount between 3\d(\.\d+)? and 7\d(\.\d+)?/);
    const [low, high] = (await chip.innerText()).match(/\d+(\.\d+)?/g) ?? [];
    const [[count] = []] = await rowsOf(
      app.page,
      `select count(*) from sales where amount between ${low ?? ''} and ${high ?? ''}`,
    );
    expect(count).toBeGreaterThan(250);
    await expect.poll(() => grid.rows()).toBe(count);
    await app.page.getByLabel('From').fill('10.5');
    await app.page.getByLabel('From').press('Enter');
    await app.page.getByLabel('To', { exact: true }).fill('12');
    await app.page.getByLabel('To', { exact: true }).press('Enter');
    // 10.5 to 12 in steps of an eighth.
    await expect.poll(() => grid.rows()).toBe(13);
    await app.page.getByLabel('From').fill('soon');
    await app.page.getByLabel('From').press('Enter');
    await app.page.getByRole('alert').filter({ hasText: 'Not a value' }).waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Remove the filter of amount' }).click();
    await expect.poll(() => grid.rows()).toBe(1_200);
  });

  it('filters by values with their counts, by text and by what is missing, all at once', async () => {
    await grid.menu('channel', 'filter');
    const web = app.page.locator('.grid-popover label', { hasText: 'web' });
    expect(await web.innerText()).toContain('400');
    await web.click();
    await expect.poll(() => grid.rows()).toBe(400);
    await app.page.locator('.grid-popover').getByRole('button', { name: 'Done' }).click();
    await grid.menu('note', 'filter');
    await app.page.getByRole('button', { name: 'Missing only' }).click();
    await expect.poll(() => grid.rows()).toBe(40);
    await app.page.locator('.grid-popover').getByRole('button', { name: 'Text' }).click();
    await app.page.getByRole('textbox', { name: 'Text' }).fill('NOTE 99');
    // 99, 993, 996 and 999; 990 has no note.
    await expect.poll(() => grid.rows()).toBe(4);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => grid.rows()).toBe(1_200);
  });

  it('makes an SQL cell of what it shows, which one undo takes back', async () => {
    await grid.menu('channel', 'filter');
    await app.page.locator('.grid-popover label', { hasText: 'shop' }).click();
    await app.page.keyboard.press('Escape');
    await grid.head('amount').locator('.name').click();
    await grid.menu('note', 'hide');
    await app.page.getByRole('button', { name: 'As an SQL cell' }).click();
    const cell = app.page.locator('[data-cell^="cell-"][data-status="done"]');
    await cell.waitFor();
    const text = await app.page.evaluate(() => window.daybook.text());
    expect(text).toContain(
      [
        'SELECT "id", "big", "amount", "day", "channel"',
        'FROM "sales"',
        `WHERE "channel" = 'shop'`,
        'ORDER BY "amount" ASC NULLS LAST',
      ].join('\n'),
    );
    await expect.poll(() => cell.locator('[role="grid"]').getAttribute('data-rows')).toBe('400');
    await app.page.getByRole('button', { name: 'Undo' }).click();
    expect(await app.page.evaluate(() => window.daybook.text())).toBe(NOTEBOOK);
  });

  it('pins, hides, shows, resizes and fits columns', async () => {
    await grid.menu('channel', 'pin');
    await expect.poll(() => grid.columns()).toEqual(['channel', 'id', 'big', 'amount', 'day', 'note']);
    expect(await grid.head('channel').evaluate((head) => getComputedStyle(head).position)).toBe('sticky');
    await grid.menu('channel', 'pin');
    await grid.menu('day', 'hide');
    await expect.poll(() => grid.columns()).not.toContain('day');
    await app.page.locator('.view').getByRole('button', { name: 'Columns' }).click();
    await app.page.locator('.grid-popover').getByRole('checkbox', { name: 'day' }).check();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => grid.columns()).toEqual(['id', 'big', 'amount', 'day', 'channel', 'note']);
    const widthOf = async () => (await grid.head('note').boundingBox())!.width;
    const before = await widthOf();
    const grip = (await grid.head('channel').locator('.grip').boundingBox())!;
    const channelBefore = (await grid.head('channel').boundingBox())!.width;
    await app.page.mouse.move(grip.x + 4, grip.y + 10);
    await app.page.mouse.down();
    await app.page.mouse.move(grip.x + 104, grip.y + 10, { steps: 4 });
    await app.page.mouse.up();
    const channelAfter = (await grid.head('channel').boundingBox())!.width;
    expect(Math.abs(channelAfter - channelBefore - 100)).toBeLessThanOrEqual(1);
    await grid.head('channel').locator('.grip').dblclick();
    await expect
      .poll(async () => (await grid.head('channel').boundingBox())!.width)
      .toBeLessThan(channelAfter - 50);
    expect(before).toBeGreaterThan(0);
  });

  it('chooses cells with mouse and keys, and copies them exactly', async () => {
    await grid.cell(6, 1).click();
    await grid.cell(7, 5).click({ modifiers: ['Shift'] });
    await app.page.keyboard.press('Control+c');
    await expect
      .poll(() => clipboard(app.page))
      .toBe(
        [
          '9007199254740999\t5.25\t2024-01-07\tweb\tnote 6',
          '9007199254741000\t6.125\t2024-01-08\tshop\t"tab\there, and ""quotes"""',
        ].join('\n'),
      );
    expect(await grid.cell(7, 3).getAttribute('aria-selected')).toBe('true');
    await grid.cell(0, 0).click();
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Shift+ArrowRight');
    await app.page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(app.page)).toBe('0\t9007199254740993\n1\t9007199254740994');
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.press('Control+c');
    await expect.poll(async () => (await clipboard(app.page)).split('\n').length).toBe(1_201);
    expect((await clipboard(app.page)).split('\n').at(-1)).toContain('1199\t9007199254742192\t');
  });

  it('goes anywhere with the keyboard', async () => {
    const active = () =>
      grid.grid.evaluate((element) => {
        const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
        return [cell?.dataset.row ?? cell?.dataset.column, cell?.dataset.place];
      });
    await grid.cell(0, 0).click();
    await app.page.keyboard.press('Control+End');
    await expect.poll(active).toEqual(['1199', '5']);
    await expect.poll(() => grid.cell(1199, 5).innerText()).toContain('note 1199');
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('ArrowUp');
    await expect.poll(active).toEqual(['1198', '0']);
    await app.page.keyboard.press('PageUp');
    const [row] = await active();
    expect(Number(row)).toBeLessThan(1_190);
    await app.page.keyboard.press('Control+Home');
    await app.page.keyboard.press('ArrowUp');
    await expect.poll(active).toEqual(['id', undefined]);
    await app.page.keyboard.press('Enter');
    const menu = app.page.locator('.grid-menu');
    // Keys belong to the menu as soon as it has the focus.
    const menuHasKeys = () => menu.evaluate((element) => element.contains(document.activeElement));
    await expect.poll(menuHasKeys).toBe(true);
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => grid.head('id').getAttribute('aria-sort')).not.toBe('none');
    await menu.waitFor({ state: 'detached' });
    await expect.poll(() => grid.grid.evaluate((element) => element === document.activeElement)).toBe(true);
    // A menu that was only looked at gives the keys back.
    await grid.grid.press('Enter');
    await expect.poll(menuHasKeys).toBe(true);
    await app.page.keyboard.press('Escape');
    await expect.poll(() => grid.grid.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('shows a whole row, and the next one', async () => {
    await grid.cell(7, 2).dblclick();
    const sheet = app.page.getByRole('dialog', { name: 'Row 8 of 1,200' });
    await sheet.waitFor();
    await expect.poll(() => sheet.innerText()).toContain('9,007,199,254,741,000');
    await sheet.getByRole('button', { name: 'Next row' }).click();
    await app.page.getByRole('dialog', { name: 'Row 9 of 1,200' }).getByText('note 8').waitFor();
    await app.page.keyboard.press('Escape');
    await grid.cell(3, 0).click();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('dialog', { name: 'Row 4 of 1,200' }).waitFor();
  });
});

describe('a column looked at closely', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    const { values } = reference.numbers.skewed;
    await addFiles(app.page, [
      {
        name: 'skewed.csv',
        text: `v,other,a,b,c,d,e\n${values.map((value) => `${value},x,1,2,3,4,5`).join('\n')}\n`,
      },
    ]);
  });
  afterAll(() => app.close());

  it('agrees with NumPy and SciPy, and shows the rows behind a number', async () => {
    const { skewed } = reference.numbers;
    const { page } = app;
    await page.getByRole('button', { name: 'Show the columns of skewed' }).click();
    await page.getByRole('button', { name: 'Look closely at v' }).click();
    await page.locator('[data-profile="v"]').waitFor();
    const quantile = (share: number) => page.locator(`[data-quantile="${share}"]`).getAttribute('title');
    for (const [index, share] of reference.shares.entries()) {
      expect(Number(await quantile(share))).toBeCloseTo(skewed.quantiles[index]!, 9);
    }
    const outliers = page.locator('[data-outliers="iqr"]');
    expect(await outliers.innerText()).toContain(`${skewed.iqrAbove + skewed.iqrBelow} rows`);
    expect(await page.locator('[data-outliers="z"]').innerText()).toContain(
      `${skewed.zAbove + skewed.zBelow} rows`,
    );
    await outliers.locator('.link').click();
    const grid = page.locator('.view [role="grid"]');
    await expect.poll(() => grid.getAttribute('data-rows')).toBe(String(skewed.iqrAbove + skewed.iqrBelow));
  });

  it('is found by a search over tables and columns', async () => {
    const { page } = app;
    for (let open = 0; open < 2; open++) await page.keyboard.press('Escape');
    await page.locator('body').press('/');
    await page.keyboard.type('OTH');
    await page.locator('mark', { hasText: 'oth' }).waitFor();
    expect(await page.locator('aside .column').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('aside .column').count()).toBe(7);
  });
});

describe('a table from which rows were deleted', () => {
  it('shows those that are left, in their order', async () => {
    const app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'sales.csv', text: salesCsv() }]);
    await runNotebook(app.page, NOTEBOOK);
    await rowsOf(app.page, 'delete from sales where id % 2 = 0');
    await app.page.getByRole('button', { name: 'Open sales' }).click();
    const grid = new Grid(app.page, '.view');
    await expect.poll(() => grid.rows()).toBe(600);
    await expect.poll(() => grid.texts(0, 3)).toEqual(['1', '3', '5']);
    await app.page.locator('.view .count', { hasText: '600 rows' }).waitFor();
    await grid.grid.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await expect.poll(() => grid.cell(599, 0).innerText()).toContain('1199');
    await app.close();
  });
});

describe('a grid of a million rows', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, NOTEBOOK);
  });
  afterAll(() => app.close());

  it('jumps to the end and back, and fetches only what is seen', async () => {
    const grid = new Grid(app.page, '[data-cell="many"]');
    await grid.cell(0, 1).getByText('row 0').waitFor();
    await grid.grid.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await grid.cell(999_999, 1).getByText('row 999999').waitFor();
    expect(await grid.grid.locator('[role="gridcell"]').count()).toBeLessThan(120);
    await grid.grid.evaluate((element) => (element.scrollTop = 0));
    await grid.cell(0, 1).getByText('row 0').waitFor();
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('scrolls by rows with the wheel, although the bar stands for more', async () => {
    const grid = new Grid(app.page, '[data-cell="many"]');
    await grid.grid.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
    const first = async () => Number(await grid.grid.locator('[data-row]').first().getAttribute('data-row'));
    await expect.poll(first).toBeGreaterThan(499_000);
    await app.page.waitForTimeout(300);
    const before = await first();
    await grid.grid.hover();
    await app.page.mouse.wheel(0, 300);
    await expect.poll(first).toBe(before + 10);
  });

  it('sorts a query that has no table', async () => {
    const grid = new Grid(app.page, '[data-cell="many"]');
    await grid.head('n').locator('.name').click();
    await grid.head('n').locator('.name').click();
    await grid.cell(0, 1).getByText('row 999999').waitFor();
    await grid.grid.evaluate((element) => (element.scrollTop = element.scrollHeight));
    await grid.cell(999_999, 1).getByText('row 0', { exact: true }).waitFor();
  });
});
