import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'cohorts',
  order: 15,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'amount', kind: 'number', required: false, suggest: ['amount'] },
  ],
  params: [
    {
      name: 'grain',
      type: 'choice',
      default: 'auto',
      choices: ['auto', 'week', 'month', 'quarter', 'year'],
    },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'cohort', format: 'period' },
        { name: 'period', format: 'integer' },
        { name: 'customers', format: 'integer' },
        { name: 'active', format: 'integer' },
        { name: 'retention', format: 'percent' },
        { name: 'purchases', format: 'integer' },
        { name: 'revenue', format: 'currency' },
        { name: 'revenue_per_customer', format: 'currency' },
        { name: 'cumulative_revenue', format: 'currency' },
        { name: 'cumulative_revenue_per_customer', format: 'currency' },
      ],
    },
    {
      suffix: 'curve',
      columns: [
        { name: 'period', format: 'integer' },
        { name: 'cohorts', format: 'integer' },
        { name: 'customers', format: 'integer' },
        { name: 'active', format: 'integer' },
        { name: 'retention', format: 'percent' },
        { name: 'lowest', format: 'percent' },
        { name: 'highest', format: 'percent' },
        { name: 'revenue_per_customer', format: 'currency' },
        { name: 'cumulative_revenue_per_customer', format: 'currency' },
      ],
    },
    {
      suffix: 'customers',
      customer: { column: 'customer', role: 'customer', groups: ['cohort'] },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'cohort', format: 'period' },
        { name: 'active_periods', format: 'integer' },
        { name: 'last_period', format: 'integer' },
        { name: 'purchases', format: 'integer' },
        { name: 'revenue', format: 'currency' },
        { name: 'periods', format: 'text' },
      ],
    },
  ],
  words,
};
