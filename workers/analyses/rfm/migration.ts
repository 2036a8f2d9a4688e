import type { Customers } from './customers';
import { type Scheme, type Scored, score } from './scheme';

/** How customers went from segments of an earlier day to those of today. */
export interface Migration {
  /** Days since 1970: the earlier day, and today. */
  from: number;
  to: number;
  /** Segments with `NOT_YET` at the end: those who had not bought. */
  segments: readonly string[];
  /** The earlier segment of every customer. */
  before: Uint8Array;
  /** Only flows with customers; codes into `segments`. */
  flows: Flow[];
  /** Of those who had bought: in a better segment today, in a worse one, in the same. */
  up: number;
  down: number;
  same: number;
  /** Who had not bought. */
  came: number;
}

export interface Flow {
  from: number;
  to: number;
  customers: number;
}

const NOT_YET = 'Not yet a customer';

/** Undefined where nobody had bought by the earlier day, or all that is known had happened by then. */
export function migrationOf(customers: Customers, scored: Scored, scheme: Scheme): Migration | undefined {
  const { early } = customers;
  if (early.rows.length === 0 || !(early.day < customers.asOf - 1)) return undefined;
  const size = scheme.segments.length + 1;
  const before = new Uint8Array(customers.count).fill(size - 1);
  const { codes } = score(early, scheme);
  early.rows.forEach((row, i) => (before[row] = codes[i]!));
  const counts = new Float64Array(size * size);
  before.forEach((from, row) => counts[from * size + scored.codes[row]!]!++);
  const flows = Array.from(counts, (customers, cell) => ({
    from: Math.floor(cell / size),
    to: cell % size,
    customers,
  })).filter((flow) => flow.customers > 0);
  const sum = (which: (flow: Flow) => boolean): number =>
    flows.filter(which).reduce((total, flow) => total + flow.customers, 0);
  const known = (flow: Flow): boolean => flow.from < size - 1;
  return {
    from: early.day,
    to: customers.asOf,
    segments: [...scheme.segments, NOT_YET],
    before,
    flows,
    up: sum((flow) => known(flow) && flow.to < flow.from),
    down: sum((flow) => known(flow) && flow.to > flow.from),
    same: sum((flow) => known(flow) && flow.to === flow.from),
    came: sum((flow) => !known(flow)),
  };
}
