import { compensatedSum } from '../../kernels/compensated-sum';
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
  const members = segments.map((): number[] => []);
  codes.forEach((code, row) => members[code]?.push(row));
  const revenue = compensatedSum(customers.monetary);
  return segments
    .map((segment, code) => ({ segment, rows: members[code] ?? [] }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ segment, rows }) => ({ segment, ...describe(customers, rows, revenue) }));
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

function describe(customers: Customers, rows: readonly number[], allRevenue: number): Group {
  const sum = (values: Float64Array): number => compensatedSum(rows.map((row) => values[row] ?? NaN));
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
