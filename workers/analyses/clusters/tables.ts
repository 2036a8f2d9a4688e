import type { OutputTable } from '../../table/columns';
import type { Customers } from './customers';
import type { Division, Quality } from './division';
import type { Trait } from './profile';
import { sourceValue } from './space';

/** Every customer with the cluster, from 1. */
export function customersTable(
  { ids, rows }: Customers,
  { partition, distances, silhouettes }: Division,
): OutputTable {
  return {
    rows: rows.length,
    columns: {
      id: { type: 'same', vector: ids, ...(rows.length < ids.length ? { rows } : {}) },
      cluster: { type: 'integer', values: partition.labels.map((label) => label + 1) },
      distance: { type: 'number', values: distances },
      silhouette: { type: 'number', values: silhouettes },
    },
  };
}

/** The centres in the units of the source, means or medoids; beside them the mean of all customers. */
export function centersTable(
  traits: readonly Trait[][],
  { partition, distances }: Division,
  isMeans: boolean,
): OutputTable {
  const medoidOf = (cluster: number): number =>
    partition.labels.findIndex((label, row) => label === cluster && distances[row] === 0);
  const cells = traits.flatMap((cluster, label) => {
    const medoid = isMeans ? -1 : medoidOf(label);
    return cluster.map(({ dimension, value }) => ({
      cluster: label + 1,
      dimension,
      value: isMeans ? value : sourceValue(dimension, medoid),
    }));
  });
  return {
    rows: cells.length,
    columns: {
      cluster: { type: 'integer', values: Int32Array.from(cells, ({ cluster }) => cluster) },
      feature: { type: 'text', values: cells.map(({ dimension }) => dimension.name) },
      value: { type: 'number', values: Float64Array.from(cells, ({ value }) => value) },
      overall: { type: 'number', values: Float64Array.from(cells, ({ dimension }) => dimension.mean) },
    },
  };
}

export function qualityTable({ qualities }: Division): OutputTable {
  const numbers = (of: (quality: Quality) => number): Float64Array => Float64Array.from(qualities, of);
  return {
    rows: qualities.length,
    columns: {
      k: { type: 'integer', values: numbers(({ k }) => k) },
      inertia: { type: 'number', values: numbers(({ inertia }) => inertia) },
      silhouette: { type: 'number', values: numbers(({ silhouette }) => silhouette) },
      calinski_harabasz: { type: 'number', values: numbers((quality) => quality.calinskiHarabasz) },
      davies_bouldin: { type: 'number', values: numbers((quality) => quality.daviesBouldin) },
    },
  };
}
