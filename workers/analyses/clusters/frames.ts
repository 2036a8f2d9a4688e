import { drawRows } from '../../kernels/draw-rows';
import { type PrincipalComponents, principalComponents } from '../../kernels/principal-components';
import { createRandom } from '../../kernels/random';
import type { OutputTable } from '../../table/columns';
import type { Customers } from './customers';
import type { Division } from './division';
import type { Trait } from './profile';
import { shownValue } from './shown-value';
import type { Space } from './space';

/** More rows make the picture of a profile unreadable. */
const MOST_TRAITS = 16;
/** Dots that can still be told apart. */
const MOST_DOTS = 3000;
/** Points that draw the silhouettes of all clusters together. */
const SILHOUETTE_POINTS = 600;

export interface Drawn {
  frames: Record<string, OutputTable>;
  components: PrincipalComponents;
  /** Customers in the map. */
  dots: number;
  /** Directions in the profile, of all there are. */
  traits: number;
}

/** Small tables that only charts read. */
export function frames(
  customers: Customers,
  space: Space,
  division: Division,
  traits: readonly Trait[][],
  seed: number,
): Drawn {
  const { rows } = space.points;
  const components = principalComponents(space.points);
  const dots = drawRows(rows, Math.min(rows, MOST_DOTS), createRandom(seed));
  const shown = mostTelling(traits);
  return {
    frames: {
      profile: profile(traits, shown),
      map: map(customers, division, components, dots),
      sizes: sizes(division),
      silhouettes: silhouetteCurve(division),
    },
    components,
    dots: dots.length,
    traits: shown.length,
  };
}

/** Places of the directions in which clusters differ most, in their own order. */
function mostTelling(traits: readonly Trait[][]): number[] {
  const strength = (j: number): number =>
    traits.reduce((most, cluster) => Math.max(most, Math.abs(cluster[j]!.effect)), 0);
  return Array.from(traits[0]?.keys() ?? [])
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, MOST_TRAITS)
    .sort((a, b) => a - b);
}

function profile(traits: readonly Trait[][], shown: readonly number[]): OutputTable {
  const cells = traits.flatMap((cluster, i) => shown.map((j) => ({ cluster: i + 1, ...cluster[j]! })));
  return {
    rows: cells.length,
    columns: {
      cluster: { type: 'integer', values: Int32Array.from(cells, ({ cluster }) => cluster) },
      feature: { type: 'text', values: cells.map(({ dimension }) => dimension.name) },
      effect: { type: 'number', values: Float64Array.from(cells, ({ effect }) => effect) },
      mean: { type: 'text', values: cells.map(({ dimension, value }) => shownValue(dimension, value)) },
      overall: { type: 'text', values: cells.map(({ dimension }) => shownValue(dimension, dimension.mean)) },
    },
  };
}

function map(
  { ids, rows }: Customers,
  { partition, silhouettes }: Division,
  components: PrincipalComponents,
  dots: Int32Array,
): OutputTable {
  const places = Array.from(dots, (row) => components.place(row, 2));
  return {
    rows: dots.length,
    columns: {
      id: { type: 'same', vector: ids, rows: dots.map((row) => rows[row]!) },
      cluster: { type: 'integer', values: dots.map((row) => partition.labels[row]! + 1) },
      first: { type: 'number', values: Float64Array.from(places, ([first]) => first!) },
      second: { type: 'number', values: Float64Array.from(places, ([, second]) => second ?? 0) },
      silhouette: { type: 'number', values: Float64Array.from(dots, (row) => silhouettes[row]!) },
    },
  };
}

function sizes({ sizes: counts, partition, silhouettes }: Division): OutputTable {
  const sums = new Float64Array(partition.groups);
  partition.labels.forEach((label, row) => (sums[label]! += silhouettes[row]!));
  return {
    rows: counts.length,
    columns: {
      cluster: { type: 'integer', values: Int32Array.from(counts.keys(), (label) => label + 1) },
      customers: { type: 'integer', values: counts },
      share: { type: 'number', values: counts.map((count) => count / partition.labels.length) },
      silhouette: { type: 'number', values: sums.map((sum, label) => sum / counts[label]!) },
    },
  };
}

/** Silhouettes of each cluster from best to worst, clusters side by side; many customers are thinned evenly. */
function silhouetteCurve({ partition, silhouettes, sizes: counts }: Division): OutputTable {
  const members = Array.from(counts, (): number[] => []);
  partition.labels.forEach((label, row) => members[label]!.push(silhouettes[row]!));
  const total = partition.labels.length;
  let before = 0;
  const points = members.flatMap((values, label) => {
    const sorted = Float64Array.from(values).sort().reverse();
    const start = before;
    before += sorted.length;
    const count = Math.min(
      sorted.length,
      Math.max(2, Math.ceil((SILHOUETTE_POINTS * sorted.length) / total)),
    );
    return Array.from({ length: count }, (_, i) => {
      const at = count > 1 ? Math.round((i * (sorted.length - 1)) / (count - 1)) : 0;
      return { cluster: label + 1, place: (start + at + 0.5) / total, silhouette: sorted[at]! };
    });
  });
  return {
    rows: points.length,
    columns: {
      cluster: { type: 'integer', values: Int32Array.from(points, ({ cluster }) => cluster) },
      place: { type: 'number', values: Float64Array.from(points, ({ place }) => place) },
      silhouette: { type: 'number', values: Float64Array.from(points, ({ silhouette }) => silhouette) },
    },
  };
}
