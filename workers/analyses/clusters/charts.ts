import type { ChartSpec, Scale } from '../../contract/chart';
import type { WhoLabels } from '../row-words';
import type { Division } from './division';
import type { Drawn } from './frames';
import { type Trait, strongest } from './profile';

const CLUSTER_COLOUR = {
  label: { key: 'column.cluster' },
  format: 'label' as const,
  scheme: 'categorical' as const,
};
const K_AXIS: Scale = { label: { key: 'axis.k' }, format: 'integer', type: 'linear' };

/** What the analysis shows; the tables are those of `frames` and `quality`. */
export function charts(
  division: Division,
  traits: readonly Trait[][],
  drawn: Drawn,
  isMeans: boolean,
  who: WhoLabels,
): ChartSpec[] {
  const several = division.partition.groups > 1;
  return [
    profileChart(traits, drawn),
    sizesChart(division, who),
    ...(drawn.components.directions.length > 1 ? [mapChart(division, drawn, who)] : []),
    elbowChart(division, isMeans),
    ...(division.qualities.length > 1 ? [choiceChart(division)] : []),
    ...(several ? [silhouetteChart(division)] : []),
  ];
}

function domainOf({ partition }: Division): number[] {
  return Array.from({ length: partition.groups }, (_, label) => label + 1);
}

function profileChart(traits: readonly Trait[][], { traits: shown }: Drawn): ChartSpec {
  const [most] = traits
    .flatMap((cluster, i) => strongest(cluster, 1).map((trait) => ({ cluster: i + 1, trait })))
    .toSorted((a, b) => Math.abs(b.trait.effect) - Math.abs(a.trait.effect));
  const all = traits[0]?.length ?? 0;
  return {
    id: 'profile',
    table: 'profile',
    title: most
      ? {
          key: most.trait.effect > 0 ? 'chart.profile.high' : 'chart.profile.low',
          values: { cluster: most.cluster, feature: most.trait.dimension.name },
        }
      : { key: 'chart.profile.alike' },
    caption:
      shown < all
        ? { key: 'chart.profile.caption.some', values: { shown, all } }
        : { key: 'chart.profile.caption' },
    marks: [
      { type: 'cell', x: { column: 'cluster' }, y: { column: 'feature' }, color: { column: 'effect' } },
      { type: 'text', x: { column: 'cluster' }, y: { column: 'feature' }, text: { column: 'mean' } },
    ],
    x: { label: { key: 'column.cluster' }, format: 'integer', type: 'band' },
    y: { label: { key: 'column.feature' }, format: 'text', type: 'band' },
    // One outlier must not wash out the rest.
    color: { label: { key: 'axis.effect' }, format: 'number', scheme: 'diverging', domain: [-2, 2] },
    tip: [
      { column: 'cluster', format: 'integer' },
      { column: 'feature', format: 'text' },
      { column: 'mean', format: 'text' },
      { column: 'overall', format: 'text' },
      { column: 'effect', format: 'number' },
    ],
    select: 'cluster',
    aspect: Math.min(0.9, 0.08 * Math.min(shown, all) + 0.12),
  };
}

function sizesChart(division: Division, who: WhoLabels): ChartSpec {
  const { sizes, partition } = division;
  return {
    id: 'sizes',
    table: 'sizes',
    title: {
      key: 'chart.sizes',
      values: { ...who, customers: sizes[0] ?? 0, share: (sizes[0] ?? 0) / partition.labels.length },
    },
    marks: [
      { type: 'bar', x: { column: 'customers' }, y: { column: 'cluster' }, color: { column: 'cluster' } },
    ],
    x: { label: { key: 'axis.customers' }, format: 'integer' },
    y: { label: { key: 'column.cluster' }, format: 'label', type: 'band', domain: domainOf(division) },
    color: { ...CLUSTER_COLOUR, domain: domainOf(division) },
    tip: [
      { column: 'cluster', format: 'label' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
      { column: 'silhouette', format: 'number' },
    ],
    select: 'cluster',
  };
}

function mapChart(division: Division, { components, dots }: Drawn, who: WhoLabels): ChartSpec {
  const [first = 0, second = 0] = components.shares;
  const customers = division.partition.labels.length;
  return {
    id: 'map',
    table: 'map',
    title: { key: 'chart.map', values: { ...who, share: first + second } },
    caption:
      dots < customers
        ? { key: 'chart.map.caption.some', values: { ...who, dots, customers } }
        : { key: 'chart.map.caption' },
    marks: [
      {
        type: 'dot',
        x: { column: 'first' },
        y: { column: 'second' },
        color: { column: 'cluster' },
        opacity: 0.6,
      },
    ],
    x: { label: { key: 'axis.first', values: { share: first } }, format: 'number', type: 'linear' },
    y: { label: { key: 'axis.second', values: { share: second } }, format: 'number', type: 'linear' },
    color: { ...CLUSTER_COLOUR, domain: domainOf(division) },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'cluster', format: 'label' },
      { column: 'silhouette', format: 'number' },
    ],
    select: 'cluster',
    aspect: 0.7,
  };
}

