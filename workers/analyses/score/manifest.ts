import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'score',
  order: 86,
  roles: [
    {
      name: 'id',
      kind: 'identifier',
      required: false,
      prefill: true,
      suggest: ['customer', 'order', 'deal'],
    },
  ],
  params: [
    { name: 'model', type: 'relation', default: null, required: true, columns: ['piece', 'text'] },
    {
      name: 'threshold',
      type: 'number',
      default: null,
      min: 0,
      max: 1,
      step: 0.01,
      format: 'percent',
      slider: true,
    },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'id', format: 'text' },
        { name: 'predicted', format: 'text' },
        { name: 'probability', format: 'percent' },
      ],
      customer: { column: 'id', role: 'id', groups: ['predicted'] },
      more: { prefix: 'probability_', format: 'percent' },
    },
    {
      suffix: 'columns',
      columns: [
        { name: 'feature', format: 'text' },
        { name: 'kind', format: 'label' },
        { name: 'found_as', format: 'text' },
        { name: 'unseen', format: 'integer' },
        { name: 'missing', format: 'integer' },
        { name: 'unreadable', format: 'integer' },
        { name: 'psi', format: 'measure' },
      ],
      mayBeEmpty: true,
    },
    {
      suffix: 'metrics',
      columns: [
        { name: 'metric', format: 'label' },
        { name: 'value', format: 'number' },
        { name: 'model_value', format: 'number' },
        { name: 'rows', format: 'integer' },
      ],
      mayBeEmpty: true,
    },
  ],
  words,
};
