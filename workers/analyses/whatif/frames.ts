import { compensatedSum } from '../../kernels/compensated-sum';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { DRIVERS, type Driver } from './effect';
import { STEPS, totalOf } from './scenario';
import { NO_GROUP, type Story, dayAhead } from './story';

/** Seasons, and horizons, of the past that stand before a scenario. */
const LOOK_BACK = 2;
const MOST_ROWS = 2000;
/** Groups that are drawn, those with the largest difference. */
const MOST_GROUPS = 12;

const numbers = (values: Iterable<number>): OutputColumn => ({
  type: 'number',
  values: Float64Array.from(values),
});

/** Tables for charts only. */
export function frames(story: Story): Record<string, OutputTable> {
  return {
    course: courseFrame(story),
    bridge: bridgeFrame(story),
    ...Object.fromEntries(curvesOf(story).map((driver) => [`${driver}-curve`, curveFrame(story, driver)])),
    ...(story.scenarios.length > 1 ? { groups: groupsFrame(story) } : {}),
  };
}

/** The past, the base and the scenario, joined where they meet. */
function courseFrame(story: Story): OutputTable {
  const { whole, base, question, readings } = story;
  const { values, start } = base.whole.history;
  const { grain, first } = readings.panel.span;
  const back = Math.min(
    values.length,
    Math.max(LOOK_BACK * base.season, LOOK_BACK * question.horizon, 10),
    MOST_ROWS,
  );
  const past = Array.from({ length: back }, (_, i) => values.length - back + i);
  const ahead = Array.from({ length: question.horizon }, (_, h) => h);
  const last = values.at(-1)!;
  const joined = (side: Float64Array): OutputColumn =>
    numbers([...past.map((at) => (at === values.length - 1 ? last : NaN)), ...side]);
  return {
    rows: back + question.horizon,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from([
          ...past.map((at) => firstDay(grain, first + start + at)),
          ...ahead.map((h) => dayAhead(story, h)),
        ]),
      },
      value: numbers([...past.map((at) => values[at]!), ...ahead.map(() => NaN)]),
      base: joined(whole.base),
      scenario: joined(whole.scenario),
      lo95: joined(whole.low),
      hi95: joined(whole.high),
    },
  };
}

/** From the base, over what each change adds, to the scenario. */
function bridgeFrame({ whole }: Story): OutputTable {
  const total = totalOf(whole);
  let at = total.base;
  const changes = STEPS.map((step) => {
    const change = compensatedSum(whole.steps[step]);
    const from = at;
    at += change;
    return { step: `step-${step}`, from, to: at, change, isEnd: false };
  });
  const end = (step: string, to: number) => ({ step, from: 0, to, change: to, isEnd: true });
  const rows = [end('step-base', total.base), ...changes, end('step-scenario', total.scenario)];
  const pick = (side: 'from' | 'to', holds: (row: (typeof rows)[number]) => boolean): OutputColumn =>
    numbers(rows.map((row) => (holds(row) ? row[side] : NaN)));
  const rises = (row: (typeof rows)[number]): boolean => !row.isEnd && row.change >= 0;
  const falls = (row: (typeof rows)[number]): boolean => !row.isEnd && row.change < 0;
  return {
    rows: rows.length,
    columns: {
      step: { type: 'text', values: rows.map(({ step }) => step) },
      end_from: pick('from', ({ isEnd }) => isEnd),
      end_to: pick('to', ({ isEnd }) => isEnd),
      rise_from: pick('from', rises),
      rise_to: pick('to', rises),
      fall_from: pick('from', falls),
      fall_to: pick('to', falls),
      label_at: numbers(rows.map(({ from, to }) => Math.max(from, to))),
      amount: numbers(rows.map(({ change }) => change)),
    },
  };
}

/** Drivers of which an effect is known. */
export function curvesOf({ whole }: Story): Driver[] {
  return DRIVERS.filter((driver) => whole.effects[driver].source !== 'unknown');
}

/** Where changes are drawn: 30% down to 30% up. */
const REACH = 0.3;
const STOPS = 25;

/** The sum over the horizon under other changes of one driver, all else as it is. */
function curveFrame({ whole, question }: Story, driver: Driver): OutputTable {
  const { elasticity, stdError } = whole.effects[driver];
  const { scenario } = totalOf(whole);
  const plain = scenario - compensatedSum(whole.steps[driver]);
  const doubt = Number.isNaN(stdError) ? 0 : 1.959963984540054 * stdError;
  const stops = Array.from({ length: STOPS }, (_, i) =>
    Number((-REACH + (2 * REACH * i) / (STOPS - 1)).toFixed(6)),
  );
  const changed = question.changes[driver];
  const all = [...new Set([...stops, changed])].toSorted((a, b) => a - b);
  const at = (change: number, size: number): number => plain * Math.exp(size * Math.log(1 + change));
  const ends = (change: number): number[] => [at(change, elasticity - doubt), at(change, elasticity + doubt)];
  return {
    rows: all.length,
    columns: {
      change: numbers(all),
      total: numbers(all.map((change) => at(change, elasticity))),
      lo95: numbers(all.map((change) => Math.min(...ends(change)))),
      hi95: numbers(all.map((change) => Math.max(...ends(change)))),
      here: numbers(all.map((change) => (change === changed ? at(change, elasticity) : NaN))),
    },
  };
}

/** What the changes make of each group in all. */
function groupsFrame({ scenarios, base }: Story): OutputTable {
  const rows = scenarios
    .map((each, i) => {
      const plain = compensatedSum(each.base);
      const total = compensatedSum(each.scenario);
      return { group: base.groups[i]!.reading.name ?? NO_GROUP, plain, total, difference: total - plain };
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || b.plain - a.plain)
    .slice(0, MOST_GROUPS)
    .toSorted((a, b) => b.difference - a.difference);
  return {
    rows: rows.length,
    columns: {
      group: { type: 'text', values: rows.map(({ group }) => group) },
      more: numbers(rows.map(({ difference }) => (difference >= 0 ? difference : NaN))),
      less: numbers(rows.map(({ difference }) => (difference < 0 ? difference : NaN))),
      base: numbers(rows.map(({ plain }) => plain)),
      scenario: numbers(rows.map(({ total }) => total)),
      difference: numbers(rows.map(({ difference }) => difference)),
    },
  };
}
