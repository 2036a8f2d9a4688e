import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook, seen } from './support/page-verbs';

/** 90 customers of three kinds. */
const CUSTOMERS = [
  'client,spend,visits,channel',
  ...Array.from({ length: 90 }, (_, i) => {
    const kind = i % 9 < 5 ? 0 : i % 9 < 8 ? 1 : 2;
    const [spend, visits, channel] = [
      [20 + (i % 5), 2 + (i % 2), 'shop'],
      [120 + (i % 7), 12 + (i % 3), 'web'],
      [600 + (i % 9), 5, 'partner'],
    ][kind]!;
    return `K${i},${spend},${visits},${channel}`;
  }),
].join('\n');

const NOTEBOOK = `\`\`\`analysis name=kinds type=clusters
table: people
roles: { id: client, features: [spend, visits, channel] }
\`\`\`
`;

describe('clusters', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Kinds\n');
    await addFiles(app.page, [{ name: 'people.csv', text: CUSTOMERS }]);
  });
  afterAll(() => app.close());

  it('are tables that SQL can join, told in words', async () => {
    const reports = await runNotebook(app.page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done']);
    expect(
      await rowsOf(
        app.page,
        'select cluster, count(*), min(channel) from kinds join people on id = client group by 1 order by 1',
      ),
    ).toEqual([
      [1, 50, 'shop'],
      [2, 30, 'web'],
      [3, 10, 'partner'],
    ]);
    const cell = app.page.locator('[data-cell="kinds"]');
    await cell.getByText(/Cluster 3, 10 customers \(11%\)/).waitFor();
    await cell.getByText('The silhouette is best with 3 clusters').waitFor();
  });

  it('filter the customers when one is picked in a chart', async () => {
    const { page } = app;
    const cell = page.locator('[data-cell="kinds"]');
    const plot = cell
      .locator('figure.chart', { hasText: 'The largest cluster has 50 customers' })
      .locator('.plot');
    await seen(plot);
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const chip = cell.getByTestId('selection');
    await chip.waitFor();
    const [picked = ''] = /Cluster \d/.exec(await chip.innerText()) ?? [];
    const members = { 'Cluster 1': 50, 'Cluster 2': 30, 'Cluster 3': 10 }[picked];
    // The table of customers opens by itself.
    const grid = cell.locator('[role="grid"]');
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String((members ?? NaN) + 1));
    await chip.click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('91');
  });

  /** 240 customers with up to 12 purchases, seen by five analyses. */
  const SHOP = `\`\`\`sql name=orders
select 'K' || c as customer_id, date '2023-01-02' + (hash(c) % 240 + k * (9 + hash(c * 3) % 60))::int as day,
  (20 + hash(c * 11) % 90 + hash(c * 1000 + k) % 30)::double as amount
from range(240) a(c), range(14) b(k)
where k <= hash(c * 7) % 12 and hash(c) % 240 + k * (9 + hash(c * 3) % 60) < 540
\`\`\`

\`\`\`analysis name=segments type=rfm
table: orders
roles: { customer: customer_id, time: day, amount: amount }
\`\`\`

\`\`\`analysis name=value type=clv
table: orders
roles: { customer: customer_id, time: day, amount: amount }
params: { bootstrap: 20 }
\`\`\`

\`\`\`analysis name=months type=cohorts
table: orders
roles: { customer: customer_id, time: day, amount: amount }
params: { grain: month }
\`\`\`

\`\`\`analysis name=worth type=clusters
table: value
roles: { id: customer, features: [frequency, clv] }
params: { k: 3 }
\`\`\`
`;
  const cell = (name: string) => app.page.locator(`[data-cell="${name}"]`);
  const shownRows = async (name: string) =>
    Number(await cell(name).locator('[role="grid"]').getAttribute('aria-rowcount')) - 1;

  it('are followed by the charts and the customers of other analyses as well', async () => {
    const { page } = app;
    const reports = await runNotebook(page, SHOP);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(5).fill('done'));

    // A segment, by pointer.
    const shares = cell('segments').locator('figure.chart').first();
    await shares.scrollIntoViewIfNeeded();
    const bars = shares.locator('g[aria-label="rect"] rect');
    await bars.first().click();
    const chip = cell('segments').getByTestId('selection');
    const segment = (await chip.innerText()).replace('Segment: ', '');
    const members = `select count(*)::int from segments where segment = '${segment}'`;
    const [[expected] = []] = await rowsOf(page, members);
    await expect.poll(() => shownRows('segments')).toBe(expected);
    const often = cell('segments').locator('figure.chart', { hasText: 'bought once' });
    await expect.poll(() => often.locator('figcaption').innerText()).toContain(`Only Segment: ${segment}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => chip.count()).toBe(0);
    await expect.poll(() => shownRows('segments')).toBe(240);
    expect(await often.getByText('Only Segment').count()).toBe(0);

    // A cell of cohorts, by keys: as many customers as it says.
    const map = cell('months').locator('figure.chart').first().locator('.plot');
    await seen(map);
    await map.focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
    const [, active] = /Active: (\d+)/.exec(await map.locator('[aria-live]').first().innerText()) ?? [];
    await page.keyboard.press('Enter');
    await expect.poll(() => shownRows('months')).toBe(Number(active));
    await page.keyboard.press('Escape');
    await expect.poll(() => shownRows('months')).toBe(240);

    // A point of the matrix becomes a query.
    const matrix = cell('value')
      .locator('figure.chart', { hasText: 'Who is still a customer, by' })
      .locator('.plot');
    await seen(matrix);
    await matrix.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await cell('value').getByRole('button', { name: 'As an SQL cell' }).first().click();
    await expect
      .poll(() => page.evaluate(() => window.daybook.text()))
      .toMatch(/FROM "value"\nWHERE "frequency" = \d+\n {2}AND "recency" >= .+ AND "recency" < /);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('are among what the card of a customer tells', async () => {
    const { page } = app;
    const grid = cell('segments').locator('[role="grid"]');
    const customer = await grid.locator('.open').first().innerText();
    await grid.locator('.open').first().click();
    const card = page.getByTestId('customer-card');
    const chart = card.locator('[data-part="value"] figure.chart');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('.drawing svg').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain(`Customer ${customer}`);
    const [[segment, days, alive] = []] = await rowsOf(
      page,
      `select segment, (select count(distinct day)::int from orders where customer_id = s.customer),
        round(100 * p_alive)::int from segments s join value using (customer) where customer = '${customer}'`,
    );
    const groups = card.getByRole('list', { name: 'Groups' });
    expect(await groups.innerText()).toContain(String(segment));
    expect(await groups.innerText()).toMatch(/Cluster \d/);
    expect(await card.innerText()).toContain(`${String(days)} days with purchases`);
    const value = card.locator('[data-part="value"]');
    expect(await value.innerText()).toMatch(new RegExp(`P\\(alive\\)\\s+${String(alive)}`));
    expect(await value.getByText(/^95%: .+ to .+/).count()).toBe(2);
    await page.getByRole('button', { name: 'Next customer' }).click();
    const next = await grid.locator('.open').nth(1).innerText();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain(`Customer ${next}`);
    await page.setViewportSize({ width: 375, height: 700 });
    const tooWide = () =>
      card.evaluate((element) => [
        document.documentElement.scrollWidth > 375,
        element.scrollWidth > element.clientWidth,
      ]);
    await expect.poll(tooWide).toEqual([false, false]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(app.consoleErrors()).toEqual([]);
  });
});
