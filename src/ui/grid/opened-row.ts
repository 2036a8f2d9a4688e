import type { Exact } from '../../../workers/table/exact';

/** A row of a grid that is looked at as a whole, and the way to its neighbours. */
export interface OpenedRow {
  row: number;
  /** How many rows the grid has. */
  rows: number;
  read: (row: number) => Promise<Exact[] | undefined>;
  onmove: (row: number) => void;
  onclose: () => void;
}
