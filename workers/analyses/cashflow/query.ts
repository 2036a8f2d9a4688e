import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding, optionalBinding } from '../binding';
import { type Settings, settingsOf } from './settings';

/** Numbers from here on are years. */
const FIRST_YEAR = 1000;

/** Such as 202401. As a plain number it would come 89 periods after 202312. */
const IS_MONTH =
  '(written BETWEEN 190001 AND 219912 AND written % 100 IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))';

/** How the column `period` is read: as a number, as months since year 0, or (text) as whichever fits more values. */
function readings(request: AnalysisRequest): { number: string; month: string } {
  const { column, type, sql } = binding(request, 'period');
  const month = (time: string): string =>
    `CASE WHEN isfinite(${time}) THEN year(${time}) * 12 + month(${time}) - 1 END`;
  if (/^(DATE|TIMESTAMP)/.test(type))
    return { number: 'CAST(NULL AS DOUBLE)', month: month(`CAST(${sql} AS TIMESTAMP)`) };
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/.test(type))
    return { number: `CAST(${sql} AS DOUBLE)`, month: 'CAST(NULL AS INTEGER)' };
  if (!/^(VARCHAR|ENUM)/.test(type)) {
    throw new FaultError({
      code: 'cashflow-period-type',
      values: { column, type },
      place: { role: 'period', column },
    });
  }
  const text = `CAST(${sql} AS VARCHAR)`;
  const time = `coalesce(TRY_CAST(${text} AS TIMESTAMP), TRY_CAST(${text} || '-01' AS TIMESTAMP))`;
  return { number: `TRY_CAST(${text} AS DOUBLE)`, month: month(time) };
}

/** Months in a period of dates; years are assumed where they all fall in one month of the year. */
function monthsSql({ unit }: Settings): string {
  if (unit !== 'auto') return String({ year: 12, quarter: 3, month: 1 }[unit]);
  return 'CASE WHEN count(m) = 0 OR min(m % 12) = max(m % 12) THEN 12 WHEN min(m % 3) = max(m % 3) THEN 3 ELSE 1 END';
}

/**
 * Common table expressions: `source` is the rows as they are read, `shape` one row that says how periods count, `flow` one
 * row per customer and period. NaN and infinite values count as missing.
 */
function common(request: AnalysisRequest, settings: Settings): string {
  const period = readings(request);
  const finite = (sql: string): string => `CASE WHEN isfinite(${sql}) THEN ${sql} END`;
  const cost = optionalBinding(request, 'cost');
  const first =
    settings.origin === 'customer' ? 'min(position) OVER (PARTITION BY customer) - 1' : 'CAST(0 AS DOUBLE)';
  return `WITH source AS (
  SELECT ${binding(request, 'customer').sql} AS customer,
    ${finite(`CAST(${period.number} AS DOUBLE)`)} AS written, ${IS_MONTH} AS is_month,
    CASE WHEN NOT is_month THEN written END AS n,
    CASE WHEN is_month THEN CAST(floor(written / 100) * 12 + written % 100 - 1 AS INTEGER) ELSE ${period.month} END AS m,
    ${finite(binding(request, 'revenue').sql)} AS r,
    ${cost ? finite(cost.sql) : 'CAST(0 AS DOUBLE)'} AS c
  FROM ${request.relation}
), shape AS (
  SELECT count(n) > 0 AND count(n) >= count(m) AS numeric, ${monthsSql(settings)} AS months,
    min(n) FILTER (WHERE r IS NOT NULL) AS first_number, min(m) FILTER (WHERE r IS NOT NULL) AS first_month
  FROM source WHERE customer IS NOT NULL
), placed AS (
  SELECT customer, r, c, CASE
    WHEN numeric THEN n - CASE WHEN first_number >= ${FIRST_YEAR} THEN first_number - 1 ELSE 0 END
    ELSE CAST(m // months - first_month // months + 1 AS DOUBLE) END AS position
  FROM source, shape WHERE customer IS NOT NULL AND r IS NOT NULL
), summed AS (
  SELECT customer, position, sum(r) AS revenue, coalesce(sum(c), 0) AS cost, count(*) AS rows
  FROM placed WHERE position IS NOT NULL GROUP BY customer, position
), moved AS (
  SELECT customer, position - (${first}) AS position, revenue, cost, rows FROM summed
), flow AS (
  SELECT customer, position, revenue, cost, rows, revenue - cost AS net,
    (revenue - cost) * ${factorSql(settings)} AS present
  FROM moved, shape
)`;
}

