import { describe, expect, it } from 'vitest';
import type { CellKind } from './format/types';
import { slidesOf } from './slides';

const cell = (id: string, kind: CellKind, body = '') => ({ id, kind, body });
const prose = (body: string) => cell('p', 'markdown', body);
/** Slides as lists of their texts, a cell by its id in brackets. */
const shown = (...cells: ReturnType<typeof cell>[]) =>
  slidesOf(cells).map(({ parts }) =>
    parts.map((part) => (part.kind === 'prose' ? part.text.trim() : `[${part.id}]`)),
  );

describe('slidesOf', () => {
  it('begins a slide with a heading of level 1 or 2 and keeps deeper ones', () => {
    expect(shown(prose('# A\n\na\n\n### deep\n\n## B\n\nb'))).toEqual([
      ['# A\n\na\n\n### deep'],
      ['## B\n\nb'],
    ]);
  });

  it('ends a slide at a rule, which is not shown', () => {
    expect(shown(prose('a\n\n---\n\nb\n\n***\n'))).toEqual([['a'], ['b']]);
  });

  it('knows underlined headings, and what only looks like a mark inside code', () => {
    expect(shown(prose('A\n=\n\na\n\nB\n-\n\n```\n# no\n---\n```\n'))).toEqual([
      ['A\n=\n\na'],
      ['B\n-\n\n```\n# no\n---\n```'],
    ]);
  });

  it('puts cells where they stand in the text', () => {
    const cells = [
      cell('i', 'input'),
      prose('# A'),
      cell('s', 'sql'),
      cell('c', 'chart'),
      prose('b\n\n## B'),
      cell('d', 'chart'),
    ];
    expect(shown(...cells)).toEqual([['[i]'], ['# A', '[s]', '[c]', 'b'], ['## B', '[d]']]);
  });

  it('leaves out what is empty', () => {
    expect(shown(prose(''), prose('---\n\n---\n'))).toEqual([]);
  });
});
