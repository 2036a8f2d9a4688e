import type { Manifest } from '../../contract/manifest';
import { predictionParams, purchaseRoles } from '../../purchases/prediction/manifest-parts';
import { predictionSpecs } from '../../purchases/prediction/table-specs';
import { words } from './words';

export const manifest: Manifest = {
  id: 'churn',
  order: 83,
  roles: purchaseRoles,
  params: predictionParams('churn_days'),
  tables: predictionSpecs,
  words,
};
