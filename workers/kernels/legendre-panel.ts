import { betaRule } from './gauss-jacobi';

const rule = betaRule(12, 1, 1);

/**
 * Gauss–Legendre nodes and weights on [0, 1]. On a panel over which a function falls by e⁻⁸ at most, and which is
 * shorter than its distance to the next singularity, twelve points give all digits of a double.
 */
export const PANEL_NODES: Float64Array = rule.nodes;
export const PANEL_WEIGHTS: Float64Array = rule.weights;
