import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const NOTEBOOK = `# Plan

\`\`\`analysis name=plan type=action
table: customers # who we have
roles: { customer: client, segment: group, value: worth }
params: { budget: 1000 }
\`\`\`
`;

/** Twenty customers; of those in Loyal, `lost` have become At risk. */
function customers(lost: number): string {
  const rows = Array.from({ length: 20 }, (_, i) =>
    i < 10 ? `K${i},${i < lost ? 'At risk' : 'Loyal'},${100 - i}` : `K${i},New,${i}`,
  );
  return ['client,group,worth', ...rows].join('\n');
}

describe('a plan of actions', () => {
  let app: App;
  const text = () => app.page.evaluate(() => window.daybook.text());

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Plan\n');
    await addFiles(app.page, [{ name: 'customers.csv', text: customers(2) }]);
  });
  afterAll(() => app.close());

  it('is edited in a table whose rows stand in the cell, and undone', async () => {
    const { page } = app;
    const [, report] = await runNotebook(page, NOTEBOOK);
    expect(report?.fault?.code ?? report?.status).toBe('done');
    const row = page.locator('[data-cell="plan"] [data-row="At risk"]');
    await row.getByLabel('Action of At risk').selectOption('personal-call');
    await expect.poll(text).toContain('action: personal-call');
    await expect.poll(() => row.getByText('yours').count()).toBe(1);
    const share = row.getByLabel('Budget share of At risk');
    await share.fill('50');
    await share.press('Tab');
    await expect.poll(text).toContain('budget_share: 0.5');
    const shares = "select segment, action, budget, edited from plan where segment = 'At risk'";
    await expect.poll(() => rowsOf(page, shares)).toEqual([['At risk', 'personal-call', 500, true]]);
    expect(await text()).toContain('# who we have');
    await page.locator('[data-cell="plan"]').focus();
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
    await expect.poll(text).toBe(NOTEBOOK);
    await expect.poll(() => row.getByText('proposed').count()).toBe(1);
  });

  it('is followed: the next import shows what moved, and who', async () => {
    const { page } = app;
    await page.locator('[data-offer="follow"]').click();
    await expect.poll(text).toContain('followed_from:');
    const kept = /snapshot: (\w+)/.exec(await text())?.[1] ?? '';
    expect(kept).toMatch(/^plan_customers_\d{4}_\d{2}_\d{2}$/);
    expect(await rowsOf(page, `select count(*) from ${kept}`)).toEqual([[20]]);

    await rowsOf(page, 'drop table customers');
    await addFiles(page, [{ name: 'customers.csv', text: customers(6) }]);
    const reports = await page.evaluate(() => window.daybook.runAll());
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done']);
    const moves = 'select segment, customers_then, customers_now from plan_moves order by 1';
    expect(await rowsOf(page, moves)).toEqual([
      ['At risk', 2, 6],
      ['Loyal', 8, 4],
      ['New', 10, 10],
    ]);
    const flows = 'select "from", "to", customers from plan_flows where "from" <> "to"';
    expect(await rowsOf(page, flows)).toEqual([['Loyal', 'At risk', 4]]);
    await page
      .locator('[data-cell="plan"]')
      .getByText(/At risk has gained 4 customers/)
      .first()
      .waitFor();

    await page.locator('[data-offer="stop"]').click();
    await expect.poll(text).toBe(NOTEBOOK);
  });
});
