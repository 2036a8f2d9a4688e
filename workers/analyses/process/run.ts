import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { quantile } from '../../kernels/quantile';
import { sortedNumbers } from '../../kernels/sorted';
import type { InputTable, OutputTable } from '../../table/columns';
import { readEventLog } from '../event-log';
import { eventLogSql } from '../event-log-sql';
import { workingClock } from '../working-clock';
import { activitiesOf, reworkedCases } from './activities';
import { casesOf } from './cases';
import { type Drawn, charts } from './charts';
import { findings } from './findings';
import { fitOf } from './fit';
import { flowOf } from './flow';
import {
  bottlenecksFrame,
  deviationsFrame,
  dotsFrame,
  durationsFrame,
  handoversFrame,
  reworkFrame,
  variantsFrame,
  workFrame,
} from './frames';
import { handoversOf } from './handovers';
import { mapFrame, pictureOf } from './map-frame';
import { type Story, bottlenecksOf } from './story';
import { tables } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const log = readEventLog(request, inputs);
  const story = tell(request, log);
  const picture = pictureOf(story);
  const drawn: Drawn = {
    picture,
    variants: variantsFrame(story),
    durations: durationsFrame(story),
    dots: dotsFrame(story),
    bottlenecks: bottlenecksFrame(story),
    work: workFrame(story),
  };
  const frames: Record<string, OutputTable> = {
    map: mapFrame(story, picture),
    'variant-cells': drawn.variants.frame,
    'duration-bars': drawn.durations.frame,
    dots: drawn.dots.frame,
    'bottleneck-bars': drawn.bottlenecks.frame,
    'rework-bars': reworkFrame(story),
    'handover-cells': handoversFrame(story),
    'work-bars': drawn.work.frame,
    'deviation-bars': deviationsFrame(story),
  };
  return {
    tables: tables(story),
    frames,
    findings: findings(story),
    charts: charts(story, drawn),
    notices: [...log.notices, ...overlaps(story)],
  };
}

function tell(request: AnalysisRequest, log: Story['log']): Story {
  const { params } = request;
  const clock = workingClock(request, least(log.start), most(log.time));
  const { cases, variants } = casesOf(log, clock);
  const seconds = sortedNumbers(cases.seconds);
  const flow = flowOf(log, clock);
  const topVariants = Math.min(Number(params.variants), variants.length);
  const isCut = topVariants > 0 && topVariants < variants.length;
  const drawn = isCut ? flowOf(log, clock, (id) => cases.variant[id]! < topVariants) : flow;
  const shown = isCut ? variants.slice(0, topVariants) : variants;
  return {
    log,
    cases,
    typical: { median: quantile(seconds, 0.5), p90: quantile(seconds, 0.9) },
    variants,
    activities: activitiesOf(log, clock),
    flow,
    drawn,
    drawnCases: shown.reduce((sum, variant) => sum + variant.cases, 0),
    handovers: handoversOf(log, clock),
    fit: fitOf(request, log, variants),
    bottlenecks: bottlenecksOf(flow),
    reworked: reworkedCases(log),
    isTimed: params.graph === 'time',
    isBusiness: params.calendar === 'business',
    minShare: Number(params.min_share),
    topVariants: isCut ? topVariants : 0,
  };
}

const least = (values: Float64Array): number => values.reduce((low, value) => Math.min(low, value), Infinity);
const most = (values: Float64Array): number =>
  values.reduce((high, value) => Math.max(high, value), -Infinity);

/** Steps whose second event starts before the first has ended are told as they are. */
function overlaps({ flow }: Story): Fault[] {
  const steps = flow.edges.reduce((sum, { negative }) => sum + negative, 0);
  if (steps === 0) return [];
  return [{ code: 'process-overlaps', severity: 'warning', values: { steps, share: steps / flow.steps } }];
}

export const analysis: Analysis = { plan: eventLogSql, run };
