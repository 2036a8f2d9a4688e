import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'basket',
  order: 74,
  roles: [
    {
      name: 'basket',
      kind: 'identifier',
      required: false,
      prefill: true,
      suggest: ['order', 'deal', 'customer', 'identifier'],
    },
    { name: 'item', kind: 'category', required: true, many: true, suggest: ['product', 'category'] },
  ],
  params: [
    {
      name: 'min_support',
      type: 'number',
      default: 0.01,
      min: 0.000001,
      max: 1,
      step: 0.001,
      format: 'percent',
    },
    {
      name: 'min_confidence',
      type: 'number',
      default: 0.2,
      min: 0,
      max: 1,
      step: 0.05,
      format: 'percent',
      slider: true,
    },
    { name: 'min_lift', type: 'number', default: 0, min: 0, max: 1000, step: 0.1 },
    { name: 'max_length', type: 'integer', default: 0, min: 0, max: 50, step: 1 },
    { name: 'max_consequent', type: 'integer', default: 0, min: 0, max: 50, step: 1, advanced: true },
    { name: 'prune', type: 'boolean', default: false },
    { name: 'limit', type: 'integer', default: 100_000, min: 1, max: 1_000_000, step: 1000, advanced: true },
    {
      name: 'form',
      type: 'choice',
      default: 'auto',
      choices: ['auto', 'rows', 'columns', 'cells', 'lists'],
      advanced: true,
      ofData: true,
    },
    { name: 'separator', type: 'text', default: null, advanced: true, ofData: true },
  ],
  tables: [
    {
      suffix: '',
      mayBeEmpty: true,
      columns: [
        { name: 'antecedent', format: 'text' },
        { name: 'consequent', format: 'text' },
        { name: 'support', format: 'percent' },
        { name: 'confidence', format: 'percent' },
        { name: 'lift', format: 'number' },
        { name: 'leverage', format: 'number' },
        { name: 'conviction', format: 'number' },
        { name: 'count', format: 'integer' },
        { name: 'p_value', format: 'number' },
        { name: 'p_adjusted', format: 'number' },
        { name: 'length', format: 'integer' },
      ],
    },
    {
      suffix: 'itemsets',
      columns: [
        { name: 'items', format: 'text' },
        { name: 'length', format: 'integer' },
        { name: 'count', format: 'integer' },
        { name: 'support', format: 'percent' },
      ],
    },
  ],
  words,
};
