import { logBeta } from '../../kernels/log-beta';
import { logGamma } from '../../kernels/log-gamma';
import type { OutputTable } from '../../table/columns';
import type { Followed } from './followed';
import type { Matrix } from './matrix';
import type { Spread } from '../../purchases/models/purchase-model';

const POINTS = 120;

/** The density of a rate or a chance over customers, from next to nothing to where hardly anyone is. */
export function spreadFrame({ of, shape, rate }: Spread): OutputTable {
  const isChance = of === 'chance' || of === 'leaving-chance';
  const mean = shape / (isChance ? shape + rate : rate);
  const deviation = isChance ? Math.sqrt((mean * (1 - mean)) / (shape + rate + 1)) : Math.sqrt(shape) / rate;
  const most = isChance ? 1 : mean + 3 * deviation;
  const at = Float64Array.from({ length: POINTS }, (_, i) => (most * (i + 0.5)) / POINTS);
  const density = at.map((x) =>
    Math.exp(
      isChance
        ? (shape - 1) * Math.log(x) + (rate - 1) * Math.log1p(-x) - logBeta(shape, rate)
        : shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape),
    ),
  );
  return {
    rows: POINTS,
    columns: { at: { type: 'number', values: at }, density: { type: 'number', values: density } },
  };
}

/** Few digits name a row or a column of the map. */
export function recencyName(recency: number): string {
  return String(Number(recency.toPrecision(3)));
}

export function matrixFrame(matrix: Matrix): OutputTable {
  const { frequency, recency, alive, purchases } = matrix;
  const near = nearestTo(matrix.recencySteps);
  return {
    rows: frequency.length,
    columns: {
      frequency: { type: 'text', values: Array.from(frequency, String) },
      recency: { type: 'text', values: Array.from(recency, recencyName) },
      repeats: { type: 'integer', values: frequency },
      from: { type: 'number', values: recency.map((step) => near.get(step)![0]) },
      to: { type: 'number', values: recency.map((step) => near.get(step)![1]) },
      p_alive: { type: 'number', values: alive },
      expected_purchases: { type: 'number', values: purchases },
    },
  };
}

/** The recencies that are nearer to a step than to its neighbours; whoever came back at all is at the first step or later. */
function nearestTo(steps: Float64Array): ReadonlyMap<number, readonly [number, number]> {
  return new Map(
    Array.from(steps, (step, i) => {
      const before = steps[i - 1] ?? 0;
      const after = steps[i + 1] ?? 2 * step - before;
      return [step, [i < 2 ? 0 : (before + step) / 2, (step + after) / 2]];
    }),
  );
}

export function followedFrame({ times, alive, isPurchase }: Followed, isDays: boolean): OutputTable {
  return {
    rows: times.length,
    columns: {
      moment: isDays ? { type: 'date', values: times } : { type: 'integer', values: times },
      p_alive: { type: 'number', values: alive },
      purchase: { type: 'number', values: alive.map((chance, i) => (isPurchase[i] ? chance : NaN)) },
    },
  };
}
