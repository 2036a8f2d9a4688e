import type { ColumnInfo } from '../engine/exact-query';

/** A relation that a cell can read: a table of the workspace or the result of another cell. */
export interface RelationInfo {
  name: string;
  columns: ColumnInfo[];
}

/** The list before where the next one says the same, so that nothing follows what has not changed. */
export function keptRelations(before: RelationInfo[], next: RelationInfo[]): RelationInfo[] {
  const isSame =
    before.length === next.length &&
    next.every(({ name, columns }, i) => before[i]?.name === name && before[i].columns === columns);
  return isSame ? before : next;
}
