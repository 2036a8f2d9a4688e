import { drawNormal } from '../../kernels/draw-normal';
import { createRandom } from '../../kernels/random';
import { type LstmSize, lstmLoss, weightCount } from './lstm';

export interface Training {
  weights: Float64Array;
  /** Mean squared error of the steps held back, with these weights. */
  heldBack: number;
  /** Rounds until the error held back was least. */
  rounds: number;
}

const MOST_ROUNDS = 400;
/** Rounds without a better error held back before the training ends. */
const PATIENCE = 40;
/** Adam's own rates (Kingma and Ba 2015), and a step for small nets. */
const ADAM = { step: 0.01, mean: 0.9, square: 0.999, least: 1e-8 };
/** Keeps weights small: with so few data a net would learn them by heart. */
const DECAY = 1e-3;

/**
 * Trains a net on a sequence by Adam, the last steps held back: the weights that did best on them are kept (early stopping). The
 * same seed gives the same net.
 */
export function trainLstm(
  size: LstmSize,
  inputs: Float64Array,
  targets: Float64Array,
  held: number,
  seed: number,
): Training {
  const until = targets.length - held;
  const weights = firstWeights(size, seed);
  const gradient = new Float64Array(weights.length);
  const [means, squares] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  let best: Training = { weights: weights.slice(), heldBack: Infinity, rounds: 0 };
  for (let round = 1; round <= MOST_ROUNDS && round - best.rounds <= PATIENCE; round++) {
    const { answers } = lstmLoss(weights, size, inputs, targets, until, gradient);
    const heldBack = squaredError(answers, targets, until);
    if (heldBack < best.heldBack) best = { weights: weights.slice(), heldBack, rounds: round };
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i]! + DECAY * weights[i]!;
      means[i] = ADAM.mean * means[i]! + (1 - ADAM.mean) * slope;
      squares[i] = ADAM.square * squares[i]! + (1 - ADAM.square) * slope * slope;
      const mean = means[i]! / (1 - ADAM.mean ** round);
      const square = squares[i]! / (1 - ADAM.square ** round);
      weights[i]! -= (ADAM.step * mean) / (Math.sqrt(square) + ADAM.least);
    }
  }
  return best;
}

/** Small random weights; gates begin open for what was remembered, and the answer at nothing. */
function firstWeights(size: LstmSize, seed: number): Float64Array {
  const { inputs, cells } = size;
  const random = createRandom(seed);
  const width = inputs + cells + 1;
  const scale = 1 / Math.sqrt(width);
  const weights = Float64Array.from({ length: weightCount(size) }, () => scale * drawNormal(random));
  for (let c = 0; c < cells; c++) weights[(cells + c) * width + width - 1] = 1;
  weights.fill(0, 4 * cells * width);
  return weights;
}

function squaredError(answers: Float64Array, targets: Float64Array, from: number): number {
  let sum = 0;
  for (let t = from; t < targets.length; t++) sum += (answers[t]! - targets[t]!) ** 2;
  return sum / (targets.length - from);
}
