import type { Manifest } from '../../contract/manifest';
import { MOST_CLUSTERS } from './settings';
import { words } from './words';

export const manifest: Manifest = {
  id: 'clusters',
  order: 14,
  roles: [
    { name: 'id', kind: 'identifier', required: true, suggest: ['customer', 'order', 'deal', 'name'] },
    {
      name: 'features',
      kind: 'any',
      required: true,
      many: true,
      suggest: ['amount', 'quantity', 'price', 'discount', 'profit', 'segment', 'channel', 'region'],
    },
  ],
  params: [
    { name: 'k', type: 'integer', default: 0, min: 0, max: MOST_CLUSTERS, step: 1 },
    { name: 'k_max', type: 'integer', default: 10, min: 2, max: MOST_CLUSTERS, step: 1 },
    { name: 'method', type: 'choice', choices: ['kmeans', 'kmedoids'], default: 'kmeans' },
    { name: 'scale', type: 'choice', choices: ['z', 'minmax', 'none'], default: 'z' },
    { name: 'restarts', type: 'integer', default: 10, min: 1, max: 100, step: 1, advanced: true },
    { name: 'missing', type: 'choice', choices: ['impute', 'drop'], default: 'impute', advanced: true },
    { name: 'levels', type: 'integer', default: 20, min: 2, max: 50, step: 1, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 2 ** 31 - 1, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'id', role: 'id', groups: ['cluster'] },
      columns: [
        { name: 'id', format: 'text' },
        { name: 'cluster', format: 'integer' },
        { name: 'distance', format: 'number' },
        { name: 'silhouette', format: 'number' },
      ],
    },
    {
      suffix: 'centers',
      columns: [
        { name: 'cluster', format: 'integer' },
        { name: 'feature', format: 'text' },
        { name: 'value', format: 'number' },
        { name: 'overall', format: 'number' },
      ],
    },
    {
      suffix: 'quality',
      columns: [
        { name: 'k', format: 'integer' },
        { name: 'inertia', format: 'number' },
        { name: 'silhouette', format: 'number' },
        { name: 'calinski_harabasz', format: 'number' },
        { name: 'davies_bouldin', format: 'number' },
      ],
    },
  ],
  words,
};
