import type { ChartSpec } from '../../contract/chart';
import { isoDay } from '../../analyses/calendar';
import { classificationCharts } from '../../learning/classification/charts';
import { classificationFrames } from '../../learning/classification/frames';
import { dependenceCharts } from '../../learning/inspect/dependence-chart';
import { importanceChart } from '../../learning/inspect/importance-chart';
import { learningCurveChart } from '../../learning/inspect/learning-curve-chart';
import { type Pictures, joinPictures } from '../../learning/inspect/pictures';
import { caughtAmong } from './caught';
import { TOP, comparedFrames, comparedModels } from './compared';
import { cutoffScores } from './cutoff-scores';
import { EVENT, OUTCOMES } from './learning-set';
import { onPlainScale, withPlainNames } from './plain-study';
import type { Prediction } from './predict';

/** Features whose part is drawn over their range. */
const MOST_DEPENDENCES = 3;
/** Of what every choice of a classifier shows, what does not have the model of clv beside it here. */
const SHARED = new Set(['lift', 'calibration', 'cost', 'confusion']);
/** Columns whose values are words of these analyses. */
const WORDED = new Set(['feature', 'actual', 'predicted']);

/** How good the model is beside clv, and what it has learnt. */
export function modelPictures(prediction: Prediction): Pictures {
  const { assessment, calls, inspection, settings } = prediction;
  const shared: Pictures = {
    frames: classificationFrames(assessment, calls),
    charts: classificationCharts(assessment, calls).filter(({ id }) => SHARED.has(id)),
  };
  const subject = { target: settings.event, class: OUTCOMES[EVENT] };
  const dependences = inspection.dependences.slice(0, MOST_DEPENDENCES).map(onPlainScale);
  const beside: Pictures = {
    frames: comparedFrames(prediction),
    charts: [gainsChart(prediction), modelsChart(prediction), ...cutoffsChart(prediction)],
  };
  const { frames, charts } = joinPictures([
    beside,
    importanceChart(withPlainNames(inspection.importance)),
    dependenceCharts(dependences, subject),
    shared,
    learningCurveChart(inspection.curve, inspection.measure),
  ]);
  const used = new Set(charts.map(({ table }) => table));
  return {
    frames: Object.fromEntries(Object.entries(frames).filter(([name]) => used.has(name))),
    charts: charts.map(worded),
  };
}

/** Outcomes and features are worded; a click on the confusion matrix would pick by another window than the one it counts. */
function worded({ select, ...chart }: ChartSpec): ChartSpec {
  type Tip = NonNullable<ChartSpec['tip']>[number];
  const wordFor = (tip: Tip): Tip => (WORDED.has(tip.column) ? { ...tip, format: 'label' } : tip);
  const isWorded = (channel: 'x' | 'y'): boolean =>
    chart.marks.some((mark) => {
      const from = mark[channel];
      return from !== undefined && 'column' in from && WORDED.has(from.column);
    });
  return {
    ...chart,
    ...(chart.x && isWorded('x') ? { x: { ...chart.x, format: 'label' as const } } : {}),
    ...(chart.y && isWorded('y') ? { y: { ...chart.y, format: 'label' as const } } : {}),
    ...(chart.tip ? { tip: chart.tip.map(wordFor) } : {}),
    ...(select !== undefined && chart.id !== 'confusion' ? { select } : {}),
  };
}

function gainsChart({ assessment, rivals }: Prediction): ChartSpec {
  const { chosen } = assessment;
  return {
    id: 'gains',
    table: 'gains_beside',
    title: {
      key: rivals ? 'chart.gains.beside' : 'chart.gains',
      values: {
        top: TOP,
        captured: caughtAmong(chosen.answers, TOP),
        clv: rivals ? caughtAmong(rivals.chance.answers, TOP) : NaN,
      },
    },
    caption: { key: 'chart.gains.caption' },
    marks: [
      {
        type: 'line',
        x: { column: 'share' },
        y: { column: 'share' },
        color: { ink: 'muted' },
        dashed: true,
        name: { key: 'axis.chance' },
      },
      { type: 'line', x: { column: 'share' }, y: { column: 'captured' }, color: { column: 'model' } },
    ],
    x: { label: { key: 'axis.customers-share' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'column.captured' }, format: 'percent', domain: [0, 1] },
    color: { label: { key: 'column.model' }, format: 'label', scheme: 'categorical' },
    tip: [
      { column: 'model', format: 'label' },
      { column: 'share', label: { key: 'axis.customers-share' }, format: 'percent' },
      { column: 'captured', format: 'percent' },
    ],
    aspect: 0.6,
  };
}

function modelsChart(prediction: Prediction): ChartSpec {
  const models = comparedModels(prediction);
  const { chosen } = prediction.assessment;
  const clv = models.find(({ standing }) => standing === 'standing-clv');
  return {
    id: 'models',
    table: 'compared_models',
    title: {
      key: clv ? 'chart.models.beside' : 'chart.models.alone',
      values: { model: chosen.candidate.learner, auc: chosen.auc, clv: clv?.auc ?? NaN },
    },
    caption: { key: 'chart.models.caption' },
    marks: [{ type: 'bar', x: { column: 'auc' }, y: { column: 'model' }, color: { column: 'standing' } }],
    x: { label: { key: 'column.auc' }, format: 'number', domain: [0, 1] },
    y: {
      label: { key: 'column.model' },
      format: 'label',
      type: 'band',
      domain: models.map(({ model }) => model),
    },
    color: {
      label: { key: 'axis.standing' },
      format: 'label',
      scheme: 'categorical',
      domain: ['standing-chosen', 'standing-other', 'standing-clv', 'standing-base'],
    },
    tip: [
      { column: 'model', format: 'label' },
      { column: 'auc', format: 'number' },
      { column: 'log_loss', format: 'number' },
      { column: 'caught', label: { key: 'axis.caught' }, format: 'percent' },
    ],
    total: false,
  };
}

/** Only where there are several windows to look at. */
function cutoffsChart(prediction: Prediction): ChartSpec[] {
  const scores = cutoffScores(prediction).filter(({ auc }) => !Number.isNaN(auc));
  const [first, last] = [scores[0], scores.at(-1)];
  if (!prediction.splits.isRolling || scores.length < 2 || !first || !last) return [];
  return [
    {
      id: 'cutoffs',
      table: 'auc_by_cutoff',
      title: {
        key: 'chart.cutoffs',
        values: {
          first: first.auc,
          from: isoDay(first.windowEnd),
          last: last.auc,
          to: isoDay(last.windowEnd),
        },
      },
      caption: { key: 'chart.cutoffs.caption' },
      marks: [
        { type: 'line', x: { column: 'window_end' }, y: { column: 'auc' }, color: { column: 'model' } },
        { type: 'dot', x: { column: 'window_end' }, y: { column: 'auc' }, color: { column: 'model' } },
      ],
      x: { label: { key: 'column.window_end' }, format: 'date', type: 'time' },
      y: { label: { key: 'column.auc' }, format: 'number' },
      color: { label: { key: 'column.model' }, format: 'label', scheme: 'categorical' },
      tip: [
        { column: 'model', format: 'label' },
        { column: 'window_end', format: 'date' },
        { column: 'auc', format: 'number' },
      ],
    },
  ];
}
