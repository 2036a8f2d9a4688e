import type { WordColumn } from '../../table/words';
import type { Value } from './sample';

/** What values beyond the limit are. */
const OTHER = 'other';

export interface Levels {
  values: Value[];
  /** −1 is missing. */
  codes: Int32Array;
  /** Different values, and how often the commonest is there. */
  distinct: number;
  most: number;
  /** Values that became one. */
  merged: number;
}

/**
 * Values of a category by name, so that their order does not depend on how common they are; the rarest beyond the limit become one, the last. A value
 * that is called so already takes them in: two of one name could not be told apart.
 */
export function levelsOf({ codes, words }: WordColumn, weights: Float64Array, limit: number): Levels {
  const counts = new Float64Array(words.length);
  codes.forEach((code, row) => {
    if (code >= 0) counts[code]! += weights[row]!;
  });
  const byCount = Array.from(words.keys()).sort(
    (a, b) => counts[b]! - counts[a]! || (words[a]! < words[b]! ? -1 : 1),
  );
  const kept = byCount.slice(0, limit).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const merged = words.length - kept.length;
  const names = kept.map((code) => words[code]!);
  if (merged > 0 && !names.includes(OTHER)) names.push(OTHER);
  const place = new Int32Array(words.length).fill(names.indexOf(OTHER));
  kept.forEach((code, at) => (place[code] = at));
  return {
    values: names.map(plainValue),
    codes: codes.map((code) => (code < 0 ? -1 : place[code]!)),
    distinct: words.length,
    most: counts[byCount[0] ?? 0] ?? 0,
    merged,
  };
}

export const plainValue = (name: string): Value => ({ name, low: NaN, high: NaN });
