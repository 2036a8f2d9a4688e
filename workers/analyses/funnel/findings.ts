import type { Finding } from '../../contract/analysis';
import { UNNAMED } from './frames';
import { type Pipeline, isStalled } from './pipeline';
import type { Segment } from './segments';
import type { StageFigures } from './stage-figures';

/** Segments that get a sentence need so many decided cases. */
const LEAST_TOLD = 10;

/** The stage that loses the largest share of its cases; only cases that went on or are lost tell, where that is known. */
export function largestDrop({ stages }: Pipeline): StageFigures | undefined {
  return stages
    .slice(0, -1)
    .filter(({ entered, converted }) => entered > converted)
    .toSorted((a, b) => a.conversion.value - b.conversion.value)[0];
}

export function slowestStage({ stages }: Pipeline): StageFigures | undefined {
  return stages.filter(({ timed }) => timed > 0).toSorted((a, b) => b.median - a.median)[0];
}

/** The sentences that matter, most important first. */
export function findings(pipeline: Pipeline): Finding[] {
  return [
    overall(pipeline),
    ...dropFinding(pipeline),
    ...timeFinding(pipeline),
    ...openFinding(pipeline),
    ...stalledFinding(pipeline),
    ...segmentFindings(pipeline),
  ];
}

function overall({ results, scheme }: Pipeline): Finding {
  const { cases, won, lost, open, winRate } = results;
  return {
    key: scheme.hasLost ? 'finding.overall' : 'finding.overall.no-lost',
    values: {
      cases,
      won,
      lost,
      open,
      rate: winRate.value,
      low: winRate.low,
      high: winRate.high,
      stage: scheme.stages[scheme.goal]!,
    },
    rows: { table: 'cases' },
  };
}

function dropFinding(pipeline: Pipeline): Finding[] {
  const drop = largestDrop(pipeline);
  if (!drop) return [];
  const { stages } = pipeline.scheme;
  return [
    {
      key: 'finding.drop',
      values: {
        stage: stages[drop.step]!,
        next: stages[drop.step + 1]!,
        conversion: drop.conversion.value,
        converted: drop.converted,
        entered: drop.entered,
        low: drop.conversion.low,
        high: drop.conversion.high,
      },
      rows: { table: '', column: 'stage', value: stages[drop.step]! },
    },
  ];
}

function timeFinding(pipeline: Pipeline): Finding[] {
  const slowest = slowestStage(pipeline);
  if (!slowest) return [];
  const stage = pipeline.scheme.stages[slowest.step]!;
  return [
    {
      key: 'finding.time',
      values: { stage, median: slowest.median, upper: slowest.upperQuartile, timed: slowest.timed },
      rows: { table: '', column: 'stage', value: stage },
    },
  ];
}

function openFinding({ results, hasAmount }: Pipeline): Finding[] {
  if (!hasAmount || results.openAmount === 0) return [];
  const { open, openAmount, weighted } = results;
  return [
    {
      key: 'finding.pipeline',
      values: { open, amount: openAmount, weighted },
      rows: { table: 'cases', column: 'status', value: 'open' },
    },
  ];
}

function stalledFinding(pipeline: Pipeline): Finding[] {
  let stalled = 0;
  let amount = 0;
  for (let at = 0; at < pipeline.journeys.count; at++) {
    if (!isStalled(pipeline, at)) continue;
    stalled++;
    amount += pipeline.amounts[at]! || 0;
  }
  if (stalled === 0) return [];
  return [
    {
      key: pipeline.hasAmount ? 'finding.stalled.amount' : 'finding.stalled',
      values: { stalled, open: pipeline.results.open, amount },
      rows: { table: 'cases', column: 'stalled', value: 'true' },
    },
  ];
}

/** The best and the worst owner or channel, where the rate of all lies outside their intervals. */
function segmentFindings({ segments, results, settings, scheme }: Pipeline): Finding[] {
  const rate = results.winRate.value;
  const told = (key: string, { by, name, winRate, won, lost, cases }: Segment): Finding => ({
    key,
    values: {
      by,
      segment: name ?? UNNAMED,
      rate: winRate.value,
      low: winRate.low,
      high: winRate.high,
      all: rate,
      won,
      of: scheme.hasLost ? won + lost : cases,
    },
    rows: name === null ? { table: 'segments' } : { table: 'segments', column: 'segment', value: name },
  });
  return settings.by.flatMap((dimension) => {
    const ranked = segments
      .filter(
        ({ by, won, lost, cases }) => by === dimension && (scheme.hasLost ? won + lost : cases) >= LEAST_TOLD,
      )
      .toSorted((a, b) => b.winRate.value - a.winRate.value);
    const [best, worst] = [ranked[0], ranked.at(-1)];
    return [
      ...(best && best.winRate.low > rate ? [told('finding.segment.best', best)] : []),
      ...(worst && worst.winRate.high < rate ? [told('finding.segment.worst', worst)] : []),
    ];
  });
}
