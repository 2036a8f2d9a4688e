/**
 * ψ(x), the derivative of ln Γ(x), for x > 0, to about 1e-15 of max(1, |ψ(x)|). NaN for other x.
 * Recurrence and asymptotic series: Abramowitz and Stegun 1964, 6.3.5 and 6.3.18.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  let z = x;
  let below = 0;
  while (z < 10) below += 1 / z++;
  return Math.log(z) - 0.5 / z - tail(z) - below;
}

/** ψ(x + step) − ψ(x) for x, step > 0 without the cancellation of the two terms where x is large. */
export function digammaStep(x: number, step: number): number {
  if (x < 10) return digamma(x + step) - digamma(x);
  const next = x + step;
  return Math.log1p(step / x) + (0.5 * step) / (x * next) + (tail(x) - tail(next));
}

/** ln z − 1 / (2z) − ψ(z) for z ≥ 10. */
function tail(z: number): number {
  const w = 1 / (z * z);
  return (
    w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32760 - w / 12))))))
  );
}
