import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
/** Numbers that look like noise, the same each time. */
const noise = (i: number): number => ((((i + 1) * 7919) % 101) / 101 - 0.5) * 2;

const ADS = [
  'channel,day,spend,impressions,clicks,conversions,revenue',
  ...Array.from({ length: 60 }, (_, i) => {
    const spend = 100 + 80 * noise(i * 3);
    const revenue = 50 + 400 * (1 - Math.exp(-spend / 80)) + 5 * noise(i * 7 + 1);
    return `search,${day(i)},${spend.toFixed(2)},1000,${40 + (i % 7)},${2 + (i % 3)},${revenue.toFixed(2)}`;
  }),
  ...Array.from({ length: 60 }, (_, i) => `print,${day(i)},50,500,5,1,20`),
].join('\n');

const TOUCHES = [
  'customer_id,touched_at,channel,converted,amount',
  ...Array.from({ length: 30 }, (_, c) => [
    `${c},${day(c)} 09:00:00,display,0,`,
    `${c},${day(c)} 09:00:00,mail,0,`,
    `${c},${day(c + 1)} 10:00:00,search,${c % 3 === 0 ? 1 : 0},${c % 3 === 0 ? 50 : ''}`,
  ]).flat(),
].join('\n');

const PRICES = [
  'product,day,price,quantity,unit_cost',
  ...Array.from({ length: 60 }, (_, i) => {
    const price = 10 + 3 * noise(i * 3);
    return `tea,${day(i)},${price.toFixed(2)},${(2000 * price ** -1.8 * Math.exp(0.05 * noise(i * 11))).toFixed(2)},4`;
  }),
].join('\n');

const NOTEBOOK = `
\`\`\`analysis name=spent type=campaigns
table: ads
roles: { channel: channel, spend: spend, time: day, impressions: impressions, clicks: clicks, conversions: conversions, revenue: revenue }
\`\`\`

\`\`\`analysis name=credit type=attribution
table: touches
roles: { customer: customer_id, time: touched_at, channel: channel, converted: converted, value: amount }
\`\`\`

\`\`\`analysis name=pricing type=price
table: prices
roles: { price: price, quantity: quantity, time: day, cost: unit_cost }
\`\`\`

\`\`\`analysis name=plan type=budget
table: spent_tiers
roles: { item: item, return: return_per_unit, tier: tier, lower: lower, upper: upper }
params: { budget: 100 }
\`\`\`

\`\`\`sql name=tiers_fall
select count(*) as rises from spent_tiers a join spent_tiers b on a.item = b.item and a.tier + 1 = b.tier and a.return_per_unit < b.return_per_unit
\`\`\`
`;

describe('where the money goes', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Spend\n');
    await addFiles(app.page, [
      { name: 'ads.csv', text: ADS },
      { name: 'touches.csv', text: TOUCHES },
      { name: 'prices.csv', text: PRICES },
    ]);
  });
  afterAll(() => app.close());

  it('is answered from files: channels, credit and prices', async () => {
    const { page } = app;
    const reports = await runNotebook(page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(5).fill('done'));
    expect(await rowsOf(page, 'select channel, verdict from spent_models order by channel')).toEqual([
      ['print', 'steady'],
      ['search', 'told'],
    ]);
    expect(await rowsOf(page, 'select rises from tiers_fall')).toEqual([[0]]);
    expect(await rowsOf(page, 'select item, round(sum(amount), 6) from plan group by item')).toEqual([
      ['search', 100],
    ]);
    expect(await rowsOf(page, 'select path, conversions, value from credit_paths')).toEqual([
      ['display > mail > search', 10, 500],
    ]);
    expect(
      await rowsOf(
        page,
        'select sum(first), sum(position), round(sum(markov), 9), sum(shapley_value) from credit',
      ),
    ).toEqual([[10, 10, 10, 500]]);
    expect(await rowsOf(page, 'select verdict, round(elasticity, 1), profit_at from pricing')).toEqual([
      ['elastic', -1.8, 'inside'],
    ]);
  });

  it('has a slider for the price, and the answer follows it', async () => {
    const { page } = app;
    const slider = page.locator('[data-cell="pricing"] input[type="range"]');
    await slider.waitFor();
    await slider.focus();
    await slider.press('End');
    await page.waitForFunction(async () => {
      const { rows } = await window.daybook.query('select price from pricing_at');
      return Number(rows[0]?.[0]) > 12.5;
    });
    const text = await page.evaluate(() => window.daybook.text());
    expect(text).toMatch(/at_price: 1[23]/);
  });
});
