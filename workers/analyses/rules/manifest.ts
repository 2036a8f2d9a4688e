import type { Manifest } from '../../contract/manifest';
import { words } from './words';

export const manifest: Manifest = {
  id: 'rules',
  order: 12,
  roles: [
    { name: 'id', kind: 'identifier', required: true, suggest: ['customer', 'identifier'] },
    { name: 'features', kind: 'number', required: false, many: true, suggest: [] },
  ],
  params: [{ name: 'rules', type: 'rules', default: [] }],
  tables: [
    {
      suffix: '',
      mayBeEmpty: true,
      customer: { column: 'id', role: 'id', groups: ['segment'] },
      columns: [
        { name: 'id', format: 'text' },
        { name: 'segment', format: 'text' },
      ],
    },
    {
      suffix: 'segments',
      columns: [
        { name: 'segment', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'share', format: 'percent' },
      ],
      more: { prefix: 'mean_', format: 'number' },
    },
    {
      suffix: 'overlaps',
      mayBeEmpty: true,
      columns: [
        { name: 'segment', format: 'text' },
        { name: 'other', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'share', format: 'percent' },
      ],
    },
  ],
  words,
};
