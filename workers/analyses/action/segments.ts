import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { ParamRow } from '../../contract/manifest';
import { compensatedSum } from '../../kernels/compensated-sum';
import { median } from '../../kernels/median';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { type Band, bandOf, bandsOf } from './bands';

/** Customers of one segment or band together. */
export interface Segment {
  name: string;
  customers: number;
  /** NaN where no values are known. */
  value: number;
  /** Median days since the last purchase; NaN where not known. */
  daysSince: number;
  /** The commonest channel of its customers; null where not known. */
  channel: string | null;
  /** The least value of a band; NaN for a segment and for the lowest band. */
  from: number;
}

export interface Segmented {
  /** The most valuable customers first. */
  segments: Segment[];
  /** The segment of each row of the input, a place in `segments`; −1 for a customer without a value that bands need. */
  codes: Int32Array;
  isBanded: boolean;
  hasValue: boolean;
}

const MOST_SEGMENTS = 100;

/**
 * Puts customers together by segment, or by bands of their value; while bands are followed they keep their bounds.
 * @throws FaultError where there is nothing to put together
 */
export function segmentsOf(
  request: AnalysisRequest,
  customers: InputTable,
  counts: InputTable,
  baseline: readonly ParamRow[],
): Segmented {
  const count = (name: string): number => counts.numbers(name)[0] ?? NaN;
  const refuse = (role: string, code: string, values = {}): never => {
    const { column } = binding(request, role);
    throw new FaultError({
      code,
      values: { column, rows: count('total'), ...values },
      place: { role, column },
    });
  };
  const isBanded = optionalBinding(request, 'segment') === undefined;
  const hasValue = optionalBinding(request, 'value') !== undefined;
  if (count('total') === 0) throw new FaultError({ code: 'action-no-rows' });
  if (count('named') === 0) refuse('customer', 'action-empty-column');
  if (isBanded && count('no_value') === count('named')) refuse('value', 'action-empty-column');
  if (!isBanded && customers.rows === 0) refuse('segment', 'action-empty-column');
  const values = customers.numbers('value');
  const { codes, names, bands } = isBanded ? banded(request, values, baseline) : named(customers);
  if (names.length > MOST_SEGMENTS) {
    refuse('segment', 'action-many-segments', { segments: names.length, most: MOST_SEGMENTS });
  }
  const columns = { values, last: customers.numbers('last'), channels: customers.texts('channel') };
  const rows = names.map((): number[] => []);
  codes.forEach((code, row) => rows[code]?.push(row));
  const segments = names.map((name, code) => ({
    ...segmentOf(name, rows[code]!, columns, count('today'), hasValue),
    from: finiteOf(bands?.[code]?.from),
  }));
  const order = [...segments.keys()];
  if (!isBanded) order.sort((a, b) => worth(segments[b]!) - worth(segments[a]!) || a - b);
  const place = new Map(order.map((code, at) => [code, at]));
  return {
    segments: order.map((code) => segments[code]!),
    codes: codes.map((code) => place.get(code) ?? -1),
    isBanded,
    hasValue,
  };
}

/** Mean value; without values segments stay in the order of their size. */
function worth({ value, customers }: Segment): number {
  return Number.isNaN(value) ? customers : value / customers;
}

function named(customers: InputTable): { codes: Int32Array; names: string[]; bands?: undefined } {
  const texts = customers.texts('segment');
  const names = [...new Set(texts.filter((name) => name !== null))].toSorted();
  const codeOf = new Map(names.map((name, code) => [name, code]));
  return { codes: Int32Array.from(texts, (name) => codeOf.get(name ?? '') ?? -1), names };
}

function banded(
  request: AnalysisRequest,
  values: Float64Array,
  baseline: readonly ParamRow[],
): { codes: Int32Array; names: string[]; bands: Band[] } {
  const kept = baseline.map(({ segment, from }) => ({
    name: String(segment),
    from: Number(from ?? -Infinity),
  }));
  const known = values.filter((value) => !Number.isNaN(value));
  const bands = kept.length > 0 ? kept : bandsOf(known, Number(request.params.bands));
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : bandOf(bands, value)));
  return { codes, names: bands.map(({ name }) => name), bands };
}

function finiteOf(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : NaN;
}

function segmentOf(
  name: string,
  rows: readonly number[],
  { values, last, channels }: { values: Float64Array; last: Float64Array; channels: (string | null)[] },
  today: number,
  hasValue: boolean,
): Omit<Segment, 'from'> {
  const known = rows.map((row) => values[row]!).filter((each) => !Number.isNaN(each));
  const silences = Float64Array.from(rows, (row) => today - last[row]!).filter((days) => !Number.isNaN(days));
  const isKnown = known.length > 0 || (rows.length === 0 && hasValue);
  return {
    name,
    customers: rows.length,
    value: isKnown ? compensatedSum(known) : NaN,
    daysSince: median(silences),
    channel: commonest(rows.map((row) => channels[row] ?? null)),
  };
}

function commonest(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
