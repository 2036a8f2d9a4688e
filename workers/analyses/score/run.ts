import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import type { InputTable } from '../../table/columns';
import { type AnswersTask, type Asked, answersPart } from './answers';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { measuresOf } from './metrics';
import { readModel } from './model';
import { notices } from './notices';
import { modelName, peek, queries } from './query';
import { scoredOf } from './scored';
import { columnsTable, metricsTable, scoresTable } from './tables';

function plan(request: AnalysisRequest, { model }: Record<string, InputTable>): Record<string, string> {
  if (!model) throw new Error('the model is missing');
  return queries(request, readModel(model, modelName(request)));
}

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const scored = await scoredOf(request, inputs, context);
  const measures = measuresOf(scored);
  const { positive } = scored;
  return {
    tables: {
      '': scoresTable(scored),
      columns: columnsTable(scored),
      metrics: metricsTable(measures),
    },
    frames: frames(scored),
    findings: findings(scored, measures),
    charts: charts(scored),
    notices: notices(request, scored),
    // Nothing to move where the model does not choose between two classes.
    sliders: [
      { param: 'threshold', min: 0, max: positive ? 1 : 0, step: 0.01, value: positive?.threshold ?? 0 },
    ],
  };
}

export const analysis: Analysis = {
  peek,
  plan,
  run,
  part: (input, asked) => answersPart(input as AnswersTask, asked as Asked),
};
