import type { Manifest } from '../../contract/manifest';
import { classificationSpecs, rowColumns } from '../../learning/classification/table-specs';
import { MODELS, MOST_FOLDS } from './settings';
import { words } from './words';

export const manifest: Manifest = {
  id: 'classify',
  order: 80,
  roles: [
    { name: 'target', kind: 'category', required: true, suggest: ['outcome', 'segment', 'status'] },
    {
      name: 'features',
      kind: 'any',
      required: true,
      many: true,
      suggest: ['amount', 'quantity', 'price', 'discount', 'profit', 'segment', 'channel', 'region'],
    },
    {
      name: 'id',
      kind: 'identifier',
      required: false,
      prefill: true,
      suggest: ['customer', 'order', 'deal', 'name'],
    },
    { name: 'time', kind: 'time', required: false, suggest: ['time'] },
    { name: 'weight', kind: 'number', required: false, suggest: [] },
    { name: 'fold', kind: 'category', required: false, suggest: [] },
    { name: 'group', kind: 'identifier', required: false, suggest: [] },
  ],
  params: [
    { name: 'model', type: 'choice', choices: ['auto', ...MODELS], default: 'auto' },
    { name: 'positive', type: 'text', default: null, ofData: true },
    { name: 'threshold', type: 'number', default: 0, min: 0, max: 1, step: 0.01, slider: true },
    { name: 'cost_false_positive', type: 'number', default: 1, min: 0, max: 1e9, ofData: true },
    { name: 'cost_false_negative', type: 'number', default: 1, min: 0, max: 1e9, ofData: true },
    { name: 'row', type: 'text', default: null, ofData: true },
    { name: 'folds', type: 'integer', default: 5, min: 2, max: MOST_FOLDS, step: 1, advanced: true },
    {
      name: 'split',
      type: 'choice',
      choices: ['stratified', 'time', 'group'],
      default: 'stratified',
      advanced: true,
    },
    { name: 'grid', type: 'text', default: 'auto', advanced: true },
    { name: 'levels', type: 'integer', default: 50, min: 2, max: 200, step: 1, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 2 ** 31 - 1, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'id', role: 'id', groups: ['predicted'] },
      columns: [{ name: 'id', format: 'text' }, ...rowColumns],
      more: { prefix: 'probability_', format: 'percent' },
    },
    ...classificationSpecs,
  ],
  words,
};
