import { describe, expect, it } from 'vitest';
import { parseNotebook } from './parse-notebook';
import type { NotebookSource } from './types';

function read(text: string): NotebookSource {
  const result = parseNotebook(text);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.notebook;
}

/** `kind:body` of every cell. */
function cells(text: string): string[] {
  return read(text).cells.map(({ kind, body }) => `${kind}:${body}`);
}

const EXAMPLE = `---
daybook: 1
title: Customer value
data:
  - table: orders
    file: samples/orders.parquet
owner: sales
---

# Who is worth keeping?

\`\`\`input name=min_orders
type: slider
value: 2
\`\`\`

\`\`\`sql name=repeat_buyers
select 1
\`\`\`
~~~analysis type=clv name=value hidden
table: orders
~~~

Done.
`;

describe('parseNotebook', () => {
  it('reads the documented example', () => {
    const { frontMatter, cells, gaps } = read(EXAMPLE);
    expect(frontMatter).toMatchObject({
      version: 1,
      title: 'Customer value',
      data: [{ table: 'orders', file: 'samples/orders.parquet' }],
    });
    expect(cells.map(({ kind, name, type }) => [kind, name, type])).toEqual([
      ['markdown', null, null],
      ['input', 'min_orders', null],
      ['sql', 'repeat_buyers', null],
      ['analysis', 'value', 'clv'],
      ['markdown', null, null],
    ]);
    expect(cells[3]).toMatchObject({
      attributes: { hidden: '' },
      body: 'table: orders',
      raw: '~~~analysis type=clv name=value hidden\ntable: orders\n~~~',
    });
    expect(gaps).toEqual(['\n\n', '\n\n', '\n\n', '\n', '\n\n', '\n']);
  });

  it('opens plain Markdown', () => {
    expect(cells('# Hello\n\nA paragraph.\n')).toEqual(['markdown:# Hello\n\nA paragraph.']);
    expect(cells('---\n\nAfter a thematic break')).toEqual(['markdown:---\n\nAfter a thematic break']);
    expect(read('').cells).toEqual([]);
    expect(read('\n \n').gaps).toEqual(['\n \n']);
  });

  it.each([
    ['a longer fence', '````sql\n```\n````', ['sql:```']],
    ['tildes', '~~~sql\n```\n~~~', ['sql:```']],
    ['an indented closing line', '```sql\nx\n  ```  ', ['sql:x']],
    ['an empty body', '```sql\n```', ['sql:']],
    ['a body of one empty line', '```sql\n\n```', ['sql:']],
    ['a body that ends with an empty line', '```sql\nx\n\n```', ['sql:x\n']],
    ['Windows line ends', '```sql\r\na\r\nb\r\n```\r\n', ['sql:a\nb']],
    ['old Mac line ends', '```sql\ra\r```\r', ['sql:a']],
    ['another kind', '```python\n```sql\n```\n', ['markdown:```python\n```sql\n```']],
    ['a kind in capitals', '```SQL\nx\n```', ['markdown:```SQL\nx\n```']],
    ['an indented fence', '- a\n\n  ```sql\n  x\n  ```', ['markdown:- a\n\n  ```sql\n  x\n  ```']],
    ['four spaces', '    ```sql', ['markdown:    ```sql']],
    ['a quoted fence', '> ```sql\n> x', ['markdown:> ```sql\n> x']],
    ['inline code', '```sql `x`', ['markdown:```sql `x`']],
    ['backticks in the info of tildes', '~~~sql `x`\n~~~', ['sql:']],
    ['a comment around a cell', '<!--\n```sql\nx\n```\n-->', ['markdown:<!--\n```sql\nx\n```\n-->']],
    ['no blank lines', 'a\n```sql\n```\nb', ['markdown:a', 'sql:', 'markdown:b']],
    ['a mark', 'a\n\n<!-- cell -->\n\nb', ['markdown:a', 'markdown:b']],
    ['marks without prose', '<!-- cell -->\n<!--cell-->\n```sql\n```', ['markdown:', 'markdown:', 'sql:']],
    ['an indented mark', 'a\n <!-- cell -->\nb', ['markdown:a\n <!-- cell -->\nb']],
  ])('understands %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it.each([
    ['a\n\n```sql name=x\nselect 1\n', 'notebook-unclosed-fence', 3],
    ['```sql\n~~~\n``\n', 'notebook-unclosed-fence', 1],
    ['````sql\n```\n', 'notebook-unclosed-fence', 1],
    ['```python\n', 'notebook-unclosed-fence', 1],
    ['a\r\n\r\n<!-- why\r\n```sql\r\n```', 'notebook-unclosed-comment', 3],
    ['---\ndaybook: 1\ntitle: [a\n---\n', 'notebook-front-matter', 4],
    ['---\r\na: 1\r\na: 2\r\n---\r\n', 'notebook-front-matter', 3],
    ['---\njust text\n---\n', 'notebook-front-matter', 2],
    ['---\ndaybook: 1\n\n# No end\n', 'notebook-front-matter', 1],
    ['---\ndaybook: 2\n---\n', 'notebook-version', 2],
    ['---\n# from the future\ndaybook: 1.5\n---\n', 'notebook-version', 3],
    ['---\ndaybook: soon\n---\n', 'notebook-front-matter-field', 2],
    ['---\ndaybook: 1\ntitle: [a]\n---\n', 'notebook-front-matter-field', 3],
    ['---\ndaybook: 1\ndata: orders\n---\n', 'notebook-front-matter-field', 3],
    ['---\ndaybook: 1\ndata: [{file: a}]\n---\n', 'notebook-front-matter-field', 3],
    ['---\ndaybook: 1\ndata: [{table: a, columns: [b]}]\n---\n', 'notebook-front-matter-field', 3],
    ['---\ndaybook: 1\ndata: [{table: a, optional: b}]\n---\n', 'notebook-front-matter-field', 3],
  ])('marks the line of the fault in %j', (text, code, line) => {
    const result = parseNotebook(text);
    expect(result.ok ? null : [result.fault.code, result.fault.place]).toEqual([code, { line }]);
  });

  it("leaves other people's front matter alone", () => {
    expect(read('---\ntitle: 2024\ndata: 5\n---\n').frontMatter).toMatchObject({
      title: '2024',
      version: null,
      data: [],
    });
    expect(read('---\n---\nx').cells).toHaveLength(1);
    expect(read('\ufeff---\ntitle: x\n...\n# y').frontMatter.title).toBe('x');
  });

  it('does not judge names and bodies', () => {
    expect(cells('```sql name="; drop"\n```\n```chart name="; drop"\n: [\n```')).toEqual([
      'sql:',
      'chart:: [',
    ]);
  });
});
