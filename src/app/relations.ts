import type { ColumnInfo } from '../engine/exact-query';

/** A relation that a cell can read: a table of the workspace or the result of another cell. */
export interface RelationInfo {
  name: string;
  columns: ColumnInfo[];
}
