import type { ChartSpec, Mark, Scale } from '../../contract/chart';
import { MOST_FACETS, acfLimit, acfOf } from './frames';
import { type Story, benchmarkOf, edgeOverNaive, periodAhead } from './story';

const VALUE_AXIS: Scale = { label: { key: 'column.value' }, format: 'number' };
const PERIOD_AXIS: Scale = { label: { key: 'column.period' }, format: 'period', type: 'time' };

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story): ChartSpec[] {
  const { whole, hasGroups } = story;
  return [
    fanChart(story),
    ...(hasGroups ? [groupsChart(story)] : []),
    ...(whole.chosen.test ? [backtestChart(story), errorsChart(story)] : []),
    residualsChart(story),
    ...(acfOf(whole).length > 0 ? [acfChart(story)] : []),
  ];
}

function fanMarks(): Mark[] {
  const x = { column: 'period' };
  return [
    {
      type: 'band',
      x,
      y1: { column: 'lo95' },
      y2: { column: 'hi95' },
      color: { ink: 'accent' },
      opacity: 0.14,
      name: { key: 'chart.fan.95' },
    },
    {
      type: 'band',
      x,
      y1: { column: 'lo80' },
      y2: { column: 'hi80' },
      color: { ink: 'accent' },
      opacity: 0.22,
      name: { key: 'chart.fan.80' },
    },
    { type: 'line', x, y: { column: 'value' }, color: { ink: 'muted' }, name: { key: 'column.value' } },
    {
      type: 'line',
      x,
      y: { column: 'forecast' },
      color: { ink: 'accent' },
      name: { key: 'column.forecast' },
    },
  ];
}

const FAN_TIP: NonNullable<ChartSpec['tip']> = [
  { column: 'period', format: 'period' },
  { column: 'value', format: 'number' },
  { column: 'forecast', format: 'number' },
  { column: 'lo95', format: 'number' },
  { column: 'hi95', format: 'number' },
];

function fanChart(story: Story): ChartSpec {
  const { whole, span, settings } = story;
  const total = whole.mean.reduce((sum, value) => sum + value, 0);
  const values = {
    from: periodAhead(story, 1),
    to: periodAhead(story, settings.horizon),
    grain: span.grain,
    total,
    periods: settings.horizon,
    model: whole.chosen.label,
    windows: whole.chosen.test?.trials.length ?? 0,
  };
  return {
    id: 'fan',
    table: 'fan',
    title: { key: 'chart.fan', values },
    caption: {
      key: whole.stretch > 1 ? 'chart.fan.caption.stretched' : 'chart.fan.caption',
      values,
    },
    marks: fanMarks(),
    x: PERIOD_AXIS,
    y: VALUE_AXIS,
    tip: FAN_TIP,
    grain: span.grain,
  };
}

function groupsChart(story: Story): ChartSpec {
  const { groups, span } = story;
  return {
    id: 'groups',
    table: 'group_fans',
    title: {
      key: groups.length > MOST_FACETS ? 'chart.groups.largest' : 'chart.groups',
      values: { groups: groups.length, shown: Math.min(groups.length, MOST_FACETS) },
    },
    marks: fanMarks(),
    facet: 'group',
    x: PERIOD_AXIS,
    y: VALUE_AXIS,
    tip: FAN_TIP,
    grain: span.grain,
    select: 'group',
  };
}

