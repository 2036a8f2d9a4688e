import type { ChartSpec, Scale } from '../../contract/chart';
import { firstDay, isoDay } from '../calendar';
import { largestDrop, slowestStage } from './findings';
import { PARTS, comparedSegments, followedStages, nameOf, timedStages } from './frames';
import type { Pipeline } from './pipeline';
import type { Dimension } from './settings';

/** The title compares with the last period of which at most this part is open. */
const MOST_OPEN = 0.05;

/** What the analysis shows; the tables are those of `frames`. */
export function charts(pipeline: Pipeline): ChartSpec[] {
  const { cohorts, settings } = pipeline;
  return [
    stagesChart(pipeline),
    ...(timedStages(pipeline).length > 0 ? [timesChart(pipeline)] : []),
    ...(cohorts.length > 1 ? [cohortsChart(pipeline)] : []),
    ...settings.by
      .filter((dimension) => comparedSegments(pipeline, dimension).length > 1)
      .map((dimension) => segmentsChart(pipeline, dimension)),
    ...(hasPipeline(pipeline) ? [pipelineChart(pipeline)] : []),
  ];
}

function hasPipeline({ hasAmount, stages }: Pipeline): boolean {
  return hasAmount && stages.some(({ openAmount }) => openAmount !== 0);
}

function stageAxis({ scheme }: Pipeline): Scale {
  return { label: { key: 'column.stage' }, format: 'text', type: 'band', domain: scheme.stages };
}

function stagesChart(pipeline: Pipeline): ChartSpec {
  const { stages, scheme } = pipeline;
  const drop = largestDrop(pipeline);
  return {
    id: 'stages',
    table: 'parts',
    title: drop
      ? {
          key: 'chart.stages',
          values: {
            stage: scheme.stages[drop.step]!,
            next: scheme.stages[drop.step + 1]!,
            lost: 1 - drop.conversion.value,
          },
        }
      : { key: 'chart.stages.none', values: { cases: stages[0]?.entered ?? 0 } },
    caption: { key: pipeline.settings.strict ? 'chart.stages.caption.strict' : 'chart.stages.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'cases' },
        y: { column: 'stage' },
        color: { column: 'part' },
        stack: 'stack',
      },
      {
        type: 'text',
        x: { column: 'bar_end' },
        y: { column: 'stage' },
        text: { column: 'conversion' },
        anchor: 'start',
      },
    ],
    // Room for the share that goes on, beside the longest bar.
    x: {
      label: { key: 'column.cases' },
      format: 'integer',
      domain: [0, 1.12 * Math.max(...stages.map(({ entered }) => entered))],
    },
    y: stageAxis(pipeline),
    color: {
      label: { key: 'axis.part' },
      format: 'label',
      scheme: 'categorical',
      domain: [...PARTS],
    },
    tip: [
      { column: 'stage', format: 'text' },
      { column: 'part', label: { key: 'axis.part' }, format: 'label' },
      { column: 'cases', format: 'integer' },
      { column: 'share', label: { key: 'axis.share' }, format: 'percent' },
      { column: 'entered', format: 'integer' },
      { column: 'conversion', format: 'percent' },
    ],
    total: false,
    select: [{ column: 'entered_stages', value: 'word', among: true }],
  };
}

