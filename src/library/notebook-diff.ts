import { diffArrays } from 'diff';
import { parseNotebook } from '../notebook/format/parse-notebook';
import type { CellKind } from '../notebook/format/types';
import { diffLinesOf, type LinePair } from './line-diff';

/** A piece of a notebook: one of its cells, its front matter, or the whole text of one that cannot be read. */
interface Piece {
  kind: CellKind | 'front-matter' | 'text';
  name: string | null;
  text: string;
  body: string;
}

/** What became of a piece. */
export interface PieceDiff {
  kind: Piece['kind'];
  name: string | null;
  /** `moved`: it stands elsewhere, and nothing in it has changed. */
  change: 'same' | 'added' | 'removed' | 'changed' | 'moved';
  lines: LinePair[];
}

/** A piece before and after; null where there is none. */
type Pairing = { before: Piece; after: Piece | null } | { before: null; after: Piece };

/** How two texts of a notebook differ, cell by cell, in the order of the later one. */
export function diffNotebooks(before: string, after: string): PieceDiff[] {
  const [left, right] = pieces(before, after);
  const pairings: Pairing[] = [];
  let [i, j] = [0, 0];
  let gone: Piece[] = [];
  const settle = (come: Piece[]): void => {
    pairings.push(...pairUp(gone, come));
    gone = [];
  };
  for (const { added, removed, count } of diffArrays(left.map(keyOf), right.map(keyOf))) {
    if (removed) gone = left.slice(i, (i += count));
    else if (added) settle(right.slice(j, (j += count)));
    else {
      settle([]);
      for (const end = i + count; i < end; i++, j++) {
        const [earlier, later] = [left[i], right[j]];
        if (earlier && later) pairings.push({ before: earlier, after: later });
      }
    }
  }
  settle([]);
  return rejoined(pairings);
}

/** How many lines came and went. */
export function lineCounts(diffs: readonly PieceDiff[]): { added: number; removed: number } {
  const counted = diffs
    .filter(({ change }) => change !== 'moved')
    .flatMap(({ lines }) => lines)
    .filter(({ kind }) => kind !== 'same');
  return {
    added: counted.filter((line) => line.after !== null).length,
    removed: counted.filter((line) => line.before !== null).length,
  };
}

/** Cells that stand in each other's place: prose for prose, and a cell under a new name for the same cell. */
function pairUp(gone: readonly Piece[], come: readonly Piece[]): Pairing[] {
  const pairings: Pairing[] = [];
  let next = 0;
  for (const after of come) {
    const at = gone.findIndex((before, index) => index >= next && isSuccessor(before, after));
    if (at < 0) {
      pairings.push({ before: null, after });
      continue;
    }
    for (const before of gone.slice(next, at)) pairings.push({ before, after: null });
    const before = gone[at];
    if (before) pairings.push({ before, after });
    next = at + 1;
  }
  return [...pairings, ...gone.slice(next).map((before) => ({ before, after: null }))];
}

function isSuccessor(before: Piece, after: Piece): boolean {
  if (before.kind !== after.kind) return false;
  return (before.name === null && after.name === null) || before.body === after.body;
}

/** A cell that went in one place and came in another has moved. */
function rejoined(pairings: readonly Pairing[]): PieceDiff[] {
  const gone = new Map(
    pairings.flatMap(({ before, after }) => (before && !after ? [[keyOf(before), before] as const] : [])),
  );
  const moved = new Set<Piece>();
  const whole = pairings.map((pairing) => {
    const { before, after } = pairing;
    const earlier = before === null ? gone.get(keyOf(after)) : undefined;
    if (!earlier || !after || moved.has(earlier)) return { pairing, hasMoved: false };
    moved.add(earlier);
    return { pairing: { before: earlier, after }, hasMoved: true };
  });
  return whole
    .filter(({ pairing: { before, after } }) => !(before && !after && moved.has(before)))
    .map(({ pairing, hasMoved }) => pieceDiff(pairing, hasMoved));
}

function pieceDiff(pairing: Pairing, hasMoved: boolean): PieceDiff {
  const { before, after } = pairing;
  const { kind, name } = pairing.before === null ? pairing.after : (pairing.after ?? pairing.before);
  const lines = diffLinesOf(before?.text ?? '', after?.text ?? '');
  if (!after) return { kind, name, change: 'removed', lines };
  if (!before) return { kind, name, change: 'added', lines };
  const isSame = before.text === after.text;
  return { kind, name, change: isSame ? (hasMoved ? 'moved' : 'same') : 'changed', lines };
}

/** A named cell stays itself whatever is in it; one without a name is known by its text. */
function keyOf({ kind, name, text }: Piece): string {
  if (kind === 'front-matter' || kind === 'text') return kind;
  return name === null ? `${kind}\n${text}` : `${kind} ${name}`;
}

/** A text that cannot be read as a notebook has no cells, and then the other one is not cut either. */
function pieces(before: string, after: string): [Piece[], Piece[]] {
  const left = cutUp(before);
  const right = cutUp(after);
  return left && right ? [left, right] : [[wholeText(before)], [wholeText(after)]];
}

function cutUp(text: string): Piece[] | null {
  const parsed = parseNotebook(text);
  if (!parsed.ok) return null;
  const { frontMatter, cells } = parsed.notebook;
  const front = frontMatter.raw.trim();
  const first: Piece[] = front === '' ? [] : [{ ...wholeText(front), kind: 'front-matter' }];
  const rest = cells
    .filter(({ raw }) => raw.trim() !== '')
    .map(({ kind, name, raw, body }): Piece => ({ kind, name, text: inUnixLines(raw), body }));
  return [...first, ...rest];
}

function wholeText(text: string): Piece {
  return { kind: 'text', name: null, text: inUnixLines(text), body: text };
}

function inUnixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
