/** Baskets as codes of items: those of basket `b` are `items[starts[b]]` to before `items[starts[b + 1]]`, each once. */
export interface Baskets {
  starts: Int32Array;
  items: Int32Array;
  /** How many different codes there are. */
  kinds: number;
}

/**
 * Sets of items that enough baskets hold, as a tree: each is its parent (−1 for none) and one item more. Parents come before
 * their children, and with a set all its subsets are there.
 */
export interface Itemsets {
  size: number;
  parents: Int32Array;
  items: Int32Array;
  counts: Int32Array;
  lengths: Uint16Array;
}

/** Counts of all pairs are kept of so many items: 64 MB. */
const MOST_PAIRED = 4000;

/**
 * Finds all sets of at most `longest` items that at least `least` baskets hold.
 *
 * Each item is looked at with the more frequent ones that share a basket with it (occurrence deliver: T. Uno et al., LCM, FIMI 2003);
 * the baskets that hold it become bits, and sets are extended by intersecting them (Eclat: M. J. Zaki, IEEE TKDE 12, 2000). So sparse data cost
 * no more than a walk over the baskets, and dense ones a few words for each set.
 * @param most sets; undefined is returned as soon as there are more
 */
export function frequentItemsets(
  baskets: Baskets,
  least: number,
  longest: number,
  most: number,
  progress: (share: number) => void = () => undefined,
): Itemsets | undefined {
  const sorted = byRank(baskets, least);
  const { itemOf, firsts, places } = sorted;
  const found = new Tree(most);
  const pairs = new Pairs(sorted, least);
  const extend = new Extender(found, itemOf, least, longest, pairs);
  const slot = new Int32Array(itemOf.length).fill(-1);
  for (let rank = 0; rank < itemOf.length && !found.isFull; rank++) {
    progress(firsts[rank]! / places.length);
    const [from, to] = [firsts[rank]!, firsts[rank + 1]!];
    const set = found.add(-1, itemOf[rank]!, to - from, 1);
    if (longest < 2 || set < 0) continue;
    const together = pairs.of(rank);
    const others: number[] = [];
    for (let other = rank + 1; other < itemOf.length; other++) {
      if (together[other]! >= least) others.push(other);
    }
    if (others.length === 0) continue;
    const rows = extend.rows(0, others.length, to - from);
    others.forEach((other, i) => {
      slot[other] = i;
      rows.ranks[i] = other;
      rows.counts[i] = together[other]!;
    });
    if (others.length > 1 && longest > 2) setBits(sorted, rank, slot, rows.bits, rows.words);
    extend.from(0, set, 1);
    for (const other of others) slot[other] = -1;
  }
  return found.isFull ? undefined : found.sets();
}

/** Sets a bit for each basket of a rank that holds a candidate, in the row of its slot. */
function setBits(data: Ranked, rank: number, slot: Int32Array, bits: Int32Array, words: number): void {
  const { ranked, firsts, places } = data;
  const from = firsts[rank]!;
  const size = firsts[rank + 1]! - from;
  for (let basket = 0; basket < size; basket++) {
    const word = basket >>> 5;
    const bit = 1 << (basket & 31);
    for (let i = places[from + basket]! + 1, other = ranked[i]!; other >= 0; other = ranked[++i]!) {
      const row = slot[other]!;
      if (row >= 0) bits[row * words + word]! |= bit;
    }
  }
}

interface Ranked {
  /** Baskets again, rare items first, a −1 behind each. */
  ranked: Int32Array;
  /** The item of each rank. */
  itemOf: Int32Array;
  /** Where each rank stands: `places[firsts[rank]]` and on. */
  firsts: Int32Array;
  places: Int32Array;
}

/** Leaves out rare items, and puts those of each basket in order: the rarest first, so that what follows an item is frequent. */
function byRank({ starts, items, kinds }: Baskets, least: number): Ranked {
  const counts = new Int32Array(kinds);
  for (const item of items) counts[item]!++;
  const itemOf = Int32Array.from(counts.keys())
    .filter((item) => counts[item]! >= least)
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
  const rankOf = new Int32Array(kinds).fill(-1);
  itemOf.forEach((item, rank) => (rankOf[item] = rank));
  const firsts = new Int32Array(itemOf.length + 1);
  itemOf.forEach((item, rank) => (firsts[rank + 1] = firsts[rank]! + counts[item]!));
  // Each item's baskets, then, rank by rank, each basket's items: both come out in order, and nothing is sorted.
  const size = firsts[itemOf.length]!;
  const holders = new Int32Array(size);
  const ends = new Int32Array(starts.length);
  const next = firsts.slice();
  let end = 0;
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    ends[basket] = end;
    for (let i = starts[basket]!; i < starts[basket + 1]!; i++) {
      const rank = rankOf[items[i]!]!;
      if (rank < 0) continue;
      holders[next[rank]!++] = basket;
      end++;
    }
    end++;
  }
  const ranked = new Int32Array(size + starts.length).fill(-1);
  const places = holders;
  for (let rank = 0, at = 0; rank < itemOf.length; rank++) {
    for (const last = firsts[rank + 1]!; at < last; at++) {
      const place = ends[holders[at]!]!++;
      ranked[place] = rank;
      places[at] = place;
    }
  }
  return { ranked, itemOf, firsts, places };
}

/** The sets found so far. */
class Tree {
  isFull = false;
  #size = 0;
  #parents = new Int32Array(1024);
  #items = new Int32Array(1024);
  #counts = new Int32Array(1024);
  #lengths = new Uint16Array(1024);

  constructor(readonly most: number) {}

