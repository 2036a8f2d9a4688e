import { editDistance } from './edit-distance';

/** Names longer than this are not typing slips; measuring them would only take time. */
const LONGEST = 100;

/**
 * The known name that was probably meant: the nearest by edit distance within a third of its length (a swap of two
 * neighbours counts as one slip), else the shortest that only adds to the name or lacks its end. Case does not count.
 * Null when nothing is near. Of equally near names the first wins.
 */
export function suggestName(name: string, known: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  if (wanted === '' || wanted.length > LONGEST) return null;
  let limit = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let near: string | null = null;
  let extended: string | null = null;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) <= limit) {
      const distance = editDistance(wanted, other, limit);
      if (distance <= limit) {
        near = candidate;
        if (distance === 0) return near;
        limit = distance - 1;
      }
    }
    if (continues(wanted, other) && (extended === null || candidate.length < extended.length))
      extended = candidate;
  }
  return near ?? extended;
}

function continues(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}
