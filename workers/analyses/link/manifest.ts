import type { ColumnSpec, Manifest, Role } from '../../contract/manifest';
import { words } from './words';

const roles = (prefix: string, of: Pick<Role, 'of'>): Role[] => [
  { name: `${prefix}id`, kind: 'identifier', required: true, suggest: ['customer', 'order'], ...of },
  {
    name: `${prefix}name`,
    kind: 'any',
    required: false,
    prefill: true,
    many: true,
    suggest: ['name'],
    ...of,
  },
  { name: `${prefix}email`, kind: 'any', required: false, prefill: true, suggest: ['email'], ...of },
  { name: `${prefix}phone`, kind: 'any', required: false, prefill: true, suggest: ['phone'], ...of },
  {
    name: `${prefix}address`,
    kind: 'any',
    required: false,
    prefill: true,
    many: true,
    suggest: ['address'],
    ...of,
  },
];

const pair: ColumnSpec[] = [
  { name: 'left', format: 'text' },
  { name: 'right', format: 'text' },
  { name: 'score', format: 'percent' },
  { name: 'verdict', format: 'label' },
];

export const manifest: Manifest = {
  id: 'link',
  order: 6,
  roles: [...roles('', {}), ...roles('other_', { of: 'other' })],
  params: [
    { name: 'other', type: 'relation', default: null, required: true },
    { name: 'threshold', type: 'number', default: 0.7, min: 0.5, max: 1, step: 0.01, format: 'percent' },
    { name: 'review', type: 'number', default: 0.3, min: 0.01, max: 1, step: 0.01, format: 'percent' },
    { name: 'pairing', type: 'choice', choices: ['one-to-one', 'many'], default: 'one-to-one' },
    { name: 'duplicates', type: 'boolean', default: true, advanced: true },
  ],
  tables: [
    { suffix: '', columns: pair },
    {
      suffix: 'entities',
      columns: [
        { name: 'entity', format: 'text' },
        { name: 'source', format: 'text' },
        { name: 'record', format: 'text' },
      ],
    },
    {
      suffix: 'review',
      columns: [
        ...pair,
        ...['name', 'email', 'phone', 'address'].flatMap((field): ColumnSpec[] => [
          { name: field, format: 'text' },
          { name: `other_${field}`, format: 'text' },
        ]),
      ],
    },
  ],
  words,
};
