import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'features',
  order: 88,
  roles: [
    {
      name: 'columns',
      kind: 'any',
      required: true,
      many: true,
      suggest: [
        'amount',
        'quantity',
        'price',
        'discount',
        'segment',
        'channel',
        'region',
        'industry',
        'category',
        'product',
        'stage',
        'owner',
        'time',
      ],
    },
    { name: 'target', kind: 'any', required: false, suggest: ['outcome'] },
    {
      name: 'id',
      kind: 'identifier',
      required: false,
      prefill: true,
      suggest: ['order', 'deal', 'customer'],
    },
    { name: 'time', kind: 'time', required: false, suggest: ['time'] },
    { name: 'entity', kind: 'identifier', required: false, suggest: ['customer'] },
  ],
  params: [
    { name: 'keep', type: 'integer', default: 0, min: 0, max: 10_000, step: 1 },
    { name: 'one_hot', type: 'boolean', default: true },
    { name: 'ordinal', type: 'boolean', default: false },
    { name: 'frequency', type: 'boolean', default: false },
    { name: 'target_mean', type: 'boolean', default: false },
    { name: 'date_parts', type: 'boolean', default: true },
    { name: 'ratios', type: 'boolean', default: false },
    { name: 'interactions', type: 'boolean', default: false },
    { name: 'lags', type: 'text', default: '1' },
    { name: 'windows', type: 'text', default: '3' },
    { name: 'levels', type: 'integer', default: 20, min: 1, max: 200, step: 1, advanced: true },
    { name: 'folds', type: 'integer', default: 5, min: 2, max: 50, step: 1, advanced: true },
    { name: 'smoothing', type: 'number', default: 10, min: 0, max: 1e6, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 4294967295, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [{ name: 'id', format: 'text' }],
      // Features are called after the columns that they come from.
      more: { prefix: '', format: 'number' },
    },
    {
      suffix: 'list',
      columns: [
        { name: 'feature', format: 'text' },
        { name: 'made_from', format: 'text' },
        { name: 'kind', format: 'label' },
        { name: 'mutual_information', format: 'number' },
        { name: 'kept', format: 'text' },
        { name: 'sql', format: 'text' },
        { name: 'left_out', format: 'label' },
        { name: 'values', format: 'label' },
        { name: 'missing', format: 'percent' },
      ],
    },
  ],
  words,
};
