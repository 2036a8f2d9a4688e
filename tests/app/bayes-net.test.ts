import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import reference from '../reference/bayes-net.json';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook, seen } from './support/page-verbs';

const SHOP = [
  ['id', ...reference.names].join(','),
  ...reference.rows.map((row, i) => [`o${i}`, ...row].join(',')),
].join('\n');

const NOTEBOOK = `\`\`\`analysis name=net type=bayes-net
table: shop
roles: { variables: [weather, visits, price, sale, colour] }
params: { edges: weather -> visits -> sale; price -> sale }
\`\`\`

\`\`\`analysis name=odd type=risk
table: shop
roles: { id: id, features: [weather, visits, price, sale, colour] }
\`\`\`
`;

/** What the whole joint says of a sale with the evidence. */
const expected = (evidence: Record<string, string>): number =>
  reference.posteriors.find(
    (each) =>
      each.prior === 'laplace' &&
      each.smoothing === 1 &&
      JSON.stringify(each.evidence) === JSON.stringify(evidence),
  )!.chances.visits[1]!;

describe('a Bayesian network and unusual rows', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'shop.csv', text: SHOP }]);
  });
  afterAll(() => app.close());

  const manyVisits = async (): Promise<unknown> =>
    (
      await rowsOf(app.page, "select posterior from net where variable = 'visits' and value = 'many'")
    )[0]?.[0];
  const evidence = (): Promise<string> =>
    app.page.evaluate(() => /evidence: ([^}\n]*)/.exec(window.daybook.text())?.[1]?.trim() ?? '');

  it('are tables that SQL can join', async () => {
    const reports = await runNotebook(app.page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done']);
    expect(await manyVisits()).toBeCloseTo(expected({}), 9);
    expect(await rowsOf(app.page, 'select count(*), max(rank) from odd join shop using (id)')).toEqual([
      [400, 400],
    ]);
  });

  it('take evidence by a click on a bar, and undo takes it back', async () => {
    const { page } = app;
    const cell = page.locator('[data-cell="net"]');
    const network = cell.locator('figure.chart', { hasText: 'Click a value' });
    const bar = network.locator('[data-node]', { hasText: 'sale' }).locator('text', { hasText: /^yes$/ });
    await bar.click();
    await expect.poll(evidence).toBe('sale = yes');
    await cell.getByText(/^If sale = yes/).waitFor();
    expect(await manyVisits()).toBeCloseTo(expected({ sale: 'yes' }), 9);
    await page.keyboard.press('Control+z');
    await expect.poll(evidence).toBe('');
    await expect.poll(manyVisits).toBeCloseTo(expected({}), 9);
  });

  it('are set by the keyboard, too', async () => {
    const { page } = app;
    const top = page.locator('[data-cell="odd"] figure.chart', { hasText: 'is the most unusual row' });
    const plot = top.locator('.plot');
    await seen(plot);
    await plot.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const [second] = await rowsOf(page, 'select id from odd where rank = 2');
    await expect
      .poll(() => page.evaluate(() => window.daybook.text()))
      .toContain(`row: ${String(second?.[0])}`);
    await page
      .locator('[data-cell="odd"]')
      .getByText(`Why ${String(second?.[0])} (rank 2)`)
      .waitFor();
  });
});
