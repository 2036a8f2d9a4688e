import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** Numbers that look like noise between 0 and 1, the same each time. */
const noise = (i: number): number => (((i + 1) * 7919) % 1009) / 1009;

/** Those with a monthly plan and few months leave; some bills are blank. */
const CUSTOMERS = [
  'customer_id,plan,months,bill,churn',
  ...Array.from({ length: 400 }, (_, i) => {
    const plan = i % 3 === 0 ? 'yearly' : 'monthly';
    const months = Math.floor(60 * noise(i * 5));
    const isGone = (plan === 'monthly' ? 30 : 5) + 30 * noise(i * 11) > months + 15;
    return `C${i},${plan},${months},${i % 37 === 0 ? ' ' : (20 + 80 * noise(i * 7)).toFixed(2)},${isGone ? 'Yes' : 'No'}`;
  }),
].join('\n');

const NOTEBOOK = `
\`\`\`analysis name=leaving type=classify
table: customers
roles: { target: churn, features: [plan, months, bill], id: customer_id }
params: { grid: none, model: tree, cost_false_negative: 5 }
\`\`\`

\`\`\`sql name=right_ones
select avg(cast(actual = predicted as integer)) as share, count(*) as judged from leaving
\`\`\`
`;

describe('classes are foretold', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Who leaves\n');
    await addFiles(app.page, [{ name: 'customers.csv', text: CUSTOMERS }]);
  });
  afterAll(() => app.close());

  it('from a file, and the tables agree with each other', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done']);
    const [[share, judged]] = (await rowsOf(page, 'select share, judged from right_ones')) as [
      [number, number],
    ];
    expect(judged).toBe(400);
    const [[right, all]] = (await rowsOf(
      page,
      'select sum(count) filter (where actual = predicted), sum(count) from leaving_confusion',
    )) as [[number, number]];
    expect(right / all).toBeCloseTo(share, 12);
    expect(await rowsOf(page, 'select model, chosen from leaving_models')).toEqual([
      ['prior', false],
      ['tree', true],
    ]);
    expect(
      await rowsOf(page, 'select feature from leaving_importance order by importance desc limit 1'),
    ).toEqual([['months']]);
    // Blank bills are gaps in a column of numbers.
    expect(
      await rowsOf(
        page,
        "select data_type from information_schema.columns where table_name = 'customers' and column_name = 'bill'",
      ),
    ).toEqual([['DOUBLE']]);
  });

  it('has a slider for the threshold, and the calls follow it', async () => {
    const { page } = app;
    const slider = page.locator('[data-cell="leaving"] input[type="range"]');
    await slider.waitFor();
    await slider.focus();
    await slider.press('End');
    await page.waitForFunction(async () => {
      const { rows } = await window.daybook.query(
        "select count(*) from leaving where predicted = 'Yes' and probability < 1",
      );
      return Number(rows[0]?.[0]) === 0;
    });
    expect(await page.evaluate(() => window.daybook.text())).toContain('threshold: 1');
  });
});
