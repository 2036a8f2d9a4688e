import type { CsvRecord } from './record-reader';

const MARKS = ['#', '//', '--', '%'];

/** Whether a line is one of those that start with the mark; '' is no mark. */
export function startsWithMark(line: string, mark: string): boolean {
  return mark !== '' && line.trimStart().startsWith(mark);
}

/** A line that may be a comment in one of the usual ways. */
export function mayBeComment(line: string): boolean {
  return MARKS.some((mark) => startsWithMark(line, mark));
}

/**
 * The mark that starts lines which are no rows; '' for none. Order numbers such as #1001 start rows too, so a mark counts
 * only when no line that starts with it has as many values as a row.
 */
export function detectComment(records: readonly CsvRecord[], width: number): string {
  if (width < 2) return '';
  const found = MARKS.find((mark) => {
    const marked = records.filter(({ text }) => startsWithMark(text, mark));
    return (
      marked.length > 0 && marked.every(({ fields, text }) => fields.length !== width && !text.includes('\n'))
    );
  });
  return found ?? '';
}
