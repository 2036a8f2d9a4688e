import type { AnalysisRequest } from '../../contract/analysis';
import type { Limit, Programme, Row } from '../../programme/programme';
import type { Item, Tier } from './items';
import type { Bounds, Side } from './limits';

/** A limit that is told of: the budget, or a bound of an item or a group. */
export interface Told {
  kind: 'budget' | Side | 'minimum-share' | 'maximum-share';
  /** Null for the budget. */
  bounds: Bounds | null;
  /** Amount, money or share, as it was given. */
  limit: number;
  at: Limit;
}

/** The programme of a budget: the money spent is its first row. */
export interface Model {
  items: readonly Item[];
  bounds: readonly Bounds[];
  programme: Programme;
  /** By item: places of the variables that are its tiers. */
  tiers: number[][];
  told: Told[];
  /** Items of which a later unit brings more, or costs less, than an earlier one. */
  rising: string[];
}

export const BUDGET_ROW = 0;

/** @param most more money than any budget that is looked at: a tier without end whose order has to be kept holds no more */
export function modelOf(
  request: AnalysisRequest,
  items: readonly Item[],
  bounds: readonly Bounds[],
  most: number,
): Model {
  const build = new Building();
  const isWhole = request.params.whole === true;
  const money: [number, number][] = [];
  const rises = items.map((item) => lastRise(item.tiers));
  const widths = items.map((item, at) =>
    item.tiers.map(({ width, cost }) =>
      (rises[at] ?? -1) >= 0 ? Math.min(width, most / (cost || 1)) : width,
    ),
  );
  const tiers = items.map((item, at) => {
    const places = item.tiers.map(({ value }, tier) => build.variable(value, 0, widths[at]?.[tier] ?? 0));
    places.forEach((place, tier) => money.push([place, item.tiers[tier]?.cost ?? 1]));
    return places;
  });
  build.row(money, -Infinity, Infinity);
  items.forEach((_, at) => {
    const places = tiers[at] ?? [];
    for (let tier = 0; tier <= (rises[at] ?? -1); tier++) keepOrder(build, widths[at] ?? [], places, tier);
    if (isWhole) wholeAmount(build, places);
  });
  const budget: Told = {
    kind: 'budget',
    bounds: null,
    limit: Infinity,
    at: { of: 'row', at: BUDGET_ROW, side: 'upper' },
  };
  const costs = new Map(money);
  const told = [budget, ...bounds.flatMap((each) => boundRows(build, each, tiers, costs))];
  const rising = items.flatMap(({ name }, at) => ((rises[at] ?? -1) >= 0 ? [name] : []));
  return { items, bounds, programme: build.programme(), tiers, told, rising };
}

/** The same programme with another budget. */
export function withBudget({ programme, told, ...model }: Model, budget: number): Model {
  const rows = programme.rows.map((row, at) => (at === BUDGET_ROW ? { ...row, upper: budget } : row));
  return {
    ...model,
    programme: { ...programme, rows },
    told: told.map((each) => (each.kind === 'budget' ? { ...each, limit: budget } : each)),
  };
}

/** Bounds of an item are of its amount, bounds of a group and shares are of money. */
function boundRows(
  build: Building,
  bounds: Bounds,
  tiers: readonly number[][],
  costs: ReadonlyMap<number, number>,
): Told[] {
  const own = bounds.items.flatMap((item) => tiers[item] ?? []);
  const weigh = (place: number): number => (bounds.isGroup ? (costs.get(place) ?? 0) : 1);
  const told: Told[] = [];
  for (const kind of ['minimum', 'maximum'] as const) {
    const limit = bounds[kind];
    if (limit === null) continue;
    const side = kind === 'minimum' ? 'lower' : 'upper';
    const weights = own.map((place): [number, number] => [place, weigh(place)]);
    told.push({ kind, bounds, limit, at: build.oneSided(weights, side, limit) });
  }
  for (const kind of ['minimum', 'maximum'] as const) {
    const limit = bounds[`${kind}Share`];
    if (limit === null) continue;
    const mine = new Set(own);
    const weights = Array.from(costs, ([place, cost]): [number, number] => [
      place,
      cost * ((mine.has(place) ? 1 : 0) - limit),
    ]);
    const at = build.oneSided(weights, kind === 'minimum' ? 'lower' : 'upper', 0);
    told.push({ kind: `${kind}-share`, bounds, limit, at });
  }
  return told;
}

/** The last tier after which one comes that is better than one before it; -1 where tiers only get worse, which fills them in order. */
function lastRise(tiers: readonly Tier[]): number {
  let last = -1;
  tiers.forEach((tier, at) => {
    const isBetter = tiers
      .slice(0, at)
      .some(({ value, cost }) => isBeyond(tier.value, value) || isBeyond(cost, tier.cost));
    if (isBetter) last = at - 1;
  });
  return last;
}

/** Means that were worked out differ in their last digits. */
const isBeyond = (value: number, other: number): boolean => value - other > 1e-9 * Math.abs(other);

/** A tier holds nothing before the one below it is full: a variable that is 0 or 1 says whether it is. */
function keepOrder(
  build: Building,
  widths: readonly number[],
  places: readonly number[],
  tier: number,
): void {
  const [below, above] = [places[tier], places[tier + 1]];
  if (below === undefined || above === undefined) return;
  const isFull = build.variable(0, 0, 1, true);
  const times = (place: number, width = 0): [number, number][] => [
    [place, 1],
    [isFull, -width],
  ];
  build.row(times(below, widths[tier]), 0, Infinity);
  build.row(times(above, widths[tier + 1]), -Infinity, 0);
}

/** The amount of an item is a whole number, whatever its tiers hold. */
function wholeAmount(build: Building, places: readonly number[]): void {
  const [only] = places;
  if (only === undefined) return;
  if (places.length === 1) build.makeWhole(only);
  else {
    const total = build.variable(0, 0, Infinity, true);
    build.row([...places.map((place): [number, number] => [place, 1]), [total, -1]], 0, 0);
  }
}

/** A programme as it is put together. */
class Building {
  readonly #objective: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: boolean[] = [];
  readonly #rows: Row[] = [];

  variable(value: number, lower: number, upper: number, isWhole = false): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#integer.push(isWhole);
    return this.#objective.push(value) - 1;
  }

  makeWhole(place: number): void {
    this.#integer[place] = true;
  }

  row(weights: readonly [number, number][], lower: number, upper: number): number {
    const [columns, values] = [weights.map(([place]) => place), weights.map(([, weight]) => weight)];
    return this.#rows.push({ columns, values, lower, upper }) - 1;
  }

  /** A limit of a sum; of one variable alone it is a bound of that. */
  oneSided(weights: readonly [number, number][], side: Limit['side'], limit: number): Limit {
    const [only] = weights;
    const bounds = side === 'lower' ? this.#lower : this.#upper;
    if (weights.length === 1 && only?.[1] === 1 && this.#upper[only[0]] === Infinity) {
      bounds[only[0]] = limit;
      return { of: 'variable', at: only[0], side };
    }
    const at = this.row(weights, side === 'lower' ? limit : -Infinity, side === 'upper' ? limit : Infinity);
    return { of: 'row', at, side };
  }

  programme(): Programme {
    return {
      sense: 'max',
      objective: this.#objective,
      lower: this.#lower,
      upper: this.#upper,
      integer: this.#integer,
      rows: this.#rows,
    };
  }
}
