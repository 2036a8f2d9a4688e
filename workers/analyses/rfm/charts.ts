import type { ChartSpec } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { median } from '../../kernels/median';
import { isoDay } from '../calendar';
import type { Customers } from './customers';
import type { Migration } from './migration';
import type { Scored } from './scheme';
import { toFifths } from './scores';
import type { SegmentGroup } from './summary';

const CUSTOMERS_AXIS = { label: { key: 'axis.customers' }, format: 'integer' as const };

/** What the analysis shows; the tables are those of `frames`. */
export function charts(
  customers: Customers,
  scored: Scored,
  groups: readonly SegmentGroup[],
  bigSpenders: number,
  migration: Migration | undefined,
): ChartSpec[] {
  return [
    sharesChart(groups),
    gridChart(customers, scored),
    ...(migration ? [flowChart(migration)] : []),
    recencyChart(customers, scored),
    frequencyChart(customers),
    monetaryChart(customers, bigSpenders),
  ];
}

function sharesChart(groups: readonly SegmentGroup[]): ChartSpec {
  const top = groups.toSorted((a, b) => b.revenue - a.revenue)[0];
  const title: Message =
    top && !Number.isNaN(top.revenueShare)
      ? {
          key: 'chart.shares',
          values: { segment: top.segment, revenue_share: top.revenueShare, share: top.share },
        }
      : { key: 'chart.shares.plain', values: { segments: groups.length } };
  return {
    id: 'shares',
    table: 'shares',
    title,
    marks: [
      {
        type: 'bar',
        x: { column: 'share' },
        y: { column: 'segment' },
        color: { column: 'measure' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: { key: 'column.segment' }, format: 'label', type: 'band' },
    color: { label: { key: 'axis.measure' }, format: 'label', scheme: 'categorical' },
    tip: [
      { column: 'segment', format: 'label' },
      { column: 'measure', format: 'label' },
      { column: 'share', format: 'percent' },
      { column: 'customers', format: 'integer' },
      { column: 'revenue', format: 'currency' },
    ],
    select: 'segment',
  };
}

function gridChart({ count }: Customers, { classes, r, f }: Scored): ChartSpec {
  const isHigh = (score: number): boolean => toFifths(score, classes) >= 4;
  const high = r.reduce((sum, score, row) => sum + (isHigh(score) && isHigh(f[row] ?? 0) ? 1 : 0), 0);
  const order = Array.from({ length: classes }, (_, i) => i + 1);
  return {
    id: 'grid',
    table: 'grid',
    title: { key: 'chart.grid', values: { customers: high, share: high / count } },
    caption: { key: 'chart.grid.caption', values: { classes } },
    marks: [
      { type: 'cell', x: { column: 'f' }, y: { column: 'r' }, color: { column: 'customers' } },
      { type: 'text', x: { column: 'f' }, y: { column: 'r' }, text: { column: 'customers' } },
    ],
    x: { label: { key: 'axis.f' }, format: 'integer', type: 'band', domain: order },
    y: { label: { key: 'axis.r' }, format: 'integer', type: 'band', domain: order.toReversed() },
    color: { ...CUSTOMERS_AXIS, scheme: 'sequential' },
    tip: [
      { column: 'r', label: { key: 'column.r' }, format: 'integer' },
      { column: 'f', label: { key: 'column.f' }, format: 'integer' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
      { column: 'mean_monetary', format: 'currency' },
    ],
    select: [{ column: 'r' }, { column: 'f' }],
    figures: [
      { column: 'customers', of: 'rows' },
      { column: 'share', of: 'share' },
      { column: 'mean_monetary', of: 'mean', measure: 'monetary' },
    ],
    aspect: 0.7,
  };
}

function recencyChart({ recency }: Customers, { segments }: Scored): ChartSpec {
  return {
    id: 'recency',
    table: 'recency',
    title: { key: 'chart.recency', values: { days: median(recency) } },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'customers' },
        color: { column: 'segment' },
        stack: 'stack',
      },
    ],
    x: { label: { key: 'axis.recency' }, format: 'integer', type: 'linear' },
    y: CUSTOMERS_AXIS,
    color: {
      label: { key: 'column.segment' },
      format: 'label',
      scheme: 'categorical',
      domain: [...segments],
    },
    select: [{ column: 'segment' }, { column: 'recency_days', from: 'from', to: 'to' }],
    figures: [{ column: 'customers', of: 'rows' }],
  };
}

function frequencyChart({ count, frequency }: Customers): ChartSpec {
  const once = frequency.reduce((sum, times) => sum + (times === 1 ? 1 : 0), 0);
  return {
    id: 'frequency',
    table: 'frequency',
    title: { key: 'chart.frequency', values: { customers: once, share: once / count } },
    marks: [
      { type: 'bar', x: { column: 'purchases' }, y: { column: 'customers' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'axis.purchases' }, type: 'band', format: 'text' },
    y: CUSTOMERS_AXIS,
    tip: [
      { column: 'purchases', format: 'text' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
    select: [{ column: 'frequency', from: 'least', to: 'beyond' }],
    figures: [
      { column: 'customers', of: 'rows' },
      { column: 'share', of: 'share' },
    ],
    aspect: 0.4,
  };
}

function monetaryChart({ monetary }: Customers, bigSpenders: number): ChartSpec {
  return {
    id: 'monetary',
    table: 'monetary',
    title: { key: 'chart.monetary', values: { middle: median(monetary) } },
    ...(bigSpenders > 0
      ? { caption: { key: 'chart.monetary.caption', values: { customers: bigSpenders } } }
      : {}),
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'customers' },
        color: { ink: 'accent' },
      },
    ],
    x: { label: { key: 'axis.monetary' }, format: 'currency', type: 'linear' },
    y: CUSTOMERS_AXIS,
    select: [{ column: 'monetary', from: 'from', to: 'to' }],
    figures: [{ column: 'customers', of: 'rows' }],
    aspect: 0.4,
  };
}

function flowChart({ from, to, up, down, segments, same }: Migration): ChartSpec {
  const isRising = up >= down;
  const name = { format: 'label' as const };
  return {
    id: 'flow',
    table: 'flow',
    title: {
      key: isRising ? 'chart.flow.up' : 'chart.flow.down',
      values: { up, down, share: (isRising ? up : down) / (up + down + same), day: isoDay(from) },
    },
    caption: { key: 'chart.flow.caption', values: { from: isoDay(from), to: isoDay(to) } },
    marks: [
      {
        type: 'band',
        x: { column: 'day' },
        y1: { column: 'low' },
        y2: { column: 'high' },
        color: { column: 'from' },
        series: 'shape',
        opacity: 0.6,
      },
      {
        type: 'text',
        x: { column: 'day' },
        y: { column: 'left' },
        text: { column: 'from' },
        anchor: 'start',
      },
      {
        type: 'text',
        x: { column: 'day' },
        y: { column: 'right' },
        text: { column: 'to' },
        anchor: 'end',
      },
    ],
    x: { label: { key: 'axis.day' }, type: 'time', format: 'date', bare: true },
    y: { label: { key: 'axis.customers' }, format: 'integer', bare: true },
    color: {
      label: { key: 'axis.segment-before' },
      format: 'label',
      scheme: 'categorical',
      domain: [...segments],
    },
    tip: [
      { column: 'from', label: { key: 'column.from-segment' }, ...name },
      { column: 'to', label: { key: 'column.to-segment' }, ...name },
      { column: 'customers', format: 'integer' },
    ],
    select: [
      { column: 'segment_before', value: 'before', optional: true },
      { column: 'segment', value: 'now', optional: true },
    ],
    aspect: 0.75,
  };
}
