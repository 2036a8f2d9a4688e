import { integerOf, numberOf, rowsTable } from '../../table/rows-table';
import type { CurvePoint } from './learning-curve';
import type { Pictures } from './pictures';
import { type Measure, isLoss } from './score';

/** A gain below this part of the score is none that anyone would gather rows for. */
const WORTH = 0.005;

/** Score against the number of rows learnt from; needs two points at least. */
export function learningCurveChart(curve: readonly CurvePoint[], measure: Measure): Pictures {
  const last = curve.at(-1);
  const before = curve.at(-2);
  if (!last || !before) return { frames: {}, charts: [] };
  // More than two standard errors of the differences within folds, and enough to be worth the rows: with many of them the smallest gain is sure.
  const grows = last.gain > 2 * last.gainError && last.gain > WORTH * Math.abs(last.score);
  return {
    frames: {
      learning_curve: rowsTable(curve, {
        rows: integerOf(({ rows }) => rows),
        share: numberOf(({ share }) => share),
        score: numberOf(({ score }) => score),
        low: numberOf(({ score, sd }) => score - sd),
        high: numberOf(({ score, sd }) => score + sd),
        sd: numberOf(({ sd }) => sd),
        seen_score: numberOf(({ seenScore }) => seenScore),
      }),
    },
    charts: [
      {
        id: 'learning_curve',
        table: 'learning_curve',
        title: {
          key: grows ? 'chart.curve.grows' : 'chart.curve.flat',
          values: { measure, from: before.rows, rows: last.rows, before: before.score, score: last.score },
        },
        caption: { key: 'chart.curve.caption', values: { measure } },
        marks: [
          {
            type: 'band',
            x: { column: 'rows' },
            y1: { column: 'low' },
            y2: { column: 'high' },
            color: { ink: 'accent' },
          },
          {
            type: 'line',
            x: { column: 'rows' },
            y: { column: 'seen_score' },
            color: { ink: 'muted' },
            dashed: true,
            name: { key: 'name.curve.seen' },
          },
          {
            type: 'line',
            x: { column: 'rows' },
            y: { column: 'score' },
            color: { ink: 'accent' },
            name: { key: 'name.curve.unseen' },
          },
          { type: 'dot', x: { column: 'rows' }, y: { column: 'score' }, color: { ink: 'accent' } },
        ],
        x: { label: { key: 'axis.curve.rows' }, format: 'integer', type: 'log' },
        y: {
          label: { key: isLoss(measure) ? 'axis.curve.loss' : 'axis.curve', values: { measure } },
          format: 'number',
        },
        tip: [
          { column: 'rows', label: { key: 'axis.curve.rows' }, format: 'integer' },
          { column: 'score', label: { key: 'name.curve.unseen' }, format: 'number' },
          { column: 'sd', format: 'number' },
          { column: 'seen_score', label: { key: 'name.curve.seen' }, format: 'number' },
        ],
      },
    ],
  };
}
