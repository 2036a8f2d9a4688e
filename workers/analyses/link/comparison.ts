import { editDistance } from '../../kernels/edit-distance';
import { ADDRESS, AddressComparison } from './address-comparison';
import { Interner } from './interner';
import { isHan } from './normalise/name-tokens';
import { NAME_SLOTS, type Records } from './records';
import { WORD, WordLikeness } from './word-likeness';

/**
 * What a comparison finds: for each slot how much two records agree there (0: not compared) and the logarithm of the chance
 * that two strangers agree as much. The first slots are words of the name, then e-mail, telephone, address.
 */
export const SLOTS = NAME_SLOTS + 3;
export const EMAIL_SLOT = NAME_SLOTS;
export const PHONE_SLOT = NAME_SLOTS + 1;
export const ADDRESS_SLOT = NAME_SLOTS + 2;

export const EMAIL = { none: 0, differ: 1, related: 2, local: 3, typo: 4, exact: 5 } as const;
export const PHONE = { none: 0, differ: 1, typo: 2, exact: 3 } as const;

/** Chances that cannot be counted in the tables at hand are taken from about so many imagined records. */
const IMAGINED = 50;
/** How common a word is before it was seen, as a share. */
const UNSEEN = 0.002;

/** How often people of other names have mailboxes of one name: seldom, but not so seldom as to tell anything. */
const RELATED = 0.02;

/** Chances that strangers agree in part, found in random pairs; by level. */
export interface Strangers {
  words: Float64Array;
  email: Float64Array;
  phone: Float64Array;
  address: Float64Array;
}

/** Compares two records at a time; what was found last stands in `levels` and `chances`. */
export class Comparison {
  readonly levels = new Uint8Array(SLOTS);
  readonly chances = new Float32Array(SLOTS);
  /** For each word of the name that was compared, how much of the surname it is; they sum to one. */
  readonly surnames = new Float32Array(NAME_SLOTS);
  /** Logarithm of the chance that a namesake of the two has their e-mail address, as far as this one address tells. */
  readonly namesakes = new Float32Array(1);
  strangers: Strangers;
  readonly #records: Records;
  readonly #nameLikeness: WordLikeness;
  readonly #addressComparison: AddressComparison;
  readonly #surnameShares: Float64Array;
  readonly #all: number;
  /** A chance no smaller than this is given to what is rarest. */
  readonly #least: number;
  readonly #stems: Int32Array;
  readonly #nameLengths: Uint8Array;
  readonly #grid = new Uint8Array(NAME_SLOTS * NAME_SLOTS);

  constructor(records: Records) {
    this.#records = records;
    this.#nameLikeness = new WordLikeness(records.nameWords);
    this.#all = records.count + IMAGINED;
    this.#least = 1 / (Math.max(records.left, records.count - records.left) + IMAGINED);
    this.#addressComparison = new AddressComparison(records);
    this.#surnameShares = surnameShares(records);
    this.#nameLengths = Uint8Array.from({ length: records.count }, (_, i) => lengthOf(records.names, i));
    this.#stems = stemsOf(records.emailTexts.texts);
    const none = (): Float64Array => new Float64Array(6).fill(1);
    this.strangers = { words: none(), email: none(), phone: none(), address: none() };
  }

  /** Compares all but the addresses, which take longest. */
  compareFirst(a: number, b: number): void {
    this.levels.fill(0);
    this.chances.fill(0);
    this.namesakes[0] = 0;
    this.#compareNames(a, b);
    this.#compareEmails(a, b);
    this.#comparePhones(a, b);
  }

  compare(a: number, b: number): void {
    this.compareFirst(a, b);
    this.compareAddresses(a, b);
  }

