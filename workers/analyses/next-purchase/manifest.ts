import type { Manifest } from '../../contract/manifest';
import { predictionParams, purchaseRoles } from '../../purchases/prediction/manifest-parts';
import { predictionSpecs } from '../../purchases/prediction/table-specs';
import { words } from './words';

export const manifest: Manifest = {
  id: 'next-purchase',
  order: 82,
  roles: purchaseRoles,
  params: predictionParams('window'),
  tables: predictionSpecs,
  words,
};
