import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { gather } from '../../kernels/gather';
import type { InputTable } from '../../table/columns';
import type { History } from '../../purchases/models/purchase-model';
import { PARTS } from './query';
import { countRows } from './row-counts';
import type { Settings } from './settings';
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
  inputs: { customers: InputTable; rows: InputTable },
): Customers {
  const counts = countRows(inputs.rows);
  refuseUnusable(request, settings, counts);
  const input = inputs.customers;
  const part = input.numbers('part');
  const days = input.numbers('days');
  const rows = rowsWhere(part, (kind, row) => kind === PARTS.customer && days[row]! > 0);
  // Where every customer bought, their rows are the first ones as they stand.
  const isPrefix = rows.at(-1) === rows.length - 1;
  const pick = (name: string): Float64Array => {
    const values = input.numbers(name);
    return isPrefix ? values.subarray(0, rows.length) : gather(values, rows);
  };
  const [first, last, total, firstTotal, bought] = [
    pick('first_day'),
    pick('last_day'),
    pick('total'),
    pick('first_total'),
    pick('days'),
  ];
  const frequency = bought.map((count) => count - 1);
  refuseUnrepeated(request, first, last, frequency);
  const end = settings.asOf?.day ?? counts.lastDay;
  const cancelled = input.numbers('cancelled').reduce((sum, value) => sum + (value || 0), 0);
  const discrete = settings.model === 'bg-bb';
  const { unitDays } = settings;
  const watched: Watched = discrete
    ? {
        ...opportunities(pick, ''),
        meanSpend: sumOf(total) / sumOf(bought),
      }
    : {
        frequency,
        recency: last.map((day, i) => (day - first[i]!) / unitDays),
        age: first.map((day) => (end - day) / unitDays),
        spend: total.map((sum, i) => (frequency[i] === 0 ? NaN : (sum - firstTotal[i]!) / frequency[i]!)),
        meanSpend: sumOf(total) / sumOf(bought),
      };
  if (discrete && watched.frequency.every((x) => x === 0)) {
    throw new FaultError({ code: 'clv-no-opportunity', place: { param: 'unit' } });
  }
  const ofPart = (wanted: number, name: string): Float64Array =>
    gather(
      input.numbers(name),
      rowsWhere(part, (kind) => kind === wanted),
    );
  const time = discrete ? 'last_period' : 'first_day';
  const calibration = settings.calibrationEnd
    ? readCalibration(pick, settings, { first, firstTotal, bought, end, watched, discrete })
    : undefined;
  return {
    ...watched,
    count: rows.length,
    ids: input.vector('customer'),
    rows,
    ...(calibration ? { calibration } : {}),
    calendar: {
      kind: discrete ? 'opportunities' : 'days',
      times: ofPart(PARTS.counts, time),
      purchases: ofPart(PARTS.counts, 'days'),
      first,
      end,
      followed: ofPart(PARTS.followed, time).toSorted(),
    },
    notices: treatmentNotices(settings, counts, {
      cancelled,
      idle: rowsWhere(part, (kind) => kind === PARTS.customer).length - rows.length,
    }),
  };
}

type Pick = (name: string) => Float64Array;

function opportunities(pick: Pick, prefix: string): Omit<Watched, 'meanSpend'> {
  const frequency = pick(`${prefix}purchases`);
  const spent = pick(`${prefix}spent`);
  return {
    frequency,
    recency: pick(`${prefix}last_period`),
    age: pick(`${prefix}periods`),
    spend: spent.map((sum, i) => (frequency[i] === 0 ? NaN : sum / frequency[i]!)),
  };
}

interface Seen {
  first: Float64Array;
  firstTotal: Float64Array;
  bought: Float64Array;
  end: number;
  watched: Watched;
  discrete: boolean;
}

/** @throws FaultError when the calibration ends too early or too late to learn from */
function readCalibration(
  pick: Pick,
  { calibrationEnd, unitDays }: Settings,
  { first, firstTotal, bought, end, watched, discrete }: Seen,
): Calibration {
  const until = calibrationEnd!;
  const refuse = (code: string): FaultError =>
    new FaultError({
      code,
      values: { day: until.text, end: new Date(end * 86_400_000).toISOString().slice(0, 10) },
      place: { param: 'calibration_end' },
    });
  if (until.day >= end) throw refuse('clv-calibration-late');
  const days = pick('cal_days');
  const known = rowsWhere(days, (count) => count > 0);
  const only = (values: Float64Array): Float64Array => gather(values, known);
  const total = pick('cal_total');
  const meanSpend = sumOf(only(total)) / sumOf(only(days));
  if (discrete) {
    const { frequency, recency, age, spend } = opportunities(pick, 'cal_');
    const later = watched.frequency.map((x, row) => x - frequency[row]!);
    const rest = (end - until.day) / unitDays;
    if (known.length < 2 || only(frequency).every((x) => x === 0)) throw refuse('clv-calibration-early');
    return {
      frequency: only(frequency),
      recency: only(recency),
      age: only(age),
      spend: only(spend),
      meanSpend,
      later: only(later),
      rest,
    };
  }
  const last = pick('cal_last_day');
  const frequency = only(days).map((count) => count - 1);
  if (known.length < 2 || frequency.every((x) => x === 0)) throw refuse('clv-calibration-early');
  return {
    frequency,
    recency: Float64Array.from(known, (row) => (last[row]! - first[row]!) / unitDays),
    age: Float64Array.from(known, (row) => (until.day - first[row]!) / unitDays),
    spend: Float64Array.from(known, (row) =>
      days[row] === 1 ? NaN : (total[row]! - firstTotal[row]!) / (days[row]! - 1),
    ),
    meanSpend,
    later: Float64Array.from(known, (row) => bought[row]! - days[row]!),
    rest: (end - until.day) / unitDays,
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
}

function rowsWhere(values: Float64Array, holds: (value: number, row: number) => boolean): Int32Array {
  const rows = new Int32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) if (holds(values[row]!, row)) rows[count++] = row;
  return rows.subarray(0, count);
}
