import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'season',
  order: 32,
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
    { name: 'season_length', type: 'text', default: '0' },
    { name: 'robust', type: 'boolean', default: false },
    { name: 'fill', type: 'choice', choices: ['auto', 'zero', 'forward', 'linear'], default: 'auto' },
    { name: 'season_window', type: 'text', default: 'auto', advanced: true },
    { name: 'trend_window', type: 'integer', min: 0, max: 100_001, default: 0, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'period', format: 'period' },
        { name: 'value', format: 'number' },
        { name: 'trend', format: 'number' },
        { name: 'season', format: 'number' },
        { name: 'remainder', format: 'number' },
        { name: 'adjusted', format: 'number' },
      ],
      more: { prefix: 'season_', format: 'number' },
    },
    {
      suffix: 'strength',
      columns: [
        { name: 'component', format: 'label' },
        { name: 'season_length', format: 'integer' },
        { name: 'strength', format: 'number' },
        { name: 'amplitude', format: 'number' },
        { name: 'highest', format: 'period' },
        { name: 'lowest', format: 'period' },
      ],
    },
  ],
  words,
};
