import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import reference from '../reference/forecast.json';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** The passengers of series G of Box and Jenkins for 13 lines, each at its own size, so that the work is spread over threads. */
const LINES = 13;
const MONTHS = reference.series.passengers.values.slice(0, 72);
const CSV = [
  'month,line,passengers',
  ...MONTHS.flatMap((value, i) => {
    const month = `${1949 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
    return Array.from({ length: LINES }, (_, k) => `${month},L${k + 1},${value * (k + 1)}`);
  }),
].join('\n');

const NOTEBOOK = `\`\`\`analysis name=ahead type=forecast
table: flights
roles: { time: month, value: passengers, group: line }
params: { model: ets, error: A, trend: A, season: A, horizon: 6, backtest: 1 }
\`\`\`
`;

describe('a forecast', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'flights.csv', text: CSV }]);
  });
  afterAll(() => app.close());

  it('of many groups adds up to that of the whole, in words and with its fan', async () => {
    const reports = await runNotebook(app.page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done']);
    expect(
      await rowsOf(
        app.page,
        `select count(*), max(abs(parts / forecast - 1)) < 1e-12 from ahead_total
         join (select period, sum(forecast) as parts from ahead group by period) using (period)
         where forecast is not null`,
      ),
    ).toEqual([[6, true]]);
    const cell = app.page.locator('[data-cell="ahead"]');
    await cell.getByText('expected over the next 6 periods').waitFor();
    await cell.locator('figure.chart', { hasText: '80% interval' }).first().locator('.plot svg').waitFor();
  });

  it('is stopped while several threads are at it, and runs again', async () => {
    const { page } = app;
    const longer = NOTEBOOK.replace('model: ets', 'model: auto').replace('backtest: 1', 'backtest: 5');
    await page.evaluate((text) => window.daybook.open(text), longer);
    const cell = page.locator('[data-cell="ahead"]');
    const reports = page.evaluate(() => window.daybook.runAll());
    const share = async () => Number(await cell.getByRole('progressbar').getAttribute('aria-valuenow'));
    await expect.poll(share, { timeout: 20_000 }).toBeGreaterThan(0);
    await cell.getByTestId('run-progress').getByRole('button', { name: 'Stop' }).click();
    expect((await reports).map(({ status, fault }) => fault?.code ?? status)).toEqual(['idle']);
    const again = await runNotebook(page, NOTEBOOK);
    expect(again.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done']);
  });
});
