import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { customersOf } from './histories';
import { outcomeOf } from './outcome';
import { plan } from './query';
import { nextTable, sequencesTable } from './tables';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const customers = customersOf(request, inputs);
  const outcome = outcomeOf(request, customers, (share) => context.progress(share));
  return {
    tables: { '': sequencesTable(outcome), next: nextTable(outcome) },
    frames: frames(outcome),
    findings: findings(outcome),
    charts: charts(outcome),
    notices: customers.notices,
  };
}

export const analysis: Analysis = { plan, run };
