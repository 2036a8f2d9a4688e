import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { loyaltyOf } from './loyalty';
import { inputsSql } from './query';
import { suggestions } from './suggestions';
import { customersTable, signalsTable, summaryTable, yearsTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const loyalty = loyaltyOf(request, inputs);
  return {
    tables: {
      '': customersTable(loyalty),
      years: yearsTable(loyalty),
      summary: summaryTable(loyalty),
      signals: signalsTable(loyalty),
    },
    frames: frames(loyalty),
    findings: findings(loyalty),
    charts: charts(loyalty),
    notices: loyalty.notices,
    suggestions: suggestions(request, loyalty),
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
