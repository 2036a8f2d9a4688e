import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { ordersCsv } from './support/orders';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const ANALYSES = ['rfm', 'clv', 'trend'] as const;

function notebook(type: string, table: string, roles: Record<string, string>): string {
  const pairs = Object.entries(roles).map(([role, column]) => `${role}: ${column}`);
  return `\`\`\`analysis name=a type=${type}\ntable: ${table}\nroles: { ${pairs.join(', ')} }\n\`\`\`\n`;
}

function rolesOf(type: string, columns = { customer: 'customer_id', time: 'ordered_at', amount: 'amount' }) {
  const { customer, time, amount } = columns;
  return type === 'trend' ? { time, value: amount } : { customer, time, amount };
}

describe('bad input', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await addFiles(app.page, [{ name: 'good.csv', text: ordersCsv() }]);
    await app.page.evaluate(() => window.daybook.runAll());
  });
  afterAll(() => app.close());

  let before: unknown[][];
  beforeEach(async () => {
    before = await rowsOf(app.page, 'select count(*), sum(amount), max(ordered_at) from good');
  });

  async function nothingLost(): Promise<void> {
    expect(await rowsOf(app.page, 'select count(*), sum(amount), max(ordered_at) from good')).toEqual(before);
  }

  async function refused(file: {
    name: string;
    text?: string;
    bytes?: number[];
  }): Promise<{ code: string; text: string }> {
    const [result] = await addFiles(app.page, [file]);
    expect(result?.table).toBeNull();
    const fault = result?.fault as { code: string; message: string; action: string } | undefined;
    expect(fault?.message).toContain(file.name);
    expect(fault?.action).not.toBe('');
    await app.page.locator(`[data-fault="${fault?.code}"]`).first().waitFor();
    await nothingLost();
    return { code: fault?.code ?? '', text: fault?.message ?? '' };
  }

  it('an empty file', async () => {
    const { code } = await refused({ name: 'empty.csv', text: '' });
    expect(code).toBe('ingest-empty');
  });

  it('a header without rows is kept as an empty table, and said', async () => {
    const [result] = await addFiles(app.page, [{ name: 'header.csv', text: 'a,b,c\n' }]);
    expect(result).toMatchObject({ rows: 0 });
    expect(result?.columns.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(result?.warnings.length).toBeGreaterThan(0);
    await nothingLost();
  });

  it('ragged rows: none is dropped in silence', async () => {
    const text = 'a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n';
    const [result] = await addFiles(app.page, [{ name: 'ragged.csv', text }]);
    expect(result?.table).toBe('ragged');
    const warning = result?.warnings[0] as { message: string } | undefined;
    expect(warning?.message).toMatch(/\d/);
    expect(await rowsOf(app.page, 'select * from ragged where a in (1, 10) order by a')).toEqual([
      [1, 2, 3],
      [10, 11, 12],
    ]);
    await nothingLost();
  });

  it('a binary file called .csv', async () => {
    const bytes = Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256);
    await refused({ name: 'picture.csv', bytes });
  });

  it('a truncated Parquet file', async () => {
    const bytes = [
      ...new TextEncoder().encode('PAR1'),
      ...Array.from({ length: 500 }, (_, index) => index % 251),
    ];
    await refused({ name: 'cut.parquet', bytes });
  });

  it('a column without any value stays, and is said', async () => {
    const [result] = await addFiles(app.page, [{ name: 'hollow.csv', text: 'a,b\n1,\n2,\n3,\n' }]);
    expect(result?.rows).toBe(3);
    expect(
      result?.warnings.some((warning) => (warning as unknown as { message: string }).message.includes('b')),
    ).toBe(true);
    expect(await rowsOf(app.page, 'select count(b) from hollow')).toEqual([[0]]);
    await nothingLost();
  });

  it('a notebook with a fence that nothing closes is shown as text, line marked', async () => {
    const text = '# Title\n\n```sql name=x\nselect 1\n';
    const answer = await app.page.evaluate((broken) => window.daybook.open(broken), text);
    expect(answer.fault?.place?.line).toBe(3);
    expect(await app.page.evaluate(() => window.daybook.text())).toBe(text);
    await app.page.locator('[data-fault="notebook-unclosed-fence"]').waitFor();
    const [report] = await app.page.evaluate(() => window.daybook.runAll());
    expect(report).toMatchObject({ status: 'failed' });
    await nothingLost();
  });

  it('an analysis type that does not exist', async () => {
    const [report] = await runNotebook(app.page, notebook('rmf', 'good', rolesOf('rfm')));
    expect(report?.fault?.code).toBe('unknown-analysis');
    await app.page.locator('[data-fault="unknown-analysis"]').waitFor();
  });

  it.each(ANALYSES)('a role of %s that names no column', async (type) => {
    const roles = rolesOf(type, { customer: 'customer_id', time: 'orderd_at', amount: 'amount' });
    const [report] = await runNotebook(app.page, notebook(type, 'good', roles));
    expect(report?.fault?.code).toBe('role-no-column');
    expect(report?.fault?.values?.suggestion).toBe('ordered_at');
    expect(report?.fault?.place?.role).toBe('time');
  });

  it.each(ANALYSES)('a required role of %s that is not given', async (type) => {
    const [report] = await runNotebook(app.page, notebook(type, 'good', { time: 'ordered_at' }));
    expect(report?.fault?.code).toBe('role-missing');
    await app.page.locator('[data-cell="a"] select[aria-invalid="true"]').waitFor();
  });

  it.each(ANALYSES)('dates that %s cannot read', async (type) => {
    const text = `customer_id,ordered_at,amount\n${Array.from({ length: 40 }, (_, i) => `c${i % 7},soon ${i},${i + 1}`).join('\n')}\n`;
    await addFiles(app.page, [{ name: `undated_${type}.csv`, text }]);
    const [report] = await runNotebook(app.page, notebook(type, `undated_${type}`, rolesOf(type)));
    expect(report?.fault?.code).toBe('role-unreadable-time');
    expect(report?.fault?.values?.example).toContain('soon');
  });

  it.each(ANALYSES)('one customer in %s ends in an answer or in a fault of its own', async (type) => {
    const text = 'customer_id,ordered_at,amount\nc1,2024-01-01,10\nc1,2024-02-01,20\nc1,2024-04-01,30\n';
    await addFiles(app.page, [{ name: `single_${type}.csv`, text }]);
    const [report] = await runNotebook(app.page, notebook(type, `single_${type}`, rolesOf(type)));
    if (report?.status === 'done') {
      expect(Number((await rowsOf(app.page, 'select count(*) from a'))[0]?.[0])).toBeGreaterThan(0);
    } else {
      expect(report?.fault?.code).not.toMatch(/unexpected|worker-died/);
    }
  });

  it.each(ANALYSES)('zero and negative amounts in %s are treated as said, or refused', async (type) => {
    const rows = ordersCsv()
      .trim()
      .split('\n')
      .slice(1)
      .map((line, index) =>
        line
          .split(',')
          .with(3, index % 9 === 0 ? '-5' : index % 11 === 0 ? '0' : '20')
          .join(','),
      );
    const text = `order_id,customer_id,ordered_at,amount,channel\n${rows.join('\n')}\n`;
    await addFiles(app.page, [{ name: `refunds_${type}.csv`, text }]);
    const [report] = await runNotebook(app.page, notebook(type, `refunds_${type}`, rolesOf(type)));
    expect(report?.status).toBe('done');
    if (type !== 'trend')
      await app.page.locator('[data-cell="a"] .fault.warning').first().waitFor({ state: 'attached' });
  });

  it.each(ANALYSES)('amounts that are all negative in %s', async (type) => {
    const text = 'customer_id,ordered_at,amount\nc1,2024-01-01,-1\nc2,2024-02-01,-2\nc1,2024-03-01,0\n';
    await addFiles(app.page, [{ name: `negative_${type}.csv`, text }]);
    const [report] = await runNotebook(app.page, notebook(type, `negative_${type}`, rolesOf(type)));
    if (report?.status === 'failed') expect(report.fault?.code).not.toMatch(/unexpected|worker-died/);
    else expect(report?.status).toBe('done');
    await nothingLost();
  });

  it('that only one analysis knows is told in its own words, with what to do', async () => {
    await addFiles(app.page, [{ name: 'alike.csv', text: 'id,left,n\n1,no,1\n2,no,2\n3,no,3\n' }]);
    const roles = { target: '"left"', features: '[n]' };
    const [report] = await runNotebook(app.page, notebook('classify', 'alike', roles));
    const { message, action } = report?.fault as unknown as { message: string; action: string };
    expect(message).toContain('left');
    expect(message).not.toMatch(/went wrong/i);
    expect(action).not.toBe('');
  });

  it('leaves the console clean and sends nothing', () => {
    expect(app.requestsElsewhere()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
