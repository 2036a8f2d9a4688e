import type { ChartSpec } from '../../contract/chart';
import { priceOf } from '../../programme/prices';
import type { Model } from './model';
import type { Plan } from './plan';

/** What the analysis shows. */
export function charts(model: Model, plan: Plan): ChartSpec[] {
  return [planChart(model, plan), usesChart(model, plan)];
}

function planChart({ programme }: Model, { objective }: Plan): ChartSpec {
  return {
    id: 'plan',
    table: 'bars',
    title: { key: `chart.plan.${programme.sense}`, values: { objective } },
    marks: [{ type: 'bar', x: { column: 'value' }, y: { column: 'variable' } }],
    x: { label: { key: 'column.value' }, format: 'number' },
    y: { label: { key: 'column.variable' }, format: 'text', type: 'band' },
    tip: [
      { column: 'variable', format: 'text' },
      { column: 'value', format: 'number' },
      { column: 'objective', format: 'number' },
    ],
    select: 'variable',
  };
}

function usesChart({ constraints }: Model, plan: Plan): ChartSpec {
  const price = (at: number): number => priceOf(plan.prices[at]);
  const [dearest] = Array.from(constraints.keys()).toSorted(
    (a, b) => Math.abs(price(b)) - Math.abs(price(a)),
  );
  const worth = dearest === undefined ? 0 : price(dearest);
  return {
    id: 'uses',
    table: 'uses',
    title: {
      key: worth === 0 ? 'chart.uses.none' : worth > 0 ? 'chart.uses.more' : 'chart.uses.less',
      values: { name: constraints[dearest ?? -1]?.name ?? '', price: Math.abs(worth) },
    },
    caption: { key: 'chart.uses.caption' },
    marks: [
      { type: 'bar', x: { column: 'share' }, y: { column: 'constraint' } },
      { type: 'rule', x: { value: 1 }, color: { ink: 'muted' }, dashed: true },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: { key: 'column.constraint' }, format: 'text', type: 'band' },
    tip: [
      { column: 'constraint', format: 'text' },
      { column: 'used', format: 'number' },
      { column: 'limit', format: 'number' },
      { column: 'shadow_price', format: 'number' },
    ],
    select: 'constraint',
  };
}
