import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './setup/page';
import { bringAxe, sideways, violations } from './support/audit';
import { ready, rowsOf } from './support/page-verbs';

const HEADINGS: Record<string, string> = {
  deal_id: '商机编号',
  account: '客户名称',
  industry: '所属行业',
  employees: '员工人数',
  region: '大区',
  // Nothing says that this is who sells.
  owner: '备注二',
  channel: '渠道',
  stage: '阶段',
  created_on: '创建日期',
  qualified_on: '确认日期',
  proposal_on: '报价日期',
  negotiation_on: '谈判日期',
  closed_on: '结案日期',
  amount: '合同金额',
  outcome: '结果',
};

/** The first deals of the sample as somebody else's file: other headings, other amounts, days written in another way. */
function ownDeals(): { text: string; won: number; amount: number; proposals: number } {
  const [head = '', ...lines] = readFileSync('samples/data/deals.csv', 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  const at = (name: string) => names.indexOf(name);
  const rows = lines.slice(0, 400).map((line) => {
    const values = line.split(',');
    values[at('amount')] = String(Number(values[at('amount')]) * 2);
    const proposed = values[at('proposal_on')] ?? '';
    values[at('proposal_on')] = proposed.split('-').reverse().join('.');
    return values;
  });
  const proposals = rows.filter((row) => row[at('proposal_on')] !== '');
  proposals[0]![at('proposal_on')] = '待定';
  const won = rows.filter((row) => row[at('outcome')] === 'won');
  return {
    text: [names.map((name) => HEADINGS[name] ?? name), ...rows].map((row) => row.join(',')).join('\n'),
    won: won.length,
    proposals: proposals.length,
    amount: won.reduce((sum, row) => sum + Number(row[at('amount')]), 0),
  };
}

describe('a template with the reader’s own data', () => {
  const own = ownDeals();
  let app: App;
  beforeAll(async () => {
    app = await openApp({ language: 'zh', reducedMotion: true });
    await app.page.locator('[data-sample="b2b-deals"]').click();
    await app.page.locator('[data-cell="visits"]').waitFor();
    await ready(app.page);
  });
  afterAll(() => app.close());

  it('finds columns by what they mean, and asks for the one that it does not find', async () => {
    const { page } = app;
    await page.evaluate(() => window.daybook.runAll());
    await page.getByTestId('use-my-data').click();
    const panel = page.getByTestId('own-data');
    const file = { name: '商机.csv', mimeType: 'text/csv', buffer: Buffer.from(own.text) };
    await panel.locator('[data-template-table="deals"] input[type=file]').setInputFiles(file);
    await panel.locator('[data-match="owner"].missing').waitFor();
    const matched = await panel
      .locator('[data-match] select')
      .evaluateAll((list) => list.map((one) => [one.dataset.for, (one as HTMLSelectElement).value]));
    expect(matched.length).toBeGreaterThan(8);
    for (const [name = '', column] of matched)
      expect(column, name).toBe(name === 'owner' ? '' : HEADINGS[name]);
    expect(await panel.locator('[data-match="owner"] .need').textContent()).toMatch(/例如\p{Script=Han}/u);
    await panel
      .locator('[data-match="proposal_on"]', { hasText: `${own.proposals} 个值中有 1 个读不出` })
      .waitFor();
    const apply = page.getByRole('button', { name: '使用这些表' });
    expect(await apply.isDisabled()).toBe(true);
    await bringAxe(page);
    expect(await violations(page, '.import-panel')).toEqual([]);
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await panel.locator('[data-for="owner"]').selectOption('备注二');
    await apply.click();
    await panel.waitFor({ state: 'detached' });
  });

  it('reads them without a fault, under names that the notebook knows', async () => {
    const { page } = app;
    const reports = await page.evaluate(() => window.daybook.runAll());
    expect(reports.filter(({ status }) => status !== 'done')).toEqual([]);
    expect(await rowsOf(page, 'select count(*), sum(amount)::double from won')).toEqual([
      [own.won, own.amount],
    ]);
    expect(await rowsOf(page, 'select count(proposal_on) from my_deals')).toEqual([[own.proposals - 1]]);
    const text = await page.evaluate(() => window.daybook.text());
    expect(text).toContain("  try_strptime(报价日期, '%d.%m.%Y')::date as proposal_on");
    expect(text).toContain('```sql name=my_deals for=deals\nselect\n');
    expect(text).toContain('  备注二 as owner');
    expect(text).not.toContain('samples/data');
  });

  it('ends in a table that is saved with one click, as a file called after notebook and cell', async () => {
    const { page } = app;
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    const button = page.locator('[data-cell="visits"] [data-quick-export="excel"]');
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^B2B .*– visits\.xlsx$/);
    expect(await page.locator('[data-quick-export]').count()).toBe(2);
  });

  it('lets the sample go, and undo brings it back', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '移除 deals' }).click();
    await expect.poll(() => rowsOf(page, 'from deals').catch(() => 'gone')).toBe('gone');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => rowsOf(page, 'select count(*) from deals').catch(() => null)).toEqual([[1193]]);
    expect(await page.evaluate(() => window.daybook.text())).toBe(
      readFileSync('samples/b2b-deals.zh.md', 'utf8'),
    );
    const reports = await page.evaluate(() => window.daybook.runAll());
    expect(reports.filter(({ status }) => status !== 'done')).toEqual([]);
    const [[won] = []] = await rowsOf(page, 'select count(*) from won');
    expect(won).toBeGreaterThan(own.won);
    expect(app.consoleErrors()).toEqual([]);
    expect(app.requestsElsewhere()).toEqual([]);
  });
});
