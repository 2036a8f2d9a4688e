import type { Fault } from '../../contract/fault';
import type { MessageValue } from '../../contract/message';
import type { Division } from './division';
import { constantNotice, featureNotices } from '../feature-notices';
import { type Feature, countGaps } from '../feature-values';
import { PAIR_ROWS } from './medoid-partition';
import type { Settings } from './settings';

interface Treatment {
  total: number;
  named: number;
  different: number;
  /** Rows that take part. */
  taken: number;
  /** Those with a value, of the rows that take part. */
  features: readonly Feature[];
  /** Features that are the same for all. */
  unused: readonly Feature[];
  settings: Settings;
}

/** What was done to the data that the reader should know of. */
export function treatmentNotices(treatment: Treatment): Fault[] {
  const { total, named, different, taken, features, unused, settings } = treatment;
  const notices: Fault[] = [];
  if (named < total) notices.push(warning('clusters-no-id', { rows: total - named, total }));
  if (different < named) {
    notices.push(warning('clusters-repeated-ids', { rows: named, ids: different }, { role: 'id' }));
  }
  if (taken < named) {
    const code = settings.missing === 'drop' ? 'clusters-dropped' : 'clusters-without-values';
    notices.push(warning(code, { rows: named - taken, total: named }));
  }
  for (const { column } of unused) notices.push(constantNotice(column));
  for (const feature of features) {
    if (unused.includes(feature)) continue;
    notices.push(...featureNotices(feature, settings.levels), ...filledNotice(feature));
  }
  return notices;
}

function filledNotice({ column, kind, values }: Feature): Fault[] {
  const rows = countGaps(values);
  if (rows === 0) return [];
  const code = kind === 'category' ? 'clusters-filled-commonest' : 'clusters-filled-median';
  return [warning(code, { column, rows }, { column })];
}

/** What was done to the computation. */
export function divisionNotices(
  { partition, sampled }: Division,
  customers: number,
  distinct: number,
  settings: Settings,
): Fault[] {
  const notices: Fault[] = [];
  if (settings.k > distinct) {
    notices.push(warning('clusters-few-distinct', { k: settings.k, distinct }, { param: 'k' }));
  }
  if (!partition.settled) notices.push(warning('clusters-unsettled', {}));
  if (settings.method === 'kmedoids' && customers > PAIR_ROWS) {
    notices.push(warning('clusters-sampled-medoids', { customers, samples: settings.restarts }));
  }
  if (sampled < customers) notices.push(warning('clusters-sampled-silhouette', { customers, sampled }));
  return notices;
}

function warning(code: string, values: Record<string, MessageValue>, place?: Fault['place']): Fault {
  return { code, severity: 'warning', values, ...(place ? { place } : {}) };
}
