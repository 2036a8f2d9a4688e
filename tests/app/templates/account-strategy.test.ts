import { describeTemplate } from '../support/templates';

describeTemplate('account-strategy', {
  figures: [
    {
      cell: 'groups',
      sql: 'SELECT count(DISTINCT account), (SELECT count(DISTINCT cluster) FROM groups) FROM accounts',
      formats: ['integer', 'integer'],
    },
    {
      cell: 'groups',
      sql: `SELECT count(*), count(*) / (SELECT count(*) FROM accounts), avg(advice_days), avg(digital_share)
            FROM accounts JOIN groups ON id = account WHERE cluster = 1`,
      formats: ['integer', 'percent', 'number', 'number'],
    },
    {
      cell: 'habits',
      sql: `SELECT count(DISTINCT account), (SELECT count(*) FROM behaviours) / count(DISTINCT account),
              (SELECT count(*) FROM habits), (SELECT count(*) FROM habits WHERE p_adjusted <= 0.05) FROM accounts`,
      formats: ['integer', 'decimal', 'integer', 'integer'],
    },
    {
      // The strongest rule, from the table of accounts: who has many sites, and whether fast service goes with it.
      cell: 'habits',
      sql: `WITH ranked AS (
              SELECT percent_rank() OVER (ORDER BY sites) >= 2 / 3 AS many,
                percent_rank() OVER (ORDER BY service_hours DESC) >= 2 / 3 AS fast FROM accounts
            )
            SELECT avg(fast::int) FILTER (many), avg(fast::int), count(*) FILTER (many AND fast) FROM ranked`,
      formats: ['percent', 'percent', 'integer'],
    },
    {
      cell: 'way',
      sql: `WITH one AS (
              SELECT count(*) AS events, count(*) > count(DISTINCT activity) AS again,
                epoch(max(finished_at)) - epoch(min(started_at)) AS seconds
              FROM deal_steps GROUP BY deal_id
            )
            SELECT count(*), sum(events), median(seconds), quantile_cont(seconds, 0.9), avg(again::int) FROM one`,
      formats: ['integer', 'integer', 'duration', 'duration', 'percent'],
    },
    {
      cell: 'wins',
      sql: `WITH step AS (SELECT deal_id, list(finished_at ORDER BY finished_at) AS done FROM deal_steps GROUP BY ALL),
            judged AS (
              SELECT outcome = 'won' AS won, round(epoch(done[2] - done[1]) / 86400, 1) AS days
              FROM deals JOIN step USING (deal_id) WHERE closed_on IS NOT NULL AND proposal_on IS NOT NULL
            )
            SELECT count(*) FILTER (won), count(*), avg(won::int), avg(days) FILTER (won), avg(days) FILTER (NOT won)
            FROM judged`,
      formats: ['integer', 'integer', 'percent', 'number', 'number'],
    },
    {
      // The longest way through the plan, walked along every chain of tasks.
      cell: 'path',
      sql: `WITH RECURSIVE task AS (
              SELECT task, (optimistic + 4 * likely + pessimistic) / 6 AS days, predecessors FROM sale_tasks
            ),
            walk AS (
              SELECT task, days AS length FROM task WHERE coalesce(predecessors, '') = ''
              UNION ALL
              SELECT task.task, length + task.days FROM walk
              JOIN task ON list_contains(string_split(task.predecessors, '; '), walk.task)
            )
            SELECT max(length), (SELECT count(*) FROM sale_tasks) FROM walk`,
      formats: ['number', 'integer'],
    },
  ],
  // Codes of the data, signs of statistics, and those they are named after.
  own: /\b(won|lost|open|r|g|Fisher|Benjamini|Hochberg|Holm)\b|Cramér V/g,
});
