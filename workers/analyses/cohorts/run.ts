import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { spanOf } from '../grain';
import { readCohorts, retentionCurve } from './cells';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { inputsSql } from './query';
import { type Story, countOnce } from './story';
import { allCells, cohortTable, curveTable, customersTable } from './tables';
import { readGrain, refuseShape, treatmentNotices } from './treatment';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { cells, customers, days, counts } = inputs;
  if (!cells || !customers || !days || !counts) throw new Error('an input is missing');
  const grain = readGrain(request, counts);
  const span = spanOf(grain, Array.from(days.numbers('day')));
  const cohorts = readCohorts(cells, span);
  refuseShape(request, span, cohorts);
  const hasAmounts = optionalBinding(request, 'amount') !== undefined;
  const story: Story = {
    span,
    cohorts,
    curve: retentionCurve(cohorts),
    hasAmounts,
    ...countOnce(customers, span),
  };
  return {
    tables: {
      '': cohortTable(allCells(cohorts), span, hasAmounts),
      curve: curveTable(story.curve, hasAmounts),
      customers: customersTable(customers, span, hasAmounts),
    },
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    grain,
    notices: treatmentNotices(counts, span),
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
