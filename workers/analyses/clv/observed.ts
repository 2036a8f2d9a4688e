import { opportunities } from './opportunities';

/** What is seen of customers up to a day; entries are theirs in the order in which they were observed. */
export interface Observed {
  /** Repeat purchases, or opportunities that were taken. */
  frequency: Float64Array;
  /** Day of the last purchase, or the last opportunity that was taken. */
  last: Float64Array;
  /** Opportunities that were seen; empty where days are observed. */
  opportunities: Float64Array;
  /** Mean spend of a repeat purchase; NaN where there is none. */
  spend: Float64Array;
  /** Number and sum of all purchases, the first ones included. */
  purchases: number;
  total: number;
}

export interface Observer {
  /** Takes one customer's days with purchases, rising, and what was spent on each: the first `count` of both. */
  observe: (days: Int32Array, spend: Float64Array, count: number) => void;
  seen: () => Observed;
}

/** Observes at most so many customers, up to a day. Who bought later only has −1 repeat purchases and no last day. */
export function observer(most: number, until: number): Observer {
  const [frequency, last, spent] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
  let [customers, purchases, total] = [0, 0, 0];
  return {
    observe: (days, spend, count) => {
      let at = 0;
      let sum = 0;
      for (; at < count && days[at]! <= until; at++) sum += spend[at]!;
      frequency[customers] = at - 1;
      last[customers] = at === 0 ? NaN : days[at - 1]!;
      spent[customers++] = at < 2 ? NaN : (sum - spend[0]!) / (at - 1);
      purchases += at;
      total += sum;
    },
    seen: () => ({
      frequency: frequency.subarray(0, customers),
      last: last.subarray(0, customers),
      opportunities: new Float64Array(),
      spend: spent.subarray(0, customers),
      purchases,
      total,
    }),
  };
}

/**
 * Observes opportunities instead (`bg-bb`).
 * @param onTaken is told each opportunity that was taken
 */
export function opportunityObserver(
  most: number,
  until: number,
  unitDays: number,
  onTaken: (opportunity: number) => void = () => undefined,
): Observer {
  const days = observer(most, until);
  const [frequency, last] = [new Float64Array(most), new Float64Array(most)];
  const [seen, mean] = [new Float64Array(most), new Float64Array(most)];
  let customers = 0;
  return {
    observe: (bought, spend, count) => {
      days.observe(bought, spend, count);
      const own = opportunities(bought, spend, count, unitDays, until);
      own.taken.forEach(onTaken);
      frequency[customers] = own.taken.length;
      last[customers] = own.taken.at(-1) ?? 0;
      seen[customers] = own.seen;
      mean[customers++] = own.taken.length === 0 ? NaN : own.spent / own.taken.length;
    },
    seen: () => ({
      ...days.seen(),
      frequency: frequency.subarray(0, customers),
      last: last.subarray(0, customers),
      opportunities: seen.subarray(0, customers),
      spend: mean.subarray(0, customers),
    }),
  };
}

/** Of all purchases; NaN where there is none. */
export function meanSpendOf({ total, purchases }: Observed): number {
  return total / purchases;
}
