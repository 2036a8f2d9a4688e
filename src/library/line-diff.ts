import { diffArrays } from 'diff';

/** A run of text in a line; marked where the other side has something else. */
export interface Run {
  text: string;
  isMarked: boolean;
}

export interface Line {
  /** 1-based, within its cell. */
  number: number;
  runs: Run[];
}

/** One row of two texts side by side: a line that stayed, came, went, or changed. */
export interface LinePair {
  kind: 'same' | 'added' | 'removed' | 'changed';
  before: Line | null;
  after: Line | null;
}

/** Beyond so many differences two texts have nothing to do with each other, and looking on would take long. */
const MAX_EDITS = 2_000;
/** Two lines are one that changed when at least this share of the words of both is the same. */
const ALIKE = 0.4;

/** Two texts line by line, with the words marked that changed within a line. */
export function diffLinesOf(before: string, after: string): LinePair[] {
  const [left, right] = [linesOf(before), linesOf(after)];
  const pairs: LinePair[] = [];
  const numbers = { before: 1, after: 1 };
  let gone: string[] = [];
  const settle = (come: string[]): void => {
    pairs.push(...pairUp(gone, come, numbers));
    gone = [];
  };
  for (const { added, removed, value } of steps(left, right)) {
    if (removed) gone.push(...value);
    else if (added) settle(value);
    else {
      settle([]);
      for (const text of value) {
        const [number, other] = [numbers.before++, numbers.after++];
        pairs.push({ kind: 'same', before: plain(number, text), after: plain(other, text) });
      }
    }
  }
  settle([]);
  return pairs;
}

/** Lines that went beside those that came in their place: alike ones are one line that changed. */
function pairUp(gone: string[], come: string[], numbers: { before: number; after: number }): LinePair[] {
  const pairs: LinePair[] = [];
  let next = 0;
  for (const text of come) {
    const at = gone.findIndex((other, index) => index >= next && likeness(other, text) >= ALIKE);
    if (at < 0) {
      pairs.push({ kind: 'added', before: null, after: { number: numbers.after++, runs: whole(text) } });
      continue;
    }
    for (const other of gone.slice(next, at)) pairs.push(removedLine(numbers.before++, other));
    const [left, right] = markedRuns(gone[at] ?? '', text);
    pairs.push({
      kind: 'changed',
      before: { number: numbers.before++, runs: left },
      after: { number: numbers.after++, runs: right },
    });
    next = at + 1;
  }
  for (const other of gone.slice(next)) pairs.push(removedLine(numbers.before++, other));
  return pairs;
}

function removedLine(number: number, text: string): LinePair {
  return { kind: 'removed', before: { number, runs: whole(text) }, after: null };
}

/** The words that two lines have in common, as a share of all (Dice 1945); blanks do not count. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)].map((words) => words.filter((word) => word.trim() !== ''));
  if (!left || !right || left.length + right.length === 0) return 0;
  const same = steps(left, right).flatMap(({ added, removed, value }) => (added || removed ? [] : value));
  return (2 * same.length) / (left.length + right.length);
}

function markedRuns(before: string, after: string): [Run[], Run[]] {
  const [left, right]: [Run[], Run[]] = [[], []];
  for (const { added, removed, value } of steps(wordsOf(before), wordsOf(after))) {
    const text = value.join('');
    if (!added) left.push({ text, isMarked: removed });
    if (!removed) right.push({ text, isMarked: added });
  }
  return [left, right];
}

function steps(before: string[], after: string[]): { added: boolean; removed: boolean; value: string[] }[] {
  return (
    diffArrays(before, after, { maxEditLength: MAX_EDITS }) ?? [
      { added: false, removed: true, value: before },
      { added: true, removed: false, value: after },
    ]
  );
}

/** Chinese has no blanks between words; old browsers that cannot tell them apart get single signs. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;

function wordsOf(line: string): string[] {
  if (segmenter) return [...segmenter.segment(line)].map(({ segment }) => segment);
  return line.match(/[\w$]+|\s+|./gu) ?? [];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function plain(number: number, text: string): Line {
  return { number, runs: [{ text, isMarked: false }] };
}

function whole(text: string): Run[] {
  return [{ text, isMarked: false }];
}
