import { createRandom } from '../../kernels/random';
import { sampledOutlook } from '../outlook';
import { type Series, type SeriesFit, squaresOf } from '../series-model';
import { type LstmMemory, type LstmSize, emptyMemory, lstmStep, weightCount } from './lstm';
import { trainLstm } from './lstm-train';

const SIZE: LstmSize = { inputs: 2, cells: 6 };
/** A net learns nothing from fewer steps. */
const LEAST_STEPS = 24;
/** Periods that a net needs to be trained. */
export function leastForLstm(season: number): number {
  return LEAST_STEPS + Math.max(1, season) + 1;
}

/** Share of the steps that is held back to know when to stop. */
const HELD_BACK = 0.2;
const PATHS = 500;

/**
 * A small recurrent net that foresees by how much the next value differs from the one a season before (or from the last one, without a
 * season), in units of the usual difference. It is told the last such difference and the last step. Intervals come from paths with errors drawn
 * from those it made on the steps held back and before.
 */
export function fitLstm({ values, season }: Series, seed: number): SeriesFit | undefined {
  const n = values.length;
  const lag = Math.max(1, season);
  const steps = n - lag - 1;
  if (n < leastForLstm(season)) return undefined;
  const scale = Math.sqrt(
    squaresOf(values.subarray(lag).map((value, t) => value - values[t]!)).sum / (n - lag),
  );
  if (!(scale > 0)) return undefined;
  /** What is known when the value at `t` is to be foreseen. */
  const inputAt = (known: Float64Array, t: number): [number, number] => [
    (known[t - 1]! - known[t - 1 - lag]!) / scale,
    (known[t - lag]! - known[t - 1]!) / scale,
  ];
  const inputs = new Float64Array(2 * steps);
  const targets = new Float64Array(steps);
  for (let i = 0; i < steps; i++) {
    inputs.set(inputAt(values, lag + 1 + i), 2 * i);
    targets[i] = (values[lag + 1 + i]! - values[1 + i]!) / scale;
  }
  const held = Math.max(2, Math.round(HELD_BACK * steps));
  const { weights, rounds } = trainLstm(SIZE, inputs, targets, held, seed);
  const memory = emptyMemory(SIZE);
  const fitted = new Float64Array(n).fill(NaN);
  for (let i = 0; i < steps; i++) {
    const answer = lstmStep(weights, SIZE, memory, inputs.subarray(2 * i, 2 * i + 2));
    fitted[lag + 1 + i] = values[1 + i]! + scale * answer;
  }
  const residuals = values.map((value, t) => value - fitted[t]!);
  const { sum, count } = squaresOf(residuals);
  return {
    label: `LSTM, ${SIZE.cells} cells`,
    fitted,
    residuals,
    sigma2: sum / count,
    logLikelihood: NaN,
    freedom: weightCount(SIZE),
    observations: count,
    parameters: [
      { name: 'weights', value: weights.length, stdError: NaN },
      { name: 'rounds', value: rounds, stdError: NaN },
    ],
    forecast(horizon) {
      const random = createRandom(seed);
      const errors = residuals.filter((value) => !Number.isNaN(value));
      const walk = (draw: () => number): Float64Array => {
        const known = new Float64Array(n + horizon);
        known.set(values);
        const own: LstmMemory = { shown: memory.shown.slice(), held: memory.held.slice() };
        for (let t = n; t < known.length; t++) {
          known[t] = known[t - lag]! + scale * lstmStep(weights, SIZE, own, inputAt(known, t)) + draw();
        }
        return known.subarray(n);
      };
      const paths = new Float64Array(PATHS * horizon);
      for (let path = 0; path < PATHS; path++) {
        paths.set(
          walk(() => errors[Math.floor(random.uniform() * errors.length)]!),
          path * horizon,
        );
      }
      return sampledOutlook(
        walk(() => 0),
        paths,
      );
    },
  };
}
