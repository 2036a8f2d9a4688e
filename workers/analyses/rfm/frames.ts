import type { OutputTable } from '../../table/columns';
import type { Customers } from './customers';
import { type Histogram, histogram } from '../../kernels/histogram';
import type { Scored } from './scheme';
import type { SegmentGroup } from './summary';

/** Purchases that get a bar of their own; the last one stands for "this or more". */
const MOST_PURCHASES = 10;
const BINS = 30;

/** Small tables that only charts read, and how many customers spent more than the last bar of `monetary` shows. */
export function frames(
  customers: Customers,
  scored: Scored,
  groups: readonly SegmentGroup[],
): { frames: Record<string, OutputTable>; bigSpenders: number } {
  const monetary = histogram(customers.monetary, BINS, 0.98, 0);
  return {
    frames: {
      shares: shares(groups),
      grid: grid(customers, scored),
      recency: recencyBySegment(customers, scored),
      frequency: purchases(customers),
      monetary: bars(monetary),
    },
    bigSpenders: monetary.beyond,
  };
}

/** Each segment's share of customers and of revenue, one row per bar. */
function shares(groups: readonly SegmentGroup[]): OutputTable {
  const rows = groups.flatMap((group) => [
    { group, measure: 'share-of-revenue', share: group.revenueShare },
    { group, measure: 'share-of-customers', share: group.share },
  ]);
  return {
    rows: rows.length,
    columns: {
      segment: { type: 'text', values: rows.map(({ group }) => group.segment) },
      measure: { type: 'text', values: rows.map(({ measure }) => measure) },
      share: { type: 'number', values: Float64Array.from(rows, ({ share }) => share) },
      customers: { type: 'integer', values: Float64Array.from(rows, ({ group }) => group.customers) },
      revenue: { type: 'number', values: Float64Array.from(rows, ({ group }) => group.revenue) },
    },
  };
}

/** Customers and their mean spend in every cell of recency and frequency score. */
function grid({ count, monetary }: Customers, { classes, r, f }: Scored): OutputTable {
  const customers = new Float64Array(classes * classes);
  const spent = new Float64Array(classes * classes);
  for (let row = 0; row < count; row++) {
    const cell = ((r[row] ?? 1) - 1) * classes + (f[row] ?? 1) - 1;
    customers[cell] = (customers[cell] ?? 0) + 1;
    spent[cell] = (spent[cell] ?? 0) + (monetary[row] ?? 0);
  }
  return {
    rows: customers.length,
    columns: {
      r: { type: 'integer', values: customers.map((_, cell) => Math.floor(cell / classes) + 1) },
      f: { type: 'integer', values: customers.map((_, cell) => (cell % classes) + 1) },
      customers: { type: 'integer', values: customers },
      share: { type: 'number', values: customers.map((inCell) => inCell / count) },
      mean_monetary: { type: 'number', values: spent.map((sum, cell) => sum / (customers[cell] ?? 0)) },
    },
  };
}

/** How long ago customers bought, in intervals, each divided by segment. */
function recencyBySegment({ recency }: Customers, { codes, segments }: Scored): OutputTable {
  const { from, to } = histogram(recency, BINS, 1, 1);
  const [first = 0] = from;
  const step = (to[0] ?? 1) - first;
  const counts = new Float64Array(from.length * segments.length);
  recency.forEach((days, row) => {
    const place = Math.floor((days - first) / step) * segments.length + (codes[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  });
  const drawn = Array.from(counts.keys()).filter((place) => (counts[place] ?? 0) > 0);
  const bin = (place: number): number => Math.floor(place / segments.length);
  return {
    rows: drawn.length,
    columns: {
      from: { type: 'number', values: Float64Array.from(drawn, (place) => from[bin(place)] ?? NaN) },
      to: { type: 'number', values: Float64Array.from(drawn, (place) => to[bin(place)] ?? NaN) },
      segment: {
        type: 'label',
        codes: Int32Array.from(drawn, (place) => place % segments.length),
        words: segments,
      },
      customers: { type: 'integer', values: Float64Array.from(drawn, (place) => counts[place] ?? 0) },
    },
  };
}

/** Customers by number of purchases; the last row is "this many or more". */
function purchases({ count, frequency }: Customers): OutputTable {
  const counts = new Float64Array(MOST_PURCHASES);
  let most = MOST_PURCHASES;
  for (const times of frequency) {
    most = Math.max(most, times);
    const place = Math.min(times, MOST_PURCHASES) - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const names = Array.from(counts, (_, i) => (i + 1 < MOST_PURCHASES ? String(i + 1) : `${i + 1}+`));
  return {
    rows: counts.length,
    columns: {
      purchases: { type: 'text', values: names },
      least: { type: 'integer', values: counts.map((_, i) => i + 1) },
      beyond: { type: 'integer', values: counts.map((_, i) => (i + 1 < MOST_PURCHASES ? i + 2 : most + 1)) },
      customers: { type: 'integer', values: counts },
      share: { type: 'number', values: counts.map((customers) => customers / count) },
    },
  };
}

function bars({ from, to, counts }: Histogram): OutputTable {
  return {
    rows: counts.length,
    columns: {
      from: { type: 'number', values: from },
      to: { type: 'number', values: to },
      customers: { type: 'integer', values: counts },
    },
  };
}
