import type { Vector } from 'apache-arrow';
import type { AnalysisRequest } from '../../contract/analysis';
import { gather } from '../../kernels/gather';
import type { Feature } from '../../learning/features';
import type { InputTable } from '../../table/columns';
import { SEASON, type PurchaseFeature, featuresOf } from './features';
import { PARTS } from './snapshots-sql';

/** What the data have chosen. Days are counted from 1970. */
export interface Timing {
  /** First and last day with a purchase, and the day that all is told for. */
  first: number;
  last: number;
  toldFor: number;
  /** Days of the window. */
  days: number;
  /** Windows in the past whose outcome is known. */
  cutoffs: number;
  /** Interval between purchases that the window follows, in days, and how many have come back so that there is one. */
  rhythm: number;
  returned: number;
  /** All who have bought. */
  customers: number;
}

/** A row for each customer and cut-off, the oldest cut-off first and the day that all is told for last. */
export interface Snapshots {
  timing: Timing;
  /** Identifiers as they came; `rows` says where in it a snapshot is. */
  ids: Vector;
  rows: Int32Array;
  /** The customer of each snapshot, by place in `now`; everyone is there. */
  person: Int32Array;
  /** Identifiers as text, in the order of `now`. */
  names: string[];
  /** Windows from the cut-off to the end of the data; 0 for the day that all is told for. */
  cutoff: Int32Array;
  /** The cut-off itself, the last day that went into the features, and the first purchase in the window (NaN: none). */
  cutoffDay: Float64Array;
  seenUntil: Float64Array;
  nextPurchase: Float64Array;
  /** Those that can tell customers apart. */
  features: PurchaseFeatureValues[];
  /** What the model of purchases needs and a list of calls shows, whether or not it tells customers apart. */
  purchases: Float64Array;
  recency: Float64Array;
  tenure: Float64Array;
  spend: Float64Array | undefined;
  /** Snapshots whose window is over, and those of the day that all is told for. */
  past: Int32Array;
  now: Int32Array;
}

export type PurchaseFeatureValues = Feature & Pick<PurchaseFeature, 'format' | 'isSkewed'>;

/** Values of a category that count by themselves; the rest is "other". */
const MOST_LEVELS = 30;
const OTHER = 'other';
const YEAR = 365;

/** Reads the planned input. Undefined where no row could be used. */
export function readSnapshots(request: AnalysisRequest, input: InputTable): Snapshots | undefined {
  const parts = input.numbers('part');
  const at = parts.indexOf(PARTS.setting);
  const rows = Int32Array.from(parts.keys()).filter((row) => parts[row] === PARTS.snapshot);
  if (rows.length === 0) return undefined;
  const column = (name: string): Float64Array => gather(input.numbers(name), rows);
  const timing = timingOf(input, at);
  const cutoff = Int32Array.from(column('k'));
  const where = (is: (k: number) => boolean): Int32Array =>
    Int32Array.from(cutoff.keys()).filter((row) => is(cutoff[row]!));
  const past = where((k) => k > 0);
  const now = where((k) => k === 0);
  const texts = input.texts('customer');
  const nameOf = (row: number): string => texts[rows[row]!] ?? '';
  const names = Array.from(now, nameOf);
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    timing,
    ids: input.vector('customer'),
    rows,
    person: Int32Array.from(rows.keys(), (row) => places.get(nameOf(row))!),
    names,
    cutoff,
    cutoffDay: column('cutoff'),
    seenUntil: column('seen_until'),
    nextPurchase: column('next_purchase'),
    features: readFeatures(request, input, rows, past, timing),
    purchases: column('purchases'),
    recency: column('recency'),
    tenure: column('tenure'),
    spend: request.roles.amount ? column('spend') : undefined,
    past,
    now,
  };
}

function timingOf(input: InputTable, row: number): Timing {
  const value = (name: string): number => input.numbers(name)[row]!;
  return {
    first: value('first_purchase'),
    last: value('seen_until'),
    toldFor: value('cutoff'),
    days: value('window_days'),
    cutoffs: value('k'),
    rhythm: value('rhythm'),
    returned: value('returned'),
    customers: value('customers'),
  };
}

/** Without features that are alike in all rows to learn from, and without a season that those rows do not see twice. */
function readFeatures(
  request: AnalysisRequest,
  input: InputTable,
  rows: Int32Array,
  past: Int32Array,
  { days, cutoffs }: Timing,
): PurchaseFeatureValues[] {
  const seasons = days * (cutoffs - 1) >= YEAR;
  return featuresOf(request)
    .filter((feature) => feature !== SEASON || seasons)
    .map((feature): PurchaseFeatureValues => {
      const { name, kind, format, isSkewed } = feature;
      if (kind === 'number') {
        return { name, kind, format, isSkewed, levels: [], values: gather(input.numbers(name), rows) };
      }
      const texts = input.texts(name);
      const words = Array.from(rows, (row) => texts[row] ?? null);
      return { name, kind, format, isSkewed, ...encode(words, past) };
    })
    .filter(({ values }) => varies(values, past));
}

/** Codes into the commonest values among rows to learn from. */
function encode(
  words: readonly (string | null)[],
  past: Int32Array,
): { levels: string[]; values: Float64Array } {
  const counts = new Map<string, number>();
  for (const row of past) {
    const word = words[row] ?? null;
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const levels = ranked.slice(0, MOST_LEVELS);
  const isFull = ranked.length > MOST_LEVELS;
  if (isFull && !levels.includes(OTHER)) levels.push(OTHER);
  const codes = new Map(levels.map((level, code) => [level, code]));
  const rest = codes.get(OTHER) ?? NaN;
  return {
    levels,
    values: Float64Array.from(words, (word) => (word === null ? NaN : (codes.get(word) ?? rest))),
  };
}

function varies(values: Float64Array, rows: Int32Array): boolean {
  const first = rows.find((row) => !Number.isNaN(values[row]!));
  if (first === undefined) return false;
  return rows.some((row) => values[row] !== values[first]);
}
