import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

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
    await plot.locator('svg').waitFor();
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const chip = cell.getByTestId('selection');
    await chip.waitFor();
    const [picked = ''] = /Cluster \d/.exec(await chip.innerText()) ?? [];
    const members = { 'Cluster 1': 50, 'Cluster 2': 30, 'Cluster 3': 10 }[picked];
    await cell.getByRole('button', { name: 'Customers kinds' }).click();
    const grid = cell.locator('[role="grid"]');
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String((members ?? NaN) + 1));
    await chip.click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('91');
  });
});
