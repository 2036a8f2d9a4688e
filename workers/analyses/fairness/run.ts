import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { charts } from './charts';
import { fairnessOf } from './fairness';
import { findings } from './findings';
import { frames } from './frames';
import { notices } from './notices';
import { byThreshold, plan } from './query';
import { groupsTable, testsTable } from './tables';

/** @throws FaultError where people are to be found in another table and nothing tells them apart */
function checkedPlan(request: AnalysisRequest): Record<string, string> {
  if (request.relations.people !== undefined && !optionalBinding(request, 'id')) {
    throw new FaultError({ code: 'fairness-no-id', place: { role: 'id' } });
  }
  return plan(request);
}

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const fairness = fairnessOf(request, inputs);
  const { threshold } = request.params;
  const isMovable = optionalBinding(request, 'probability') !== undefined;
  return {
    tables: { '': groupsTable(fairness), tests: testsTable(fairness) },
    frames: frames(fairness),
    findings: findings(fairness),
    charts: charts(fairness),
    notices: notices(request, inputs, fairness),
    // Without probabilities there is nothing to call anew.
    sliders: [
      {
        param: 'threshold',
        min: 0,
        max: isMovable ? 1 : 0,
        step: 0.01,
        ...(byThreshold(request) ? { value: typeof threshold === 'number' ? threshold : 0.5 } : {}),
      },
    ],
  };
}

export const analysis: Analysis = { plan: checkedPlan, run };
