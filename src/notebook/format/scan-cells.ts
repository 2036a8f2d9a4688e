import { type Fence, closesFence, openFence } from './fence';
import { fenceKind } from './info-string';
import { isBlank, lineEnd, nextLine } from './lines';
import type { CellSource } from './types';
import { proseCell, readFenceCell } from './cell-text';

/** Cells with the gaps around them, as in a notebook without its front matter. */
export interface ScannedCells {
  cells: CellSource[];
  gaps: string[];
}

/** A fence or an HTML comment that nothing closes. */
export interface UnclosedBlock {
  code: 'notebook-unclosed-fence' | 'notebook-unclosed-comment';
  offset: number;
  /** The line that would close it. */
  closing: string;
}

const CELL_MARK = /^<!--[ \t]*cell[ \t]*-->[ \t]*$/;

/** How many lines of a gap are marks that start a Markdown cell. */
export function countMarks(gap: string): number {
  if (!gap.includes('<!--')) return 0;
  return gap.split(/\r\n?|\n/).filter((line) => CELL_MARK.test(line)).length;
}

/**
 * Cuts text into cells. A cell's fence starts at the first column; an indented one (in a list, or on purpose) and one
 * of another kind is code within the prose, and what stands in an HTML comment is no cell.
 */
export function scanCells(text: string, from = 0): ScannedCells | { unclosed: UnclosedBlock } {
  const cells: CellSource[] = [];
  const gaps: string[] = [];
  let gapStart = from;
  let proseStart = -1;
  let proseEnd = -1;
  /** Where an empty cell would stand: after a mark that no prose has followed yet. */
  let marked = -1;

  const finishProse = (): void => {
    const start = proseStart >= 0 ? proseStart : marked;
    if (start < 0) return;
    const end = proseStart >= 0 ? proseEnd : marked;
    gaps.push(text.slice(gapStart, start));
    cells.push(proseCell(text.slice(start, end)));
    gapStart = end;
    proseStart = -1;
    marked = -1;
  };
  const addProse = (start: number, end: number): void => {
    if (proseStart < 0) proseStart = start;
    proseEnd = end;
  };

  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    const next = nextLine(text, end);
    const block = openBlock(text, start, end);
    if (block === null) {
      if (!isBlank(text, start, end)) addProse(start, end);
      start = next;
    } else if (block === 'mark') {
      finishProse();
      marked = next;
      start = next;
    } else {
      const close = closeBlock(text, start, end, block);
      if (typeof close !== 'number') return { unclosed: close };
      if (block !== 'comment' && block.indent === 0 && fenceKind(block.info) !== null) {
        finishProse();
        gaps.push(text.slice(gapStart, start));
        cells.push(readFenceCell(text.slice(start, close)));
        gapStart = close;
      } else {
        addProse(start, close);
      }
      start = nextLine(text, close);
    }
  }
  finishProse();
  gaps.push(text.slice(gapStart));
  return { cells, gaps };
}

/** What a line opens: a fence, an HTML comment, a cell by its mark, or nothing. */
function openBlock(text: string, start: number, end: number): Fence | 'comment' | 'mark' | null {
  let at = start;
  while (at < end && at - start < 3 && text.charCodeAt(at) === 32) at++;
  const char = text.charAt(at);
  if (char === '`' || char === '~') return openFence(text, start, end);
  if (char !== '<' || !text.startsWith('<!--', at)) return null;
  return at === start && CELL_MARK.test(text.slice(start, end)) ? 'mark' : 'comment';
}

/** End of the line that closes the block. */
function closeBlock(
  text: string,
  start: number,
  end: number,
  block: Fence | 'comment',
): number | UnclosedBlock {
  if (block === 'comment') {
    const close = text.indexOf('-->', start);
    return close < 0
      ? { code: 'notebook-unclosed-comment', offset: start, closing: '-->' }
      : lineEnd(text, close);
  }
  for (let line = nextLine(text, end); line < text.length;) {
    const close = lineEnd(text, line);
    if (closesFence(text, line, close, block)) return close;
    line = nextLine(text, close);
  }
  return { code: 'notebook-unclosed-fence', offset: start, closing: block.char.repeat(block.length) };
}
