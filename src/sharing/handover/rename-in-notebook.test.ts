import { expect, it } from 'vitest';
import { manifests } from '../../../workers/analyses/manifests';
import { renameInNotebook } from './rename-in-notebook';

const TEXT = `---
daybook: 1
data:
  - table: orders
    columns: { a: BIGINT }
---

# orders

Best: {{ Orders.a }}, not \`{{ orders.a }}\`, of {{crm.b}}.

\`\`\`sql name=a
select orders.a from orders -- from orders
\`\`\`

\`\`\`analysis name=v type=link
table: crm # stays
params: { other: Orders }
\`\`\`

\`\`\`chart name=c
table: orders
x: a
\`\`\`

\`\`\`input name=i
type: select
value: 1
options: { table: orders, column: a }
\`\`\`
`;

it('binds every cell to the other table, and nothing else changes', () => {
  expect(renameInNotebook(TEXT, 'orders', 'orders_2', manifests)).toBe(
    TEXT.replace(
      '- table: orders\n    columns: { a: BIGINT }',
      '- table: orders_2\n    columns:\n      a: BIGINT',
    )
      .replace('from orders --', 'from orders_2 as orders --')
      .replace('{ other: Orders }', '{ other: orders_2 }')
      .replace('{{ Orders.a }},', '{{ orders_2.a }},')
      .replace('table: orders\nx', 'table: orders_2\nx')
      .replace('{ table: orders, column: a }', '{ table: orders_2, column: a }'),
  );
  expect(renameInNotebook(TEXT, 'customers', 'c', manifests)).toBe(TEXT);
});
