import { describe, expect, it } from 'vitest';
import { type ChannelRow, makeChannels } from '../../../tests/harness/link/channels';
import { channelsSql, rolesFor, tableSql } from '../../../tests/harness/link/truth';
import { type Outcome, type Trial, faultOf, runAnalysis } from '../../../tests/harness/run-analysis';

const ALL = rolesFor(['id', 'name', 'email', 'phone', 'address']);

function customer(id: string, fields: Partial<ChannelRow> = {}): ChannelRow {
  return { id, name: null, email: null, phone: null, address: null, ...fields };
}

const SHOP = [
  customer('s1', {
    name: 'Anna Müller',
    email: 'Anna.Mueller@web.de',
    phone: '0151 2345678',
    address: 'Hauptstraße 12, 50667 Köln',
  }),
  customer('s2', {
    name: 'William Carter',
    email: 'w.carter+news@gmail.com',
    phone: '(212) 555-0188',
    address: '48 Oak Street, Apt 3, Springfield',
  }),
  customer('s3', { name: '王小明', phone: '138 0013 8000', address: '上海市浦东新区张江路123号5栋602室' }),
  customer('s4', { name: 'Joan Whitfield', email: 'joan@whitfield.org' }),
];
const CRM = [
  customer('c1', {
    name: 'MUELLER, ANNA',
    email: 'anna.mueller@web.de',
    phone: '+49 151 2345678',
    address: 'Hauptstr. 12, Köln',
  }),
  customer('c2', {
    name: 'Bill Carter',
    email: 'wcarter@googlemail.com',
    phone: '+1 212 555 0188',
    address: '48 Oak St #3, Springfield',
  }),
  customer('c3', { name: '王小明先生', phone: '+8613800138000', address: '上海浦东新区张江路123号5-602' }),
  customer('c4', { name: 'Peter Abernathy', email: 'pa@example.org' }),
];

function trial(shop: ChannelRow[], crm: ChannelRow[], more: Partial<Trial> = {}): Trial {
  return {
    analysis: 'link',
    sql: channelsSql({ shop, crm, truth: [] }),
    table: 'shop',
    roles: ALL,
    params: { other: 'crm', ...more.params },
    ...(more.roles ? { roles: more.roles } : {}),
  };
}

const link = (shop: ChannelRow[], crm: ChannelRow[], more?: Partial<Trial>): Promise<Outcome> =>
  runAnalysis(trial(shop, crm, more));

function matches({ tables }: Outcome): string[] {
  return tables['']!.filter(({ verdict }) => verdict === 'match')
    .map(({ left, right }) => `${String(left)} ${String(right)}`)
    .toSorted();
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);

