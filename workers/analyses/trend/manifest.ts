import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'trend',
  order: 30,
  roles: [
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'value', kind: 'number', required: true, suggest: ['amount', 'quantity'] },
    {
      name: 'group',
      kind: 'category',
      required: false,
      suggest: ['channel', 'category', 'product', 'region', 'segment', 'industry'],
    },
  ],
  params: [
    {
      name: 'grain',
      type: 'choice',
      choices: ['auto', 'day', 'week', 'month', 'quarter', 'year'],
      default: 'auto',
    },
    { name: 'fill', type: 'choice', choices: ['none', 'zero', 'forward', 'linear'], default: 'zero' },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'period', format: 'period' },
        { name: 'group', format: 'text' },
        { name: 'value', format: 'number' },
        { name: 'change', format: 'number' },
        { name: 'change_pct', format: 'percent' },
        { name: 'yoy_pct', format: 'percent' },
        { name: 'moving_average', format: 'number' },
      ],
    },
  ],
  words,
};
