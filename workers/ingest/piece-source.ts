import type { Fault } from '../contract/fault';

/** Rows as an Arrow IPC stream. */
export interface ArrowPiece {
  ipc: Uint8Array<ArrayBuffer>;
  rows: number;
}

/** A column as the table declares it. */
export interface PieceColumn {
  name: string;
  /** As the engine names it; the engine casts from what the pieces hold. */
  type: string;
}

/** What is known of a source only at its end. */
export interface PieceSummary {
  warnings: Fault[];
  /** Records that do not fit, as an Arrow IPC stream with the columns line, column, text, reason. */
  rejected: Uint8Array<ArrayBuffer> | null;
}

/** A file that gives its rows piece by piece, decoded as they are asked for. */
export interface PieceSource {
  /** Number of rows, when the file says so or was read before; the pieces must add up to it. */
  readonly rows: number | null;
  /** The table to make; null: the one that the first piece makes. */
  readonly columns: readonly PieceColumn[] | null;
  /** The next rows; null at the end. Without rows there is still one piece, unless `columns` are given. */
  next(): Promise<ArrowPiece | null>;
  summary(): PieceSummary;
}

/** A sheet of a workbook. */
export interface SheetInfo {
  name: string;
  /** Rows that hold something, the header included. */
  rows: number;
}
