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
with written as (
  select month, cast(month as varchar) as iso, strftime(month, '%d/%m/%Y') as slashes,
    concat(year(month), '年', month(month), '月1日') as chinese, brand, amount from sales
)
select *, case month(month) % 3 when 0 then iso when 1 then slashes else chinese end as mixed from written
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
  cell('ahead', 'forecast', 'mixed').replace('roles', 'params: { model: naive, backtest: 0 }\nroles'),
].join('');

const PLANNED = `\`\`\`sql name=part
select * from sales where month < date '2024-08-01'
\`\`\`

\`\`\`analysis name=goals type=targets
table: part
roles: { time: month, actual: amount, segment: brand }
params: { growth_factor: 1.2, model: seasonal-naive }
\`\`\`

\`\`\`analysis name=iff type=whatif
table: part
roles: { time: month, value: amount }
params: { price_change: 0.1, price_elasticity: -2, model: seasonal-naive }
\`\`\`
`;

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
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(6).fill('done'));
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
    expect(await rowsOf(page, 'select count(value), count(forecast) from ahead')).toEqual([[48, 12]]);
    await page.locator('[data-cell="ahead"]').getByText('written in 3 ways').first().waitFor();
    const seasons = page.locator('[data-cell="seasons"]');
    await seasons
      .getByText(/highest in Mar/)
      .first()
      .waitFor();
    await page.locator('[data-cell="going"]').getByText('Choose a table').waitFor({ state: 'detached' });
  });

  it('is planned, and asked what if; an adjustment is taken back with undo', async () => {
    const { page } = app;
    const reports = await runNotebook(page, PLANNED);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done', 'done']);
    expect(
      await rowsOf(
        page,
        'select count(*), round(sum(target) / (select 1.2 * sum(amount) from part where year(month) = 2023), 6) from goals',
      ),
    ).toEqual([[24, 1]]);
    expect(await rowsOf(page, 'select count(*), count(actual), count(gap) from goals')).toEqual([
      [24, 14, 14],
    ]);
    expect(
      await rowsOf(page, 'select round(max(scenario / base), 6), round(min(scenario / base), 6) from iff'),
    ).toEqual([[0.826446, 0.826446]]);
    const goals = page.locator('[data-cell="goals"]');
    await goals.getByText(/^Up to/).waitFor();
    await goals.getByRole('button', { name: 'Move the gap to what is to come' }).click();
    await page.waitForFunction(async () => {
      const { rows } = await window.daybook.query(
        "select count(*) from goals_adjustments where reason = 'catch-up'",
      );
      return Number(rows[0]?.[0]) === 1;
    });
    expect(await page.evaluate(() => window.daybook.text())).toContain('reason: catch-up');
    expect(await rowsOf(page, 'select round(sum(target) - sum(original), 3) from goals_plan')).toEqual([[0]]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(() => !window.daybook.text().includes('catch-up'));
  });
});
