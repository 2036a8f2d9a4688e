import type { RoleKind } from '../../../workers/contract/manifest';
import type { ColumnInfo } from '../../engine/exact-query';

const TIME = /^(DATE|TIMESTAMP)/;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|FLOAT|DOUBLE|DECIMAL)/;
const TEXT = /^(VARCHAR|ENUM)/;

/**
 * Columns that can fill a role, the sure ones first. Text may hold dates or numbers, so it stays on offer;
 * reading it is tried when the analysis runs.
 */
export function columnsFor(kind: RoleKind, columns: ColumnInfo[]): ColumnInfo[] {
  const sure = kind === 'time' ? TIME : kind === 'number' ? NUMBER : null;
  if (!sure) return columns;
  const perhaps = kind === 'time' ? /^(VARCHAR|ENUM|INTEGER|BIGINT)/ : TEXT;
  return [
    ...columns.filter((column) => sure.test(column.type)),
    ...columns.filter((column) => !sure.test(column.type) && perhaps.test(column.type)),
  ];
}
