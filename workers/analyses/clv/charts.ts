import type { ChartSpec } from '../../contract/chart';
import { gather } from '../../kernels/gather';
import { bestTenth } from './concentration';
import { type Pictures, rowName, stepName } from './frames';
import type { Settings } from './settings';
import { OFTEN, type Summary } from './summary';
import { unitsLabel } from './unit-words';
import type { CustomerValues } from './value';

/** What the analysis shows; the tables are those of `frames`. */
export function charts(
  summary: Summary,
  values: CustomerValues,
  seen: Pictures,
  settings: Settings,
): ChartSpec[] {
  return [
    ...(seen.concentration ? [concentrationChart(values)] : []),
    silenceChart(summary, seen, settings),
    aliveChart(summary),
    frequencyChart(seen),
  ];
}

function concentrationChart({ clv, order }: CustomerValues): ChartSpec {
  const { share } = bestTenth(gather(clv, order));
  const x = { column: 'customers_share' };
  return {
    id: 'concentration',
    table: 'concentration',
    title: { key: 'chart.concentration', values: { share } },
    marks: [
      {
        type: 'line',
        x,
        y: x,
        color: { ink: 'muted' },
        dashed: true,
        name: { key: 'chart.concentration.equal' },
      },
      {
        type: 'line',
        x,
        y: { column: 'value_share' },
        color: { ink: 'accent' },
        name: { key: 'chart.concentration.value' },
      },
    ],
    x: { label: { key: 'axis.customers_share' }, format: 'percent', domain: [0, 1] },
    y: { label: { key: 'axis.value_share' }, format: 'percent', domain: [0, 1] },
    tip: [
      { column: 'customers_share', format: 'percent' },
      { column: 'value_share', format: 'percent' },
    ],
    aspect: 0.6,
  };
}

function silenceChart({ often, oftenLeft }: Summary, { grid }: Pictures, { unit }: Settings): ChartSpec {
  const { steps, cells } = grid;
  const rows = new Map(cells.map(({ least, most }) => [least, rowName(least, most)]));
  return {
    id: 'silence',
    table: 'silence',
    title:
      often > 0
        ? {
            key: 'chart.silence',
            values: { customers: oftenLeft, of: often, least: OFTEN, share: oftenLeft / often },
          }
        : { key: 'chart.silence.plain' },
    caption: { key: 'chart.silence.caption' },
    marks: [
      {
        type: 'cell',
        x: { column: 'silence' },
        y: { column: 'repeat_purchases' },
        color: { column: 'p_alive' },
      },
      {
        type: 'text',
        x: { column: 'silence' },
        y: { column: 'repeat_purchases' },
        text: { column: 'p_alive' },
      },
    ],
    x: {
      label: { key: 'axis.silence', values: { unit: unitsLabel(unit) } },
      format: 'text',
      type: 'band',
      domain: Array.from({ length: steps.length - 1 }, (_, step) => stepName(steps, step)),
    },
    y: {
      label: { key: 'axis.repeat_purchases' },
      format: 'text',
      type: 'band',
      domain: [...rows].toSorted(([one], [other]) => other - one).map(([, name]) => name),
    },
    color: { label: { key: 'axis.p_alive' }, format: 'percent', scheme: 'sequential', domain: [0, 1] },
    tip: [
      { column: 'repeat_purchases', format: 'text' },
      {
        column: 'silence',
        format: 'text',
        label: { key: 'axis.silence', values: { unit: unitsLabel(unit) } },
      },
      { column: 'p_alive', format: 'percent' },
      { column: 'customers', format: 'integer' },
    ],
    select: [
      { column: 'frequency', from: 'least', to: 'beyond' },
      { column: 'silence', from: 'from', to: 'to' },
    ],
    figures: [
      { column: 'p_alive', of: 'mean', measure: 'p_alive' },
      { column: 'customers', of: 'rows' },
    ],
  };
}

function aliveChart({ repeaters, left }: Summary): ChartSpec {
  return {
    id: 'alive',
    table: 'alive',
    title: { key: 'chart.alive', values: { customers: left, share: left / repeaters } },
    caption: { key: 'chart.alive.caption' },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'share' },
        color: { ink: 'accent' },
      },
      {
        type: 'rule',
        x: { value: 0.5 },
        color: { ink: 'muted' },
        dashed: true,
        name: { key: 'chart.alive.half' },
      },
    ],
    x: { label: { key: 'axis.p_alive' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'axis.repeat_share' }, format: 'percent' },
    tip: [
      { column: 'from', format: 'percent' },
      { column: 'to', format: 'percent' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
    select: [
      { column: 'p_alive', from: 'from', to: 'to', closed: true },
      { column: 'frequency', from: 'least', to: 'beyond' },
    ],
    figures: [
      { column: 'customers', of: 'rows' },
      { column: 'share', of: 'share' },
    ],
    aspect: 0.4,
  };
}

function frequencyChart({ frequency }: Pictures): ChartSpec {
  return {
    id: 'frequency',
    table: 'frequency',
    title: { key: 'chart.frequency', values: { share: frequency.agreement } },
    caption: { key: 'chart.frequency.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'repeat_purchases' },
        y: { column: 'customers' },
        color: { column: 'series' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'axis.repeat_purchases' }, format: 'text', type: 'band' },
    y: { label: { key: 'axis.customers' }, format: 'integer' },
    color: { format: 'label', scheme: 'categorical', domain: ['actual', 'expected'] },
    tip: [
      { column: 'repeat_purchases', format: 'text' },
      { column: 'series', format: 'label' },
      { column: 'customers', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
    select: [{ column: 'frequency', from: 'least', to: 'beyond' }],
    aspect: 0.45,
  };
}
