/** SQL of a table `source` of visitors: whether they bought depends on visits and channel, and a good deal on chance. */
export function visitorsSql(rows: number, more = ''): string {
  return `CREATE TABLE source AS
SELECT i AS visitor, CAST(hash(i * 7 + 1) % 100 AS INTEGER) AS visits,
  CASE CAST(hash(i * 3 + 2) % 3 AS INTEGER) WHEN 0 THEN 'web' WHEN 1 THEN 'shop' ELSE 'mail' END AS channel,
  CAST(hash(i + 77) % 1000 AS DOUBLE) / 10 AS noise,
  TIMESTAMP '2024-01-01' + INTERVAL (i) HOUR AS seen_at,
  CASE WHEN hash(i * 7 + 1) % 100 + 25 * (hash(i * 3 + 2) % 3) + hash(i * 11 + 5) % 60 > 110 THEN 'yes' ELSE 'no' END AS bought${more}
FROM range(${rows}) t(i);`;
}
