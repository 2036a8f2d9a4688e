import type { Manifest } from '../../contract/manifest';
import { LIMIT_FIELDS } from './limits';
import { words } from './words';

export const manifest: Manifest = {
  id: 'optimise',
  order: 68,
  roles: [
    { name: 'variable', kind: 'identifier', required: true, suggest: ['product', 'channel', 'segment'] },
    { name: 'objective', kind: 'number', required: true, suggest: ['profit', 'amount'] },
    { name: 'constraint', kind: 'number', required: true, many: true, suggest: ['cost', 'quantity'] },
    { name: 'lower', kind: 'number', required: false, suggest: [] },
    { name: 'upper', kind: 'number', required: false, suggest: [] },
    { name: 'integer', kind: 'any', required: false, suggest: [] },
  ],
  params: [
    { name: 'sense', type: 'choice', choices: ['max', 'min'], default: 'max' },
    { name: 'limits', type: 'rows', default: [], fields: LIMIT_FIELDS, ofData: true },
    { name: 'whole', type: 'boolean', default: false },
    { name: 'limit_row', type: 'text', default: 'limit', ofData: true, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'variable', format: 'text' },
        { name: 'value', format: 'number' },
        { name: 'objective', format: 'number' },
        { name: 'reduced_cost', format: 'number' },
        { name: 'at_bound', format: 'text' },
        { name: 'bound', format: 'label' },
        { name: 'coefficient', format: 'number' },
        { name: 'lower', format: 'number' },
        { name: 'upper', format: 'number' },
      ],
    },
    {
      suffix: 'constraints',
      columns: [
        { name: 'constraint', format: 'text' },
        { name: 'used', format: 'number' },
        { name: 'limit', format: 'number' },
        { name: 'slack', format: 'number' },
        { name: 'shadow_price', format: 'number' },
        { name: 'shadow_price_less', format: 'number' },
        { name: 'relation', format: 'label' },
        { name: 'at_limit', format: 'text' },
      ],
    },
    {
      suffix: 'result',
      columns: [
        { name: 'objective', format: 'number' },
        { name: 'sense', format: 'label' },
        { name: 'status', format: 'label' },
        { name: 'best_possible', format: 'number' },
        { name: 'variables', format: 'integer' },
        { name: 'constraints', format: 'integer' },
      ],
    },
  ],
  words,
};
