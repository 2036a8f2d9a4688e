import { expect, inject, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';
import { ordersCsv } from './support/orders';
import { packingHost } from './support/packing-host';

const NOTEBOOK = `# Offline

\`\`\`analysis name=segments type=rfm
table: orders
roles: { customer: customer_id, time: ordered_at, amount: amount }
\`\`\`
`;

it('works in airplane mode after the first visit: opens, imports, analyses', async () => {
  await visitAndLeave();
});

it('does so on a host that packs the engine once more', async () => {
  const host = await packingHost(inject('baseUrl'));
  onTestFinished(host.close);
  await visitAndLeave(host.address);
});

async function visitAndLeave(host?: string): Promise<void> {
  const app = await openApp({ keepsPage: true, ...(host === undefined ? {} : { host }) });
  const { page } = app;
  await ready(page);
  // As long as it takes to have every file of the build.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

  await app.context.setOffline(true);
  await page.reload();
  await ready(page);
  // A workspace that the first visit made and never wrote to takes tables all the same.
  const [orders] = await addFiles(page, [{ name: 'orders.csv', text: ordersCsv() }]);
  expect(orders?.rows).toBeGreaterThan(1_000);
  const report = await runNotebook(page, NOTEBOOK);
  expect(report.at(-1)).toMatchObject({ cell: 'segments', status: 'done' });
  expect(await rowsOf(page, 'select count(*) from segments')).toEqual([[200]]);
  await page.locator('[data-cell="segments"] svg').first().waitFor();
  // Samples are part of the page.
  await page.getByRole('button', { name: 'New notebook' }).click();
  await page.locator('[data-sample="b2b-deals"]').waitFor();
  // The engine is kept as what it is, so that the browser can keep its compiled code.
  const engine = await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const address = (await cache.keys()).find(({ url }) => url.includes('/assets/duckdb-eh-'));
      if (address) return (await cache.match(address))?.headers.get('Content-Type');
    }
    return undefined;
  });
  expect(engine).toBe('application/wasm');
  expect(app.requestsElsewhere()).toEqual([]);
  await app.close();
}
