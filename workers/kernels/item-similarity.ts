import { type Interactions, transposed } from './implicit-als';

/** The nearest others of each item, nearest first: those of item `i` are `others[starts[i]]` and on. */
export interface Neighbours {
  starts: Int32Array;
  others: Int32Array;
  scores: Float64Array;
}

/**
 * How alike items are by who has both: `cosine` is both / √(one · other), `lift` is both · all / (one · other). At most so many
 * others are kept for an item; of equal ones the more common, then the first.
 */
export function itemSimilarity(data: Interactions, measure: 'cosine' | 'lift', most: number): Neighbours {
  const { starts: from, columns: items, width } = data;
  const { starts: holders, columns: rows } = transposed(data);
  const all = from.length - 1;
  const counts = Int32Array.from({ length: width }, (_, item) => holders[item + 1]! - holders[item]!);
  const both = new Int32Array(width);
  const starts = new Int32Array(width + 1);
  const others: number[] = [];
  const scores: number[] = [];
  for (let item = 0; item < width; item++) {
    const touched: number[] = [];
    for (let at = holders[item]!; at < holders[item + 1]!; at++) {
      for (let i = from[rows[at]!]!; i < from[rows[at]! + 1]!; i++)
        if (both[items[i]!]!++ === 0) touched.push(items[i]!);
    }
    const near = touched
      .filter((other) => other !== item)
      .map((other) => ({
        other,
        score: similarity(both[other]!, counts[item]!, counts[other]!, all, measure),
      }))
      .sort((a, b) => b.score - a.score || counts[b.other]! - counts[a.other]! || a.other - b.other);
    for (const { other, score } of near.slice(0, most)) {
      others.push(other);
      scores.push(score);
    }
    starts[item + 1] = others.length;
    for (const other of touched) both[other] = 0;
  }
  return { starts, others: Int32Array.from(others), scores: Float64Array.from(scores) };
}

function similarity(
  both: number,
  one: number,
  other: number,
  all: number,
  measure: 'cosine' | 'lift',
): number {
  return measure === 'cosine' ? both / Math.sqrt(one * other) : (both * all) / (one * other);
}
