import { classificationTables, namedClasses } from '../../learning/classification/tables';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { caughtByTenths } from './caught';
import { numberColumn } from './columns';
import { OUTCOMES } from './learning-set';
import { withPlainNames } from './plain-study';
import type { Prediction } from './predict';
import type { Rivals } from './rivals';

/** Names of the base line in the table of models. */
const RIVAL_NAMES = ['clv', 'clv-p-alive'] as const;

/** The tables that every choice of a classifier leaves, with the model of clv among the models and in the table of lift. */
export function modelTables(prediction: Prediction): Record<string, OutputTable> {
  const { assessment, calls, inspection, rivals, settings } = prediction;
  const { models, lift, ...others } = classificationTables(
    { assessment, inspection: { ...inspection, importance: withPlainNames(inspection.importance) } },
    calls,
    namedClasses(OUTCOMES),
    settings.event,
  );
  return {
    ...others,
    models: rivals ? withRivals(models!, rivals) : models!,
    lift: withCaught(lift!, rivals),
  };
}

/** Two more rows: the chance of the event in the window by clv, and P(alive), which only puts customers in order. */
function withRivals({ rows, columns }: OutputTable, { chance, aliveAuc }: Rivals): OutputTable {
  const added: Record<string, readonly [number, number]> = {
    accuracy: [chance.accuracy, NaN],
    auc: [chance.auc, aliveAuc],
    log_loss: [chance.logLoss, NaN],
    sd: [chance.sd, NaN],
    f1: [chance.f1, NaN],
    brier: [chance.brier, NaN],
  };
  return {
    rows: rows + RIVAL_NAMES.length,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, longer(column, added[name] ?? [NaN, NaN])]),
    ),
  };
}

function longer(column: OutputColumn, values: readonly [number, number]): OutputColumn {
  switch (column.type) {
    case 'label': {
      const { codes, words } = column;
      const own = RIVAL_NAMES.map((_, i) => words.length + i);
      return { type: 'label', codes: Int32Array.from([...codes, ...own]), words: [...words, ...RIVAL_NAMES] };
    }
    case 'text':
      return { type: 'text', values: [...column.values, '', ''] };
    case 'boolean':
      return { type: 'boolean', values: [...column.values, false, false] };
    case 'number':
      return numberColumn(Float64Array.from([...column.values, ...values]));
    default:
      return column;
  }
}

/** Beside what the chosen model has caught up to each tenth, what clv has. */
function withCaught({ rows, columns }: OutputTable, rivals: Rivals | undefined): OutputTable {
  const caught = rivals ? caughtByTenths(rivals.chance.answers) : [];
  return {
    rows,
    columns: {
      ...columns,
      clv_captured: numberColumn(Float64Array.from({ length: rows }, (_, i) => caught[i]?.captured ?? NaN)),
    },
  };
}
