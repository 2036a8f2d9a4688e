import type { ChartSpec, Mark } from '../../contract/chart';
import { likeliest } from './answers';
import { type Assessment, positiveName } from './assess';
import { calibrationOf, gapOf } from './calibration';
import type { Calls } from './decide';
import { comparedOf } from './frames';
import { caughtUpTo } from './gains';

/** Share of the rows whose catch is told. */
export const TOP = 0.2;

/** What the choice of a classifier shows: the models, how well classes are told apart, and what calls cost. */
export function classificationCharts(assessment: Assessment, calls: Calls): ChartSpec[] {
  return [
    modelsChart(assessment),
    rocChart(assessment),
    gainsChart(assessment, calls),
    liftChart(assessment, calls),
    confusionChart(assessment, calls),
    calibrationChart(assessment),
    ...(calls.cost && calls.threshold !== undefined ? [costChart(calls.cost, calls.threshold)] : []),
    spreadChart(assessment),
  ];
}

function modelsChart(assessment: Assessment): ChartSpec {
  const { chosen, base } = assessment;
  return {
    id: 'models',
    table: 'compared',
    title: {
      key: 'chart.models',
      values: { model: chosen.candidate.learner, loss: chosen.logLoss, base: base.logLoss },
    },
    caption: { key: 'chart.models.caption' },
    marks: [
      { type: 'bar', x: { column: 'log_loss' }, y: { column: 'model' }, color: { column: 'standing' } },
    ],
    x: { label: { key: 'column.log_loss' }, format: 'number' },
    y: {
      label: { key: 'column.model' },
      format: 'label',
      type: 'band',
      domain: comparedOf(assessment).map(({ candidate }) => candidate.learner),
    },
    color: {
      label: { key: 'axis.standing' },
      format: 'label',
      scheme: 'categorical',
      domain: ['standing-chosen', 'standing-other', 'standing-base'],
    },
    tip: [
      { column: 'model', format: 'label' },
      { column: 'log_loss', format: 'number' },
      { column: 'accuracy', format: 'percent' },
      { column: 'sd', format: 'percent' },
      { column: 'auc', format: 'number' },
      { column: 'brier', format: 'number' },
    ],
  };
}

const chance = (column: string): Mark => ({
  type: 'line',
  x: { column },
  y: { column },
  color: { ink: 'muted' },
  dashed: true,
  name: { key: 'axis.chance' },
});

function rocChart(assessment: Assessment): ChartSpec {
  const { chosen, training } = assessment;
  const isTwo = training.target.classes.length === 2;
  return {
    id: 'roc',
    table: 'curve',
    title: isTwo
      ? { key: 'chart.roc', values: { auc: chosen.auc, positive: positiveName(assessment) } }
      : { key: 'chart.roc.several', values: { auc: chosen.auc } },
    caption: { key: 'chart.roc.caption' },
    marks: [
      chance('fpr'),
      {
        type: 'line',
        x: { column: 'fpr' },
        y: { column: 'tpr' },
        color: isTwo ? { ink: 'accent' } : { column: 'class' },
        ...(isTwo ? { name: { key: `value.${chosen.candidate.learner}` } } : {}),
      },
    ],
    x: { label: { key: 'column.fpr' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'column.tpr' }, format: 'percent', domain: [0, 1] },
    ...(isTwo
      ? {}
      : { color: { label: { key: 'column.class' }, format: 'text', scheme: 'categorical' as const } }),
    tip: [
      ...(isTwo ? [] : [{ column: 'class', format: 'text' as const }]),
      { column: 'threshold', format: 'number' },
      { column: 'fpr', format: 'percent' },
      { column: 'tpr', format: 'percent' },
    ],
    aspect: 0.7,
  };
}

/** Of all of the class, those among the likeliest rows. */
export function caughtOf({ ranking }: Calls, share: number): number {
  const { caught } = caughtUpTo(ranking, share * (ranking.allHits + ranking.allOthers));
  return caught / ranking.allHits;
}

function gainsChart(assessment: Assessment, calls: Calls): ChartSpec {
  return {
    id: 'gains',
    table: 'gains',
    title: {
      key: 'chart.gains',
      values: { top: TOP, captured: caughtOf(calls, TOP), positive: positiveName(assessment) },
    },
    caption: { key: 'chart.gains.caption' },
    marks: [
      chance('share'),
      {
        type: 'line',
        x: { column: 'share' },
        y: { column: 'captured' },
        color: { ink: 'accent' },
        name: { key: `value.${assessment.chosen.candidate.learner}` },
      },
    ],
    x: { label: { key: 'column.share' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'column.captured' }, format: 'percent', domain: [0, 1] },
    tip: [
      { column: 'share', format: 'percent' },
      { column: 'captured', format: 'percent' },
    ],
    aspect: 0.6,
  };
}

function liftChart(assessment: Assessment, { ranking }: Calls): ChartSpec {
  const overall = ranking.allHits / (ranking.allHits + ranking.allOthers);
  return {
    id: 'lift',
    table: 'lift',
    title: { key: 'chart.lift', values: { overall, positive: positiveName(assessment) } },
    caption: { key: 'chart.lift.caption' },
    marks: [
      { type: 'bar', x: { column: 'decile' }, y: { column: 'rate' }, color: { ink: 'accent' } },
      { type: 'rule', y: { value: overall }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'column.decile' }, format: 'integer', type: 'band' },
    y: {
      label: { key: 'axis.rate', values: { positive: positiveName(assessment) } },
      format: 'percent',
      zero: true,
    },
    tip: [
      { column: 'decile', format: 'integer' },
      { column: 'rate', format: 'percent' },
      { column: 'lift', format: 'number' },
      { column: 'captured', format: 'percent' },
      { column: 'customers', format: 'integer' },
    ],
    total: false,
  };
}

