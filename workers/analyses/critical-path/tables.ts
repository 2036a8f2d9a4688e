import type { OutputColumn, OutputTable } from '../../table/columns';
import { chanceBy } from './pert';
import type { Story } from './story';

const ARROW = ' → ';

export function tables(story: Story): Record<string, OutputTable> {
  return { '': activitiesTable(story), paths: pathsTable(story) };
}

/** Activities in an order in which each comes after those before it, by their earliest start. */
export function inOrder({ schedule }: Story): number[] {
  const { order, earlyStart, earlyFinish } = schedule;
  return [...order].sort(
    (one, other) => earlyStart[one]! - earlyStart[other]! || earlyFinish[one]! - earlyFinish[other]!,
  );
}

function activitiesTable(story: Story): OutputTable {
  const { plan, schedule, critical, gains } = story;
  const order = inOrder(story);
  const pick = (values: Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(order, (activity) => values[activity]!),
  });
  return {
    rows: order.length,
    columns: {
      activity: { type: 'text', values: order.map((activity) => plan.names[activity]!) },
      duration: pick(plan.expected),
      early_start: pick(schedule.earlyStart),
      early_finish: pick(schedule.earlyFinish),
      late_start: pick(schedule.lateStart),
      late_finish: pick(schedule.lateFinish),
      slack: pick(schedule.slack.map((slack, activity) => (critical[activity] === 1 ? 0 : slack))),
      critical: { type: 'boolean', values: order.map((activity) => critical[activity] === 1) },
      free_slack: pick(schedule.freeSlack.map((slack) => Math.max(0, slack))),
      deviation: pick(plan.deviation),
      gain: pick(gains),
      predecessors: {
        type: 'text',
        values: order.map((activity) => plan.before[activity]!.map((each) => plan.names[each]!).join('; ')),
      },
    },
  };
}

function pathsTable({ paths, plan, schedule, deadline }: Story): OutputTable {
  const numbers = (of: (path: (typeof paths)[number]) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(paths, of),
  });
  return {
    rows: paths.length,
    columns: {
      path: {
        type: 'text',
        values: paths.map(({ activities }) => activities.map((each) => plan.names[each]!).join(ARROW)),
      },
      activities: { type: 'integer', values: Float64Array.from(paths, (path) => path.activities.length) },
      length: numbers(() => schedule.length),
      deviation: numbers((path) => path.deviation),
      chance: numbers(({ deviation }) =>
        deadline === undefined || Number.isNaN(deviation)
          ? NaN
          : chanceBy(deadline, schedule.length, deviation),
      ),
    },
  };
}