function backtestChart(story: Story): ChartSpec {
  const { whole, span } = story;
  const { name, edge } = edgeOverNaive(whole);
  const windows = whole.chosen.test!.trials.length;
  const isNaive = benchmarkOf(whole.tried) === whole.chosen || Number.isNaN(edge);
  const x = { column: 'period' };
  return {
    id: 'backtest',
    table: 'backtest',
    title: {
      key: isNaive ? 'chart.backtest.plain' : edge > 0 ? 'chart.backtest.better' : 'chart.backtest.worse',
      values: { windows, pct: Math.abs(edge), naive: name },
    },
    caption: { key: 'chart.backtest.caption' },
    marks: [
      { type: 'line', x, y: { column: 'value' }, color: { ink: 'muted' }, name: { key: 'column.value' } },
      ...(isNaive
        ? []
        : [
            {
              type: 'line',
              x,
              y: { column: 'naive' },
              color: { ink: 'warn' },
              dashed: true,
              name: { key: `value.${name}` },
            } as const,
          ]),
      {
        type: 'line',
        x,
        y: { column: 'expected' },
        color: { ink: 'accent' },
        name: { key: 'column.expected' },
      },
    ],
    x: PERIOD_AXIS,
    y: VALUE_AXIS,
    tip: [
      { column: 'period', format: 'period' },
      { column: 'value', format: 'number' },
      { column: 'expected', format: 'number' },
      ...(isNaive ? [] : [{ column: 'naive', label: { key: `value.${name}` }, format: 'number' as const }]),
    ],
    grain: span.grain,
  };
}

function errorsChart({ whole }: Story): ChartSpec {
  const tested = whole.tried.filter(({ test }) => test !== undefined);
  return {
    id: 'errors',
    table: 'errors',
    title: {
      key: 'chart.errors',
      values: { models: tested.length, model: whole.chosen.name, mae: whole.chosen.test!.accuracy.mae },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'used' },
        y: { column: 'model' },
        color: { ink: 'accent' },
        name: { key: 'column.used' },
      },
      {
        type: 'bar',
        x: { column: 'other' },
        y: { column: 'model' },
        color: { ink: 'muted' },
        name: { key: 'column.other' },
      },
    ],
    x: { label: { key: 'column.mae' }, format: 'number' },
    y: { label: { key: 'column.model' }, format: 'label', type: 'band' },
    tip: [
      { column: 'model', format: 'label' },
      { column: 'form', format: 'text' },
      { column: 'mae', format: 'number' },
      { column: 'mase', format: 'decimal' },
      { column: 'coverage95', format: 'percent' },
    ],
  };
}

function residualsChart({ whole, span }: Story): ChartSpec {
  return {
    id: 'residuals',
    table: 'residuals',
    title: { key: 'chart.residuals', values: { deviation: Math.sqrt(whole.chosen.sigma2) } },
    marks: [
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'residual' },
        color: { ink: 'muted' },
        opacity: 0.5,
      },
      { type: 'dot', x: { column: 'period' }, y: { column: 'residual' }, color: { ink: 'accent' } },
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.residual' }, format: 'number' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'residual', format: 'number' },
    ],
    grain: span.grain,
    aspect: 0.3,
  };
}

function acfChart({ whole }: Story): ChartSpec {
  const values = acfOf(whole);
  const limit = acfLimit(whole);
  const beyond = values.filter((value) => Math.abs(value) > limit).length;
  // One in twenty is beyond by chance.
  const isNoise = beyond <= Math.max(1, Math.ceil(0.05 * values.length));
  return {
    id: 'acf',
    table: 'acf',
    title: { key: isNoise ? 'chart.acf.noise' : 'chart.acf.left', values: { beyond, of: values.length } },
    caption: { key: 'chart.acf.caption' },
    marks: [
      { type: 'bar', x: { column: 'lag' }, y: { column: 'autocorrelation' }, color: { ink: 'accent' } },
      { type: 'rule', y: { value: limit }, color: { ink: 'muted' }, dashed: true },
      { type: 'rule', y: { value: -limit }, color: { ink: 'muted' }, dashed: true },
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'column.lag' }, format: 'integer', type: 'linear' },
    y: { label: { key: 'column.autocorrelation' }, format: 'number' },
    tip: [
      { column: 'lag', format: 'integer' },
      { column: 'autocorrelation', format: 'number' },
    ],
    aspect: 0.3,
  };
}
