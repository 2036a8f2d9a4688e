import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'sequences',
  order: 75,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer', 'deal', 'identifier'] },
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'item', kind: 'category', required: true, suggest: ['product', 'category', 'channel', 'stage'] },
  ],
  params: [
    {
      name: 'min_support',
      type: 'number',
      default: 0.02,
      min: 0.000001,
      max: 1,
      step: 0.001,
      format: 'percent',
    },
    { name: 'max_length', type: 'integer', default: 0, min: 0, max: 50, step: 1 },
    { name: 'max_gap', type: 'number', default: 0, min: 0, max: 10_000, step: 1, format: 'days' },
    {
      name: 'together',
      type: 'choice',
      default: 'moment',
      choices: ['moment', 'day', 'week', 'month'],
      advanced: true,
    },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'sequence', format: 'text' },
        { name: 'length', format: 'integer' },
        { name: 'customers', format: 'integer' },
        { name: 'support', format: 'percent' },
        { name: 'steps', format: 'integer' },
      ],
    },
    {
      suffix: 'next',
      mayBeEmpty: true,
      columns: [
        { name: 'sequence', format: 'text' },
        { name: 'next', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'confidence', format: 'percent' },
        { name: 'lift', format: 'number' },
        { name: 'support', format: 'percent' },
      ],
    },
  ],
  words,
};
