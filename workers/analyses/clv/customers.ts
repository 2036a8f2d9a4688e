import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { gather } from '../../kernels/gather';
import { type Purchases, eachCustomersDays } from '../../kernels/purchase-days';
import type { History } from '../../purchases/models/purchase-model';
import type { InputTable } from '../../table/columns';
import { type Observed, type Observer, meanSpendOf, observer, opportunityObserver } from './observed';
import { opportunities } from './opportunities';
import { countRows } from './row-counts';
import type { Day, Settings } from './settings';
import { refuseUnusable, refuseUnrepeated, treatmentNotices } from './treatment';

/** Customers and what they spent, as the models see them. */
export interface Watched extends History {
  /** Mean spend of a repeat purchase; NaN where there is none. */
  spend: Float64Array;
  /** Mean spend of all purchases; NaN where no spend is known. */
  meanSpend: number;
}

/** The customers who had bought at the end of calibration, and what they did afterwards. */
export interface Calibration extends Watched {
  /** Purchases after the end of calibration. */
  later: Float64Array;
  /** Time from there to the end of observation, in units; by customer in `bg-bb`. */
  rest: number;
}

/** The customers who bought. */
export interface Customers extends Watched {
  count: number;
  /** Identifiers of all customers of the input; `rows` picks those who bought. */
  ids: Vector;
  rows: Int32Array;
  /** What the fit may see, where that is not all. */
  calibration?: Calibration;
  /** Purchases by time; missing for customers who were summed up before. */
  calendar?: Calendar;
  notices: Fault[];
}

/** Purchases by day since 1970; or, in `bg-bb`, by opportunity since a customer's first purchase. */
export interface Calendar {
  kind: 'days' | 'opportunities';
  times: Float64Array;
  purchases: Float64Array;
  /** First days of customers, and the end of observation. */
  first: Float64Array;
  end: number;
  /** Days, or opportunities, on which the most frequent buyer bought. */
  followed: Float64Array;
}

/**
 * Reads the planned inputs.
 * @throws FaultError when there is nothing to fit: no purchases, one customer, one day, nobody who came back.
 */
export function readCustomers(
  request: AnalysisRequest,
  settings: Settings,
  inputs: { customers: InputTable; leftOut: InputTable },
): Customers {
  const events = readEvents(inputs.customers);
  const counts = countRows(inputs.leftOut, events);
  refuseUnusable(request, settings, counts);
  const ids = inputs.customers.vector('customer');
  const end = settings.asOf?.day ?? counts.lastDay;
  const read = observe(events, ids, settings, { first: counts.firstDay, end });
  const { rows, first, days, taken, early, calendar } = read;
  refuseUnrepeated(request, first, days.last, days.frequency);
  const watched = { ...historyOf(taken ?? days, first, end, settings), meanSpend: meanSpendOf(days) };
  if (taken?.frequency.every((x) => x === 0)) {
    throw new FaultError({ code: 'clv-no-opportunity', place: { param: 'unit' } });
  }
  return {
    ...watched,
    count: rows.length,
    ids,
    rows,
    ...(early ? { calibration: calibrationOf(early, settings, { first, end, watched }) } : {}),
    calendar: { ...calendar, first, end },
    notices: treatmentNotices(settings, counts, {
      cancelled: read.cancelled,
      idle: inputs.customers.rows - rows.length,
    }),
  };
}

function readEvents(input: InputTable): Purchases[] {
  const amounts = input.lists('amounts');
  return input.lists('days').map(({ offsets, values }, piece) => ({
    offsets,
    days: values,
    amounts: amounts[piece]!.values,
  }));
}

/** What the customers did who have a day with a purchase. */
interface Read {
  rows: Int32Array;
  first: Float64Array;
  days: Observed;
  /** In `bg-bb`: what they did with their opportunities. */
  taken?: Observed;
  /** Days or opportunities up to the end of calibration. */
  early?: Observed;
  calendar: Pick<Calendar, 'kind' | 'times' | 'purchases' | 'followed'>;
  cancelled: number;
}

