import type { ChartSpec } from '../../contract/chart';
import type { Members } from './members';
import { distance } from './tables';

const SEGMENT = { label: { key: 'column.segment' }, format: 'text' as const, type: 'band' as const };
const CUSTOMERS = { label: { key: 'column.customers' }, format: 'integer' as const };

/** What the analysis shows; pairs only where there are two segments, profiles where something was measured. */
export function charts(members: Members, names: readonly string[], features: readonly string[]): ChartSpec[] {
  const isMeasured = names.some((_, segment) =>
    features.some((_, feature) => Number.isFinite(distance(members, feature, segment))),
  );
  return [
    sizesChart(members, names),
    ...(isMeasured ? [profileChart(names, features)] : []),
    ...(names.length > 1 && members.several > 0 ? [overlapsChart(members, names)] : []),
    ...(members.several > 0 ? [combinationsChart(members)] : []),
  ];
}

function sizesChart({ customers, unassigned }: Members, names: readonly string[]): ChartSpec {
  return {
    id: 'sizes',
    table: 'segments',
    title: {
      key: 'chart.sizes',
      values: { segments: names.length, share: 1 - unassigned / customers },
    },
    marks: [{ type: 'bar', x: { column: 'customers' }, y: { column: 'segment' }, color: { ink: 'accent' } }],
    x: CUSTOMERS,
    y: { ...SEGMENT, domain: [...names] },
    tip: [
      { column: 'segment', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
    select: 'segment',
  };
}

function profileChart(names: readonly string[], features: readonly string[]): ChartSpec {
  return {
    id: 'profile',
    table: 'profile',
    title: { key: 'chart.profile' },
    caption: { key: 'chart.profile.caption' },
    marks: [
      { type: 'cell', x: { column: 'feature' }, y: { column: 'segment' }, color: { column: 'distance' } },
      { type: 'text', x: { column: 'feature' }, y: { column: 'segment' }, text: { column: 'mean' } },
    ],
    x: { label: { key: 'column.feature' }, format: 'text', type: 'band', domain: [...features] },
    y: { ...SEGMENT, domain: [...names] },
    color: { label: { key: 'column.distance' }, format: 'number', scheme: 'diverging' },
    tip: [
      { column: 'segment', format: 'text' },
      { column: 'feature', format: 'text' },
      { column: 'mean', format: 'number' },
      { column: 'everyone', format: 'number' },
      { column: 'distance', format: 'number' },
    ],
    select: 'segment',
    aspect: mapAspect(names.length),
  };
}

function overlapsChart({ several, customers }: Members, names: readonly string[]): ChartSpec {
  return {
    id: 'overlaps',
    table: 'overlaps',
    title: { key: 'chart.overlaps', values: { customers: several, share: several / customers } },
    caption: { key: 'chart.overlaps.caption' },
    marks: [
      { type: 'cell', x: { column: 'other' }, y: { column: 'segment' }, color: { column: 'share' } },
      { type: 'text', x: { column: 'other' }, y: { column: 'segment' }, text: { column: 'share' } },
    ],
    x: { label: { key: 'column.other' }, format: 'text', type: 'band', domain: [...names] },
    y: { ...SEGMENT, domain: [...names] },
    color: { label: { key: 'column.overlap' }, format: 'percent', scheme: 'sequential' },
    tip: [
      { column: 'segment', format: 'text' },
      { column: 'other', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
    select: 'segment',
    aspect: mapAspect(names.length),
  };
}

function combinationsChart({ combinations }: Members): ChartSpec {
  const most = combinations.find(({ segments }) => segments.length > 1)!;
  return {
    id: 'combinations',
    table: 'combinations',
    title: { key: 'chart.combinations', values: { customers: most.customers } },
    marks: [
      { type: 'bar', x: { column: 'customers' }, y: { column: 'combination' }, color: { ink: 'accent' } },
    ],
    x: CUSTOMERS,
    y: { label: { key: 'column.combination' }, format: 'text', type: 'band' },
    tip: [
      { column: 'combination', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
  };
}

/** Rows of one height, however many there are. */
function mapAspect(rows: number): number {
  return Math.min(0.9, Math.max(0.2, 0.06 + 0.05 * rows));
}
