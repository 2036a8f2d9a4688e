import type { RoleKind } from '../../../workers/contract/manifest';
import { valueKind } from '../../charts/cell/value-kind';
import type { ColumnInfo } from '../../engine/exact-query';

const TEXT = /^(VARCHAR|ENUM)/;

/**
 * Columns that can fill a role, the sure ones first. Text may hold dates or numbers, so it stays on offer;
 * reading it is tried when the analysis runs.
 */
export function columnsFor(kind: RoleKind, columns: ColumnInfo[]): ColumnInfo[] {
  if (kind !== 'time' && kind !== 'number') return columns;
  const isSure = (column: ColumnInfo) => valueKind(column.type) === kind;
  const perhaps = kind === 'time' ? /^(VARCHAR|ENUM|INTEGER|BIGINT)/ : TEXT;
  return [
    ...columns.filter(isSure),
    ...columns.filter((column) => !isSure(column) && perhaps.test(column.type)),
  ];
}
