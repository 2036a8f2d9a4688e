import type { Grouping } from '../../kernels/silhouette';
import { groupSizes } from '../../kernels/points';
import { type Dimension, sourceValue } from './space';

/** What a cluster is like in one direction, beside all customers. */
export interface Trait {
  dimension: Dimension;
  /** Mean of the cluster in the unit of the source; a share for a level. */
  value: number;
  /** Standard deviations of all customers that the cluster lies above their mean. */
  effect: number;
}

/** The traits of every cluster, in the order of the directions. */
export function profiles(dimensions: readonly Dimension[], grouping: Grouping): Trait[][] {
  const means = dimensions.map((dimension) => meansOf(dimension, grouping));
  return Array.from({ length: grouping.groups }, (_, cluster) =>
    dimensions.map((dimension, j) => {
      const value = means[j]![cluster]!;
      return { dimension, value, effect: (value - dimension.mean) / dimension.deviation };
    }),
  );
}

function meansOf(dimension: Dimension, { labels, groups }: Grouping): Float64Array {
  const sums = new Float64Array(groups);
  for (let row = 0; row < labels.length; row++) sums[labels[row]!]! += sourceValue(dimension, row);
  const sizes = groupSizes(labels, groups);
  return sums.map((sum, group) => sum / sizes[group]!);
}

/** Below this a cluster is like the average. */
const LEAST_EFFECT = 0.25;

/** What sets a cluster apart, most first; a category is named once, by the level that tells most. */
export function strongest(traits: readonly Trait[], most: number): Trait[] {
  const seen = new Set<string>();
  return traits
    .filter(
      ({ effect, dimension }) => Math.abs(effect) >= LEAST_EFFECT && (dimension.level < 0 || effect > 0),
    )
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .filter(({ dimension: { feature } }) => !seen.has(feature.column) && seen.add(feature.column))
    .slice(0, most);
}
