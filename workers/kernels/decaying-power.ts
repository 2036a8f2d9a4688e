import { PANEL_NODES, PANEL_WEIGHTS } from './legendre-panel';

/** From here on the continued fraction settles within some hundred steps. */
const LEAST_FOR_FRACTION = 0.5;
const MAX_STEPS = 100_000;

/**
 * ∫₀^∞ e^(−z u) (1 + u)^(−s) du for z > 0 and real s: Tricomi's U(1, 2 − s, z), which is z^(s − 1) U(s, s, z) and
 * e^z E_s(z). It is what discounting without end makes of a rate that fades as a power of time. In logarithms nothing
 * overflows: U(s, s, z) itself would.
 *
 * The continued fraction (Abramowitz and Stegun 1964, 5.1.22, contracted) where z is not small; else Gauss–Legendre panels
 * in ln(1 + u), where the integrand is smooth.
 */
export function decayingPower(s: number, z: number): number {
  if (!(z > 0) || !Number.isFinite(s)) return NaN;
  if (z === Infinity) return 0;
  return z >= LEAST_FOR_FRACTION && s > 0 ? fraction(s, z) : panels(s, z);
}

/** Lentz's method, modified. */
function fraction(s: number, z: number): number {
  let b = z + s;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let i = 1; i < MAX_STEPS; i++) {
    const a = -i * (s - 1 + i);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 4e-16) break;
  }
  return value;
}

function panels(s: number, z: number): number {
  let sum = 0;
  for (let start = 0; ;) {
    const steepest = z * Math.exp(start + 1) + Math.abs(s - 1);
    const width = Math.min(1, 8 / (1 + steepest));
    let part = 0;
    for (let i = 0; i < PANEL_NODES.length; i++) {
      const v = start + width * PANEL_NODES[i]!;
      part += PANEL_WEIGHTS[i]! * Math.exp(-z * Math.expm1(v) - (s - 1) * v);
    }
    sum += width * part;
    start += width;
    const falls = z * Math.exp(start) + (s - 1);
    if (falls > 0.5 && width * part < 1e-17 * sum * Math.min(1, falls)) return sum;
  }
}
