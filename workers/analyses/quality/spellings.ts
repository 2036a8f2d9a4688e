import { editDistance } from '../../kernels/edit-distance';
import { type Difference, differenceOf, fingerprint, halfWidth, tidy } from './fingerprint';
import type { ValueCount } from './profile';

/** A value that should be written otherwise. */
export interface Respelling extends ValueCount {
  suggested: string;
  difference: Difference;
}

/** All spellings of one value. */
interface Cluster {
  key: string;
  members: ValueCount[];
  count: number;
  suggested: string;
}

/** Comparing every pair takes the square of their number. */
const COMPARED_KEYS = 2000;
/** One slip in a shorter word makes another word more often than not. */
const SHORTEST = 4;
/** `lizhiming@…` and `duzhiming@…` are two people: names in mailboxes are near each other without being slips. */
const MAILBOX = /^\S+@\S+$/;
/** A slip is rarer than what was meant. */
const RARER = 2;

/**
 * Values that are other spellings of more frequent ones: of the same fingerprint, or nearly the same. Two values are nearly
 * the same when their similarity, 1 − edit distance / length, reaches the limit, their numbers agree and the rarer has at
 * most half of the rows.
 * @param values the different values of a column, the most frequent first
 */
export function findRespellings(values: readonly ValueCount[], similarity: number): Respelling[] {
  const clusters = cluster(values);
  const meant = nearlySame(clusters, similarity);
  return clusters.flatMap((found) => {
    const suggested = (meant.get(found.key) ?? found).suggested;
    return found.members
      .filter(({ value }) => value !== suggested)
      .map((member) => ({ ...member, suggested, difference: differenceOf(member.value, suggested) }));
  });
}

function cluster(values: readonly ValueCount[]): Cluster[] {
  const byKey = new Map<string, ValueCount[]>();
  for (const each of values) {
    if (tidy(each.value) === '') continue;
    const key = keyOf(each.value);
    const members = byKey.get(key);
    if (members) members.push(each);
    else byKey.set(key, [each]);
  }
  return Array.from(byKey, ([key, members]) => ({
    key,
    members,
    count: members.reduce((sum, { count }) => sum + count, 0),
    suggested: bestSpelling(members),
  })).toSorted((a, b) => b.count - a.count);
}

/** Codes that differ in case alone may be different codes (`aB3x`, `Ab3X`), and numbers are no words. */
function keyOf(value: string): string {
  const text = tidy(value);
  const isCode = !text.includes(' ') && /\d/.test(text) && /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const isNumber = !/\p{L}/u.test(text);
  return isCode || isNumber ? text : fingerprint(text);
}

/** The most frequent spelling once spaces and width are mended; of equally frequent ones the one with the most usual case. */
function bestSpelling(members: readonly ValueCount[]): string {
  const counts = new Map<string, number>();
  for (const { value, count } of members) {
    const mended = halfWidth(tidy(value));
    counts.set(mended, (counts.get(mended) ?? 0) + count);
  }
  const [[best] = ['']] = [...counts].toSorted(
    ([a, countA], [b, countB]) => countB - countA || oddity(a) - oddity(b) || (a < b ? -1 : 1),
  );
  return best;
}

/** All small or all capital letters, and signs, are likelier to be careless. */
function oddity(text: string): number {
  const isOneCase = text === text.toLowerCase() || (text === text.toUpperCase() && text.length > 3);
  const signs = text.replaceAll(/[\p{L}\p{N} ]/gu, '').length;
  return (isOneCase ? 2 : 0) + signs;
}

/** For keys of rare values the cluster that was meant. */
function nearlySame(clusters: readonly Cluster[], similarity: number): Map<string, Cluster> {
  const meant = new Map<string, Cluster>();
  if (similarity >= 1) return meant;
  const compared = clusters
    .slice(0, COMPARED_KEYS)
    .map((found) => ({ found, bare: withoutAccents(found.key), digits: found.key.replaceAll(/\D+/g, ' ') }));
  compared.forEach(({ found, bare, digits }, place) => {
    if (bare.length < SHORTEST || MAILBOX.test(found.suggested)) return;
    let best = similarity;
    for (const other of compared.slice(0, place)) {
      if (other.found.count < RARER * found.count) break;
      if (other.digits !== digits || meant.has(other.found.key)) continue;
      const longest = Math.max(bare.length, other.bare.length);
      const limit = Math.floor((1 - best) * longest + 1e-9);
      if (Math.abs(bare.length - other.bare.length) > limit) continue;
      const distance = editDistance(bare, other.bare, limit);
      if (distance > limit || differsInOneLetterWord(bare, other.bare)) continue;
      const reached = 1 - distance / longest;
      if (reached > best || !meant.has(found.key)) meant.set(found.key, other.found);
      best = Math.max(best, reached);
    }
  });
  return meant;
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** `product a` and `product b`: short words are names of kinds, not slips. */
function differsInOneLetterWord(a: string, b: string): boolean {
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  if (wordsA.length !== wordsB.length) return false;
  return wordsA.some((word, place) => {
    const other = wordsB[place] ?? '';
    return word !== other && Math.min(word.length, other.length) < SHORTEST;
  });
}
