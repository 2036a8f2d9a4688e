import type { AnalysisRequest } from '../../contract/analysis';
import { binding } from '../binding';
import { finiteSql } from '../role-sql';
import { settingsOf } from './settings';

/** Days of a window in which revenue is followed: 13 weeks, so that weekdays weigh the same. */
export const WINDOW_DAYS = 91;
/** Two times 52 weeks. */
const WINDOWS = 8;
/** The last rating must be this young, in days, to say something of today. */
const RATING_DAYS = 365;

/**
 * The inputs. Customers are numbered in the order of their identifiers, so that `customers` and `years` fit together:
 * `customers` one row each; `years` the years of each that have a row; `days` all days with data; `counts` of rows.
 */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const base = common(request);
  return {
    customers: `${base}${PURCHASES}
SELECT customer, revenue, ${windowNames().join(', ')}, purchases, first, last, middle, evenness,
  rating, rating_before, ratings_before, spread_before, (SELECT day FROM last_day) AS today
FROM sums LEFT JOIN rhythm USING (customer) LEFT JOIN rated USING (customer)
ORDER BY customer`,
    years: `${base}
SELECT c, ${yearSql(request)} AS year, fsum(spent) AS revenue,
  fsum(spent) FILTER (WHERE ${beforeToday(request)}) AS to_date,
  count(*) FILTER (WHERE bought) AS purchases, max_by(wallet, days.day) FILTER (WHERE wallet IS NOT NULL) AS wallet,
  sum(rated) AS rated, sum(ratings) AS ratings
FROM days JOIN (SELECT customer, row_number() OVER (ORDER BY customer) - 1 AS c FROM (SELECT DISTINCT customer FROM days))
  USING (customer), last_day
GROUP BY ALL ORDER BY c, year`,
    days: `${base}
SELECT DISTINCT day FROM days ORDER BY day`,
    counts: countsSql(request),
  };
}

/** Rows after this moment are left out: after the day that is asked for, or (with room for time zones) in the future. */
function endSql(request: AnalysisRequest): string {
  const { asOf } = settingsOf(request);
  return asOf === null ? 'CAST(now() AS TIMESTAMP) + INTERVAL 1 DAY' : `TIMESTAMP '${asOf}' + INTERVAL 1 DAY`;
}

/** NaN, infinite values and infinite dates count as missing. */
function sourceSql(request: AnalysisRequest): string {
  const finite = (role: string): string => finiteSql(request, role, 'DOUBLE');
  return `SELECT ${binding(request, 'customer').sql} AS customer, ${finiteSql(request, 'time', 'TIMESTAMP')} AS t,
    ${finite('amount')} AS v, ${finite('wallet')} AS w, ${finite('satisfaction')} AS s
  FROM ${request.relation}`;
}

/** `days` is one row per customer and day; `last_day` the day that all is told as of. */
function common(request: AnalysisRequest): string {
  const { asOf } = settingsOf(request);
  return `WITH source AS (${sourceSql(request)}
), used AS (
  SELECT customer, t, CAST(t AS DATE) AS day, v, w, s FROM source
  WHERE customer IS NOT NULL AND t < ${endSql(request)} AND (v IS NOT NULL OR s IS NOT NULL)
), last_day AS (
  SELECT ${asOf === null ? 'max(day) AS day FROM used' : `DATE '${asOf}' AS day`}
), every_day AS (
  SELECT customer, day, coalesce(fsum(v), 0) AS spent, coalesce(bool_or(v > 0), false) AS bought,
    max_by(w, t) FILTER (WHERE w > 0) AS wallet, sum(s) AS rated, count(s) AS ratings
  FROM used GROUP BY customer, day
), days AS (
  SELECT * FROM every_day SEMI JOIN (SELECT customer FROM every_day WHERE bought) USING (customer)
)`;
}

/** A purchase is a day with one: the lines of an order, and several orders of a day, are one occasion. */
const PURCHASES = `, sums AS (
  SELECT customer, fsum(spent) AS revenue, ${windowNames()
    .map(
      (name, back) =>
        `coalesce(fsum(spent) FILTER (WHERE (last_day.day - days.day) // ${WINDOW_DAYS} = ${back}), 0) AS ${name}`,
    )
    .join(', ')}
  FROM days, last_day GROUP BY customer
), gaps AS (
  SELECT customer, day, day - lag(day) OVER past AS gap, lag(day) OVER past - lag(day, 2) OVER past AS before
  FROM days WHERE bought WINDOW past AS (PARTITION BY customer ORDER BY day)
), rhythm AS (
  SELECT customer, count(*) AS purchases, min(day) AS first, max(day) AS last, median(gap) AS middle,
    max_by(pow(gap / (gap + before) - 0.5, 2), day) FILTER (WHERE before IS NOT NULL) AS evenness
  FROM gaps GROUP BY customer
), rated AS (
  SELECT customer, any_value(score) FILTER (WHERE day = latest) AS rating,
    avg(score) FILTER (WHERE day < latest) AS rating_before, count(*) FILTER (WHERE day < latest) AS ratings_before,
    var_samp(score) FILTER (WHERE day < latest) AS spread_before
  FROM (
    SELECT customer, day, rated / ratings AS score, max(day) OVER (PARTITION BY customer) AS latest
    FROM days WHERE ratings > 0
  )
  GROUP BY customer HAVING any_value(latest) >= (SELECT day - ${RATING_DAYS} FROM last_day)
)`;

export function windowNames(): string[] {
  return Array.from({ length: WINDOWS }, (_, back) => `w${back}`);
}

/** Rolling years are named after the year that they end in. */
function yearSql(request: AnalysisRequest): string {
  return settingsOf(request).year === 'calendar'
    ? 'year(days.day)'
    : "year(last_day.day) - date_sub('year', days.day, last_day.day)";
}

/** The part of a year up to the place of the last day in its own; a rolling year is always whole. */
function beforeToday(request: AnalysisRequest): string {
  return settingsOf(request).year === 'calendar'
    ? 'month(days.day) * 31 + day(days.day) <= month(last_day.day) * 31 + day(last_day.day)'
    : 'true';
}

function countsSql(request: AnalysisRequest): string {
  const named = 'customer IS NOT NULL';
  const inTime = `${named} AND t < ${endSql(request)}`;
  const count = (where: string, name: string): string => `count(*) FILTER (WHERE ${where}) AS ${name}`;
  return `WITH source AS (${sourceSql(request)})
SELECT count(*) AS total, ${[
    count('customer IS NULL', 'no_customer'),
    count(`${named} AND t IS NULL`, 'no_time'),
    count(`${named} AND t >= ${endSql(request)}`, 'later'),
    count(`${inTime} AND v IS NULL AND s IS NULL`, 'no_amount'),
    count(`${inTime} AND v > 0`, 'purchases'),
    count(`${inTime} AND v < 0`, 'refunds'),
    count(`${inTime} AND v = 0`, 'zeros'),
    count(`${inTime} AND s IS NOT NULL`, 'ratings'),
    count(`${inTime} AND w IS NOT NULL`, 'wallets'),
    count(`${inTime} AND w <= 0`, 'bad_wallets'),
    `count(DISTINCT customer) FILTER (WHERE ${inTime} AND (v IS NOT NULL OR s IS NOT NULL)) AS customers`,
  ].join(',\n  ')}
FROM source`;
}
