import { valueKind } from '../../charts/cell/value-kind';
import type { ColumnInfo } from '../../engine/exact-query';

/** A needed column and the column of a table that can stand for it. */
export interface Match {
  needed: ColumnInfo;
  column: ColumnInfo;
}

/** How a table's columns answer what is needed. */
export interface Fit {
  matches: Match[];
  /** Needed columns that the table does not have under any spelling. */
  missing: ColumnInfo[];
  /** Matches whose values are of another kind: a text where a time is needed. */
  differing: Match[];
}

/** `Customer ID`, `customer_id` and `customerId` are one name to those who write files. */
export function foldColumn(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
}

/** Compares names as they are first, then without case and underscores; each column answers one need. */
export function fitOf(needed: readonly ColumnInfo[], columns: readonly ColumnInfo[]): Fit {
  const left = new Set(columns);
  const found = new Map<ColumnInfo, ColumnInfo>();
  for (const same of [(name: string) => name, foldColumn]) {
    for (const need of needed) {
      if (found.has(need)) continue;
      const match = [...left].find(({ name }) => same(name) === same(need.name));
      if (!match) continue;
      found.set(need, match);
      left.delete(match);
    }
  }
  const matches = [...found].map(([need, column]) => ({ needed: need, column }));
  return {
    matches,
    missing: needed.filter((need) => !found.has(need)),
    differing: matches.filter(({ needed: need, column }) => !isOfKind(column.type, need.type)),
  };
}

/** Whether a table can take the place of the needed one without a question. One that needs no column by name cannot say. */
export function fits(needed: readonly ColumnInfo[], columns: readonly ColumnInfo[]): boolean {
  const { missing, differing } = fitOf(needed, columns);
  return needed.length > 0 && missing.length === 0 && differing.length === 0;
}

/** Whether values of one type can be used as those of another are: any number for a number, a day for a time. */
function isOfKind(type: string, needed: string): boolean {
  return needed === '' || kindOf(type) === kindOf(needed);
}

/** What a type's values are: `number`, `text` or `time`, or the type itself where only that will do. */
export function kindOf(type: string): string {
  const isOwnKind = /^(BOOLEAN|BLOB|TIME\b|INTERVAL|STRUCT|MAP|UNION)|\]$/i.test(type);
  return isOwnKind ? type.toUpperCase() : valueKind(type);
}
