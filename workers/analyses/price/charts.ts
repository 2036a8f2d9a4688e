import type { ChartSpec } from '../../contract/chart';
import { compared } from './frames';
import type { Story } from './story';

/** What the analysis shows. */
export function charts(story: Story): ChartSpec[] {
  return [demandChart(story), moneyChart(story), elasticitiesChart(story)].filter(
    (chart) => chart !== undefined,
  );
}

function demandChart({ shown, at }: Story): ChartSpec {
  const { value } = shown.elasticity;
  return {
    id: 'demand',
    table: 'demand',
    title: {
      key: `chart.demand.${value < 0 ? 'less' : 'more'}`,
      values: { product: shown.own.name, change: Math.abs(value) },
    },
    caption: {
      key: `chart.demand.caption.${shown.demand?.form ?? 'log'}`,
      values: { price: at.price, quantity: at.quantity.value },
    },
    marks: [
      {
        type: 'dot',
        x: { column: 'price' },
        y: { column: 'seen' },
        color: { ink: 'muted' },
        opacity: 0.45,
        name: { key: 'chart.seen' },
      },
      {
        type: 'band',
        x: { column: 'price' },
        y1: { column: 'low' },
        y2: { column: 'high' },
        color: { ink: 'accent' },
        opacity: 0.2,
      },
      {
        type: 'line',
        x: { column: 'price' },
        y: { column: 'quantity' },
        color: { ink: 'accent' },
        name: { key: 'chart.expected' },
      },
      {
        type: 'dot',
        x: { column: 'price' },
        y: { column: 'at' },
        color: { ink: 'bad' },
        name: { key: 'chart.at' },
      },
    ],
    x: { label: { key: 'column.price' }, format: 'number', type: 'linear' },
    y: { label: { key: 'column.quantity' }, format: 'number', type: 'linear', zero: true },
    tip: [
      { column: 'price', format: 'decimal' },
      { column: 'seen', label: { key: 'chart.seen' }, format: 'number' },
      { column: 'quantity', label: { key: 'chart.expected' }, format: 'number' },
      { column: 'low', label: { key: 'axis.low' }, format: 'number' },
      { column: 'high', label: { key: 'axis.high' }, format: 'number' },
    ],
    select: 'product',
  };
}

function moneyChart({ shown, at }: Story): ChartSpec {
  const { bestProfit, bestRevenue } = shown;
  const best = bestProfit ?? bestRevenue;
  const of = bestProfit ? 'profit' : 'revenue';
  return {
    id: 'money',
    table: 'money',
    title: best
      ? {
          key: `chart.money.${of}.${best.at}`,
          values: { price: best.value, low: best.low, high: best.high },
        }
      : { key: 'chart.money.none' },
    caption: {
      key: at.profit ? 'chart.money.caption.profit' : 'chart.money.caption',
      values: { price: at.price, revenue: at.revenue.value, profit: at.profit?.value ?? NaN },
    },
    marks: [
      ...(best
        ? [{ type: 'rule', x: { value: best.value }, color: { ink: 'muted' }, dashed: true } as const]
        : []),
      { type: 'line', x: { column: 'price' }, y: { column: 'money' }, color: { column: 'measure' } },
      {
        type: 'dot',
        x: { column: 'price' },
        y: { column: 'at' },
        color: { column: 'measure' },
      },
    ],
    x: { label: { key: 'column.price' }, format: 'number', type: 'linear' },
    y: { label: { key: 'axis.money' }, format: 'number', type: 'linear' },
    color: {
      label: { key: 'axis.measure' },
      format: 'label',
      scheme: 'categorical',
      domain: at.profit ? ['revenue', 'profit'] : ['revenue'],
    },
    tip: [
      { column: 'price', format: 'decimal' },
      { column: 'measure', label: { key: 'axis.measure' }, format: 'label' },
      { column: 'money', label: { key: 'axis.money' }, format: 'number' },
    ],
    select: 'product',
  };
}

function elasticitiesChart(story: Story): ChartSpec | undefined {
  const shown = compared(story);
  if (shown.length < 2) return undefined;
  const products = story.products.filter(({ elasticity }) => !Number.isNaN(elasticity.value));
  const elastic = products.filter(({ verdict }) => verdict === 'elastic').length;
  return {
    id: 'elasticities',
    table: 'elasticities',
    title: { key: 'chart.elasticities', values: { elastic, of: products.length } },
    caption: { key: 'chart.elasticities.caption' },
    marks: [
      { type: 'rule', x: { value: -1 }, color: { ink: 'muted' }, dashed: true },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
      {
        type: 'rule',
        x1: { column: 'low' },
        x2: { column: 'high' },
        y: { column: 'product' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'elasticity' }, y: { column: 'product' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.elasticity' }, format: 'number', type: 'linear', zero: true },
    y: {
      label: { key: 'column.product' },
      format: 'label',
      type: 'band',
      domain: shown.map(({ own }) => own.name),
    },
    tip: [
      { column: 'product', format: 'label' },
      { column: 'elasticity', format: 'decimal' },
      { column: 'low', label: { key: 'axis.low' }, format: 'decimal' },
      { column: 'high', label: { key: 'axis.high' }, format: 'decimal' },
      { column: 'observations', format: 'integer' },
    ],
    select: 'product',
    aspect: Math.min(1.2, 0.16 + 0.05 * shown.length),
  };
}
