import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Flow, Migration } from './migration';

/** Points along a ribbon. */
const STEPS = 24;
/** Room between segments, as a share of all customers. */
const GAP = 0.03;
/** Segments smaller than this share have no room for a name. */
const NAMED = 0.03;

interface Node {
  code: number;
  low: number;
  customers: number;
}

/** One shape of the chart: a row of its table. */
interface Row {
  shape: number;
  from: number;
  to: number;
  /** Segments of the customers that it stands for; -1 for any. */
  before: number;
  now: number;
  day: number;
  low: number;
  high: number;
  customers: number;
  /** Where the name of `from`, or of `to`, is to be written. */
  left: number;
  right: number;
}

/**
 * Ribbons from the segments of the earlier day, at the left, to those of today, at the right; the best on top. Each goes
 * through points whose height changes smoothly. Rows of names follow.
 */
export function flowFrame(migration: Migration): OutputTable {
  const { flows } = migration;
  const total = flows.reduce((sum, { customers }) => sum + customers, 0);
  const left = nodesOf(flows, (flow) => flow.from, total);
  const right = nodesOf(flows, (flow) => flow.to, total);
  const rows = [
    ...ribbons(migration, left, right),
    ...names(left, 'left', migration.from, total, flows.length),
    ...names(right, 'right', migration.to, total, flows.length + left.size),
  ];
  const numbers = (of: (row: Row) => number): Float64Array => {
    const out = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) out[i] = of(rows[i]!);
    return out;
  };
  const label = (of: (row: Row) => number): OutputColumn => ({
    type: 'label',
    codes: Int32Array.from(numbers(of)),
    words: migration.segments,
  });
  return {
    rows: rows.length,
    columns: {
      shape: { type: 'integer', values: numbers(({ shape }) => shape) },
      from: label(({ from }) => from),
      to: label(({ to }) => to),
      before: label(({ before }) => before),
      now: label(({ now }) => now),
      day: { type: 'timestamp', values: numbers(({ day }) => day * 86_400_000) },
      low: { type: 'number', values: numbers(({ low }) => low) },
      high: { type: 'number', values: numbers(({ high }) => high) },
      customers: { type: 'integer', values: numbers(({ customers }) => customers) },
      left: { type: 'number', values: numbers((row) => row.left) },
      right: { type: 'number', values: numbers((row) => row.right) },
    },
  };
}

/** From the top down in the order of segments, so that the last has the lowest place. */
function nodesOf(flows: readonly Flow[], side: (flow: Flow) => number, total: number): Map<number, Node> {
  const customers = new Map<number, number>();
  for (const flow of flows) customers.set(side(flow), (customers.get(side(flow)) ?? 0) + flow.customers);
  const nodes = new Map<number, Node>();
  let top = 0;
  for (const [code, count] of [...customers].sort(([one], [other]) => one - other)) {
    nodes.set(code, { code, low: top - count, customers: count });
    top -= count + GAP * total;
  }
  return nodes;
}

function ribbons({ flows, from, to }: Migration, left: Map<number, Node>, right: Map<number, Node>): Row[] {
  const used = { left: new Map<number, number>(), right: new Map<number, number>() };
  const take = (taken: Map<number, number>, node: Node, customers: number): number => {
    const before = taken.get(node.code) ?? 0;
    taken.set(node.code, before + customers);
    return node.low + node.customers - before - customers;
  };
  return flows.flatMap((flow, shape) => {
    const start = take(used.left, left.get(flow.from)!, flow.customers);
    const end = take(used.right, right.get(flow.to)!, flow.customers);
    return Array.from({ length: STEPS + 1 }, (_, step): Row => {
      const share = step / STEPS;
      const low = start + (end - start) * share * share * (3 - 2 * share);
      return {
        shape,
        from: flow.from,
        to: flow.to,
        before: flow.from,
        now: flow.to,
        customers: flow.customers,
        day: from + (to - from) * share,
        low,
        high: low + flow.customers,
        left: NaN,
        right: NaN,
      };
    });
  });
}

function names(
  nodes: Map<number, Node>,
  side: 'left' | 'right',
  day: number,
  total: number,
  firstShape: number,
): Row[] {
  return [...nodes.values()].map(({ code, low, customers }, i) => ({
    shape: firstShape + i,
    from: code,
    to: code,
    before: side === 'left' ? code : -1,
    now: side === 'right' ? code : -1,
    day,
    low: NaN,
    high: NaN,
    customers,
    left: NaN,
    right: NaN,
    [side]: customers >= NAMED * total ? low + customers / 2 : NaN,
  }));
}
