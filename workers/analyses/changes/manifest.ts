import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'changes',
  order: 34,
  roles: [
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'value', kind: 'number', required: true, suggest: ['amount', 'quantity'] },
  ],
  params: [
    {
      name: 'grain',
      type: 'choice',
      choices: ['auto', 'day', 'week', 'month', 'quarter', 'year'],
      default: 'auto',
    },
    { name: 'statistic', type: 'choice', choices: ['mean', 'mean-variance', 'trend'], default: 'mean' },
    { name: 'breaks', type: 'integer', min: 0, max: 50, default: 0 },
    { name: 'season_length', type: 'text', default: '0' },
    { name: 'fill', type: 'choice', choices: ['auto', 'zero', 'forward', 'linear'], default: 'auto' },
    { name: 'outliers', type: 'boolean', default: true },
    {
      name: 'confidence',
      type: 'number',
      min: 0.5,
      max: 0.9999,
      default: 0.95,
      format: 'percent',
      advanced: true,
    },
    { name: 'penalty', type: 'number', min: 0, default: 0, advanced: true },
    { name: 'min_length', type: 'integer', min: 1, max: 10_000, default: 2, advanced: true },
    { name: 'draws', type: 'integer', min: 99, max: 9999, default: 999, advanced: true },
    { name: 'seed', type: 'integer', min: 0, max: 4_294_967_295, default: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      mayBeEmpty: true,
      columns: [
        { name: 'period', format: 'period' },
        { name: 'kind', format: 'label' },
        { name: 'before', format: 'number' },
        { name: 'after', format: 'number' },
        { name: 'confidence', format: 'percent' },
      ],
    },
    {
      suffix: 'segments',
      columns: [
        { name: 'from_period', format: 'period' },
        { name: 'to_period', format: 'period' },
        { name: 'periods', format: 'integer' },
        { name: 'mean', format: 'number' },
        { name: 'deviation', format: 'number' },
        { name: 'slope', format: 'number' },
      ],
    },
    {
      suffix: 'series',
      columns: [
        { name: 'period', format: 'period' },
        { name: 'value', format: 'number' },
        { name: 'season', format: 'number' },
        { name: 'level', format: 'number' },
        { name: 'remainder', format: 'number' },
      ],
    },
  ],
  words,
};
