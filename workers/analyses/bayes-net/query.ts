import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { settingsOf } from './settings';

/** A variable of the network as a column, and how it is read. */
export interface VariableColumn extends RoleBinding {
  kind: 'number' | 'time' | 'category';
  /** Name of its column in the input. */
  name: string;
}

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const TIME = /^(DATE|TIMESTAMP)/;

/** The columns of the role, each once. */
export function variableColumns({ roles }: AnalysisRequest): VariableColumn[] {
  const chosen = new Map((roles.variables ?? []).map((each) => [each.column, each]));
  return Array.from(chosen.values(), (each, i) => ({ ...each, kind: kindOf(each.type), name: `v${i}` }));
}

function kindOf(type: string): VariableColumn['kind'] {
  if (NUMBER.test(type) && !type.endsWith(']')) return 'number';
  return TIME.test(type) && !type.endsWith(']') ? 'time' : 'category';
}

/** Rows that are different with how often they are there: numbers, days, and places of values; the values of each category. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const columns = variableColumns(request);
  const { levels } = settingsOf(request);
  const categories = columns.filter(({ kind }) => kind === 'category');
  return {
    rows: `SELECT ${columns.map((each) => `${valueSql(request, each, levels)} AS ${each.name}`).join(',\n  ')}, count(*) AS n
FROM ${request.relation} GROUP BY ALL`,
    ...Object.fromEntries(categories.map((each) => [each.name, levelsSql(request, each, levels)])),
  };
}

/** A finite number, days since 1970, or the place of a value: 1 for the commonest, 0 beyond the limit. */
function valueSql(request: AnalysisRequest, column: VariableColumn, levels: number): string {
  if (column.kind === 'time') {
    const time = `CAST(${column.sql} AS TIMESTAMP)`;
    return `CASE WHEN isfinite(${time}) THEN floor(epoch(${time}) / 86400) END`;
  }
  if (column.kind === 'number') {
    const number = `CAST(${column.sql} AS DOUBLE)`;
    return `CASE WHEN isfinite(${number}) THEN ${number} END`;
  }
  const text = textSql(column);
  const list = `(SELECT list(level ORDER BY n DESC, level) FROM (${levelsSql(request, column, levels)}))`;
  return `CASE WHEN ${text} IS NOT NULL THEN CAST(coalesce(list_position(${list}, ${text}), 0) AS INTEGER) END`;
}

function textSql({ sql }: RoleBinding): string {
  return `nullif(trim(CAST(${sql} AS VARCHAR)), '')`;
}

/** The commonest values of a category, with the number of all different ones. */
function levelsSql(request: AnalysisRequest, column: VariableColumn, levels: number): string {
  return `SELECT level, n, count(*) OVER () AS levels, max(n) OVER () AS most
FROM (SELECT ${textSql(column)} AS level, count(*) AS n FROM ${request.relation} GROUP BY level)
WHERE level IS NOT NULL
ORDER BY n DESC, level LIMIT ${levels}`;
}
