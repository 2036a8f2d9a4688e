import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { notices } from './notices';
import { editable, offers } from './offers';
import { outlookOf } from './outlook';
import { inputsSql } from './query';
import { customersTable, flowsTable, movesTable, planTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const outlook = outlookOf(request, inputs);
  const { segmented, plan, followed } = outlook;
  return {
    tables: {
      '': planTable(plan),
      customers: customersTable(outlook),
      moves: movesTable(followed),
      flows: flowsTable(followed),
    },
    frames: frames(outlook),
    findings: findings(outlook),
    charts: charts(outlook),
    notices: notices(request, outlook),
    editable: editable(plan),
    offers: offers(segmented, followed !== undefined),
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
