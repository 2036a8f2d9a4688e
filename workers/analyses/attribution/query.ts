import type { AnalysisRequest } from '../../contract/analysis';
import { binding } from '../binding';
import { composedSql, finiteSql, nameSql, textSql } from '../role-sql';
import { ENDS, RULES } from './models';

const TIME = /^(DATE|TIMESTAMP)/;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const YES = ['1', 'true', 't', 'yes', 'y', 'converted', 'conversion', 'purchase', 'purchased', 'won'].concat([
  '是',
  '已转化',
  '转化',
  '购买',
  '成交',
]);
const NO = ['0', 'false', 'f', 'no', 'n', 'none', 'null', 'nan', 'not converted', 'lost', 'open'].concat([
  '否',
  '未转化',
  '未购买',
  '未成交',
]);

/**
 * `credits`: what the rules give each channel. `paths`: journeys by the channels that they touch, as codes. `channels`: the names by code.
 * `counts`: what was read and left out.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const base = baseSql(request);
  const sums = RULES.map(
    (rule) => `fsum(${rule}) AS ${rule}, fsum(${rule} * coalesce(value, 0)) AS ${rule}_value`,
  );
  return {
    credits: `${base}, ${creditsSql(request)}
SELECT code, ${sums.join(', ')} FROM credits GROUP BY code ORDER BY code`,
    paths: `${base}, whole AS (
  SELECT customer, journey, any_value(won) AS won, any_value(value) AS value, string_agg(code, ' ' ORDER BY place) AS path
  FROM touches GROUP BY customer, journey
)
SELECT path, count(DISTINCT customer) AS customers, count(*) FILTER (won) AS conversions,
  fsum(CASE WHEN won THEN coalesce(value, 0) END) AS value, count(*) AS journeys
FROM whole GROUP BY path ORDER BY conversions DESC, customers DESC, path`,
    channels: `${base} SELECT channel, code, count(*) AS touches FROM touches GROUP BY channel, code ORDER BY code`,
    counts: `${base} SELECT
  (SELECT count(*) FROM source_rows) AS total,
  (SELECT count(*) FROM source_rows WHERE customer IS NULL OR t IS NULL) AS unplaced,
  (SELECT count(*) FROM source_rows WHERE channel IS NULL AND NOT won AND customer IS NOT NULL AND t IS NOT NULL) AS unnamed,
  (SELECT count(*) FROM source_rows WHERE unread) AS unread,
  (SELECT any_value(flag) FROM source_rows WHERE unread) AS example,
  (SELECT count(*) FROM journeys WHERE won) AS conversions,
  (SELECT count(DISTINCT (customer, journey)) FROM touches WHERE won) AS credited,
  (SELECT count(*) FROM journeys WHERE won AND value IS NULL) AS unvalued,
  (SELECT count(DISTINCT customer) FROM events) AS customers,
  (SELECT count(*) FROM source_rows WHERE is_outcome) AS outcomes`,
  };
}

/** A conversion has a time of its own: it may come after the last touch. */
function isTimed(request: AnalysisRequest): boolean {
  return TIME.test(binding(request, 'converted').type);
}

/** What follows what. A conversion of which only the day is known comes after all touches of that day. */
function orderSql(request: AnalysisRequest): string {
  return binding(request, 'converted').type === 'DATE' ? 'CAST(t AS DATE), later, t, seq' : 't, later, seq';
}

