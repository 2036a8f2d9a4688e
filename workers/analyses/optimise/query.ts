import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { textSql } from '../role-sql';

/** More variables are not asked for in a page. */
export const MOST_VARIABLES = 20_000;

/** What counts as yes in a column that says which variables are whole numbers. */
const YES = ['true', '1', '1.0', 'yes', 'y', 'x', 'i', 'int', 'integer', 'whole', 'binary', '是', '整数'];

/** The rows of the table as they are written, with the number of each. */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const variable = binding(request, 'variable').sql;
  const integer = optionalBinding(request, 'integer');
  const columns = [
    `${variable} AS variable`,
    `${textSql(request, 'variable')} AS name`,
    `${finite(binding(request, 'objective'))} AS objective`,
    `${number(optionalBinding(request, 'lower'))} AS lower`,
    `${number(optionalBinding(request, 'upper'))} AS upper`,
    integer
      ? `lower(trim(CAST(${integer.sql} AS VARCHAR))) IN (${YES.map((text) => `'${text}'`).join(', ')}) AS is_whole`
      : 'false AS is_whole',
    ...(request.roles.constraint ?? []).map((each, at) => `${finite(each)} AS weight_${at}`),
  ];
  return { rows: `SELECT ${columns.join(', ')} FROM ${request.relation} LIMIT ${MOST_VARIABLES + 2}` };
}

function finite({ sql }: RoleBinding): string {
  return `CASE WHEN isfinite(${sql}) THEN ${sql} END`;
}

/** Bounds may be endless. */
function number(column: RoleBinding | undefined): string {
  return column ? `CASE WHEN NOT isnan(${column.sql}) THEN ${column.sql} END` : 'CAST(NULL AS DOUBLE)';
}
