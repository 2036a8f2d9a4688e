import type { ChartSpec, Mark, Scale } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { PER_YEAR, firstDay, isoDay, placeInYear } from '../calendar';
import { type Windows, compare, isYearly } from '../windows';
import { type Story, windowValues } from './findings';
import { NO_GROUP } from './frames';
import { growthCharts } from './growth-charts';
import { growth, wayOf } from '../../kernels/growth';

const VALUE_AXIS: Scale = { label: { key: 'column.value' }, format: 'number' };
const PERIOD_AXIS: Scale = { label: { key: 'column.period' }, format: 'period', type: 'time' };

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story, hasGroups: boolean): ChartSpec[] {
  return [
    trendChart(story, hasGroups),
    ...(hasGroups && story.windows ? [groupsChart(story, story.windows)] : []),
    ...growthCharts(story, hasGroups),
    ...(hasSeasons(story) ? [seasonChart(story)] : []),
    ...(hasChanges(story) ? [changesChart(story)] : []),
  ];
}

/** Weeks, months or quarters of more than a year can be laid over those of the year before. */
export function hasSeasons({ span, windows }: Story): boolean {
  return (
    ['week', 'month', 'quarter'].includes(span.grain) && windows !== undefined && isYearly(windows, span)
  );
}

/** With two whole periods there is a change to show. */
export function hasChanges({ span, total }: Story): boolean {
  return total.change.some(
    (value, at) => at > span.firstWhole && at <= span.lastWhole && !Number.isNaN(value),
  );
}

function periodAt({ span }: Story, at: number): string {
  return isoDay(firstDay(span.grain, span.first + at));
}

function trendChart(story: Story, hasGroups: boolean): ChartSpec {
  const { span } = story;
  const partial = span.firstWhole > 0 || span.lastWhole < span.length - 1;
  const x = { column: 'period' };
  const name = (key: string): Message => ({
    key,
    values: { window: story.window, grain: span.grain },
  });
  const color = hasGroups ? ({ column: 'group' } as const) : undefined;
  const marks: Mark[] = [
    {
      type: 'line',
      x,
      y: { column: 'value' },
      color: color ?? { ink: 'muted' },
      opacity: hasGroups ? 0.4 : 0.6,
      ...(hasGroups ? {} : { name: name('column.value') }),
    },
    {
      type: 'line',
      x,
      y: { column: 'pending' },
      color: color ?? { ink: 'muted' },
      dashed: true,
      opacity: hasGroups ? 0.4 : 0.6,
      ...(hasGroups ? {} : { name: name('column.pending') }),
    },
    {
      type: 'line',
      x,
      y: { column: 'moving_average' },
      color: color ?? { ink: 'accent' },
      ...(hasGroups ? {} : { name: name('chart.trend.average') }),
    },
  ];
  return {
    id: 'trend',
    table: 'series',
    title: trendTitle(story),
    caption: name(partial ? 'chart.trend.caption.partial' : 'chart.trend.caption'),
    marks: partial ? marks : marks.toSpliced(1, 1),
    x: PERIOD_AXIS,
    y: { ...VALUE_AXIS, zero: true },
    ...(hasGroups
      ? { color: { label: { key: 'column.group' }, format: 'label', scheme: 'categorical' } }
      : {}),
    tip: [
      { column: 'period', format: 'period' },
      ...(hasGroups ? [{ column: 'group', format: 'label' as const }] : []),
      { column: 'value', format: 'number' },
      { column: 'pending', format: 'number' },
      { column: 'moving_average', format: 'number' },
    ],
    grain: span.grain,
    ...(hasGroups ? { select: 'group' } : {}),
  };
}

function trendTitle(story: Story): Message {
  const { span, windows, total } = story;
  if (!windows) return { key: 'chart.trend.plain', values: { grain: span.grain } };
  const { before, now } = compare(total.value, windows);
  const pct = growth(now, before);
  if (Number.isNaN(pct)) return { key: 'chart.trend.plain', values: { grain: span.grain } };
  return {
    key: `chart.trend.${isYearly(windows, span) ? 'year.' : ''}${wayOf(pct)}`,
    values: { pct: Math.abs(pct), ...windowValues(story, windows) },
  };
}

