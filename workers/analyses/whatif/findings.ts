import type { Finding } from '../../contract/analysis';
import { compensatedSum } from '../../kernels/compensated-sum';
import { wayOf } from './charts';
import { DRIVERS, type Driver } from './effect';
import { differenceReach, totalOf } from './scenario';
import { type Story, isChanged, periodAhead } from './story';

const ROWS = { table: '' };
const EFFECTS = { table: 'effects' };

/** The sentences that matter, most important first. */
export function findings(story: Story): Finding[] {
  return [
    outcome(story),
    ...DRIVERS.flatMap((driver) => effect(story, driver)),
    ...parts(story),
    ...season(story),
  ];
}

/** The sum of the scenario beside that of the base. */
function outcome(story: Story): Finding {
  const { whole, question, readings } = story;
  const total = totalOf(whole);
  const [low, high] = differenceReach(whole);
  const values = {
    from: periodAhead(story, 0),
    to: periodAhead(story, question.horizon - 1),
    grain: readings.panel.span.grain,
    base: total.base,
    scenario: total.scenario,
    low: total.low,
    high: total.high,
    difference: Math.abs(total.scenario - total.base),
    difference_low: low,
    difference_high: high,
    pct: total.base > 0 ? Math.abs(total.scenario / total.base - 1) : NaN,
  };
  if (!isChanged(story)) return { key: 'finding.base', values, rows: ROWS };
  const way = wayOf(story);
  if (way === 'same') return { key: 'finding.same', values, rows: ROWS };
  return { key: `finding.${way}${low < high ? '.doubt' : ''}`, values, rows: ROWS };
}

/** How the value answers to a driver, and how sure that is. */
function effect({ whole, question }: Story, driver: Driver): Finding[] {
  const { elasticity, stdError, source } = whole.effects[driver];
  if (source === 'unknown') return [];
  const reach = 1.959963984540054 * stdError;
  const values = {
    elasticity,
    low: elasticity - reach,
    high: elasticity + reach,
    per: Math.abs(elasticity) / 100,
    periods: whole.base.length,
    own: question.own[driver],
  };
  if (source === 'given') return [{ key: `finding.given.${driver}`, values, rows: EFFECTS }];
  const isSure = Math.abs(elasticity) > reach;
  const way = !isSure ? 'unsure' : elasticity < 0 ? 'down' : 'up';
  return [{ key: `finding.effect.${driver}.${way}`, values, rows: EFFECTS }];
}

/** Which change does most, where there are several. */
function parts({ whole, question }: Story): Finding[] {
  const steps = (['price', 'spend', 'season'] as const)
    .map((step) => ({ step: `step-${step}`, change: compensatedSum(whole.steps[step]) }))
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [first, second] = steps;
  if (!first || !second) return [];
  const values = {
    step: first.step,
    change: first.change,
    other: second.step,
    other_change: second.change,
    periods: question.horizon,
  };
  return [{ key: 'finding.most', values, rows: ROWS }];
}

function season({ whole, question }: Story): Finding[] {
  if (!whole.shape || (question.strength === 0 && question.shift === 0)) return [];
  const change = compensatedSum(whole.steps.season);
  const { strength, shift } = question;
  const what = shift === 0 ? 'strength' : strength === 0 ? 'shift' : 'both';
  return [
    {
      key: `finding.season.${what}.${change >= 0 ? 'up' : 'down'}`,
      values: {
        change: Math.abs(change),
        strength: 1 + strength,
        shift: Math.abs(shift),
        when: shift < 0 ? 'earlier' : 'later',
      },
      rows: ROWS,
    },
  ];
}
