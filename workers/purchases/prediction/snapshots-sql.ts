import type { AnalysisRequest } from '../../contract/analysis';
import { endSql } from '../../analyses/as-of';
import { settingSql } from './cutoffs-sql';
import { featuresOf } from './features';
import type { Settings } from './settings';
import { columnsSql, purchasesSql } from './source-sql';

/** What a row of the planned input `snapshots` is. */
export const PARTS = { setting: 0, snapshot: 1 } as const;

/**
 * From one pass over the source, told apart by `part`: one row with what the data have chosen, and one for each customer and
 * cut-off with all that was known of the customer then. Cut-off 0 is the day that all is told for, whose window is still to come;
 * number n lies n windows before the end of the data.
 *
 * A purchase is seen by the cut-offs on its day or after it, and is in the window of exactly one: the last before it. So features and
 * labels are read from different rows, and `seen_until`, the last day that went into the features, lets the worker check that.
 */
function snapshotsSql(request: AnalysisRequest, settings: Settings): string {
  const features = featuresOf(request);
  const columns = (of: 'items' | undefined): string =>
    features
      .filter((feature) => feature.of === of)
      .map(({ name, kind, sql }) =>
        kind === 'number' ? `CAST(${sql} AS DOUBLE) AS ${name}` : `${sql} AS ${name}`,
      )
      .join(',\n    ');
  const hasItems = features.some(({ of }) => of === 'items');
  const items = `, items AS (
  SELECT customer, k, ${columns('items')}
  FROM (
    SELECT customer, k, product, sum(bought) AS bought
    FROM (${seenBy('SELECT customer, product, day, count(*) AS bought FROM lines WHERE product IS NOT NULL GROUP BY customer, product, day')})
    GROUP BY customer, k, product
  )
  GROUP BY customer, k
)`;
  return `WITH ${purchasesSql(request, settings)}, ${settingSql(settings)}, histories AS (
  SELECT customer, k, any_value(cutoff) AS cutoff, max(day) AS seen_until, min(day) AS first_purchase,
    ${columns(undefined)}
  FROM (${seenBy('SELECT * FROM purchases')})
  GROUP BY customer, k
), labels AS (
  SELECT customer, (last_day - day) // days + 1 AS k, count(*) AS bought, min(day) AS next_purchase
  FROM purchases, setting
  WHERE (last_day - day) // days < cutoffs
  GROUP BY customer, (last_day - day) // days + 1
)${hasItems ? items : ''}
SELECT ${PARTS.snapshot} AS part, *
FROM histories LEFT JOIN labels USING (customer, k)${hasItems ? ' LEFT JOIN items USING (customer, k)' : ''}
UNION ALL BY NAME
SELECT ${PARTS.setting} AS part, first_day AS first_purchase, last_day AS seen_until, told_for AS cutoff, cutoffs AS k,
  days AS window_days, rhythm, returned, customers FROM setting
ORDER BY part, k DESC, customer`;
}

/** Each row once for every cut-off that sees it: those on its day or later. */
function seenBy(rows: string): string {
  return `SELECT *, CASE k WHEN 0 THEN told_for ELSE last_day - k * days END AS cutoff
    FROM (
      SELECT *, CAST(unnest(range(0, 1 + least(cutoffs, (last_day - day) // days))) AS INTEGER) AS k
      FROM (${rows}), setting
    )`;
}

/** Kinds of rows in the source, by number, and rows that are exact copies of another. */
function countsSql(request: AnalysisRequest, settings: Settings): string {
  const end = endSql(settings.asOf);
  const isMissing = request.roles.amount ? 'amount IS NULL' : 'false';
  const usable = `named AND t < ${end} AND NOT (${isMissing})`;
  const row = `hash(customer, t, amount, quantity, price, promoted, product, category, channel, receipt)`;
  const counts = {
    no_customer: 'NOT named',
    no_time: 'named AND t IS NULL',
    later: `named AND t >= ${end}`,
    no_amount: `named AND t < ${end} AND ${isMissing}`,
    usable,
    refunds: `${usable} AND amount < 0`,
    zeros: `${usable} AND amount = 0`,
  };
  return `SELECT count(*) AS total,
  ${Object.entries(counts)
    .map(([name, where]) => `count(*) FILTER (WHERE ${where}) AS ${name}`)
    .join(',\n  ')},
  count(DISTINCT ${row}) FILTER (WHERE ${usable}) AS different
FROM (${columnsSql(request)})`;
}

/** The planned inputs. */
export function snapshotInputs(request: AnalysisRequest, settings: Settings): Record<string, string> {
  return { snapshots: snapshotsSql(request, settings), counts: countsSql(request, settings) };
}
