import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { readEvents } from './events';
import { type Journeys, journeysOf } from './journeys';
import { type Scheme, schemeOf } from './scheme';
import { type Cohort, type Results, type Segment, cohortsOf, resultsOf, segmentsOf } from './segments';
import { type Dimension, type Settings, settingsOf } from './settings';
import { type StageFigures, stageFigures } from './stage-figures';
import { refuseUnusable, treatmentNotices } from './treatment';

/** All that tables, sentences and charts are made from. */
export interface Pipeline {
  settings: Settings;
  scheme: Scheme;
  journeys: Journeys;
  cases: InputTable;
  amounts: Float64Array;
  hasAmount: boolean;
  names: Record<Dimension, (string | null)[]>;
  stages: StageFigures[];
  results: Results;
  segments: Segment[];
  grain: Grain;
  cohorts: Cohort[];
  /** The moment that ages are told at, in milliseconds. */
  now: number;
  notices: Fault[];
}

/**
 * Reads the planned inputs and works everything out.
 * @throws FaultError when no row can be used, or the stages are none.
 */
export function pipelineOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Pipeline {
  const { stages: stageInput, events: eventInput, cases, counts } = inputs;
  if (!stageInput || !eventInput || !cases || !counts) throw new Error('an input is missing');
  refuseUnusable(request, counts);
  const settings = settingsOf(request);
  const events = readEvents(stageInput, eventInput);
  const scheme = schemeOf(request, events, settings);
  const journeys = journeysOf(events, scheme);
  const amounts = cases.numbers('amount');
  const names = { owner: cases.texts('owner'), channel: cases.texts('channel') };
  const stages = stageFigures(journeys, scheme, settings.strict, amounts);
  const all = Uint32Array.from({ length: journeys.count }, (_, at) => at);
  const last = events.time.reduce((latest, moment) => Math.max(latest, moment), -Infinity);
  return {
    settings,
    scheme,
    journeys,
    cases,
    amounts,
    hasAmount: optionalBinding(request, 'amount') !== undefined,
    names,
    stages,
    results: resultsOf(journeys, scheme, stages, amounts, all),
    segments: segmentsOf(journeys, scheme, settings, stages, amounts, names),
    ...cohortsOf(journeys, scheme, settings),
    now: settings.asOf === null ? last : Math.max(last, Date.parse(settings.asOf)),
    notices: [...treatmentNotices(request, counts, journeys, amounts), ...scheme.notices],
  };
}

/** Days that an open case has stood in its stage; NaN for others. */
export function standingDays({ journeys, now }: Pipeline, at: number): number {
  return journeys.status[at] === 2 ? (now - journeys.since[at]!) / 86_400_000 : NaN;
}

/** An open case that stands longer in its stage than nine of ten that left it; ten of these make a rule. */
export function isStalled(pipeline: Pipeline, at: number): boolean {
  const stage = pipeline.stages[pipeline.journeys.step[at]!];
  return stage !== undefined && stage.timed >= 10 && standingDays(pipeline, at) > stage.slow;
}
