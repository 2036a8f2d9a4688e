import type { InputTable, OutputTable } from '../../table/columns';
import { METRICS } from './judge';
import type { Outcome } from './outcome';
import { MODELS } from './settings';

/** @param customers the planned input: its identifiers keep their type */
export function recommendationsTable(outcome: Outcome, customers: InputTable): OutputTable {
  const { items, ranks, scores, purchases } = outcome;
  return {
    rows: items.length,
    columns: {
      customer: { type: 'same', vector: customers.vector('customer'), rows: outcome.customers },
      item: { type: 'label', codes: items, words: purchases.names },
      rank: { type: 'integer', values: ranks },
      score: { type: 'number', values: scores },
    },
  };
}

export function similarTable({ similar, purchases }: Outcome): OutputTable {
  const { starts, others, scores } = similar;
  const items = new Int32Array(others.length);
  for (let item = 0; item + 1 < starts.length; item++) items.fill(item, starts[item], starts[item + 1]);
  return {
    rows: others.length,
    columns: {
      item: { type: 'label', codes: items, words: purchases.names },
      other: { type: 'label', codes: others, words: purchases.names },
      score: { type: 'number', values: scores },
    },
  };
}

export function qualityTable({ judgement }: Outcome): OutputTable {
  const rows = judgement.quality.flatMap(({ model, values }) =>
    METRICS.map((metric) => ({ model, metric, value: values[metric] })),
  );
  return {
    rows: rows.length,
    columns: {
      model: {
        type: 'label',
        codes: Int32Array.from(rows, ({ model }) => MODELS.indexOf(model)),
        words: MODELS,
      },
      metric: {
        type: 'label',
        codes: Int32Array.from(rows, ({ metric }) => METRICS.indexOf(metric)),
        words: METRICS,
      },
      value: { type: 'number', values: Float64Array.from(rows, ({ value }) => value) },
    },
  };
}
