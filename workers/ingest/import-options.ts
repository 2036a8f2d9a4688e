import type { TextOptions } from './text-options';

/** What a reader of files may be told; what is left out is found in the file. */
export interface ReadOptions {
  /** Excel: name of the sheet; otherwise the first one that holds a table. */
  sheet?: string;
  /** JSON: objects inside a record as one STRUCT column (default), or each of their fields as a column of its own. */
  nested?: 'struct' | 'flatten';
  /** Delimited text. */
  text?: TextOptions;
}
