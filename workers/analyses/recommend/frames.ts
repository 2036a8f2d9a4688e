import type { OutputTable } from '../../table/columns';
import { METRICS } from './judge';
import type { Outcome } from './outcome';
import { MODELS } from './settings';

const MOST_BARS = 12;

/** Small tables that only charts read. */
export function frames(outcome: Outcome): Record<string, OutputTable> {
  const pairs = nearest(outcome);
  return {
    ...(outcome.judgement.quality.length > 0 ? { models: modelsFrame(outcome) } : {}),
    offered: offeredFrame(outcome),
    ...(pairs.length > 0 ? { nearest: nearestFrame(outcome, pairs) } : {}),
  };
}

export interface Near {
  item: number;
  other: number;
  score: number;
}

/** The pairs that are most alike, each once; those that more customers have come first among equals. */
export function nearest({ similar, holders }: Outcome): Near[] {
  const { starts, others, scores } = similar;
  const pairs: Near[] = [];
  for (let item = 0; item + 1 < starts.length; item++) {
    for (let at = starts[item]!; at < starts[item + 1]!; at++) {
      const other = others[at]!;
      if (item < other) pairs.push({ item, other, score: scores[at]! });
    }
  }
  const common = ({ item, other }: Near): number => Math.min(holders[item]!, holders[other]!);
  return pairs
    .filter((pair) => common(pair) > 1)
    .toSorted((a, b) => b.score - a.score || common(b) - common(a))
    .slice(0, MOST_BARS);
}

function nearestFrame({ purchases, holders }: Outcome, pairs: readonly Near[]): OutputTable {
  const { names } = purchases;
  return {
    rows: pairs.length,
    columns: {
      pair: { type: 'text', values: pairs.map(({ item, other }) => `${names[item]} – ${names[other]}`) },
      item: { type: 'text', values: pairs.map(({ item }) => names[item]!) },
      other: { type: 'text', values: pairs.map(({ other }) => names[other]!) },
      score: { type: 'number', values: Float64Array.from(pairs, ({ score }) => score) },
      holders: { type: 'integer', values: Float64Array.from(pairs, ({ item }) => holders[item]!) },
    },
  };
}

function modelsFrame({ judgement }: Outcome): OutputTable {
  const rows = METRICS.flatMap((metric) =>
    judgement.quality.map(({ model, values }) => ({ model, metric, value: values[metric] })),
  );
  return {
    rows: rows.length,
    columns: {
      metric: {
        type: 'label',
        codes: Int32Array.from(rows, ({ metric }) => METRICS.indexOf(metric)),
        words: METRICS,
      },
      model: {
        type: 'label',
        codes: Int32Array.from(rows, ({ model }) => MODELS.indexOf(model)),
        words: MODELS,
      },
      value: { type: 'number', values: Float64Array.from(rows, ({ value }) => value) },
    },
  };
}

/** The items that most customers are offered, with how many have them. */
export function offers({ items, ranks, purchases }: Outcome): { item: number; first: number; all: number }[] {
  const counts = purchases.names.map((_, item) => ({ item, first: 0, all: 0 }));
  items.forEach((item, i) => {
    counts[item]!.all++;
    if (ranks[i] === 1) counts[item]!.first++;
  });
  return counts
    .filter(({ all }) => all > 0)
    .toSorted((a, b) => b.first - a.first || b.all - a.all || a.item - b.item);
}

function offeredFrame(outcome: Outcome): OutputTable {
  const rows = offers(outcome).slice(0, MOST_BARS);
  return {
    rows: rows.length,
    columns: {
      item: { type: 'text', values: rows.map(({ item }) => outcome.purchases.names[item]!) },
      first: { type: 'integer', values: Float64Array.from(rows, ({ first }) => first) },
      offered: { type: 'integer', values: Float64Array.from(rows, ({ all }) => all) },
      holders: { type: 'integer', values: Float64Array.from(rows, ({ item }) => outcome.holders[item]!) },
    },
  };
}
