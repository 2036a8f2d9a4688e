import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Outcome, Rule } from './outcome';

export function rulesTable({ rules, text }: Outcome): OutputTable {
  const number = (of: (rule: Rule) => number, type: 'number' | 'integer' = 'number'): OutputColumn => ({
    type,
    values: Float64Array.from(rules, of),
  });
  return {
    rows: rules.length,
    columns: {
      antecedent: { type: 'text', values: rules.map(({ antecedent }) => text(antecedent)) },
      consequent: { type: 'text', values: rules.map(({ consequent }) => text(consequent)) },
      support: number(({ support }) => support),
      confidence: number(({ confidence }) => confidence),
      lift: number(({ lift }) => lift),
      leverage: number(({ leverage }) => leverage),
      conviction: number(({ conviction }) => conviction),
      count: number(({ count }) => count, 'integer'),
      p_value: number(({ p }) => p),
      p_adjusted: number(({ pAdjusted }) => pAdjusted),
      length: number(({ length }) => length, 'integer'),
    },
  };
}

/** Single items first, the most frequent ones first. */
export function itemsetsTable({ sets, purchases, text }: Outcome): OutputTable {
  const { counts, lengths, size } = sets;
  const order = Int32Array.from({ length: size }, (_, set) => set).sort(
    (a, b) => lengths[a]! - lengths[b]! || counts[b]! - counts[a]! || a - b,
  );
  return {
    rows: size,
    columns: {
      items: { type: 'text', values: Array.from(order, text) },
      length: { type: 'integer', values: Float64Array.from(order, (set) => lengths[set]!) },
      count: { type: 'integer', values: Float64Array.from(order, (set) => counts[set]!) },
      support: { type: 'number', values: Float64Array.from(order, (set) => counts[set]! / purchases.total) },
    },
  };
}
