import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { listed } from '../../contract/listed';
import { MOST_ROWS } from './query';

/** A stretch of an item in which each unit brings and costs the same. */
export interface Tier {
  /** How many units it holds; endless where nothing bounds it. */
  width: number;
  /** What one unit brings. */
  value: number;
  /** Money for one unit. */
  cost: number;
}

export interface Item {
  name: string;
  /** Its first row in the input. */
  row: number;
  group: string | null;
  /** In the order in which they are filled. */
  tiers: Tier[];
  /** Given bounds of the amount; NaN where the table has none. */
  minimum: number;
  maximum: number;
}

/** More tiers of an item are put together with their neighbours. */
const MOST_TIERS = 40;

/** Ends of tiers differ in their last digits. */
const JOIN = 1e-9;

/** @throws FaultError `budget-no-items`, `budget-too-many` or `budget-negative-cost` */
export function itemsOf(
  request: AnalysisRequest,
  { tiers, unused, left_out }: Record<'tiers' | 'unused' | 'left_out', InputTable>,
): { items: Item[]; notices: Fault[] } {
  if (tiers.rows > MOST_ROWS) throw new FaultError({ code: 'budget-too-many', values: { most: MOST_ROWS } });
  const found = new Map<string, RawTier[]>();
  for (const raw of rawTiers(request, tiers)) {
    found.set(raw.name, [...(found.get(raw.name) ?? []), raw]);
  }
  const notes = new Notes();
  const items = Array.from(found, ([name, rows]) => itemOf(name, rows, notes)).filter(
    ({ tiers: own }) => own.length > 0,
  );
  if (items.length === 0) throw new FaultError({ code: 'budget-no-items', place: { role: 'return' } });
  const negative = items.filter((item) => item.tiers.some(({ cost }) => cost < 0)).map(({ name }) => name);
  if (negative.length > 0) {
    throw new FaultError({
      code: 'budget-negative-cost',
      values: { names: listed(negative) },
      place: { role: 'cost' },
    });
  }
  const missing = left_out.texts('name').filter((name) => name !== null);
  const nameless = unused.numbers('nameless')[0] ?? 0;
  return { items, notices: [...leftOut(missing, nameless), ...notes.faults()] };
}

interface RawTier extends Tier {
  name: string;
  row: number;
  group: string | null;
  lower: number;
  upper: number;
  minimum: number;
  maximum: number;
  rows: number;
}

/** With totals, what a unit of money has brought so far is what it brings. */
function rawTiers(request: AnalysisRequest, input: InputTable): RawTier[] {
  const [names, groups] = [input.texts('name'), input.texts('grouped')];
  const [value, cost] = [input.numbers('value'), input.numbers('cost')];
  const isTotal = request.params.basis === 'total';
  const hasCost = optionalBinding(request, 'cost') !== undefined;
  if (isTotal && !hasCost) throw new FaultError({ code: 'budget-total-cost', place: { role: 'cost' } });
  const at = (column: Float64Array, row: number): number => column[row] ?? NaN;
  const columns = {
    lower: input.numbers('lower'),
    upper: input.numbers('upper'),
    minimum: input.numbers('minimum'),
    maximum: input.numbers('maximum'),
    rows: input.numbers('rows'),
  };
  return names.map((name, row) => ({
    name: name ?? '',
    row,
    group: groups[row] ?? null,
    width: Infinity,
    value: isTotal ? at(value, row) / at(cost, row) : at(value, row),
    cost: isTotal || !hasCost ? 1 : at(cost, row),
    lower: at(columns.lower, row),
    upper: at(columns.upper, row),
    minimum: at(columns.minimum, row),
    maximum: at(columns.maximum, row),
    rows: at(columns.rows, row),
  }));
}

function itemOf(name: string, rows: readonly RawTier[], notes: Notes): Item {
  const own = rows.filter(({ value }) => Number.isFinite(value));
  const tiers: Tier[] = [];
  let end = 0;
  for (const { value, cost, lower, upper } of own) {
    const width = (Number.isNaN(upper) ? Infinity : upper) - end;
    if (!Number.isNaN(lower) && Math.abs(lower - end) > JOIN * Math.max(1, Math.abs(end)))
      notes.apart.add(name);
    if (!(width > 0)) continue;
    tiers.push({ width, value, cost });
    end += width;
  }
  if (rows.some(({ rows: count }) => count > 1)) notes.several.add(name);
  if (own.length < rows.length) notes.free.add(name);
  if (tiers.length > MOST_TIERS) notes.merged.add(name);
  const first = (of: (row: RawTier) => number): number =>
    rows.map(of).find((each) => !Number.isNaN(each)) ?? NaN;
  return {
    name,
    row: rows[0]?.row ?? 0,
    group: rows.find(({ group }) => group !== null)?.group ?? null,
    tiers: merged(tiers),
    minimum: first(({ minimum }) => minimum),
    maximum: first(({ maximum }) => maximum),
  };
}

/** Neighbours put together, with the mean of what their units bring and cost. */
function merged(tiers: readonly Tier[]): Tier[] {
  if (tiers.length <= MOST_TIERS) return [...tiers];
  const size = Math.ceil(tiers.length / MOST_TIERS);
  return Array.from({ length: Math.ceil(tiers.length / size) }, (_, at) => {
    const part = tiers.slice(at * size, (at + 1) * size);
    const width = part.reduce((sum, each) => sum + each.width, 0);
    // The mean of an endless stretch is that of its end.
    const mean = (of: (tier: Tier) => number): number =>
      Number.isFinite(width)
        ? part.reduce((sum, each) => sum + of(each) * each.width, 0) / width
        : of(part.at(-1) ?? part[0]!);
    return { width, value: mean(({ value }) => value), cost: mean(({ cost }) => cost) };
  });
}

/** Items whose rows were not taken as they are. */
class Notes {
  readonly several = new Set<string>();
  readonly apart = new Set<string>();
  readonly merged = new Set<string>();
  readonly free = new Set<string>();

  faults(): Fault[] {
    const told: [Set<string>, string][] = [
      [this.several, 'budget-several-rows'],
      [this.apart, 'budget-tiers-apart'],
      [this.merged, 'budget-tiers-merged'],
      [this.free, 'budget-no-spend'],
    ];
    return told.flatMap(([names, code]) =>
      names.size > 0 ? [{ code, severity: 'warning' as const, values: { names: listed([...names]) } }] : [],
    );
  }
}

function leftOut(missing: readonly string[], nameless: number): Fault[] {
  const severity = 'warning' as const;
  return [
    ...(missing.length > 0
      ? [{ code: 'budget-left-out', severity, values: { names: listed(missing) } }]
      : []),
    ...(nameless > 0 ? [{ code: 'budget-no-name', severity, values: { rows: nameless } }] : []),
  ];
}
