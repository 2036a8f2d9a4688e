import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'quality',
  order: 5,
  roles: [
    { name: 'columns', kind: 'any', required: false, many: true, suggest: [] },
    { name: 'key', kind: 'identifier', required: false, many: true, suggest: [] },
  ],
  params: [
    { name: 'outlier_rule', type: 'choice', default: 'iqr', choices: ['iqr', 'z', 'robust_z'] },
    { name: 'similarity', type: 'number', default: 0.85, min: 0.7, max: 1, step: 0.01, format: 'percent' },
    { name: 'earliest', type: 'date', default: '1900-01-01' },
    { name: 'latest', type: 'date', default: null },
    { name: 'fill', type: 'text', default: null, ofData: true },
    { name: 'iqr_factor', type: 'number', default: 1.5, min: 0.5, max: 10, step: 0.5, advanced: true },
    { name: 'z_limit', type: 'number', default: 3, min: 1, max: 20, step: 0.5, advanced: true },
    { name: 'robust_limit', type: 'number', default: 3.5, min: 1, max: 20, step: 0.5, advanced: true },
    {
      name: 'mostly',
      type: 'number',
      default: 0.9,
      min: 0.5,
      max: 1,
      step: 0.01,
      format: 'percent',
      advanced: true,
    },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'column_name', format: 'text' },
        { name: 'issue', format: 'label' },
        { name: 'severity', format: 'label' },
        { name: 'affected_rows', format: 'integer' },
        { name: 'share', format: 'percent' },
        { name: 'example', format: 'text' },
        { name: 'suggestion', format: 'text' },
      ],
    },
    {
      suffix: 'columns',
      columns: [
        { name: 'column_name', format: 'text' },
        { name: 'type', format: 'text' },
        { name: 'issues', format: 'integer' },
        { name: 'row_count', format: 'integer' },
        { name: 'missing', format: 'integer' },
        { name: 'missing_share', format: 'percent' },
        { name: 'distinct_values', format: 'integer' },
        { name: 'minimum', format: 'text' },
        { name: 'maximum', format: 'text' },
        { name: 'mean', format: 'number' },
        { name: 'median', format: 'number' },
        { name: 'lower_quartile', format: 'number' },
        { name: 'upper_quartile', format: 'number' },
        { name: 'deviation', format: 'number' },
        { name: 'outliers_iqr', format: 'integer' },
        { name: 'outliers_z', format: 'integer' },
        { name: 'outliers_robust_z', format: 'integer' },
      ],
    },
    {
      suffix: 'values',
      columns: [
        { name: 'column_name', format: 'text' },
        { name: 'value', format: 'text' },
        { name: 'value_count', format: 'integer' },
        { name: 'share', format: 'percent' },
        { name: 'suggested', format: 'text' },
        { name: 'difference', format: 'label' },
      ],
    },
  ],
  words,
};
