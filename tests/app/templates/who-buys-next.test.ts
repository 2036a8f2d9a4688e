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
      sql: `SELECT avg(abs(spends_next - predicted_out_of_fold)), avg(abs(spends_next - mean)),
          (SELECT min(rmse) FROM worth_fit)
        FROM (SELECT spends_next, predicted_out_of_fold, avg(spends_next) OVER () AS mean
          FROM learnt_from JOIN worth ON id = customer_id)`,
      formats: ['number', 'number', 'number'],
    },
    {
      cell: 'expected',
      sql: `SELECT count(*), avg(predicted::DOUBLE) FROM expected`,
      formats: ['integer', 'number'],
    },
  ],
});
