import type { Manifest } from '../../contract/manifest';
import { MODELS } from './models';
import { words } from './words';

export const manifest: Manifest = {
  id: 'attribution',
  order: 62,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'channel', kind: 'category', required: true, suggest: ['channel', 'activity', 'category'] },
    { name: 'converted', kind: 'any', required: true, suggest: ['outcome', 'conversions', 'time'] },
    { name: 'value', kind: 'number', required: false, prefill: true, suggest: ['amount', 'profit'] },
  ],
  params: [
    { name: 'half_life', type: 'number', default: 7, min: 0.01, max: 3650, step: 1, format: 'days' },
    { name: 'order', type: 'integer', default: 1, min: 1, max: 3, step: 1 },
    { name: 'lookback', type: 'number', default: 0, min: 0, max: 3650, step: 1, format: 'days' },
    { name: 'flag', type: 'choice', default: 'auto', choices: ['auto', 'touch', 'customer'], advanced: true },
    { name: 'converted_as', type: 'text', default: null, ofData: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'channel', format: 'text' },
        ...MODELS.map((name) => ({ name, format: 'number' as const })),
        ...MODELS.map((name) => ({ name: `${name}_value`, format: 'currency' as const })),
        { name: 'touches', format: 'integer' },
        { name: 'removal_effect', format: 'percent' },
      ],
    },
    {
      suffix: 'paths',
      columns: [
        { name: 'path', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'conversions', format: 'integer' },
        { name: 'value', format: 'currency' },
        { name: 'journeys', format: 'integer' },
        { name: 'touches', format: 'integer' },
      ],
    },
    {
      suffix: 'transitions',
      columns: [
        { name: 'source', format: 'text' },
        { name: 'target', format: 'text' },
        { name: 'count', format: 'integer' },
        { name: 'probability', format: 'percent' },
      ],
    },
  ],
  words,
};
