import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'recommend',
  order: 76,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer', 'identifier'] },
    { name: 'item', kind: 'category', required: true, suggest: ['product', 'category'] },
    { name: 'weight', kind: 'number', required: false, suggest: ['quantity'] },
    { name: 'time', kind: 'time', required: false, prefill: true, suggest: ['time'] },
  ],
  params: [
    { name: 'model', type: 'choice', default: 'auto', choices: ['auto', 'item', 'als', 'popular'] },
    { name: 'k', type: 'integer', default: 10, min: 1, max: 100, step: 1 },
    { name: 'again', type: 'boolean', default: false },
    { name: 'similarity', type: 'choice', default: 'cosine', choices: ['cosine', 'lift'], advanced: true },
    {
      name: 'holdout',
      type: 'number',
      default: 0.2,
      min: 0.01,
      max: 0.9,
      step: 0.05,
      format: 'percent',
      advanced: true,
    },
    { name: 'factors', type: 'integer', default: 16, min: 1, max: 128, step: 1, advanced: true },
    { name: 'alpha', type: 'number', default: 40, min: 0, max: 10_000, step: 1, advanced: true },
    {
      name: 'regularization',
      type: 'number',
      default: 1,
      min: 0.0001,
      max: 10_000,
      step: 0.1,
      advanced: true,
    },
    { name: 'iterations', type: 'integer', default: 10, min: 1, max: 200, step: 1, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 1_000_000, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      mayBeEmpty: true,
      customer: { column: 'customer', role: 'customer' },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'item', format: 'text' },
        { name: 'rank', format: 'integer' },
        { name: 'score', format: 'number' },
      ],
    },
    {
      suffix: 'similar',
      mayBeEmpty: true,
      columns: [
        { name: 'item', format: 'text' },
        { name: 'other', format: 'text' },
        { name: 'score', format: 'number' },
      ],
    },
    {
      suffix: 'quality',
      mayBeEmpty: true,
      columns: [
        { name: 'model', format: 'label' },
        { name: 'metric', format: 'label' },
        { name: 'value', format: 'number' },
      ],
    },
  ],
  words,
};
