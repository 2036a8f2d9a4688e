import { compensatedSum } from '../../kernels/compensated-sum';
import { gather } from '../../kernels/gather';
import type { Customers } from './customers';
import type { Scored } from './scheme';

/** What a group of customers amounts to. */
export interface Group {
  customers: number;
  /** Of all customers. */
  share: number;
  revenue: number;
  /** Of all revenue; NaN when all of it is zero or less. */
  revenueShare: number;
  meanRecency: number;
  meanFrequency: number;
  meanMonetary: number;
}

export interface SegmentGroup extends Group {
  segment: string;
}

/** The segments that have customers, from best to worst. */
export function summarise(customers: Customers, { segments, codes }: Scored): SegmentGroup[] {
  const members = rowsByCode(codes, segments.length);
  const revenue = compensatedSum(customers.monetary);
  return segments
    .map((segment, code) => ({ segment, rows: members[code]! }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ segment, rows }) => ({ segment, ...describe(customers, rows, revenue) }));
}

/** The rows of each code, in their order. */
function rowsByCode(codes: Uint8Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const code of codes) sizes[code]!++;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    members[code]![sizes[code]!++] = row;
  }
  return members;
}

/** Several segments as one group; undefined when none of them has customers. */
export function together(groups: readonly SegmentGroup[], segments: readonly string[]): Group | undefined {
  const parts = groups.filter(({ segment }) => segments.includes(segment));
  const sum = (of: (part: Group) => number): number => compensatedSum(parts.map(of));
  const customers = sum((part) => part.customers);
  if (customers === 0) return undefined;
  return {
    customers,
    share: sum((part) => part.share),
    revenue: sum((part) => part.revenue),
    revenueShare: sum((part) => part.revenueShare),
    meanRecency: sum((part) => part.meanRecency * part.customers) / customers,
    meanFrequency: sum((part) => part.meanFrequency * part.customers) / customers,
    meanMonetary: sum((part) => part.revenue) / customers,
  };
}

function describe(customers: Customers, rows: Int32Array, allRevenue: number): Group {
  const sum = (values: Float64Array): number => compensatedSum(gather(values, rows));
  const count = rows.length;
  const revenue = sum(customers.monetary);
  return {
    customers: count,
    share: count / customers.count,
    revenue,
    revenueShare: allRevenue > 0 ? revenue / allRevenue : NaN,
    meanRecency: sum(customers.recency) / count,
    meanFrequency: sum(customers.frequency) / count,
    meanMonetary: revenue / count,
  };
}
