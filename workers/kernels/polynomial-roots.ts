/** Complex numbers as pairs. */
interface ComplexList {
  re: Float64Array;
  im: Float64Array;
}

const MAX_STEPS = 500;

/**
 * All roots of c₀ + c₁ x + … + cₙ xⁿ, by the simultaneous iteration of Durand and Kerner. For small degrees; leading coefficients of
 * zero are left out.
 */
function polynomialRoots(coefficients: ArrayLike<number>): ComplexList {
  let n = coefficients.length - 1;
  while (n > 0 && Math.abs(coefficients[n]!) < 1e-14) n--;
  const lead = coefficients[n]!;
  const c = Float64Array.from({ length: n + 1 }, (_, i) => coefficients[i]! / lead);
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  // Cauchy's bound; an angle that is no symmetry of the polynomial.
  const radius = 1 + c.subarray(0, n).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let i = 0; i < n; i++) {
    const angle = (2 * Math.PI * i) / n + 0.4;
    re[i] = 0.5 * radius * Math.cos(angle);
    im[i] = 0.5 * radius * Math.sin(angle);
  }
  for (let step = 0; step < MAX_STEPS; step++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      let [pr, pi] = [1, 0];
      for (let k = n - 1; k >= 0; k--) {
        [pr, pi] = [pr * re[i]! - pi * im[i]! + c[k]!, pr * im[i]! + pi * re[i]!];
      }
      let [qr, qi] = [1, 0];
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        const [dr, di] = [re[i]! - re[j]!, im[i]! - im[j]!];
        [qr, qi] = [qr * dr - qi * di, qr * di + qi * dr];
      }
      const size = qr * qr + qi * qi || 1e-300;
      const [sr, si] = [(pr * qr + pi * qi) / size, (pi * qr - pr * qi) / size];
      re[i]! -= sr;
      im[i]! -= si;
      moved = Math.max(moved, Math.abs(sr) + Math.abs(si));
    }
    if (moved < 1e-14 * radius) break;
  }
  return { re, im };
}

/** The smallest modulus of a root; infinite without roots. */
export function smallestRoot(coefficients: ArrayLike<number>): number {
  const { re, im } = polynomialRoots(coefficients);
  return re.reduce((least, part, i) => Math.min(least, Math.hypot(part, im[i]!)), Infinity);
}
