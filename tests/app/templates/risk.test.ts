import { describeTemplate } from '../support/templates';

/** Orders whose end is known, as the tables have them. */
const KNOWN = `known AS (
  SELECT order_id, region, chargeback, ordered_at::date - since < 60 AS is_new, attempts > 1 AS again
  FROM risk_orders JOIN risk_accounts USING (account) WHERE chargeback IS NOT NULL
)`;

describeTemplate('risk', {
  figures: [
    {
      cell: 'odd_orders',
      sql: `SELECT count(*) FILTER (flagged = 'true'), (SELECT count(*) FROM risk_orders), min(score) FILTER (flagged = 'true')
            FROM odd_orders`,
      formats: ['integer', 'integer', 'number'],
    },
    {
      cell: 'links',
      sql: `WITH ${KNOWN} SELECT count(*), (SELECT count(*) FROM links_edges) FROM known`,
      formats: ['integer', 'integer'],
    },
    {
      cell: 'chance',
      sql: `WITH ${KNOWN}, called AS (
              SELECT chargeback, predicted IN ('yes', '是') AS held FROM known JOIN chance ON id = order_id
            )
            SELECT count(*) FILTER (held AND NOT chargeback) + 12 * count(*) FILTER (chargeback AND NOT held) FROM called`,
      formats: ['number'],
    },
    {
      // The region that is held most often, and that where least is.
      cell: 'fair',
      sql: `WITH ${KNOWN}, held AS (
              SELECT region, avg((predicted IN ('yes', '是'))::int) AS share,
                avg((predicted IN ('yes', '是'))::int) FILTER (NOT chargeback) AS wrongly
              FROM known JOIN chance ON id = order_id GROUP BY region
            )
            SELECT max(share), min(share), max(share) - min(share), max(wrongly) - min(wrongly) FROM held`,
      formats: ['percent', 'percent', 'percent', 'percent'],
    },
    {
      cell: 'scored',
      sql: `SELECT count(*) FILTER (predicted IN ('yes', '是')), (SELECT count(*) FROM risk_orders WHERE chargeback IS NULL),
              avg((predicted IN ('yes', '是'))::int) FROM scored`,
      formats: ['integer', 'integer', 'percent'],
    },
    {
      cell: 'odd_accounts',
      sql: `SELECT count(*) FILTER (flagged = 'true'), (SELECT count(*) FROM risk_accounts), min(score) FILTER (flagged = 'true')
            FROM odd_accounts`,
      formats: ['integer', 'integer', 'number'],
    },
  ],
});
