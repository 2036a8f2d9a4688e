import type { Customers } from './customers';
import type { History, Predictor } from '../../purchases/models/purchase-model';

/** Customers who came at the very start, by repeat purchases and recency: what the model says of them. */
export interface Matrix extends History {
  alive: Float64Array;
  /** Over the horizon. */
  purchases: Float64Array;
  recencySteps: Float64Array;
}

const MOST_PURCHASES = 24;
const RECENCY_STEPS = 20;

export function matrixOf(predictor: Predictor, { frequency, age }: Customers, horizon: number): Matrix {
  const oldest = age.reduce((most, time) => Math.max(most, time), 0);
  const most = Math.min(
    MOST_PURCHASES,
    frequency.reduce((found, x) => Math.max(found, x), 0),
  );
  const discrete = predictor.model === 'bg-bb';
  const steps = discrete ? Math.min(RECENCY_STEPS, oldest) : RECENCY_STEPS;
  const recencySteps = new Float64Array(
    new Set(
      Array.from({ length: steps + 1 }, (_, i) => {
        const time = (oldest * i) / Math.max(1, steps);
        return discrete ? Math.round(time) : time;
      }),
    ),
  );
  const cells: [number, number][] = [[0, 0]];
  for (let x = 1; x <= most; x++) {
    for (const recency of recencySteps)
      if (recency > 0 && (!discrete || x <= recency)) cells.push([x, recency]);
  }
  const history: History = {
    frequency: Float64Array.from(cells, ([x]) => x),
    recency: Float64Array.from(cells, ([, recency]) => recency),
    age: Float64Array.from(cells, () => oldest),
  };
  const alive = predictor.alive(history);
  const active = predictor.within(history, horizon);
  return { ...history, alive, purchases: alive.map((chance, i) => chance * active[i]!), recencySteps };
}
