import type { ArimaOrder } from './order';

/** The lag polynomials multiplied out: z_t = Σ φ z + ε + Σ θ ε, from lag 1 on; signs as R has them. */
export interface ArmaLags {
  phi: Float64Array;
  theta: Float64Array;
}

/** @param coefficients ar, ma, sar, sma, in this order */
export function armaLags(order: ArimaOrder, coefficients: Float64Array): ArmaLags {
  const { p, q, seasonal, season } = order;
  const ar = coefficients.subarray(0, p);
  const ma = coefficients.subarray(p, p + q);
  const sar = coefficients.subarray(p + q, p + q + seasonal.p);
  const sma = coefficients.subarray(p + q + seasonal.p, p + q + seasonal.p + seasonal.q);
  return { phi: multiplied(ar, sar, season, -1), theta: multiplied(ma, sma, season, 1) };
}

/** (1 ± Σ a B^i)(1 ± Σ b B^(s j)) less the leading 1, with the sign taken out. */
function multiplied(a: Float64Array, b: Float64Array, season: number, sign: 1 | -1): Float64Array {
  const product = new Float64Array(a.length + season * b.length);
  product.set(a);
  for (let j = 0; j < b.length; j++) {
    const at = (j + 1) * season - 1;
    product[at]! += b[j]!;
    for (let i = 0; i < a.length; i++) product[at + i + 1]! += sign * a[i]! * b[j]!;
  }
  return product;
}

/** Autoregressive coefficients from partial autocorrelations, by Durbin and Levinson's recursion (Jones 1980). */
export function fromPartial(partial: ArrayLike<number>): Float64Array {
  const out = Float64Array.from(partial);
  const before = new Float64Array(out.length);
  for (let k = 1; k < out.length; k++) {
    before.set(out.subarray(0, k));
    for (let i = 0; i < k; i++) out[i] = before[i]! - out[k]! * before[k - 1 - i]!;
  }
  return out;
}

/** The way back; a value of 1 or more in size says that the coefficients are not stationary. */
export function toPartial(coefficients: ArrayLike<number>): Float64Array {
  const out = Float64Array.from(coefficients);
  const before = new Float64Array(out.length);
  for (let k = out.length - 1; k > 0; k--) {
    const last = out[k]!;
    before.set(out.subarray(0, k));
    for (let i = 0; i < k; i++) out[i] = (before[i]! + last * before[k - 1 - i]!) / (1 - last * last);
  }
  return out;
}
