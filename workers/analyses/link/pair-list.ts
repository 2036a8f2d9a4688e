import { SLOTS } from './comparison';
import { NAME_SLOTS } from './records';

/** What is known of pairs: one after the other, or of the one that was compared last. */
export interface PairFindings {
  levels: Uint8Array;
  chances: Float32Array;
  surnames: Float32Array;
}

/** Pairs of records with what their comparison found, in arrays that grow. */
export class PairList {
  count = 0;
  one = new Int32Array(1024);
  other = new Int32Array(1024);
  /** `SLOTS` for each pair. */
  levels = new Uint8Array(1024 * SLOTS);
  chances = new Float32Array(1024 * SLOTS);
  /** `NAME_SLOTS` for each pair. */
  surnames = new Float32Array(1024 * NAME_SLOTS);

  add(one: number, other: number, { levels, chances, surnames }: PairFindings): void {
    if (this.count === this.one.length) this.#grow();
    this.one[this.count] = one;
    this.other[this.count] = other;
    this.levels.set(levels, this.count * SLOTS);
    this.chances.set(chances, this.count * SLOTS);
    this.surnames.set(surnames, this.count * NAME_SLOTS);
    this.count++;
  }

  #grow(): void {
    const size = this.count * 2;
    const one = new Int32Array(size);
    one.set(this.one);
    this.one = one;
    const other = new Int32Array(size);
    other.set(this.other);
    this.other = other;
    const levels = new Uint8Array(size * SLOTS);
    levels.set(this.levels);
    this.levels = levels;
    const chances = new Float32Array(size * SLOTS);
    chances.set(this.chances);
    this.chances = chances;
    const surnames = new Float32Array(size * NAME_SLOTS);
    surnames.set(this.surnames);
    this.surnames = surnames;
  }
}
