/**
 * What Stirling's formula leaves out: ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π], to 1e-16 for z ≥ 10.
 * Abramowitz and Stegun 1964, 6.1.41.
 */
export function stirlingRemainder(z: number): number {
  const w = 1 / (z * z);
  return (
    (1 / 12 -
      w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))))) /
    z
  );
}

export const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
