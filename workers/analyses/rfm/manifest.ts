import type { Manifest } from '../../contract/manifest';
import { RULE_COLUMNS } from './rule-columns';
import { words } from './words';

export const manifest: Manifest = {
  id: 'rfm',
  order: 10,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'amount', kind: 'number', required: true, suggest: ['amount'] },
  ],
  params: [
    { name: 'quantiles', type: 'integer', default: 5, min: 2, max: 10, step: 1 },
    { name: 'as_of', type: 'date', default: null },
    {
      name: 'rules',
      type: 'rules',
      default: [],
      columns: [...RULE_COLUMNS],
      advanced: true,
    },
    { name: 'migration_from', type: 'date', default: null, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'customer', role: 'customer', groups: ['segment'] },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'recency_days', format: 'integer' },
        { name: 'frequency', format: 'integer' },
        { name: 'monetary', format: 'currency' },
        { name: 'r', format: 'integer' },
        { name: 'f', format: 'integer' },
        { name: 'm', format: 'integer' },
        { name: 'segment', format: 'label' },
        { name: 'segment_before', format: 'label' },
      ],
    },
    {
      suffix: 'segments',
      columns: [
        { name: 'segment', format: 'label' },
        { name: 'customers', format: 'integer' },
        { name: 'share', format: 'percent' },
        { name: 'revenue', format: 'currency' },
        { name: 'revenue_share', format: 'percent' },
        { name: 'mean_recency_days', format: 'days' },
        { name: 'mean_frequency', format: 'number' },
        { name: 'mean_monetary', format: 'currency' },
      ],
    },
    {
      suffix: 'migration',
      mayBeEmpty: true,
      columns: [
        { name: 'from', format: 'label' },
        { name: 'to', format: 'label' },
        { name: 'customers', format: 'integer' },
      ],
    },
  ],
  words,
};
