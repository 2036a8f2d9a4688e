import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook, seen } from './support/page-verbs';

/** Ten orders of five customers: A is in half of them, A and B in a fifth; pens come after ink. */
const ORDERS = [
  'order,customer,day,item',
  ...['A;B', 'A;B', 'A', 'A', 'A', 'pen', 'ink', 'pen', 'ink', 'pen'].flatMap((items, order) =>
    items
      .split(';')
      .map((item) => `${order},C${order >> 1},2024-01-${String(order + 1).padStart(2, '0')},${item}`),
  ),
].join('\n');

const WIDE = ['A,B,C', '1,1,0', '1,1,0', '1,0,0', '1,0,0', '1,0,1', ...Array<string>(5).fill('0,0,1')].join(
  '\n',
);

const NOTEBOOK = `
\`\`\`analysis name=together type=basket
table: orders
roles: { basket: order, item: item }
params: { min_support: 0.1, min_confidence: 0 }
\`\`\`

\`\`\`analysis name=broad type=basket
table: wide
roles: { item: [A, B, C] }
\`\`\`

\`\`\`analysis name=after type=sequences
table: orders
roles: { customer: customer, time: day, item: item }
params: { min_support: 0.2 }
\`\`\`

\`\`\`analysis name=offer type=recommend
table: orders
roles: { customer: customer, item: item, time: day }
params: { holdout: 0.25 }
\`\`\`
`;

describe('what is bought', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Orders\n');
    await addFiles(app.page, [
      { name: 'orders.csv', text: ORDERS },
      { name: 'wide.csv', text: WIDE },
    ]);
  });
  afterAll(() => app.close());

  it('together, one after the other, and next: tables, sentences and pictures', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(4).fill('done'));
    const rule = (name: string) =>
      rowsOf(
        page,
        `select support, confidence, lift, count from ${name} where antecedent = 'A' and consequent = 'B'`,
      );
    expect(await rule('together')).toEqual([[0.2, 0.4, 2, 2]]);
    expect(await rule('broad')).toEqual([[0.2, 0.4, 2, 2]]);
    // A rule that never fails has an infinite conviction, which sorts and compares in SQL.
    expect(
      await rowsOf(page, "select conviction = 'inf'::double, p_value from together where antecedent = 'B'"),
    ).toEqual([[true, expect.closeTo(2 / 9, 12)]]);
    expect(
      await rowsOf(page, "select length, count, support from together_itemsets where items = 'A, B'"),
    ).toEqual([[2, 2, 0.2]]);
    expect(
      await rowsOf(page, "select length, customers, support from after where sequence = 'ink → pen'"),
    ).toEqual([[2, 2, 0.4]]);
    expect(
      await rowsOf(page, "select next, confidence, lift from after_next where sequence = 'ink'"),
    ).toEqual([['pen', 1, expect.closeTo(5 / 3, 12)]]);
    expect(await rowsOf(page, 'select count(*) from offer_quality')).toEqual([[15]]);
    expect(await rowsOf(page, "select score from offer_similar where item = 'A' and other = 'B'")).toEqual([
      [expect.closeTo(Math.sqrt(1 / 3), 12)],
    ]);
    const cell = page.locator('[data-cell="together"]');
    await cell.getByText('of them beyond chance').first().waitFor();
    await seen(cell.locator('.plot').first());
  });

  it('from tables and cells that are called as parts of the queries are', async () => {
    const { page } = app;
    await addFiles(page, [{ name: 'baskets.csv', text: ORDERS }]);
    const cell = (name: string, type: string, table: string, roles: string) =>
      `\n\`\`\`analysis name=${name} type=${type}\ntable: ${table}\nroles: { ${roles}, item: item }\n\`\`\`\n`;
    const reports = await runNotebook(
      page,
      [
        '\n```sql name=customers\nselect * from orders\n```\n',
        cell('told', 'basket', 'orders', 'basket: order'),
        cell('same', 'basket', 'baskets', 'basket: order'),
        cell('offered', 'recommend', 'orders', 'customer: customer'),
        cell('alike', 'recommend', 'customers', 'customer: customer'),
      ].join(''),
    );
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(5).fill('done'));
    for (const [one, other] of [
      ['told', 'same'],
      ['told_itemsets', 'same_itemsets'],
      ['offered_similar', 'alike_similar'],
    ]) {
      const rows = (name: string | undefined) => rowsOf(page, `select * from ${name} order by all`);
      expect(await rows(other)).toEqual(await rows(one));
      expect(await rows(one)).not.toEqual([]);
    }
  });
});
