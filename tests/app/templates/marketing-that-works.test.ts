import { describeTemplate } from '../support/templates';

/** The two halves of a test, whose names are words of the language. */
const RATES = `SELECT avg(responses) FILTER (cost > 0) AS test, avg(responses) FILTER (cost = 0) AS control, test / control - 1, sum(cost), sum(revenue_with_it)`;

describeTemplate('marketing-that-works', {
  figures: [
    {
      cell: 'spend',
      sql: `SELECT sum(spend), sum(revenue), sum(revenue) / sum(spend) FROM channel_weeks`,
      formats: ['number', 'number', 'decimal'],
    },
    {
      cell: 'journeys',
      sql: `SELECT count(*) FILTER (converted), count(DISTINCT customer), sum(value) FROM touchpoints`,
      formats: ['integer', 'integer', 'number'],
    },
    {
      cell: 'tests',
      sql: `${RATES} FROM mailings`,
      formats: ['percent', 'percent', 'percent', 'number', 'number'],
    },
    {
      cell: 'by_segment',
      sql: `${RATES} FROM mailings`,
      formats: ['percent', 'percent', 'percent', 'number', 'number'],
    },
    {
      cell: 'plan',
      sql: `SELECT sum(greatest(0, least(plan.spend, upper) - lower) * profit_per_unit), max(plan.spend) FROM plan JOIN steps USING (item)`,
      formats: ['number', 'currency'],
    },
  ],
});
