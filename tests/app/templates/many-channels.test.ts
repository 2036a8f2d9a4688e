import { describeTemplate } from '../support/templates';

describeTemplate('many-channels', {
  figures: [
    {
      cell: 'crm_quality',
      sql: `SELECT count(*), count(*) - count(DISTINCT crm_id) FROM crm_contacts`,
      formats: ['integer', 'integer'],
    },
    {
      cell: 'pairs',
      sql: `WITH sides AS (SELECT entity, bool_or(source = 'shop_contacts') AS shop, bool_or(source = 'crm_contacts') AS crm
            FROM pairs_entities GROUP BY entity)
            SELECT count(*) FILTER (shop AND crm), count(*) FILTER (shop AND NOT crm), count(*) FILTER (crm AND NOT shop)
            FROM sides`,
      formats: ['integer', 'integer', 'integer'],
    },
    {
      cell: 'visitors',
      sql: `SELECT count(*) FROM visitors WHERE verdict = 'review'`,
      formats: ['integer'],
    },
    {
      cell: 'segments',
      sql: `SELECT count(*), sum(monetary) FROM segments WHERE segment IN ('At risk', 'Cannot lose')`,
      formats: ['integer', 'currency'],
    },
    { cell: 'worth', sql: `SELECT sum(clv) FROM worth`, formats: ['currency'] },
  ],
  // Tables, columns and mailboxes of the data, and the word that a suggested cell fills gaps with.
  own: /\S+@\S+|\b\w+\.example\b|crm_conta…|\b(?:shop_contacts|crm_contacts|event_contacts|known|email|address|phone|unknown)\b/g,
});
