import type {
  Analysis,
  AnalysisOutput,
  AnalysisRequest,
  RunContext,
  SliderRange,
} from '../../contract/analysis';
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
    ...(base.season > 1 ? { sliders: [shiftRange(base.season)] } : {}),
  };
}

/** Half a season either way: more would be less the other way. */
function shiftRange(season: number): SliderRange {
  const most = Math.floor(season / 2);
  return { param: 'season_shift', min: -most, max: most, step: 1 };
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
  part: forecastBatch,
};
