import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { offers } from './offers';
import { portfolioOf } from './portfolio';
import { inputsSql } from './query';
import { expiringTable, modesTable, partnersTable, periodsTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const portfolio = portfolioOf(request, inputs);
  return {
    tables: {
      '': partnersTable(portfolio),
      periods: periodsTable(portfolio),
      modes: modesTable(portfolio),
      expiring: expiringTable(portfolio),
    },
    frames: frames(portfolio),
    findings: findings(portfolio),
    charts: charts(portfolio),
    offers: offers(portfolio),
    grain: 'month',
    notices: portfolio.notices,
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
