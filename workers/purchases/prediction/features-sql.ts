import type { AnalysisRequest } from '../../contract/analysis';
import { optionalBinding } from '../../analyses/binding';
import { cutoffOf } from './snapshots-sql';

/** How a feature reads. */
export type FeatureFormat = 'integer' | 'number' | 'currency' | 'percent' | 'days' | 'text';

/** A feature of a customer at a cut-off: an aggregate over the purchases up to it. */
export interface FeatureSql {
  name: string;
  kind: 'number' | 'category';
  format: FeatureFormat;
  /** Over rows of `purchases` that a cut-off can see, with the setting beside them. */
  sql: string;
}
