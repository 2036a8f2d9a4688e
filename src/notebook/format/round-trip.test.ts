import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellAt,
  newCell,
  withCellAttribute,
  withCellBody,
  withCellKind,
  withCellName,
  withProseSettled,
} from './edit-cell';
import { insertCell, moveCell, newNotebook, removeCell, withData, withTitle } from './edit-notebook';
import { parseNotebook } from './parse-notebook';
import { printNotebook } from './print-notebook';
import type { CellKind, CellSource, NotebookSource } from './types';

const lineEnding = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '   ',
    '\t',
    '```',
    '```',
    '~~~',
    '````',
    '~~~~~',
    '``',
    '   ```',
    '    ```',
    '  ~~~ ',
    '``` ',
    '```sql',
    '```sql name=a',
    '```name=a sql',
    '~~~sql name="a b" hidden',
    '````chart x=1 name=top',
    '```analysis type=clv name=value',
    '``` input name=min  ',
    '  ```sql',
    '```SQL',
    '```python',
    '```sql `x`',
    '~~~sql `x`',
    '```__proto__=1 sql constructor=2',
    '---',
    '--- ',
    '...',
    'daybook: 1',
    'title: "A: b" # why',
    'data: [{table: orders, file: o.csv}]',
    '<!-- cell -->',
    '<!--cell-->  ',
    ' <!-- cell -->',
    '<!--',
    '-->',
    '<!-- a --> b',
    '<!-->',
    '# Heading',
    '- item',
    '> ```sql',
    '    code',
    'select 1 -- ```',
    '客户 😀 \u2028 \u0085 \ufeff',
    '\ud800',
    'a: 1',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Texts made of what the format reacts to, in any order, with any line ends. */
const text = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '\ufeff',
      '---\ndaybook: 1\ntitle: x\n---\n',
      '---\r\nother: [1,\r\n 2]\r\n---\r\n\r\n',
    ),
    fc.array(fc.tuple(line, lineEnding), { maxLength: 14 }),
    fc.oneof(fc.constant(''), line),
  )
  .map(([start, lines, end]) => start + lines.map((pair) => pair.join('')).join('') + end);

const body = fc.array(fc.tuple(line, lineEnding), { maxLength: 6 }).map((lines) =>
  lines
    .map((pair) => pair.join(''))
    .join('')
    .slice(0, -1),
);

const kind = fc.constantFrom<CellKind>('markdown', 'sql', 'analysis', 'chart', 'input');
const name = fc.oneof(
  fc.constantFrom('a', 'a b', '', '"', '\\', '`', '=', 'a\nb', '__proto__', '名'),
  fc.string(),
);

function parsed(from: string): NotebookSource | null {
  const result = parseNotebook(from);
  return result.ok ? result.notebook : null;
}

const notebook = text.map((from) => parsed(from)).filter((read) => read !== null);

type Edit = (before: NotebookSource, at: number) => { after: NotebookSource; touched: CellSource[] };

const edit = fc.oneof<fc.Arbitrary<Edit>[]>(
  body.map((text): Edit => (before, at) => {
    const after = withCellBody(before, at, text);
    return { after, touched: [cellAt(before, at), cellAt(after, at)] };
  }),
  name.map((value): Edit => (before, at) => {
    const after = withCellName(before, at, value);
    return { after, touched: [cellAt(before, at), cellAt(after, at)] };
  }),
  fc
    .tuple(fc.constantFrom('x', 'type', 'hidden'), fc.option(name))
    .map(([key, value]): Edit => (before, at) => {
      const after = withCellAttribute(before, at, key, value);
      return { after, touched: [cellAt(before, at), cellAt(after, at)] };
    }),
  kind.map((to): Edit => (before, at) => {
    const after = withCellKind(before, at, to);
    return { after, touched: [cellAt(before, at), cellAt(after, at)] };
  }),
  fc.tuple(kind, body, fc.option(name)).map(([of, text, called]): Edit => (before, at) => {
    const after = insertCell(before, at, newCell({ kind: of, body: text, name: called }));
    return { after, touched: [cellAt(after, at)] };
  }),
  fc.constant<Edit>((before, at) => ({ after: removeCell(before, at), touched: [cellAt(before, at)] })),
  fc.nat(20).map((to): Edit => (before, at) => {
    return { after: moveCell(before, at, to % before.cells.length), touched: [cellAt(before, at)] };
  }),
  fc.option(fc.string()).map((title): Edit => (before) => ({ after: withTitle(before, title), touched: [] })),
  fc
    .string()
    .map((file): Edit => (before) => ({ after: withData(before, [{ table: 'orders', file }]), touched: [] })),
);

function settled(from: NotebookSource): NotebookSource {
  let result = from;
  for (let i = 0; i < result.cells.length; i++) result = withProseSettled(result, i);
  return result;
}

const timeout = 120_000;

describe('parsing and printing', { timeout }, () => {
  it('gives every text back byte for byte, and a line for every text that it refuses', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (from) => {
        const result = parseNotebook(from);
        if (result.ok) {
          read++;
          expect(printNotebook(result.notebook)).toBe(from);
          expect(result.notebook.gaps).toHaveLength(result.notebook.cells.length + 1);
        } else {
          const lines = from.split(/\r\n|\r|\n/).length;
          expect(result.fault.place?.line).toBeGreaterThan(0);
          expect(result.fault.place?.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 12_000 },
    );
    expect(read).toBeGreaterThan(3_000);
  });
});

describe('edits', { timeout }, () => {
  it('leave the text of all other cells as it is, and can be read again', () => {
    fc.assert(
      fc.property(
        notebook,
        fc.array(fc.tuple(edit, fc.nat(20)), { minLength: 1, maxLength: 3 }),
        (first, edits) => {
          let before = first;
          for (const [apply, position] of edits) {
            if (before.cells.length === 0) before = insertCell(before, 0, newCell({ kind: 'sql' }));
            const { after, touched } = apply(before, position % before.cells.length);
            const isOther = (cell: CellSource): boolean => !touched.includes(cell);
            // The very same objects: nothing about them has changed.
            const others = before.cells.filter(isOther);
            const still = after.cells.filter(isOther);
            expect(still.length).toBe(others.length);
            expect(still.every((cell) => others.includes(cell))).toBe(true);

            const again = parsed(printNotebook(after));
            if (!again) throw new Error(`cannot be read again: ${JSON.stringify(printNotebook(after))}`);
            const texts = new Set(again.cells.map(({ raw }) => raw));
            expect(still.every(({ raw }) => texts.has(raw))).toBe(true);

            before = settled(after);
            const settledAgain = parsed(printNotebook(before));
            expect(settledAgain?.cells).toEqual(before.cells);
            // A gap that ends with a lone \r and one that starts with \n become one line end where they meet.
            if (!/\r(?!\n)/.test(printNotebook(first))) expect(settledAgain?.gaps).toEqual(before.gaps);
          }
        },
      ),
      { numRuns: 4_000 },
    );
  });

  it('build any list of cells from nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kind, fc.constantFrom('', 'text', '---\na: 1\n---', '```\n```', 'x\n\ny'))),
        (list) => {
          const built = list.reduce(
            (before, [of, text], i) => insertCell(before, i, { kind: of, body: text }),
            newNotebook('Title'),
          );
          const again = parsed(printNotebook(built));
          expect(again?.cells).toEqual(built.cells);
          expect(again?.frontMatter).toEqual(built.frontMatter);
          expect(printNotebook(built)).toMatch(/[^\n]\n$/);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
