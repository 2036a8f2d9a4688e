import { expect, it } from 'vitest';
import { NotebookDocument } from '../../notebook/document.svelte';
import { shareText } from '../needs/share-text';
import { changingCells } from './changing-cells';

it.each([
  ['select 1', []],
  ['from t', []],
  ['describe t', []],
  ['pivot t on a', []],
  ['drop table t', ['q']],
  ['select 1; delete from t', ['q']],
  ['with x as (select 1) insert into t from x', ['q']],
  ['explain analyze delete from t', ['q']],
  ['call something()', ['q']],
  ['create table t as select 1', ['q']],
])('looks at %s', (sql, expected) => {
  const notebook = new NotebookDocument();
  notebook.open(`\`\`\`sql name=q\n${sql}\n\`\`\`\n`);
  expect(changingCells(notebook.cells)).toEqual(expected);
});

it('writes what is needed into the header and leaves the rest as it is', () => {
  const body = '\r\n# Title\r\n\r\n```sql name=a\r\nfrom orders\r\n```\r\n';
  const head = '---\r\ndaybook: 1 # kept\r\ndata: [{table: orders, file: o.csv}]\r\n---\r\n';
  const needs = [{ table: 'orders', columns: [{ name: 'a', type: 'BIGINT' }] }];
  const shared = shareText(head + body, needs);
  expect(shared.endsWith(body)).toBe(true);
  expect(shared).toContain('daybook: 1 # kept');
  const notebook = new NotebookDocument();
  notebook.open(shared);
  expect(notebook.data).toEqual([{ table: 'orders', file: 'o.csv', columns: { a: 'BIGINT' } }]);
  expect(shareText(shared, needs)).toBe(shared);
  expect(shareText(head + body, [])).toBe(head + body);
});
