import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packLink } from '../../src/sharing/link/link-codec';
import { openApp, testBrowser, type App } from './setup/page';
import { HARD_SQL } from './support/hard-values';
import { addFiles, faultOf, ready, rowsOf, runNotebook } from './support/page-verbs';

const HOSTILE = `<script>window.hit=1</script><img src=x onerror="window.hit=1">`;
const NOTEBOOK = `---
daybook: 1
title: 'Orders ${HOSTILE.replaceAll("'", "''")}'
---

# Orders

${HOSTILE} [click](javascript:alert(1)) <a href="https://example.com" onclick="alert(1)">there</a>

\`\`\`input name=least
type: number
label: 'At least ${HOSTILE}'
value: 2
\`\`\`

\`\`\`sql name=kept
select customer_id, ordered_at, amount, '${HOSTILE}' as note from orders where amount >= $least
\`\`\`

\`\`\`analysis name=growth type=trend
table: kept
roles: { time: ordered_at, value: amount }
params: { grain: month }
\`\`\`

\`\`\`chart name=bars
table: kept
mark: bar
x: customer_id
y: amount
aggregate: sum
title: 'Bars ${HOSTILE}'
\`\`\`

\`\`\`sql name=broken
select nothing_such from orders
\`\`\`
`;

const COLUMNS = 'customer_id,ordered_at,amount,more';
const LINES = Array.from(
  { length: 60 },
  (_, n) => `${n % 7},2024-${String((n % 12) + 1).padStart(2, '0')}-15,${n + 0.25},x`,
);
const csvOf = (columns: string) => [columns, ...LINES].join('\n');

/** What a button of the dialog saves, as text or bytes. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The texts that the library has written. */
function keptTexts(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opened = indexedDB.open('keyval-store');
        opened.onsuccess = () => {
          const asked = opened.result.transaction('keyval').objectStore('keyval').getAll();
          asked.onsuccess = () => {
            resolve(asked.result.map((record: { text?: unknown } | null) => record?.text));
          };
        };
      }),
  );
}

async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('[data-part="link"] button:enabled').first().waitFor();
}

