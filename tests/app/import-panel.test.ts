import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { addFiles, ready, rowsOf } from './support/page-verbs';

const GB18030 = 'bfcdbba72cbdf0b6ee0ad5c5c8fd2c31322e350ac0eecbc42c330a';

describe('how a file is read', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await app.page.evaluate(() => window.daybook.open('# Notes\n'));
  });
  afterAll(() => app.close());

  const panel = () => app.page.getByRole('dialog');
  const preview = () => panel().getByTestId('preview');

  async function columnTypes(table: string) {
    const rows = await rowsOf(
      app.page,
      `select column_name, data_type from duckdb_columns() where table_name = '${table}' order by column_index`,
    );
    return rows.map(([name, type]) => `${String(name)} ${String(type)}`);
  }

  async function closeNotices() {
    const close = app.page.locator('.notices').getByRole('button', { name: 'Close' });
    while ((await close.count()) > 0) await close.first().click();
  }

  /** As a person does it: from the table in the side panel. */
  async function openPanel(table: string) {
    await closeNotices();
    await app.page.getByRole('button', { name: `Show the columns of ${table}` }).click();
    await app.page
      .locator('aside li', { has: app.page.getByText(table, { exact: true }) })
      .getByRole('button', { name: 'Change how it was read' })
      .click();
  }

  it('follows every change in the preview and imports again under the same name', async () => {
    await addFiles(app.page, [
      { name: 'mixed.csv', text: 'day;amount;note\n3/4/2024;1,234;x,y\n5/6/2024;2,500;z\n' },
    ]);
    expect(await columnTypes('mixed')).toEqual(['day DATE', 'amount VARCHAR', 'note VARCHAR']);
    await openPanel('mixed');
    await expect.poll(() => preview().locator('tbody tr').first().innerText()).toContain('2024-03-04');

    await panel().getByLabel('Dates such as 3/4/2024').selectOption('day');
    await expect.poll(() => preview().locator('tbody tr').first().innerText()).toContain('2024-04-03');
    await panel().getByLabel('Decimal mark').selectOption(',');
    await expect.poll(() => preview().locator('tbody tr').first().innerText()).toContain('1.234');
    await panel().getByLabel('First row', { exact: true }).selectOption('no');
    await expect.poll(() => preview().locator('thead').innerText()).toContain('column_1');
    await panel().getByLabel('First row', { exact: true }).selectOption('yes');
    await panel().getByLabel('Between values').selectOption(',');
    await expect.poll(() => preview().locator('thead th').count()).not.toBe(4);
    await panel().getByLabel('Between values').selectOption(';');
    await expect.poll(() => preview().locator('thead th').count()).toBe(4);
    await panel().getByLabel('Type of amount').selectOption('number');

    await panel().getByRole('button', { name: 'Import again with these' }).click();
    await expect.poll(() => columnTypes('mixed')).toEqual(['day DATE', 'amount DOUBLE', 'note VARCHAR']);
    expect(await rowsOf(app.page, 'select day, amount from mixed order by day')).toEqual([
      ['2024-04-03', 1.234],
      ['2024-06-05', 2.5],
    ]);
    expect(
      await rowsOf(app.page, "select count(*) from duckdb_tables() where table_name like 'mixed%'"),
    ).toEqual([[1]]);
  });

  it('shows another encoding, and what the reader makes of it', async () => {
    const bytes = (GB18030.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
    await addFiles(app.page, [{ name: 'guests.csv', bytes }]);
    await openPanel('guests');
    await expect.poll(() => preview().innerText()).toContain('张三');
    expect(await panel().getByLabel('Encoding').locator('option:checked').innerText()).toContain('GB18030');
    await panel().getByLabel('Encoding').selectOption('windows-1252');
    await expect.poll(() => preview().innerText()).toContain('ÕÅÈý');
  });

  it('keeps the focus inside, closes with Escape and gives the focus back', async () => {
    for (let press = 0; press < 25; press++) await app.page.keyboard.press('Tab');
    expect(await panel().evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await app.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    const focused = () => app.page.evaluate(() => document.activeElement?.textContent.trim());
    await expect.poll(focused).toBe('Change how it was read');
  });

  it('counts rows that do not fit, and leads to them', async () => {
    await closeNotices();
    await addFiles(app.page, [{ name: 'odd.csv', text: `a,b\n${'1,2\n'.repeat(20)}3\n4,5,6\n7,8\n` }]);
    const notice = app.page.locator('[data-fault="ingest-rejected"]');
    expect(await notice.innerText()).toContain('2 rows');
    await notice.getByRole('button', { name: 'Show those rows' }).click();
    await app.page.getByText('too-many-values').first().waitFor();
    expect(await rowsOf(app.page, 'from odd_rejected order by line')).toEqual([
      [22, 'b', '3', 'too-few-values'],
      [23, null, '4,5,6', 'too-many-values'],
    ]);
  });

  it('says what a conversion would lose, converts, sets the rest aside, and takes it back', async () => {
    await closeNotices();
    const values = Array.from({ length: 100 }, (_, row) =>
      row === 75 ? 'n.b.' : row === 80 ? 'later' : `$${row}.50`,
    );
    await addFiles(app.page, [
      { name: 'sums.csv', text: `id,amount\n${values.map((value, row) => `${row},${value}`).join('\n')}\n` },
    ]);
    const stayed = app.page.locator('[data-fault="ingest-mixed-number"]');
    expect(await stayed.innerText()).toContain('2 of 100 values are not numbers, such as “n.b.” in line 77');
    await stayed.getByRole('button', { name: 'Convert anyway' }).click();
    await expect.poll(() => panel().innerText()).toContain('2 of 100 values would become empty');
    expect(await panel().getByRole('table').innerText()).toContain('n.b.');
    await panel().getByRole('button', { name: 'Convert anyway' }).click();
    await expect.poll(() => columnTypes('sums')).toEqual(['id BIGINT', 'amount DOUBLE']);
    expect(await rowsOf(app.page, 'select sum(amount), count(*) - count(amount) from sums')).toEqual([
      [4844, 2],
    ]);
    expect(await rowsOf(app.page, 'from sums_rejected order by line')).toEqual([
      [77, 'amount', 'n.b.', 'not-a-number'],
      [82, 'amount', 'later', 'not-a-number'],
    ]);
    await app.page
      .locator('[data-fault="ingest-converted-lost"]')
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(() => columnTypes('sums')).toEqual(['id BIGINT', 'amount VARCHAR']);
    expect(await rowsOf(app.page, 'select amount from sums order by id')).toEqual(
      values.map((value) => [value]),
    );
    expect(
      await rowsOf(
        app.page,
        "select count(*) from duckdb_tables() where table_name like 'sums%' or table_name like '\\_\\_daybook%' escape '\\'",
      ),
    ).toEqual([[1]]);
  });

  it('takes the same options from scripts', async () => {
    const added = await app.page.evaluate(() =>
      window.daybook.addFiles([new File(['# x\na|b\nq|1\n'], 'scripted.txt')], {
        read: { text: { delimiter: '|', comment: '#', columns: { b: { as: 'text' } } } },
      }),
    );
    expect(added[0]).toMatchObject({
      rows: 1,
      columns: [
        { name: 'a', type: 'VARCHAR' },
        { name: 'b', type: 'VARCHAR' },
      ],
    });
  });

  it('opens by itself when a person brings in a file whose dates may be read both ways', async () => {
    await closeNotices();
    await app.page.getByTestId('file-input').setInputFiles({
      name: 'doubt.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('day,n\n03/04/2024,1\n05/06/2024,2\n'),
    });
    await preview().waitFor();
    await app.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('asks for the file after the tab was loaded anew, and fills a narrow screen', async () => {
    await app.page.reload();
    await ready(app.page);
    await openPanel('doubt');
    await panel().getByText('Choose “doubt.csv” again').waitFor();
    await panel()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'doubt.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('day,n\n03/04/2024,1\n05/06/2024,2\n'),
      });
    await preview().waitFor();
    await app.page.setViewportSize({ width: 375, height: 700 });
    const box = await panel().boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 375, height: 700 });
    await panel().getByRole('button', { name: 'Import again with these' }).click();
    await panel().waitFor({ state: 'detached' });
    expect(
      await rowsOf(app.page, "select count(*) from duckdb_tables() where table_name like 'doubt%'"),
    ).toEqual([[1]]);
  });

  it('sends nothing and keeps the console clean', () => {
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