/** Whether a row says that its customer converted; NULL where that cannot be read. */
function flagSql(request: AnalysisRequest): string {
  const { sql, type } = binding(request, 'converted');
  const named = request.params.converted_as;
  const text = `lower(trim(${composedSql(sql)}))`;
  if (typeof named === 'string' && named.trim() !== '')
    return `coalesce(${text} = ${quoted(named.normalize('NFC').trim().toLowerCase())}, false)`;
  if (type === 'BOOLEAN') return `coalesce(${sql}, false)`;
  // DuckDB has NaN above all numbers.
  if (NUMBER.test(type)) return `coalesce(${sql} > 0 AND NOT isnan(CAST(${sql} AS DOUBLE)), false)`;
  return `CASE WHEN ${text} IS NULL OR ${text} IN ('', ${NO.map(quoted).join(', ')}) THEN false
    WHEN ${text} IN (${YES.map(quoted).join(', ')}) THEN true ELSE TRY_CAST(${text} AS DOUBLE) > 0 END`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Up to the touches of every journey: its number among the customer's, its place, and the age at the conversion in days. */
function baseSql(request: AnalysisRequest): string {
  const lookback = Number(request.params.lookback);
  const timed = isTimed(request);
  const when = timed ? `CAST(${binding(request, 'converted').sql} AS TIMESTAMP)` : 'NULL';
  const flag = timed ? 'false' : flagSql(request);
  return `WITH read_rows AS (
  SELECT *, won_or_not IS NULL AS unread, coalesce(won_or_not, false) AS won FROM (
    SELECT ${nameSql(request, 'customer')} AS customer, ${finiteSql(request, 'time', 'TIMESTAMP')} AS t, ${textSql(request, 'channel')} AS channel,
      ${flag} AS won_or_not, CASE WHEN isfinite(${when}) THEN ${when} END AS won_at, ${finiteSql(request, 'value', 'DOUBLE')} AS value,
      CAST(${binding(request, 'converted').sql} AS VARCHAR) AS flag, row_number() OVER () AS seq
    FROM ${request.relation}
  )
),
source_rows AS (${timed ? 'SELECT *, false AS is_outcome FROM read_rows' : wonSql(request)}),
events AS (
  SELECT customer, t, 0 AS later, seq, channel, won, value FROM source_rows
  WHERE customer IS NOT NULL AND t IS NOT NULL AND (channel IS NOT NULL OR won)${
    timed
      ? `
  UNION ALL
  SELECT customer, won_at, 1, min(seq), NULL, true, max(value) FROM source_rows
  WHERE customer IS NOT NULL AND won_at IS NOT NULL GROUP BY customer, won_at`
      : ''
  }
),
numbered AS (
  SELECT *, coalesce(count(*) FILTER (won) OVER (PARTITION BY customer ORDER BY ${orderSql(request)} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS journey
  FROM events
),
journeys AS (
  SELECT customer, journey, bool_or(won) AS won, max(t) FILTER (won) AS won_at, fsum(value) FILTER (won) AS value
  FROM numbered GROUP BY customer, journey
),
codes AS (
  SELECT channel, row_number() OVER (ORDER BY channel) - 1 AS code FROM (SELECT DISTINCT channel FROM numbered WHERE channel IS NOT NULL)
),
touches AS (
  SELECT n.customer, n.journey, n.channel, c.code, j.won, j.value, epoch(j.won_at - n.t) / 86400 AS age,
    row_number() OVER w AS place, count(*) OVER (PARTITION BY n.customer, n.journey) AS size
  FROM numbered AS n JOIN journeys AS j USING (customer, journey) JOIN codes AS c USING (channel)
  ${lookback > 0 ? `WHERE NOT j.won OR epoch(j.won_at - n.t) / 86400 <= ${lookback}` : ''}
  WINDOW w AS (PARTITION BY n.customer, n.journey ORDER BY n.t, n.later, n.seq)
)`;
}

/**
 * Touches with which a customer converted. Where the flag is of the customer, and stands in all rows, that is the last one: it is taken to be so
 * where no customer has it in some rows only, several have it in more than one, and others do not have it at all.
 */
function wonSql({ params }: AnalysisRequest): string {
  if (params.flag === 'touch') return 'SELECT *, false AS is_outcome FROM read_rows';
  const found = `(SELECT count(*) FILTER (every_row <> any_row) = 0 AND count(*) FILTER (every_row AND touches > 1) > 1 AND count(*) FILTER (NOT any_row) > 0
    FROM (SELECT bool_and(won) AS every_row, bool_or(won) AS any_row, count(*) AS touches FROM read_rows WHERE customer IS NOT NULL AND t IS NOT NULL GROUP BY customer))`;
  return `SELECT * REPLACE (won AND (NOT is_outcome OR place = 1) AS won) FROM (
  SELECT *, ${params.flag === 'customer' ? 'true' : found} AS is_outcome, row_number() OVER (PARTITION BY customer ORDER BY won DESC, t DESC NULLS LAST, seq DESC) AS place
  FROM read_rows)`;
}

/** Parts of one conversion, touch by touch. Ages are counted from the last touch, so that no weight vanishes. */
function creditsSql(request: AnalysisRequest): string {
  const between = 1 - 2 * ENDS;
  return `weighed AS (
  SELECT *, pow(2, (min(age) OVER own - age) / ${Number(request.params.half_life)}) AS weight
  FROM touches WHERE won WINDOW own AS (PARTITION BY customer, journey)
),
credits AS (
  SELECT code, value, CAST(place = 1 AS DOUBLE) AS first, CAST(place = size AS DOUBLE) AS last, 1 / size AS linear,
    weight / fsum(weight) OVER (PARTITION BY customer, journey) AS time_decay,
    CASE WHEN size <= 2 THEN 1 / size WHEN place IN (1, size) THEN ${ENDS} ELSE ${between} / (size - 2) END AS position
  FROM weighed
)`;
}
