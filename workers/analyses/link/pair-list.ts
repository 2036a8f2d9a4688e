import { SLOTS } from './comparison';
import { NAME_SLOTS } from './records';

/** What is known of pairs: one after the other, or of the one that was compared last. */
export interface PairFindings {
  levels: Uint8Array;
  chances: Float32Array;
  surnames: Float32Array;
  namesakes: Float32Array;
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
  namesakes = new Float32Array(1024);

  add(one: number, other: number, { levels, chances, surnames, namesakes }: PairFindings): void {
    if (this.count === this.one.length) this.#grow();
    this.one[this.count] = one;
    this.other[this.count] = other;
    this.levels.set(levels, this.count * SLOTS);
    this.chances.set(chances, this.count * SLOTS);
    this.surnames.set(surnames, this.count * NAME_SLOTS);
    this.namesakes[this.count] = namesakes[0]!;
    this.count++;
  }

  #grow(): void {
    const size = this.count * 2;
    this.one = grown(this.one, new Int32Array(size));
    this.other = grown(this.other, new Int32Array(size));
    this.levels = grown(this.levels, new Uint8Array(size * SLOTS));
    this.chances = grown(this.chances, new Float32Array(size * SLOTS));
    this.surnames = grown(this.surnames, new Float32Array(size * NAME_SLOTS));
    this.namesakes = grown(this.namesakes, new Float32Array(size));
  }
}

function grown<T extends Int32Array | Uint8Array | Float32Array>(values: T, larger: T): T {
  larger.set(values);
  return larger;
}
