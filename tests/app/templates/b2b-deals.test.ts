import { describeTemplate } from '../support/templates';

describeTemplate('b2b-deals', {
  figures: [
    {
      cell: 'funnel',
      sql: `SELECT sum(open) FROM funnel`,
      formats: ['integer'],
    },
    {
      cell: 'trend',
      sql: `SELECT sum(amount) FROM won`,
      formats: ['number'],
    },
    {
      cell: 'segments',
      sql: `SELECT count(*), sum(monetary) FROM segments WHERE segment IN ('At risk', 'Cannot lose')`,
      formats: ['integer', 'currency'],
    },
  ],
  own: /\b(won|lost|open)\b/g,
});
