import type { TableSpec } from '../contract/manifest';
import type { InputTable, OutputTable } from '../table/columns';
import type { Fitted } from './learner';
import type { Profile } from './profile';

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
  /** How it did on rows that it had not seen, by name: `accuracy`, `auc`, `log_loss`, `brier`, `f1`; `rmse`, `mae`, `r2`. */
  metrics?: Record<string, number>;
  /** How the values of each feature were spread when it was fitted, in the order of the fitted features. */
  profile?: Profile[];
}

export const MODEL_FORMAT = 'daybook-model';
export const MODEL_VERSION = 1;

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

/** Those that have a value: JSON has no word for none. */
export function knownMetrics(metrics: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => Number.isFinite(value)));
}

/** The model as rows of `<name>_model`. */
export function modelTable(model: SavedModel): OutputTable {
  return textTable(JSON.stringify(model));
}

/** A model's text as such rows, unchanged. */
export function textTable(text: string): OutputTable {
  const pieces = cut(text);
  return {
    rows: pieces.length,
    columns: {
      piece: { type: 'integer', values: Float64Array.from(pieces.keys(), (i) => i + 1) },
      text: { type: 'text', values: pieces },
    },
  };
}

/** No piece ends inside a character of two halves: neither could be written by itself. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(from + PIECE - 1));
    const to = from + PIECE - (isSplit ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** The text that such rows hold, in any order; undefined where they are no such rows. */
export function modelText(table: InputTable): string | undefined {
  if (!table.names.includes('piece') || !table.names.includes('text')) return undefined;
  const [pieces, texts] = [table.numbers('piece'), table.texts('text')];
  const order = Array.from(pieces.keys()).sort((a, b) => pieces[a]! - pieces[b]!);
  return order.map((row) => texts[row] ?? '').join('');
}
