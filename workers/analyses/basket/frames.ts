import { itemsOf } from '../../kernels/association-rules';
import type { OutputTable } from '../../table/columns';
import type { Outcome, Rule } from './outcome';

const MOST_DOTS = 2000;
const MOST_ITEMS = 15;
const MOST_SIDE = 12;
const MOST_STRONG = 12;
const MOST_EDGES = 24;

/** Small tables that only charts read. */
export function frames(outcome: Outcome): Record<string, OutputTable> {
  const matrix = liftMatrix(outcome);
  const edges = edgesOf(outcome);
  return {
    items: itemsFrame(outcome),
    ...(outcome.rules.length > 0
      ? {
          scatter: rulesFrame(outcome, spreadOut(outcome.rules)),
          strongest: rulesFrame(outcome, strongest(outcome)),
        }
      : {}),
    ...(matrix.pairs.length > 0 ? { matrix: matrixFrame(outcome, matrix.pairs) } : {}),
    ...(edges.length > 0 ? { graph: graphFrame(outcome, edges) } : {}),
  };
}

/**
 * The rules that are told first: beyond chance, both directions of one set of items only once. Those of short sets come before longer ones
 * that are hardly stronger.
 */
export function strongest({ rules, sets, settings }: Outcome): Rule[] {
  const clear = rules.filter(({ pAdjusted, lift }) => pAdjusted <= 0.05 && lift > 1);
  const seen = new Set<string>();
  return clear
    .toSorted((a, b) => b.leverage - a.leverage || b.confidence - a.confidence)
    .filter(({ antecedent, consequent }) => {
      const key = [...itemsOf(sets, antecedent), ...itemsOf(sets, consequent)]
        .sort((a, b) => a - b)
        .join(' ');
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, Math.min(MOST_STRONG, settings.limit));
}

/** Every so many of the rules, in order of lift, where there are too many to draw. */
function spreadOut(rules: readonly Rule[]): Rule[] {
  const step = Math.ceil(rules.length / MOST_DOTS);
  return rules.filter((_, i) => i % step === 0);
}

function rulesFrame({ text, purchases }: Outcome, rules: readonly Rule[]): OutputTable {
  const number = (of: (rule: Rule) => number) => ({
    type: 'number' as const,
    values: Float64Array.from(rules, of),
  });
  return {
    rows: rules.length,
    columns: {
      rule: { type: 'text', values: rules.map((rule) => ruleText(text, rule)) },
      antecedent: { type: 'text', values: rules.map(({ antecedent }) => text(antecedent)) },
      consequent: { type: 'text', values: rules.map(({ consequent }) => text(consequent)) },
      support: number(({ support }) => support),
      confidence: number(({ confidence }) => confidence),
      lift: number(({ lift }) => lift),
      extra: number(({ leverage }) => leverage * purchases.total),
      count: { type: 'integer', values: Float64Array.from(rules, ({ count }) => count) },
      p_adjusted: number(({ pAdjusted }) => pAdjusted),
    },
  };
}

export function ruleText(text: (set: number) => string, { antecedent, consequent }: Rule): string {
  return `${text(antecedent)} → ${text(consequent)}`;
}

function itemsFrame({ sets, purchases, text }: Outcome): OutputTable {
  const singles = Array.from({ length: sets.size }, (_, set) => set)
    .filter((set) => sets.lengths[set] === 1)
    .toSorted((a, b) => sets.counts[b]! - sets.counts[a]! || a - b)
    .slice(0, MOST_ITEMS);
  return {
    rows: singles.length,
    columns: {
      items: { type: 'text', values: singles.map(text) },
      count: { type: 'integer', values: Float64Array.from(singles, (set) => sets.counts[set]!) },
      support: {
        type: 'number',
        values: Float64Array.from(singles, (set) => sets.counts[set]! / purchases.total),
      },
    },
  };
}

/** Two items that enough baskets hold, whether or not a rule holds. */
interface Pair {
  set: number;
  one: number;
  other: number;
  lift: number;
  leverage: number;
}

/** The pairs among the items that are together most, or least, beyond chance; the items in order, the commonest first. */
export function liftMatrix({ sets, purchases }: Outcome): { pairs: Pair[]; items: number[] } {
  const { parents, lengths, counts, size } = sets;
  const single = new Map<number, number>();
  for (let set = 0; set < size; set++) if (lengths[set] === 1) single.set(sets.items[set]!, set);
  const all: Pair[] = [];
  for (let set = 0; set < size; set++) {
    if (lengths[set] !== 2) continue;
    const [one, other] = [parents[set]!, single.get(sets.items[set]!)!];
    const expected = (counts[one]! * counts[other]!) / purchases.total;
    all.push({ set, one, other, lift: counts[set]! / expected, leverage: counts[set]! - expected });
  }
  const chosen = new Set<number>();
  for (const { one, other } of all.toSorted((a, b) => Math.abs(b.leverage) - Math.abs(a.leverage))) {
    for (const item of [one, other]) if (chosen.size < MOST_SIDE) chosen.add(item);
  }
  return {
    pairs: all.filter(({ one, other }) => chosen.has(one) && chosen.has(other)),
    items: [...chosen].toSorted((a, b) => counts[b]! - counts[a]! || a - b),
  };
}

/** Both halves of the matrix. */
function matrixFrame({ sets, purchases, text }: Outcome, pairs: readonly Pair[]): OutputTable {
  const cells = pairs.flatMap((pair) => [pair, { ...pair, one: pair.other, other: pair.one }]);
  const number = (of: (pair: Pair) => number) => ({
    type: 'number' as const,
    values: Float64Array.from(cells, of),
  });
  return {
    rows: cells.length,
    columns: {
      item: { type: 'text', values: cells.map(({ one }) => text(one)) },
      other: { type: 'text', values: cells.map(({ other }) => text(other)) },
      items: { type: 'text', values: cells.map(({ set }) => text(set)) },
      count: { type: 'integer', values: Float64Array.from(cells, ({ set }) => sets.counts[set]!) },
      support: number(({ set }) => sets.counts[set]! / purchases.total),
      lift: number(({ lift }) => lift),
      log_lift: number(({ lift }) => Math.log2(lift)),
    },
  };
}

/** Rules of one item each that are together most beyond chance, in the surer direction: from the rarer item to the other. */
export function edgesOf({ rules, sets }: Outcome): Rule[] {
  return rules
    .filter(({ length, lift }) => length === 2 && lift > 1)
    .filter(({ antecedent, consequent }) => {
      const [one, other] = [sets.counts[antecedent]!, sets.counts[consequent]!];
      return one < other || (one === other && antecedent < consequent);
    })
    .toSorted((a, b) => b.leverage - a.leverage)
    .slice(0, MOST_EDGES);
}

function graphFrame({ sets, text }: Outcome, edges: readonly Rule[]): OutputTable {
  const nodes = [...new Set(edges.flatMap(({ antecedent, consequent }) => [antecedent, consequent]))];
  const none = nodes.map(() => null);
  const ofEdges = (of: (rule: Rule) => number): Float64Array =>
    Float64Array.from([...nodes.map(() => NaN), ...edges.map(of)]);
  return {
    rows: nodes.length + edges.length,
    columns: {
      item: { type: 'text', values: [...nodes.map(text), ...edges.map(() => null)] },
      baskets: {
        type: 'integer',
        values: Float64Array.from([...nodes.map((set) => sets.counts[set]!), ...edges.map(() => NaN)]),
      },
      antecedent: { type: 'text', values: [...none, ...edges.map(({ antecedent }) => text(antecedent))] },
      consequent: { type: 'text', values: [...none, ...edges.map(({ consequent }) => text(consequent))] },
      confidence: { type: 'number', values: ofEdges(({ confidence }) => confidence) },
      lift: { type: 'number', values: ofEdges(({ lift }) => lift) },
      count: { type: 'integer', values: ofEdges(({ count }) => count) },
    },
  };
}
