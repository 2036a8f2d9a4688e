import type { OutputColumn, OutputTable } from '../../table/columns';
import { integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Measure } from './metrics';
import type { ReadFeature } from './read-rows';
import type { Scored } from './scored';

const KINDS = ['number', 'time', 'category'] as const;
/** Of two classes one probability tells the other; of many a table gets too wide. */
const MOST_CLASSES = 30;

/** A row for each row of the source, in its order. */
export function scoresTable(scored: Scored): OutputTable {
  const { model, rows, input, answers, codes, probabilities } = scored;
  const { classes } = model.fitted;
  const id: OutputColumn = input.names.includes('id')
    ? { type: 'same', vector: input.vector('id') }
    : { type: 'integer', values: Float64Array.from({ length: rows }, (_, row) => row + 1) };
  if (!classes) {
    const probability: OutputColumn = { type: 'number', values: new Float64Array(rows).fill(NaN) };
    return { rows, columns: { id, predicted: { type: 'number', values: answers }, probability } };
  }
  const each = classes.length > 2 && classes.length <= MOST_CLASSES ? classes : [];
  const one = (kind: number): OutputColumn => {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) values[row] = answers[row * classes.length + kind]!;
    return { type: 'number', values };
  };
  return {
    rows,
    columns: {
      id,
      predicted: { type: 'label', codes, words: classes },
      probability: { type: 'number', values: probabilities },
      ...Object.fromEntries(each.map((name, kind) => [`probability_${name}`, one(kind)])),
    },
  };
}

/** The columns that the model needs, in its order. */
export function columnsTable({ features }: Scored): OutputTable {
  return rowsTable<ReadFeature>(features, {
    feature: textOf(({ feature }) => feature.name),
    kind: (rows) => ({
      type: 'label',
      codes: Int32Array.from(rows, ({ feature }) => KINDS.indexOf(feature.isTime ? 'time' : feature.kind)),
      words: KINDS,
    }),
    found_as: textOf(({ column }) => column?.column ?? null),
    unseen: integerOf(({ unseen }) => unseen),
    missing: integerOf(({ missing }) => missing),
    unreadable: integerOf(({ unreadable }) => unreadable),
    psi: numberOf(({ psi }) => psi),
  });
}

/** How right the model is on this table, beside what it was when it was fitted; empty without the target's column. */
export function metricsTable(measures: readonly Measure[]): OutputTable {
  return rowsTable<Measure>(measures, {
    metric: textOf(({ metric }) => metric),
    value: numberOf(({ value }) => value),
    model_value: numberOf(({ own }) => own),
    rows: integerOf(({ rows }) => rows),
  });
}
