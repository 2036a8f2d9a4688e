import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { finiteSql, textSql } from '../role-sql';

/** More rows than these are no plan that a person looks at. */
export const MOST_ROWS = 20_000;

/**
 * One row per item, or per item and end of a tier, in the order of the table; `rows` of them are put together. A row
 * without a return, or without a cost where there is such a column, is counted and not used.
 */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const item = binding(request, 'item').sql;
  const number = (role: string): string => finiteSql(request, role, 'DOUBLE');
  const hasCost = optionalBinding(request, 'cost') !== undefined;
  const source = `WITH source AS (
  SELECT row_number() OVER () AS place, ${item} AS item, ${textSql(request, 'item')} AS name, ${number('return')} AS value, ${number('cost')} AS cost,
    ${number('minimum')} AS minimum, ${number('maximum')} AS maximum, ${number('lower')} AS lower, ${number('upper')} AS upper,
    ${textSql(request, 'group')} AS grouped
  FROM ${request.relation}
), usable AS (
  SELECT *, min(place) OVER (PARTITION BY name) AS first_place FROM source
  WHERE name IS NOT NULL AND value IS NOT NULL${hasCost ? ' AND cost IS NOT NULL' : ''}
)`;
  const first = (column: string): string =>
    `first(${column} ORDER BY place) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`;
  const average = request.params.basis === 'total' ? 'sum' : 'avg';
  return {
    tiers: `${source}
SELECT first(item ORDER BY place) AS item, name, upper, min(lower) AS lower, ${average}(value) AS value, ${average}(cost) AS cost,
  ${['minimum', 'maximum', 'grouped'].map(first).join(', ')}, count(*) AS rows
FROM usable GROUP BY name, upper, first_place ORDER BY first_place, upper NULLS LAST LIMIT ${MOST_ROWS + 1}`,
    unused: `${source}
SELECT count(*) FILTER (WHERE name IS NULL) AS nameless, (SELECT count(*) FROM usable) AS used FROM source`,
    left_out: `${source}
SELECT name FROM source WHERE name IS NOT NULL AND place NOT IN (SELECT place FROM usable)
GROUP BY name ORDER BY min(place) LIMIT 100`,
  };
}
