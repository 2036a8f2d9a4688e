import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { gainsFrame, ganttFrame, networkFrame } from './frames';
import { learnPlan } from './learn';
import { readPlan } from './plan-rows';
import { isLog, query } from './query';
import { tell } from './story';
import { tables } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const plan = isLog(request) ? learnPlan(request, inputs) : readPlan(request, inputs.plan!);
  const story = tell(request, plan);
  const gantt = ganttFrame(story);
  return {
    tables: tables(story),
    frames: { gantt: gantt.frame, network: networkFrame(story), gains: gainsFrame(story) },
    findings: findings(story),
    charts: charts(story, gantt.hidden),
    notices: plan.notices,
  };
}

export const analysis: Analysis = { plan: query, run };
