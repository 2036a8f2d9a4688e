import type { Explanation } from './learner';
import { explainLogOdds } from './log-odds';

/**
 * Writes the shares of the exponentials of scores as probabilities, from row `from` on; classes that are not present get 0.
 * @param scores of present classes, or of all but the first, whose score is 0 then
 * @param width how many classes there are
 */
export function writeShares(
  scores: readonly Float64Array[],
  rows: number,
  present: readonly number[],
  { out, from, width }: { out: Float64Array; from: number; width: number },
): void {
  if (present.length === 2 && scores.length === 1) {
    const [first, second] = [present[0]!, present[1]!];
    const own = scores[0]!;
    for (let row = 0, at = from * width; row < rows; row++, at += width) {
      const tail = Math.exp(-Math.abs(own[row]!));
      const [more, less] = [1 / (1 + tail), tail / (1 + tail)];
      out[at + first] = own[row]! >= 0 ? less : more;
      out[at + second] = own[row]! >= 0 ? more : less;
    }
    return;
  }
  const base = present.length - scores.length;
  for (let row = 0, at = from * width; row < rows; row++, at += width) {
    let top = base > 0 ? 0 : -Infinity;
    for (const own of scores) if (own[row]! > top) top = own[row]!;
    let sum = 0;
    for (let k = 0; k < present.length; k++) {
      const share = Math.exp((k < base ? 0 : scores[k - base]![row]!) - top);
      out[at + present[k]!] = share;
      sum += share;
    }
    for (const code of present) out[at + code]! /= sum;
  }
}

/**
 * How features move the log-odds of a class. Of a class that training rows did not have, or of the only one, the probability is fixed.
 * @param bases of the scores of present classes, or of all but the first
 * @param parts per score, of each feature
 */
export function explainScores(
  bases: readonly number[],
  parts: readonly Float64Array[],
  present: readonly number[],
  kind: number,
  features: number,
): Explanation {
  const own = present.indexOf(kind);
  if (own < 0 || present.length === 1) {
    return { base: own < 0 ? 0 : 1, contributions: new Float64Array(features), unit: 'probability' };
  }
  if (bases.length === present.length) return explainLogOdds(bases, parts, own);
  return explainLogOdds([0, ...bases], [new Float64Array(features), ...parts], own);
}
