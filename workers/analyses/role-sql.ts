import type { AnalysisRequest, RoleBinding } from '../contract/analysis';
import { optionalBinding } from './binding';

/** Text by which rows are put together: a letter with its accent is the same whether it came as one character or as two. */
export function composedSql(sql: string): string {
  return `nfc_normalize(CAST(${sql} AS VARCHAR))`;
}

/** The column as composed text without blanks around it; NULL where it is empty. */
export function wordSql({ sql }: Pick<RoleBinding, 'sql'>): string {
  return `nullif(trim(${composedSql(sql)}), '')`;
}

/** The role's column as `wordSql` reads it; NULL where the role is not filled. */
export function textSql(request: AnalysisRequest, role: string): string {
  const column = optionalBinding(request, role);
  return column ? wordSql(column) : 'CAST(NULL AS VARCHAR)';
}

/** The role's column in its own type, text composed: rows are put together by it. NULL where the role is not filled. */
export function keySql(request: AnalysisRequest, role: string): string {
  const column = optionalBinding(request, role);
  if (!column) return 'CAST(NULL AS VARCHAR)';
  return column.type === 'VARCHAR' ? composedSql(column.sql) : column.sql;
}

/** The role's column in its own type, texts as `wordSql` reads them: blanks name nobody. NULL where the role is not filled. */
export function nameSql(request: AnalysisRequest, role: string): string {
  const column = optionalBinding(request, role);
  return column && column.type !== 'VARCHAR' ? column.sql : textSql(request, role);
}

/** The role's column as it is bound; NaN, infinite values and infinite dates count as missing. */
export function finiteSql(request: AnalysisRequest, role: string, type: 'DOUBLE' | 'TIMESTAMP'): string {
  const sql = optionalBinding(request, role)?.sql;
  return sql === undefined ? `CAST(NULL AS ${type})` : `CASE WHEN isfinite(${sql}) THEN ${sql} END`;
}
