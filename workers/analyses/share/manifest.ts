import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'share',
  order: 38,
  roles: [
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    {
      name: 'entity',
      kind: 'category',
      required: true,
      suggest: ['product', 'category', 'channel', 'region', 'segment', 'industry', 'customer'],
    },
    { name: 'value', kind: 'number', required: true, suggest: ['amount', 'quantity'] },
  ],
  params: [
    {
      name: 'grain',
      type: 'choice',
      choices: ['auto', 'day', 'week', 'month', 'quarter', 'year'],
      default: 'auto',
    },
    { name: 'high_share', type: 'number', min: 0.01, max: 100, default: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'period', format: 'period' },
        { name: 'entity', format: 'text' },
        { name: 'value', format: 'number' },
        { name: 'share', format: 'percent' },
        { name: 'rank', format: 'integer' },
        { name: 'share_change', format: 'percent' },
        { name: 'rank_change', format: 'integer' },
        { name: 'complete', format: 'text' },
      ],
    },
    {
      suffix: 'concentration',
      columns: [
        { name: 'period', format: 'period' },
        { name: 'total', format: 'number' },
        { name: 'entities', format: 'integer' },
        { name: 'hhi', format: 'number' },
        { name: 'equivalent', format: 'number' },
        { name: 'top1', format: 'percent' },
        { name: 'top3', format: 'percent' },
        { name: 'complete', format: 'text' },
      ],
    },
    {
      suffix: 'shifts',
      mayBeEmpty: true,
      columns: [
        { name: 'entity', format: 'text' },
        { name: 'before', format: 'number' },
        { name: 'now', format: 'number' },
        { name: 'share_before', format: 'percent' },
        { name: 'share_now', format: 'percent' },
        { name: 'shift', format: 'percent' },
        { name: 'rank_before', format: 'integer' },
        { name: 'rank_now', format: 'integer' },
        { name: 'gained', format: 'number' },
      ],
    },
    {
      suffix: 'matrix',
      mayBeEmpty: true,
      columns: [
        { name: 'entity', format: 'text' },
        { name: 'now', format: 'number' },
        { name: 'share_now', format: 'percent' },
        { name: 'relative_share', format: 'number' },
        { name: 'growth', format: 'percent' },
        { name: 'quadrant', format: 'label' },
      ],
    },
  ],
  words,
};
