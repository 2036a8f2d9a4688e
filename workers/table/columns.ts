import type { Vector } from 'apache-arrow';
import type { WordColumn } from './words';

/**
 * A table as an analysis reads it: columns by name, each in the typed form that is asked for.
 * Decoding happens once, here; kernels never see Arrow.
 */
export interface InputTable {
  readonly rows: number;
  readonly names: string[];
  /** The column as doubles; NULL is NaN. Integers, decimals, dates (days since 1970) and booleans are converted. */
  numbers(name: string): Float64Array;
  /** Its rows from `from` on, as many as `into` takes, as `numbers` gives them: for tables that nobody wants to hold as doubles at once. */
  readNumbers(name: string, from: number, into: Float64Array): void;
  /** The column as text; NULL stays null. */
  texts(name: string): (string | null)[];
  /** The column as codes into its different texts, where they are few; NULL is −1. */
  words(name: string): WordColumn;
  /** Which rows have the same value, of any type: codes in the order in which values come; NULL is −1. */
  keys(name: string): Int32Array;
  /**
   * A column of lists of numbers, as `numbers` gives them, in the pieces in which the engine handed them over and mostly where they lie:
   * they may be as long as the source. NULL is an empty list. All columns of a table have the same pieces.
   */
  lists(name: string): NumberLists[];
  /** The column untouched, to be handed back in an output (`same`). */
  vector(name: string): Vector;
}

/** Lists of some rows: the values of row i of these are from `offsets[i]` to `offsets[i + 1]`. */
export interface NumberLists {
  offsets: Int32Array;
  values: Float64Array | Int32Array;
}

/**
 * A column that an analysis writes. Missing values: NaN in `number`, `integer`, `date` and `timestamp`, null in `text`,
 * a negative code in `label`.
 */
export type OutputColumn =
  | { type: 'number'; values: Float64Array }
  /** Whole numbers up to 2^53, written as BIGINT. */
  | { type: 'integer'; values: Float64Array | Int32Array | Uint32Array }
  /** Days since 1970-01-01. */
  | { type: 'date'; values: Float64Array | Int32Array }
  /** Milliseconds since 1970-01-01T00:00 UTC. */
  | { type: 'timestamp'; values: Float64Array }
  | { type: 'boolean'; values: boolean[] }
  | { type: 'text'; values: (string | null)[] }
  /** Few distinct texts: a code per row into `words`. */
  | { type: 'label'; codes: Int32Array | Uint8Array | Int8Array; words: readonly string[] }
  /** An input column as it came (identifiers keep their type and every digit); `rows` picks and orders, if given. */
  | { type: 'same'; vector: Vector; rows?: Int32Array | Uint32Array };

/** Columns in their order; all of one length. */
export interface OutputTable {
  rows: number;
  columns: Record<string, OutputColumn>;
}
