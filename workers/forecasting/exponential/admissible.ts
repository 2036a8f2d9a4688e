import type { EtsShape, EtsState } from './ets-shape';

/**
 * Whether forecasts lean on the distant past less and less: the characteristic roots lie inside the unit circle (Hyndman et al.
 * 2008, ch. 10). Without a season the usual region has no others.
 */
export function isAdmissible(shape: EtsShape, { alpha, betaShare, gamma, phi, seasons }: EtsState): boolean {
  const m = seasons.length;
  if (shape.season === 'N' || m < 2) return true;
  const beta = alpha * betaShare;
  if (gamma < Math.max(1 - 1 / phi - alpha, 0) || gamma > 1 + 1 / phi - alpha) return false;
  if (alpha < 1 - 1 / phi - (gamma * (1 - m + phi + phi * m)) / (2 * phi * m)) return false;
  if (beta < -(1 - phi) * (gamma / m + alpha)) return false;
  // From the highest power, m + 1, down.
  const polynomial = new Float64Array(m + 2).fill(alpha + beta - alpha * phi);
  polynomial[0] = 1;
  polynomial[1] = alpha + beta - phi;
  polynomial[m] = alpha + beta - alpha * phi + gamma - 1;
  polynomial[m + 1] = phi * (1 - alpha - gamma);
  return hasRootsInside(polynomial);
}

/** Schur and Cohn's test: the polynomial is stepped down, in place, and each leading coefficient must outweigh the last. */
function hasRootsInside(polynomial: Float64Array): boolean {
  for (let degree = polynomial.length - 1; degree > 0; degree--) {
    const share = polynomial[degree]! / polynomial[0]!;
    if (!(Math.abs(share) < 1 + 1e-10)) return false;
    // On the circle itself, which R's test lets pass, the step down would divide by zero.
    if (Math.abs(share) > 1 - 1e-12) return true;
    for (let i = 0, j = degree; i <= j; i++, j--) {
      const [first, last] = [polynomial[i]!, polynomial[j]!];
      polynomial[i] = first - share * last;
      polynomial[j] = last - share * first;
    }
  }
  return true;
}
