import { drawNormal } from '../../kernels/draw-normal';
import { createRandom } from '../../kernels/random';
import { type Outlook, sampledOutlook } from '../outlook';
import type { EtsShape, EtsState } from './ets-shape';

/** Pairs of paths with opposite errors; enough for the ends of a 95% interval to stand still within a few hundredths of its width. */
const PAIRS = 600;
const SEED = 20080901;

/**
 * Paths that the model may take from here, with normal errors; the middle is the path without errors, as R's forecast has it.
 * @param state as the last observation left it, seasons in the order of the periods to come
 */
export function simulateEts(shape: EtsShape, state: EtsState, deviation: number, horizon: number): Outlook {
  const random = createRandom(SEED);
  const paths = new Float64Array(2 * PAIRS * horizon);
  const errors = new Float64Array(horizon);
  for (let pair = 0; pair < PAIRS; pair++) {
    for (let h = 0; h < horizon; h++) errors[h] = deviation * drawNormal(random);
    const start = 2 * pair * horizon;
    walk(shape, state, paths.subarray(start, start + horizon), errors, 1);
    walk(shape, state, paths.subarray(start + horizon, start + 2 * horizon), errors, -1);
  }
  const mean = new Float64Array(horizon);
  walk(shape, state, mean, errors, 0);
  return sampledOutlook(mean, paths);
}

/** One path of the model, with errors of this sign. */
function walk(shape: EtsShape, state: EtsState, out: Float64Array, errors: Float64Array, sign: number): void {
  const { alpha, betaShare, gamma, phi } = state;
  const ring = state.seasons.slice();
  const m = ring.length;
  let { level, slope } = state;
  for (let h = 0; h < out.length; h++) {
    const part = m > 0 ? ring[h % m]! : 0;
    const damped = shape.trend === 'M' ? Math.max(slope, 1e-9) ** phi : shape.trend === 'A' ? phi * slope : 0;
    const base = shape.trend === 'M' ? level * damped : level + damped;
    const forecast = shape.season === 'M' ? base * part : base + part;
    const error = sign * errors[h]!;
    // A relative error below −1 would turn the sign.
    const y = shape.error === 'M' ? forecast * Math.max(0, 1 + error) : forecast + error;
    out[h] = y;
    const clean = shape.season === 'M' ? y / part : y - part;
    const next = base + alpha * (clean - base);
    if (shape.trend !== 'N') {
      const growth = shape.trend === 'M' ? next / level : next - level;
      slope = damped + betaShare * (growth - damped);
    }
    if (m > 0) {
      const target = shape.season === 'M' ? y / base : y - base;
      ring[h % m] = part + gamma * (target - part);
    }
    level = next;
  }
}
