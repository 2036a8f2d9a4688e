import { describe, expect, it } from 'vitest';
import { manifests } from '../../../workers/analyses/manifests';
import { NotebookDocument } from '../../notebook/document.svelte';
import { mappingSql, readMapping } from './mapping-sql';
import { pointAt, type Pointing } from './point-at';
import { chosenValues } from './sample-values';
import { templateTables, type TemplateTable } from './template-tables';

const TEMPLATE = `---
daybook: 1
title: Shop
data:
  - table: orders
    file: samples/data/orders.parquet
    columns:
      customer_id: VARCHAR
      ordered_at: TIMESTAMP
      amount: DOUBLE
      channel: VARCHAR
    optional: [channel]
  - table: customers
    file: samples/data/customers.csv
    columns:
      customer_id: VARCHAR
---

# Shop of {{ orders.channel }}

Who are they?

\`\`\`sql name=totals
select orders.customer_id, sum(amount) as total
from orders join customers using (customer_id)
where channel in (select max(channel) from orders)
group by all
\`\`\`

\`\`\`analysis name=value type=clv
table: orders # what they bought
roles: { customer: customer_id, time: ordered_at, amount: amount }
\`\`\`

\`\`\`analysis name=pairs type=link
table: customers
roles: { id: customer_id, other_id: customer_id }
params: { other: orders }
\`\`\`

\`\`\`chart name=c
table: orders
x: channel
\`\`\`

\`\`\`input name=which
type: select
value: web
options: { table: orders, column: channel }
\`\`\`

Read \`from orders\` or {{ totals.total }}.
`;

function opened(text: string): NotebookDocument {
  const notebook = new NotebookDocument();
  notebook.open(text);
  expect(notebook.fault).toBeNull();
  return notebook;
}

const tablesOf = (notebook: NotebookDocument): TemplateTable[] =>
  templateTables(notebook.source!, notebook.cells, [], manifests);

const MAPPED = [
  { name: 'customer_id', sql: '"Kunde Nr"' },
  { name: 'ordered_at', sql: 'try_cast(Datum as timestamp)' },
  { name: 'amount', sql: 'amount' },
  { name: 'channel', sql: 'null::varchar' },
];

function pointed(
  notebook: NotebookDocument,
  at: (tables: TemplateTable[]) => Pointing[],
  taken: string[] = [],
) {
  notebook.revise((source) => pointAt(source, at(tablesOf(notebook)), manifests, taken));
  return notebook.text();
}

const toSales = ([orders]: TemplateTable[]): Pointing[] => [
  { template: orders!, table: 'sales', columns: MAPPED },
];

describe('templateTables', () => {
  it('knows columns, which may be missing, and what cells take them for', () => {
    const [orders, customers] = tablesOf(opened(TEMPLATE));
    expect(orders).toMatchObject({ table: 'orders', file: 'samples/data/orders.parquet', cell: null });
    expect(orders?.columns.map(({ name, isOptional }) => [name, isOptional])).toEqual([
      ['customer_id', false],
      ['ordered_at', false],
      ['amount', false],
      ['channel', true],
    ]);
    expect(orders?.columns[2]?.meanings?.[0]).toBe('amount');
    expect([orders?.analyses, customers?.analyses]).toEqual([['clv', 'link'], ['link']]);
    expect(customers?.columns[0]?.name).toBe('customer_id');
  });
});

