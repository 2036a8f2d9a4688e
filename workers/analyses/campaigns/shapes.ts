/** How return grows with spend. */
export const SHAPES = ['linear', 'log', 'exponential', 'hill'] as const;

export type Shape = (typeof SHAPES)[number];

/** A curve of return, but for its height. */
export interface Curve {
  shape: Shape;
  /** Share of a period's effect that is left in the next (geometric adstock). */
  carry: number;
  /** Spend that sets the scale: half of the most is reached there by Hill's curve, 63% by the exponential one. */
  half: number;
  /** Of Hill's curve; 1 elsewhere. */
  steepness: number;
}

/** What a steady spend brings, in units of the curve's height. */
export function heightAt({ shape, half, steepness }: Curve, spend: number): number {
  if (shape === 'linear') return spend;
  if (shape === 'log') return Math.log1p(spend / half);
  if (shape === 'exponential') return -Math.expm1(-spend / half);
  if (spend <= 0) return 0;
  return 1 / (1 + (half / spend) ** steepness);
}

/** Numbers of a curve that are chosen by the data, without its height. */
export function freedomOf({ shape, carry }: Curve): number {
  return (carry > 0 ? 1 : 0) + { linear: 0, log: 1, exponential: 1, hill: 2 }[shape];
}

/** Spend period by period, as it carries over. */
export interface Spending {
  spend: Float64Array;
  /** Of the period before the first, of a channel that began there; absent where nothing is known of the time before. */
  before?: number;
}

/**
 * Spend as it works: (1 − θ) of a period's at once, θ of what worked before again. A steady spend works as itself; what was
 * before the first period is taken to be like it where it is not known.
 */
export function carriedOver({ spend, before }: Spending, carry: number): Float64Array {
  const out = new Float64Array(spend.length);
  let left = before === undefined ? (spend[0] ?? 0) : (1 - carry) * before;
  spend.forEach((value, i) => {
    left = (1 - carry) * value + carry * left;
    out[i] = left;
  });
  return out;
}
