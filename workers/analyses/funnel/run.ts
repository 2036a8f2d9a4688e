import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { pipelineOf } from './pipeline';
import { inputsSql } from './query';
import { casesTable, periodsTable, segmentStagesTable, segmentsTable, stagesTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const pipeline = pipelineOf(request, inputs);
  return {
    tables: {
      '': stagesTable(pipeline),
      cases: casesTable(pipeline),
      periods: periodsTable(pipeline),
      segments: segmentsTable(pipeline),
      segment_stages: segmentStagesTable(pipeline),
    },
    frames: frames(pipeline),
    findings: findings(pipeline),
    charts: charts(pipeline),
    grain: pipeline.grain,
    notices: pipeline.notices,
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
