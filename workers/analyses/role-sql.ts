import type { AnalysisRequest } from '../contract/analysis';
import { optionalBinding } from './binding';

/** The role's column as text without blanks around it; NULL where it is empty or the role is not filled. */
export function textSql(request: AnalysisRequest, role: string): string {
  const column = optionalBinding(request, role);
  return column ? `nullif(trim(CAST(${column.sql} AS VARCHAR)), '')` : 'CAST(NULL AS VARCHAR)';
}

/** The role's column as it is bound; NaN, infinite values and infinite dates count as missing. */
export function finiteSql(request: AnalysisRequest, role: string, type: 'DOUBLE' | 'TIMESTAMP'): string {
  const sql = optionalBinding(request, role)?.sql;
  return sql === undefined ? `CAST(NULL AS ${type})` : `CASE WHEN isfinite(${sql}) THEN ${sql} END`;
}
