import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { loadHighs } from '../../programme/highs';
import type { InputTable } from '../../table/columns';
import { solverNotices } from '../solver-faults';
import { charts } from './charts';
import { findings } from './findings';
import { barsFrame, usesFrame } from './frames';
import { editable } from './limits';
import { modelOf } from './model';
import { planOf } from './plan';
import { inputsSql } from './query';
import { constraintsTable, resultTable, variablesTable } from './tables';

async function run(request: AnalysisRequest, inputs: Record<string, InputTable>): Promise<AnalysisOutput> {
  const { rows } = inputs;
  if (!rows) throw new Error('the input rows is missing');
  const model = modelOf(request, rows);
  const plan = planOf(await loadHighs(), model);
  return {
    tables: {
      '': variablesTable(model, plan, rows.vector('variable')),
      constraints: constraintsTable(model, plan),
      result: resultTable(model, plan),
    },
    frames: { bars: barsFrame(model, plan), uses: usesFrame(model, plan) },
    findings: findings(model, plan),
    charts: charts(model, plan),
    notices: [...model.notices, ...solverNotices(plan, model.programme)],
    editable: editable(model.constraints),
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
