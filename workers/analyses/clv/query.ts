import type { AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import { storedSql, timeSlices } from '../time-slices';
import { type Day, readSettings } from './settings';

/** What a row is: only the last three count; grouping by a small number is fast. */
export const ROW_KINDS = [
  'no_customer',
  'no_time',
  'later',
  'no_amount',
  'purchase',
  'refund',
  'zero',
] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** Sums of decimals leave as much of zero, and no currency has so small a coin. */
const LEAST_SPEND = '1e-8';

/** What a row of the planned input `customers` is. */
export const PARTS = { customer: 0, counts: 1, followed: 2 } as const;

/**
 * Three kinds of rows from one pass over the source, told apart by `part`:
 *
 * - one per customer: first and last day with a purchase, the number of such days, what was spent in all and on the
 *   first of them, and the days that refunds cancelled; with a calibration, last day, days and total up to its end, too;
 * - one per day with a purchase: the day and the number of customers who bought;
 * - the days of the customer who bought most often.
 *
 * Purchases of one day are one; a day whose sum is not above zero is none. NaN is greater than every number in DuckDB,
 * and infinite dates exist: both count as missing. For `bg-bb`, days are told in opportunities to buy instead.
 * @param rows what `rowsSql` gave
 */
export function customersSql(request: AnalysisRequest, rows: InputTable): string {
  const { customer, time, amount, relation, end } = parts(request);
  const { model, calibrationEnd } = readSettings(request);
  const calibrated = calibrationEnd
    ? `,
    max(day) FILTER (${until(calibrationEnd)}) AS cal_last_day,
    CAST(count(day) FILTER (${until(calibrationEnd)}) AS INTEGER) AS cal_days,
    sum(spend) FILTER (${until(calibrationEnd)}) AS cal_total`
    : '';
  const netted = timeSlices(binding(request, 'time'), rows).map(
    (slice) => `
    SELECT ${customer} AS customer, CAST(${time} AS DATE) AS day, sum(${amount}) AS net
    FROM ${relation}
    WHERE ${customer} IS NOT NULL AND isfinite(${time}) AND isfinite(${amount})${end && ` AND ${time} < ${end}`}${slice}
    GROUP BY 1, 2`,
  );
  const shared = `WITH days AS MATERIALIZED (
  SELECT customer,
    CASE WHEN net > ${LEAST_SPEND} THEN day END AS day,
    CASE WHEN net > ${LEAST_SPEND} THEN net END AS spend
  FROM (${netted.join(' UNION ALL ')})
), customers AS MATERIALIZED (
  SELECT ${PARTS.customer} AS part, customer,
    min(day) AS first_day,
    max(day) AS last_day,
    CAST(count(day) AS INTEGER) AS days,
    sum(spend) AS total,
    arg_min(spend, day) AS first_total,
    CAST(count(*) - count(day) AS INTEGER) AS cancelled${calibrated}
  FROM days
  GROUP BY customer
)`;
  return model === 'bg-bb'
    ? opportunitiesSql(request, shared)
    : `${shared}
FROM customers
UNION ALL BY NAME
SELECT ${PARTS.counts} AS part, day AS first_day, CAST(count(*) AS INTEGER) AS days
FROM days WHERE day IS NOT NULL GROUP BY day
UNION ALL BY NAME
SELECT ${PARTS.followed} AS part, day AS first_day
FROM days WHERE day IS NOT NULL AND customer = ${MOST_FREQUENT}`;
}

/** The days on which one customer bought, given as a literal. */
export function purchaseDaysSql(request: AnalysisRequest, literal: string): string {
  const { customer, time, amount, relation, end } = parts(request);
  return `SELECT day FROM (
  SELECT CAST(${time} AS DATE) AS day, sum(${amount}) AS net
  FROM ${relation}
  WHERE ${customer} = ${literal} AND isfinite(${time}) AND isfinite(${amount})${end && ` AND ${time} < ${end}`}
  GROUP BY 1
)
WHERE net > ${LEAST_SPEND}
ORDER BY day`;
}

const MOST_FREQUENT = '(SELECT customer FROM customers ORDER BY days DESC, customer LIMIT 1)';

function until({ text }: Day): string {
  return `day <= DATE '${text}'`;
}

/** Whole units of time since the first purchase are the opportunities; in each a customer bought or did not. */
function opportunitiesSql(request: AnalysisRequest, shared: string): string {
  const { unitDays, calibrationEnd } = readSettings(request);
  const { customer, time, amount, relation, end } = parts(request);
  const last = `(SELECT CAST(max(${time}) AS DATE) FROM ${relation}
    WHERE ${customer} IS NOT NULL AND isfinite(${time}) AND isfinite(${amount})${end && ` AND ${time} < ${end}`})`;
  const { asOf } = readSettings(request);
  const seenTo = asOf ? `DATE '${asOf.text}'` : last;
  const columns = (prefix: string, seen: string): string => `
    CAST(count(DISTINCT period) FILTER (period <= ${seen}) AS INTEGER) AS ${prefix}purchases,
    CAST(coalesce(max(period) FILTER (period <= ${seen}), 0) AS INTEGER) AS ${prefix}last_period,
    CAST(any_value(${seen}) AS INTEGER) AS ${prefix}periods,
    sum(spend) FILTER (period <= ${seen}) AS ${prefix}spent`;
  const whole = (day: string): string => `floor((${day} - first_day) / ${unitDays})`;
  return `${shared}, purchases AS MATERIALIZED (
  SELECT customer, spend, CASE WHEN day > first_day THEN CAST(ceil((day - first_day) / ${unitDays}) AS INTEGER) END AS period,
    ${whole(seenTo)} AS seen${calibrationEnd ? `, ${whole(`DATE '${calibrationEnd.text}'`)} AS cal_seen` : ''}
  FROM days JOIN customers USING (customer)
  WHERE day IS NOT NULL
), opportunities AS (
  SELECT customer,${columns('', 'seen')}${calibrationEnd ? `,${columns('cal_', 'cal_seen')}` : ''}
  FROM purchases
  GROUP BY customer
)
SELECT * FROM customers LEFT JOIN opportunities USING (customer)
UNION ALL BY NAME
SELECT ${PARTS.counts} AS part, period AS last_period, CAST(count(DISTINCT customer) AS INTEGER) AS days
FROM purchases WHERE period <= seen GROUP BY period
UNION ALL BY NAME
SELECT DISTINCT ${PARTS.followed} AS part, period AS last_period
FROM purchases WHERE period <= seen AND customer = ${MOST_FREQUENT}`;
}

/** Customers who were summed up before; rows without a customer or a number are left out, and counted by `usable`. */
export function summarySql(request: AnalysisRequest): string {
  const column = (role: string): string => binding(request, role).sql;
  const spend = optionalBinding(request, 'spend')?.sql ?? 'CAST(NULL AS DOUBLE)';
  return `SELECT customer, frequency, recency, age, spend FROM (
  SELECT ${column('customer')} AS customer, ${column('frequency')} AS frequency, ${column('recency')} AS recency,
    ${column('age')} AS age, ${spend} AS spend
  FROM ${request.relation}
)`;
}

/** Customers still there, by segment and period, in the order of periods. */
export function contractsSql(request: AnalysisRequest): string {
  const period = binding(request, 'period').sql;
  const segment = optionalBinding(request, 'segment')?.sql ?? `CAST('' AS VARCHAR)`;
  return `SELECT segment, number, sum(customers) AS customers FROM (
  SELECT CAST(${segment} AS VARCHAR) AS segment, ${period} AS period,
    TRY_CAST(CAST(${period} AS VARCHAR) AS DOUBLE) AS number, ${binding(request, 'customers').sql} AS customers
  FROM ${request.relation}
  WHERE ${period} IS NOT NULL
)
GROUP BY segment, period, number
ORDER BY segment, period`;
}

/** The number of rows of each kind and the days among them; and whether the source is a table as it stands. */
export function rowsSql(request: AnalysisRequest): string {
  const { customer, time, amount, relation, end } = parts(request);
  const kind = (name: RowKind): number => ROW_KINDS.indexOf(name);
  const day = (edge: string): string => `CAST(${edge}(t) FILTER (WHERE isfinite(t)) AS DATE)`;
  return `SELECT kind, CAST(count(*) AS DOUBLE) AS rows, ${day('min')} AS first_day, ${day('max')} AS last_day,
  ${storedSql(relation)} AS stored
FROM (
  SELECT CASE WHEN c IS NULL THEN ${kind('no_customer')}
      WHEN t IS NULL OR NOT isfinite(t) THEN ${kind('no_time')}
      ${end && `WHEN t >= ${end} THEN ${kind('later')}`}
      WHEN v > 0 AND isfinite(v) THEN ${kind('purchase')}
      WHEN v < 0 AND isfinite(v) THEN ${kind('refund')}
      WHEN v = 0 THEN ${kind('zero')}
      ELSE ${kind('no_amount')} END AS kind,
    t
  FROM (SELECT ${customer} AS c, ${time} AS t, ${amount} AS v FROM ${relation})
)
GROUP BY kind`;
}

function parts(
  request: AnalysisRequest,
): Record<'customer' | 'time' | 'amount' | 'relation' | 'end', string> {
  const { asOf } = readSettings(request);
  return {
    customer: binding(request, 'customer').sql,
    time: binding(request, 'time').sql,
    amount: binding(request, 'amount').sql,
    relation: request.relation,
    end: asOf ? `TIMESTAMP '${asOf.text}' + INTERVAL 1 DAY` : '',
  };
}
