import type { AnalysisRequest } from '../../contract/analysis';
import { binding } from '../binding';
import { type SegmentRule, measured, quantileSql, segmentRules } from './segments';

/** More columns of means than these make no table that anybody reads. */
const MOST_FEATURES = 30;

/** Columns whose means are told, as they stand in the planned input: `f0`, `f1` … */
export function features(request: AnalysisRequest, rules: readonly SegmentRule[]): string[] {
  return measured(request, rules)
    .slice(0, MOST_FEATURES)
    .map(({ column }) => column);
}

/**
 * One row per customer: the segments as bits, and the mean of each measured column. A customer with several rows is in a
 * segment when one of them meets the rule.
 */
export function customersSql(request: AnalysisRequest): string {
  const rules = segmentRules(request);
  const means = measured(request, rules).slice(0, MOST_FEATURES);
  const bits = rules.map(({ sql }, bit) => `CASE WHEN ${sql} THEN ${2 ** bit} ELSE 0 END`);
  const values = means.map(
    ({ sql }, i) => `CASE WHEN isfinite(CAST(${sql} AS DOUBLE)) THEN CAST(${sql} AS DOUBLE) END AS f${i}`,
  );
  return `SELECT id, bit_or(bits) AS bits, CAST(count(*) AS INTEGER) AS n${means.map((_, i) => `, avg(f${i}) AS f${i}`).join('')}
FROM (
  SELECT ${[`${binding(request, 'id').sql} AS id`, `CAST(${bits.join(' + ') || '0'} AS BIGINT) AS bits`, ...values].join(',\n    ')}
  FROM ${request.relation}
)
WHERE id IS NOT NULL
GROUP BY id`;
}

/** How many rows there are, how many lack the customer, and how many lack each column that a rule looks at. */
export function rowsSql(request: AnalysisRequest): string {
  const byName = new Map(request.columns.map((column) => [column.column, column.sql]));
  const used = usedColumns(segmentRules(request));
  const missing = used.map(
    (column, i) => `CAST(count(*) - count(${byName.get(column)!}) AS DOUBLE) AS missing_${i}`,
  );
  return `SELECT ${['CAST(count(*) AS DOUBLE) AS rows', `CAST(count(*) - count(${binding(request, 'id').sql}) AS DOUBLE) AS no_id`, ...missing].join(', ')}
FROM ${request.relation}`;
}

export function usedColumns(rules: readonly SegmentRule[]): string[] {
  return [...new Set(rules.flatMap(({ columns }) => columns))];
}

/** The thresholds of proposed segments, in their order: `t0`, `t1` … */
export function thresholdsSql(request: AnalysisRequest): string {
  const byName = new Map(
    [...request.columns, ...(request.roles.features ?? [])].map((each) => [each.column, each.sql]),
  );
  const columns = segmentRules(request).flatMap(({ quarter }, i) =>
    quarter
      ? [
          `${quantileSql(`nullif(CAST(${byName.get(quarter.column)!} AS DOUBLE), 'NaN'::DOUBLE)`, quarter.end)} AS t${i}`,
        ]
      : [],
  );
  return `SELECT ${['0 AS none', ...columns].join(', ')} FROM ${request.relation}`;
}
