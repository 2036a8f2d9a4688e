import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { addFiles, faultOf, ready, rowsOf, runNotebook } from './support/page-verbs';

describe('the engine', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ timezone: 'America/New_York' });
    await ready(app.page);
  });
  afterAll(() => app.close());

  it('shows values exactly', async () => {
    const result = await app.page.evaluate(() =>
      window.daybook.query(`select
        9007199254740993 as big, 12::bigint as small, 170141183460469231731687303715884105727::hugeint as huge,
        0.1 + 0.2 as sum, -0.05::decimal(38, 2) as negative, date '1969-07-20' as day, date '2100-02-28' as later,
        timestamp '1969-07-20 20:17:40.123456' as moment, timestamp '2024-03-10 02:30:00' as skipped_by_daylight,
        'nan'::double as nan, '-infinity'::double as infinite, [1, null, 3] as list,
        {'a': 1.5, 'b': 'x'} as struct, map {'k': 2} as map, interval 3 day as span, null as nothing,
        true as flag, '\\xAA'::blob as bytes, time '10:20:30.5' as clock,
        'b1ee7c84-fa6b-4a35-9b8b-0123456789ab'::uuid as id, count(*) as counted from range(3)`),
    );
    const row = Object.fromEntries(result.columns.map(({ name }, index) => [name, result.rows[0]?.[index]]));
    expect(row).toEqual({
      big: '9007199254740993',
      small: 12,
      huge: '170141183460469231731687303715884105727',
      sum: '0.3',
      negative: '-0.05',
      day: '1969-07-20',
      later: '2100-02-28',
      moment: '1969-07-20T20:17:40.123456',
      skipped_by_daylight: '2024-03-10T02:30:00',
      nan: 'NaN',
      infinite: '-Infinity',
      list: [1, null, 3],
      struct: { a: '1.5', b: 'x' },
      map: { k: 2 },
      span: '3 days',
      nothing: null,
      flag: true,
      bytes: 'aa',
      clock: '10:20:30.5',
      id: 'b1ee7c84-fa6b-4a35-9b8b-0123456789ab',
      counted: 3,
    });
    expect(result.columns.slice(0, 4).map(({ type }) => type)).toEqual([
      'BIGINT',
      'BIGINT',
      'HUGEINT',
      'DECIMAL(3,1)',
    ]);
  });

  it('has what the time zone extension would give, without it', async () => {
    const [[today, asCall]] = (await rowsOf(app.page, 'select current_date, current_date()')) as [
      [string, string],
    ];
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(asCall).toBe(today);
    const [[month]] = (await rowsOf(
      app.page,
      `select date_trunc('month', timestamp '2024-05-17 10:00')`,
    )) as [[string]];
    expect(month.slice(0, 10)).toBe('2024-05-01');
  });

  it('answers time zones with a fault and stays usable', async () => {
    const fault = await faultOf(app.page, `select date_trunc('month', now())`);
    expect(fault?.message).toBeTruthy();
    expect(await rowsOf(app.page, 'select 1 + 1')).toEqual([[2]]);
  });

  it('never reaches for another origin, whatever SQL says', async () => {
    for (const sql of [
      `select * from read_csv('http://elsewhere.test/x.csv')`,
      `select * from 'https://elsewhere.test/x.parquet'`,
      `copy (select 1) to 'https://elsewhere.test/out.csv'`,
      `attach 'https://elsewhere.test/x.db' as other`,
      `load httpfs`,
      `set autoinstall_known_extensions = true`,
      `set custom_extension_repository = 'http://elsewhere.test'`,
    ]) {
      expect(await faultOf(app.page, sql), sql).not.toBeNull();
    }
    for (const sql of [`from 'http://elsewhere.test/x.csv'`, `attach 'other.db' as other`])
      expect(await faultOf(app.page, sql), sql).toMatchObject({ code: 'sql-sealed' });
    expect(app.requestsElsewhere()).toEqual([]);
  });

  it('gives faults with line and character in the text of the cell', async () => {
    const [report] = await runNotebook(
      app.page,
      '```input name=n\ntype: number\nvalue: 100000\n```\n\n```sql name=broken\nselect 1;\nselect $n as a,\n  nope as b\nfrom range(3)\n```\n',
    ).then((reports) => reports.filter((each) => each.cell === 'broken'));
    expect(report?.status).toBe('failed');
    expect(report?.fault?.code).toBe('sql-no-column');
    expect(report?.fault?.place).toMatchObject({ cell: 'broken', line: 3, character: 3 });
  });

  it('suggests the table that was probably meant', async () => {
    await addFiles(app.page, [{ name: 'orders.csv', text: 'a,b\n1,2\n3,4\n' }]);
    const [report] = await runNotebook(app.page, '```sql name=q\nselect * from ordres\n```\n');
    expect(report?.fault?.code).toBe('sql-no-table-near');
    expect(report?.fault?.values?.suggestion).toBe('orders');
  });

  it('lets go of a runaway statement', async () => {
    await app.page.evaluate(() =>
      window.daybook.open(
        '```sql name=endless\nselect count(*) from range(1000000000) a, range(1000000000) b where a.range + b.range = 7\n```\n',
      ),
    );
    const cell = app.page.locator('[data-cell="endless"]');
    await app.page.locator('[data-cell="endless"][data-status="running"]').waitFor();
    await cell.hover();
    await cell.getByRole('button', { name: 'Stop' }).click();
    // The statement would take years; an answer at all means that the engine let go.
    expect(await rowsOf(app.page, 'select 42')).toEqual([[42]]);
    expect(await rowsOf(app.page, 'select count(*) from orders')).toEqual([[2]]);
  });
});
