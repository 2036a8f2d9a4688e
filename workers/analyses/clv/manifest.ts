import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'clv',
  order: 20,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'amount', kind: 'number', required: true, suggest: ['amount'] },
  ],
  params: [
    { name: 'model', type: 'choice', default: 'bg-nbd', choices: ['bg-nbd'], advanced: true },
    { name: 'unit', type: 'choice', default: 'week', choices: ['day', 'week', 'month'] },
    { name: 'horizon', type: 'integer', default: 52, min: 1, max: 3660, step: 1 },
    { name: 'discount_rate', type: 'number', default: 0.1, min: 0, max: 10, step: 0.01, format: 'percent' },
    { name: 'margin', type: 'number', default: 1, min: 0, max: 1, step: 0.01, format: 'percent' },
    { name: 'as_of', type: 'date', default: null, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'frequency', format: 'integer' },
        { name: 'recency', format: 'number' },
        { name: 'age', format: 'number' },
        { name: 'p_alive', format: 'percent' },
        { name: 'expected_purchases', format: 'number' },
        { name: 'expected_value', format: 'currency' },
        { name: 'clv', format: 'currency' },
      ],
    },
    {
      suffix: 'params',
      columns: [
        { name: 'model', format: 'label' },
        { name: 'parameter', format: 'text' },
        { name: 'value', format: 'number' },
      ],
    },
    {
      suffix: 'fit',
      columns: [
        { name: 'model', format: 'label' },
        { name: 'log_likelihood', format: 'decimal' },
        { name: 'customers', format: 'integer' },
        { name: 'converged', format: 'text' },
      ],
    },
  ],
  words,
};