describe('link', () => {
  it('finds the same people under other spellings, with few rows to learn from', async () => {
    const outcome = await link(SHOP, CRM);
    expect(matches(outcome)).toEqual(['s1 c1', 's2 c2', 's3 c3']);
    expect(outcome.notices).toEqual([]);
    expect(outcome.findings[0]).toMatchObject({
      key: 'finding.matched',
      values: { customers: 3, left: 'shop', right: 'crm', left_share: 0.75, right_share: 0.75 },
    });
  });

  it('lists every record with its customer, those of one customer together', async () => {
    const { tables } = await link(SHOP, CRM);
    expect(tables.entities).toEqual([
      { entity: 1, source: 'shop', record: 's1' },
      { entity: 1, source: 'crm', record: 'c1' },
      { entity: 2, source: 'shop', record: 's2' },
      { entity: 2, source: 'crm', record: 'c2' },
      { entity: 3, source: 'shop', record: 's3' },
      { entity: 3, source: 'crm', record: 'c3' },
      { entity: 4, source: 'shop', record: 's4' },
      { entity: 5, source: 'crm', record: 'c4' },
    ]);
  });

  it('lays pairs around the threshold side by side, as they were written', async () => {
    const { tables } = await link(SHOP, CRM);
    expect(tables.review?.find(({ left }) => left === 's1')).toMatchObject({
      right: 'c1',
      verdict: 'match',
      name: 'Anna Müller',
      other_name: 'MUELLER, ANNA',
      phone: '0151 2345678',
      other_phone: '+49 151 2345678',
    });
  });

  it('keeps a family at one address apart', async () => {
    const home = { address: '9 Juniper Lane, Riverside 55110', phone: '415 555 0133' };
    const outcome = await link(
      [...SHOP, customer('s5', { name: 'Olivia Thackeray', ...home })],
      [...CRM, customer('c5', { name: 'Edward Thackeray', ...home })],
    );
    expect(matches(outcome)).not.toContain('s5 c5');
  });

  it('does not count a missing field for or against', async () => {
    const [full] = (await link(SHOP, CRM)).tables['']!;
    const without = CRM.map((row) => ({ ...row, phone: null }));
    const outcome = await link(SHOP, without);
    expect(full?.verdict).toBe('match');
    expect(matches(outcome)).toContain('s1 c1');
    expect(codes(outcome)).toEqual(['link-empty-column']);
  });

  it('gives the right table several partners when asked', async () => {
    const twice = [...CRM, { ...CRM[0]!, id: 'c1b', phone: null }];
    const params = { other: 'crm', pairing: 'many', duplicates: false };
    expect(matches(await link(SHOP, twice, { params }))).toEqual(expect.arrayContaining(['s1 c1', 's1 c1b']));
  });

  it('finds duplicates inside a table and takes them for one customer', async () => {
    const twice = [...CRM, { ...CRM[0]!, id: 'c1b', address: null }];
    const outcome = await link(SHOP, twice);
    expect(matches(outcome)).toEqual(['s1 c1', 's1 c1b', 's2 c2', 's3 c3']);
    const entities = outcome.tables.entities!.filter(({ record }) => /^[sc]1/.test(String(record)));
    expect(new Set(entities.map(({ entity }) => entity)).size).toBe(1);
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.duplicates');
  });

  it('reads numbers and other names and types of columns, and several columns as one', async () => {
    const outcome = await runAnalysis({
      analysis: 'link',
      sql: `CREATE TABLE "Web Shop" (nr INTEGER, vorname VARCHAR, nachname VARCHAR, tel BIGINT);
INSERT INTO "Web Shop" VALUES (1, 'Anna', 'Müller', 1512345678), (2, 'William', 'Carter', 2125550188), (3, 'Joan', 'Whitfield', NULL);
CREATE TABLE crm (cid BIGINT, who VARCHAR, mobile DOUBLE);
INSERT INTO crm VALUES (70, 'anna mueller', 491512345678), (80, 'Carter, Bill', 12125550188), (90, 'Peter Abernathy', 4155550100);`,
      table: 'Web Shop',
      roles: {
        id: 'nr',
        name: ['vorname', 'nachname'],
        phone: 'tel',
        other_id: 'cid',
        other_name: 'who',
        other_phone: 'mobile',
      },
      params: { other: 'crm' },
    });
    expect(matches(outcome)).toEqual(['1 70', '2 80']);
    expect(outcome.types.entities).toMatchObject({ record: 'Int64' });
    expect(outcome.tables.entities?.map(({ source }) => source)).toContain('Web Shop');
  });

  it('keeps identifiers of different types apart as text', async () => {
    const outcome = await runAnalysis({
      analysis: 'link',
      sql: `CREATE TABLE shop AS SELECT 7 AS id, 'a@b.org' AS email; CREATE TABLE crm AS SELECT 'x7' AS id, 'A@B.ORG' AS email;`,
      table: 'shop',
      roles: rolesFor(['id', 'email']),
      params: { other: 'crm' },
    });
    expect(outcome.types['']).toMatchObject({ left: 'Int32', right: 'Utf8' });
    expect(outcome.types.entities).toMatchObject({ record: 'Utf8' });
  });

  it('takes rows of one identifier for one customer, and says so', async () => {
    const outcome = await link([...SHOP, customer('s1', { name: 'Anna M.', phone: '0151 2345678' })], CRM);
    expect(codes(outcome)).toEqual(['link-repeated-ids']);
    expect(matches(outcome)).toEqual(['s1 c1', 's2 c2', 's3 c3']);
    expect(outcome.tables.entities?.filter(({ record }) => record === 's1')).toHaveLength(1);
  });

  it('reads equal rows once, however many there are', async () => {
    const outcome = await link([...SHOP, ...SHOP, ...SHOP], CRM);
    expect(outcome.notices).toEqual([]);
    expect(matches(outcome)).toEqual(['s1 c1', 's2 c2', 's3 c3']);
  });

  it('leaves rows without an identifier out, and says so', async () => {
    const nameless = Object.assign(customer('x', { name: 'Nobody Else' }), { id: null as unknown as string });
    const outcome = await link([...SHOP, nameless], CRM);
    expect(outcome.notices).toMatchObject([
      { code: 'link-no-id', values: { table: 'shop', rows: 1, total: 5 } },
    ]);
  });

  it('says which fields it could not compare', async () => {
    const roles = { ...ALL };
    delete roles.other_address;
    const outcome = await link(SHOP, CRM, { roles });
    expect(outcome.notices).toMatchObject([
      { code: 'link-one-sided', values: { field: 'address', table: 'crm' } },
    ]);
  });

  it('links nothing where nothing agrees', async () => {
    const outcome = await link(SHOP.slice(3), CRM.slice(3));
    expect(outcome.tables['']).toEqual([]);
    expect(outcome.findings[0]?.key).toBe('finding.none');
    expect(outcome.tables.entities).toHaveLength(2);
  });

  it('says when one value is shared by too many to compare them all, and stays quick', async () => {
    const same = (prefix: string): ChannelRow[] =>
      Array.from({ length: 4000 }, (_, i) => customer(`${prefix}${i}`, { name: 'Alex Smith' }));
    const outcome = await link(same('s'), same('c'), { roles: rolesFor(['id', 'name']) });
    expect(matches(outcome)).toEqual([]);
    expect(outcome.notices).toMatchObject([
      { code: 'link-large-blocks', severity: 'warning', values: { records: 8000, largest: 8000 } },
    ]);
  }, 60_000);

  it('finds people among thousands of one name by their other fields', async () => {
    const { shop, crm, truth } = makeChannels({
      seed: 21,
      size: 1000,
      missing: { email: 0, phone: 0, address: 0 },
    });
    const named = (rows: ChannelRow[]): ChannelRow[] => rows.map((row) => ({ ...row, name: 'Alex Smith' }));
    const outcome = await link(named(shop), named(crm));
    const known = new Set(truth.map(([left, right]) => `${left} ${right}`));
    const found = matches(outcome);
    expect(found.filter((pair) => known.has(pair)).length / found.length).toBeGreaterThan(0.95);
    expect(found.length / known.size).toBeGreaterThan(0.9);
  }, 60_000);

  it('gives the same answer again', async () => {
    const channels = makeChannels({ seed: 22, size: 300 });
    expect(await link(channels.shop, channels.crm)).toEqual(await link(channels.shop, channels.crm));
  });
});

