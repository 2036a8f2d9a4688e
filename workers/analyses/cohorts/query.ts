import type { AnalysisRequest } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';

/** Numbers of periods as `periodOf` of the calendar counts them: neighbouring periods have neighbouring numbers. */
const PERIOD_SQL = {
  // Not `//`, which cuts off towards zero: before 1970 that is the week after.
  week: `CAST(floor((date_diff('day', DATE '1970-01-01', day) + 3) / 7) AS BIGINT)`,
  month: 'year(day) * 12 + month(day) - 1',
  quarter: '(year(day) * 12 + month(day) - 1) // 3',
  year: 'year(day)',
} as const;

/** The longest span in days that a grain is chosen for. */
const LONGEST = { week: 183, month: 3 * 366, quarter: 9 * 366 } as const;

/**
 * Common table expressions: `source` the rows as they are read, `shape` one row that says how long a period is, `active` one
 * row per customer and period with the customer's cohort. NaN, infinite values and infinite dates count as missing.
 */
function common(request: AnalysisRequest): string {
  const time = binding(request, 'time').sql;
  const amount = optionalBinding(request, 'amount')?.sql;
  const grain = request.params.grain as string;
  const chosen =
    grain === 'auto'
      ? `CASE ${Object.entries(LONGEST)
          .map(([name, days]) => `WHEN date_diff('day', min(day), max(day)) <= ${days} THEN '${name}'`)
          .join(' ')} ELSE 'year' END`
      : `'${grain}'`;
  const period = Object.entries(PERIOD_SQL).map(([name, sql]) => `WHEN '${name}' THEN ${sql}`);
  return `WITH source AS (
  SELECT ${binding(request, 'customer').sql} AS customer,
    CAST(CASE WHEN isfinite(${time}) THEN ${time} END AS DATE) AS day,
    ${amount ? `CASE WHEN isfinite(${amount}) THEN ${amount} END` : 'CAST(1 AS DOUBLE)'} AS v
  FROM ${request.relation}
), usable AS (
  SELECT * FROM source WHERE customer IS NOT NULL AND day IS NOT NULL AND v IS NOT NULL
), shape AS (
  SELECT ${chosen} AS grain, count(*) AS purchases FROM usable WHERE v > 0
), summed AS (
  SELECT customer, CASE grain ${period.join(' ')} END AS period,
    sum(v) AS revenue, count(*) FILTER (WHERE v > 0) AS purchases
  FROM usable, shape GROUP BY customer, period
), placed AS (
  SELECT *, min(CASE WHEN purchases > 0 THEN period END) OVER (PARTITION BY customer) AS cohort FROM summed
), active AS (
  SELECT * FROM placed WHERE period >= cohort
)`;
}

/** The inputs: sums by cohort and period, customers by cohort, days with data, and one row of counts. */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const base = common(request);
  return {
    cells: `${base}
SELECT cohort, period - cohort AS period, count(*) FILTER (WHERE purchases > 0) AS active,
  fsum(revenue) AS revenue, CAST(sum(purchases) AS DOUBLE) AS purchases
FROM active GROUP BY cohort, period ORDER BY cohort, period`,
    customers: `${base}
SELECT customer, cohort, count(*) FILTER (WHERE purchases > 0) AS active_periods,
  max(period) FILTER (WHERE purchases > 0) - cohort AS last_period,
  CAST(sum(purchases) AS DOUBLE) AS purchases, sum(revenue) AS revenue,
  string_agg(period - cohort, ' ' ORDER BY period) FILTER (WHERE purchases > 0) AS periods
FROM active GROUP BY customer, cohort ORDER BY cohort, revenue DESC, customer`,
    days: `${base}
SELECT DISTINCT day FROM usable ORDER BY day`,
    counts: `${base}
SELECT count(had) AS total, any_value(grain) AS grain,
  count(*) FILTER (WHERE had AND customer IS NULL) AS no_customer,
  count(*) FILTER (WHERE customer IS NOT NULL AND day IS NULL) AS no_time,
  count(*) FILTER (WHERE customer IS NOT NULL AND day IS NOT NULL AND v IS NULL) AS no_amount,
  count(*) FILTER (WHERE customer IS NOT NULL AND day IS NOT NULL AND v > 0) AS purchases,
  count(*) FILTER (WHERE customer IS NOT NULL AND day IS NOT NULL AND v < 0) AS refunds,
  count(*) FILTER (WHERE customer IS NOT NULL AND day IS NOT NULL AND v = 0) AS zeros,
  (SELECT count(*) FROM (SELECT customer FROM usable GROUP BY customer HAVING max(v) <= 0)) AS idle
FROM shape LEFT JOIN (SELECT customer, day, v, true AS had FROM source) ON true`,
  };
}
