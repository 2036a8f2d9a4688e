import { describeTemplate } from '../support/templates';

/** Orders with the last day of the data and the day on which the customer was won. */
const TIMED = `(
  SELECT orders.*, acquired_on, (SELECT max(ordered_at)::DATE FROM orders) AS day
  FROM orders JOIN customers USING (customer_id)
)`;

describeTemplate('customer-life-cycle', {
  figures: [
    {
      cell: 'payback',
      sql: `SELECT count(DISTINCT customer_id), sum(amount) FILTER (date_sub('month', acquired_on, ordered_at::DATE) < 12)::DOUBLE * 0.35
        FROM ${TIMED} WHERE acquired_on > day - INTERVAL 2 YEAR AND acquired_on <= day - INTERVAL 1 YEAR`,
      formats: ['integer', 'currency'],
    },
    {
      cell: 'kept',
      sql: `SELECT count(*), count(DISTINCT quarter) FROM (
        SELECT date_trunc('quarter', min(ordered_at)) AS quarter FROM orders WHERE amount > 0 GROUP BY customer_id)`,
      formats: ['integer', 'integer'],
    },
    {
      cell: 'best',
      sql: `SELECT count(DISTINCT customer_id) FROM ${TIMED} WHERE ordered_at > (SELECT max(ordered_at) FROM orders) - INTERVAL 1 YEAR`,
      formats: ['integer'],
    },
    {
      cell: 'offers',
      sql: `SELECT count(DISTINCT customer), count(*) FROM offers`,
      formats: ['integer', 'integer'],
    },
    {
      cell: 'loyalty',
      sql: `SELECT count(*) FILTER (before > 0), count(*) FILTER (before > 0 AND now > 0) / count(*) FILTER (before > 0) FROM (
        SELECT count(*) FILTER (ordered_at::DATE > day - INTERVAL 1 YEAR) AS now,
          count(*) FILTER (ordered_at::DATE <= day - INTERVAL 1 YEAR AND ordered_at::DATE > day - INTERVAL 2 YEAR) AS before
        FROM ${TIMED} WHERE amount > 0 GROUP BY customer_id)`,
      formats: ['integer', 'percent'],
    },
    {
      cell: 'loyalty',
      sql: `SELECT count(*), sum(revenue_52w) FROM loyalty WHERE status = 'turning'`,
      formats: ['integer', 'currency'],
    },
    {
      cell: 'worth',
      sql: `SELECT count(*), sum(clv), avg(clv) FROM worth`,
      formats: ['integer', 'currency', 'currency'],
    },
  ],
  own: /\b(NDCG|ALS|Holm|BG\/NBD|g)\b|Cramér/g,
});
