import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { charts } from './charts';
import { findings } from './findings';
import { forecastAll, forecastBatch } from '../../forecasting/groups/forecast-all';
import { chartFrames } from './frames';
import { historyOf } from '../../forecasting/groups/history';
import { seasonLength } from '../calendar-season';
import { readPanel } from './panel';
import { dailySql } from './query';
import { readSettings } from './settings';
import type { Story } from './story';
import { tablesOf } from './tables';
import { notices } from './treatment';
import { wholeOf } from '../../forecasting/groups/whole';

async function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): Promise<AnalysisOutput> {
  const { daily } = inputs;
  if (!daily) throw new Error('the input daily is missing');
  const settings = readSettings(request);
  const panel = readPanel(request, daily);
  const { span, column } = panel;
  const season = seasonLength(span.grain, settings.seasonLength);
  const known = panel.groups.flatMap((group) => {
    const history = historyOf(group.values, span, settings.fill);
    return history ? [{ group, history }] : [];
  });
  const groups = await forecastAll(known, season, settings, context);
  if (groups.length === 0) throw tooShort(request, panel.groups.length);
  const whole = column ? wholeOf(groups, span, season, settings) : groups[0]!;
  const story: Story = { span, settings, whole, groups, hasGroups: column !== undefined };
  return {
    tables: tablesOf(groups, span, column, settings, whole),
    frames: chartFrames(story),
    findings: findings(story),
    charts: charts(story),
    grain: span.grain,
    notices: [...notices(story, panel.groups.length), ...panel.notices],
  };
}

function tooShort(request: AnalysisRequest, groups: number): FaultError {
  const { column } = binding(request, 'value');
  return new FaultError({
    code: 'forecast-groups-too-short',
    values: { groups, column },
    place: { role: 'value', column },
  });
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
  part: forecastBatch,
};
