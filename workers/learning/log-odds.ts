import { betaRule } from '../kernels/gauss-jacobi';
import type { Explanation } from './learner';

const { nodes, weights } = betaRule(48, 1, 1);

/**
 * How features move the log-odds of a class (against all others) where each class has a score that is a sum over features, and
 * probabilities are the shares of their exponentials. With two classes the parts are differences of the scores' parts. With more, log-odds
 * are no sum: each feature gets what it adds along the straight way from the base to the row (Aumann and Shapley's values, by
 * Gauss–Legendre), and the parts sum up to the difference again.
 * @param bases of each class's score
 * @param parts per class, of each feature
 */
export function explainLogOdds(
  bases: readonly number[],
  parts: readonly Float64Array[],
  kind: number,
): Explanation {
  const others = bases.map((_, each) => each).filter((each) => each !== kind);
  const totals = parts.map((part) => part.reduce((sum, value) => sum + value, 0));
  const at = (step: number): number[] => others.map((each) => bases[each]! + step * totals[each]!);
  const logOdds = (step: number): number => bases[kind]! + step * totals[kind]! - logSum(at(step));
  const shares = others.map(() => 0);
  nodes.forEach((node, i) => {
    const scores = at(node);
    const sum = logSum(scores);
    scores.forEach((score, other) => (shares[other]! += weights[i]! * Math.exp(score - sum)));
  });
  const contributions = parts[kind]!.map(
    (part, feature) =>
      part - others.reduce((sum, each, other) => sum + shares[other]! * parts[each]![feature]!, 0),
  );
  const base = logOdds(0);
  spreadRest(contributions, logOdds(1) - base);
  return { base, contributions, unit: 'log-odds' };
}

/** Scores that jump leave the rule a small error, which the parts carry by their size. */
function spreadRest(parts: Float64Array, total: number): void {
  const sum = parts.reduce((all, part) => all + part, 0);
  const size = parts.reduce((all, part) => all + Math.abs(part), 0);
  if (!(size > 0)) return;
  parts.forEach((part, i) => (parts[i] = part + ((total - sum) * Math.abs(part)) / size));
}

function logSum(scores: readonly number[]): number {
  const top = Math.max(...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}
