import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** Orders with a slip of every kind: spellings, spaces, numbers and dates as text, impossible dates, doubled rows. */
function dirtyCsv(): string {
  const cities = ['Lisbon', 'Oslo', 'Kyiv'];
  const rows = Array.from({ length: 60 }, (_, i) => {
    const city = { 7: 'LISBON', 9: 'Oslo ', 11: 'Lisbonn' }[i] ?? cities[i % 3];
    const price = { 5: 'on request', 8: 'tbd' }[i] ?? `€ ${i + 1},000.50`;
    const born = { 3: '1850-01-01', 4: '9999-12-31' }[i] ?? '1990-05-17';
    const shipped = i === 12 ? '2023-12-01' : '2024-02-20';
    return `${i},"${city}","${price}",${born},2024-01-${String((i % 28) + 1).padStart(2, '0')},${shipped},${i === 20 ? 9000 : i % 7},x`;
  });
  return `${['id,city,price,born,ordered,shipped,visits,constant', ...rows, ...rows.slice(0, 4)].join('\n')}\n`;
}

const NOTEBOOK = '```analysis name=audit type=quality\ntable: dirty\nroles: { key: [id] }\n```\n';

describe('the data quality report', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'dirty.csv', text: dirtyCsv() }]);
    const reports = await runNotebook(app.page, NOTEBOOK);
    expect(reports.map(({ status }) => status)).toEqual(['done']);
  });
  afterAll(() => app.close());

  it('finds what is wrong', async () => {
    const found = await rowsOf(app.page, 'select distinct issue from audit order by issue');
    const names = found.flat();
    for (const issue of ['duplicate_rows', 'duplicate_key', 'inconsistent', 'near_spelling', 'spaces']) {
      expect(names).toContain(issue);
    }
    for (const issue of ['numbers_as_text', 'not_a_number', 'early_date', 'late_date', 'end_before_start']) {
      expect(names).toContain(issue);
    }
    await app.page.getByText('are exact duplicates of others').waitFor();
  });

  it('suggests SQL that runs in the page as it is', async () => {
    const suggested = await app.page
      .locator('[data-suggestion] pre')
      .evaluateAll((all) => all.map((each) => each.textContent));
    expect(suggested.length).toBeGreaterThan(8);
    for (const sql of suggested) {
      const [[rows] = []] = await rowsOf(app.page, `select count(*) from (${sql})`);
      expect(Number(rows), sql).toBeGreaterThan(50);
    }
  });

  it('inserts a suggestion as a cell right after it, goes there, and takes it back', async () => {
    const { page } = app;
    const first = page.locator('[data-suggestion="dirty_clean"]');
    await first.getByRole('button', { name: /^Insert as SQL cell/ }).click();
    await page.locator('[data-cell="dirty_clean"][data-status="done"]').waitFor();
    const cells = page.locator('[data-cell]');
    expect(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-cell')))).toEqual([
      'audit',
      'dirty_clean',
    ]);
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')),
      )
      .toBe('dirty_clean');
    expect(await rowsOf(page, 'select distinct city from dirty_clean order by city')).toEqual([
      ['Kyiv'],
      ['Lisbon'],
      ['Oslo'],
    ]);
    expect(await page.evaluate(() => window.daybook.text())).toContain(
      '```sql name=dirty_clean\nSELECT DISTINCT',
    );
    await first.getByRole('button', { name: /^Insert as SQL cell/ }).click();
    await page.locator('[data-cell="dirty_clean_2"][data-status="done"]').waitFor();
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.click();
    await undo.click();
    await expect.poll(() => cells.count()).toBe(1);
    expect(await page.evaluate(() => window.daybook.text())).toBe(NOTEBOOK);
  });

  it('finds nothing of it in the clean cell', async () => {
    const { page } = app;
    await page
      .locator('[data-suggestion="dirty_clean"]')
      .getByRole('button', { name: /^Insert as SQL cell/ })
      .click();
    await page.locator('[data-cell="dirty_clean"][data-status="done"]').waitFor();
    const text = await page.evaluate(() => window.daybook.text());
    await runNotebook(page, `${text}\n\`\`\`analysis name=again type=quality\ntable: dirty_clean\n\`\`\`\n`);
    // What needs a decision stays: gaps where nothing could be read, far values, a column of one value.
    const left = await rowsOf(page, 'select distinct issue from again order by issue');
    expect(left.flat()).toEqual(['constant', 'missing', 'outliers']);
  });

  it('takes several columns for a role', async () => {
    const { page } = app;
    await runNotebook(page, NOTEBOOK);
    const cell = page.locator('[data-cell="audit"]');
    await cell.locator('button[aria-expanded]', { hasText: 'dirty' }).click();
    await cell.locator('select[data-role="columns"]').selectOption('city');
    await page.locator('[data-cell="audit"][data-status="done"]').waitFor();
    await cell.locator('select[data-role="columns"]').selectOption('price');
    await expect
      .poll(() => page.evaluate(() => window.daybook.text()))
      .toMatch(/columns:[\s\S]*city[\s\S]*price/);
    await expect
      .poll(() => rowsOf(page, 'select column_name from audit_columns'))
      .toEqual([['city'], ['price']]);
    await cell.getByRole('button', { name: 'Remove city' }).click();
    await expect.poll(() => rowsOf(page, 'select column_name from audit_columns')).toEqual([['price']]);
  });
});

it('speaks Chinese, and fits a small screen', async () => {
  const app = await openApp({ language: 'zh', viewport: { width: 375, height: 800 } });
  onTestFinished(app.close);
  const { page } = app;
  await ready(page);
  await addFiles(page, [{ name: 'dirty.csv', text: dirtyCsv() }]);
  await runNotebook(page, NOTEBOOK);
  await page.getByText('行与其他行完全相同').waitFor();
  const insert = page.getByRole('button', { name: /^插入为 SQL 单元格：一次清理/ });
  await insert.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-cell="dirty_clean"][data-status="done"]').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(app.requestsElsewhere()).toEqual([]);
  expect(app.consoleErrors()).toEqual([]);
});
