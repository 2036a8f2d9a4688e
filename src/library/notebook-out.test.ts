import { describe, expect, it } from 'vitest';
import type { NotebookRecord } from './records';
import { fileNames } from './notebook-out';
import { retitled } from './notebook-title';

const record = (title: string, text: string): NotebookRecord => ({
  id: text,
  title,
  text,
  created: 0,
  changed: 0,
  revision: 1,
});

describe('files of all notebooks', () => {
  it('never have the same name, whatever the case', () => {
    const names = fileNames([
      record('Sales', '1'),
      record('sales', '2'),
      record('a/b', '3'),
      record('', '# H'),
    ]);
    expect([...names.keys()]).toEqual(['Sales.md', 'sales (2).md', 'a b.md', 'H.md']);
    expect(names.get('sales (2).md')).toBe('2');
  });
});

describe('a new title', () => {
  it('changes the front matter and nothing else', () => {
    const text = '---\ndaybook: 1\n# mine\ntitle: A\n---\n\n# A\n';
    expect(retitled(text, 'B')).toBe('---\ndaybook: 1\n# mine\ntitle: B\n---\n\n# A\n');
  });

  it('leaves a text alone that cannot be read', () => {
    expect(retitled('```sql\n', 'B')).toBe('```sql\n');
  });
});
