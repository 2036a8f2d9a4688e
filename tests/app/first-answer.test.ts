import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from './setup/page';
import { ordersCsv } from './support/orders';
import { addFiles, ready, rowsOf } from './support/page-verbs';

describe('a dropped file of orders', () => {
  it('becomes segments, customer value and a trend, with nothing typed and nothing sent', async () => {
    const app = await openApp();
    onTestFinished(app.close);
    const { page } = app;
    await page.getByTestId('file-input').setInputFiles({
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(ordersCsv()),
    });
    for (const name of ['segments', 'value', 'trend']) {
      await page.locator(`[data-cell="${name}"][data-status="done"]`).waitFor();
    }
    // The rule of the file makes 200 customers; the sums are held against plain SQL over the table itself.
    const [[customers]] = (await rowsOf(page, 'select count(*) from segments')) as [[number]];
    expect(customers).toBe(200);
    const [[shares]] = (await rowsOf(page, 'select sum(revenue_share) from segments_segments')) as [[number]];
    expect(shares).toBeCloseTo(1, 12);
    const [[fromSegments, fromOrders]] = (await rowsOf(
      page,
      'select (select sum(monetary) from segments), (select sum(amount) from orders)',
    )) as [[number, string]];
    expect(fromSegments).toBeCloseTo(Number(fromOrders), 6);
    const [[trend]] = (await rowsOf(page, 'select sum(value) from trend')) as [[number]];
    expect(trend).toBeCloseTo(Number(fromOrders), 6);
    const findings = await page.locator('[data-cell="segments"] li').count();
    expect(findings).toBeGreaterThanOrEqual(2);
    await page.locator('[data-cell="segments"] svg').first().waitFor();
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });

  it('asks for the role that is missing, and goes on with the answer', async () => {
    const app = await openApp();
    onTestFinished(app.close);
    const { page } = app;
    await ready(page);
    // A column that is called so, but has none: what is counted needs another name.
    const visits = ordersCsv()
      .trimEnd()
      .split('\n')
      .map((line, i) => [...line.split(',').slice(1, 3), i === 0 ? 'Amount' : 'free'].join(','))
      .join('\n');
    await addFiles(page, [{ name: 'visits.csv', text: visits }]);
    const question = page.getByTestId('role-question');
    await question.waitFor();
    expect(await question.textContent()).toContain('amount');
    await question
      .locator('select[data-role="amount"]')
      .selectOption({ label: 'There is none: count each row as one' });
    await question.getByRole('button', { name: 'Write the notebook' }).click();
    await page.locator('[data-cell="segments"][data-status="done"]').waitFor();
    const [[counted, rows]] = (await rowsOf(
      page,
      'select (select sum(monetary) from segments), (select count(*) from visits)',
    )) as [[number, number]];
    expect(counted).toBe(rows);
  });

  it('speaks Chinese where the browser does, headers included', async () => {
    const app = await openApp({ language: 'zh' });
    onTestFinished(app.close);
    const { page } = app;
    await ready(page);
    const chinese = ordersCsv().replace(
      'order_id,customer_id,ordered_at,amount,channel',
      '订单号,客户编号,下单时间,金额,渠道',
    );
    await addFiles(page, [{ name: '订单.csv', text: chinese }]);
    await page.locator('[data-cell="segments"][data-status="done"]').waitFor();
    const [[customers]] = (await rowsOf(page, 'select count(*) from segments')) as [[number]];
    expect(customers).toBe(200);
    expect(await page.locator('[data-cell="segments"] h3').first().textContent()).toMatch(/[\u4e00-\u9fff]/);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });
});
