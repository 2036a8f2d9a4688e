import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { learningPart } from '../../learning/part';
import type { InputTable } from '../../table/columns';
import { customerCharts } from './customer-charts';
import { customerFrames } from './customer-frames';
import { customersTable, mainTable, testedTable } from './customer-tables';
import { cutoffsTable } from './cutoff-scores';
import { findings } from './findings';
import { modelPictures } from './model-charts';
import { modelTables } from './model-tables';
import { predictPurchases } from './predict';
import { type Event, readSettings } from './settings';
import { snapshotInputs } from './snapshots-sql';
import { suggestions } from './suggestions';
import { reasonsTable } from './told-reasons';

/** The analysis of an event: that a customer buys in the window to come, or that there is no purchase. */
export function predictionOf(event: Event): Analysis {
  return {
    plan: (request) => snapshotInputs(request, readSettings(request, event)),
    run: (request, inputs, context) => run(event, request, inputs, context),
    part: learningPart,
  };
}

async function run(
  event: Event,
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const prediction = await predictPurchases(request, inputs, readSettings(request, event), context);
  const { frames, charts } = modelPictures(prediction);
  const { threshold = 0.5 } = prediction.calls;
  return {
    tables: {
      '': mainTable(prediction),
      customers: customersTable(prediction),
      tested: testedTable(prediction),
      reasons: reasonsTable(prediction),
      cutoffs: cutoffsTable(prediction),
      ...modelTables(prediction),
    },
    frames: { ...customerFrames(prediction), ...frames },
    findings: findings(prediction),
    charts: [...customerCharts(prediction), ...charts],
    notices: prediction.notices,
    suggestions: suggestions(request, prediction),
    sliders: [{ param: 'threshold', min: 0.01, max: 1, step: 0.01, value: Math.min(1, threshold) }],
  };
}
