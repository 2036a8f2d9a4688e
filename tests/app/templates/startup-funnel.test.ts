import { describeTemplate } from '../support/templates';

/** Trials that had thirty days to decide. */
const DECIDED = `signed_up_on <= (SELECT max(signed_up_on) - 30 FROM signups)`;

describeTemplate('startup-funnel', {
  figures: [
    {
      cell: 'funnel',
      sql: `SELECT count(*), count(paid_on), count(*) FILTER (paid_on IS NULL AND ${DECIDED}) FROM signups`,
      formats: ['integer', 'integer', 'integer'],
    },
    {
      cell: 'stay',
      sql: `WITH old AS (
          SELECT segment, (cancelled_on - paid_on) // 30 AS stay FROM signups
          WHERE paid_on <= (SELECT max(signed_up_on) FROM signups) - 365
        ), shares AS (SELECT segment, avg((stay IS NULL OR stay > 12)::INT) AS share FROM old GROUP BY segment)
        SELECT min(share), max(share) FROM shares`,
      formats: ['percent', 'percent'],
    },
    {
      cell: 'behaviour',
      sql: `SELECT count(*), count(*) FILTER (active_days >= 7 OR invited >= 2 OR active_days < 3) FROM signups WHERE ${DECIDED}`,
      formats: ['integer', 'integer'],
    },
    {
      cell: 'approach',
      sql: `WITH usual AS (SELECT arg_min(approach, signed_up_on) AS approach FROM signups),
        test AS (
          SELECT signups.*, approach <> (FROM usual) AS is_new FROM signups
          WHERE ${DECIDED} AND signed_up_on >= (SELECT min(signed_up_on) FROM signups WHERE approach <> (FROM usual))
        )
        SELECT count(paid_on) FILTER (is_new) / count(*) FILTER (is_new),
          count(paid_on) FILTER (NOT is_new) / count(*) FILTER (NOT is_new) FROM test`,
      formats: ['percent', 'percent'],
    },
    {
      cell: 'plan',
      sql: `SELECT sum(spend), sum("return"), max(spend) FROM plan`,
      formats: ['currency', 'number', 'currency'],
    },
  ],
});
