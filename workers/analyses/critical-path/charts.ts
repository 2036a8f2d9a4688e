import type { ChartSpec } from '../../contract/chart';
import type { Story } from './story';
import { unitOf } from './unit-words';

const number = (column: string) => ({ column, format: 'number' }) as const;

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story, hidden: number): ChartSpec[] {
  const { plan, gains } = story;
  const hasOrder = plan.before.some((own) => own.length > 0);
  return [
    ganttChart(story, hidden),
    ...(hasOrder ? [networkChart(story)] : []),
    ...(gains.some((gain) => gain > 0) ? [gainsChart(story)] : []),
  ];
}

function ganttChart({ schedule, critical, plan, unit, deadline }: Story, hidden: number): ChartSpec {
  const count = critical.reduce((sum, each) => sum + each, 0);
  const values = {
    length: schedule.length,
    unit: unitOf(schedule.length, unit),
    critical: count,
    activities: plan.names.length,
  };
  return {
    id: 'gantt',
    table: 'gantt',
    title: { key: 'chart.gantt', values },
    caption: { key: hidden > 0 ? 'chart.gantt.some' : 'chart.gantt.caption', values: { hidden } },
    marks: [
      {
        type: 'bar',
        x1: { column: 'early_finish' },
        x2: { column: 'late_finish' },
        y: { column: 'activity' },
        color: { ink: 'muted' },
        opacity: 0.28,
        name: { key: 'name.slack' },
      },
      ...(['critical', 'free'] as const).map((kind) => ({
        type: 'bar' as const,
        x1: { column: `${kind}_start` },
        x2: { column: `${kind}_finish` },
        y: { column: 'activity' },
        color: { ink: kind === 'critical' ? ('bad' as const) : ('accent' as const) },
        name: { key: `tone.${kind}` },
      })),
      ...(deadline === undefined
        ? []
        : [
            {
              type: 'rule',
              x: { value: deadline },
              color: { ink: 'warn' },
              dashed: true,
              name: { key: 'name.deadline' },
            } as const,
          ]),
    ],
    x: { label: { key: 'axis.time', values: { unit } }, format: 'number', type: 'linear', zero: true },
    y: { label: { key: 'column.activity' }, format: 'text', type: 'band' },
    tip: [
      { column: 'activity' },
      number('duration'),
      number('early_start'),
      number('early_finish'),
      number('slack'),
      number('gain'),
    ],
    select: 'activity',
  };
}

function networkChart({ paths, plan }: Story): ChartSpec {
  const [path] = paths;
  const steps = path?.activities.length ?? 0;
  return {
    id: 'network',
    table: 'network',
    title: {
      key: `chart.network${paths.length > 1 ? '.several' : steps === 1 ? '.one' : ''}`,
      values: {
        paths: paths.length,
        steps,
        first: plan.names[path?.activities[0] ?? -1] ?? '',
        last: plan.names[path?.activities.at(-1) ?? -1] ?? '',
      },
    },
    marks: [],
    network: {
      nodes: { id: 'activity', figure: 'duration', tone: 'tone' },
      edges: { source: 'source', target: 'target', tone: 'tone' },
      tones: { bad: { key: 'tone.critical' }, muted: { key: 'tone.free' } },
      across: true,
    },
    tip: [
      { column: 'activity' },
      number('duration'),
      number('early_start'),
      number('slack'),
      { column: 'source' },
      { column: 'target' },
    ],
    select: 'activity',
  };
}

function gainsChart({ shorten, unit }: Story): ChartSpec {
  return {
    id: 'gains',
    table: 'gains',
    title: { key: 'chart.gains', values: { shorten, unit: unitOf(shorten, unit) } },
    caption: { key: 'chart.gains.caption' },
    marks: [{ type: 'bar', x: { column: 'gain' }, y: { column: 'activity' }, color: { ink: 'good' } }],
    x: { label: { key: 'axis.gain', values: { unit } }, format: 'number' },
    y: { label: { key: 'column.activity' }, format: 'text', type: 'band' },
    select: 'activity',
  };
}