function groupsChart(story: Story, windows: Windows): ChartSpec {
  const { growths, groups, span } = story;
  const most = growths.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  return {
    id: 'groups',
    table: 'groups',
    title: {
      key: (most?.change ?? 0) >= 0 ? 'chart.groups.up' : 'chart.groups.down',
      values: {
        group: groups[most?.index ?? 0] ?? NO_GROUP,
        change: Math.abs(most?.change ?? 0),
      },
    },
    caption: {
      key: isYearly(windows, span) ? 'chart.groups.caption.year' : 'chart.groups.caption',
      values: windowValues(story, windows),
    },
    marks: [
      { type: 'bar', x: { column: 'gain' }, y: { column: 'group' }, color: { ink: 'good' } },
      { type: 'bar', x: { column: 'loss' }, y: { column: 'group' }, color: { ink: 'bad' } },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'column.change' }, format: 'number' },
    y: { label: { key: 'column.group' }, format: 'label', type: 'band' },
    tip: [
      { column: 'group', format: 'label' },
      { column: 'before', format: 'number' },
      { column: 'now', format: 'number' },
      { column: 'growth', format: 'percent' },
    ],
    select: 'group',
  };
}

function seasonChart(story: Story): ChartSpec {
  const { span } = story;
  return {
    id: 'season',
    table: 'season',
    title: seasonTitle(story),
    marks: [
      { type: 'line', x: { column: 'place' }, y: { column: 'value' }, color: { column: 'year' } },
      { type: 'dot', x: { column: 'place' }, y: { column: 'value' }, color: { column: 'year' } },
    ],
    x: { label: { key: `axis.place.${span.grain}` }, format: 'integer', type: 'linear' },
    y: { ...VALUE_AXIS, zero: true },
    color: { label: { key: 'column.year' }, scheme: 'categorical' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'value', format: 'number' },
    ],
    grain: span.grain,
  };
}

/** The latest year so far against the same part of the year before. */
function seasonTitle(story: Story): Message {
  const { span, total } = story;
  const { year, place } = placeInYear(span.grain, span.first + span.lastWhole);
  const start = span.lastWhole + 1 - place;
  const places = Array.from({ length: place }, (_, i) => start + i);
  const yearBefore = places.map((at) => at - PER_YEAR[span.grain]);
  const sum = (positions: number[]): number =>
    positions.reduce((all, at) => all + (total.value[at] ?? NaN), 0);
  const pct = growth(sum(places), sum(yearBefore));
  if (Number.isNaN(pct) || (yearBefore[0] ?? -1) < span.firstWhole) return { key: 'chart.season.plain' };
  return {
    key: `chart.season.${wayOf(pct)}`,
    values: {
      year: String(year),
      before: String(year - 1),
      pct: Math.abs(pct),
      grain: span.grain,
      period: periodAt(story, span.lastWhole),
    },
  };
}

function changesChart(story: Story): ChartSpec {
  const { span, total } = story;
  const changes = total.change
    .subarray(span.firstWhole + 1, span.lastWhole + 1)
    .filter((value) => !Number.isNaN(value));
  const up = changes.filter((value) => value > 0).length;
  return {
    id: 'changes',
    table: 'changes',
    title: { key: 'chart.changes', values: { up, of: changes.length } },
    marks: [
      {
        type: 'bar',
        x: { column: 'period' },
        y: { column: 'rise' },
        color: { ink: 'good' },
        name: { key: 'column.rise' },
      },
      {
        type: 'bar',
        x: { column: 'period' },
        y: { column: 'fall' },
        color: { ink: 'bad' },
        name: { key: 'column.fall' },
      },
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.change' }, format: 'number' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'change', format: 'number' },
      { column: 'change_pct', format: 'percent' },
    ],
    grain: span.grain,
    aspect: 0.35,
  };
}