/** Goes through all customers once; nothing is kept of their days but sums. */
function observe(
  events: readonly Purchases[],
  ids: Vector,
  { model, unitDays, calibrationEnd }: Settings,
  span: { first: number; end: number },
): Read {
  const discrete = model === 'bg-bb';
  const most = ids.length;
  const rows = new Int32Array(most);
  const first = new Float64Array(most);
  const byDay = new Int32Array(span.end - span.first + 1);
  const byOpportunity: number[] = [];
  const days = observer(most, Infinity);
  const taken = discrete
    ? opportunityObserver(most, span.end, unitDays, (one) => {
        byOpportunity[one] = (byOpportunity[one] ?? 0) + 1;
      })
    : undefined;
  const early = calibrationEnd && earlyObserver(most, calibrationEnd, discrete ? unitDays : null);
  const followed = frequentBuyer(ids);
  let count = 0;
  const cancelled = eachCustomersDays(events, (row, bought, spend, length) => {
    rows[count] = row;
    first[count++] = bought[0]!;
    days.observe(bought, spend, length);
    taken?.observe(bought, spend, length);
    early?.observe(bought, spend, length);
    followed.see(row, bought, length);
    for (let at = 0; at < length; at++) byDay[bought[at]! - span.first]!++;
  });
  const theirs = followed.days();
  return {
    rows: rows.subarray(0, count),
    first: first.subarray(0, count),
    days: days.seen(),
    ...(taken ? { taken: taken.seen() } : {}),
    ...(early ? { early: early.seen() } : {}),
    calendar: discrete
      ? {
          kind: 'opportunities',
          ...counted(byOpportunity, 0),
          followed: Float64Array.from(
            opportunities(theirs, new Float64Array(theirs.length), theirs.length, unitDays, span.end).taken,
          ),
        }
      : { kind: 'days', ...counted(byDay, span.first), followed: Float64Array.from(theirs) },
    cancelled,
  };
}

/** @param unitDays of opportunities; null where days are observed */
function earlyObserver(most: number, { day }: Day, unitDays: number | null): Observer {
  return unitDays === null ? observer(most, day) : opportunityObserver(most, day, unitDays);
}

/**
 * Keeps the days of the customer who bought most often; of several, of the one whose identifier comes first. Where all bought equally
 * often, every one of them is compared: as the vector gives it, which is fast.
 */
function frequentBuyer(ids: Vector): {
  see: (row: number, days: Int32Array, count: number) => void;
  days: () => Int32Array;
} {
  const identifier = (row: number): number | bigint | string => {
    const value: unknown = ids.get(row);
    return typeof value === 'number' || typeof value === 'bigint' ? value : String(value);
  };
  let best = { row: -1, days: new Int32Array() };
  return {
    see: (row, days, count) => {
      if (count < best.days.length) return;
      if (count === best.days.length && !(identifier(row) < identifier(best.row))) return;
      best = { row, days: days.slice(0, count) };
    },
    days: () => best.days,
  };
}

/** Times that have a count, the first of all at `from`. */
function counted(counts: ArrayLike<number>, from: number): Pick<Calendar, 'times' | 'purchases'> {
  const places = Int32Array.from({ length: counts.length }, (_, place) => place).filter(
    (place) => (counts[place] ?? 0) > 0,
  );
  return {
    times: Float64Array.from(places, (place) => from + place),
    purchases: Float64Array.from(places, (place) => counts[place]!),
  };
}

/** What the models see of customers up to the day `end`. */
function historyOf(
  { frequency, last, opportunities: seen, spend }: Observed,
  first: Float64Array,
  end: number,
  { model, unitDays }: Settings,
): Omit<Watched, 'meanSpend'> {
  if (model === 'bg-bb') return { frequency, recency: last, age: seen, spend };
  return {
    frequency,
    recency: last.map((day, customer) => (day - first[customer]!) / unitDays),
    age: first.map((day) => (end - day) / unitDays),
    spend,
  };
}

/** @throws FaultError when the calibration ends too early or too late to learn from */
function calibrationOf(
  early: Observed,
  settings: Settings,
  { first, end, watched }: { first: Float64Array; end: number; watched: Watched },
): Calibration {
  const until = settings.calibrationEnd!;
  const refuse = (code: string): FaultError =>
    new FaultError({
      code,
      values: { day: until.text, end: new Date(end * 86_400_000).toISOString().slice(0, 10) },
      place: { param: 'calibration_end' },
    });
  if (until.day >= end) throw refuse('clv-calibration-late');
  const { frequency, recency, age, spend } = historyOf(early, first, until.day, settings);
  const known = Int32Array.from(first.keys()).filter((customer) => first[customer]! <= until.day);
  if (known.length < 2 || known.every((customer) => frequency[customer] === 0)) {
    throw refuse('clv-calibration-early');
  }
  return {
    frequency: gather(frequency, known),
    recency: gather(recency, known),
    age: gather(age, known),
    spend: gather(spend, known),
    meanSpend: meanSpendOf(early),
    later: Float64Array.from(known, (customer) => watched.frequency[customer]! - frequency[customer]!),
    rest: (end - until.day) / settings.unitDays,
  };
}
