import type { ColumnSpec, Manifest } from '../../contract/manifest';
import { words } from './words';

const percent = (...names: string[]): ColumnSpec[] => names.map((name) => ({ name, format: 'percent' }));
const number = (...names: string[]): ColumnSpec[] => names.map((name) => ({ name, format: 'number' }));
const integer = (...names: string[]): ColumnSpec[] => names.map((name) => ({ name, format: 'integer' }));
/** A rate, and the ends of its interval. */
const rate = (name: string, short = name): ColumnSpec[] => [
  { name, format: 'percent', intervals: [{ level: 0.95, low: `${short}_lo95`, high: `${short}_hi95` }] },
  ...percent(`${short}_lo95`, `${short}_hi95`),
];

export const manifest: Manifest = {
  id: 'fairness',
  order: 87,
  roles: [
    { name: 'actual', kind: 'category', required: true, suggest: ['outcome'] },
    {
      name: 'predicted',
      kind: 'category',
      required: true,
      unless: ['probability'],
      suggest: ['outcome'],
    },
    { name: 'probability', kind: 'number', required: false, suggest: [] },
    { name: 'id', kind: 'identifier', required: false, prefill: true, suggest: ['customer'] },
    { name: 'person', kind: 'identifier', required: true, of: 'people', suggest: ['customer'] },
    {
      name: 'group',
      kind: 'category',
      required: true,
      many: true,
      of: 'people',
      orSource: true,
      suggest: ['segment', 'region', 'channel', 'category'],
    },
  ],
  params: [
    { name: 'people', type: 'relation', default: null },
    { name: 'positive', type: 'text', default: null, ofData: true },
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
    { name: 'reference', type: 'text', default: null, ofData: true },
    { name: 'combine', type: 'boolean', default: false },
    {
      name: 'level',
      type: 'number',
      default: 0.95,
      min: 0.5,
      max: 0.999,
      step: 0.01,
      format: 'percent',
      advanced: true,
    },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'group', format: 'text' },
        ...integer('rows'),
        {
          name: 'actual_rate',
          format: 'percent',
          intervals: [{ level: 0.95, low: 'actual_lo95', high: 'actual_hi95' }],
        },
        ...rate('selection_rate', 'selection'),
        ...rate('tpr'),
        ...rate('fpr'),
        ...rate('precision'),
        ...rate('accuracy'),
        ...rate('difference'),
        ...number('ratio', 'ratio_lo95', 'ratio_hi95', 'p_value', 'p_adjusted', 'impact_ratio'),
        { name: 'four_fifths', format: 'text' },
        { name: 'attribute', format: 'text' },
        { name: 'reference', format: 'text' },
        ...percent('actual_lo95', 'actual_hi95', 'mean_probability', 'calibration_error'),
        ...integer('tp', 'fp', 'fn', 'tn'),
      ],
    },
    {
      suffix: 'tests',
      columns: [
        { name: 'attribute', format: 'text' },
        { name: 'group', format: 'text' },
        { name: 'measure', format: 'label' },
        ...percent('value', 'reference_value'),
        ...rate('difference'),
        ...number('p_value', 'p_adjusted'),
      ],
    },
  ],
  words,
};
