/** P(positive | decision f) = 1 / (1 + exp(A f + B)). */
export type Sigmoid = { a: number; b: number };

const MOST_STEPS = 100;
const LEVEL = 1e-8;
const RIDGE = 1e-12;

/**
 * Platt's probabilities by Newton's method with backtracking (Lin, Lin and Weng 2007, Machine Learning 68:267, appendix C). Targets are a little
 * off 0 and 1, by the numbers of rows of both classes.
 */
export function fitSigmoid(decisions: Float64Array, signs: Int8Array, weights: Float64Array): Sigmoid {
  let [positive, negative] = [0, 0];
  signs.forEach((sign, row) => {
    if (sign > 0) positive += weights[row]!;
    else negative += weights[row]!;
  });
  const [high, low] = [(positive + 1) / (positive + 2), 1 / (negative + 2)];
  const loss = (a: number, b: number): number =>
    decisions.reduce((sum, f, row) => {
      const [z, target] = [a * f + b, signs[row]! > 0 ? high : low];
      const own = z >= 0 ? target * z + Math.log1p(Math.exp(-z)) : (target - 1) * z + Math.log1p(Math.exp(z));
      return sum + weights[row]! * own;
    }, 0);
  let [a, b] = [0, Math.log((negative + 1) / (positive + 1))];
  let value = loss(a, b);
  for (let step = 0; step < MOST_STEPS; step++) {
    let [aa, bb, ab, ga, gb] = [RIDGE, RIDGE, 0, 0, 0];
    decisions.forEach((f, row) => {
      const z = a * f + b;
      const tail = Math.exp(-Math.abs(z));
      const p = z >= 0 ? tail / (1 + tail) : 1 / (1 + tail);
      const curvature = weights[row]! * p * (1 - p);
      const slope = weights[row]! * ((signs[row]! > 0 ? high : low) - p);
      aa += f * f * curvature;
      bb += curvature;
      ab += f * curvature;
      ga += f * slope;
      gb += slope;
    });
    if (Math.abs(ga) < LEVEL && Math.abs(gb) < LEVEL) break;
    const determinant = aa * bb - ab * ab;
    const [da, db] = [-(bb * ga - ab * gb) / determinant, -(aa * gb - ab * ga) / determinant];
    const slope = ga * da + gb * db;
    let factor = 1;
    let there = loss(a + da, b + db);
    while (there >= value + 1e-4 * factor * slope && factor > 1e-10) {
      factor /= 2;
      there = loss(a + factor * da, b + factor * db);
    }
    if (factor <= 1e-10) break;
    [a, b, value] = [a + factor * da, b + factor * db, there];
  }
  // Decisions on unseen rows that speak for the wrong class say nothing of the right one: shares of the classes are left.
  return a < 0 ? { a, b } : { a: 0, b: Math.log((negative + 1) / (positive + 1)) };
}
