import type { ChartSpec } from '../../contract/chart';
import { setText } from '../item-names';
import { commonest, edgesOf, matrixItems, toldFollowers } from './frames';
import type { Outcome } from './outcome';

const NEXT_TIP: NonNullable<ChartSpec['tip']> = [
  { column: 'sequence', format: 'text' },
  { column: 'next', format: 'text' },
  { column: 'customers', format: 'integer' },
  { column: 'confidence', format: 'percent' },
  { column: 'lift', format: 'decimal' },
];
const NEXT = [{ column: 'sequence' }, { column: 'next' }];

/** What the analysis shows; what follows only where something does. */
export function charts(outcome: Outcome): ChartSpec[] {
  const hasNext = toldFollowers(outcome).length > 0;
  return [
    ...(hasNext ? [followersChart(outcome)] : []),
    ...(edgesOf(outcome).length > 0 ? [graphChart(outcome), matrixChart(outcome)] : []),
    commonChart(outcome),
  ];
}

function followersChart(outcome: Outcome): ChartSpec {
  const { before, item, confidence } = toldFollowers(outcome)[0]!;
  return {
    id: 'followers',
    table: 'followers',
    title: {
      key: 'chart.followers',
      values: {
        sequence: outcome.text(before),
        next: setText([outcome.customers.names[item]!]),
        confidence,
      },
    },
    caption: { key: 'chart.followers.caption' },
    marks: [{ type: 'bar', x: { column: 'confidence' }, y: { column: 'whole' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.confidence' }, format: 'percent' },
    y: { label: { key: 'column.sequence' }, format: 'text', type: 'band' },
    tip: NEXT_TIP,
    select: NEXT,
  };
}

function matrixChart(outcome: Outcome): ChartSpec {
  const names = matrixItems(outcome);
  return {
    id: 'matrix',
    table: 'matrix',
    title: { key: 'chart.matrix' },
    caption: { key: 'chart.matrix.caption' },
    marks: [
      { type: 'cell', x: { column: 'next' }, y: { column: 'sequence' }, color: { column: 'confidence' } },
      { type: 'text', x: { column: 'next' }, y: { column: 'sequence' }, text: { column: 'confidence' } },
    ],
    x: { label: { key: 'column.next' }, format: 'text', type: 'band', domain: names },
    y: { label: { key: 'axis.first' }, format: 'text', type: 'band', domain: names },
    color: { label: { key: 'column.confidence' }, format: 'percent', scheme: 'sequential' },
    tip: NEXT_TIP,
    select: NEXT,
    aspect: Math.min(0.9, Math.max(0.25, 0.08 + 0.05 * names.length)),
  };
}

function graphChart(outcome: Outcome): ChartSpec {
  const { before, item, count } = edgesOf(outcome)[0]!;
  return {
    id: 'graph',
    table: 'graph',
    title: {
      key: 'chart.graph',
      values: {
        sequence: outcome.text(before),
        next: setText([outcome.customers.names[item]!]),
        customers: count,
      },
    },
    caption: { key: 'chart.graph.caption' },
    marks: [],
    network: {
      nodes: { id: 'item', figure: 'ever' },
      edges: { source: 'sequence', target: 'next', weight: 'customers' },
      across: true,
    },
    tip: [
      { column: 'item', format: 'text' },
      { column: 'ever', format: 'integer' },
      { column: 'sequence', format: 'text' },
      { column: 'next', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'confidence', format: 'percent' },
    ],
    select: [{ column: 'sequence', value: 'item' }],
  };
}

function commonChart(outcome: Outcome): ChartSpec {
  const { sequences, customers, text } = outcome;
  const [first] = commonest(outcome);
  return {
    id: 'common',
    table: 'common',
    title: {
      key: 'chart.common',
      values: { sequence: text(first!), share: sequences.counts[first!]! / customers.customers },
    },
    marks: [{ type: 'bar', x: { column: 'support' }, y: { column: 'sequence' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: { key: 'column.sequence' }, format: 'text', type: 'band' },
    tip: [
      { column: 'sequence', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'support', format: 'percent' },
    ],
    select: 'sequence',
  };
}
