import type { ChartSpec, Mark } from '../../contract/chart';
import { recencyName } from './more-frames';
import type { Matrix } from './matrix';
import type { Spread } from '../../purchases/models/purchase-model';
import type { Settings } from './settings';
import type { Tracking } from './tracking';
import { unitsLabel } from './unit-words';

const PAIR = (x: string, actual: string, expected: string): Mark[] => [
  {
    type: 'line',
    x: { column: x },
    y: { column: actual },
    color: { ink: 'accent' },
    name: { key: 'value.actual' },
  },
  {
    type: 'line',
    x: { column: x },
    y: { column: expected },
    color: { ink: 'muted' },
    dashed: true,
    name: { key: 'value.expected' },
  },
];

/** Purchases by period beside what the model expects; a rule where the fit stopped looking. */
export function trackingCharts(
  { actual, expected, until }: Tracking,
  { calibrationEnd }: Settings,
  isDays: boolean,
): ChartSpec[] {
  const x = isDays ? 'until' : 'period';
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const rule: Mark[] =
    calibrationEnd && isDays && until.length > 0
      ? [
          {
            type: 'rule',
            x: { value: calibrationEnd.text },
            color: { ink: 'muted' },
            dashed: true,
            name: { key: 'chart.calibration' },
          },
        ]
      : [];
  const spec = (id: string, from: string, to: string): ChartSpec => ({
    id,
    table: 'tracking',
    title: { key: `chart.${id}`, values: { ratio: sum(expected) / sum(actual) } },
    caption: { key: `chart.${id}.caption` },
    marks: [...PAIR(x, from, to), ...rule],
    x: {
      label: { key: isDays ? 'axis.until' : 'axis.opportunity' },
      format: isDays ? 'date' : 'integer',
      type: isDays ? 'time' : 'linear',
    },
    y: { label: { key: 'axis.purchases' }, format: 'number', zero: true },
    tip: [
      { column: x, format: isDays ? 'date' : 'integer' },
      { column: from, format: 'number' },
      { column: to, format: 'number' },
    ],
    aspect: 0.45,
  });
  if (actual.length > 5000) return [];
  return [
    spec('tracking', 'actual', 'expected'),
    spec('cumulative', 'cumulative_actual', 'cumulative_expected'),
  ];
}

export function holdoutChart(ratio: number): ChartSpec {
  return {
    id: 'holdout',
    table: 'holdout',
    title: { key: 'chart.holdout', values: { ratio } },
    caption: { key: 'chart.holdout.caption' },
    marks: PAIR('frequency', 'actual', 'expected'),
    x: { label: { key: 'axis.repeat_purchases' }, format: 'integer', type: 'linear' },
    y: { label: { key: 'axis.later_purchases' }, format: 'number', zero: true },
    tip: [
      { column: 'frequency', format: 'integer' },
      { column: 'customers', format: 'integer' },
      { column: 'actual', format: 'number' },
      { column: 'expected', format: 'number' },
    ],
    aspect: 0.5,
  };
}

export function matrixCharts({ recencySteps, frequency }: Matrix, { unit }: Settings): ChartSpec[] {
  const rows = Array.from(new Set(frequency)).toSorted((one, other) => other - one);
  const spec = (id: string, column: 'p_alive' | 'expected_purchases'): ChartSpec => ({
    id,
    table: 'matrix_map',
    title: { key: `chart.${id}` },
    caption: { key: 'chart.matrix.caption' },
    marks: [{ type: 'cell', x: { column: 'recency' }, y: { column: 'frequency' }, color: { column } }],
    x: {
      label: { key: 'axis.recency', values: { unit: unitsLabel(unit) } },
      format: 'text',
      type: 'band',
      domain: Array.from(recencySteps, recencyName),
    },
    y: { label: { key: 'axis.repeat_purchases' }, format: 'text', type: 'band', domain: rows.map(String) },
    color: {
      label: { key: `column.${column}` },
      format: column === 'p_alive' ? 'percent' : 'number',
      scheme: 'sequential',
      ...(column === 'p_alive' ? { domain: [0, 1] } : {}),
    },
    tip: [
      { column: 'frequency', format: 'text' },
      { column: 'recency', format: 'text' },
      { column: 'p_alive', format: 'percent' },
      { column: 'expected_purchases', format: 'number' },
    ],
    select: [
      { column: 'frequency', value: 'repeats' },
      { column: 'recency', from: 'from', to: 'to' },
    ],
  });
  return [spec('matrix_alive', 'p_alive'), spec('matrix_purchases', 'expected_purchases')];
}

export function spreadChart({ of }: Spread, index: number, { unit }: Settings): ChartSpec {
  const isChance = of === 'chance' || of === 'leaving-chance';
  return {
    id: `spread_${index}`,
    table: `spread_${index}`,
    title: { key: `chart.spread.${of}` },
    caption: { key: 'chart.spread.caption' },
    marks: [
      { type: 'area', x: { column: 'at' }, y: { column: 'density' }, color: { ink: 'accent' }, opacity: 0.3 },
      { type: 'line', x: { column: 'at' }, y: { column: 'density' }, color: { ink: 'accent' } },
    ],
    x: {
      label: {
        key: `axis.spread.${isChance ? 'chance' : 'rate'}`,
        ...(isChance ? {} : { values: { unit } }),
      },
      format: isChance ? 'percent' : 'number',
      type: 'linear',
    },
    y: { label: { key: 'axis.density' }, format: 'number', zero: true },
    tip: [
      { column: 'at', format: isChance ? 'percent' : 'number' },
      { column: 'density', format: 'number' },
    ],
    aspect: 0.4,
  };
}

export function followedChart(isDays: boolean): ChartSpec {
  return {
    id: 'followed',
    table: 'followed',
    title: { key: 'chart.followed' },
    caption: { key: 'chart.followed.caption' },
    marks: [
      { type: 'line', x: { column: 'moment' }, y: { column: 'p_alive' }, color: { ink: 'accent' } },
      {
        type: 'dot',
        x: { column: 'moment' },
        y: { column: 'purchase' },
        color: { ink: 'muted' },
        name: { key: 'chart.followed.purchase' },
      },
    ],
    x: {
      label: { key: isDays ? 'axis.until' : 'axis.opportunity' },
      format: isDays ? 'date' : 'integer',
      type: isDays ? 'time' : 'linear',
    },
    y: { label: { key: 'axis.p_alive' }, format: 'percent', domain: [0, 1] },
    tip: [
      { column: 'moment', format: isDays ? 'date' : 'integer' },
      { column: 'p_alive', format: 'percent' },
    ],
    aspect: 0.4,
  };
}
