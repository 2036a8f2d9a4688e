import type { AnalysisRequest } from '../../contract/analysis';
import { LEAST_SPEND } from '../../kernels/purchase-days';
import { binding, optionalBinding } from '../binding';
import { readSettings } from './settings';

/** Rows that are no event of a customer. */
export const LEFT_OUT = ['no_customer', 'no_time', 'later', 'no_amount'] as const;

export type LeftOut = (typeof LEFT_OUT)[number];

/** Infinite dates exist, and NaN is greater than every number in DuckDB: all of them count as missing. */
const NO_TIME = { least: "'-infinity'", greatest: "'infinity'" };
const NO_NUMBER = { least: "'-Infinity'::DOUBLE", greatest: "'Infinity'::DOUBLE" };

/**
 * One row per customer: the days and amounts of all purchases and refunds, as two lists. To group by customer and day in SQL would
 * take half as long again: nearly every row is a group of its own there, and a large table has far more of them than a cache holds.
 */
export function customersSql(request: AnalysisRequest): string {
  const { customer, time, amount, relation, isEvent } = parts(request);
  return `SELECT ${customer} AS customer, list(CAST(${time} AS DATE)) AS days, list(CAST(${amount} AS DOUBLE)) AS amounts
FROM ${relation}
WHERE ${isEvent}
GROUP BY 1`;
}

/** The days on which one customer bought, given as a literal. */
export function purchaseDaysSql(request: AnalysisRequest, literal: string): string {
  const { customer, time, amount, relation, isEvent } = parts(request);
  return `SELECT day FROM (
  SELECT CAST(${time} AS DATE) AS day, sum(${amount}) AS net
  FROM ${relation}
  WHERE ${customer} = ${literal} AND ${isEvent}
  GROUP BY 1
)
WHERE net > ${LEAST_SPEND}
ORDER BY day`;
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

/** The number of rows that are left out, by the first reason that holds. Statistics of a stored table tell mostly that there are none. */
export function leftOutSql(request: AnalysisRequest): string {
  const { customer, time, amount, relation, end } = parts(request);
  const kind = (name: LeftOut): number => LEFT_OUT.indexOf(name);
  return `SELECT kind, CAST(count(*) AS DOUBLE) AS rows
FROM (
  SELECT CASE WHEN c IS NULL THEN ${kind('no_customer')}
      WHEN t IS NULL OR NOT isfinite(t) THEN ${kind('no_time')}
      ${end && `WHEN t >= ${end} THEN ${kind('later')}`}
      ELSE ${kind('no_amount')} END AS kind
  FROM (SELECT ${customer} AS c, ${time} AS t, ${amount} AS v FROM ${relation})
  WHERE c IS NULL OR t IS NULL OR v IS NULL
    OR t <= ${NO_TIME.least} OR t >= ${end || NO_TIME.greatest} OR v <= ${NO_NUMBER.least} OR v >= ${NO_NUMBER.greatest}
)
GROUP BY kind`;
}

type Part = 'customer' | 'time' | 'amount' | 'relation' | 'end' | 'isEvent';

function parts(request: AnalysisRequest): Record<Part, string> {
  const { asOf } = readSettings(request);
  const [customer, time, amount] = ['customer', 'time', 'amount'].map((role) => binding(request, role).sql);
  const end = asOf ? `TIMESTAMP '${asOf.text}' + INTERVAL 1 DAY` : '';
  return {
    customer: customer!,
    time: time!,
    amount: amount!,
    relation: request.relation,
    end,
    // Comparisons that a scan can apply by itself.
    isEvent: `${customer} IS NOT NULL AND ${time} > ${NO_TIME.least} AND ${time} < ${end || NO_TIME.greatest}
  AND ${amount} > ${NO_NUMBER.least} AND ${amount} < ${NO_NUMBER.greatest}`,
  };
}
