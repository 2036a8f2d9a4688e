import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { outcomeOf } from './outcome';
import { purchasesOf } from './purchases';
import { plan } from './query';
import { qualityTable, recommendationsTable, similarTable } from './tables';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const purchases = purchasesOf(request, inputs);
  const outcome = outcomeOf(request, purchases, (share) => context.progress(share));
  return {
    tables: {
      '': recommendationsTable(outcome, inputs.customers!),
      similar: similarTable(outcome),
      quality: qualityTable(outcome),
    },
    frames: frames(outcome),
    findings: findings(outcome),
    charts: charts(outcome),
    notices: outcome.notices,
  };
}

export const analysis: Analysis = { plan, run };
