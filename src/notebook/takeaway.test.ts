import { expect, it } from 'vitest';
import { NotebookDocument } from './document.svelte';
import { takeawayName } from './takeaway';

const names = (text: string) => {
  const notebook = new NotebookDocument();
  notebook.open(text);
  return notebook.cells.map((cell) => takeawayName(notebook, cell));
};
const sql = '```sql name=calls\nselect 1\n```\n';
const chart = '```chart\ntable: calls\nx: a\n```\n';

it('is the query that a notebook ends in, called after both', () => {
  const head = '---\ndaybook: 1\ntitle: Who leaves\n---\n\n';
  expect(
    names(
      `${head}${sql}\n${chart.replace('chart', 'chart name=c')}\n${sql.replace('calls', 'list')}\nSave it.\n`,
    ),
  ).toEqual([undefined, undefined, 'Who leaves – list', undefined]);
  expect(names(sql)).toEqual(['calls']);
});

it('is none where something else comes last', () => {
  expect(names(`${sql}\n${chart}`)).toEqual([undefined, undefined]);
});
