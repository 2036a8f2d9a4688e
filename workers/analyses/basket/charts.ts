import type { ChartSpec } from '../../contract/chart';
import { edgesOf, liftMatrix, ruleText, strongest } from './frames';
import type { Outcome } from './outcome';

const PERCENT = (key: string) => ({ label: { key }, format: 'percent' as const });
const RULE_TIP: NonNullable<ChartSpec['tip']> = [
  { column: 'antecedent', format: 'text' },
  { column: 'consequent', format: 'text' },
  { column: 'count', format: 'integer' },
  { column: 'support', format: 'percent' },
  { column: 'confidence', format: 'percent' },
  { column: 'lift', format: 'decimal' },
  { column: 'p_adjusted', format: 'number' },
];
const RULE = [{ column: 'antecedent' }, { column: 'consequent' }];

/** What the analysis shows; rules only where there are any. */
export function charts(outcome: Outcome): ChartSpec[] {
  return [
    ...(strongest(outcome).length > 0 ? [strongestChart(outcome)] : []),
    ...(outcome.rules.length > 0 ? [scatterChart(outcome)] : []),
    ...(liftMatrix(outcome).pairs.length > 0 ? [matrixChart(outcome)] : []),
    ...(edgesOf(outcome).length > 0 ? [graphChart(outcome)] : []),
    itemsChart(outcome),
  ];
}

function strongestChart(outcome: Outcome): ChartSpec {
  const [first] = strongest(outcome);
  return {
    id: 'strongest',
    table: 'strongest',
    title: {
      key: 'chart.strongest',
      values: {
        ...outcome.who,
        rule: ruleText(outcome.text, first!),
        count: first!.count,
        expected: first!.count / first!.lift,
      },
    },
    caption: { key: 'chart.strongest.caption' },
    marks: [{ type: 'bar', x: { column: 'extra' }, y: { column: 'rule' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.extra' }, format: 'integer' },
    y: { label: { key: 'axis.rule' }, format: 'text', type: 'band' },
    tip: RULE_TIP,
    select: RULE,
  };
}

function scatterChart({ rules, held, clear }: Outcome): ChartSpec {
  return {
    id: 'scatter',
    table: 'scatter',
    title: { key: 'chart.scatter', values: { rules: held, clear, lift: rules[0]?.lift ?? NaN } },
    caption: { key: 'chart.scatter.caption' },
    marks: [
      {
        type: 'dot',
        x: { column: 'support' },
        y: { column: 'confidence' },
        color: { column: 'lift' },
      },
    ],
    x: { ...PERCENT('column.support'), type: 'linear' },
    y: { ...PERCENT('column.confidence'), type: 'linear' },
    color: { label: { key: 'column.lift' }, format: 'number', scheme: 'sequential' },
    tip: RULE_TIP,
    select: RULE,
  };
}

function matrixChart(outcome: Outcome): ChartSpec {
  const { pairs, items } = liftMatrix(outcome);
  const names = items.map(outcome.text);
  const top = pairs.reduce((best, pair) => (pair.lift > best.lift ? pair : best));
  return {
    id: 'matrix',
    table: 'matrix',
    title: {
      key: 'chart.matrix',
      values: { one: outcome.text(top.one), other: outcome.text(top.other), lift: top.lift },
    },
    caption: { key: 'chart.matrix.caption' },
    unsaid: true,
    marks: [
      { type: 'cell', x: { column: 'other' }, y: { column: 'item' }, color: { column: 'log_lift' } },
      { type: 'text', x: { column: 'other' }, y: { column: 'item' }, text: { column: 'lift' } },
    ],
    x: { label: { key: 'column.item' }, format: 'text', type: 'band', domain: names },
    y: { label: { key: 'column.item' }, format: 'text', type: 'band', domain: names },
    color: { label: { key: 'axis.log_lift' }, format: 'number', scheme: 'diverging' },
    tip: [
      { column: 'item', format: 'text' },
      { column: 'other', label: { key: 'column.item' }, format: 'text' },
      { column: 'count', format: 'integer' },
      { column: 'support', format: 'percent' },
      { column: 'lift', format: 'decimal' },
    ],
    select: 'items',
    aspect: Math.min(0.9, Math.max(0.25, 0.08 + 0.05 * names.length)),
  };
}

function graphChart(outcome: Outcome): ChartSpec {
  const [first] = edgesOf(outcome);
  return {
    id: 'graph',
    table: 'graph',
    title: {
      key: 'chart.graph',
      values: {
        ...outcome.who,
        one: outcome.text(first!.antecedent),
        other: outcome.text(first!.consequent),
        count: first!.count,
      },
    },
    caption: { key: 'chart.graph.caption' },
    marks: [],
    network: {
      nodes: { id: 'item', figure: 'baskets' },
      edges: { source: 'antecedent', target: 'consequent', weight: 'count' },
      across: true,
    },
    tip: [
      { column: 'item', format: 'text' },
      { column: 'baskets', format: 'integer' },
      { column: 'antecedent', format: 'text' },
      { column: 'consequent', format: 'text' },
      { column: 'count', format: 'integer' },
      { column: 'confidence', format: 'percent' },
      { column: 'lift', format: 'decimal' },
    ],
    select: [{ column: 'items', value: 'item' }],
  };
}

function itemsChart({ sets, text, purchases, who }: Outcome): ChartSpec {
  let most = -1;
  for (let set = 0; set < sets.size; set++) {
    if (sets.lengths[set] === 1 && (most < 0 || sets.counts[set]! > sets.counts[most]!)) most = set;
  }
  return {
    id: 'items',
    table: 'items',
    title: {
      key: 'chart.items',
      values: {
        ...who,
        item: most < 0 ? '' : text(most),
        share: most < 0 ? 0 : sets.counts[most]! / purchases.total,
      },
    },
    marks: [{ type: 'bar', x: { column: 'support' }, y: { column: 'items' }, color: { ink: 'accent' } }],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: { key: 'column.item' }, format: 'text', type: 'band' },
    tip: [
      { column: 'items', label: { key: 'column.item' }, format: 'text' },
      { column: 'count', format: 'integer' },
      { column: 'support', format: 'percent' },
    ],
    select: 'items',
  };
}
