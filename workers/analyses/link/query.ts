import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding, relationName } from '../binding';
import { FIELDS, type Field } from './records';

/** Which table, and how its roles begin. */
export const SIDES = { left: '', right: 'other_' } as const;
export type Side = keyof typeof SIDES;

/** The fields that both tables have a column for. */
export function commonFields(request: AnalysisRequest): Field[] {
  return FIELDS.filter((field) => columnsOf(request, 'left', field) && columnsOf(request, 'right', field));
}

export function columnsOf(request: AnalysisRequest, side: Side, field: Field): RoleBinding[] | undefined {
  const columns = request.roles[SIDES[side] + field];
  return columns && columns.length > 0 ? columns : undefined;
}

/** The table of a side, quoted. */
function relationOf(request: AnalysisRequest, side: Side): string {
  return side === 'left' ? request.relation : (request.relations.other ?? '');
}

/** The name of a side's table as people write it. */
export function tableOf(request: AnalysisRequest, side: Side): string {
  return relationName(relationOf(request, side));
}

/**
 * Only the columns that are compared, as text, and the identifier as it is; equal rows once, with their number.
 * @throws FaultError when there is nothing to compare.
 */
export function recordsSql(request: AnalysisRequest): Record<Side, string> {
  if (relationOf(request, 'right') === '') {
    throw new FaultError({ code: 'link-no-table', place: { param: 'other' } });
  }
  if (relationOf(request, 'left').toLowerCase() === relationOf(request, 'right').toLowerCase()) {
    throw new FaultError({
      code: 'link-same-table',
      values: { table: tableOf(request, 'left') },
      place: { param: 'other' },
    });
  }
  const fields = commonFields(request);
  if (fields.length === 0) {
    throw new FaultError({
      code: 'link-no-common-roles',
      values: { table: tableOf(request, 'left'), other: tableOf(request, 'right') },
    });
  }
  const select = (side: Side): string => {
    const columns = fields.map(
      (field) => `${textSql(columnsOf(request, side, field) ?? [], field)} AS ${field}`,
    );
    return `SELECT ${idSql(request, side)} AS id, ${columns.join(', ')}, CAST(count(*) AS DOUBLE) AS times
FROM ${relationOf(request, side)} GROUP BY ALL ORDER BY ALL`;
  };
  return { left: select('left'), right: select('right') };
}

const INTEGER = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/;

/** Identifiers of both tables stand in one column of the entities: whole numbers of any size are brought to one. */
function idSql(request: AnalysisRequest, side: Side): string {
  const [own, other] = [
    binding(request, `${SIDES[side]}id`),
    binding(request, `${SIDES[otherSide(side)]}id`),
  ];
  const differ = own.type !== other.type && INTEGER.test(own.type) && INTEGER.test(other.type);
  return differ && own.type !== 'UBIGINT' && other.type !== 'UBIGINT'
    ? `CAST(${own.sql} AS BIGINT)`
    : own.sql;
}

function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** Several columns become one text; a telephone number that was read as a fraction loses its point. */
function textSql(columns: readonly RoleBinding[], field: Field): string {
  const texts = columns.map(({ sql, type }) =>
    field === 'phone' && /^(FLOAT|DOUBLE|DECIMAL)/.test(type)
      ? `CAST(TRY_CAST(${sql} AS HUGEINT) AS VARCHAR)`
      : `CAST(${sql} AS VARCHAR)`,
  );
  return texts.length === 1 ? (texts[0] ?? 'NULL') : `nullif(concat_ws(' ', ${texts.join(', ')}), '')`;
}