describe('link refuses', () => {
  const faults: [string, Trial, object][] = [
    ['an empty table', trial([], CRM), { code: 'link-empty-table', values: { table: 'shop' } }],
    [
      'an empty second table',
      trial(SHOP, []),
      { code: 'link-empty-table', values: { table: 'crm' }, place: { param: 'other' } },
    ],
    [
      'the same table twice',
      { ...trial(SHOP, CRM), params: { other: 'shop' } },
      { code: 'link-same-table', values: { table: 'shop' }, place: { param: 'other' } },
    ],
    [
      'a missing second table',
      { ...trial(SHOP, CRM), params: {}, roles: { id: 'id', name: 'name' } },
      { code: 'link-no-table', place: { param: 'other' } },
    ],
    [
      'no field in common',
      trial(SHOP, CRM, { roles: { id: 'id', name: 'name', other_id: 'id', other_email: 'email' } }),
      { code: 'link-no-common-roles', values: { table: 'shop', other: 'crm' } },
    ],
    [
      'fields that are all missing',
      trial([customer('s1'), customer('s2', { name: '  ' })], CRM),
      { code: 'link-all-missing', values: { table: 'shop', columns: ['name', 'email', 'phone', 'address'] } },
    ],
    [
      'a table without identifiers',
      {
        ...trial(SHOP, CRM),
        sql: `${tableSql('crm', CRM)} CREATE TABLE shop AS SELECT NULL::VARCHAR AS id, 'a' AS name, 'b' AS email, 'c' AS phone, 'd' AS address`,
      },
      { code: 'link-no-ids', values: { table: 'shop', rows: 1 }, place: { role: 'id' } },
    ],
    [
      'a lower limit above the threshold',
      trial(SHOP, CRM, { params: { other: 'crm', threshold: 0.6, review: 0.9 } }),
      { code: 'link-review-above', place: { param: 'review' } },
    ],
  ];

  it.each(faults)('%s', async (_, given, fault) => {
    expect(await faultOf(given)).toMatchObject(fault);
  });
});
