import type { Feature } from '../feature-values';
import type { Peers } from './peers';

/** In which way a value has to do with a row being unusual. */
export type How = 'far-above' | 'above' | 'far-below' | 'below' | 'rare' | 'together';

export interface Reason {
  /** Place among the features. */
  feature: number;
  /** The part that the method gives it. */
  part: number;
  /** The value and what is usual, as they are written. */
  value: string;
  usual: string;
  how: How;
  /** The value over the usual one, where both are above or both below zero; NaN otherwise. */
  times: number;
  /** Robust standard deviations from the usual value; NaN for categories. */
  deviations: number;
  /** The share of rows with the value of a category; NaN for numbers. */
  share: number;
}

/** Robust standard deviations from which on a value is far out, or out at all. */
const FAR = 3.5;
const OUT = 1;
/** Values of a category that no more rows have are rare. */
const RARE = 0.05;
/** A feature with less than this part of the strongest one is no reason. */
const LEAST_PART = 0.25;
/** Reasons that are told of a row. */
const MOST = 3;

const DAY_MS = 86_400_000;
/** Digits of numbers in texts. */
const DIGITS = 6;

/** The features that make a row unusual, the strongest first. */
export function reasonsOf(
  parts: Float64Array,
  row: number,
  features: readonly Feature[],
  peers: readonly Peers[],
): Reason[] {
  const order = Array.from(parts.keys()).sort((a, b) => parts[b]! - parts[a]! || a - b);
  const strongest = parts[order[0]!]!;
  return order
    .filter((feature) => parts[feature]! > 0 && parts[feature]! >= LEAST_PART * strongest)
    .slice(0, MOST)
    .map((feature) => reasonOf(feature, parts[feature]!, row, features[feature]!, peers[feature]!));
}

export function reasonOf(
  feature: number,
  part: number,
  row: number,
  { kind, levels, values }: Feature,
  { usual, spread, shares }: Peers,
): Reason {
  const value = values[row]!;
  if (kind === 'category')
    return {
      feature,
      part,
      value: levels[value]!,
      usual: levels[usual]!,
      how: value !== usual && shares[value]! <= RARE ? 'rare' : 'together',
      times: NaN,
      deviations: NaN,
      share: shares[value]!,
    };
  const deviations = spread > 0 ? (value - usual) / spread : value === usual ? 0 : NaN;
  const isRatio = kind === 'number' && usual !== 0 && value / usual > 0;
  const written = kind === 'time' ? dayText : numberText;
  return {
    feature,
    part,
    value: written(value),
    usual: written(usual),
    how: howFar(value - usual, deviations),
    times: isRatio ? value / usual : NaN,
    deviations,
    share: NaN,
  };
}

function howFar(apart: number, deviations: number): How {
  const size = Number.isNaN(deviations) ? Infinity : Math.abs(deviations);
  if (size >= FAR) return apart > 0 ? 'far-above' : 'far-below';
  if (size >= OUT) return apart > 0 ? 'above' : 'below';
  return 'together';
}

export function numberText(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}

export function dayText(day: number): string {
  return new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10);
}

const SIGNS: Record<How, string> = {
  'far-above': '≫',
  above: '>',
  'far-below': '≪',
  below: '<',
  rare: '≠',
  together: '≈',
};

/**
 * Reasons as text that needs no language: `amount 9800 ≫ 240 (×41); channel fax ≠ web (0.1%)`. ≫ and ≪ are far above and below the usual value, ≈ is
 * near it, so that only the row as a whole is unusual.
 */
export function reasonText(reasons: readonly Reason[], features: readonly Feature[]): string | null {
  if (reasons.length === 0) return null;
  return reasons
    .map(({ feature, value, usual, how, times, deviations, share }) => {
      const { column } = features[feature]!;
      if (!Number.isNaN(share)) {
        const beside = how === 'rare' ? ` ${SIGNS.rare} ${usual}` : '';
        return `${column} ${value}${beside} (${percentText(share)})`;
      }
      const compared = `${column} ${value} ${SIGNS[how]} ${usual}`;
      if (times >= 2 || times <= 0.5) return `${compared} (×${Number(times.toPrecision(2))})`;
      return Number.isFinite(deviations) ? `${compared} (${signed(deviations)}σ)` : compared;
    })
    .join('; ');
}

function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(2))}%`;
}

function signed(deviations: number): string {
  return `${deviations < 0 ? '−' : '+'}${Math.abs(deviations).toFixed(1)}`;
}
