import { firstLineEnd, lineEnd } from './lines';
import type { CellSource, NotebookSource } from './types';
import { countMarks } from './scan-cells';

/** The line that starts a Markdown cell where none would start by itself. */
const MARK = '<!-- cell -->';

/** What stands on both sides of a gap; undefined at the ends of the text. */
interface Neighbours {
  /** Text before: a cell's or the front matter's. */
  before: string | undefined;
  previous: CellSource | undefined;
  next: CellSource | undefined;
}

/**
 * The notebook with its gaps made right for the cells beside them: a line end, and a mark exactly where a Markdown
 * cell would otherwise flow into the one before, vanish because it is empty, or be read as front matter. Of the gaps
 * `from … to` those that are right stay as they are; `null` stands for one that is yet to be made. With `keepMarks` a
 * mark that is not needed stays too.
 */
export function sealGaps(
  notebook: Omit<NotebookSource, 'gaps'> & { gaps: readonly (string | null)[] },
  from: number,
  to: number,
  keepMarks: boolean,
): NotebookSource {
  const eol = notebookLineEnd(notebook);
  const gaps = notebook.gaps.map((gap) => gap ?? '');
  const seal = (index: number, keep: boolean): void => {
    const around = neighbours(notebook, index);
    const gap = notebook.gaps[index];
    if (gap === null || gap === undefined || !isRight(gap, around, keep)) gaps[index] = newGap(around, eol);
  };
  // Any edit may turn a text that starts with `---` into one with front matter, by adding a second such line.
  seal(0, true);
  for (let index = Math.max(0, from); index <= Math.min(to, notebook.cells.length); index++) {
    seal(index, keepMarks);
  }
  return { ...notebook, gaps };
}

/** The line end that what is added is written with: the notebook's first, though never a lone `\r`. */
export function notebookLineEnd({
  frontMatter,
  cells,
  gaps,
}: Omit<NotebookSource, 'gaps'> & { gaps: readonly (string | null)[] }): string {
  let found = firstLineEnd(frontMatter.raw);
  for (let index = 0; found === undefined && index < gaps.length; index++) {
    found = firstLineEnd(gaps[index] ?? '') ?? firstLineEnd(cells[index]?.raw ?? '');
  }
  return found === '\r\n' ? found : '\n';
}

/** Whether there is front matter, and not just a byte order mark. */
export function hasFrontMatter({ frontMatter }: Pick<NotebookSource, 'frontMatter'>): boolean {
  return frontMatter.raw.length > 1;
}

function neighbours(notebook: Pick<NotebookSource, 'frontMatter' | 'cells'>, index: number): Neighbours {
  const previous = notebook.cells[index - 1];
  const block = hasFrontMatter(notebook) ? notebook.frontMatter.raw : undefined;
  return { before: index === 0 ? block : previous?.raw, previous, next: notebook.cells[index] };
}

function needsMark({ before, previous, next }: Neighbours, gap: string): boolean {
  if (next?.kind !== 'markdown') return false;
  if (previous?.kind === 'markdown' || next.raw === '') return true;
  if (before !== undefined || /[\r\n]/.test(gap)) return false;
  return /^---[ \t]*$/.test(next.raw.slice(0, lineEnd(next.raw, 0)));
}

function isRight(gap: string, around: Neighbours, keepMarks: boolean): boolean {
  const { before, next } = around;
  const marks = countMarks(gap);
  if (before && !/^[\r\n]/.test(gap)) return next === undefined && gap === '';
  if (next === undefined) return marks === 0;
  const needed = needsMark(around, gap) ? 1 : 0;
  const allowed = keepMarks && next.kind === 'markdown' ? 1 : needed;
  if (marks < needed || marks > allowed) return false;
  // An empty cell stands right after the line of its mark, every other one at the start of a line.
  if (next.raw === '') return /-->[ \t]*(\r\n|\r|\n)$/.test(gap);
  return gap === '' || /[\r\n]$/.test(gap);
}

function newGap(around: Neighbours, eol: string): string {
  const { before, next } = around;
  if (next === undefined) return before ? eol : '';
  const start = before === undefined ? '' : before === '' ? eol : eol + eol;
  if (!needsMark(around, start)) return start;
  return start + MARK + eol + (next.raw === '' ? '' : eol);
}
