import type { ChartSpec, Mark, Scale } from '../../contract/chart';
import { median } from '../../kernels/median';
import type { Customers } from './customers';
import { LEAST_FOR_DISTRIBUTION, MOST_BARS, paidBack } from './frames';
import type { Periods } from './periods';
import { summarise } from './summary';

const MONEY: Scale = { label: { key: 'axis.money' }, format: 'currency' };

/** What the analysis shows. */
export function charts(customers: Customers, periods: Periods): ChartSpec[] {
  return [
    growthChart(customers, periods),
    flowsChart(periods),
    ...(customers.count > 1 ? [bestChart(customers)] : []),
    ...(customers.count >= LEAST_FOR_DISTRIBUTION ? [distributionChart(customers)] : []),
    ...(paidBack(customers) ? [paybackChart(customers)] : []),
  ];
}

/** Few periods stand by name, many by number. */
function along(periods: Periods): { column: string; scale: Scale } {
  const label = { key: 'axis.period' };
  return periods.count <= MOST_BARS
    ? { column: 'period', scale: { label, type: 'band', format: 'text', domain: periods.labels } }
    : { column: 'position', scale: { label, type: 'linear', format: 'integer' } };
}

function growthChart(customers: Customers, periods: Periods): ChartSpec {
  const { net, value, lost } = summarise(customers);
  const { column, scale } = along(periods);
  const cost = customers.settings.acquisitionCost * customers.count;
  const line = (y: string, ink: 'muted' | 'accent'): Mark => ({
    type: 'line',
    x: { column },
    y: { column: y },
    color: { ink },
    name: { key: `column.${y}` },
  });
  const costs: Mark = {
    type: 'rule',
    y: { value: cost },
    color: { ink: 'bad' },
    dashed: true,
    name: { key: 'chart.growth.cost' },
  };
  return {
    id: 'growth',
    table: 'periods',
    title: Number.isNaN(lost)
      ? { key: 'chart.growth.plain', values: { value } }
      : { key: 'chart.growth', values: { net, value, lost } },
    marks: [
      line('cumulative_net', 'muted'),
      line('cumulative_value', 'accent'),
      ...(cost > 0 ? [costs] : []),
    ],
    x: scale,
    y: { ...MONEY, zero: true },
    tip: [
      { column: 'period', format: 'text' },
      { column: 'cumulative_net', format: 'currency' },
      { column: 'cumulative_value', format: 'currency' },
      { column: 'discount_factor', format: 'number' },
    ],
  };
}

function flowsChart(periods: Periods): ChartSpec {
  const { column, scale } = along(periods);
  const isBar = column === 'period';
  return {
    id: 'flows',
    table: 'flows',
    title: { key: 'chart.flows' },
    marks: [
      {
        type: isBar ? 'bar' : 'line',
        x: { column },
        y: { column: 'amount' },
        color: { column: 'measure' },
        ...(isBar ? { stack: 'group' } : {}),
      },
    ],
    x: scale,
    y: MONEY,
    color: { label: { key: 'column.measure' }, format: 'label', scheme: 'categorical' },
    tip: [
      { column: 'period', format: 'text' },
      { column: 'measure', format: 'label' },
      { column: 'amount', format: 'currency' },
    ],
  };
}

function bestChart({ value, names }: Customers): ChartSpec {
  return {
    id: 'best',
    table: 'best',
    title: { key: 'chart.best', values: { customer: names[0] ?? '', value: value[0] ?? 0 } },
    marks: [{ type: 'bar', x: { column: 'value' }, y: { column: 'customer' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.value' }, format: 'currency' },
    y: { label: { key: 'column.customer' }, format: 'text', type: 'band' },
    tip: [
      { column: 'customer', format: 'text' },
      { column: 'value', format: 'currency' },
      { column: 'net', format: 'currency' },
    ],
    select: 'customer',
  };
}

function distributionChart({ value }: Customers): ChartSpec {
  return {
    id: 'distribution',
    table: 'distribution',
    title: { key: 'chart.distribution', values: { middle: median(value) } },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'customers' },
        color: { ink: 'accent' },
      },
    ],
    x: { label: { key: 'column.value' }, format: 'currency', type: 'linear' },
    y: { label: { key: 'column.customers' }, format: 'integer' },
    select: [{ column: 'value', from: 'from', to: 'to' }],
    figures: [{ column: 'customers', of: 'rows' }],
  };
}

function paybackChart({ payback, count, settings }: Customers): ChartSpec {
  const done = payback.filter((period) => !Number.isNaN(period)).length;
  const line = (y: string, ink: 'muted' | 'accent'): Mark => ({
    type: 'line',
    x: { column: 'position' },
    y: { column: y },
    color: { ink },
    name: { key: `column.${y}` },
  });
  return {
    id: 'payback',
    table: 'payback',
    title: { key: 'chart.payback', values: { share: done / count, cost: settings.acquisitionCost } },
    marks: [line('paid_back', 'muted'), line('paid_back_discounted', 'accent')],
    x: { label: { key: 'axis.position' }, format: 'integer', type: 'linear' },
    y: { label: { key: 'axis.share' }, format: 'percent', domain: [0, 1] },
  };
}
