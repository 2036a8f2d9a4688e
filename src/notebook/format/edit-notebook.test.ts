import { describe, expect, it } from 'vitest';
import { newCell } from './edit-cell';
import {
  insertCell,
  moveCell,
  newNotebook,
  removeCell,
  withData,
  withRunMode,
  withTitle,
} from './edit-notebook';
import { parseNotebook } from './parse-notebook';
import { printNotebook } from './print-notebook';
import type { NotebookSource } from './types';

function read(text: string): NotebookSource {
  const result = parseNotebook(text);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.notebook;
}

const ABC = 'A\n\n```sql\nB\n```\n\nC';

describe('insertCell', () => {
  it.each([
    [0, '```chart\n```\n\nA\n\n```sql\nB\n```\n\nC'],
    [1, 'A\n\n```chart\n```\n\n```sql\nB\n```\n\nC'],
    [3, 'A\n\n```sql\nB\n```\n\nC\n\n```chart\n```'],
    [99, 'A\n\n```sql\nB\n```\n\nC\n\n```chart\n```'],
  ])('at %i', (index, text) => {
    expect(printNotebook(insertCell(read(ABC), index, newCell({ kind: 'chart' })))).toBe(text);
  });

  it('keeps two Markdown cells apart', () => {
    const text = printNotebook(insertCell(read(ABC), 1, { kind: 'markdown', body: 'A2' }));
    expect(text).toBe('A\n\n<!-- cell -->\n\nA2\n\n```sql\nB\n```\n\nC');
    expect(read(text).cells).toHaveLength(4);
  });

  it('marks an empty Markdown cell', () => {
    const text = printNotebook(insertCell(read(ABC), 2, { kind: 'markdown' }));
    expect(text).toBe('A\n\n```sql\nB\n```\n\n<!-- cell -->\n\n<!-- cell -->\n\nC');
    expect(read(text).cells.map(({ body }) => body)).toEqual(['A', 'B', '', 'C']);
  });

  it("writes the file's line ends", () => {
    expect(printNotebook(insertCell(read('A\r\n'), 1, { kind: 'sql', body: 'a\nb' }))).toBe(
      'A\r\n\r\n```sql\r\na\r\nb\r\n```\r\n',
    );
  });
});

describe('removeCell', () => {
  it.each([
    [0, '```sql\nB\n```\n\nC'],
    [1, 'A\n\n<!-- cell -->\n\nC'],
    [2, 'A\n\n```sql\nB\n```'],
  ])('at %i', (index, text) => {
    expect(printNotebook(removeCell(read(ABC), index))).toBe(text);
  });

  it('refuses a cell that is not there', () => {
    expect(() => removeCell(read(ABC), 3)).toThrow(RangeError);
  });
});

describe('moveCell', () => {
  it.each([
    [1, 0, '```sql\nB\n```\n\nA\n\n<!-- cell -->\n\nC'],
    [0, 2, '```sql\nB\n```\n\nC\n\n<!-- cell -->\n\nA'],
    [2, 0, 'C\n\n<!-- cell -->\n\nA\n\n```sql\nB\n```'],
  ])('from %i to %i', (from, to, text) => {
    const moved = moveCell(read(ABC), from, to);
    expect(printNotebook(moved)).toBe(text);
    expect(printNotebook(moveCell(moved, to, from))).toBe(ABC);
  });
});

describe('withTitle', () => {
  it('changes one line of the front matter', () => {
    const text = '---\n# ours\ndaybook: 1 # version\ntitle:   "Old"   # shown\nextra: {a:   1}\n---\n\nA';
    expect(printNotebook(withTitle(read(text), 'New: one'))).toBe(text.replace('"Old"', '"New: one"'));
    expect(printNotebook(withTitle(read(text), null))).toBe(text.replace(/title.*\n/, ''));
  });

  it('makes front matter where there was none', () => {
    expect(printNotebook(withTitle(read('A'), '2024'))).toBe('---\ndaybook: 1\ntitle: "2024"\n---\n\nA');
    expect(printNotebook(withTitle(read('\ufeffA\r\n'), 'T'))).toBe(
      '\ufeff---\r\ndaybook: 1\r\ntitle: T\r\n---\r\n\r\nA\r\n',
    );
    expect(printNotebook(withTitle(read(''), 'T'))).toBe('---\ndaybook: 1\ntitle: T\n---\n');
  });

  it('fills an empty title', () => {
    expect(printNotebook(withTitle(read('---\ndaybook: 1\ntitle: \n---\n'), 'T'))).toBe(
      '---\ndaybook: 1\ntitle: T \n---\n',
    );
  });

  it('keeps Windows line ends', () => {
    expect(printNotebook(withTitle(read('---\r\ndaybook: 1\r\n---\r\n'), 'T'))).toBe(
      '---\r\ndaybook: 1\r\ntitle: T\r\n---\r\n',
    );
  });
});

describe('withData', () => {
  it('writes the list in lines of its own', () => {
    const data = [{ table: 'orders', file: 'samples/orders.parquet' }, { table: 'customers' }];
    const notebook = withData(newNotebook('T'), data);
    expect(printNotebook(notebook)).toBe(
      '---\ndaybook: 1\ntitle: T\ndata:\n  - table: orders\n    file: samples/orders.parquet\n  - table: customers\n---\n',
    );
    expect(read(printNotebook(notebook)).frontMatter.data).toEqual(data);
    expect(withData(notebook, data)).toBe(notebook);
    expect(printNotebook(withData(notebook, []))).toBe('---\ndaybook: 1\ntitle: T\n---\n');
  });

  it('writes the columns that a table needs, and reads them again', () => {
    const data = [
      {
        table: 'orders',
        columns: { 'Customer: ID': 'DECIMAL(12,2)', day: '', '9': "ENUM('a', 'b')" },
        optional: ['day', '9'],
      },
    ];
    const notebook = withData(newNotebook('T'), data);
    expect(read(printNotebook(notebook)).frontMatter.data).toEqual(data);
  });
});

describe('withRunMode', () => {
  const onDemand = (text: string) => printNotebook(withRunMode(read(text), 'on-demand'));
  const automatic = (text: string) => printNotebook(withRunMode(read(text), 'automatic'));

  it('is written into the front matter, whose other keys and comments stay', () => {
    const text = '---\ndaybook: 1\ntitle: T # kept\nowner: me\n---\n\nA\n';
    const written = '---\ndaybook: 1\ntitle: T # kept\nowner: me\nrun: on-demand\n---\n\nA\n';
    expect(onDemand(text)).toBe(written);
    expect(automatic(written)).toBe(text);
    expect(read(written).frontMatter.run).toBe('on-demand');
  });

  it('makes front matter where there was none', () => {
    expect(onDemand('A\n')).toBe('---\ndaybook: 1\nrun: on-demand\n---\n\nA\n');
  });

  it('changes nothing that says the same already', () => {
    const notebook = read('---\ndaybook: 1\n---\n\nA\n');
    expect(withRunMode(notebook, 'automatic')).toBe(notebook);
  });

  it('keeps a word that it does not know until another is chosen', () => {
    const text = '---\ndaybook: 1\nrun: nightly\n---\n\nA\n';
    expect(read(text).frontMatter.run).toBeNull();
    expect(printNotebook(read(text))).toBe(text);
    expect(onDemand(text)).toBe('---\ndaybook: 1\nrun: on-demand\n---\n\nA\n');
  });
});
