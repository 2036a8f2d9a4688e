import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** Four years of months with a season and a step; each date also as text in two other ways. */
const SALES = [
  'month,slashes,chinese,brand,amount',
  ...Array.from({ length: 96 }, (_, i) => {
    const [year, month] = [2021 + Math.floor(i / 24), (Math.floor(i / 2) % 12) + 1];
    const two = String(month).padStart(2, '0');
    const level = (i < 48 ? 400 : 520) + 90 * Math.sin((month * Math.PI) / 6) + ((i * 7) % 11);
    const amount = (i % 2 === 0 ? 0.6 : 0.4) * level;
    const brand = i % 2 === 0 ? 'Alder' : 'Birch';
    return `${year}-${two}-01,01/${two}/${year},${year}年${month}月1日,${brand},${amount.toFixed(2)}`;
  }),
].join('\n');

/** Columns of text, however they were written: the analyses are to read them. */
const TEXTS = `\`\`\`sql name=texts
select cast(month as varchar) as iso, strftime(month, '%d/%m/%Y') as slashes,
  concat(year(month), '年', month(month), '月1日') as chinese, brand, amount from sales
\`\`\`
`;

const cell = (name: string, type: string, time: string, more = ''): string => `
\`\`\`analysis name=${name} type=${type}
table: texts
roles: { time: ${time}, value: amount${more} }
\`\`\`
`;

const NOTEBOOK = [
  TEXTS,
  cell('seasons', 'season', 'iso'),
  cell('breaks', 'changes', 'slashes'),
  cell('market', 'share', 'chinese', ', entity: brand'),
  cell('going', 'trend', 'slashes', ', group: brand'),
].join('');

describe('the market', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Sales\n');
    await addFiles(app.page, [{ name: 'sales.csv', text: SALES }]);
  });
  afterAll(() => app.close());

  it('is taken apart whichever way dates are written', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(5).fill('done'));
    expect(await rowsOf(page, 'select count(*), min(period), max(period) from seasons')).toEqual([
      [48, '2021-01-01', '2024-12-01'],
    ]);
    expect(await rowsOf(page, "select period, kind from breaks where kind = 'level'")).toEqual([
      ['2023-01-01', 'level'],
    ]);
    expect(await rowsOf(page, 'select distinct round(share, 1) from market order by 1 desc')).toEqual([
      [0.6],
      [0.4],
    ]);
    expect(
      await rowsOf(
        page,
        'select count(*) from seasons join breaks_series using (period) join going using (period)',
      ),
    ).toEqual([[96]]);
    const seasons = page.locator('[data-cell="seasons"]');
    await seasons
      .getByText(/highest in Mar/)
      .first()
      .waitFor();
    await page.locator('[data-cell="going"]').getByText('Choose a table').waitFor({ state: 'detached' });
  });
});
