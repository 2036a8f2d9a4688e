import type { ChartSpec, Mark } from '../../contract/chart';
import { FOUR_FIFTHS, type Fairness } from './fairness';
import { calibratedGroups, shownGroups, widestGap } from './frames';

const SHARE_FORMAT = { format: 'percent' as const, type: 'linear' as const };

/** What the analysis shows. */
export function charts(fairness: Fairness): ChartSpec[] {
  return [selectionChart(fairness), errorsChart(fairness), ...calibrationChart(fairness)];
}

function groupAxis(fairness: Fairness) {
  const shown = shownGroups(fairness);
  return {
    axis: {
      label: { key: 'column.group' },
      format: 'text' as const,
      type: 'band' as const,
      domain: shown.map(({ label }) => label),
    },
    aspect: Math.min(1.2, 0.15 + 0.05 * shown.length),
  };
}

function selectionChart(fairness: Fairness): ChartSpec {
  const { axis, aspect } = groupAxis(fairness);
  const found = widestGap(fairness, 'selection');
  const [only] = fairness.attributes;
  const highest = Math.max(...(only?.groups ?? []).map(({ rates }) => rates.selection.value));
  const bound: Mark[] =
    fairness.attributes.length === 1 && highest > 0
      ? [
          {
            type: 'rule',
            x: { value: FOUR_FIFTHS * highest },
            color: { ink: 'muted' },
            dashed: true,
            name: { key: 'chart.selection.bound' },
          },
        ]
      : [];
  return {
    id: 'selection',
    table: 'selection',
    title: {
      key: 'chart.selection',
      values: {
        class: fairness.positive,
        high: found?.high.name ?? '',
        low: found?.low.name ?? '',
        high_rate: found?.high.rates.selection.value ?? NaN,
        low_rate: found?.low.rates.selection.value ?? NaN,
      },
    },
    caption: { key: 'chart.selection.caption', values: { level: fairness.settings.level } },
    marks: [
      {
        type: 'rule',
        x1: { column: 'lo95' },
        x2: { column: 'hi95' },
        y: { column: 'label' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'value' }, y: { column: 'label' }, color: { ink: 'accent' } },
      ...bound,
    ],
    x: { label: { key: 'column.selection_rate' }, ...SHARE_FORMAT, zero: true },
    y: axis,
    tip: [
      { column: 'label', label: { key: 'column.group' }, format: 'text' },
      { column: 'value', label: { key: 'column.selection_rate' }, format: 'percent' },
      { column: 'lo95', format: 'percent' },
      { column: 'hi95', format: 'percent' },
      { column: 'rows', format: 'integer' },
    ],
    select: [{ column: 'attribute' }, { column: 'group' }],
    total: false,
    aspect,
  };
}

function errorsChart(fairness: Fairness): ChartSpec {
  const { axis, aspect } = groupAxis(fairness);
  const [tpr, fpr] = [widestGap(fairness, 'tpr'), widestGap(fairness, 'fpr')];
  return {
    id: 'errors',
    table: 'errors',
    title: { key: 'chart.errors', values: { tpr: tpr?.gap ?? NaN, fpr: fpr?.gap ?? NaN } },
    caption: { key: 'chart.errors.caption', values: { class: fairness.positive } },
    marks: [
      {
        type: 'rule',
        x1: { column: 'lo95' },
        x2: { column: 'hi95' },
        y: { column: 'label' },
        color: { column: 'measure' },
      },
      { type: 'dot', x: { column: 'value' }, y: { column: 'label' }, color: { column: 'measure' } },
    ],
    x: { label: { key: 'axis.share' }, ...SHARE_FORMAT, zero: true },
    y: axis,
    color: {
      label: { key: 'column.measure' },
      format: 'label',
      scheme: 'categorical',
      domain: ['tpr', 'fpr'],
    },
    tip: [
      { column: 'label', label: { key: 'column.group' }, format: 'text' },
      { column: 'measure', format: 'label' },
      { column: 'value', format: 'percent' },
      { column: 'lo95', format: 'percent' },
      { column: 'hi95', format: 'percent' },
    ],
    select: [{ column: 'attribute' }, { column: 'group' }],
    total: false,
    aspect,
  };
}

function calibrationChart(fairness: Fairness): ChartSpec[] {
  const groups = calibratedGroups(fairness);
  if (groups.length === 0) return [];
  const worst = groups.reduce((a, b) => ((b.calibration?.error ?? 0) > (a.calibration?.error ?? 0) ? b : a));
  return [
    {
      id: 'calibration',
      table: 'calibration',
      title: {
        key: 'chart.calibration',
        values: { group: worst.name, error: worst.calibration?.error ?? NaN },
      },
      caption: { key: 'chart.calibration.caption' },
      marks: [
        {
          type: 'line',
          x: { column: 'probability' },
          y: { column: 'probability' },
          color: { ink: 'muted' },
          dashed: true,
          name: { key: 'chart.calibration.exact' },
        },
        { type: 'line', x: { column: 'probability' }, y: { column: 'rate' }, color: { column: 'group' } },
        { type: 'dot', x: { column: 'probability' }, y: { column: 'rate' }, color: { column: 'group' } },
      ],
      x: { label: { key: 'axis.said' }, ...SHARE_FORMAT, domain: [0, 1] },
      y: {
        label: { key: 'axis.came', values: { class: fairness.positive } },
        ...SHARE_FORMAT,
        domain: [0, 1],
      },
      color: {
        label: { key: 'column.group' },
        format: 'text',
        scheme: 'categorical',
        domain: groups.map(({ name }) => name),
      },
      tip: [
        { column: 'group', format: 'text' },
        { column: 'probability', label: { key: 'axis.said' }, format: 'percent' },
        { column: 'rate', label: { key: 'axis.rate' }, format: 'percent' },
        { column: 'lo95', format: 'percent' },
        { column: 'hi95', format: 'percent' },
        { column: 'rows', format: 'integer' },
      ],
      select: [{ column: 'attribute' }, { column: 'group' }],
      total: false,
      aspect: 0.6,
    },
  ];
}
