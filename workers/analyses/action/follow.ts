import type { AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { rowsOf } from './plan';
import type { Segmented } from './segments';

/** A segment then and now. Values are NaN where they are not known. */
export interface Move {
  segment: string;
  customersThen: number;
  customersNow: number;
  valueThen: number;
  valueNow: number;
}

/** Customers who went from one segment to another; null where they were not there. */
export interface Flow {
  from: string | null;
  to: string | null;
  customers: number;
  /** Their value now; NaN for those who are gone. */
  value: number;
}

export interface Followed {
  /** ISO day; null where only a snapshot is given. */
  since: string | null;
  moves: Move[];
  flows: Flow[];
}

/** What has moved since the baseline, and from where to where since the snapshot; undefined where nothing is followed. */
export function followedOf(
  request: AnalysisRequest,
  segmented: Segmented,
  inputs: Record<string, InputTable>,
): Followed | undefined {
  const baseline = rowsOf(request, 'baseline');
  const { followed_from: since } = request.params;
  const moves = baseline.length > 0 ? movesOf(baseline, segmented) : [];
  const flows = inputs.gone ? flowsOf(segmented, inputs.customers!, inputs.gone) : [];
  if (moves.length === 0 && flows.length === 0) return undefined;
  return { since: typeof since === 'string' && since !== '' ? since : null, moves, flows };
}

function movesOf(baseline: ReturnType<typeof rowsOf>, { segments, hasValue }: Segmented): Move[] {
  const then = new Map(baseline.map((row) => [String(row.segment), row]));
  const gone = [...then.keys()].filter((name) => !segments.some((segment) => segment.name === name));
  const thenOf = (name: string): Pick<Move, 'customersThen' | 'valueThen'> => {
    const row = then.get(name);
    return {
      customersThen: Number(row?.customers ?? 0),
      valueThen: row ? Number(row.value ?? NaN) : hasValue ? 0 : NaN,
    };
  };
  return [
    ...segments.map(({ name, customers, value }) => ({
      segment: name,
      ...thenOf(name),
      customersNow: customers,
      valueNow: value,
    })),
    ...gone.map((name) => ({
      segment: name,
      ...thenOf(name),
      customersNow: 0,
      valueNow: hasValue ? 0 : NaN,
    })),
  ];
}

function flowsOf({ segments, codes }: Segmented, customers: InputTable, gone: InputTable): Flow[] {
  const then = customers.texts('segment_then');
  const [wasThere, value] = [customers.numbers('was_there'), customers.numbers('value')];
  const found = new Map<string, Flow>();
  codes.forEach((code, row) => {
    const from = wasThere[row] === 1 ? (then[row] ?? null) : null;
    const to = segments[code]?.name ?? null;
    const key = JSON.stringify([from, to]);
    const flow = found.get(key) ?? { from, to, customers: 0, value: NaN };
    flow.customers++;
    // As of segments: the sum of what is known.
    if (!Number.isNaN(value[row])) flow.value = (flow.value || 0) + value[row]!;
    found.set(key, flow);
  });
  const left = gone.texts('segment_then').map((from, i) => ({
    from,
    to: null,
    customers: gone.numbers('customers')[i]!,
    value: NaN,
  }));
  return [...found.values(), ...left]
    .filter(({ from, to }) => from !== null || to !== null)
    .toSorted((a, b) => b.customers - a.customers || order(a, b));
}

function order(a: Flow, b: Flow): number {
  return `${a.from ?? ''} ${a.to ?? ''}` < `${b.from ?? ''} ${b.to ?? ''}` ? -1 : 1;
}
