import type { Finding } from '../../contract/analysis';
import type { MessageValue } from '../../contract/message';
import type { WhoLabels } from '../row-words';
import type { Division } from './division';
import { type Trait, strongest } from './profile';
import type { TraitKind } from './trait-words';

/** Clusters with a sentence of their own; the tables have all. */
const MOST_SENTENCES = 8;
const MOST_TRAITS = 3;

/** How clear the clusters are, and what each is like. */
export function findings(division: Division, traits: readonly Trait[][], who: WhoLabels): Finding[] {
  const { partition, sizes, qualities } = division;
  const k = partition.groups;
  const silhouette = qualities[k - 1]?.silhouette ?? NaN;
  const head: Finding = {
    key: k === 1 ? 'finding.one' : `finding.${structure(silhouette)}`,
    values: { k, ...who, customers: partition.labels.length, ...(k === 1 ? {} : { silhouette }) },
    rows: { table: 'quality' },
  };
  const own = traits.slice(0, MOST_SENTENCES).map((cluster, label) => clusterFinding(cluster, label, sizes));
  return k === 1 ? [head] : [head, ...own];
}

/** Kaufman and Rousseeuw's reading of the mean silhouette (1990, table 4 of chapter 2). */
function structure(silhouette: number): 'strong' | 'reasonable' | 'weak' | 'none' {
  if (silhouette > 0.7) return 'strong';
  if (silhouette > 0.5) return 'reasonable';
  return silhouette > 0.25 ? 'weak' : 'none';
}

function clusterFinding(cluster: readonly Trait[], label: number, sizes: Float64Array): Finding {
  const told = strongest(cluster, MOST_TRAITS);
  const customers = sizes[label] ?? 0;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const values: Record<string, MessageValue> = { cluster: label + 1, customers, share: customers / all };
  told.forEach(({ dimension, value }, i) => {
    values[`feature${i + 1}`] = dimension.name;
    // A mean day has a time of day that nobody means.
    const whole = dimension.feature.kind === 'time' ? Math.round : (each: number) => each;
    values[`value${i + 1}`] = whole(value);
    values[`overall${i + 1}`] = whole(dimension.mean);
    values[`times${i + 1}`] = value / dimension.mean;
  });
  return {
    key: ['finding.cluster', ...told.map(kindOf)].join('.'),
    values,
    rows: { table: '', column: 'cluster', value: String(label + 1) },
  };
}

function kindOf({ dimension: { level, feature, mean, origin, deviation } }: Trait): TraitKind {
  if (level >= 0) return 'share';
  if (feature.kind === 'time') return 'time';
  // "3 times the average" makes sense for amounts that cannot be below zero.
  const isAmount =
    mean > 0 && feature.values.every((value) => value >= 0) && deviation + Math.abs(origin) > 0;
  return isAmount ? 'times' : 'value';
}
