import type { Calendar } from './customers';
import type { Predictor } from '../../purchases/models/purchase-model';

/** Repeat purchases of all customers by period, and what the model expects of customers who came when they did. */
export interface Tracking {
  /** Last day of each period; NaN in `bg-bb`, where periods count from each customer's first purchase. */
  until: Float64Array;
  actual: Float64Array;
  expected: Float64Array;
}

export function track(
  predictor: Predictor,
  calendar: Calendar,
  age: Float64Array,
  unitDays: number,
): Tracking {
  return calendar.kind === 'days'
    ? trackDays(predictor, calendar, unitDays)
    : trackOpportunities(predictor, calendar, age);
}

function trackDays(
  predictor: Predictor,
  { times, purchases, first, end }: Calendar,
  unitDays: number,
): Tracking {
  const start = first.reduce((least, day) => Math.min(least, day), Infinity);
  const days = end - start;
  const born = new Float64Array(days + 1);
  for (const day of first) born[day - start]!++;
  // What a customer is expected to buy on the k-th day after the first purchase.
  const until = predictor.fromStart(Float64Array.from({ length: days + 1 }, (_, k) => k / unitDays));
  const periods = Math.max(1, Math.ceil(days / unitDays));
  const actual = new Float64Array(periods);
  const expected = new Float64Array(periods);
  // The first day, on which nobody can come back, belongs to the first period.
  const periodOf = (day: number): number => Math.max(0, Math.ceil(day / unitDays - 1e-9) - 1);
  times.forEach((time, i) => {
    const day = time - start;
    actual[periodOf(day)]! += purchases[i]! - born[day]!;
  });
  const births = Int32Array.from(born.keys()).filter((day) => born[day]! > 0);
  for (let day = 1; day <= days; day++) {
    let sum = 0;
    for (const birth of births) {
      if (birth >= day) break;
      sum += born[birth]! * (until[day - birth]! - until[day - birth - 1]!);
    }
    expected[periodOf(day)]! += sum;
  }
  return {
    until: Float64Array.from({ length: periods }, (_, k) =>
      Math.min(end, start + Math.floor((k + 1) * unitDays)),
    ),
    actual,
    expected,
  };
}

function trackOpportunities(
  predictor: Predictor,
  { times, purchases }: Calendar,
  age: Float64Array,
): Tracking {
  const periods = Math.max(
    1,
    age.reduce((most, n) => Math.max(most, n), 0),
  );
  const watched = new Float64Array(periods + 2);
  for (const n of age) watched[n]!++;
  for (let k = periods - 1; k >= 0; k--) watched[k]! += watched[k + 1]!;
  const until = predictor.fromStart(Float64Array.from({ length: periods + 1 }, (_, k) => k));
  const actual = new Float64Array(periods);
  times.forEach((period, i) => (actual[period - 1] = purchases[i]!));
  return {
    until: new Float64Array(periods).fill(NaN),
    actual,
    expected: actual.map((_, k) => watched[k + 1]! * (until[k + 1]! - until[k]!)),
  };
}
