import { describeTemplate } from '../support/templates';

describeTemplate('price', {
  figures: [
    {
      cell: 'margin',
      sql: `SELECT avg(margin) FROM months WHERE month >= (SELECT max(from_period) FROM margin_segments)`,
      formats: ['number'],
    },
    {
      cell: 'demand',
      sql: `SELECT avg(price), max(price), sum(unit_cost * units) / sum(units), (SELECT -elasticity FROM demand WHERE product = '(all)')
        FROM sales WHERE product = (SELECT product FROM sales GROUP BY product ORDER BY sum(revenue) DESC LIMIT 1)`,
      formats: ['decimal', 'decimal', 'decimal', 'decimal'],
    },
    {
      cell: 'scenario',
      sql: `SELECT sum(base), sum(scenario), sum(base) - sum(scenario) FROM scenario`,
      formats: ['number', 'number', 'number'],
    },
    {
      cell: 'chosen',
      sql: `SELECT sum(profit * value), count(*) FILTER (value = 0), count(*) FROM candidates JOIN chosen ON variable = product`,
      formats: ['number', 'integer', 'integer'],
    },
  ],
});