/** What one unit of money at a position is worth today. */
function factorSql({ rate, shift }: Settings): string {
  return `pow(1 + CAST(${rate} AS DOUBLE), -greatest(position - ${shift}, 0) * months / 12)`;
}

/** Where a running sum first reaches the acquisition cost: a straight line within the period; period 0 is today and has no length. */
function crossing(running: string, flow: string, cost: number): string {
  if (cost === 0) return 'CAST(NULL AS DOUBLE)';
  const target = `CAST(${cost} AS DOUBLE)`;
  return `min(greatest(position - (${running} - ${target}) / ${flow}, 0))
    FILTER (WHERE ${running} >= ${target} AND ${running} - ${flow} < ${target})`;
}

/** The inputs: sums of customers, best first; sums of periods; and one row of counts. */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const settings = settingsOf(request);
  const { acquisitionCost } = settings;
  const base = common(request, settings);
  const window = '(PARTITION BY customer ORDER BY position ROWS UNBOUNDED PRECEDING)';
  const running =
    acquisitionCost === 0
      ? 'flow'
      : `(SELECT *, sum(net) OVER ${window} AS net_so_far, sum(present) OVER ${window} AS present_so_far FROM flow)`;
  return {
    customers: `${base}
SELECT customer, count(*) AS periods, CAST(sum(rows) AS DOUBLE) AS rows,
  min(position) AS first, max(position) AS last,
  sum(revenue) AS revenue, sum(cost) AS cost, sum(net) AS net, sum(present) AS value, min(net) AS least, max(net) AS most,
  ${crossing('net_so_far', 'net', acquisitionCost)} AS payback,
  ${crossing('present_so_far', 'present', acquisitionCost)} AS discounted_payback
FROM ${running} GROUP BY customer ORDER BY value DESC, customer`,
    periods: `${base}
SELECT position, count(*) AS customers, fsum(revenue) AS revenue, fsum(cost) AS cost, fsum(net) AS net,
  any_value(${factorSql(settings)}) AS factor, fsum(present) AS present
FROM flow, shape GROUP BY position ORDER BY position`,
    counts: `${base}
SELECT count(had) AS total, any_value(numeric) AS numeric, any_value(months) AS months,
  any_value(first_number) AS first_number, any_value(first_month) AS first_month,
  count(*) FILTER (WHERE had AND customer IS NULL) AS no_customer,
  count(*) FILTER (WHERE customer IS NOT NULL AND p IS NULL) AS no_period,
  count(*) FILTER (WHERE customer IS NOT NULL AND p IS NOT NULL AND r IS NULL) AS no_revenue,
  count(*) FILTER (WHERE customer IS NOT NULL AND p IS NOT NULL AND r IS NOT NULL AND c IS NULL) AS no_cost,
  count(*) FILTER (WHERE customer IS NOT NULL AND p IS NOT NULL AND r < 0) AS refunds,
  count(*) FILTER (WHERE customer IS NOT NULL AND r IS NOT NULL AND numeric AND p <> floor(p)) AS fractional,
  count(*) FILTER (WHERE customer IS NOT NULL AND r IS NOT NULL AND numeric AND p < 0) AS negative
FROM shape LEFT JOIN (
  SELECT customer, r, c, CASE WHEN numeric THEN n ELSE m END AS p, true AS had FROM source, shape
) ON true`,
  };
}
