import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { forecastBatch } from '../../forecasting/groups/forecast-all';
import type { ModelName } from '../../forecasting/groups/model-names';
import type { InputTable } from '../../table/columns';
import { adjusted, readAdjustments } from './adjustments';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { type Horizon, horizonOf } from './horizon';
import { type Ledger, readLedger } from './ledger';
import { editable, offers } from './offers';
import { type PlanWish, originalPlan } from './original-plan';
import { outlookWithin, plannedOf, withinPlan } from './planned';
import { type Outlook, projectionOf, sumOf } from './projection';
import { dailySql } from './query';
import { type Standing, standingOf } from './standing';
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
  const { params } = request;
  const ledger = readLedger(request, daily);
  const horizon = horizonOf(request, ledger);
  const plan = originalPlan(ledger, horizon, {
    goal: Number(params.goal),
    factor: Number(params.growth_factor),
    years: Number(params.season_years),
    season: params.season as PlanWish['season'],
  });
  const actual = actualOf(ledger, horizon);
  const adjustments = readAdjustments(request, ledger.span.grain);
  const targets = adjusted(plan.cells, actual, horizon, adjustments);
  const projection = await projectionOf(ledger, actual, targets, horizon, params.model as ModelName, context);
  const planned = plannedOf(sumOf(plan.cells));
  const standing = (
    original: Float64Array,
    target: Float64Array,
    came: Float64Array,
    outlook: Outlook,
  ): Standing =>
    standingOf(
      original,
      target,
      withinPlan(came, planned),
      outlookWithin(outlook, planned),
      horizon,
      planned,
    );
  const story: Story = {
    ledger,
    planned,
    horizon,
    plan,
    adjustments,
    actual,
    targets,
    projection,
    whole: standing(sumOf(plan.cells), sumOf(targets), sumOf(actual), projection.whole),
    standings: ledger.parts.map((_, part) =>
      standing(plan.cells[part]!, targets[part]!, actual[part]!, projection.parts[part]!),
    ),
  };
  return {
    tables: tablesOf(story),
    frames: frames(story),
    findings: findings(story),
    charts: charts(story),
    grain: ledger.span.grain,
    notices: notices(story),
    editable: editable(story),
    offers: offers(story),
  };
}

/** By part and period of the plan: zero where a period has passed without a row, nothing where it has not begun. */
function actualOf({ parts, span }: Ledger, { start, length }: Horizon): Float64Array[] {
  return parts.map(({ values }) =>
    Float64Array.from({ length }, (_, i) => {
      const at = start + i - span.first;
      if (at < 0 || at >= span.length) return NaN;
      return Number.isNaN(values[at]) ? 0 : values[at]!;
    }),
  );
}

export const analysis: Analysis = {
  plan: (request) => ({ daily: dailySql(request) }),
  run,
  part: forecastBatch,
};
