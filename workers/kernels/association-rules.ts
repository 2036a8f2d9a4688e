import type { Itemsets } from './frequent-itemsets';

/** Rules by the numbers of their sets: antecedent, consequent, and both together. */
export interface Rules {
  size: number;
  antecedents: Int32Array;
  consequents: Int32Array;
  wholes: Int32Array;
  /** Rules that were looked at, the others did not hold. */
  tried: number;
}

export interface RuleLimits {
  confidence: number;
  lift: number;
  /** Items in the consequent, at most. */
  consequent: number;
  /** Rules without a more general one that is as sure. */
  prune: boolean;
  /** No more rules than that are kept. */
  most: number;
}

/** Finds the set that has one item more. */
interface Children {
  /** @returns −1 where there is none; the parent −1 is the empty set */
  of(parent: number, item: number): number;
}

function childrenOf({ size, parents, items }: Itemsets): Children {
  // Open addressing at a load of at most one half.
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const hash = (parent: number, item: number): number => {
    const mixed = Math.imul(parent ^ Math.imul(item, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & mask;
  };
  for (let set = 0; set < size; set++) {
    let slot = hash(parents[set]!, items[set]!);
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = set;
  }
  return {
    of(parent, item) {
      for (let slot = hash(parent, item); slots[slot]! >= 0; slot = (slot + 1) & mask) {
        const set = slots[slot]!;
        if (parents[set] === parent && items[set] === item) return set;
      }
      return -1;
    },
  };
}

/** The items of a set, in the order of its path. */
export function itemsOf({ parents, items, lengths }: Itemsets, set: number): Int32Array {
  const path = new Int32Array(lengths[set]!);
  for (let at = path.length - 1, node = set; at >= 0; at--, node = parents[node]!) path[at] = items[node]!;
  return path;
}

/** How many rules can be made of the sets, with at most so many items in the consequent. */
export function countSplits({ lengths }: Itemsets, consequent: number): number {
  let splits = 0;
  for (const length of lengths) splits += splitsOf(length, consequent);
  return splits;
}

function splitsOf(length: number, consequent: number): number {
  let splits = 0;
  for (let size = 1, ways = length; size <= Math.min(consequent, length - 1); size++) {
    splits += ways;
    ways = (ways * (length - size)) / (size + 1);
  }
  return splits;
}

/**
 * All rules that can be made of the sets and hold. Every split of a set is followed down the tree of sets for both of its sides at once,
 * so that a rule costs one look-up.
 * @param total baskets
 * @returns undefined where more than the most hold
 */
export function associationRules(sets: Itemsets, total: number, limits: RuleLimits): Rules | undefined {
  const { counts, lengths, size } = sets;
  const children = childrenOf(sets);
  const antecedents: number[] = [];
  const consequents: number[] = [];
  const wholes: number[] = [];
  let tried = 0;
  let path: Int32Array = new Int32Array(0);
  let whole = 0;
  const isRedundant = (antecedent: number, consequent: number, confidence: number): boolean =>
    hasAsSure(
      children,
      counts,
      total,
      itemsOf(sets, antecedent),
      itemsOf(sets, consequent),
      path,
      confidence,
    );
  const split = (at: number, antecedent: number, consequent: number, size: number): void => {
    if (at === path.length) {
      if (antecedent < 0 || consequent < 0) return;
      tried++;
      const confidence = counts[whole]! / counts[antecedent]!;
      if (confidence < limits.confidence) return;
      if ((counts[whole]! * total) / (counts[antecedent]! * counts[consequent]!) < limits.lift) return;
      if (limits.prune && isRedundant(antecedent, consequent, confidence)) return;
      antecedents.push(antecedent);
      consequents.push(consequent);
      wholes.push(whole);
      return;
    }
    split(at + 1, children.of(antecedent, path[at]!), consequent, size);
    if (size < limits.consequent) split(at + 1, antecedent, children.of(consequent, path[at]!), size + 1);
  };
  for (whole = 0; whole < size; whole++) {
    if (lengths[whole]! < 2) continue;
    path = itemsOf(sets, whole);
    split(0, -1, -1, 0);
    if (wholes.length > limits.most) return undefined;
  }
  return {
    size: wholes.length,
    antecedents: Int32Array.from(antecedents),
    consequents: Int32Array.from(consequents),
    wholes: Int32Array.from(wholes),
    tried,
  };
}

/**
 * Whether the consequent follows as surely from fewer items, or from none (R. J. Bayardo et al., Data Mining and Knowledge Discovery 4, 2000: no
 * improvement).
 * @param path items of both sides in the order of the tree
 */
function hasAsSure(
  children: Children,
  counts: Int32Array,
  total: number,
  antecedent: Int32Array,
  consequent: Int32Array,
  path: Int32Array,
  confidence: number,
): boolean {
  const isConsequent = new Set(consequent);
  const search = (at: number, some: number, both: number, size: number): boolean => {
    if (at === path.length) {
      if (size === antecedent.length) return false;
      return counts[both]! / (some < 0 ? total : counts[some]!) >= confidence;
    }
    const item = path[at]!;
    if (isConsequent.has(item)) return search(at + 1, some, children.of(both, item), size);
    return (
      search(at + 1, some, both, size) ||
      search(at + 1, children.of(some, item), children.of(both, item), size + 1)
    );
  };
  return search(0, -1, -1, 0);
}