function confusionChart(assessment: Assessment, { predicted, confusion, threshold }: Calls): ChartSpec {
  const { chosen } = assessment;
  const total = confusion.reduce((sum, count) => sum + count, 0);
  const { classes } = chosen.answers;
  const right = confusion.reduce((sum, count, at) => sum + (at % (classes + 1) === 0 ? count : 0), 0);
  const values = { right, total, share: right / total };
  const usual = likeliest(chosen.answers);
  const isLikeliest = predicted.every((code, row) => code === usual[row]);
  return {
    id: 'confusion',
    table: 'confusion',
    // The accuracy that the first sentence tells is that of the likeliest class, and another one.
    title:
      isLikeliest || threshold === undefined
        ? { key: 'chart.confusion', values }
        : {
            key: 'chart.confusion.at',
            values: { ...values, threshold, positive: positiveName(assessment) },
          },
    caption: { key: isLikeliest ? 'chart.confusion.caption' : 'chart.confusion.threshold' },
    marks: [
      { type: 'cell', x: { column: 'predicted' }, y: { column: 'actual' }, color: { column: 'share' } },
      { type: 'text', x: { column: 'predicted' }, y: { column: 'actual' }, text: { column: 'count' } },
    ],
    x: { label: { key: 'column.predicted' }, format: 'text', type: 'band' },
    y: { label: { key: 'column.actual' }, format: 'text', type: 'band' },
    color: {
      label: { key: 'axis.of-actual' },
      format: 'percent',
      type: 'linear',
      scheme: 'sequential',
      domain: [0, 1],
    },
    tip: [
      { column: 'actual', format: 'text' },
      { column: 'predicted', format: 'text' },
      { column: 'count', format: 'integer' },
      { column: 'share', label: { key: 'axis.of-actual' }, format: 'percent' },
    ],
    select: [{ column: 'actual' }, { column: 'predicted' }],
    aspect: Math.min(1, 0.25 + 0.1 * classes),
  };
}

function calibrationChart(assessment: Assessment): ChartSpec {
  return {
    id: 'calibration',
    table: 'calibration',
    title: {
      key: 'chart.calibration',
      values: {
        gap: gapOf(calibrationOf(assessment.chosen.answers, assessment.positive)),
        positive: positiveName(assessment),
      },
    },
    caption: {
      key: 'chart.calibration.caption',
      values: { brier: assessment.chosen.brier, base: assessment.base.brier },
    },
    marks: [
      { ...chance('probability'), name: { key: 'axis.calibrated' } },
      {
        type: 'rule',
        x: { column: 'probability' },
        y1: { column: 'rate_low' },
        y2: { column: 'rate_high' },
        color: { ink: 'accent' },
      },
      {
        type: 'dot',
        x: { column: 'probability' },
        y: { column: 'rate' },
        size: { column: 'customers' },
        color: { ink: 'accent' },
      },
    ],
    x: { label: { key: 'axis.said' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'axis.came' }, format: 'percent', domain: [0, 1] },
    tip: [
      { column: 'probability', label: { key: 'axis.said' }, format: 'percent' },
      { column: 'rate', label: { key: 'axis.came' }, format: 'percent' },
      { column: 'rate_low', format: 'percent' },
      { column: 'rate_high', format: 'percent' },
      { column: 'customers', format: 'integer' },
    ],
    aspect: 0.7,
  };
}

function costChart({ now, least }: NonNullable<Calls['cost']>, threshold: number): ChartSpec {
  return {
    id: 'cost',
    table: 'cost',
    title: {
      key: now.cost > least.cost ? 'chart.cost' : 'chart.cost.least',
      values: { threshold, cost: now.cost, cheapest: least.threshold, least: least.cost },
    },
    caption: { key: 'chart.cost.caption' },
    marks: [
      { type: 'line', x: { column: 'threshold' }, y: { column: 'cost' }, color: { ink: 'accent' } },
      { type: 'rule', x: { value: threshold }, color: { ink: 'warn' }, name: { key: 'axis.threshold' } },
    ],
    x: { label: { key: 'column.threshold' }, format: 'percent', type: 'linear', domain: [0, 1] },
    y: { label: { key: 'axis.cost' }, format: 'number', zero: true },
    tip: [
      { column: 'threshold', format: 'percent' },
      { column: 'cost', label: { key: 'axis.cost' }, format: 'number' },
      { column: 'false_positives', format: 'integer' },
      { column: 'false_negatives', format: 'integer' },
    ],
  };
}

function spreadChart(assessment: Assessment): ChartSpec {
  const { chosen } = assessment;
  return {
    id: 'spread',
    table: 'spread',
    title: { key: 'chart.spread', values: { positive: positiveName(assessment), auc: chosen.auc } },
    caption: { key: 'chart.spread.caption' },
    marks: [{ type: 'line', x: { column: 'middle' }, y: { column: 'share' }, color: { column: 'actual' } }],
    x: {
      label: { key: 'axis.probability', values: { positive: positiveName(assessment) } },
      format: 'percent',
      type: 'linear',
      domain: [0, 1],
    },
    y: { label: { key: 'axis.of-class' }, format: 'percent', zero: true },
    color: { label: { key: 'column.actual' }, format: 'text', scheme: 'categorical' },
    tip: [
      { column: 'actual', format: 'text' },
      { column: 'from', format: 'percent' },
      { column: 'to', format: 'percent' },
      { column: 'share', label: { key: 'axis.of-class' }, format: 'percent' },
      { column: 'count', format: 'integer' },
    ],
  };
}
