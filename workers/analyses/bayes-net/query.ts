import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { wordSql } from '../role-sql';

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

/** Rows that are different with how often they are there: numbers, days, and texts. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const columns = variableColumns(request);
  return {
    rows: `SELECT ${[...columns.map((each) => `${valueSql(each)} AS ${each.name}`), 'count(*) AS n'].join(',\n  ')}
FROM ${request.relation} GROUP BY ALL`,
  };
}

/** A finite number, days since 1970, or a text without blanks around it. */
function valueSql({ kind, sql }: VariableColumn): string {
  if (kind === 'time') {
    const time = `CAST(${sql} AS TIMESTAMP)`;
    return `CASE WHEN isfinite(${time}) THEN floor(epoch(${time}) / 86400) END`;
  }
  if (kind === 'number') {
    const number = `CAST(${sql} AS DOUBLE)`;
    return `CASE WHEN isfinite(${number}) THEN ${number} END`;
  }
  return wordSql({ sql });
}
