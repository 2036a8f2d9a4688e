import type { Highs } from 'highs';
import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { compensatedSum } from '../../kernels/compensated-sum';
import { loadHighs } from '../../programme/highs';
import type { InputTable } from '../../table/columns';
import { listed } from '../../contract/listed';
import { solverNotices } from '../solver-faults';
import { rangeOf, roomOf, sliderOf } from './budgets';
import { charts } from './charts';
import { curveOf, gainOf } from './curve';
import { findings } from './findings';
import { barsFrame, curveFrame } from './frames';
import { type Item, itemsOf } from './items';
import { type Bounds, boundsOf, editable } from './limits';
import { modelOf, withBudget } from './model';
import { leastSpend, planOf } from './plan';
import { inputsSql } from './query';
import type { Story } from './story';
import { constraintsTable, curveTable, itemsTable } from './tables';

async function run(request: AnalysisRequest, inputs: Record<string, InputTable>): Promise<AnalysisOutput> {
  const { tiers, unused, left_out } = inputs;
  if (!tiers || !unused || !left_out) throw new Error('an input is missing');
  const { items, notices } = itemsOf(request, { tiers, unused, left_out });
  const bounds = boundsOf(request, items);
  const spentSoFar = request.params.basis === 'total' ? compensatedSum(tiers.numbers('cost')) : NaN;
  const story = storyOf(await loadHighs(), request, items, bounds, spentSoFar);
  const { model, plan, range } = story;
  return {
    tables: {
      '': itemsTable(story, tiers.vector('item')),
      constraints: constraintsTable(story),
      curve: curveTable(story),
    },
    frames: { bars: barsFrame(story), 'by-budget': curveFrame(story) },
    findings: findings(story),
    charts: charts(story),
    notices: [...own(story), ...notices, ...solverNotices(plan, model.programme)],
    editable: editable(bounds),
    sliders: [sliderOf(range)],
  };
}

function storyOf(
  highs: Highs,
  request: AnalysisRequest,
  items: readonly Item[],
  bounds: readonly Bounds[],
  spentSoFar: number,
): Story {
  const open = modelOf(request, items, bounds, ceiling(request, items, bounds, spentSoFar));
  const least = leastSpend(highs, open);
  const range = rangeOf(request, least ?? 0, roomOf(items, bounds), spentSoFar);
  const model = withBudget(open, range.budget);
  const plan = planOf(highs, model, range.budget, least);
  const step = 10 ** Math.floor(Math.log10(range.budget / 10));
  return {
    model,
    plan,
    range,
    curve: curveOf(highs, model, plan, range, request.params.points as number),
    step,
    gain: gainOf(highs, model, plan, step),
  };
}

/** More money than any budget that is looked at. */
function ceiling(
  request: AnalysisRequest,
  items: readonly Item[],
  bounds: readonly Bounds[],
  spentSoFar: number,
): number {
  const widths = items.flatMap(({ tiers }) =>
    tiers.map(({ width, cost }) => (Number.isFinite(width) ? width * cost : 0)),
  );
  const given = bounds.flatMap(({ minimum, maximum }) => [minimum ?? 0, maximum ?? 0]);
  const sizes = [request.params.budget as number, spentSoFar || 0, 1_000, ...given];
  return 10 * Math.max(...sizes, compensatedSum(widths));
}

function own({ model, range }: Story): Fault[] {
  const severity = 'warning' as const;
  return [
    ...(range.isGiven ? [] : [{ code: 'budget-automatic', severity, values: { budget: range.budget } }]),
    ...(model.rising.length > 0
      ? [{ code: 'budget-rising', severity, values: { names: listed(model.rising) } }]
      : []),
  ];
}

/** @throws FaultError `budget-negative` before anything is read */
function plan(request: AnalysisRequest): Record<string, string> {
  const budget = request.params.budget as number;
  if (budget < 0) {
    throw new FaultError({ code: 'budget-negative', values: { budget }, place: { param: 'budget' } });
  }
  return inputsSql(request);
}

export const analysis: Analysis = { plan, run };
