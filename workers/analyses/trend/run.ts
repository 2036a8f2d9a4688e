import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { type Fill, fillGaps } from '../../kernels/fill-gaps';
import type { InputTable, OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { dailySql } from '../daily-sums';
import { charts, hasChanges, hasSeasons } from './charts';
import { groupGrowth, windowsOf } from './comparison';
import { type Story, findings } from './findings';
import { NO_GROUP, addUp, changesFrame, groupsFrame, mainLines, seasonFrame, seriesFrame } from './frames';
import { type Panel, readPanel } from './panel';
import { type Measures, measure } from './series';
import { edgeNotices, gapNotices } from './treatment';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { daily } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const panel = readPanel(request, daily);
  const { span, series } = panel;
  const fill = request.params.fill as Fill;
  const measures = series.map(({ values }) => measure(fillGaps(values, fill), span.grain));
  const raw = addUp(series.map(({ values }) => values));
  const windows = windowsOf(span);
  const filled = measures.map(({ value }) => value);
  const story: Story = {
    span,
    total: measure(fillGaps(addUp(filled), fill), span.grain),
    raw,
    windows,
    growths: panel.groups && windows ? groupGrowth(filled, windows) : [],
    groups: series.map(({ name }) => name),
  };
  return {
    tables: { '': trendTable(panel, measures) },
    frames: chartFrames(story, measures, panel.groups !== undefined),
    findings: findings(story),
    charts: charts(story, panel.groups !== undefined),
    grain: span.grain,
    notices: [...edgeNotices(span), ...panel.notices, ...gapNotices(raw, fill)],
  };
}

function chartFrames(
  story: Story,
  measures: readonly Measures[],
  hasGroups: boolean,
): Record<string, OutputTable> {
  const { span, total, growths, groups } = story;
  const nameOf = (index: number): string => groups[index] ?? NO_GROUP;
  const lines = hasGroups
    ? mainLines(
        measures.map((each, index) => ({ name: nameOf(index), measures: each })),
        span,
      )
    : [{ name: NO_GROUP, measures: total }];
  return {
    series: seriesFrame(lines, span),
    ...(hasChanges(story) ? { changes: changesFrame(total, span) } : {}),
    ...(hasGroups ? { groups: groupsFrame(growths, nameOf) } : {}),
    ...(hasSeasons(story) ? { season: seasonFrame(total.value, span) } : {}),
  };
}

/** One row per period and group that has a value, by period, then by group. */
function trendTable({ span, series, groups }: Panel, measures: readonly Measures[]): OutputTable {
  const cells = Array.from({ length: span.length }, (_, at) =>
    measures.map((each, index) => ({ at, index, each })).filter(({ each }) => !Number.isNaN(each.value[at])),
  ).flat();
  const numbers = (of: (measures: Measures) => Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(cells, ({ at, each }) => of(each)[at] ?? NaN),
  });
  return {
    rows: cells.length,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from(cells, ({ at }) => firstDay(span.grain, span.first + at)),
      },
      group: groups
        ? {
            type: 'same',
            vector: groups,
            rows: Int32Array.from(cells, ({ index }) => series[index]?.row ?? -1),
          }
        : { type: 'text', values: cells.map(() => null) },
      value: numbers(({ value }) => value),
      change: numbers(({ change }) => change),
      change_pct: numbers(({ changePct }) => changePct),
      yoy_pct: numbers(({ yoyPct }) => yoyPct),
      moving_average: numbers(({ movingAverage }) => movingAverage),
    },
  };
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
};
