import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Story } from './story';
import { inOrder } from './tables';

/** Bars of a Gantt chart beyond this are too thin to read. */
const MOST_BARS = 60;

/** What is drawn of a long plan: its critical activities first, then those with the least slack. */
function drawn(story: Story): number[] {
  const { schedule } = story;
  const kept = new Set(
    inOrder(story)
      .sort((one, other) => schedule.slack[one]! - schedule.slack[other]!)
      .slice(0, MOST_BARS),
  );
  return inOrder(story).filter((activity) => kept.has(activity));
}

export function ganttFrame(story: Story): { hidden: number; frame: OutputTable } {
  const { plan, schedule, critical, gains } = story;
  const order = drawn(story);
  const numbers = (values: Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(order, (activity) => values[activity]!),
  });
  const split = (values: Float64Array, kind: number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(order, (activity) => (critical[activity] === kind ? values[activity]! : NaN)),
  });
  const frame: OutputTable = {
    rows: order.length,
    columns: {
      activity: { type: 'text', values: order.map((activity) => plan.names[activity]!) },
      critical_start: split(schedule.earlyStart, 1),
      critical_finish: split(schedule.earlyFinish, 1),
      free_start: split(schedule.earlyStart, 0),
      free_finish: split(schedule.earlyFinish, 0),
      early_start: numbers(schedule.earlyStart),
      early_finish: numbers(schedule.earlyFinish),
      late_finish: numbers(schedule.lateFinish),
      duration: numbers(plan.expected),
      slack: numbers(schedule.slack.map((slack, activity) => (critical[activity] === 1 ? 0 : slack))),
      gain: numbers(gains),
    },
  };
  return { hidden: plan.names.length - order.length, frame };
}

export function gainsFrame({ plan, gains }: Story): OutputTable {
  const order = Array.from(gains, (_, activity) => activity)
    .filter((activity) => gains[activity]! > 0)
    .sort((one, other) => gains[other]! - gains[one]!)
    .slice(0, 15);
  return {
    rows: order.length,
    columns: {
      activity: { type: 'text', values: order.map((activity) => plan.names[activity]!) },
      gain: { type: 'number', values: Float64Array.from(order, (activity) => gains[activity]!) },
    },
  };
}

/** Activities and what waits for what; the critical path stands out. */
export function networkFrame(story: Story): OutputTable {
  const { plan, schedule, critical } = story;
  const order = inOrder(story);
  const tone = (isOn: boolean): string => (isOn ? 'bad' : 'muted');
  const edges = order.flatMap((target) =>
    plan.before[target]!.map((source) => {
      const isTight =
        Math.abs(schedule.earlyFinish[source]! - schedule.earlyStart[target]!) <
        1e-9 * Math.max(1, schedule.length);
      return { source, target, isOn: critical[source] === 1 && critical[target] === 1 && isTight };
    }),
  );
  const none = edges.map(() => null);
  const blank = order.map(() => null);
  const numbers = (values: Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from([...order.map((activity) => values[activity]!), ...none.map(() => NaN)]),
  });
  const name = (activity: number): string => plan.names[activity]!;
  return {
    rows: order.length + edges.length,
    columns: {
      activity: { type: 'text', values: [...order.map(name), ...none] },
      duration: numbers(plan.expected),
      early_start: numbers(schedule.earlyStart),
      slack: numbers(schedule.slack.map((slack, activity) => (critical[activity] === 1 ? 0 : slack))),
      source: { type: 'text', values: [...blank, ...edges.map(({ source }) => name(source))] },
      target: { type: 'text', values: [...blank, ...edges.map(({ target }) => name(target))] },
      tone: {
        type: 'text',
        values: [
          ...order.map((activity) => tone(critical[activity] === 1)),
          ...edges.map(({ isOn }) => tone(isOn)),
        ],
      },
    },
  };
}
