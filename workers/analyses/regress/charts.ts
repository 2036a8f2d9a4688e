import type { ChartSpec, Ink, Mark } from '../../contract/chart';
import type { CoefficientRow } from './coefficient-rows';
import { strongest } from './frames';
import type { PenaltyPath } from './penalty-path';
import type { Regression } from './regression';

/**
 * What the analysis shows: how good it is, what it has learnt, and whether its assumptions hold.
 * @param inspection of what has been learnt, by any model
 */
export function charts(
  regression: Regression,
  coefficients: readonly CoefficientRow[],
  path: PenaltyPath | undefined,
  inspection: readonly ChartSpec[],
): ChartSpec[] {
  return [
    predictedChart(regression),
    coefficientsChart(regression, coefficients),
    ...pathCharts(path),
    modelsChart(regression),
    ...inspection,
    residualsChart(regression),
    quantilesChart(regression),
    scaleChart(regression),
    influenceChart(regression),
  ].filter((chart) => chart !== undefined);
}

/** A smaller chance is told as "at most" this one. */
const LEAST_P = 0.001;

const dots = (x: string, y: string): Mark => ({
  type: 'dot',
  x: { column: x },
  y: { column: y },
  color: { ink: 'accent' },
  opacity: 0.6,
});

function predictedChart({ assessment, rows, linear }: Regression): ChartSpec {
  const { r2, mae } = assessment.chosen;
  return {
    id: 'predicted',
    table: 'points',
    title: { key: 'chart.predicted', values: { target: rows.target, r2, mae } },
    caption: { key: linear ? 'chart.predicted.fitted' : 'chart.predicted.unseen' },
    marks: [
      {
        type: 'line',
        x: { column: 'predicted' },
        y: { column: 'exact' },
        color: { ink: 'muted' },
        dashed: true,
        name: { key: 'mark.exact' },
      },
      dots('predicted', 'actual'),
    ],
    x: {
      label: { key: 'axis.predicted', values: { target: rows.target } },
      format: 'number',
      type: 'linear',
    },
    y: { label: { key: 'axis.actual', values: { target: rows.target } }, format: 'number', type: 'linear' },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'actual', format: 'number' },
      { column: 'predicted', format: 'number' },
      { column: 'residual', format: 'number' },
    ],
    select: 'id',
    aspect: 0.7,
  };
}

