import type { Manifest } from '../../contract/manifest';
import { METHODS } from './settings';
import { words } from './words';

export const manifest: Manifest = {
  id: 'risk',
  order: 84,
  roles: [
    {
      name: 'features',
      kind: 'any',
      required: true,
      many: true,
      suggest: ['amount', 'quantity', 'price', 'discount', 'profit', 'channel', 'segment', 'region'],
    },
    {
      name: 'id',
      kind: 'identifier',
      required: false,
      prefill: true,
      suggest: ['order', 'deal', 'customer', 'name'],
    },
    { name: 'group', kind: 'category', required: false, suggest: [] },
    { name: 'time', kind: 'time', required: false, suggest: ['time'] },
  ],
  params: [
    {
      name: 'share',
      type: 'number',
      default: 0.02,
      min: 0.001,
      max: 0.2,
      step: 0.001,
      format: 'percent',
      slider: true,
    },
    { name: 'method', type: 'choice', choices: [...METHODS], default: 'isolation-forest' },
    { name: 'row', type: 'text', default: null, ofData: true },
    { name: 'trees', type: 'integer', default: 100, min: 1, max: 1000, step: 1, advanced: true },
    { name: 'sample', type: 'integer', default: 256, min: 2, max: 100_000, step: 1, advanced: true },
    { name: 'levels', type: 'integer', default: 20, min: 2, max: 100, step: 1, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 2 ** 31 - 1, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'id', role: 'id', groups: ['flagged'] },
      columns: [
        { name: 'id', format: 'text' },
        { name: 'score', format: 'number' },
        { name: 'rank', format: 'integer' },
        { name: 'reason', format: 'text' },
        { name: 'flagged', format: 'text' },
        { name: 'feature', format: 'text' },
        { name: 'value', format: 'text' },
        { name: 'usual', format: 'text' },
        { name: 'how', format: 'label' },
        { name: 'p_value', format: 'number' },
        { name: 'group', format: 'text' },
        { name: 'time', format: 'date' },
      ],
    },
    {
      suffix: 'features',
      columns: [
        { name: 'feature', format: 'text' },
        { name: 'usual', format: 'text' },
        { name: 'spread', format: 'number' },
        { name: 'low', format: 'number' },
        { name: 'high', format: 'number' },
        { name: 'main_reason', format: 'integer' },
        { name: 'named', format: 'integer' },
        { name: 'share', format: 'percent' },
      ],
    },
    {
      suffix: 'reasons',
      mayBeEmpty: true,
      columns: [
        { name: 'id', format: 'text' },
        { name: 'rank', format: 'integer' },
        { name: 'place', format: 'integer' },
        { name: 'feature', format: 'text' },
        { name: 'value', format: 'text' },
        { name: 'usual', format: 'text' },
        { name: 'how', format: 'label' },
        { name: 'times_usual', format: 'number' },
        { name: 'deviations', format: 'number' },
        { name: 'contribution', format: 'number' },
      ],
    },
  ],
  words,
};
