import type { OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import {
  type ColumnOf,
  booleanOf,
  dateOf,
  integerOf,
  numberOf,
  rowsTable,
  textOf,
} from '../../table/rows-table';
import { STATUSES } from './journeys';
import { type Pipeline, isStalled, standingDays } from './pipeline';
import { type StageCount, hasEntered } from './stage-figures';

const DAY_MS = 86_400_000;

function conversionColumns<T extends StageCount>(): Record<string, ColumnOf<T>> {
  return {
    conversion_low: numberOf(({ conversion }) => conversion.low),
    conversion_high: numberOf(({ conversion }) => conversion.high),
  };
}

export function stagesTable({ stages, scheme, hasAmount }: Pipeline): OutputTable {
  const ofAmount = (amount: number): number => (hasAmount ? amount : NaN);
  return rowsTable(stages, {
    stage: textOf(({ step }) => scheme.stages[step]!),
    entered: integerOf(({ entered }) => entered),
    converted: integerOf(({ converted }) => converted),
    conversion: numberOf(({ conversion }) => conversion.value),
    median_days: numberOf(({ median }) => median),
    amount: numberOf(({ amount }) => ofAmount(amount)),
    ...conversionColumns(),
    lost: integerOf(({ lost }) => lost),
    quartile_days: numberOf(({ quartile }) => quartile),
    upper_quartile_days: numberOf(({ upperQuartile }) => upperQuartile),
    timed: integerOf(({ timed }) => timed),
    open: integerOf(({ open }) => open),
    open_amount: numberOf(({ openAmount }) => ofAmount(openAmount)),
    chance: numberOf(({ chance }) => chance),
    weighted_amount: numberOf(({ weighted }) => ofAmount(weighted)),
  });
}

/** A stage's name as one word, so that a column can hold several of them with blanks between. */
export function wordOf(stage: string): string {
  return stage.replaceAll(/\s+/g, '\u00A0');
}

export function casesTable(pipeline: Pipeline): OutputTable {
  const { journeys, scheme, cases, amounts, names, stages, settings, now } = pipeline;
  const { status, step, furthest, started, ended, decided, events, back } = journeys;
  const places = [...status.keys()];
  const days = (moment: number): number => Math.floor(moment / DAY_MS);
  const isIn = hasEntered(journeys, scheme, settings.strict);
  const words = scheme.stages.map(wordOf);
  const chance = (at: number): number => (status[at] === 2 ? (stages[step[at]!]?.chance ?? NaN) : NaN);
  const { rows, columns } = rowsTable(places, {
    stage: textOf((at) => scheme.stages[step[at]!] ?? null),
    reached: textOf((at) => scheme.stages[furthest[at]!] ?? null),
    days: numberOf((at) => ((status[at] === 2 ? now : decided[at]!) - started[at]!) / DAY_MS),
    amount: numberOf((at) => amounts[at]!),
    owner: textOf((at) => names.owner[at] ?? null),
    channel: textOf((at) => names.channel[at] ?? null),
    status: () => ({ type: 'label', codes: status, words: STATUSES }),
    started: dateOf((at) => days(started[at]!)),
    last_event: dateOf((at) => days(ended[at]!)),
    stage_days: numberOf((at) => standingDays(pipeline, at)),
    stalled: booleanOf((at) => isStalled(pipeline, at)),
    chance: numberOf(chance),
    weighted_amount: numberOf((at) => chance(at) * amounts[at]!),
    events: integerOf((at) => events[at]!),
    back: integerOf((at) => back[at]!),
    entered_stages: textOf((at) => words.filter((_, of) => isIn(at, of)).join(' ')),
  });
  return { rows, columns: { case: { type: 'same', vector: cases.vector('case') }, ...columns } };
}

export function periodsTable({ cohorts, grain, scheme }: Pipeline): OutputTable {
  const lines = cohorts.flatMap(({ stages, ...cohort }) => stages.map((stage) => ({ ...cohort, ...stage })));
  return rowsTable(lines, {
    period: dateOf(({ period }) => firstDay(grain, period)),
    stage: textOf(({ step }) => scheme.stages[step]!),
    entered: integerOf(({ entered }) => entered),
    converted: integerOf(({ converted }) => converted),
    conversion: numberOf(({ conversion }) => conversion.value),
    ...conversionColumns(),
    cases: integerOf(({ cases }) => cases),
    reached_share: numberOf(({ entered, cases }) => entered / cases),
    open: integerOf(({ open }) => open),
  });
}

export function segmentsTable({ segments, hasAmount }: Pipeline): OutputTable {
  const ofAmount = (amount: number): number => (hasAmount ? amount : NaN);
  return rowsTable(segments, {
    by: textOf(({ by }) => by),
    segment: textOf(({ name }) => name),
    cases: integerOf(({ cases }) => cases),
    won: integerOf(({ won }) => won),
    lost: integerOf(({ lost }) => lost),
    open: integerOf(({ open }) => open),
    win_rate: numberOf(({ winRate }) => winRate.value),
    win_rate_low: numberOf(({ winRate }) => winRate.low),
    win_rate_high: numberOf(({ winRate }) => winRate.high),
    median_days_to_win: numberOf(({ daysToWin }) => daysToWin),
    won_amount: numberOf(({ wonAmount }) => ofAmount(wonAmount)),
    open_amount: numberOf(({ openAmount }) => ofAmount(openAmount)),
    weighted_amount: numberOf(({ weighted }) => ofAmount(weighted)),
  });
}

export function segmentStagesTable({ segments, scheme }: Pipeline): OutputTable {
  const lines = segments.flatMap(({ by, name, stages }) => stages.map((stage) => ({ by, name, ...stage })));
  return rowsTable(lines, {
    by: textOf(({ by }) => by),
    segment: textOf(({ name }) => name),
    stage: textOf(({ step }) => scheme.stages[step]!),
    entered: integerOf(({ entered }) => entered),
    converted: integerOf(({ converted }) => converted),
    conversion: numberOf(({ conversion }) => conversion.value),
    ...conversionColumns(),
  });
}