describe('pointAt', () => {
  it('puts a cell with the mapping after the first prose, and lets all read it', () => {
    expect(pointed(opened(TEMPLATE), toSales)).toBe(
      TEMPLATE.replace(/ {2}- table: orders[^]*?optional: \[channel\]\n/, '')
        .replace('{{ orders.channel }}', '{{ my_orders.channel }}')
        .replace(
          '```sql name=totals',
          [
            '```sql name=my_orders for=orders optional=channel',
            'select',
            '  "Kunde Nr" as customer_id,',
            '  try_cast(Datum as timestamp) as ordered_at,',
            '  amount,',
            '  null::varchar as channel',
            'from sales',
            '```',
            '',
            '```sql name=totals',
          ].join('\n'),
        )
        .replace('from orders join', 'from my_orders as orders join')
        .replace('max(channel) from orders)', 'max(channel) from my_orders as orders)')
        .replace('table: orders #', 'table: my_orders #')
        .replace('{ other: orders }', '{ other: my_orders }')
        .replace('table: orders\nx', 'table: my_orders\nx')
        .replace('{ table: orders, column', '{ table: my_orders, column'),
    );
  });

  it('is one step of undo, and cells stay the same', () => {
    const notebook = opened(TEMPLATE);
    const ids = notebook.cells.map(({ id }) => id);
    pointed(notebook, toSales);
    expect(notebook.cells.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
    expect(notebook.cells[1]?.name).toBe('my_orders');
    notebook.undo();
    expect(notebook.text()).toBe(TEMPLATE);
    expect(notebook.cells.map(({ id }) => id)).toEqual(ids);
  });

  it('needs no cell for a table that has the names already', () => {
    const columns = ['customer_id', 'ordered_at', 'amount', 'channel'].map((name) => ({ name, sql: name }));
    const text = pointed(opened(TEMPLATE), ([orders]) => [{ template: orders!, table: 'Sales 24', columns }]);
    expect(text).not.toContain('my_orders');
    expect(text).toContain('from "Sales 24" as orders join');
    expect(text).toContain('table: Sales 24 #');
    const again = opened(text);
    expect(again.data).toEqual([
      expect.objectContaining({ table: 'Sales 24', optional: ['channel'] }),
      expect.objectContaining({ table: 'customers' }),
    ]);
    expect(again.data[0]).not.toHaveProperty('file');
  });

  it('writes the cell anew when the notebook is pointed at other data again', () => {
    const notebook = opened(TEMPLATE);
    pointed(notebook, toSales);
    const [orders] = tablesOf(notebook);
    expect(orders).toMatchObject({
      table: 'orders',
      file: null,
      cell: { name: 'my_orders', mapping: { table: 'sales' } },
    });
    expect(orders?.columns.map(({ name, isOptional }) => [name, isOptional])).toEqual([
      ['customer_id', false],
      ['ordered_at', false],
      ['amount', false],
      ['channel', true],
    ]);
    expect(orders?.columns[2]?.meanings?.[0]).toBe('amount');
    const before = notebook.text();
    const columns = [{ name: 'customer_id', sql: 'k' }];
    const text = pointed(notebook, ([one]) => [{ template: one!, table: 'other', columns }]);
    expect(text).toBe(
      before.replace(/select\n {2}"Kunde[^]*?from sales/, 'select\n  k as customer_id\nfrom other'),
    );
  });

  it('finds a free name, and keeps tables apart whose names change places', () => {
    const text = pointed(
      opened(TEMPLATE),
      ([orders, customers]) => [
        { template: orders!, table: 'customers', columns: MAPPED.slice(2, 3) },
        { template: customers!, table: 'orders', columns: MAPPED.slice(0, 1) },
      ],
      ['MY_customers'],
    );
    expect(text).toContain('from customers as orders join my_customers_2 using');
    expect(text).toContain('  "Kunde Nr" as customer_id\nfrom orders\n```');
  });
});

describe('days that were chosen for a sample', () => {
  const asOf = 'params: { as_of: $on, migration_from: 2025-01-01, count: 4 }';
  const PLAN = `---
daybook: 1
data:
  - { table: orders, file: samples/data/orders.csv, columns: { day: DATE, who: VARCHAR, amount: DOUBLE } }
  - { table: partners, file: samples/data/partners.csv, columns: { who: VARCHAR } }
---

\`\`\`input name=on
type: date
label: As of
value: 2025-09-30
\`\`\`

\`\`\`input name=until
type: date
value: 2025-10-31
\`\`\`

\`\`\`sql name=some
select * from orders
\`\`\`

\`\`\`analysis name=groups type=rfm
table: some
${asOf}
\`\`\`

\`\`\`analysis name=plan type=targets
table: some
params:
  growth_factor: 1.1
  adjustments:
    - { from: 2025-10-01, amount: -150, reason: A dealer has left }
\`\`\`

\`\`\`analysis name=contracts type=partners
table: partners
params: { as_of: $until }
\`\`\`
`;
  const columns = [{ name: 'day', sql: 'Datum' }];

  it('go with it, where they reach cells that read other data now', () => {
    const text = pointed(opened(PLAN), ([orders]) => [{ template: orders!, table: 'sales', columns }]);
    expect(text).toContain('type: date\nlabel: As of\n```');
    expect(text).toContain('params: { as_of: $on, count: 4 }');
    expect(text).toContain('params:\n  growth_factor: 1.1\n```');
    expect(text).toContain('value: 2025-10-31');
  });

  it('stay where the data are the reader’s own already', () => {
    const text = pointed(opened(PLAN), (tables) =>
      tables.map((template) => ({ template: { ...template, file: null }, table: 'sales', columns })),
    );
    expect(text).toContain(asOf);
    expect(text).toContain('value: 2025-09-30');
    expect(text).toContain('from: 2025-10-01');
  });
});

describe('values that were chosen in a sample’s columns', () => {
  const STEPS = `---
daybook: 1
data:
  - { table: steps, file: samples/data/steps.csv, columns: { deal: VARCHAR, activity: VARCHAR } }
---

\`\`\`input name=step
type: select
label: Step # to look at
value: Site visit
options: { table: steps, column: Activity }
\`\`\`

\`\`\`input name=several
type: multi-select
value: [Quote, Site visit]
options: { table: Steps, column: activity }
\`\`\`

\`\`\`input name=other
type: select
value: Site visit
options: { table: shown, column: activity }
\`\`\`

\`\`\`input name=any
type: select
options: { table: steps, column: activity }
\`\`\`
`;
  const columns = [{ name: 'activity', sql: 'Schritt' }];

  it('are those of inputs whose options come from the table', () => {
    expect(chosenValues(opened(STEPS).source!, 'steps')).toEqual([
      { at: 0, column: 'Activity', values: ['Site visit'] },
      { at: 1, column: 'activity', values: ['Quote', 'Site visit'] },
    ]);
  });

  it('go where the reader’s own column does not have them', () => {
    const notebook = opened(STEPS);
    const strange = chosenValues(notebook.source!, 'steps').map((one) => ({
      ...one,
      values: ['Site visit'],
    }));
    const [template] = tablesOf(notebook);
    const pointing = { template: template!, table: 'visits', columns, strange };
    expect(pointAt(notebook.source!, [pointing], manifests, [])).toMatchObject({
      emptied: [],
      unset: [0, 1],
    });
    const text = pointed(notebook, () => [pointing]);
    expect(text).toContain('label: Step # to look at\noptions: { table: my_steps, column: Activity }');
    expect(text).toContain('value: [ Quote ]\noptions: { table: my_steps, column: activity }');
    expect(text).toContain('value: Site visit\noptions: { table: shown,');
  });
});

describe('a mapping', () => {
  it('is read back from its SQL', () => {
    expect(readMapping(mappingSql('sales', MAPPED))).toEqual({
      table: 'sales',
      columns: [
        { name: 'customer_id', from: 'Kunde Nr' },
        { name: 'ordered_at', from: 'Datum' },
        { name: 'amount', from: 'amount' },
        { name: 'channel', from: null },
      ],
    });
  });

  it.each([
    [`select try_strptime("Tag", ['%d.%m.%Y', '%Y'])::date as "on" from "a b";`, 'Tag'],
    [`SELECT CASE WHEN regexp_matches(x, 'a,b') THEN 1 END AS "on" FROM "a b"`, 'x'],
    [`select null as "on" from "a b"`, null],
  ])('in the form %s', (sql, from) => {
    expect(readMapping(sql)).toEqual({ table: 'a b', columns: [{ name: 'on', from }] });
  });

  it.each(['from sales', 'select a from b join c using (d)', 'select a + 1 from b', 'select * from b', ''])(
    'is none in “%s”',
    (sql) => {
      expect(readMapping(sql)).toBeNull();
    },
  );
});