function elbowChart({ qualities, partition }: Division, isMeans: boolean): ChartSpec {
  const k = partition.groups;
  const all = qualities[0]?.inertia ?? NaN;
  const explained = 1 - (qualities[k - 1]?.inertia ?? NaN) / all;
  return {
    id: 'elbow',
    table: 'quality',
    title: { key: isMeans ? 'chart.elbow' : 'chart.elbow.medoids', values: { k, explained } },
    marks: [
      { type: 'line', x: { column: 'k' }, y: { column: 'inertia' }, color: { ink: 'accent' } },
      { type: 'dot', x: { column: 'k' }, y: { column: 'inertia' }, color: { ink: 'accent' } },
      { type: 'rule', x: { value: k }, color: { ink: 'muted' }, dashed: true, name: { key: 'chart.chosen' } },
    ],
    x: K_AXIS,
    y: { label: { key: isMeans ? 'axis.inertia' : 'axis.cost' }, format: 'number', zero: true },
    tip: [
      { column: 'k', format: 'integer' },
      { column: 'inertia', format: 'number' },
    ],
  };
}

function choiceChart({ qualities, partition }: Division): ChartSpec {
  const k = partition.groups;
  const [best] = qualities.slice(1).toSorted((a, b) => b.silhouette - a.silhouette);
  return {
    id: 'choice',
    table: 'quality',
    title: {
      key: best?.k === k ? 'chart.choice' : 'chart.choice.other',
      values: { k: best?.k ?? k, silhouette: best?.silhouette ?? NaN, chosen: k },
    },
    marks: [
      { type: 'line', x: { column: 'k' }, y: { column: 'silhouette' }, color: { ink: 'accent' } },
      { type: 'dot', x: { column: 'k' }, y: { column: 'silhouette' }, color: { ink: 'accent' } },
      { type: 'rule', x: { value: k }, color: { ink: 'muted' }, dashed: true, name: { key: 'chart.chosen' } },
    ],
    x: K_AXIS,
    y: { label: { key: 'axis.silhouette' }, format: 'number', zero: true },
    tip: [
      { column: 'k', format: 'integer' },
      { column: 'silhouette', format: 'number' },
      { column: 'calinski_harabasz', format: 'number' },
      { column: 'davies_bouldin', format: 'number' },
    ],
  };
}

function silhouetteChart(division: Division): ChartSpec {
  const { silhouettes } = division;
  const misplaced = silhouettes.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0);
  return {
    id: 'silhouette',
    table: 'silhouettes',
    title: {
      key: 'chart.silhouette',
      values: { customers: misplaced, share: misplaced / silhouettes.length },
    },
    caption: { key: 'chart.silhouette.caption' },
    unsaid: true,
    marks: [
      {
        type: 'area',
        x: { column: 'place' },
        y: { column: 'silhouette' },
        color: { column: 'cluster' },
        stack: 'none',
        opacity: 0.8,
      },
    ],
    x: { label: { key: 'axis.place' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'axis.silhouette' }, format: 'number', zero: true },
    color: { ...CLUSTER_COLOUR, domain: domainOf(division) },
    tip: [
      { column: 'cluster', format: 'label' },
      { column: 'silhouette', format: 'number' },
    ],
    select: 'cluster',
  };
}
