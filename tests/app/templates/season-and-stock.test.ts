import { describeTemplate } from '../support/templates';

const LAST_YEAR = `ordered_at >= DATE '2025-01-01'`;

describeTemplate('season-and-stock', {
  figures: [
    {
      cell: 'season',
      sql: `SELECT sum(quantity), (SELECT trend FROM season ORDER BY period DESC LIMIT 1)
        FROM orders WHERE ordered_at >= DATE '2025-12-01'`,
      formats: ['number', 'number'],
    },
    {
      cell: 'growth',
      sql: `SELECT sum(quantity) FILTER (${LAST_YEAR} AND product_family IN ('Outdoor', '户外')), sum(quantity) FROM orders`,
      formats: ['number', 'number'],
    },
    {
      cell: 'demand',
      sql: `SELECT sum(forecast), sum(forecast) / (SELECT sum(quantity) FROM orders WHERE ${LAST_YEAR}) - 1
        FROM demand WHERE value IS NULL`,
      formats: ['number', 'percent'],
    },
    {
      cell: 'goals',
      sql: `SELECT 1.2 * sum(amount), 1.2 * sum(amount) / 12, (SELECT projected FROM goals_standing WHERE level = 'all')
        FROM orders WHERE ${LAST_YEAR}`,
      formats: ['number', 'number', 'number'],
    },
    {
      cell: 'scenario',
      sql: `SELECT sum(scenario), sum(base), sum(scenario) - sum(base) FROM scenario`,
      formats: ['number', 'number', 'number'],
    },
  ],
  own: /Abramowitz|Stegun|Holt-Winters|Holt|Theta/g,
});