  /** The chance that a stranger has a value that so many records have; the two that are compared do not count. */
  #chanceOf(texts: Interner, id: number, prior: number): number {
    return (Math.max(texts.counts[id]! - 2, 0) + prior * IMAGINED) / this.#all;
  }

  #compareNames(a: number, b: number): void {
    const { names, wholeNames, wholeNameTexts } = this.#records;
    const whole = wholeNames[a]!;
    if (whole < 0 || wholeNames[b]! < 0) return;
    if (whole === wholeNames[b]) {
      const words = this.#nameLengths[a]!;
      for (let i = 0; i < words; i++) {
        const word = names[a * NAME_SLOTS + i]!;
        this.#setWord(i, word, word, WORD.exact);
      }
      this.#finishName(words, this.#chanceOf(wholeNameTexts, whole, 0));
      return;
    }
    // Words of the shorter name look for their like, the best agreements first; further words do not count.
    const [from, to] = this.#nameLengths[a]! <= this.#nameLengths[b]! ? [a, b] : [b, a];
    const words = this.#nameLengths[from]!;
    const others = this.#nameLengths[to]!;
    const grid = this.#grid;
    for (let i = 0; i < words; i++) {
      for (let j = 0; j < others; j++) {
        grid[i * NAME_SLOTS + j] = this.#nameLikeness.of(
          names[from * NAME_SLOTS + i]!,
          names[to * NAME_SLOTS + j]!,
        );
      }
    }
    let [slot, done, used] = [0, 0, 0];
    for (let level: number = WORD.exact; level >= WORD.differ && slot < words; level--) {
      for (let i = 0; i < words; i++) {
        if ((done >> i) & 1) continue;
        for (let j = 0; j < others; j++) {
          if ((used >> j) & 1 || grid[i * NAME_SLOTS + j] !== level) continue;
          used |= 1 << j;
          done |= 1 << i;
          this.#setWord(slot++, names[from * NAME_SLOTS + i]!, names[to * NAME_SLOTS + j]!, level);
          break;
        }
      }
    }
    this.#finishName(slot, 0);
  }

  #setWord(slot: number, word: number, other: number, level: number): void {
    this.levels[slot] = level;
    this.chances[slot] = Math.log(this.#wordChance(this.#records.nameWords, word, other, level));
    this.surnames[slot] = this.#surnameShares[word]! + this.#surnameShares[other]!;
  }

  #finishName(words: number, whole: number): void {
    let shares = 0;
    for (let i = 0; i < words; i++) shares += this.surnames[i]!;
    for (let i = 0; i < words; i++) this.surnames[i]! /= shares;
    this.#boundNameChance(words, whole);
  }

  #wordChance(words: Interner, word: number, other: number, level: number): number {
    if (level === WORD.exact) return this.#chanceOf(words, word, UNSEEN);
    if (level === WORD.differ) return this.strangers.words[level]!;
    const common = Math.max(this.#chanceOf(words, word, UNSEEN), this.#chanceOf(words, other, UNSEEN));
    return Math.max(this.strangers.words[level]!, level === WORD.near ? common : 0);
  }

  /**
   * Words of a name go together (nations, families, namesakes), so that their chances cannot be multiplied without end: the
   * product is no smaller than the share of others with the whole name, nor than a part of one record.
   */
  #boundNameChance(words: number, whole: number): void {
    let sum = 0;
    for (let i = 0; i < words; i++) sum += this.chances[i]!;
    const bound = Math.log(Math.max(whole, 0.02 * this.#least));
    if (sum >= bound || sum === 0) return;
    for (let i = 0; i < words; i++) this.chances[i]! *= bound / sum;
  }

  #compareEmails(a: number, b: number): void {
    const { emails, emailTexts, locals, localTexts } = this.#records;
    const [one, other] = [emails[a]!, emails[b]!];
    if (one < 0 || other < 0) return;
    let level: number;
    let chance = 1;
    if (one === other) {
      level = EMAIL.exact;
      this.namesakes[0] = Math.log(this.#shareOfNamesakes(a, b, one));
      chance = Math.max(this.#chanceOf(emailTexts, one, 0), 0.02 * this.#least);
    } else if (locals[a] === locals[b] && localTexts.codes[locals[a]!]!.length > 4) {
      level = EMAIL.local;
      chance = Math.max(this.#chanceOf(localTexts, locals[a]!, UNSEEN), this.strangers.email[level]!);
    } else {
      level = this.#emailSlips(one, other);
      if (level === EMAIL.typo) chance = Math.max(this.strangers.email[level]!, 0.5 * this.#least);
      if (level === EMAIL.related) chance = Math.max(this.strangers.email[level]!, RELATED);
    }
    this.levels[EMAIL_SLOT] = level;
    this.chances[EMAIL_SLOT] = Math.log(chance);
  }

  /** Whether one number is the end of the other: it lacks the area code. */
  #isEnding(one: number, other: number): boolean {
    const { codes, texts } = this.#records.phoneKeyTexts;
    if (codes[one]!.length === codes[other]!.length) return false;
    return texts[one]!.endsWith(texts[other]!) || texts[other]!.endsWith(texts[one]!);
  }

  /** Of others with the name of one of the two, how many have the address of both; others are those that make no pair. */
  #shareOfNamesakes(a: number, b: number, email: number): number {
    const { emailTexts, wholeNames, wholeNameTexts } = this.#records;
    const named = (record: number): number => wholeNameTexts.counts[wholeNames[record]!] ?? 0;
    return (Math.max(0, emailTexts.counts[email]! - 2) + 1e-6) / (Math.max(named(a), named(b)) + 2);
  }

  /** Addresses that differ by slips alone, or by a number at most (`jsmith1`, `jsmith2`), or altogether. */
  #emailSlips(one: number, other: number): number {
    const { codes, texts } = this.#records.emailTexts;
    const [a, b] = [codes[one]!, codes[other]!];
    const longest = Math.max(a.length, b.length);
    const limit = longest > 15 ? 2 : 1;
    if (longest < 9) return EMAIL.differ;
    if (editDistance(a, b, limit) <= limit) {
      return digitsOf(texts[one]!) === digitsOf(texts[other]!) ? EMAIL.typo : EMAIL.related;
    }
    return this.#stems[one] === this.#stems[other] && this.#stems[one]! >= 0 ? EMAIL.related : EMAIL.differ;
  }

  #comparePhones(a: number, b: number): void {
    const { phones, phoneTexts, phoneKeys, phoneKeyTexts } = this.#records;
    const [one, other] = [phones[a]!, phones[b]!];
    if (one < 0 || other < 0) return;
    const [key, otherKey] = [phoneKeys[a]!, phoneKeys[b]!];
    let level: number = PHONE.differ;
    let chance = 1;
    if (key === otherKey || this.#isEnding(key, otherKey)) {
      level = PHONE.exact;
      chance = Math.max(this.#chanceOf(phoneKeyTexts, key, 0), 0.02 * this.#least);
    } else if (editDistance(phoneTexts.codes[one]!, phoneTexts.codes[other]!, 1) === 1) {
      level = PHONE.typo;
      chance = Math.max(this.strangers.phone[level]!, 0.5 * this.#least);
    }
    this.levels[PHONE_SLOT] = level;
    this.chances[PHONE_SLOT] = Math.log(chance);
  }

  compareAddresses(a: number, b: number): void {
    const { wholeAddresses, wholeAddressTexts } = this.#records;
    const [one, other] = [wholeAddresses[a]!, wholeAddresses[b]!];
    if (one < 0 || other < 0) return;
    let level: number = ADDRESS.exact;
    let chance: number;
    if (one === other) {
      chance = Math.max(this.#chanceOf(wholeAddressTexts, one, 0), 0.3 * this.#least);
    } else {
      level = this.#addressComparison.level(a, b);
      const least = level === ADDRESS.most ? 1 : level === ADDRESS.part ? 3 : 0;
      chance = Math.max(this.strangers.address[level]!, least * this.#least);
    }
    this.levels[ADDRESS_SLOT] = level;
    this.chances[ADDRESS_SLOT] = Math.log(chance);
  }
}

/** Digits before the @. */
function digitsOf(email: string): string {
  return email.replace(/@.*|\D/g, '');
}

/** For each address a number that stands for its letters before the @; −1 where there are too few. */
function stemsOf(texts: readonly string[]): Int32Array {
  const stems = new Interner();
  return Int32Array.from(texts, (text) => {
    const letters = text.replace(/@.*|[\d._-]/g, '');
    return letters.length > 4 ? stems.add(letters) : -1;
  });
}

/** Of every word of a name how often it stands last, where surnames stand; a Chinese surname stands first. */
function surnameShares({ names, nameWords, count }: Records): Float64Array {
  const shares = new Float64Array(nameWords.counts.length).fill(1);
  const all = new Float64Array(nameWords.counts.length).fill(2);
  for (let record = 0; record < count; record++) {
    const words = lengthOf(names, record);
    const first = names[record * NAME_SLOTS]!;
    if (words < 2) continue;
    const surname = isHan(nameWords.texts[first]!) ? 0 : words - 1;
    for (let slot = 0; slot < words; slot++) {
      const word = names[record * NAME_SLOTS + slot]!;
      all[word]!++;
      if (slot === surname) shares[word]!++;
    }
  }
  return shares.map((share, word) => share / all[word]!);
}

function lengthOf(names: Int32Array, record: number): number {
  let length = 0;
  while (length < NAME_SLOTS && names[record * NAME_SLOTS + length]! >= 0) length++;
  return length;
}
