import type { NotebookSource } from './types';

/** The notebook's text; of an untouched notebook the very text that was read. */
export function printNotebook({ frontMatter, cells, gaps }: NotebookSource): string {
  const pieces = cells.flatMap((cell, index) => [gaps[index] ?? '', cell.raw]);
  return frontMatter.raw + pieces.join('') + (gaps[cells.length] ?? '');
}