  /** @returns the set's number, −1 where there is no more room */
  add(parent: number, item: number, count: number, length: number): number {
    // All subsets of a set are found too: a long one is enough to know that there are too many.
    if (this.#size >= this.most || 2 ** length - 1 > this.most) {
      this.isFull = true;
      return -1;
    }
    if (this.#size === this.#parents.length) this.#grow();
    this.#parents[this.#size] = parent;
    this.#items[this.#size] = item;
    this.#counts[this.#size] = count;
    this.#lengths[this.#size] = length;
    return this.#size++;
  }

  sets(): Itemsets {
    const size = this.#size;
    return {
      size,
      parents: this.#parents.slice(0, size),
      items: this.#items.slice(0, size),
      counts: this.#counts.slice(0, size),
      lengths: this.#lengths.slice(0, size),
    };
  }

  #grow(): void {
    const larger = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(values.length * 2);
      copy.set(values);
      return copy;
    };
    [this.#parents, this.#items, this.#counts] = [
      larger(this.#parents),
      larger(this.#items),
      larger(this.#counts),
    ];
    const lengths = new Uint16Array(this.#lengths.length * 2);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}

/**
 * How many baskets hold two ranks, the rarer one first. Few items are counted in one walk over the baskets; of many, an item's partners
 * are counted when it is their turn.
 */
class Pairs {
  readonly kinds: number;
  readonly #all: Int32Array | undefined;
  readonly #row: Int32Array;

  constructor(
    readonly data: Ranked,
    readonly least: number,
  ) {
    const { itemOf, ranked } = data;
    this.kinds = itemOf.length;
    this.#row = new Int32Array(this.kinds);
    if (this.kinds > MOST_PAIRED) return;
    const all = new Int32Array(this.kinds ** 2);
    for (let i = 0; i < ranked.length; i++) {
      if (ranked[i]! < 0) continue;
      const row = ranked[i]! * this.kinds;
      for (let j = i + 1, other = ranked[j]!; other >= 0; other = ranked[++j]!) all[row + other]!++;
    }
    this.#all = all;
  }

  /** The baskets that a rank shares with each one behind it. */
  of(rank: number): Int32Array {
    if (this.#all) return this.#all.subarray(rank * this.kinds, (rank + 1) * this.kinds);
    const { ranked, places, firsts } = this.data;
    const row = this.#row.fill(0);
    for (let at = firsts[rank]!; at < firsts[rank + 1]!; at++) {
      for (let i = places[at]! + 1, other = ranked[i]!; other >= 0; other = ranked[++i]!) row[other]!++;
    }
    return row;
  }

  /** Whether two ranks may share enough baskets. */
  mayBe(one: number, other: number): boolean {
    return !this.#all || this.#all[one * this.kinds + other]! >= this.least;
  }
}

/** Candidates for the next item: rows of bits, one bit a basket of the set that is extended. */
interface Rows {
  ranks: Int32Array;
  counts: Int32Array;
  bits: Int32Array;
  words: number;
  size: number;
}

/** Zeros, at least so many. @param before the room there was */
function roomFor(size: number, before: Int32Array | undefined): Int32Array {
  const length = before?.length ?? 0;
  return new Int32Array(length < size ? Math.max(size, 2 * length) : length);
}

class Extender {
  readonly #levels: Rows[] = [];

  constructor(
    readonly found: Tree,
    readonly itemOf: Int32Array,
    readonly least: number,
    readonly longest: number,
    readonly pairs: Pairs,
  ) {}

  /** Room for so many candidates at a depth, the bits of the first depth cleared. */
  rows(depth: number, size: number, baskets: number): Rows {
    const words = (baskets + 31) >>> 5;
    let rows = this.#levels[depth];
    if (!rows || rows.ranks.length < size || rows.bits.length < size * words) {
      // Later ranks have more baskets: twice the room spares making it anew for each of them.
      const [ranks, bits] = [roomFor(size, rows?.ranks), roomFor(size * words, rows?.bits)];
      rows = { ranks, counts: new Int32Array(ranks.length), bits, words, size };
      this.#levels[depth] = rows;
    } else if (depth === 0) rows.bits.fill(0, 0, size * words);
    rows.words = words;
    rows.size = size;
    return rows;
  }

  /** Adds the candidates at a depth to a set, and to each of these the ones behind it. */
  from(depth: number, parent: number, length: number): void {
    const rows = this.#levels[depth]!;
    const { size, words, ranks, counts, bits } = rows;
    for (let row = 0; row < size && !this.found.isFull; row++) {
      const set = this.found.add(parent, this.itemOf[ranks[row]!]!, counts[row]!, length + 1);
      if (set < 0 || length + 2 > this.longest || row + 1 === size) continue;
      const next = this.rows(depth + 1, size - row - 1, words * 32);
      let kept = 0;
      for (let other = row + 1; other < size; other++) {
        if (!this.pairs.mayBe(ranks[row]!, ranks[other]!)) continue;
        const count = intersect(bits, row * words, other * words, next.bits, kept * words, words);
        if (count < this.least) continue;
        next.ranks[kept] = ranks[other]!;
        next.counts[kept++] = count;
      }
      next.size = kept;
      if (kept > 0) this.from(depth + 1, set, length + 1);
    }
  }
}

/** Writes the bits that two rows share, and counts them. */
function intersect(
  bits: Int32Array,
  one: number,
  other: number,
  into: Int32Array,
  at: number,
  words: number,
): number {
  let count = 0;
  for (let i = 0; i < words; i++) {
    let word = bits[one + i]! & bits[other + i]!;
    into[at + i] = word;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
