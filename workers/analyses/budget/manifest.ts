import type { Manifest } from '../../contract/manifest';
import { LIMIT_FIELDS } from './limits';
import { words } from './words';

const KINDS = ['channel', 'segment', 'product', 'category', 'region'];

export const manifest: Manifest = {
  id: 'budget',
  order: 66,
  roles: [
    { name: 'item', kind: 'category', required: true, suggest: KINDS },
    { name: 'return', kind: 'number', required: true, suggest: ['profit', 'amount'] },
    { name: 'cost', kind: 'number', required: false, suggest: ['cost'] },
    { name: 'minimum', kind: 'number', required: false, suggest: [] },
    { name: 'maximum', kind: 'number', required: false, suggest: [] },
    { name: 'tier', kind: 'any', required: false, suggest: [] },
    { name: 'lower', kind: 'number', required: false, suggest: [] },
    { name: 'upper', kind: 'number', required: false, suggest: [] },
    { name: 'group', kind: 'category', required: false, suggest: KINDS },
  ],
  params: [
    {
      name: 'budget',
      type: 'number',
      default: 0,
      min: 0,
      max: 1e15,
      format: 'currency',
      slider: true,
      ofData: true,
    },
    { name: 'basis', type: 'choice', choices: ['unit', 'total'], default: 'unit' },
    { name: 'whole', type: 'boolean', default: false },
    { name: 'limits', type: 'rows', default: [], fields: LIMIT_FIELDS, ofData: true },
    { name: 'points', type: 'integer', default: 30, min: 5, max: 200, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'item', format: 'text' },
        { name: 'amount', format: 'number' },
        { name: 'return', format: 'number' },
        { name: 'at_bound', format: 'text' },
        { name: 'bound', format: 'label' },
        { name: 'spend', format: 'currency' },
        { name: 'share', format: 'percent' },
        { name: 'next_return', format: 'number' },
        { name: 'minimum', format: 'number' },
        { name: 'maximum', format: 'number' },
      ],
    },
    {
      suffix: 'constraints',
      columns: [
        { name: 'constraint', format: 'text' },
        { name: 'used', format: 'number' },
        { name: 'limit', format: 'number' },
        { name: 'shadow_price', format: 'number' },
        { name: 'shadow_price_less', format: 'number' },
        { name: 'kind', format: 'label' },
        { name: 'item', format: 'text' },
        { name: 'at_limit', format: 'text' },
      ],
    },
    {
      suffix: 'curve',
      columns: [
        { name: 'budget', format: 'currency' },
        { name: 'return', format: 'number' },
        { name: 'marginal', format: 'number' },
      ],
    },
  ],
  words,
};
