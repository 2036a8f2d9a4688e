import type { ChartSpec } from '../../contract/chart';
import { countsByClass, drifting } from './frames';
import type { Scored } from './scored';

/** Above this the values of a feature have moved much. */
export const MUCH_DRIFT = 0.25;
export const SOME_DRIFT = 0.1;

const ROWS_AXIS = { label: { key: 'axis.rows' }, format: 'integer' as const };

/** What the analysis shows. */
export function charts(scored: Scored): ChartSpec[] {
  const { classes } = scored.model.fitted;
  return [
    ...(classes ? [scoresChart(scored)] : [numbersChart(scored)]),
    ...(classes && classes.length > 2 ? [callsChart(scored)] : []),
    ...driftChart(scored),
  ];
}

function scoresChart(scored: Scored): ChartSpec {
  const { positive, model, rows } = scored;
  const calls = countsByClass(scored);
  const name = positive?.name ?? calls[0]!.name;
  const count = calls.find((each) => each.name === name)!.rows;
  return {
    id: 'scores',
    table: 'scores',
    title: positive
      ? { key: 'chart.scores', values: { class: name, share: count / rows, threshold: positive.threshold } }
      : { key: 'chart.scores.many', values: { class: name, share: count / rows } },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'rows' },
        color: { column: 'predicted' },
        stack: 'stack',
      },
      ...(positive
        ? [
            {
              type: 'rule' as const,
              x: { value: positive.threshold },
              color: { ink: 'muted' as const },
              dashed: true,
              name: { key: 'chart.scores.threshold' },
            },
          ]
        : []),
    ],
    x: {
      label: positive
        ? { key: 'axis.probability', values: { class: name } }
        : { key: 'axis.probability.many' },
      format: 'percent',
      type: 'linear',
      domain: [0, 1],
    },
    y: ROWS_AXIS,
    color: {
      label: { key: 'column.predicted' },
      format: 'text',
      scheme: 'categorical',
      domain:
        model.fitted.classes?.filter((each) => calls.slice(0, 8).some((call) => call.name === each)) ?? [],
    },
    tip: [
      { column: 'from', format: 'percent' },
      { column: 'to', format: 'percent' },
      { column: 'predicted', format: 'text' },
      { column: 'rows', format: 'integer' },
    ],
    select: [{ column: 'probability', from: 'from', to: 'to', closed: true }, { column: 'predicted' }],
    aspect: 0.4,
  };
}

function callsChart(scored: Scored): ChartSpec {
  const [first] = countsByClass(scored);
  return {
    id: 'calls',
    table: 'calls',
    title: {
      key: 'chart.calls',
      values: { class: first!.name, rows: first!.rows, share: first!.rows / scored.rows },
    },
    marks: [
      { type: 'bar', x: { column: 'rows' }, y: { column: 'predicted' }, color: { column: 'predicted' } },
    ],
    x: ROWS_AXIS,
    y: { label: { key: 'column.predicted' }, format: 'text', type: 'band' },
    tip: [
      { column: 'predicted', format: 'text' },
      { column: 'rows', format: 'integer' },
      { column: 'share', format: 'percent' },
    ],
    select: 'predicted',
  };
}

function numbersChart({ answers, model, rows }: Scored): ChartSpec {
  return {
    id: 'scores',
    table: 'scores',
    title: {
      key: 'chart.numbers',
      values: { target: model.target, mean: answers.reduce((sum, each) => sum + each, 0) / rows },
    },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'rows' },
        color: { ink: 'accent' },
      },
    ],
    x: {
      label: { key: 'axis.predicted', values: { target: model.target } },
      format: 'number',
      type: 'linear',
    },
    y: ROWS_AXIS,
    tip: [
      { column: 'from', format: 'number' },
      { column: 'to', format: 'number' },
      { column: 'rows', format: 'integer' },
    ],
    select: [{ column: 'predicted', from: 'from', to: 'to' }],
    aspect: 0.4,
  };
}

function driftChart(scored: Scored): ChartSpec[] {
  const shown = drifting(scored);
  const [first] = shown;
  if (!first) return [];
  const values = { feature: first.feature.name, psi: first.psi };
  const key = first.psi >= MUCH_DRIFT ? 'much' : first.psi >= SOME_DRIFT ? 'some' : 'none';
  return [
    {
      id: 'drift',
      table: 'drift',
      title: { key: `chart.drift.${key}`, values },
      caption: { key: 'chart.drift.caption' },
      marks: [
        { type: 'bar', x: { column: 'psi' }, y: { column: 'feature' }, color: { ink: 'accent' } },
        { type: 'rule', x: { value: MUCH_DRIFT }, color: { ink: 'muted' }, dashed: true },
      ],
      x: { label: { key: 'column.psi' }, format: 'measure', type: 'linear', zero: true },
      y: {
        label: { key: 'column.feature' },
        format: 'text',
        type: 'band',
        domain: shown.map(({ feature }) => feature.name),
      },
      select: 'feature',
    },
  ];
}
