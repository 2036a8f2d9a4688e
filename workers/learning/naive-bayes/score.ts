import type { Factor } from './factors';

/** Adds log factors of the values from `from` on. */
export type AddFactor = (values: Float64Array, from: number, out: Float64Array) => void;

/** Values that are further away than squares reach are as unlikely as can be told. */
const LEAST = -1e290;

/** Of one class. */
export function factorScore(factor: NonNullable<Factor>, kind: number): AddFactor {
  if (factor.kind === 'levels') {
    const logs = Float64Array.from(factor.logs[kind]!);
    return (values, from, out) => {
      for (let i = 0; i < out.length; i++) {
        const level = values[from + i]!;
        if (level >= 0) out[i]! += logs[level]!;
      }
    };
  }
  const [mean, variance] = [factor.means[kind]!, factor.variances[kind]!];
  const [top, steep] = [-0.5 * Math.log(2 * Math.PI * variance), -0.5 / variance];
  return (values, from, out) => {
    for (let i = 0; i < out.length; i++) {
      const value = values[from + i]!;
      // The difference is 0 for finite numbers only.
      if (value - value !== 0) continue;
      const far = (value - mean) ** 2 * steep;
      out[i]! += top + (far > LEAST ? far : LEAST);
    }
  };
}
