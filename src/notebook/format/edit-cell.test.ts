import { describe, expect, it } from 'vitest';
import {
  newCell,
  withCellAttribute,
  withCellBody,
  withCellKind,
  withCellName,
  withCellType,
  withProseSettled,
} from './edit-cell';
import { parseNotebook } from './parse-notebook';
import { printNotebook } from './print-notebook';
import type { NotebookSource } from './types';

function read(text: string): NotebookSource {
  const result = parseNotebook(text);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.notebook;
}

const SQL = '# A\n\n```sql  x=1 name=a\nselect 1\n```\n\nB';

describe('withCellBody', () => {
  it('changes nothing but the body', () => {
    expect(printNotebook(withCellBody(read(SQL), 1, 'select 2\n'))).toBe(
      '# A\n\n```sql  x=1 name=a\nselect 2\n\n```\n\nB',
    );
    expect(printNotebook(withCellBody(read(SQL), 2, 'C'))).toBe(SQL.replace(/B$/, 'C'));
  });

  it('gives the very same notebook for the same body', () => {
    const notebook = read(SQL.replaceAll('\n', '\r\n'));
    expect(withCellBody(notebook, 1, 'select 1')).toBe(notebook);
  });

  it('lets a fence grow past the lines that would close it', () => {
    const grown = withCellBody(read('```sql\n```'), 0, 'a\n ````  \n~~~~~\n```x');
    expect(printNotebook(grown)).toBe('`````sql\na\n ````  \n~~~~~\n```x\n`````');
    expect(read(printNotebook(grown)).cells).toEqual(grown.cells);
  });

  it("writes the file's line ends", () => {
    expect(printNotebook(withCellBody(read('```sql\r\n```\r\n\r\nx'), 0, 'a\nb'))).toBe(
      '```sql\r\na\r\nb\r\n```\r\n\r\nx',
    );
  });

  it('closes what prose leaves open, while the body stays as typed', () => {
    const typing = withCellBody(read('A\n\n```sql\n```\n'), 0, 'A\n\n~~~~python\n');
    expect(typing.cells[0]?.body).toBe('A\n\n~~~~python\n');
    expect(printNotebook(typing)).toBe('A\n\n~~~~python\n~~~~\n\n```sql\n```\n');
    const comment = withCellBody(read('A\n\n```sql\n```\n'), 0, '<!-- A');
    expect(printNotebook(comment)).toBe('<!-- A\n-->\n\n```sql\n```\n');
  });

  it('marks a Markdown cell that is empty, and only while it is', () => {
    const empty = withCellBody(read('```sql\n```\n\nA\n'), 1, '\n');
    expect(printNotebook(empty)).toBe('```sql\n```\n\n<!-- cell -->\n\n');
    expect(read(printNotebook(empty)).cells).toHaveLength(2);
    expect(printNotebook(withCellBody(empty, 1, 'B'))).toBe('```sql\n```\n\nB\n');
  });

  it('does not let prose become front matter', () => {
    const prose = withCellBody(read('A\n'), 0, '---\ntitle: x\n---');
    expect(printNotebook(prose)).toBe('<!-- cell -->\n\n---\ntitle: x\n---\n');
    const later = withCellBody(read('---\n\nA\n\n```sql\n```\n'), 1, '---');
    expect(read(printNotebook(later)).cells[0]?.body).toBe('---\n\nA');
  });
});

describe('names, types and other keys', () => {
  it('change the info string and nothing else', () => {
    expect(printNotebook(withCellName(read(SQL), 1, 'b'))).toBe(SQL.replace('name=a', 'name=b'));
    expect(printNotebook(withCellName(read(SQL), 1, null))).toBe(SQL.replace(' name=a', ''));
    expect(printNotebook(withCellAttribute(read(SQL), 1, 'y', 'a "b"'))).toBe(
      SQL.replace('name=a', 'name=a y="a \\"b\\""'),
    );
    const analysis = withCellType(read('```analysis type=rfm\ntable: t\n```'), 0, 'clv');
    expect(analysis.cells[0]).toMatchObject({ type: 'clv', body: 'table: t' });
  });

  it('turn a fence of backticks into tildes for a name with a backtick', () => {
    const renamed = withCellName(read('```sql\n~~~\n```'), 0, '`');
    expect(printNotebook(renamed)).toBe('~~~~sql name=`\n~~~\n~~~~');
    expect(read(printNotebook(renamed)).cells[0]?.name).toBe('`');
  });

  it('mean nothing in prose', () => {
    const notebook = read(SQL);
    expect(withCellName(notebook, 0, 'x')).toBe(notebook);
  });
});

describe('withCellKind', () => {
  it('keeps body and name between fenced kinds', () => {
    expect(printNotebook(withCellKind(read(SQL), 1, 'chart'))).toBe(SQL.replace('sql', 'chart'));
  });

  it('makes prose of a cell and a cell of prose', () => {
    const prose = withCellKind(read(SQL), 1, 'markdown');
    expect(printNotebook(prose)).toBe('# A\n\n<!-- cell -->\n\nselect 1\n\n<!-- cell -->\n\nB');
    expect(printNotebook(withCellKind(prose, 1, 'sql'))).toBe('# A\n\n```sql\nselect 1\n```\n\nB');
  });
});

describe('withProseSettled', () => {
  it('makes cells of what was typed into prose', () => {
    const typed = withCellBody(read('A\n\n```sql\n```\n'), 0, 'A\n```chart name=c\n```\n<!-- cell -->\nB');
    expect(typed.cells).toHaveLength(2);
    const settled = withProseSettled(typed, 0);
    expect(settled.cells.map(({ kind, body }) => [kind, body])).toEqual([
      ['markdown', 'A'],
      ['chart', ''],
      ['markdown', 'B'],
      ['sql', ''],
    ]);
    expect(printNotebook(settled)).toBe('A\n```chart name=c\n```\n\nB\n\n```sql\n```\n');
  });

  it('gives the very same notebook when there is nothing to do', () => {
    const notebook = read(SQL);
    expect([0, 1, 2].every((index) => withProseSettled(notebook, index) === notebook)).toBe(true);
  });
});

describe('newCell', () => {
  it('writes kind, name, type and keys', () => {
    const cell = newCell({
      kind: 'analysis',
      name: 'value',
      type: 'clv',
      attributes: { x: '1' },
      body: 'table: t',
    });
    expect(cell.raw).toBe('```analysis name=value type=clv x=1\ntable: t\n```');
    expect(read(cell.raw).cells).toEqual([cell]);
  });
});
