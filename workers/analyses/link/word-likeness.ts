import { editDistance } from '../../kernels/edit-distance';
import { jaroWinkler } from '../../kernels/jaro-winkler';
import type { Interner } from './interner';
import { isHan } from './normalise/name-tokens';
import { areNicknames } from './normalise/nicknames';

/** How much two words agree; the greater, the more. 0 stands for "not compared". */
export const WORD = { none: 0, differ: 1, loose: 2, near: 3, initial: 4, exact: 5 } as const;

/** Jaro-Winkler similarity from which words are near, and from which they are at least alike. */
const NEAR = 0.93;
const LOOSE = 0.85;
/** Results that are kept; a newer one takes the place of an older one, so that memory stays bounded. */
const KEPT = 2 ** 19;

/** Compares words by their numbers, remembering what was found. */
export class WordLikeness {
  readonly #words: Interner;
  readonly #pairs = new Float64Array(KEPT).fill(-1);
  readonly #found = new Uint8Array(KEPT);

  constructor(words: Interner) {
    this.#words = words;
  }

  of(a: number, b: number): number {
    if (a === b) return WORD.exact;
    const [low, high] = a < b ? [a, b] : [b, a];
    const pair = low * 2 ** 26 + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (KEPT - 1);
    if (this.#pairs[slot] === pair) return this.#found[slot]!;
    const likeness = this.#compare(low, high);
    this.#pairs[slot] = pair;
    this.#found[slot] = likeness;
    return likeness;
  }

  #compare(a: number, b: number): number {
    const { texts, codes } = this.#words;
    const [textA, textB] = [texts[a]!, texts[b]!];
    const [codesA, codesB] = [codes[a]!, codes[b]!];
    // Numbers and codes that differ are other numbers.
    if (/\d/.test(textA) || /\d/.test(textB)) return WORD.differ;
    if (isHan(textA) || isHan(textB)) return hanLikeness(textA, textB);
    if (codesA.length === 1 || codesB.length === 1) {
      return codesA[0] === codesB[0] ? WORD.initial : WORD.differ;
    }
    const longest = Math.max(codesA.length, codesB.length);
    const slips = editDistance(codesA, codesB, 2);
    if (slips === 1 && longest > 3) return WORD.near;
    if (slips === 2 && longest > 7) return WORD.near;
    if (areNicknames(textA, textB)) return WORD.near;
    const similarity = jaroWinkler(codesA, codesB);
    if (similarity >= NEAR && longest > 3) return WORD.near;
    return similarity >= LOOSE ? WORD.loose : WORD.differ;
  }
}

/** Two characters of which one is the same are alike; in long names (of companies) Jaro and Winkler decide. */
function hanLikeness(a: string, b: string): number {
  if (!isHan(a) || !isHan(b) || a.length < 2 || b.length < 2) return WORD.differ;
  if (a.length > 3 && b.length > 3) {
    if (a.startsWith(b) || b.startsWith(a)) return WORD.near;
    const shared = Array.from(a).filter((sign) => b.includes(sign)).length;
    const share = shared / Math.max(a.length, b.length);
    return share >= 0.8 ? WORD.near : share >= 0.6 ? WORD.loose : WORD.differ;
  }
  return Array.from(a).some((sign, at) => b[at] === sign) ? WORD.loose : WORD.differ;
}
