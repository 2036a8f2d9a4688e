import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { type Fill, fillGaps } from '../../kernels/fill-gaps';
import type { InputTable, OutputTable } from '../../table/columns';
import { dailySql } from '../daily-sums';
import { calendarEffects } from './calendar-effects';
import { holidaysSql, readCalendar } from './calendar-input';
import { charts, hasChanges, hasSeasons } from './charts';
import { groupGrowth, windowsOf } from '../windows';
import { bridge, contributions, topMovers } from './contribution';
import { type Story, findings, mainEffect } from './findings';
import { NO_GROUP, addUp, changesFrame, groupsFrame, mainLines, seasonFrame, seriesFrame } from './frames';
import { MOST_MULTIPLES, bridgeFrame, calendarFrame, linesFrame } from './growth-frames';
import { type PanelForm, readPanel } from '../panel';
import { AVERAGE_OVER, type Measures, indexed, measure } from './series';
import { calendarTable, contributionTable, growthTable, moversTable, trendTable } from './tables';
import { edgeNotices, gapNotices } from './treatment';

const FORM: PanelForm = {
  role: 'group',
  codes: {
    noRows: 'trend-no-rows',
    emptyColumn: 'trend-empty-column',
    leftOut: 'trend-rows-left-out',
    tooMany: 'trend-too-many-rows',
    oneDay: 'trend-one-day',
    onePeriod: 'trend-one-period',
  },
};

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { daily, holidays } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const panel = readPanel(request, daily, FORM);
  const { span, series } = panel;
  const fill = request.params.fill as Fill;
  const window = (request.params.window as number) || AVERAGE_OVER[span.grain];
  const measures = series.map(({ values }) => measure(fillGaps(values, fill), span.grain, window));
  const raw = addUp(series.map(({ values }) => values));
  const windows = windowsOf(span);
  const filled = measures.map(({ value }) => value);
  const total = measure(fillGaps(addUp(filled), fill), span.grain, window);
  const calendar = readCalendar(request, span, holidays);
  const story: Story = {
    span,
    total,
    raw,
    windows,
    growths: panel.groups && windows ? groupGrowth(filled, windows) : [],
    groups: series.map(({ name }) => name),
    window,
    indices: filled.map((value) => indexed(value, span)[span.lastWhole] ?? NaN),
    calendar: calendarEffects(total.value, span, calendar.days),
  };
  const parts = contributions(story.growths);
  return {
    tables: {
      '': trendTable(panel, measures, window, calendar.days),
      growth: growthTable(panel, total, measures, windows),
      contribution: contributionTable(panel, parts),
      movers: moversTable(panel, topMovers(story.growths)),
      calendar: calendarTable(story.calendar?.effects ?? []),
    },
    frames: {
      ...chartFrames(story, measures, panel.groups !== undefined),
      ...(parts.length > 1 ? { bridge: bridgeFrame(bridge(parts), (index) => nameOf(story, index)) } : {}),
      ...(story.calendar && mainEffect(story)
        ? { 'calendar-lines': calendarFrame(total.yoyPct, story.calendar, span) }
        : {}),
    },
    findings: findings(story),
    charts: charts(story, panel.groups !== undefined),
    grain: span.grain,
    notices: [...edgeNotices(span), ...panel.notices, ...gapNotices(raw, fill), ...calendar.notices],
  };
}

function nameOf({ groups }: Story, index: number): string {
  return groups[index] ?? NO_GROUP;
}

function chartFrames(
  story: Story,
  measures: readonly Measures[],
  hasGroups: boolean,
): Record<string, OutputTable> {
  const { span, total, growths, window } = story;
  const groups = measures.map((each, index) => ({ name: nameOf(story, index), measures: each }));
  const lines = hasGroups ? mainLines(groups, span, window) : [{ name: NO_GROUP, measures: total }];
  const isCompared = groups.length > 1 && growths.length > 0;
  return {
    series: seriesFrame(lines, span),
    ...(hasChanges(story) ? { changes: changesFrame(total, span) } : {}),
    ...(hasGroups ? { groups: groupsFrame(growths, (index) => nameOf(story, index)) } : {}),
    ...(isCompared
      ? {
          multiples: linesFrame(mainLines(groups, span, window, MOST_MULTIPLES), span),
          index: linesFrame(lines, span),
        }
      : {}),
    ...(hasSeasons(story) ? { season: seasonFrame(total.value, span) } : {}),
  };
}

export const analysis: Analysis = {
  plan(request) {
    const holidays = holidaysSql(request);
    return { daily: dailySql(request), ...(holidays === undefined ? {} : { holidays }) };
  },
  run,
};
