import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { dailySql } from '../daily-sums';
import { periodAt, readSteadySeries } from '../steady-series';
import { adjust } from './adjust';
import { charts } from './charts';
import { breaksOf, outliersOf } from './find';
import { findings } from './findings';
import { levelsFrame, remainderFrame } from './frames';
import { type Segmentation, fitsLines, levelsOf, partition, segmentsOf, withoutSpikes } from './partition';
import type { Story } from './story';
import { changesTable, segmentsTable, seriesTable } from './tables';

/** A break needs two values on either side. */
const LEAST_PERIODS = 4;

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const { daily } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const series = readSteadySeries(request, daily, LEAST_PERIODS);
  const { values: adjusted, season, lengths, notices } = adjust(request, series);
  const calm = withoutSpikes(request, adjusted);
  const segmentation = partition(request, calm);
  const segments = segmentsOf(calm, segmentation);
  const levels = levelsOf(segments, segmentation.model, adjusted.length);
  const confidence = request.params.confidence as number;
  const { outliers, limits } = outliersOf(adjusted, levels, segments, segmentation, confidence);
  const breaks = breaksOf(request, calm, segmentation, segments, context);
  const story: Story = {
    series,
    hasSeason: lengths.length > 0,
    season,
    segmentation,
    segments,
    changes: [...breaks, ...outliers].toSorted((a, b) => a.at - b.at),
    limit: limits.at(-1) ?? NaN,
    confidence,
    periodOf: (at) => periodAt(series, at),
  };
  const remainder = adjusted.map((value, at) => value - (levels[at] ?? 0));
  return {
    tables: {
      '': changesTable(series, story.changes, season),
      segments: segmentsTable(series, segments),
      series: seriesTable(series, season, levels),
    },
    frames: {
      levels: levelsFrame(series, adjusted, levels, segments, story.changes),
      remainder: remainderFrame(series, remainder, limits, story.changes),
    },
    findings: findings(story),
    charts: charts(story),
    grain: series.grain,
    notices: [...slopeNotice(calm, segmentation), ...notices, ...series.notices],
  };
}

/** Steps that follow a slope are no breaks. */
function slopeNotice(values: Float64Array, { model, least, breaks }: Segmentation): Fault[] {
  if (model !== 'mean' || breaks.length === 0 || !fitsLines(values, least)) return [];
  return [{ code: 'changes-slope', severity: 'warning', values: { breaks: breaks.length } }];
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
};
