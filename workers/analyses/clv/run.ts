import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { boundaryNotices, isSpread } from './boundary';
import { charts } from './charts';
import { chooseModel } from './choose-model';
import { runContracts } from './contracts';
import { type Customers, readCustomers } from './customers';
import { choiceFinding, findings, intervalFinding } from './findings';
import { followedHistory } from './followed';
import { frames, pictures } from './frames';
import { holdout } from './holdout';
import { bootstrapIntervals } from './intervals';
import { matrixOf } from './matrix';
import { followedChart, holdoutChart, matrixCharts, spreadChart, trackingCharts } from './more-charts';
import { followedFrame, matrixFrame, spreadFrame } from './more-frames';
import { oneCustomer } from './one-customer';
import { contractsSql, customersSql, leftOutRowsSql, summarySql } from './query';
import { type Settings, readSettings } from './settings';
import { sourceOf } from './source';
import { fitSpend } from './spend';
import { readSummary } from './summed-customers';
import { summarise } from './summary';
import {
  customersTable,
  fitRows,
  fitTable,
  holdoutTable,
  matrixTable,
  paramRows,
  paramsTable,
  trackingTable,
} from './tables';
import { track } from './tracking';
import { fewRepeatersNotice } from './treatment';
import { customerValues } from './value';

function plan(request: AnalysisRequest): Record<string, string> {
  switch (sourceOf(request)) {
    case 'contracts':
      return { contracts: contractsSql(request) };
    case 'summary':
      return { summary: summarySql(request) };
    case 'transactions':
      return { left_out: leftOutRowsSql(request), customers: customersSql(request) };
  }
}

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const settings = readSettings(request);
  const { customers, left_out: leftOut, summary, contracts } = inputs;
  if (contracts) return runContracts(request, settings, contracts, context);
  if (summary) return value(readSummary(request, settings, summary), settings, context);
  if (!customers || !leftOut) throw new Error('the inputs customers and left_out are needed');
  return value(readCustomers(request, settings, { customers, leftOut }), settings, context);
}

function value(customers: Customers, settings: Settings, context: RunContext): AnalysisOutput {
  const { calendar, calibration } = customers;
  context.progress(0.1);
  const candidates = chooseModel(customers, settings);
  const best = candidates[0]!;
  const { predictor } = best;
  context.progress(0.3);
  const spend = fitSpend(customers);
  context.progress(0.4);
  const values = customerValues(customers, predictor, spend, settings);
  const summary = summarise(customers, values);
  const spreads = [...predictor.spreads.entries()].filter(([, spread]) => isSpread(spread));
  const seen = pictures(customers, predictor, values);
  const matrix = matrixOf(predictor, customers, settings.horizon);
  const tracking = calendar && track(predictor, calendar, customers.age, settings.unitDays);
  const later = calibration && holdout(predictor, calibration);
  const followed = calendar && followedHistory(predictor, calendar, customers.age, settings.unitDays);
  const isDays = calendar?.kind === 'days';
  context.progress(0.5);
  const intervals = bootstrapIntervals(customers, best, spend, settings, (share) => {
    context.progress(0.5 + 0.45 * share);
  });
  return {
    tables: {
      '': customersTable(customers, values, spend, intervals),
      params: paramsTable([
        ...paramRows(predictor.model, predictor.params, best.standardErrors()),
        ...(spend.fit ? paramRows('gamma-gamma', spend.fit.params, spend.fit.standardErrors()) : []),
      ]),
      fit: fitTable(fitRows(candidates, spend)),
      tracking: trackingTable(tracking),
      holdout: holdoutTable(later),
      matrix: matrixTable(matrix),
    },
    frames: {
      ...frames(seen),
      matrix_map: matrixFrame(matrix),
      ...Object.fromEntries(spreads.map(([i, spread]) => [`spread_${i}`, spreadFrame(spread)])),
      ...(followed ? { followed: followedFrame(followed, isDays) } : {}),
    },
    findings: [
      ...findings(summary, values, spend, settings),
      ...intervalFinding(intervals, settings),
      ...choiceFinding(candidates),
    ],
    charts: [
      ...charts(summary, values, seen, settings),
      ...(tracking ? trackingCharts(tracking, settings, isDays) : []),
      ...(later ? [holdoutChart(ratioOf(later))] : []),
      ...matrixCharts(matrix, settings),
      ...spreads.map(([i, spread]) => spreadChart(spread, i, settings)),
      ...(followed ? [followedChart(isDays)] : []),
    ],
    notices: [
      ...customers.notices,
      ...fewRepeatersNotice(summary.repeaters, customers.count),
      ...spend.notices,
      ...boundaryNotices(predictor, spend.fit?.params),
    ],
  };
}

/** All purchases that were expected over all that were made. */
function ratioOf({ customers, actual, expected }: ReturnType<typeof holdout>): number {
  const sum = (means: Float64Array): number =>
    means.reduce((total, mean, i) => total + mean * customers[i]!, 0);
  return sum(expected) / sum(actual);
}

export const analysis: Analysis = { plan, run, customer: oneCustomer };
