import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldLines } from './fold-lines';
import { diffLinesOf } from './line-diff';
import { diffNotebooks, lineCounts } from './notebook-diff';

const sql = (name: string, body: string) => `\`\`\`sql name=${name}\n${body}\n\`\`\`\n`;
const changes = (before: string, after: string) =>
  diffNotebooks(before, after).map(({ kind, name, change }) => `${change} ${name ?? kind}`);

/** Text as a person would mark it: -before-, +after+. */
function marked(before: string, after: string): string[] {
  return diffLinesOf(before, after).map((pair) => {
    const side = (which: 'before' | 'after', sign: string) =>
      (pair[which]?.runs ?? [])
        .map(({ text, isMarked }) => (isMarked ? `${sign}${text}${sign}` : text))
        .join('');
    return `${pair.kind}: ${side('before', '-')} | ${side('after', '+')}`;
  });
}

describe('two lines of text', () => {
  it('show the word that changed', () => {
    expect(marked('select a\nfrom orders', 'select a\nfrom deals')).toEqual([
      'same: select a | select a',
      'changed: from -orders- | from +deals+',
    ]);
  });

  it('show a word of Chinese, which has no blanks', () => {
    expect(marked('客户价值和趋势', '客户分层和趋势')).toEqual([
      'changed: 客户-价值-和趋势 | 客户+分层+和趋势',
    ]);
  });

  it('are one line that grew', () => {
    expect(marked('select 1 as one', 'select 1 as one, 2 as two, 3 as three')).toEqual([
      'changed: select 1 as one | select 1 as one+, 2 as two, 3 as three+',
    ]);
  });

  it('that have nothing in common are one that went and one that came', () => {
    expect(marked('select 1', 'the quick fox')).toEqual(['added:  | the quick fox', 'removed: select 1 | ']);
  });

  it('are numbered on each side', () => {
    const pairs = diffLinesOf('a\nb\nc', 'b\nc\nd');
    expect(pairs.map(({ before, after }) => [before?.number, after?.number])).toEqual([
      [1, undefined],
      [2, 1],
      [3, 2],
      [undefined, 3],
    ]);
  });
});

describe('two versions of a notebook', () => {
  it('differ in the cell that was changed', () => {
    const before = `# Title\n\n${sql('a', 'select 1')}\n${sql('b', 'select 2')}`;
    const after = `# Title\n\n${sql('a', 'select 1')}\n${sql('b', 'select 3')}`;
    expect(changes(before, after)).toEqual(['same markdown', 'same a', 'changed b']);
    expect(lineCounts(diffNotebooks(before, after))).toEqual({ added: 1, removed: 1 });
  });

  it('show cells that came and went', () => {
    const before = `${sql('a', 'select 1')}\n${sql('b', 'select 2')}`;
    expect(changes(before, sql('b', 'select 2'))).toEqual(['removed a', 'same b']);
    expect(changes(sql('b', 'select 2'), before)).toEqual(['added a', 'same b']);
  });

  it('show prose that was rewritten as one cell that changed', () => {
    expect(changes(`Hello\n\n${sql('a', 'x')}`, `Good day\n\n${sql('a', 'x')}`)).toEqual([
      'changed markdown',
      'same a',
    ]);
  });

  it('know a cell that was moved, and one that was moved and changed', () => {
    const [a, b, c] = [sql('a', 'select 1'), sql('b', 'select 2'), sql('c', 'select 3')];
    expect(changes(`${a}\n${b}\n${c}`, `${c}\n${a}\n${b}`)).toEqual(['moved c', 'same a', 'same b']);
    expect(changes(`${a}\n${b}\n${c}`, `${sql('c', 'select 4')}\n${a}\n${b}`)).toEqual([
      'changed c',
      'same a',
      'same b',
    ]);
  });

  it('know a cell by its text when it has a new name', () => {
    expect(changes(sql('old', 'select 1'), sql('new', 'select 1'))).toEqual(['changed new']);
  });

  it('show a new title', () => {
    expect(
      changes('---\ndaybook: 1\ntitle: A\n---\n\nText\n', '---\ndaybook: 1\ntitle: B\n---\n\nText\n'),
    ).toEqual(['changed front-matter', 'same markdown']);
  });

  it('do not differ by their line ends', () => {
    const text = `Text\n\n${sql('a', 'select 1\nfrom b')}`;
    expect(changes(text, text.replaceAll('\n', '\r\n')).filter((each) => !each.startsWith('same'))).toEqual(
      [],
    );
  });

  it('are compared as plain text when one cannot be read', () => {
    expect(changes('```sql\nselect 1\n```\n', '```sql\nselect 1\n')).toEqual(['changed text']);
  });

  it('lose and invent nothing: each side can be read off the comparison', () => {
    const samples = ['online-shop.md', 'b2b-deals.md', 'online-shop.zh.md'].map((file) =>
      readFileSync(new URL(`../../samples/${file}`, import.meta.url), 'utf8'),
    );
    for (const before of samples) {
      for (const after of samples) {
        const pairs = diffNotebooks(before, after).flatMap(({ lines }) => lines);
        const side = (which: 'before' | 'after') =>
          pairs
            .flatMap((pair) => pair[which]?.runs.map(({ text }) => text).join('') ?? [])
            .sort()
            .filter((line) => line !== '');
        const lines = (text: string) =>
          text
            .split('\n')
            .sort()
            .filter((line) => line !== '');
        expect(side('before')).toEqual(lines(before));
        expect(side('after')).toEqual(lines(after));
      }
    }
  });
});

describe('long stretches without a change', () => {
  it('are folded, with three lines left around each change', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const pairs = diffLinesOf(lines.join('\n'), lines.with(15, 'another').join('\n'));
    expect(foldLines(pairs).map(({ isFolded, lines: { length } }) => [isFolded, length])).toEqual([
      [true, 12],
      [false, 8],
      [true, 11],
    ]);
  });

  it('are shown when there is no more than two lines to hide', () => {
    const pairs = diffLinesOf('a\nb\nc\nd\ne\nf', 'a\nb\nc\nd\ne\nx');
    expect(foldLines(pairs).some(({ isFolded }) => isFolded)).toBe(false);
  });
});
