import { drawNormal } from '../../kernels/draw-normal';
import { createRandom } from '../../kernels/random';
import { type Outlook, sampledOutlook } from '../outlook';
import type { EtsShape, EtsState } from './ets-shape';

/** Enough for the ends of a 95% interval to stand still within a hundredth of its width. */
const PATHS = 2000;
const SEED = 20080901;

/**
 * Paths that the model may take from here, with normal errors; the middle is the path without errors, as R's forecast has it.
 * @param state as the last observation left it, seasons in the order of the periods to come
 */
export function simulateEts(shape: EtsShape, state: EtsState, deviation: number, horizon: number): Outlook {
  const random = createRandom(SEED);
  const paths = new Float64Array(PATHS * horizon);
  for (let path = 0; path < PATHS; path++) {
    walk(
      shape,
      state,
      paths.subarray(path * horizon, (path + 1) * horizon),
      () => deviation * drawNormal(random),
    );
  }
  const mean = new Float64Array(horizon);
  walk(shape, state, mean, () => 0);
  return sampledOutlook(mean, paths);
}

/** One path of the model. */
export function walk(shape: EtsShape, state: EtsState, out: Float64Array, draw: () => number): void {
  const { alpha, betaShare, gamma, phi } = state;
  const ring = state.seasons.slice();
  const m = ring.length;
  let { level, slope } = state;
  for (let h = 0; h < out.length; h++) {
    const part = m > 0 ? ring[h % m]! : 0;
    const damped = shape.trend === 'M' ? Math.max(slope, 1e-9) ** phi : shape.trend === 'A' ? phi * slope : 0;
    const base = shape.trend === 'M' ? level * damped : level + damped;
    const forecast = shape.season === 'M' ? base * part : base + part;
    const error = draw();
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
