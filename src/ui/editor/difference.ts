/** A stretch of a text and what takes its place. */
export interface Difference {
  from: number;
  to: number;
  insert: string;
}

/** The one stretch in which two texts differ, so that the cursor stays where it is. */
export function difference(old: string, next: string): Difference {
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  return { from: start, to: old.length - end, insert: next.slice(start, next.length - end) };
}

/** Where a cursor goes when only blanks and line ends change: after the same letter. Null when more has changed. */
export function sameLetter(old: string, next: string, offset: number): number | null {
  if (lettersOf(old) !== lettersOf(next)) return null;
  let letters = lettersOf(old.slice(0, offset)).length;
  let at = 0;
  for (; letters > 0 && at < next.length; at++) if (/\S/.test(next.charAt(at))) letters--;
  return at;
}

function lettersOf(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
