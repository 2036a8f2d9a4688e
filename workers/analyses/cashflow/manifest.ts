import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'cashflow',
  order: 23,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    { name: 'period', kind: 'any', required: true, suggest: ['time'] },
    { name: 'revenue', kind: 'number', required: true, suggest: ['amount'] },
    { name: 'cost', kind: 'number', required: false, suggest: ['cost'] },
  ],
  params: [
    { name: 'discount_rate', type: 'number', default: 0.1, min: 0, max: 10, step: 0.01, format: 'percent' },
    { name: 'timing', type: 'choice', default: 'end', choices: ['end', 'start', 'mid'] },
    { name: 'acquisition_cost', type: 'number', default: 0, min: 0, format: 'currency' },
    {
      name: 'period_unit',
      type: 'choice',
      default: 'auto',
      choices: ['auto', 'year', 'quarter', 'month'],
      advanced: true,
    },
    { name: 'origin', type: 'choice', default: 'table', choices: ['table', 'customer'], advanced: true },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'customer', role: 'customer' },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'periods', format: 'integer' },
        { name: 'first_period', format: 'integer' },
        { name: 'last_period', format: 'integer' },
        { name: 'revenue', format: 'currency' },
        { name: 'cost', format: 'currency' },
        { name: 'net', format: 'currency' },
        { name: 'value', format: 'currency' },
        { name: 'annuity', format: 'currency' },
        { name: 'net_value', format: 'currency' },
        { name: 'ratio', format: 'number' },
        { name: 'payback', format: 'number' },
        { name: 'discounted_payback', format: 'number' },
      ],
    },
    {
      suffix: 'periods',
      columns: [
        { name: 'position', format: 'integer' },
        { name: 'period', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'revenue', format: 'currency' },
        { name: 'cost', format: 'currency' },
        { name: 'net', format: 'currency' },
        { name: 'discount_factor', format: 'number' },
        { name: 'present_value', format: 'currency' },
        { name: 'cumulative_net', format: 'currency' },
        { name: 'cumulative_value', format: 'currency' },
      ],
    },
  ],
  words,
};
