import type { TableSpec } from '../contract/manifest';
import type { InputTable, OutputTable } from '../table/columns';
import type { Fitted } from './learner';

/** A fitted model with what is needed to use it on another table; as JSON it is a file of its own. */
export interface SavedModel {
  format: 'daybook-model';
  version: 1;
  /** Column that it predicts. */
  target: string;
  /** The class whose probability is told, and from which probability on it is predicted. */
  positive?: string;
  threshold?: number;
  /** Rows that it was fitted on. */
  rows: number;
  fitted: Fitted;
}

/** Texts are cut into pieces, so that no single value is too large for a grid or an engine. */
const PIECE = 1_000_000;

/** The table `<name>_model` of every analysis that fits one. */
export const modelSpec: TableSpec = {
  suffix: 'model',
  columns: [
    { name: 'piece', format: 'integer' },
    { name: 'text', format: 'text' },
  ],
};

/** The model as rows of `<name>_model`. */
export function modelTable(model: SavedModel): OutputTable {
  const text = JSON.stringify(model);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) =>
    text.slice(i * PIECE, (i + 1) * PIECE),
  );
  return {
    rows: pieces.length,
    columns: {
      piece: { type: 'integer', values: Float64Array.from(pieces.keys(), (i) => i + 1) },
      text: { type: 'text', values: pieces },
    },
  };
}

/** Reads such rows, in any order. Undefined where they are no model. */
export function readModel(table: InputTable): SavedModel | undefined {
  const [pieces, texts] = [table.numbers('piece'), table.texts('text')];
  const order = Array.from(pieces.keys()).sort((a, b) => pieces[a]! - pieces[b]!);
  try {
    const model = JSON.parse(order.map((row) => texts[row] ?? '').join('')) as Partial<SavedModel> | null;
    return model?.format === 'daybook-model' && model.version === 1 && model.fitted
      ? (model as SavedModel)
      : undefined;
  } catch {
    return undefined;
  }
}
