import type { InputTable } from '../../table/columns';
import { type Years, isWhole } from './years';

/** The years of customers: one row each, by customer and year, from the first with data. NaN: not known. */
export interface Panel {
  rows: number;
  /** The customer's place, and the year's position. */
  customer: Int32Array;
  at: Int32Array;
  revenue: Float64Array;
  /** The year before; 0 where the customer was there and bought nothing, NaN before the first year. */
  before: Float64Array;
  growth: Float64Array;
  growthToDate: Float64Array;
  purchases: Float64Array;
  shareOfWallet: Float64Array;
  wallet: Float64Array;
  satisfaction: Float64Array;
}

/**
 * Puts the years that have rows in order, and between them those that a customer let pass after one with revenue. Growth is
 * only told between two years that the data cover whole, and from revenue above zero; for a year that goes on it is told
 * to date, against the same part of the year before.
 */
export function panelOf(input: InputTable, years: Years): Panel {
  const [c, year] = [input.numbers('c'), input.numbers('year')];
  const [revenue, toDate] = [input.numbers('revenue'), input.numbers('to_date')];
  const rows: { customer: number; at: number; source: number; before: number }[] = [];
  for (let i = 0; i < input.rows; i++) {
    const at = year[i]! - years.first;
    const isFirst = i === 0 || c[i - 1] !== c[i];
    const last = isFirst ? undefined : rows.at(-1);
    const before = last?.at === at - 1 ? last.source : isFirst ? -1 : -2;
    rows.push({ customer: c[i]!, at, source: i, before });
    const isNext = i + 1 < input.rows && c[i + 1] === c[i] && year[i + 1] === year[i]! + 1;
    if (!isNext && at + 1 < years.count) rows.push({ customer: c[i]!, at: at + 1, source: -2, before: i });
  }
  // −1: not there yet; −2: there, but nothing bought.
  const read = (values: Float64Array, source: number): number =>
    source === -1 ? NaN : source === -2 ? 0 : zeroIfMissing(values[source]!);
  const column = (of: (row: (typeof rows)[number]) => number): Float64Array => Float64Array.from(rows, of);
  const grown = (now: number, before: number): number => (before > 0 ? (now - before) / before : NaN);
  const [purchases, wallet] = [input.numbers('purchases'), input.numbers('wallet')];
  const [rated, ratings] = [input.numbers('rated'), input.numbers('ratings')];
  return {
    rows: rows.length,
    customer: Int32Array.from(rows, ({ customer }) => customer),
    at: Int32Array.from(rows, ({ at }) => at),
    revenue: column(({ source }) => read(revenue, source)),
    before: column(({ before }) => read(revenue, before)),
    growth: column(({ at, source, before }) =>
      isWhole(years, at) && isWhole(years, at - 1)
        ? grown(read(revenue, source), read(revenue, before))
        : NaN,
    ),
    growthToDate: column(({ at, source, before }) =>
      at > years.lastWhole && isWhole(years, at - 1)
        ? grown(read(revenue, source), read(toDate, before))
        : NaN,
    ),
    purchases: column(({ source }) => read(purchases, source)),
    wallet: column(({ source }) => (source < 0 ? NaN : wallet[source]!)),
    shareOfWallet: column(({ at, source }) =>
      source >= 0 && isWhole(years, at) ? read(revenue, source) / wallet[source]! : NaN,
    ),
    satisfaction: column(({ source }) => (source < 0 ? NaN : rated[source]! / ratings[source]!)),
  };
}

/** A year with ratings only, or with no purchase up to today's place in it. */
function zeroIfMissing(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
