import type { ChartSpec } from '../../contract/chart';
import type { OutputTable } from '../../table/columns';
import { waitingOf } from './frames';
import type { Picture } from './map-frame';
import { mapChart } from './map-chart';
import type { Story, Unit } from './story';

/** What the pictures were made with: units of their axes, what they leave out. */
export interface Drawn {
  picture: Picture;
  variants: { cut: number; frame: OutputTable };
  durations: { unit: Unit; beyond: number; frame: OutputTable };
  dots: { every: number; frame: OutputTable };
  bottlenecks: { unit: Unit; frame: OutputTable };
  work: { unit: Unit; frame: OutputTable };
}

const duration = (column: string) => ({ column, format: 'duration' }) as const;
const integer = (column: string) => ({ column, format: 'integer' }) as const;
const CASES_AXIS = { label: { key: 'column.cases' }, format: 'integer' } as const;
const NAMES = { label: { key: 'column.activity' }, format: 'text', type: 'band' } as const;

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story, drawn: Drawn): ChartSpec[] {
  const { bottlenecks, activities, handovers, log, fit } = story;
  return [
    mapChart(story, drawn.picture),
    variantsChart(story, drawn),
    durationsChart(story, drawn),
    ...(bottlenecks.length > 0 ? [bottlenecksChart(story, drawn)] : []),
    dotsChart(story, drawn),
    ...(activities.some(({ repeats }) => repeats > 0) ? [reworkChart(story)] : []),
    ...(log.hasStart ? [workChart(drawn)] : []),
    ...(handovers.length > 0 ? [handoversChart(story)] : []),
    ...(fit && fit.deviations.length > 0 ? [deviationsChart(story)] : []),
  ];
}

/** Names of activities, but for the word that stands for the rare ones. */
const ACTIVITY_COLOURS: NonNullable<ChartSpec['color']> = {
  label: { key: 'column.activity' },
  format: 'label',
  scheme: 'categorical',
};

function variantsChart({ variants, log }: Story, { variants: { cut, frame } }: Drawn): ChartSpec {
  const lines = frame.columns.line?.type === 'text' ? frame.columns.line.values : [];
  return {
    id: 'variants',
    table: 'variant-cells',
    title: {
      key: 'chart.variants',
      values: { variants: variants.length, share: (variants[0]?.cases ?? 0) / log.cases },
    },
    caption: { key: cut > 0 ? 'chart.variants.cut' : 'chart.variants.caption', values: { cut } },
    marks: [{ type: 'cell', x: { column: 'step' }, y: { column: 'line' }, color: { column: 'kind' } }],
    x: { label: { key: 'axis.place' }, format: 'integer', type: 'band' },
    y: {
      label: { key: 'axis.variant' },
      format: 'text',
      type: 'band',
      domain: [...new Set(lines)].filter((line) => line !== null),
    },
    color: ACTIVITY_COLOURS,
    tip: [
      integer('variant_rank'),
      { column: 'activity' },
      integer('cases'),
      { column: 'share', format: 'percent' },
      duration('median_seconds'),
    ],
    select: 'variant_rank',
    aspect: Math.min(0.8, 0.12 + 0.035 * new Set(lines).size),
  };
}

function durationsChart({ typical }: Story, { durations: { unit, beyond } }: Drawn): ChartSpec {
  return {
    id: 'durations',
    table: 'duration-bars',
    title: {
      key: 'chart.durations',
      values: typical,
    },
    ...(beyond > 0 ? { caption: { key: 'chart.durations.caption', values: { cases: beyond } } } : {}),
    marks: [{ type: 'bar', x1: { column: 'from' }, x2: { column: 'to' }, y: { column: 'cases' } }],
    x: { label: { key: 'axis.duration', values: { unit } }, format: 'number', type: 'linear' },
    y: CASES_AXIS,
    tip: [
      { ...duration('from_seconds'), label: { key: 'tip.from' } },
      { ...duration('to_seconds'), label: { key: 'tip.to' } },
      integer('cases'),
    ],
    select: [{ column: 'seconds', from: 'from_seconds', to: 'to_seconds' }],
    aspect: 0.4,
  };
}

function bottlenecksChart(story: Story, { bottlenecks: { unit } }: Drawn): ChartSpec {
  const { bottlenecks, log } = story;
  const [first] = bottlenecks;
  return {
    id: 'bottlenecks',
    table: 'bottleneck-bars',
    title: {
      key: 'chart.bottlenecks',
      values: {
        source: log.names[first!.source]!,
        target: log.names[first!.target]!,
        share: first!.total / waitingOf(story),
      },
    },
    marks: [{ type: 'bar', x: { column: 'waiting' }, y: { column: 'step' }, color: { ink: 'bad' } }],
    x: { label: { key: 'axis.waiting', values: { unit } }, format: 'number' },
    y: { label: { key: 'axis.step' }, format: 'text', type: 'band' },
    tip: [
      { column: 'source' },
      { column: 'target' },
      { column: 'share', label: { key: 'tip.waiting-share' }, format: 'percent' },
      integer('count'),
      duration('median_seconds'),
      duration('p90_seconds'),
    ],
    select: [{ column: 'source' }, { column: 'target' }],
  };
}