function coefficientsChart(
  { rows, linear }: Regression,
  coefficients: readonly CoefficientRow[],
): ChartSpec | undefined {
  const shown = strongest(coefficients);
  const [first] = shown;
  if (!first) return undefined;
  const interval: Mark[] = linear
    ? [
        {
          type: 'rule',
          x1: { column: 'from' },
          x2: { column: 'to' },
          y: { column: 'term' },
          color: { ink: 'accent' },
        },
      ]
    : [];
  return {
    id: 'coefficients',
    table: 'strongest',
    title: {
      key: first.perSd < 0 ? 'chart.coefficients.less' : 'chart.coefficients.more',
      values: { term: first.term, size: Math.abs(first.perSd), target: rows.target },
    },
    caption: { key: linear ? 'chart.coefficients.caption' : 'chart.coefficients.penalised' },
    marks: [
      ...interval,
      { type: 'dot', x: { column: 'per_sd' }, y: { column: 'term' }, color: { ink: 'accent' } },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: {
      label: { key: 'axis.per_sd', values: { target: rows.target } },
      format: 'number',
      type: 'linear',
      zero: true,
    },
    y: { label: { key: 'column.term' }, format: 'text', type: 'band', domain: shown.map(({ term }) => term) },
    tip: [
      { column: 'term', format: 'text' },
      { column: 'per_sd', format: 'number' },
      { column: 'estimate', format: 'number' },
      ...(linear
        ? ([
            { column: 'lo95', format: 'number' },
            { column: 'hi95', format: 'number' },
            { column: 'p_value', format: 'number' },
          ] as const)
        : []),
    ],
    select: 'term',
    aspect: Math.min(1.2, 0.12 + 0.045 * shown.length),
  };
}

/** What the penalty does to the coefficients, and to the error on rows that were not seen. */
function pathCharts(path: PenaltyPath | undefined): ChartSpec[] {
  const chosen = path?.steps.find(({ isChosen }) => isChosen);
  if (!path || !chosen || path.steps.length < 2) return [];
  const here: Mark = {
    type: 'rule',
    x: { value: chosen.alpha },
    color: { ink: 'warn' },
    name: { key: 'mark.chosen' },
  };
  const x: ChartSpec['x'] = { label: { key: 'axis.alpha' }, format: 'number', type: 'log', reverse: true };
  const values = { alpha: chosen.alpha, terms: chosen.terms, all: path.names.length };
  return [
    {
      id: 'path',
      table: 'trace',
      title: { key: `chart.path.${path.model}`, values },
      caption: { key: 'chart.path.caption' },
      marks: [
        { type: 'line', x: { column: 'alpha' }, y: { column: 'per_sd' }, color: { column: 'term' } },
        here,
      ],
      x,
      y: { label: { key: 'column.per_sd' }, format: 'number' },
      color: { label: { key: 'column.term' }, format: 'text', scheme: 'categorical' },
      tip: [
        { column: 'term', format: 'text' },
        { column: 'alpha', format: 'number' },
        { column: 'per_sd', format: 'number' },
      ],
    },
    {
      id: 'penalties',
      table: 'penalties',
      title: { key: 'chart.penalties', values: { ...values, mse: chosen.judged.mse } },
      caption: { key: 'chart.penalties.caption' },
      marks: [
        {
          type: 'band',
          x: { column: 'alpha' },
          y1: { column: 'from' },
          y2: { column: 'to' },
          color: { ink: 'muted' },
          opacity: 0.3,
          name: { key: 'mark.error' },
        },
        { type: 'line', x: { column: 'alpha' }, y: { column: 'mse' }, color: { ink: 'accent' } },
        here,
      ],
      x,
      y: { label: { key: 'column.mse' }, format: 'number' },
      tip: [
        { column: 'alpha', format: 'number' },
        { column: 'mse', format: 'number' },
        { column: 'terms', format: 'integer' },
      ],
    },
  ];
}

/** Only where several models were tried. */
function modelsChart({ assessment }: Regression): ChartSpec | undefined {
  const { perLearner, chosen, base } = assessment;
  if (perLearner.length < 2) return undefined;
  return {
    id: 'models',
    table: 'models',
    title: {
      key: 'chart.models',
      values: { model: chosen.candidate.learner, share: 1 - Math.sqrt(chosen.mse / base.mse) },
    },
    caption: { key: 'chart.models.caption' },
    marks: [{ type: 'bar', x: { column: 'rmse' }, y: { column: 'model' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.rmse' }, format: 'number', zero: true },
    y: { label: { key: 'column.model' }, format: 'label', type: 'band' },
    tip: [
      { column: 'model', format: 'label' },
      { column: 'rmse', format: 'number' },
      { column: 'mae', format: 'number' },
      { column: 'r2', format: 'number' },
    ],
    select: 'model',
  };
}

function residualsChart({ rows, assessment }: Regression): ChartSpec {
  return {
    id: 'residuals',
    table: 'points',
    title: { key: 'chart.residuals', values: { target: rows.target, mae: assessment.chosen.mae } },
    caption: { key: 'chart.residuals.caption' },
    marks: [
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
      dots('predicted', 'residual'),
      {
        type: 'line',
        x: { column: 'predicted' },
        y: { column: 'mean_residual' },
        color: { ink: 'warn' },
        name: { key: 'mark.mean' },
      },
    ],
    x: {
      label: { key: 'axis.predicted', values: { target: rows.target } },
      format: 'number',
      type: 'linear',
    },
    y: { label: { key: 'column.residual' }, format: 'number', type: 'linear', zero: true },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'predicted', format: 'number' },
      { column: 'residual', format: 'number' },
    ],
    select: 'id',
  };
}

function quantilesChart({ linear }: Regression): ChartSpec {
  const p = linear?.diagnostics.jarqueBeraP;
  return {
    id: 'quantiles',
    table: 'points',
    title:
      p === undefined || Number.isNaN(p)
        ? { key: 'chart.quantiles' }
        : {
            key: p < 0.05 ? 'chart.quantiles.not' : 'chart.quantiles.normal',
            values: { p: Math.max(p, LEAST_P) },
          },
    caption: { key: 'chart.quantiles.caption' },
    marks: [
      {
        type: 'line',
        x: { column: 'quantile' },
        y: { column: 'normal' },
        color: { ink: 'muted' },
        dashed: true,
        name: { key: 'mark.normal' },
      },
      dots('quantile', 'standardised'),
    ],
    x: { label: { key: 'axis.quantile' }, format: 'decimal', type: 'linear' },
    y: { label: { key: 'axis.standardised' }, format: 'decimal', type: 'linear' },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'quantile', format: 'decimal' },
      { column: 'standardised', format: 'decimal' },
    ],
    select: 'id',
  };
}

