import type { Finding } from '../../contract/analysis';
import { isoDay, lastDay } from '../calendar';
import { phaseOf } from './charts';
import { type Story, hasParts, partName, periodOfPlan } from './story';

/** Less than this share of the plan is nothing. */
const ON_PLAN = 0.0005;
const STANDING = { table: 'standing', column: 'level', value: 'all' };

/** The sentences that matter, most important first; a plan that was changed says so before all that is said of it. */
export function findings(story: Story): Finding[] {
  const phase = phaseOf(story);
  const all = [
    ...(story.adjustments.some(({ isIdle }) => !isIdle) ? [changed(story)] : []),
    ...(phase === 'before' ? [] : [toDate(story)]),
    ...(phase === 'over' ? [] : [landing(story), needed(story)]),
    ...(hasParts(story) ? [where(story)] : []),
    goalOf(story),
  ];
  return all.filter((finding) => finding !== undefined);
}

/** Where it stands, up to the last day with data. */
function toDate(story: Story): Finding {
  const { whole, ledger, horizon } = story;
  const { gap, planToDate, actualToDate } = whole;
  const pct = planToDate > 0 ? Math.abs(gap) / planToDate : NaN;
  const { grain, to } = ledger.span;
  const day = isoDay(horizon.running > 0 ? to : lastDay(grain, horizon.start + horizon.closed - 1));
  const way = Math.abs(gap) <= ON_PLAN * planToDate ? 'on' : gap < 0 ? 'behind' : 'ahead';
  const plain = Number.isNaN(pct) ? '.plain' : '';
  return {
    key: `finding.date.${way}${way === 'on' ? '' : plain}`,
    values: { day, actual: actualToDate, plan: planToDate, gap: Math.abs(gap), pct },
    rows: STANDING,
  };
}

function landing({ whole }: Story): Finding {
  const { projected, lo95, hi95, goal, projectedGap, chance } = whole;
  const way = Math.abs(projectedGap) <= ON_PLAN * goal ? 'on' : projectedGap < 0 ? 'short' : 'over';
  return {
    key: `finding.landing.${way}${Number.isNaN(chance) ? '.plain' : ''}`,
    values: { projected, low: lo95, high: hi95, goal, gap: Math.abs(projectedGap), chance },
    rows: STANDING,
  };
}

/** What must change. */
function needed(story: Story): Finding {
  const { whole, ledger, projection } = story;
  const { needed: each, neededChange, runRate, expected, left, goal } = whole;
  const values = {
    left,
    unit: `unit-${ledger.span.grain}`,
    each: `each-${ledger.span.grain}`,
    needed: each,
    run: runRate,
    expected,
    basis: projection.whole.basis,
    pct: Math.abs(neededChange),
    more: expected > 0 ? Math.abs(each / expected - 1) : NaN,
    goal,
  };
  const rows = STANDING;
  if (each <= 0) return { key: 'finding.needed.reached', values, rows };
  const way = each > expected ? 'more' : 'enough';
  if (Number.isNaN(runRate) || Number.isNaN(neededChange))
    return { key: `finding.needed.fresh.${way}`, values, rows };
  return { key: `finding.needed.${neededChange >= 0 ? 'above' : 'below'}.${way}`, values, rows };
}

/** The parts where most is missing, and how much more each has to bring. */
function where(story: Story): Finding | undefined {
  const { standings, ledger, projection } = story;
  const short = standings
    .map((standing, part) => ({
      ...standing,
      name: partName(ledger.parts[part]!, ledger),
      basis: projection.parts[part]!.basis,
    }))
    .filter(({ projectedGap }) => projectedGap < 0)
    .toSorted((a, b) => a.projectedGap - b.projectedGap);
  const [first, second] = short;
  if (!first)
    return { key: 'finding.where.none', values: { parts: standings.length }, rows: { table: 'standing' } };
  const missing = short.reduce((sum, { projectedGap }) => sum - projectedGap, 0);
  const values = {
    part: first.name,
    gap: -first.projectedGap,
    share: -first.projectedGap / missing,
    needed: first.needed,
    expected: first.expected,
    basis: first.basis,
    other: second?.name ?? '',
    other_gap: -(second?.projectedGap ?? 0),
    each: `each-${ledger.span.grain}`,
  };
  const isOver = Number.isNaN(first.needed);
  const key = isOver ? 'finding.where.over' : second ? 'finding.where' : 'finding.where.one';
  return { key, values, rows: { table: 'standing' } };
}

/** Where the goal comes from. */
function goalOf(story: Story): Finding {
  const { plan, horizon, ledger, whole } = story;
  const values = {
    goal: whole.original,
    base: plan.base,
    pct: plan.base > 0 ? Math.abs(whole.original / plan.base - 1) : NaN,
    from: periodOfPlan(story, 0),
    to: periodOfPlan(story, horizon.length - 1),
    grain: ledger.span.grain,
  };
  const way = !(plan.base > 0) ? 'plain' : whole.original >= plan.base ? 'up' : 'down';
  return { key: `finding.goal.${way}`, values, rows: { table: 'plan' } };
}

function changed({ adjustments, whole }: Story): Finding {
  const done = adjustments.filter(({ isIdle }) => !isIdle);
  const values = { adjustments: done.length, original: whole.original, goal: whole.goal };
  const isSame = Math.abs(whole.goal - whole.original) <= ON_PLAN * Math.abs(whole.original);
  return { key: `finding.changed${isSame ? '.same' : ''}`, values, rows: { table: 'adjustments' } };
}
