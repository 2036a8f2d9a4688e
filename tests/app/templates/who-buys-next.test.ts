import { describeTemplate } from '../support/templates';

describeTemplate('who-buys-next', {
  figures: [
    {
      cell: 'soon',
      sql: `SELECT sum(probability), count(*), count(*) FILTER (predicted = 'yes') FROM soon`,
      formats: ['integer', 'integer', 'integer'],
    },
    {
      cell: 'leaving',
      sql: `SELECT sum(probability), count(*), sum(probability) / count(*) FROM leaving`,
      formats: ['integer', 'integer', 'percent'],
    },
    {
      cell: 'telling',
      sql: `SELECT count(*), (SELECT count(*) FROM learnt_from), max(mutual_information) FROM telling_list`,
      formats: ['integer', 'integer', 'number'],
    },
    {
      cell: 'worth',
      sql: `SELECT avg(abs(spends_next - predicted_out_of_fold)),
          sqrt(avg((spends_next - predicted_out_of_fold) ** 2)),
          (SELECT count(DISTINCT model) FROM worth_fit WHERE model <> 'prior')
        FROM learnt_from JOIN worth ON id = customer_id`,
      formats: ['number', 'number', 'integer'],
    },
    {
      cell: 'expected',
      sql: `SELECT count(*), avg(predicted::DOUBLE) FROM expected`,
      formats: ['integer', 'number'],
    },
  ],
  // Features are named as the columns of the analyses' tables are, also where they stand as values.
  own: /\w+_is_|\bnats?\b|\balive\b|\bBrier\b|\b(?:recency|lateness|interval|interval_sd|tenure|purchases|recent_purchases|purchase_trend|season_purchases|weekend_share|spend|average_order|last_order_ratio|spend_trend|refund_share|categories|last_category|channels|last_channel|season)\b/gi,
});
