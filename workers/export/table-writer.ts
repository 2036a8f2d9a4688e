import type { SheetColumn } from './sheet-parts';

/** How the rows that come are to be written. All but `parquet` and `arrow` get rows that SQL has written already. */
export type WriterPlan =
  /**
   * Rows as text in the first column. `skip` bytes of the very first row are left out (a separator); in JSON, control
   * characters are still to be escaped.
   */
  | { kind: 'text'; head: string; skip: number; tail: string; isJson: boolean }
  /** Rows as XML in the first column; in the second, how many texts were too long for their cells. */
  | { kind: 'sheet'; name: string; columns: SheetColumn[] }
  | { kind: 'parquet' }
  | { kind: 'arrow' };

export interface Written {
  rows: number;
  /** Texts that were cut. */
  cut: number;
}

/** Writes a table in one format. */
export interface TableWriter {
  /** The next rows, as an Arrow IPC stream. Called at least once: a table without rows has a schema. */
  write(ipc: Uint8Array): Promise<Written>;
  finish(): Promise<void>;
  /** Ends without a file; nothing may be written to the sink afterwards. */
  abort(): Promise<void>;
}
