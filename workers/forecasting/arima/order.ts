/** The orders of a seasonal ARIMA model: (p,d,q)(P,D,Q) of a season. */
export interface ArimaOrder {
  p: number;
  d: number;
  q: number;
  seasonal: { p: number; d: number; q: number };
  season: number;
}

/** Written as R does: `ARIMA(0,1,1)(0,1,1)[12] with drift`. */
export function arimaLabel({ p, d, q, seasonal, season }: ArimaOrder, extra = ''): string {
  const hasSeason = season > 1 && seasonal.p + seasonal.d + seasonal.q > 0;
  const inSeason = hasSeason ? `(${seasonal.p},${seasonal.d},${seasonal.q})[${season}]` : '';
  return `ARIMA(${p},${d},${q})${inSeason}${extra}`;
}

/** Observations that differencing uses up. */
export function lost({ d, seasonal, season }: ArimaOrder): number {
  return d + seasonal.d * season;
}

/** The coefficients of (1 − B)^d (1 − B^s)^D, from that of B⁰ on. */
export function differencePolynomial({ d, seasonal, season }: ArimaOrder): Float64Array {
  let polynomial: Float64Array = Float64Array.of(1);
  for (let i = 0; i < d; i++) polynomial = timesDifference(polynomial, 1);
  for (let i = 0; i < seasonal.d; i++) polynomial = timesDifference(polynomial, season);
  return polynomial;
}

function timesDifference(polynomial: Float64Array, lag: number): Float64Array {
  const product = new Float64Array(polynomial.length + lag);
  polynomial.forEach((value, i) => {
    product[i]! += value;
    product[i + lag]! -= value;
  });
  return product;
}

/** The values filtered by a polynomial of the lag operator; shorter by its degree. */
export function differenced(values: Float64Array, polynomial: Float64Array): Float64Array {
  const degree = polynomial.length - 1;
  const out = new Float64Array(Math.max(0, values.length - degree));
  for (let at = 0; at < out.length; at++) {
    let sum = 0;
    for (let back = 0; back <= degree; back++) sum += polynomial[back]! * values[at + degree - back]!;
    out[at] = sum;
  }
  return out;
}
