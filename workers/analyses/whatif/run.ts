import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { forecastBatch } from '../../forecasting/groups/forecast-all';
import type { InputTable } from '../../table/columns';
import { baseOf } from './base';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { dailySql } from './query';
import { readReadings } from './readings';
import { addedUp, scenarioOf } from './scenario';
import { readQuestion } from './settings';
import type { Story } from './story';
import { tablesOf } from './tables';
import { notices } from './treatment';

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const { daily } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const question = readQuestion(request);
  const readings = readReadings(request, daily);
  const { span } = readings.panel;
  const base = await baseOf(readings, question, context);
  const scenarios = base.groups.map(({ forecast, effects }) =>
    scenarioOf(forecast, effects, base, question, span),
  );
  const whole = addedUp(scenarios, scenarioOf(base.whole, base.effects, base, question, span));
  const story: Story = { question, readings, base, scenarios, whole };
  return {
    tables: tablesOf(story),
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    grain: span.grain,
    notices: notices(story),
  };
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
  part: forecastBatch,
};
