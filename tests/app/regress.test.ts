import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `# Spend

\`\`\`analysis name=fit type=regress
table: spend
roles: { target: y, features: [a, b, channel], id: customer, fold: fold }
params: { model: auto, row: k7, grid: trees = 20; iterations = 20 }
\`\`\`

\`\`\`analysis name=made type=features
table: spend
roles: { columns: [a, b, channel, day], target: y, id: customer, time: day }
params: { ratios: true, keep: 8 }
\`\`\`
`;

/** A hundred customers; y is 3 + 2 a, 5 more in the shop, and a little else. */
function spend(): string {
  const rows = Array.from({ length: 100 }, (_, i) => {
    const [a, b, shop] = [(i * 37) % 19, (i * 11) % 7, i % 3 === 0];
    const y = 3 + 2 * a + (shop ? 5 : 0) + ((i * 29) % 13) / 10;
    const day = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    return `k${i},${y},${a},${b},${shop ? 'shop' : 'web'},${day},${i % 4}`;
  });
  return ['customer,y,a,b,channel,day,fold', ...rows].join('\n');
}

describe('regression and features', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'spend.csv', text: spend() }]);
    const report = await runNotebook(app.page, NOTEBOOK);
    for (const { cell, fault, status } of report) expect(fault?.code ?? status, cell).toBe('done');
  });
  afterAll(() => app.close());

  it('compare models on given folds and leave a table of each', async () => {
    const { page } = app;
    const models = await rowsOf(
      page,
      "select model, mse, mae, r2 from fit_fit where chosen or model = 'prior' order by mse",
    );
    expect(models.map(([model]) => model)).toEqual([expect.stringMatching(/linear|ridge|lasso/), 'prior']);
    const mse = await rowsOf(page, 'select avg((actual - predicted_out_of_fold) ** 2) from fit');
    expect(Number(mse[0]?.[0])).toBeCloseTo(Number(models[0]?.[1]), 9);
    const a = await rowsOf(
      page,
      "select estimate, vif > 0 or vif is null from fit_coefficients where term = 'a'",
    );
    expect(Number(a[0]?.[0])).toBeCloseTo(2, 1);
  });

  it('explain the row that is named', async () => {
    const cell = app.page.locator('[data-cell="fit"]');
    await expect.poll(() => cell.getByText(/^k7: y/).count()).toBeGreaterThan(0);
  });

  it('offer the SQL that makes the same features', async () => {
    const { page } = app;
    const cell = page.locator('[data-cell="made"]');
    await cell.getByRole('button', { name: /in SQL/ }).click();
    await expect.poll(() => page.evaluate(() => window.daybook.text())).toContain('sql name=features_sql');
    await page.evaluate(() => window.daybook.runAll());
    const different = await rowsOf(
      page,
      'select (select count(*) from (from made except from features_sql)) + (select count(*) from (from features_sql except from made)), (select count(*) from made)',
    );
    expect(different.map((row) => row.map(Number))).toEqual([[0, 100]]);
  });
});
