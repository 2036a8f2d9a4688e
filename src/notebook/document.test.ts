import { describe, expect, it, vi } from 'vitest';
import { NotebookDocument } from './document.svelte';

const opened = (text: string, id?: string) => {
  const notebook = new NotebookDocument();
  notebook.open(text, id);
  return notebook;
};

describe('the open notebook', () => {
  it('is a new one unless it is said which', () => {
    expect(new NotebookDocument().id).toBeNull();
    expect(opened('# A\n').id).not.toBe(opened('# A\n').id);
    expect(opened('# A\n', 'a').id).toBe('a');
  });

  it('stays the same through edits', () => {
    const notebook = opened('# A\n', 'a');
    notebook.setTitle('T');
    notebook.insert(1, 'sql', { body: 'select 1' });
    expect(notebook.id).toBe('a');
  });

  it('is the one that was open before after an undo, and the later one after that is taken back', () => {
    const notebook = opened('# A\n', 'a');
    notebook.open('# B\n', 'b');
    notebook.setTitle('T');
    notebook.undo();
    notebook.undo();
    expect([notebook.id, notebook.text()]).toEqual(['a', '# A\n']);
    notebook.redo();
    expect([notebook.id, notebook.text()]).toEqual(['b', '# B\n']);
  });

  it('goes on as another one with the same cells', () => {
    const notebook = opened('# A\n\n```sql name=q\nselect 1\n```\n', 'a');
    const [first] = notebook.cells;
    const fork = notebook.fork('Copy');
    expect(notebook.id).toBe(fork);
    expect(notebook.cells[0]?.id).toBe(first?.id);
    expect(notebook.title).toBe('Copy');
    notebook.undo();
    expect([notebook.id, notebook.title]).toEqual(['a', '']);
  });

  it('takes what is typed into a text that cannot be read, and keeps saying why', () => {
    const notebook = opened('```sql\n', 'a');
    notebook.holdUnreadable('```sql\nselect 1\n');
    expect(notebook.text()).toBe('```sql\nselect 1\n');
    expect(notebook.fault).not.toBeNull();
    expect(notebook.id).toBe('a');
    notebook.setTitle('Not this one');
    expect(notebook.title).toBe('');
    notebook.open('```sql\nselect 1\n```\n', 'a');
    expect(notebook.fault).toBeNull();
  });
});

describe('a gesture', () => {
  it('is one step of undo however long it takes, and the next one is another', () => {
    vi.useFakeTimers();
    const notebook = opened('```sql name=q\n0\n```\n');
    const id = notebook.cells[0]?.id ?? '';
    const body = () => notebook.cells[0]?.body;
    for (const value of ['1', '2', '3']) {
      notebook.setBody(id, value, 'gesture');
      vi.advanceTimersByTime(5_000);
    }
    notebook.endGesture();
    for (const value of ['4', '5']) notebook.setBody(id, value, 'gesture');
    notebook.endGesture();
    vi.useRealTimers();
    expect(body()).toBe('5');
    notebook.undo();
    expect(body()).toBe('3');
    notebook.undo();
    expect(body()).toBe('0');
  });
});
