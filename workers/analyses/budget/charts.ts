import type { ChartSpec, Mark } from '../../contract/chart';
import { MOST_BARS } from './frames';
import type { Story } from './story';

/** What the analysis shows. */
export function charts(story: Story): ChartSpec[] {
  return [planChart(story), ...(story.curve.length > 1 ? [curveChart(story), marginalChart(story)] : [])];
}

function planChart({ model, plan }: Story): ChartSpec {
  const { parts, spent } = plan;
  const [first = 0] = Array.from(parts.keys()).toSorted(
    (a, b) => (parts[b]?.spend ?? 0) - (parts[a]?.spend ?? 0),
  );
  const isCut = parts.length > MOST_BARS;
  const own = model.bounds.filter(({ isGroup }) => !isGroup);
  const bound = (column: string, ink: 'muted' | 'bad'): Mark => ({
    type: 'dot',
    x: { column },
    y: { column: 'item' },
    color: { ink },
    name: { key: `legend.${column}` },
  });
  return {
    id: 'plan',
    table: 'bars',
    title: {
      key: spent > 0 ? 'chart.plan' : 'chart.plan.nothing',
      values: {
        item: model.items[first]?.name ?? '',
        spend: parts[first]?.spend ?? NaN,
        objective: plan.objective,
      },
    },
    ...(isCut
      ? { caption: { key: 'chart.plan.cut', values: { shown: MOST_BARS, items: parts.length } } }
      : {}),
    marks: [
      { type: 'bar', x: { column: 'spend' }, y: { column: 'item' }, name: { key: 'column.spend' } },
      ...(own.some(({ minimum }) => minimum !== null) ? [bound('least', 'muted')] : []),
      ...(own.some(({ maximum }) => maximum !== null) ? [bound('most', 'bad')] : []),
    ],
    x: { label: { key: 'column.spend' }, format: 'currency' },
    y: { label: { key: 'column.item' }, format: 'text', type: 'band' },
    tip: [
      { column: 'item', format: 'text' },
      { column: 'spend', format: 'currency' },
      { column: 'return', format: 'number' },
      { column: 'least', label: { key: 'legend.least' }, format: 'currency' },
      { column: 'most', label: { key: 'legend.most' }, format: 'currency' },
    ],
    select: 'item',
  };
}

function curveChart({ plan, step, gain }: Story): ChartSpec {
  return {
    id: 'curve',
    table: 'by-budget',
    title: {
      key: gain === null ? 'chart.curve.plain' : gain > 0 ? 'chart.curve' : 'chart.curve.full',
      values: { budget: plan.budget, objective: plan.objective, step, gain: gain ?? NaN },
    },
    marks: [
      { type: 'rule', x: { value: plan.budget }, color: { ink: 'muted' }, dashed: true },
      { type: 'line', x: { column: 'budget' }, y: { column: 'return' } },
      { type: 'dot', x: { column: 'budget' }, y: { column: 'here' } },
    ],
    x: { label: { key: 'column.budget' }, format: 'currency' },
    y: { label: { key: 'column.return' }, format: 'number', zero: true },
    tip: [
      { column: 'budget', format: 'currency' },
      { column: 'return', format: 'number' },
      { column: 'marginal', format: 'number' },
    ],
    aspect: 0.35,
  };
}

function marginalChart({ plan }: Story): ChartSpec {
  const price = plan.prices[0]?.more ?? NaN;
  return {
    id: 'marginal',
    table: 'by-budget',
    title: { key: 'chart.marginal', values: { budget: plan.budget, price } },
    marks: [
      { type: 'rule', x: { value: plan.budget }, color: { ink: 'muted' }, dashed: true },
      { type: 'line', x: { column: 'budget' }, y: { column: 'marginal' } },
      { type: 'dot', x: { column: 'budget' }, y: { column: 'price_here' } },
    ],
    x: { label: { key: 'column.budget' }, format: 'currency' },
    y: { label: { key: 'column.marginal' }, format: 'number', zero: true },
    tip: [
      { column: 'budget', format: 'currency' },
      { column: 'marginal', format: 'number' },
    ],
    aspect: 0.35,
  };
}
