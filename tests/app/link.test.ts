import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './setup/page';
import { addFiles, ready, rowsOf, runNotebook } from './support/page-verbs';

const SHOP = `customer_id,full_name,email,phone,address
1,Anna Müller,Anna.Mueller@web.de,0151 2345678,"Hauptstraße 12, 50667 Köln"
2,William Carter,w.carter+news@gmail.com,(212) 555-0188,"48 Oak Street, Apt 3, Springfield"
3,王小明,,138 0013 8000,上海市浦东新区张江路123号5栋602室
4,Joan Whitfield,joan@whitfield.org,,
`;
const CRM = `client_id,contact_name,mail,mobile,street_address
C1,"MUELLER, ANNA",anna.mueller@web.de,+49 151 2345678,"Hauptstr. 12, Köln"
C2,Bill Carter,wcarter@googlemail.com,+1 212 555 0188,"48 Oak St #3, Springfield"
C3,王小明先生,,+86 138 0013 8000,上海浦东新区张江路123号5-602
C4,Peter Abernathy,pa@example.org,,
`;

const roles =
  'roles: { id: customer_id, name: full_name, email: email, phone: phone, address: address, other_id: client_id, other_name: contact_name, other_email: mail, other_phone: mobile, other_address: street_address }';

/** The other table is a cell that stands further down: what a parameter names has to be there first. */
const notebook = (other: string): string => `\`\`\`analysis name=same type=link
table: shop
${roles}
params: { other: ${other}, threshold: 0.8 }
\`\`\`

\`\`\`sql name=clients
select * from crm
\`\`\`
`;

describe('two channels', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
    await ready(app.page);
    await runNotebook(app.page, '# Channels\n');
    await addFiles(app.page, [
      { name: 'shop.csv', text: SHOP },
      { name: 'crm.csv', text: CRM },
    ]);
  });
  afterAll(() => app.close());

  it('are linked, be the second one a table or a cell', async () => {
    for (const other of ['crm', 'clients']) {
      const reports = await runNotebook(app.page, notebook(other));
      expect(reports.map(({ status, fault }) => fault?.code ?? status)).toEqual(['done', 'done']);
      expect(
        await rowsOf(
          app.page,
          `select "left", "right", verdict from same where verdict = 'match' order by 1`,
        ),
      ).toEqual([
        [1, 'C1', 'match'],
        [2, 'C2', 'match'],
        [3, 'C3', 'match'],
      ]);
      expect(
        await rowsOf(
          app.page,
          `select entity, string_agg(source || ' ' || record, ', ' order by source desc) from same_entities group by 1 order by 1`,
        ),
      ).toEqual([
        [1, `shop 1, ${other} C1`],
        [2, `shop 2, ${other} C2`],
        [3, `shop 3, ${other} C3`],
        [4, 'shop 4'],
        [5, `${other} C4`],
      ]);
    }
  });

  it('are linked again when the second one changes', async () => {
    await runNotebook(app.page, notebook('clients'));
    const editor = app.page.locator('[data-cell="clients"] .cm-content');
    await editor.click();
    await app.page.keyboard.press('Control+End');
    await app.page.keyboard.type(" where client_id <> 'C2'");
    await app.page.locator('[data-cell="same"][data-status="stale"]').waitFor();
    await app.page.keyboard.press('Control+Enter');
    await app.page.locator('[data-cell="same"][data-status="done"]').waitFor();
    await expect
      .poll(() => rowsOf(app.page, `select count(*) from same where verdict = 'match'`))
      .toEqual([[2]]);
  });

  it('name the table that was meant, at the field where it is chosen', async () => {
    const [report] = await runNotebook(app.page, notebook('crn'));
    expect(report?.fault).toMatchObject({ code: 'sql-no-table-near', place: { param: 'other' } });
    const field = app.page.locator('[data-cell="same"] select[data-param="other"]');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.selectOption('crm');
    await app.page.locator('[data-cell="same"][data-status="done"]').waitFor();
    expect(await app.page.evaluate(() => window.daybook.text())).toContain('other: crm');
  });

  it('ask for the second table, and suggest its columns when it is chosen', async () => {
    const [report] = await runNotebook(
      app.page,
      '```analysis name=same type=link\ntable: shop\nroles: { id: customer_id, email: email }\n```\n',
    );
    expect(report?.fault).toMatchObject({ code: 'param-no-table', place: { param: 'other' } });
    const cell = app.page.locator('[data-cell="same"]');
    await cell.locator('select[data-param="other"]').selectOption('crm');
    await app.page.locator('[data-cell="same"][data-status="done"]').waitFor();
    await cell.locator('button.summary').click();
    const offered = await cell.locator('select[data-role="other_email"] option').allTextContents();
    expect(offered).toContain('mail');
    expect(offered).not.toContain('full_name');
    const text = await app.page.evaluate(() => window.daybook.text());
    expect(text).toContain('other_email: mail');
    expect(text).toContain('other_id: client_id');
  });

  it('start a new cell on the first two tables', async () => {
    await runNotebook(app.page, '# Channels\n');
    await app.page.getByRole('button', { name: 'Add a cell' }).last().click();
    await app.page.getByRole('button', { name: 'Customers of two channels, linked' }).click();
    await app.page.locator('[data-status="done"]').waitFor();
    const text = await app.page.evaluate(() => window.daybook.text());
    expect(text).toMatch(/other: (crm|shop)/);
    expect(await app.page.locator('svg').count()).toBeGreaterThan(1);
  });
});
