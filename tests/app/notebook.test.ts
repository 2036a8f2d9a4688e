import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { addFiles, faultOf, ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `---
daybook: 1
title: Test
---

# Heading

\`\`\`sql name=second
select a * $factor as b from first
\`\`\`

\`\`\`input name=factor
type: slider
label: Factor
value: 2
min: 1
max: 9
\`\`\`

\`\`\`sql name=first
select range + 1 as a from range(3)
\`\`\`

\`\`\`sql name=broken
select nothing_such from first
\`\`\`

\`\`\`sql name=after_broken
select * from broken
\`\`\`

\`\`\`chart name=picture
table: second
mark: bar
x: b
\`\`\`
`;

describe('the notebook', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await runNotebook(app.page, NOTEBOOK);
  });

  it('runs cells in the order of what they read, and goes on past a fault', async () => {
    const reports = await app.page.evaluate(() => window.daybook.runAll());
    const status = Object.fromEntries(
      reports.map((report) => [report.cell, report.fault?.code ?? report.status]),
    );
    expect(status).toMatchObject({
      first: 'done',
      second: 'done',
      broken: 'sql-no-column',
      after_broken: 'upstream-failed',
      picture: 'done',
    });
    expect(await rowsOf(app.page, 'select b from second order by b')).toEqual([[2], [4], [6]]);
  });

  it('gives every reader of a cell the same rows, few or many', async () => {
    const dice = '```sql name=dice\nselect random() as pips from range(1000)\n```\n';
    const many = '```sql name=many\nselect range as n from range(600000) order by range desc\n```\n';
    const twice = '```sql name=twice\nselect 1 as a, 2 as a\n```\n';
    const reports = await runNotebook(app.page, dice + many + twice);
    expect(reports.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    const sum = 'select sum(pips) from dice';
    expect(await rowsOf(app.page, sum)).toEqual(await rowsOf(app.page, sum));
    expect(await rowsOf(app.page, 'select count(*), max(n) from many')).toEqual([[600_000, 599_999]]);
    expect(await rowsOf(app.page, 'select * from twice')).toEqual([[1, 2]]);
    const tables = `select table_name from duckdb_tables() where schema_name = 'kept'`;
    expect(await rowsOf(app.page, tables)).toEqual([['dice']]);
    // Nothing stays of a cell that is gone, and one that now has many rows keeps no old ones.
    await runNotebook(app.page, many.replace('many', 'dice'));
    expect(await rowsOf(app.page, 'select count(*) from dice')).toEqual([[600_000]]);
    expect(await rowsOf(app.page, tables)).toEqual([]);
  });

  it('says where a row could not be reckoned, in a query of few rows and of many', async () => {
    for (const rows of [3, 600_000]) {
      const text = `\`\`\`sql name=words\nselect\n  cast('word' || range as integer) as n\nfrom range(${rows})\n\`\`\`\n`;
      const [report] = await runNotebook(app.page, text);
      expect(report?.fault).toMatchObject({ code: 'sql-conversion', place: { line: 2, character: 3 } });
    }
  });

  it('runs again what reads an input when it is moved, and nothing else', async () => {
    await app.page.getByRole('slider', { name: 'Factor' }).fill('5');
    await app.page.locator('[data-cell="second"][data-status="done"]').waitFor();
    await expect.poll(() => rowsOf(app.page, 'select max(b) from second')).toEqual([[15]]);
    expect(await app.page.evaluate(() => window.daybook.text())).toContain('value: 5');
  });

  it('marks what an edit has put out of date, and runs it on Ctrl+Enter', async () => {
    const editor = app.page.locator('[data-cell="first"] .cm-content');
    await editor.click();
    await app.page.keyboard.press('Control+End');
    await app.page.keyboard.type(' limit 1');
    await app.page.locator('[data-cell="first"][data-status="stale"]').waitFor();
    await app.page.locator('[data-cell="second"][data-status="stale"]').waitFor();
    await app.page.keyboard.press('Control+Enter');
    await app.page.locator('[data-cell="second"][data-status="done"]').waitFor();
    expect(await rowsOf(app.page, 'select count(*) from second')).toEqual([[1]]);
  });

  it('adds, moves and deletes cells, and takes each back', async () => {
    const names = () =>
      app.page
        .locator('[data-cell]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')));
    const before = await names();
    const first = app.page.locator('[data-cell="first"]');
    await first.hover();
    await first.getByRole('button', { name: 'Move up' }).click();
    expect(await names()).not.toEqual(before);
    await app.page.locator('[data-cell="broken"]').hover();
    await app.page.locator('[data-cell="broken"]').getByRole('button', { name: 'Delete' }).click();
    expect(await names()).not.toContain('broken');
    const undo = app.page.getByRole('button', { name: 'Undo' });
    await undo.click();
    await undo.click();
    expect(await names()).toEqual(before);
    expect(await app.page.evaluate(() => window.daybook.text())).toBe(NOTEBOOK);
    await app.page.getByRole('button', { name: 'Add a cell' }).last().click();
    await app.page.getByRole('button', { name: 'SQL', exact: true }).click();
    await expect.poll(async () => (await names()).length).toBe(before.length + 1);
  });

  it('names cycles, doubled names and missing inputs at the cell', async () => {
    const reports = await runNotebook(
      app.page,
      [
        '```sql name=a\nselect * from b\n```',
        '```sql name=b\nselect * from a\n```',
        '```sql name=twice\nselect 1\n```',
        '```sql name=twice\nselect 2\n```',
        '```sql name=lost\nselect $nowhere\n```',
        '```sql name=fine\nselect 1 as one\n```',
      ].join('\n\n'),
    );
    expect(reports.map((report) => report.fault?.code ?? report.status)).toEqual([
      'cell-cycle',
      'cell-cycle',
      'cell-duplicate-name',
      'cell-duplicate-name',
      'sql-no-input',
      'done',
    ]);
  });

  it('takes away what a deleted cell has left', async () => {
    await app.page.locator('[data-cell="second"]').hover();
    await app.page.locator('[data-cell="second"]').getByRole('button', { name: 'Delete' }).click();
    await app.page.evaluate(() => window.daybook.runAll());
    expect((await faultOf(app.page, 'from second'))?.code).toBe('sql-no-table');
  });

  it('gives the file back byte for byte', async () => {
    expect(await app.page.evaluate(() => window.daybook.text())).toBe(NOTEBOOK);
  });

  it('reads a table that comes in later without being asked', async () => {
    const [report] = await runNotebook(app.page, '```sql name=q\nselect sum(v) as total from late\n```\n');
    expect(report?.status).toBe('failed');
    await addFiles(app.page, [{ name: 'late.csv', text: 'v\n1\n2\n' }]);
    await app.page.locator('[data-cell="q"][data-status="done"]').waitFor();
    expect(await rowsOf(app.page, 'select total from q')).toEqual([['3']]);
  });
});