function scaleChart({ rows, linear }: Regression): ChartSpec | undefined {
  if (!linear) return undefined;
  const p = linear.diagnostics.breuschPaganP;
  return {
    id: 'scale',
    table: 'points',
    title: {
      key: p < 0.05 ? 'chart.scale.unequal' : 'chart.scale.equal',
      values: { p: Math.max(p, LEAST_P) },
    },
    caption: { key: 'chart.scale.caption' },
    marks: [
      dots('predicted', 'root'),
      {
        type: 'line',
        x: { column: 'predicted' },
        y: { column: 'mean_root' },
        color: { ink: 'warn' },
        name: { key: 'mark.mean' },
      },
    ],
    x: {
      label: { key: 'axis.predicted', values: { target: rows.target } },
      format: 'number',
      type: 'linear',
    },
    y: { label: { key: 'axis.root' }, format: 'decimal', zero: true },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'predicted', format: 'number' },
      { column: 'root', format: 'decimal' },
    ],
    select: 'id',
  };
}

function influenceChart({ linear, rows }: Regression): ChartSpec | undefined {
  if (!linear) return undefined;
  const { cooksDistance } = linear.influence;
  const most = cooksDistance.reduce((best, value, row) => (value > cooksDistance[best]! ? row : best), 0);
  const bound = (column: string, ink: Ink, name?: Mark['name']): Mark => ({
    type: 'line',
    x: { column: 'leverage' },
    y: { column },
    color: { ink },
    dashed: true,
    ...(name ? { name } : {}),
  });
  return {
    id: 'influence',
    table: 'influence',
    title: {
      key: 'chart.influence',
      values: { row: rows.names[most] ?? '', distance: cooksDistance[most] ?? NaN },
    },
    caption: { key: 'chart.influence.caption' },
    marks: [
      dots('leverage', 'standardised'),
      bound('half_above', 'warn', { key: 'mark.half' }),
      bound('half_below', 'warn'),
      bound('one_above', 'bad', { key: 'mark.one' }),
      bound('one_below', 'bad'),
    ],
    x: { label: { key: 'column.leverage' }, format: 'number', type: 'linear' },
    y: { label: { key: 'axis.standardised' }, format: 'decimal', type: 'linear' },
    tip: [
      { column: 'id', format: 'text' },
      { column: 'leverage', format: 'number' },
      { column: 'standardised', format: 'decimal' },
      { column: 'cooks_distance', format: 'number' },
    ],
    select: 'id',
  };
}
