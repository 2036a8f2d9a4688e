import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { endSql } from '../../analyses/as-of';
import { binding, optionalBinding } from '../../analyses/binding';
import { finiteSql, textSql } from '../../analyses/role-sql';
import type { Settings } from './settings';

/** Sums of decimals leave as much of zero, and no currency has so small a coin. */
const LEAST_SPEND = '1e-8';
/** What a column of promotions says where there was none. */
const NO_PROMOTION = ['no', 'n', 'false', 'none', 'null', 'nan', 'na', 'n/a', '-', '否', '无', '無', '没有'];

/**
 * `lines`, the rows that can be used, and `purchases`, one row for each customer and day with a sum above zero: what clv calls a
 * purchase. Rows without a customer, without a time or (where there is such a column) without an amount are left out, and so are
 * those after the day that is asked for. Days are counted from 1970.
 */
export function purchasesSql(request: AnalysisRequest, settings: Settings): string {
  const hasAmount = optionalBinding(request, 'amount') !== undefined;
  return `lines AS NOT MATERIALIZED (
  SELECT customer, CAST(CAST(t AS DATE) - DATE '1970-01-01' AS INTEGER) AS day, t, amount, quantity, price, promoted, product, category, channel, receipt
  FROM (${columnsSql(request)})
  WHERE named AND t IS NOT NULL AND t < ${endSql(settings.asOf)}${hasAmount ? ' AND amount IS NOT NULL' : ''}
), purchases AS MATERIALIZED (
  SELECT *, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
  FROM (
    SELECT customer, day, ${hasAmount ? 'sum(amount)' : 'CAST(NULL AS DOUBLE)'} AS spend,
      count(*) AS line_count, count(*) FILTER (WHERE amount < 0) AS refunds,
      ${optionalBinding(request, 'order') ? 'greatest(1, count(DISTINCT receipt))' : '1'} AS orders,
      sum(quantity) AS units, sum(price) AS price_sum, count(price) AS prices, sum(promoted) AS promotions,
      arg_max(category, t) AS category, arg_max(channel, t) AS channel
    FROM lines
    GROUP BY customer, day
  )
  ${hasAmount ? `WHERE spend > ${LEAST_SPEND}` : ''}
)`;
}

/** The columns of the roles under their own names; one that is not filled is NULL. */
export function columnsSql(request: AnalysisRequest): string {
  const customer = binding(request, 'customer');
  const amount = finiteSql(request, 'amount', 'DOUBLE');
  const quantity = finiteSql(request, 'quantity', 'DOUBLE');
  const price = optionalBinding(request, 'price')
    ? finiteSql(request, 'price', 'DOUBLE')
    : `CASE WHEN ${quantity} > 0 AND ${amount} > 0 THEN ${amount} / ${quantity} END`;
  return `SELECT ${customer.sql} AS customer, ${namedSql(customer)} AS named, ${finiteSql(request, 'time', 'TIMESTAMP')} AS t,
    ${amount} AS amount, ${quantity} AS quantity, ${price} AS price, ${promotedSql(request)} AS promoted,
    ${textSql(request, 'product')} AS product, ${textSql(request, 'category')} AS category,
    ${textSql(request, 'channel')} AS channel, ${textSql(request, 'order')} AS receipt
  FROM ${request.relation}`;
}

/** Blanks are no customer. */
function namedSql({ sql, type }: RoleBinding): string {
  return type === 'VARCHAR' ? `coalesce(trim(${sql}), '') <> ''` : `${sql} IS NOT NULL`;
}

/** 1 where a row was bought on promotion: a flag, a discount other than zero, or the name of one. Nothing is none. */
function promotedSql(request: AnalysisRequest): string {
  const found = optionalBinding(request, 'promotion');
  if (!found) return 'CAST(NULL AS DOUBLE)';
  const { sql, type } = found;
  const text = `lower(trim(CAST(${sql} AS VARCHAR)))`;
  const number = `TRY_CAST(${sql} AS DOUBLE)`;
  const isNone =
    type === 'VARCHAR'
      ? `coalesce(${text}, '') = '' OR ${text} IN (${NO_PROMOTION.map((word) => `'${word}'`).join(', ')}) OR ${number} = 0`
      : `coalesce(${number}, 0) = 0 OR isnan(${number})`;
  return `CASE WHEN ${isNone} THEN 0.0 ELSE 1.0 END`;
}
