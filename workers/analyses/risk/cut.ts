import type { Judgements } from './judged';
import type { Method, Settings } from './settings';

/** Where unusual begins. */
export interface Cut {
  /** How many rows are unusual: the first of the order. */
  flagged: number;
  /** The least score among them; NaN where there are none. */
  score: number;
  /** Rows that the method's own limit would call unusual; undefined where it has none. */
  beyond: { limit: number; rows: number } | undefined;
}

/** What is unusual by each method's own tradition. */
const LIMITS = { 'robust-z': 3.5, iqr: 1.5 };
const LEAST_CHANCE = 0.001;

/**
 * The expected share of the rows, the most unusual first. Rows with the score of the last one are with it as long as they do not double the
 * number; what is as usual as can be is never unusual, and by the method of fences nothing inside them is.
 */
export function cutOf({ scores, order, pValues }: Judgements, { share, method }: Settings): Cut {
  const wanted = Math.max(1, Math.round(share * scores.length));
  // Inside the fences nothing is unusual.
  const least = Math.max(scores[order.at(-1)!]!, method === 'iqr' ? LIMITS.iqr : -Infinity);
  const at = Math.max(least, scores[order[wanted - 1]!]!);
  const above = firstNotAbove(scores, order, at);
  const equal = firstBelow(scores, order, at);
  const flagged = at === least ? above : equal <= 2 * wanted ? equal : above;
  return {
    flagged,
    score: flagged > 0 ? scores[order[flagged - 1]!]! : NaN,
    beyond: beyondLimit(scores, pValues, method),
  };
}

function firstNotAbove(scores: Float64Array, order: Uint32Array, at: number): number {
  const found = order.findIndex((row) => !(scores[row]! > at));
  return found < 0 ? order.length : found;
}

function firstBelow(scores: Float64Array, order: Uint32Array, at: number): number {
  const found = order.findIndex((row) => scores[row]! < at);
  return found < 0 ? order.length : found;
}

function beyondLimit(scores: Float64Array, pValues: Float64Array | undefined, method: Method): Cut['beyond'] {
  if (pValues) {
    const rows = pValues.reduce((count, chance) => count + (chance < LEAST_CHANCE ? 1 : 0), 0);
    return { limit: LEAST_CHANCE, rows };
  }
  if (method !== 'robust-z' && method !== 'iqr') return undefined;
  const limit = LIMITS[method];
  return { limit, rows: scores.reduce((count, score) => count + (score > limit ? 1 : 0), 0) };
}
