/** What customers did, step by step: customer `c` has the steps `customers[c]` to before `customers[c + 1]`. */
export interface Histories {
  customers: Int32Array;
  /** The items of step `s` are `items[steps[s]]` to before `items[steps[s + 1]]`, each once, rising. */
  steps: Int32Array;
  items: Int32Array;
  /** When each step was; rising within a customer. */
  times: Float64Array;
  /** How many different codes of items there are. */
  kinds: number;
}

/** Frequent sequences as a tree: each is its parent (−1 for none) and one item more, in a new step or in the parent's last one. */
export interface Sequences {
  size: number;
  parents: Int32Array;
  items: Int32Array;
  /** 1 where the item is in the same step as the last one of the parent. */
  joined: Uint8Array;
  /** Customers. */
  counts: Int32Array;
  /** Items and steps. */
  lengths: Uint16Array;
  steps: Uint16Array;
}

export interface SequenceLimits {
  /** Customers, at least. */
  least: number;
  /** Items in a sequence, at most. */
  longest: number;
  /** Time between a step and the next, at most. */
  gap: number;
  /** Sequences; undefined is returned as soon as there are more. */
  most: number;
}

/**
 * Finds all sequences that enough customers have: the steps one after the other, others between them, each with at least the items of the
 * sequence. PrefixSpan (J. Pei et al., IEEE TKDE 16, 2004) with pointers instead of copies: of a sequence all steps are kept where it can
 * end, so that more items of the same step and greatest gaps come out right.
 */
export function frequentSequences(
  histories: Histories,
  limits: SequenceLimits,
  progress: (share: number) => void = () => undefined,
): Sequences | undefined {
  const search = new Search(histories, limits);
  return search.run(progress) ? search.sequences() : undefined;
}

/** Occurrences of the items that may come next: by item, the steps where it stands. */
interface Occurrences {
  items: number[];
  counts: number[];
  lists: Int32Array[];
}

class Search {
  readonly #owners: Int32Array;
  /** By item: the customer that was counted last, how many were, and how many steps. */
  readonly #seen: Int32Array;
  readonly #counts: Int32Array;
  readonly #places: Int32Array;
  readonly #parents: number[] = [];
  readonly #items: number[] = [];
  readonly #joined: number[] = [];
  readonly #found: number[] = [];
  readonly #lengths: number[] = [];
  readonly #steps: number[] = [];

  constructor(
    readonly data: Histories,
    readonly limits: SequenceLimits,
  ) {
    const { customers, steps, kinds } = data;
    this.#owners = new Int32Array(steps.length - 1);
    for (let customer = 0; customer + 1 < customers.length; customer++) {
      this.#owners.fill(customer, customers[customer], customers[customer + 1]);
    }
    this.#seen = new Int32Array(kinds).fill(-1);
    this.#counts = new Int32Array(kinds);
    this.#places = new Int32Array(kinds);
  }

  /** @returns false where there are too many */
  run(progress: (share: number) => void): boolean {
    const all = Int32Array.from(this.#owners.keys());
    const first = this.#occurrences((visit) => {
      for (const step of all) this.#visit(step, -1, visit);
    });
    return first.items.every((item, i) => {
      progress(i / first.items.length);
      return this.#grow(-1, item, 0, first.counts[i]!, first.lists[i]!, 1, 1);
    });
  }

  sequences(): Sequences {
    return {
      size: this.#parents.length,
      parents: Int32Array.from(this.#parents),
      items: Int32Array.from(this.#items),
      joined: Uint8Array.from(this.#joined),
      counts: Int32Array.from(this.#found),
      lengths: Uint16Array.from(this.#lengths),
      steps: Uint16Array.from(this.#steps),
    };
  }

  /** Adds a sequence that ends in these steps, and all that begin with it. */
  #grow(
    parent: number,
    item: number,
    joined: number,
    count: number,
    ends: Int32Array,
    length: number,
    steps: number,
  ): boolean {
    if (this.#parents.length >= this.limits.most) return false;
    const sequence = this.#parents.length;
    this.#parents.push(parent);
    this.#items.push(item);
    this.#joined.push(joined);
    this.#found.push(count);
    this.#lengths.push(length);
    this.#steps.push(steps);
    if (length >= this.limits.longest) return true;
    const same = this.#occurrences((visit) => {
      for (const end of ends) this.#visit(end, item, visit);
    });
    const next = this.#occurrences((visit) => this.#after(ends, visit));
    const grown = (found: Occurrences, together: number): boolean =>
      found.items.every((other, i) =>
        this.#grow(
          sequence,
          other,
          together,
          found.counts[i]!,
          found.lists[i]!,
          length + 1,
          steps + 1 - together,
        ),
      );
    return grown(same, 1) && grown(next, 0);
  }

  /** The items of a step beyond one. */
  #visit(step: number, beyond: number, visit: (item: number, step: number) => void): void {
    const { steps, items } = this.data;
    for (let i = steps[step]!; i < steps[step + 1]!; i++) if (items[i]! > beyond) visit(items[i]!, step);
  }

  /** The items of all steps behind an end, no further than the gap behind the nearest one. */
  #after(ends: Int32Array, visit: (item: number, step: number) => void): void {
    const { customers, times } = this.data;
    for (let at = 0; at < ends.length;) {
      const owner = this.#owners[ends[at]!]!;
      let nearest = ends[at++]!;
      for (let step = nearest + 1; step < customers[owner + 1]!; step++) {
        if (times[step]! - times[nearest]! <= this.limits.gap) this.#visit(step, -1, visit);
        if (at < ends.length && ends[at] === step) nearest = ends[at++]!;
      }
    }
  }

  /** Counts customers by item, then lists the steps of the items that enough have. `walk` is called twice and visits by customer. */
  #occurrences(walk: (visit: (item: number, step: number) => void) => void): Occurrences {
    const [seen, counts, places, owners] = [this.#seen, this.#counts, this.#places, this.#owners];
    const touched: number[] = [];
    walk((item, step) => {
      if (places[item]!++ === 0) touched.push(item);
      if (seen[item] === owners[step]!) return;
      seen[item] = owners[step]!;
      counts[item]!++;
    });
    const kept = touched.filter((item) => counts[item]! >= this.limits.least).sort((a, b) => a - b);
    const found: Occurrences = { items: kept, counts: [], lists: [] };
    for (const item of kept) {
      found.counts.push(counts[item]!);
      found.lists.push(new Int32Array(places[item]!));
    }
    for (const item of touched) {
      seen[item] = -1;
      counts[item] = places[item] = 0;
    }
    if (kept.length === 0) return found;
    kept.forEach((item, i) => (counts[item] = i + 1));
    walk((item, step) => {
      const place = counts[item]!;
      if (place > 0) found.lists[place - 1]![places[item]!++] = step;
    });
    for (const item of kept) counts[item] = places[item] = 0;
    return found;
  }
}
