import { chiSquaredUpper } from '../../kernels/upper-tails';
import type { Estimate } from './numeric';

/** A level of a category among the best and the rest. */
export interface Level {
  name: string;
  customers: number;
  best: number;
  shareBest: number;
  shareRest: number;
  /** The share of best among those with the level, over that of all. */
  lift: number;
  odds: Estimate;
  /** Half a customer was added to each cell, because one was empty (J. B. S. Haldane, Annals of Human Genetics 20, 1956). */
  corrected: boolean;
  /** ln(odds ratio) · √3 / π, on the scale of g (S. Chinn, Statistics in Medicine 19, 2000). */
  effect: Estimate;
}

export interface CategoricalDriver {
  best: number;
  rest: number;
  /** With a customer, the commonest first. */
  levels: Level[];
  /** Cramér's V: √(χ² / n), for two groups. */
  v: number;
  p: number;
  /** More than a fifth of the expected counts are below 5, or one below 1: the p is rough (W. G. Cochran 1954). */
  isRough: boolean;
}

/** Compares the shares of levels. Codes of all rows, none missing; at least two levels are there. */
export function categoricalDriver(
  codes: Float64Array,
  names: readonly string[],
  isBest: Uint8Array,
  z: number,
): CategoricalDriver {
  const counts = names.map(() => [0, 0]);
  codes.forEach((code, i) => counts[code]![isBest[i]!]!++);
  const total = codes.length;
  const best = isBest.reduce((sum, flag) => sum + flag, 0);
  const rest = total - best;
  const there = names
    .map((name, code) => ({ name, ofBest: counts[code]![1]!, ofRest: counts[code]![0]! }))
    .filter(({ ofBest, ofRest }) => ofBest + ofRest > 0);
  let chiSquared = 0;
  const expected: number[] = [];
  for (const { ofBest, ofRest } of there) {
    for (const [count, group] of [
      [ofBest, best],
      [ofRest, rest],
    ] as const) {
      const usual = ((ofBest + ofRest) * group) / total;
      expected.push(usual);
      chiSquared += (count - usual) ** 2 / usual;
    }
  }
  return {
    best,
    rest,
    levels: there.map(({ name, ofBest, ofRest }) => levelOf(name, ofBest, ofRest, best, rest, z)),
    v: Math.sqrt(chiSquared / total),
    p: chiSquaredUpper(chiSquared, there.length - 1),
    isRough:
      expected.filter((usual) => usual < 5).length > expected.length / 5 ||
      expected.some((usual) => usual < 1),
  };
}

function levelOf(name: string, ofBest: number, ofRest: number, best: number, rest: number, z: number): Level {
  const corrected = ofBest === 0 || ofRest === 0 || ofBest === best || ofRest === rest;
  const more = corrected ? 0.5 : 0;
  const [a, b, c, d] = [ofBest + more, ofRest + more, best - ofBest + more, rest - ofRest + more];
  const log = Math.log((a * d) / (b * c));
  // B. Woolf, Annals of Human Genetics 19 (1955).
  const reach = z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  const scaled = (value: number): number => (value * Math.sqrt(3)) / Math.PI;
  const customers = ofBest + ofRest;
  return {
    name,
    customers,
    best: ofBest,
    shareBest: ofBest / best,
    shareRest: ofRest / rest,
    lift: ofBest / customers / (best / (best + rest)),
    odds: { value: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach) },
    corrected,
    effect: { value: scaled(log), low: scaled(log - reach), high: scaled(log + reach) },
  };
}
