import type { Calendar } from './customers';
import type { Predictor } from '../../purchases/models/purchase-model';

/** P(alive) of one customer at every moment since the first purchase. */
export interface Followed {
  /** Days since 1970, or opportunities since the first purchase. */
  times: Float64Array;
  alive: Float64Array;
  isPurchase: boolean[];
}

const MOST_POINTS = 400;

/** A customer's history; at most so many moments, and every purchase. */
export function followedHistory(
  predictor: Predictor,
  { kind, followed, end }: Pick<Calendar, 'kind' | 'followed' | 'end'>,
  age: Float64Array,
  unitDays: number,
): Followed | undefined {
  if (followed.length === 0 && kind === 'days') return undefined;
  const start = kind === 'days' ? followed[0]! : 0;
  const last = kind === 'days' ? end : age.reduce((most, n) => Math.max(most, n), 0);
  if (!(last > start)) return undefined;
  const length = kind === 'days' ? unitDays : 1;
  const every = Math.max(1, Math.ceil((last - start) / MOST_POINTS));
  const bought = new Set(followed);
  const times: number[] = [];
  for (let time = start; time <= last; time++) {
    if ((time - start) % every === 0 || bought.has(time) || time === last) times.push(time);
  }
  const repeats = Array.from(bought).filter((time) => time > start);
  const before = times.map((time) => repeats.filter((each) => each <= time));
  const alive = predictor.alive({
    frequency: Float64Array.from(before, (each) => each.length),
    recency: Float64Array.from(before, (each) => ((each.at(-1) ?? start) - start) / length),
    age: Float64Array.from(times, (time) => (time - start) / length),
  });
  return { times: Float64Array.from(times), alive, isPurchase: times.map((time) => bought.has(time)) };
}
