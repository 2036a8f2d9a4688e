import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook, seen } from './support/page-verbs';

const NOTEBOOK = `# Who next

\`\`\`analysis name=next type=next-purchase
table: bought
roles: { customer: client, time: day, amount: paid, promotion: offer }
params: { window: 20, model: logistic }
\`\`\`

\`\`\`analysis name=gone type=churn
table: bought
roles: { customer: client, time: day, amount: paid }
params: { churn_days: 40, model: logistic }
\`\`\`
`;

/** Forty customers over 400 days; even ones buy every 10 days to the end, odd ones have stopped at some time. */
function purchases(): string {
  const rows = Array.from({ length: 40 }, (_, c) => {
    const end = c % 2 === 0 ? 400 : 60 + 8 * c;
    const days = Array.from({ length: 41 }, (_each, i) => 10 * i + (c % 7)).filter((day) => day <= end);
    const date = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    return days.map((day) => `K${c},${date(day)},${10 + c},${day % 3 === 0 ? 'yes' : 'no'}`);
  });
  return ['client,day,paid,offer', ...rows.flat()].join('\n');
}

describe('next purchase and churn', () => {
  let app: App;

  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Who next\n');
    await addFiles(app.page, [{ name: 'bought.csv', text: purchases() }]);
  });
  afterAll(() => app.close());

  it('tell of each customer what to expect, beside the model of CLV, and a click picks customers', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done', 'done']);
    const next = `select count(*), count(distinct id), min(probability) >= 0 and max(probability) <= 1,
      avg(probability) filter (right(id, 1) in ('0', '2', '4', '6', '8')) > 0.8, count(reason_3) from next`;
    expect(await rowsOf(page, next)).toEqual([[40, 40, true, true, 40]]);
    const gone = `select n.id from next n join gone g using (id) where n.predicted = g.predicted and n.recency < 14`;
    expect(await rowsOf(page, gone)).toEqual([]);
    const models = `select model from next_models where model like 'clv%' order by 1`;
    expect(await rowsOf(page, models)).toEqual([['clv'], ['clv-p-alive']]);

    const cell = page.locator('[data-cell="next"]');
    await cell.getByText(/No leak: in all 120 past histories/).waitFor();
    const plot = cell.locator('figure.chart', { hasText: 'of those who last bought' }).locator('.plot');
    await seen(plot);
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await cell.getByTestId('selection').waitFor();
    // The table of customers opens by itself, with those of the bar only.
    const recent = await rowsOf(page, 'select count(*) from next where recency < 7');
    const grid = cell.locator('[role="grid"]');
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(Number(recent[0]?.[0]) + 1));
  });
});
