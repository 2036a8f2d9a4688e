import type { OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { dateOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Pipeline } from './pipeline';
import type { Segment } from './segments';
import type { Dimension } from './settings';
import type { StageFigures } from './stage-figures';
import { wordOf } from './tables';

/** What a chart draws at most. */
const MOST_ROWS = 5000;
const MOST_SEGMENTS = 15;
/** A rate of fewer decided cases says nothing. */
const LEAST_DECIDED = 5;
/** Cases without an owner or channel; the words have its name. */
export const UNNAMED = 'no-name';

/** What became of the cases that entered a stage, from the best to the worst. */
export const PARTS = ['went-on', 'still-open', 'lost-here'] as const;

/** Stages that some case has left. */
export function timedStages({ stages }: Pipeline): StageFigures[] {
  return stages.filter(({ timed }) => timed > 0);
}

/** Those of a dimension that can be compared, the best first. */
export function comparedSegments({ segments, scheme }: Pipeline, dimension: Dimension): Segment[] {
  return segments
    .filter(
      ({ by, won, lost, cases }) =>
        by === dimension && (scheme.hasLost ? won + lost : cases) >= LEAST_DECIDED,
    )
    .slice(0, MOST_SEGMENTS)
    .toSorted((a, b) => b.winRate.value - a.winRate.value);
}

export function nameOf({ name }: Segment): string {
  return name ?? UNNAMED;
}

/** Tables for charts only. */
export function frames(pipeline: Pipeline): Record<string, OutputTable> {
  return {
    parts: partsFrame(pipeline),
    times: timesFrame(pipeline),
    cohorts: cohortsFrame(pipeline),
    ...Object.fromEntries(
      pipeline.settings.by.map((dimension) => [dimension, segmentsFrame(pipeline, dimension)]),
    ),
    pipeline: pipelineFrame(pipeline),
  };
}

function partsFrame({ stages, scheme }: Pipeline): OutputTable {
  const lines = stages.flatMap((stage) => {
    const parts = [stage.entered - stage.waiting - stage.lost, stage.waiting, stage.lost];
    return PARTS.map((part, i) => ({ ...stage, part, cases: parts[i]! }));
  });
  return rowsTable(lines, {
    stage: textOf(({ step }) => scheme.stages[step]!),
    word: textOf(({ step }) => wordOf(scheme.stages[step]!)),
    part: textOf(({ part }) => part),
    cases: integerOf(({ cases }) => cases),
    entered: integerOf(({ entered }) => entered),
    share: numberOf(({ cases, entered }) => cases / entered),
    // At the end of the bar, once.
    bar_end: numberOf(({ part, entered }) => (part === PARTS[0] ? entered : NaN)),
    conversion: numberOf(({ conversion }) => conversion.value),
  });
}

function timesFrame(pipeline: Pipeline): OutputTable {
  return rowsTable(timedStages(pipeline), {
    stage: textOf(({ step }) => pipeline.scheme.stages[step]!),
    word: textOf(({ step }) => wordOf(pipeline.scheme.stages[step]!)),
    quartile_days: numberOf(({ quartile }) => quartile),
    median_days: numberOf(({ median }) => median),
    upper_quartile_days: numberOf(({ upperQuartile }) => upperQuartile),
    timed: integerOf(({ timed }) => timed),
  });
}

/** As many lines have colours of their own. */
const MOST_LINES = 8;

/** The stages with a line over periods, in order: of many, the goal and those before which most cases are left behind. */
export function followedStages({ stages, scheme }: Pipeline): number[] {
  const later = stages.map(({ step }) => step).slice(1);
  const drop = (step: number): number => stages[step - 1]!.entered - stages[step]!.entered;
  return later
    .toSorted(
      (one, other) => Number(other === scheme.goal) - Number(one === scheme.goal) || drop(other) - drop(one),
    )
    .slice(0, MOST_LINES)
    .sort((one, other) => one - other);
}

function cohortsFrame(pipeline: Pipeline): OutputTable {
  const { cohorts, grain, scheme } = pipeline;
  const followed = followedStages(pipeline);
  const lines = cohorts
    .slice(-Math.floor(MOST_ROWS / followed.length))
    .flatMap(({ stages, ...cohort }) => followed.map((step) => ({ ...cohort, ...stages[step]! })));
  return rowsTable(lines, {
    period: dateOf(({ period }) => firstDay(grain, period)),
    stage: textOf(({ step }) => scheme.stages[step]!),
    reached_share: numberOf(({ entered, cases }) => entered / cases),
    entered: integerOf(({ entered }) => entered),
    cases: integerOf(({ cases }) => cases),
    open: integerOf(({ open }) => open),
  });
}

function segmentsFrame(pipeline: Pipeline, dimension: Dimension): OutputTable {
  return rowsTable(comparedSegments(pipeline, dimension), {
    [dimension]: textOf(nameOf),
    win_rate: numberOf(({ winRate }) => winRate.value),
    win_rate_low: numberOf(({ winRate }) => winRate.low),
    win_rate_high: numberOf(({ winRate }) => winRate.high),
    won: integerOf(({ won }) => won),
    lost: integerOf(({ lost }) => lost),
    cases: integerOf(({ cases }) => cases),
  });
}

function pipelineFrame({ stages, scheme }: Pipeline): OutputTable {
  const lines = stages
    .filter(({ open }) => open > 0)
    .flatMap((stage) => [
      { ...stage, measure: 'open_amount', sum: stage.openAmount },
      { ...stage, measure: 'weighted_amount', sum: stage.weighted },
    ]);
  return rowsTable(lines, {
    stage: textOf(({ step }) => scheme.stages[step]!),
    status: textOf(() => 'open'),
    measure: textOf(({ measure }) => measure),
    amount: numberOf(({ sum }) => sum),
    open: integerOf(({ open }) => open),
    chance: numberOf(({ chance }) => chance),
  });
}
