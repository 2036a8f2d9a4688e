import type { AnalysisRequest } from '../../contract/analysis';
import { asOfDay, endSql } from '../as-of';
import { optionalBinding } from '../binding';
import { finiteSql, nameSql, textSql } from '../role-sql';
import { CSAT, NPS, type Scale } from './scale';

/** What is written where there is no complaint, and where one is over. */
const NO_COMPLAINT = [
  'false',
  'f',
  'no',
  'n',
  'none',
  'null',
  'nan',
  'na',
  'n/a',
  '-',
  '否',
  '无',
  '没有',
  '不是',
];
const OVER = [
  ...['closed', 'resolved', 'solved', 'settled', 'done', 'finished', 'completed', 'fixed', 'rejected'],
  ...['已关闭', '关闭', '已解决', '解决', '已处理', '处理完毕', '已完成', '完成', '已结案', '结案'],
];

/**
 * The inputs: `customers`, one row each in the order of their identifiers; `gaps`, the middle distance of days with contact by
 * segment and of all; `scores`, answers by segment, day and score; `complaints` that are open; `counts` of rows.
 */
export function inputsSql(request: AnalysisRequest): Record<string, string> {
  const base = common(request);
  return {
    customers: `${base}, paces AS (
  SELECT customer, median(gap) AS usual FROM gaps GROUP BY customer
)
SELECT profiles.*, usual, (SELECT day FROM last_day) AS today FROM profiles LEFT JOIN paces USING (customer) ORDER BY customer`,
    gaps: `${base}
SELECT segment, median(gap) AS middle, count(gap) AS gaps, grouping(segment) AS of_all
FROM gaps JOIN profiles USING (customer) GROUP BY GROUPING SETS ((segment), ()) ORDER BY of_all DESC, segment`,
    scores: `${base}
SELECT profiles.segment, day, s AS score, count(*) AS answers FROM used JOIN profiles USING (customer)
WHERE s IS NOT NULL GROUP BY ALL ORDER BY ALL`,
    complaints: `${base}
SELECT used.customer, profiles.segment, day AS opened, complaint, used.owner, used.channel FROM used JOIN profiles USING (customer)
WHERE is_open ORDER BY t, place`,
    counts: countsSql(request, base),
  };
}

/** A customer's last answer on a scale: others may be codes for none. The answers of all decide later which scale it is. */
function lastAnswerSql({ measure, least, most }: Scale): string {
  return `arg_max(s, place) FILTER (WHERE s BETWEEN ${least} AND ${most}) AS ${measure}`;
}

/** What an end may not lie before: the contact, or its day where the end has no time of day. */
function openedSql(end: string): string {
  return `CASE WHEN ${end} = date_trunc('day', ${end}) THEN CAST(t AS DATE) ELSE t END`;
}

function common(request: AnalysisRequest): string {
  const asOf = asOfDay(request);
  const end = endSql(asOf);
  const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
  return `WITH source AS (
  SELECT ${nameSql(request, 'customer')} AS customer, ${finiteSql(request, 'time', 'TIMESTAMP')} AS t,
    ${textSql(request, 'segment')} AS segment, ${textSql(request, 'channel')} AS channel, ${textSql(request, 'kind')} AS kind,
    ${textSql(request, 'owner')} AS owner, ${finiteSql(request, 'satisfaction', 'DOUBLE')} AS s,
    ${textSql(request, 'complaint')} AS complaint, ${finiteSql(request, 'closed', 'TIMESTAMP')} AS closed,
    row_number() OVER () AS seq
  FROM ${request.relation}
), used AS (
  SELECT *, CAST(t AS DATE) AS day, row_number() OVER (ORDER BY t, seq) AS place,
    complaint IS NOT NULL AND lower(complaint) NOT IN (${listed(NO_COMPLAINT)})
      AND coalesce(TRY_CAST(complaint AS DOUBLE) <> 0, true) AS is_complaint,
    is_complaint AND CASE WHEN closed IS NULL THEN lower(complaint) NOT IN (${listed(OVER)}) ELSE closed >= ${end} END AS is_open,
    coalesce(closed < ${openedSql('closed')}, false) AS is_backwards
  FROM source WHERE customer IS NOT NULL AND t < ${end}
), last_day AS (
  SELECT ${asOf === null ? 'max(day) AS day FROM used' : `DATE '${asOf}' AS day`}
), profiles AS (
  SELECT customer, arg_max(segment, place) AS segment, count(*) AS contacts, min(day) AS first, max(day) AS last,
    mode(channel) AS channel, mode(kind) AS kind, arg_max(owner, place) AS owner,
    ${lastAnswerSql(CSAT)}, ${lastAnswerSql(NPS)},
    count(*) FILTER (WHERE is_complaint) AS complaints, count(*) FILTER (WHERE is_open) AS open_complaints
  FROM used GROUP BY customer
), gaps AS (
  SELECT customer, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
  FROM (SELECT DISTINCT customer, day FROM used)
)`;
}

function countsSql(request: AnalysisRequest, base: string): string {
  const end = endSql(asOfDay(request));
  const closed = optionalBinding(request, 'closed') && optionalBinding(request, 'complaint');
  return `${base}
SELECT count(*) AS total, count(*) FILTER (WHERE customer IS NULL) AS no_customer,
  count(*) FILTER (WHERE customer IS NOT NULL AND t IS NULL) AS no_time,
  count(*) FILTER (WHERE customer IS NOT NULL AND t >= ${end}) AS later,
  (SELECT count(*) FROM used WHERE is_complaint) AS complaints,
  (SELECT count(*) FROM used WHERE is_complaint AND NOT is_open) AS closed,
  (SELECT count(*) FROM used WHERE is_complaint AND is_backwards) AS backwards,
  (SELECT median(date_diff('day', t, closed)) FROM used WHERE is_complaint AND NOT is_open AND NOT is_backwards) AS days_to_close,
  ${closed ? 'true' : 'false'} AS has_closed
FROM source`;
}
