import type { SegmentCost } from './segment-cost';

/** Places where segments begin, the first one left out, and what all segments cost. */
export interface Partition {
  breaks: number[];
  cost: number;
}

/**
 * The partition of `n` values with the least cost plus a penalty for each break, exactly: optimal partitioning (Jackson et al.
 * 2005) with the pruning of PELT (R. Killick, P. Fearnhead and I. A. Eckley 2012, JASA 107:1590), which leaves out starts that
 * can never be best again. `least` is the shortest segment.
 */
export function optimalPartition(n: number, cost: SegmentCost, penalty: number, least: number): Partition {
  const shortest = Math.max(least, cost.least);
  const best = new Float64Array(n + 1).fill(Infinity);
  best[0] = -penalty;
  const from = new Int32Array(n + 1);
  let starts: { at: number; until: number }[] = [];
  for (let end = shortest; end <= n; end++) {
    const begun = end - shortest;
    if (best[begun]! < Infinity) starts.push({ at: begun, until: Infinity });
    for (const { at } of starts) {
      const total = best[at]! + cost.of(at, end) + penalty;
      if (total < best[end]!) {
        best[end] = total;
        from[end] = at;
      }
    }
    for (const start of starts) {
      // A start that is no better than to begin anew here stays worse, from where a new segment is long enough.
      const isWorse = best[start.at]! + cost.of(start.at, end) >= best[end]!;
      if (isWorse && start.until === Infinity) start.until = end + shortest;
    }
    starts = starts.filter(({ until }) => until > end + 1);
  }
  const breaks = follow(n, (end) => from[end]!);
  return { breaks, cost: total(n, breaks, cost) };
}

/**
 * The partition with exactly so many breaks that costs least, by dynamic programming (Bai and Perron 2003; segment neighbourhood,
 * Auger and Lawrence 1989). Undefined where the values are too few for as many segments.
 */
export function bestPartition(
  n: number,
  cost: SegmentCost,
  breaks: number,
  least: number,
): Partition | undefined {
  const shortest = Math.max(least, cost.least);
  if ((breaks + 1) * shortest > n) return undefined;
  let best = Float64Array.from({ length: n + 1 }, (_, end) => (end < shortest ? Infinity : cost.of(0, end)));
  const steps: Int32Array[] = [];
  for (let count = 1; count <= breaks; count++) {
    const next = new Float64Array(n + 1).fill(Infinity);
    const from = new Int32Array(n + 1);
    // Of the last round only the whole is wanted.
    for (let end = count === breaks ? n : (count + 1) * shortest; end <= n; end++) {
      for (let at = count * shortest; at <= end - shortest; at++) {
        const total = best[at]! + cost.of(at, end);
        if (total < next[end]!) {
          next[end] = total;
          from[end] = at;
        }
      }
    }
    steps.push(from);
    best = next;
  }
  const found = follow(n, (end) => steps.pop()?.[end] ?? 0);
  return { breaks: found, cost: total(n, found, cost) };
}

/** Goes back from the end to the starts of segments. */
function follow(n: number, startOf: (end: number) => number): number[] {
  const breaks: number[] = [];
  for (let at = startOf(n); at > 0; at = startOf(at)) breaks.unshift(at);
  return breaks;
}

function total(n: number, breaks: readonly number[], cost: SegmentCost): number {
  const starts = [0, ...breaks];
  return starts.reduce((sum, start, i) => sum + cost.of(start, starts[i + 1] ?? n), 0);
}
