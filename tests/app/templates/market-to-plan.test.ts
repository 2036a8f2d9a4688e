import { describeTemplate } from '../support/templates';

describeTemplate('market-to-plan', {
  figures: [
    {
      cell: 'market',
      sql: `WITH last AS (SELECT max(period) AS period FROM market_sales),
        year AS (SELECT supplier, sum(revenue) AS revenue FROM market_sales, last
          WHERE market_sales.period > last.period - INTERVAL 1 YEAR GROUP BY supplier)
        SELECT arg_max(supplier, revenue), max(revenue) / sum(revenue) FROM year`,
      formats: ['text', 'percent'],
    },
    {
      cell: 'groups',
      sql: `SELECT sum(monetary) FILTER (m = 5 AND r >= 3) / sum(monetary), count(*) FILTER (m = 5 AND r >= 3) / count(*) FROM groups`,
      formats: ['percent', 'percent'],
    },
    {
      cell: 'goal',
      sql: `SELECT 1.08 * sum(amount), sum(amount) FROM orders_before
        WHERE year(day) = (SELECT max(year(day)) FROM orders_before)`,
      formats: ['number', 'number'],
    },
    {
      cell: 'care',
      sql: `WITH ends AS (SELECT max(day) AS today FROM plan_visits),
        last AS (SELECT customer, segment, max(day) AS day FROM plan_visits JOIN groups ON customer = account GROUP BY ALL)
        SELECT count(*) FILTER (today - day > days), count(*) FROM last JOIN care_rhythm USING (segment), ends`,
      formats: ['integer', 'integer'],
    },
    {
      cell: 'measures',
      sql: `WITH moved AS (SELECT segment, nullif(segment_before, 'Not yet a customer') AS before FROM groups)
        SELECT count(*) FILTER (before <> segment), count(before), count(*) - count(before) FROM moved`,
      formats: ['integer', 'integer', 'integer'],
    },
    {
      cell: 'contracts',
      sql: `SELECT sum(contract_value), count(DISTINCT partner) FROM plan_partners
        WHERE starts_on <= DATE '2025-09-30' AND ends_on >= DATE '2025-09-30'`,
      formats: ['currency', 'integer'],
    },
    {
      cell: 'performance',
      sql: `WITH years AS (SELECT sum(amount) FILTER (year(day) = 2025) AS now, sum(amount) FILTER (year(day) = 2024) AS before FROM plan_orders)
        SELECT now, 1.08 * before FROM years`,
      formats: ['number', 'number'],
    },
    {
      cell: 'next_round',
      sql: `SELECT 1.08 * sum(amount), 1.08 * sum(amount) - 150000 + 30000, (SELECT count(*) FROM next_round_adjustments)
        FROM plan_orders WHERE year(day) = 2024`,
      formats: ['number', 'number', 'integer'],
    },
  ],
});