describe('sharing', () => {
  let sender: App;
  let link: string;
  let report: string;
  let handover: number[];

  beforeAll(async () => {
    sender = await openApp();
    await sender.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page } = sender;
    await ready(page);
    await addFiles(page, [{ name: 'orders.csv', text: csvOf(COLUMNS) }]);
    await rowsOf(page, `create or replace table typed as select * exclude (un) from (${HARD_SQL})`);
    const typed = '\n```sql name=all_types\nfrom typed\n```\n';
    await runNotebook(page, NOTEBOOK + typed);
    await openShare(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    link = await page.evaluate(() => navigator.clipboard.readText());
    report = (await saved(page, 'Save report')).toString('utf8');
    handover = [...(await saved(page, 'Save with data'))];
  });
  afterAll(() => sender.close());

  it('makes a report that stands by itself and is inert', async () => {
    const context = await (await testBrowser()).newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(report, { waitUntil: 'load' });
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const attributes = all.flatMap((one) => [...one.attributes]);
      return {
        hit: 'hit' in window,
        scripts: document.querySelectorAll('script, iframe, object, embed, form, link, base').length,
        handlers: attributes.filter(({ name }) => name.startsWith('on')).length,
        targets: attributes
          .filter(({ name }) => /^(src|href|xlink:href|srcset|action|data)$/.test(name))
          .map(({ value }) => value),
        drawings: document.querySelectorAll('figure .in-light > svg').length,
        bars: document.querySelectorAll('figure .in-dark > svg rect').length,
        text: document.body.innerText,
        title: document.title,
      };
    });
    expect(found).toMatchObject({ hit: false, scripts: 0, handlers: 0 });
    expect(found.title).toContain('<script>');
    // The only way out is a link of the prose, which the reader has to press.
    expect(found.targets).toEqual(['https://example.com']);
    expect(requests).toEqual([]);
    // The trend has several charts, of which most were never in sight, and the chart cell one.
    expect(found.drawings).toBeGreaterThanOrEqual(3);
    expect(found.bars).toBeGreaterThan(0);
    // March has the orders of 2.25, 14.25 … 50.25, December those of 11.25 … 59.25.
    for (const figure of ['131.25', '176.25']) expect(found.text).toContain(figure);
    expect(found.text).toContain('This cell failed');
    expect(found.text).toContain('The first 20 of 58 rows.');
    expect(found.text).toMatch(/60 rows, 4 columns, [0-9a-f]{16}/);
    await context.close();
  });

  it('opens a link in another browser, and takes a file that fits under any name', async () => {
    expect(new URL(link).search).toBe('');
    const receiver = await openApp({ path: new URL(link).hash });
    const { page } = receiver;
    await ready(page);
    const asked = page.locator('[data-needed="orders"]');
    await asked.waitFor();
    expect(await asked.innerText()).toContain('customer_id (number), ordered_at (date), amount (number)');
    expect(await page.locator('[data-needed]').count()).toBe(2);
    expect(page.url()).toBe(inject('baseUrl'));
    const [added] = await addFiles(page, [
      { name: 'Q1.csv', text: csvOf('Customer ID,OrderedAt,AMOUNT,other') },
    ]);
    expect(added?.table).toBe('orders');
    await page.locator('[data-cell="bars"][data-status="done"]').waitFor();
    expect(await rowsOf(page, 'select count(*), sum(amount) from kept')).toEqual([[58, 1783.5]]);
    await asked.waitFor({ state: 'detached' });
    expect(receiver.requestsElsewhere()).toEqual([]);

    // A damaged link in the same tab changes nothing; a good one sets what was open aside, over a reload, too.
    const before = await page.evaluate(() => window.daybook.text());
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash.slice(0, -20));
    await page.locator('[data-fault="link-damaged"]').waitFor();
    expect(await page.evaluate(() => window.daybook.text())).toBe(before);
    await page.evaluate(() => window.daybook.open('# My own\n'));
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    await page.locator('[data-fault^="link-set-aside"]').waitFor();
    await expect.poll(() => page.evaluate(() => window.daybook.text())).toBe(before);
    // Once it is kept, the link's notebook is there again without the link.
    await expect.poll(() => keptTexts(page)).toContain(before);
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => window.daybook.text())).toBe(before);
    await page.getByRole('button', { name: 'Go back to it' }).click();
    await expect.poll(() => page.evaluate(() => window.daybook.text())).toBe('# My own\n');
    await receiver.close();
  });

  it('opens a notebook with its data, every type as it was', async () => {
    const receiver = await openApp();
    const { page } = receiver;
    await ready(page);
    await addFiles(page, [{ name: 'orders.csv', text: 'mine\n1\n' }]);
    await addFiles(page, [{ name: 'x.daybook', bytes: handover }]);
    await page.locator('[data-cell="bars"][data-status="done"]').waitFor();
    expect(await rowsOf(page, 'select count(*), sum(amount) from kept')).toEqual([[58, 1783.5]]);
    // A table of that name was here: it stays, and the notebook reads the other one.
    expect(await rowsOf(page, 'from orders')).toEqual([[1]]);
    expect(await page.evaluate(() => window.daybook.text())).toContain('from orders_2');
    for (const sql of ['describe typed', 'from typed']) {
      const inOrder = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).toSorted();
      expect(inOrder(await rowsOf(page, sql))).toEqual(inOrder(await rowsOf(sender.page, sql)));
    }
    expect(receiver.consoleErrors()).toEqual([]);

    // The report's receipt: the same table, but for its name, and the same results.
    await openShare(page);
    await page
      .getByTestId('receipt-input')
      .setInputFiles({ name: 'report.html', mimeType: 'text/html', buffer: Buffer.from(report) });
    const said = await page.getByTestId('comparison').locator('li').allInnerTexts();
    const of = (what: string) => said.find((line) => line.includes(what)) ?? '';
    expect(of('Table typed')).toContain('Agrees');
    expect(of('Table orders')).toContain('Not here');
    expect(of('Result growth')).toContain('Agrees');
    expect(of('Result kept')).toContain('Agrees');
    expect(of('Notebook')).toContain('Differs');
    await receiver.close();
  });

  it('lets a notebook wait that would change tables', async () => {
    const { page } = sender;
    await page.getByRole('button', { name: 'Close' }).last().click();
    const fragment = await packLink({ text: '```sql name=gone\ndrop table orders\n```\n', receipt: null });
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await page.locator('[data-fault="link-changes-tables"]').waitFor();
    await page.locator('[data-cell="gone"][data-status="idle"]').waitFor();
    expect(await rowsOf(page, 'select count(*) from orders')).toEqual([[60]]);
    await page.getByRole('button', { name: 'Run it' }).click();
    await page.locator('[data-cell="gone"][data-status="done"]').waitFor();
    expect(await faultOf(page, 'from orders')).toMatchObject({ code: 'sql-no-table' });
  });
});
