import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { fillGaps } from '../../kernels/fill-gaps';
import type { InputTable } from '../../table/columns';
import { isoDay } from '../calendar';
import { dailySql } from '../daily-sums';
import type { Span } from '../grain';
import { type PanelForm, readPanel } from '../panel';
import { windowsOf } from '../windows';
import { charts } from './charts';
import { findings } from './findings';
import { concentrationFrame, matrixFrame, ranksFrame, sharesFrame, shiftsFrame } from './frames';
import { concentrationOf, shifts, standingOf } from './market';
import { type Story, periodAt } from './story';
import { concentrationTable, matrixTable, shareTable, shiftsTable } from './tables';

const FORM: PanelForm = {
  role: 'entity',
  codes: {
    noRows: 'series-no-rows',
    emptyColumn: 'series-empty-column',
    leftOut: 'series-rows-left-out',
    tooMany: 'share-too-many-rows',
  },
};

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { daily } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const panel = readPanel(request, daily, FORM);
  const { series } = panel;
  const span = somethingWhole(panel.span);
  // Where an entity has no row it has sold nothing.
  const values = series.map((each) => fillGaps(each.values, 'zero'));
  const standings = Array.from({ length: span.length }, (_, at) =>
    standingOf(Float64Array.from(values, (own) => own[at] ?? 0)),
  );
  const windows = windowsOf(span);
  const highShare = request.params.high_share as number;
  const found = windows ? shifts(values, windows, highShare) : { shifts: [], marketGrowth: NaN };
  const story: Story = {
    span,
    standings,
    concentrations: standings.map(concentrationOf),
    windows,
    ...found,
    highShare,
    names: series.map(({ name }) => name),
  };
  return {
    tables: {
      '': shareTable(panel, values, standings),
      concentration: concentrationTable(story),
      shifts: shiftsTable(panel, story.shifts),
      matrix: matrixTable(panel, story.shifts),
    },
    frames: {
      shares: sharesFrame(story),
      'shift-bars': shiftsFrame(story),
      'matrix-dots': matrixFrame(story),
      ranks: ranksFrame(story),
      'concentration-line': concentrationFrame(story),
    },
    findings: findings(story),
    charts: charts(story),
    grain: span.grain,
    notices: [...notices(story, values), ...edges(panel.span), ...panel.notices],
  };
}

/** Where no period is whole, they are taken as they are. */
function somethingWhole(span: Span): Span {
  return span.lastWhole < span.firstWhole ? { ...span, firstWhole: 0, lastWhole: span.length - 1 } : span;
}

function notices({ span, standings, names, windows }: Story, values: readonly Float64Array[]): Fault[] {
  const negative = values.reduce((sum, own) => sum + own.filter((value) => value < 0).length, 0);
  const empty = standings.filter(({ total }) => total === 0).length;
  return [
    ...(names.length === 1 ? [warn('share-one-entity')] : []),
    ...(windows ? [] : [warn('share-one-period', { periods: span.length })]),
    ...(negative > 0 ? [warn('share-negative', { cells: negative })] : []),
    ...(empty > 0 ? [warn('share-empty-periods', { periods: empty, of: span.length })] : []),
  ];
}

function warn(code: string, values: Fault['values'] = {}): Fault {
  return { code, severity: 'warning', values };
}

function edges(span: Span): Fault[] {
  const { length, firstWhole, lastWhole, grain, from, to } = span;
  return [
    ...(lastWhole < length - 1
      ? [warn('share-last-incomplete', { period: periodAt(span, length - 1), day: isoDay(to), grain })]
      : []),
    ...(firstWhole > 0
      ? [warn('share-first-incomplete', { period: periodAt(span, 0), day: isoDay(from), grain })]
      : []),
  ];
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request, 'entity') }),
  run,
};