function timesChart(pipeline: Pipeline): ChartSpec {
  const slowest = slowestStage(pipeline);
  const shown = timedStages(pipeline);
  return {
    id: 'times',
    table: 'times',
    title: {
      key: 'chart.times',
      values: { stage: pipeline.scheme.stages[slowest?.step ?? 0]!, days: slowest?.median ?? NaN },
    },
    caption: { key: 'chart.times.caption' },
    marks: [
      {
        type: 'rule',
        x1: { column: 'quartile_days' },
        x2: { column: 'upper_quartile_days' },
        y: { column: 'stage' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'median_days' }, y: { column: 'stage' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'axis.days' }, format: 'number', type: 'linear', zero: true },
    y: {
      ...stageAxis(pipeline),
      domain: shown.map(({ step }) => pipeline.scheme.stages[step]!),
    },
    tip: [
      { column: 'stage', format: 'text' },
      { column: 'median_days', format: 'days' },
      { column: 'quartile_days', format: 'days' },
      { column: 'upper_quartile_days', format: 'days' },
      { column: 'timed', format: 'integer' },
    ],
    select: [{ column: 'entered_stages', value: 'word', among: true }],
    aspect: Math.min(0.6, 0.12 + 0.05 * shown.length),
  };
}

function cohortsChart(pipeline: Pipeline): ChartSpec {
  const { cohorts, grain, scheme } = pipeline;
  const followed = followedStages(pipeline);
  const first = cohorts[0];
  // A cohort of which much is open says nothing yet.
  const last = cohorts.findLast(({ open, cases }) => open <= MOST_OPEN * cases) ?? cohorts.at(-1);
  const share = (cohort: typeof first): number =>
    (cohort?.stages[scheme.goal]?.entered ?? NaN) / (cohort?.cases ?? NaN);
  const period = (cohort: typeof first): string => isoDay(firstDay(grain, cohort?.period ?? 0));
  return {
    id: 'cohorts',
    table: 'cohorts',
    title: {
      key: 'chart.cohorts',
      values: {
        grain,
        stage: scheme.stages[scheme.goal]!,
        from: period(first),
        to: period(last),
        before: share(first),
        now: share(last),
      },
    },
    caption: {
      key:
        followed.length < scheme.stages.length - 1 ? 'chart.cohorts.caption.some' : 'chart.cohorts.caption',
      values: { stages: followed.length },
    },
    marks: [
      { type: 'line', x: { column: 'period' }, y: { column: 'reached_share' }, color: { column: 'stage' } },
    ],
    x: { label: { key: 'axis.started' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.reached_share' }, format: 'percent', zero: true },
    color: {
      ...stageAxis(pipeline),
      domain: followed.map((step) => scheme.stages[step]!),
      scheme: 'categorical',
    },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'stage', format: 'text' },
      { column: 'reached_share', format: 'percent' },
      { column: 'entered', format: 'integer' },
      { column: 'cases', format: 'integer' },
      { column: 'open', format: 'integer' },
    ],
    grain,
  };
}

function segmentsChart(pipeline: Pipeline, dimension: Dimension): ChartSpec {
  const shown = comparedSegments(pipeline, dimension);
  const [best, worst] = [shown[0]!, shown.at(-1)!];
  return {
    id: dimension,
    table: dimension,
    title: {
      key: 'chart.segments',
      values: {
        best: nameOf(best),
        most: best.winRate.value,
        worst: nameOf(worst),
        least: worst.winRate.value,
      },
    },
    caption: {
      key: pipeline.scheme.hasLost ? 'chart.segments.caption' : 'chart.segments.caption.all',
      values: { rate: pipeline.results.winRate.value },
    },
    marks: [
      { type: 'rule', x: { value: pipeline.results.winRate.value }, color: { ink: 'muted' }, dashed: true },
      {
        type: 'rule',
        x1: { column: 'win_rate_low' },
        x2: { column: 'win_rate_high' },
        y: { column: dimension },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'win_rate' }, y: { column: dimension }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.win_rate' }, format: 'percent', type: 'linear' },
    y: { label: { key: `column.${dimension}` }, format: 'label', type: 'band', domain: shown.map(nameOf) },
    tip: [
      { column: dimension, format: 'label' },
      { column: 'win_rate', format: 'percent' },
      { column: 'win_rate_low', format: 'percent' },
      { column: 'win_rate_high', format: 'percent' },
      { column: 'won', format: 'integer' },
      { column: 'lost', format: 'integer' },
      { column: 'cases', format: 'integer' },
    ],
    select: dimension,
    aspect: Math.min(0.7, 0.12 + 0.05 * shown.length),
  };
}

function pipelineChart(pipeline: Pipeline): ChartSpec {
  const { results, stages, scheme } = pipeline;
  return {
    id: 'pipeline',
    table: 'pipeline',
    title: {
      key: 'chart.pipeline',
      values: { weighted: results.weighted, amount: results.openAmount },
    },
    caption: { key: scheme.hasLost ? 'chart.pipeline.caption' : 'chart.pipeline.caption.all' },
    marks: [
      {
        type: 'bar',
        x: { column: 'amount' },
        y: { column: 'stage' },
        color: { column: 'measure' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'column.amount' }, format: 'currency' },
    y: {
      ...stageAxis(pipeline),
      domain: stages.filter(({ open }) => open > 0).map(({ step }) => scheme.stages[step]!),
    },
    color: {
      label: { key: 'axis.measure' },
      format: 'label',
      scheme: 'categorical',
      domain: ['open_amount', 'weighted_amount'],
    },
    tip: [
      { column: 'stage', format: 'text' },
      { column: 'measure', label: { key: 'axis.measure' }, format: 'label' },
      { column: 'amount', format: 'currency' },
      { column: 'open', format: 'integer' },
      { column: 'chance', format: 'percent' },
    ],
    select: [{ column: 'stage' }, { column: 'status' }],
  };
}