function dotsChart({ log }: Story, { dots: { every } }: Drawn): ChartSpec {
  return {
    id: 'dots',
    table: 'dots',
    title: { key: 'chart.dots', values: { cases: log.cases } },
    caption: { key: every > 1 ? 'chart.dots.some' : 'chart.dots.all', values: { every } },
    marks: [
      {
        type: 'dot',
        x: { column: 'time' },
        y: { column: 'line' },
        color: { column: 'kind' },
        opacity: 0.8,
      },
    ],
    x: { label: { key: 'column.time' }, format: 'date', type: 'time' },
    y: { label: { key: 'axis.line' }, format: 'integer', reverse: true },
    color: ACTIVITY_COLOURS,
    tip: [{ column: 'case', format: 'text' }, { column: 'activity' }, { column: 'time', format: 'date' }],
    select: 'case',
    aspect: 0.6,
  };
}

function reworkChart({ reworked, log }: Story): ChartSpec {
  return {
    id: 'rework',
    table: 'rework-bars',
    title: { key: 'chart.rework', values: { cases: reworked, share: reworked / log.cases } },
    caption: { key: 'chart.rework.caption' },
    marks: [{ type: 'bar', x: { column: 'repeats' }, y: { column: 'activity' }, color: { ink: 'warn' } }],
    x: { label: { key: 'column.repeats' }, format: 'integer' },
    y: NAMES,
    tip: [
      { column: 'activity' },
      integer('repeats'),
      integer('repeat_cases'),
      { column: 'share', label: { key: 'tip.repeat-share' }, format: 'percent' },
    ],
    select: 'activity',
  };
}

function workChart({ work: { unit } }: Drawn): ChartSpec {
  return {
    id: 'work',
    table: 'work-bars',
    title: { key: 'chart.work' },
    caption: { key: 'chart.work.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'mean' },
        y: { column: 'activity' },
        color: { column: 'part' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'axis.mean', values: { unit } }, format: 'number' },
    y: NAMES,
    color: {
      label: { key: 'axis.part' },
      format: 'label',
      scheme: 'categorical',
      domain: ['waiting', 'working'],
    },
    tip: [
      { column: 'activity' },
      { column: 'part', label: { key: 'axis.part' }, format: 'label' },
      duration('mean_seconds'),
    ],
    select: 'activity',
  };
}

function handoversChart({ handovers }: Story): ChartSpec {
  const all = handovers.reduce((sum, { count }) => sum + count, 0);
  const kept = handovers.reduce((sum, { from, to, count }) => sum + (from === to ? count : 0), 0);
  return {
    id: 'handovers',
    table: 'handover-cells',
    title: { key: 'chart.handovers', values: { share: (all - kept) / all, times: all - kept } },
    caption: { key: 'chart.handovers.caption' },
    marks: [{ type: 'cell', x: { column: 'to' }, y: { column: 'from' }, color: { column: 'count' } }],
    x: { label: { key: 'column.to' }, format: 'text', type: 'band' },
    y: { label: { key: 'column.from' }, format: 'text', type: 'band' },
    color: { label: { key: 'column.count' }, format: 'integer', scheme: 'sequential' },
    tip: [
      { column: 'from', format: 'text' },
      { column: 'to', format: 'text' },
      integer('count'),
      { ...duration('mean_seconds'), label: { key: 'tip.mean-gap' } },
    ],
    select: [{ column: 'from' }, { column: 'to' }],
    aspect: 0.7,
  };
}

function deviationsChart({ fit, log }: Story): ChartSpec {
  return {
    id: 'deviations',
    table: 'deviation-bars',
    title: {
      key: 'chart.deviations',
      values: { fitness: fit!.mean, share: fit!.exact / log.cases },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'cases' },
        y: { column: 'activity' },
        color: { column: 'kind' },
        stack: 'group',
      },
    ],
    x: CASES_AXIS,
    y: NAMES,
    color: {
      label: { key: 'column.kind' },
      format: 'label',
      scheme: 'categorical',
      domain: ['missing', 'extra'],
    },
    tip: [
      { column: 'activity' },
      { column: 'kind', format: 'label' },
      integer('cases'),
      { column: 'share', format: 'percent' },
    ],
    select: [{ column: 'activity' }, { column: 'kind' }],
  };
}
