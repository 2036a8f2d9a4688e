import type { Interner } from './interner';
import { isHan } from './normalise/name-tokens';
import { ADDRESS_SLOTS, type Records } from './records';
import { WORD, WordLikeness } from './word-likeness';

/** How much two addresses agree. */
export const ADDRESS = { none: 0, differ: 1, weak: 2, part: 3, most: 4, exact: 5 } as const;

/** Agreement of addresses, as a share of the weight of their parts, from which it counts as most, part and weak. */
const MOST = 0.84;
const PART = 0.58;
const WEAK = 0.33;

/** Compares addresses by their parts, each of which weighs the more the rarer it is. */
export class AddressComparison {
  readonly #addresses: Int32Array;
  readonly #likeness: WordLikeness;
  readonly #weights: Float64Array;
  readonly #partKinds: Uint8Array;
  readonly #restA = new Int32Array(ADDRESS_SLOTS);
  readonly #restB = new Int32Array(ADDRESS_SLOTS);

  constructor({ addresses, addressWords, count }: Records) {
    this.#addresses = addresses;
    this.#likeness = new WordLikeness(addressWords);
    this.#weights = Float64Array.from(addressWords.counts, (times) => Math.log(1 + count / times));
    this.#partKinds = partKinds(addressWords);
  }

  /** The weight of the parts that agree, between the share of the shorter address and that of the longer one. */
  level(a: number, b: number): number {
    const addresses = this.#addresses;
    const weights = this.#weights;
    const [restA, restB] = [this.#restA, this.#restB];
    let [i, j] = [a * ADDRESS_SLOTS, b * ADDRESS_SLOTS];
    const [endA, endB] = [i + ADDRESS_SLOTS, j + ADDRESS_SLOTS];
    let [weightA, weightB, agreed, numbers, leftA, leftB] = [0, 0, 0, 0, 0, 0];
    // Both lists are in rising order: what is in both agrees, and the rest is looked at again.
    for (;;) {
      const one = i < endA ? addresses[i]! : -1;
      const other = j < endB ? addresses[j]! : -1;
      if (one < 0 && other < 0) break;
      if (one === other) {
        agreed += weights[one]!;
        weightA += weights[one]!;
        weightB += weights[one]!;
        if (this.#partKinds[one] === 1) numbers++;
        i++;
        j++;
      } else if (other < 0 || (one >= 0 && one < other)) {
        weightA += weights[one]!;
        restA[leftA++] = one;
        i++;
      } else {
        weightB += weights[other]!;
        restB[leftB++] = other;
        j++;
      }
    }
    const whole = 0.7 * Math.min(weightA, weightB) + 0.3 * Math.max(weightA, weightB);
    const near = this.#nearParts(leftA, leftB);
    const share = (agreed + near.weight) / whole;
    const otherNumbers = numbers === 0 && near.numbersA && near.numbersB;
    if (share >= MOST && !otherNumbers) return ADDRESS.most;
    if (share >= PART && !otherNumbers) return ADDRESS.part;
    return share >= WEAK ? ADDRESS.weak : ADDRESS.differ;
  }

  /** The weight of words that agree but for a slip, and whether there are numbers among the parts of each side. */
  #nearParts(leftA: number, leftB: number): { weight: number; numbersA: boolean; numbersB: boolean } {
    const found = { weight: 0, numbersA: false, numbersB: false };
    const [restA, restB] = [this.#restA, this.#restB];
    for (let j = 0; j < leftB; j++) if (this.#partKinds[restB[j]!] === 1) found.numbersB = true;
    for (let i = 0; i < leftA; i++) {
      const kind = this.#partKinds[restA[i]!];
      if (kind === 1) found.numbersA = true;
      if (kind !== 0) continue;
      for (let j = 0; j < leftB; j++) {
        const other = restB[j]!;
        if (other < 0 || this.#partKinds[other] !== 0) continue;
        if (this.#likeness.of(restA[i]!, other) !== WORD.near) continue;
        found.weight += 0.45 * (this.#weights[restA[i]!]! + this.#weights[other]!);
        restB[j] = -1;
        break;
      }
    }
    return found;
  }
}

/** What each part of an address is: 1 a number, 2 Chinese, 0 another word. */
function partKinds(words: Interner): Uint8Array {
  return Uint8Array.from(words.texts, (text) => (/^\d/.test(text) ? 1 : isHan(text) ? 2 : 0));
}
