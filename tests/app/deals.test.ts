import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

/** Deals of four kinds: won, lost after an offer, lost at once, still with an offer. */
const STEPS = [
  'deal,stage,reached,amount,owner',
  ...Array.from({ length: 40 }, (_, i) => {
    const day = (after: number): string =>
      new Date(Date.UTC(2024, 0, 1 + i + after)).toISOString().slice(0, 10);
    const path = [
      [`New lead,${day(0)}`, `Offer made,${day(3)}`, `Won,${day(10)}`],
      [`New lead,${day(0)}`, `Offer made,${day(5)}`, `Lost,${day(9)}`],
      [`New lead,${day(0)}`, `Lost,${day(1)}`],
      [`New lead,${day(0)}`, `Offer made,${day(4)}`],
    ][i % 4]!;
    return path.map((step) => `D${i},${step},100,${i % 8 < 4 ? 'Ann' : 'Bo'}`);
  }).flat(),
].join('\n');

const TOUCHES = [
  'customer,segment,day,score,state',
  'a,Key,2024-01-01,5,',
  'a,Key,2024-01-11,4,open',
  'b,Key,2024-01-31,2,closed',
  'c,Small,2024-01-21,3,',
].join('\n');

const CONTRACTS = [
  'partner,mode,worth,first,last',
  'North,strategic,2400,2024-01-01,2025-12-31',
  'South,project,300,2024-01-01,2024-03-31',
  'South,project,400,2024-04-15,2024-07-14',
].join('\n');

const NOTEBOOK = `---
daybook: 1
---

\`\`\`analysis name=pipe type=funnel
table: steps
roles: { case: deal, stage: stage, time: reached, amount: amount, owner: owner }
params: { stages: [New lead, Offer made, Won] }
\`\`\`

\`\`\`sql name=picked
select count(*)::int as n, min(case when status = 'won' then 1 end) as won from pipe_cases where $pipe
\`\`\`

\`\`\`analysis name=touch type=contacts
table: touches
roles: { customer: customer, time: day, segment: segment, satisfaction: score, complaint: state }
params: { rhythm: [{ segment: Key, days: 10 }], as_of: 2024-01-31 }
\`\`\`

\`\`\`analysis name=agreed type=partners
table: contracts
roles: { partner: partner, mode: mode, contract_value: worth, start: first, end: last }
params: { as_of: 2024-12-31 }
\`\`\`
`;

describe('deals, contacts and partners', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [
      { name: 'steps.csv', text: STEPS },
      { name: 'touches.csv', text: TOUCHES },
      { name: 'contracts.csv', text: CONTRACTS },
    ]);
    const reports = await runNotebook(app.page, NOTEBOOK);
    expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(Array(4).fill('done'));
  });
  afterAll(() => app.close());

  it('have their figures in tables', async () => {
    const { page } = app;
    expect(await rowsOf(page, 'select stage, entered, converted, median_days from pipe')).toEqual([
      ['New lead', 40, 30, 3.5],
      ['Offer made', 30, 10, 5.5],
      ['Won', 10, null, null],
    ]);
    expect(await rowsOf(page, 'select customer, next_contact, overdue_days from touch order by 1')).toEqual([
      ['a', '2024-01-21', 10],
      ['b', '2024-02-10', 0],
      ['c', '2024-01-31', 0],
    ]);
    expect(
      await rowsOf(page, "select measure, value, answers from touch_satisfaction where scope = 'all'"),
    ).toEqual([['csat', 0.5, 4]]);
    expect(await rowsOf(page, 'select customer, age_days from touch_complaints')).toEqual([['a', 20]]);
    expect(await rowsOf(page, 'select partner, renewals, active_value from agreed order by 1')).toEqual([
      ['North', 0, 2400],
      ['South', 1, 0],
    ]);
  });

  it('a click on a stage picks its cases', async () => {
    const { page } = app;
    const bars = page.locator('[data-cell="pipe"] .drawing').first().locator('svg g[aria-label="rect"] rect');
    const picked = () => rowsOf(page, 'select n from picked');
    expect(await picked()).toEqual([[40]]);
    await bars.nth(1).click();
    await expect.poll(picked).not.toEqual([[40]]);
    expect([[[30]], [[10]]]).toContainEqual(await picked());
  });
});
