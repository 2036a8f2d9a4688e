import type { ChartSpec, Mark } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { compensatedSum } from '../../kernels/compensated-sum';
import { type Windows, isYearly } from '../windows';
import { bridge, contributions } from './contribution';
import { type Story, mainEffect, windowValues } from './findings';
import { NO_GROUP } from './frames';
import { growth } from '../../kernels/growth';

/** Charts of what groups did, and of what the calendar did; the tables are those of `growth-frames`. */
export function growthCharts(story: Story, hasGroups: boolean): ChartSpec[] {
  const several = hasGroups && story.groups.length > 1;
  const { windows } = story;
  return [
    ...(several && windows ? [bridgeChart(story, windows)] : []),
    ...(several && windows ? [multiplesChart(story), indexChart(story)] : []),
    ...(mainEffect(story) ? [calendarChart(story)] : []),
  ];
}

/** Room for the figures to the right of the longest bar, as a share of it. */
const FIGURE_ROOM = 0.3;

function bridgeChart(story: Story, windows: Windows): ChartSpec {
  const ends = bridge(contributions(story.growths)).flatMap(({ from, to }) => [from, to]);
  const bar = (kind: 'end' | 'rise' | 'fall', ink: 'muted' | 'good' | 'bad'): Mark => ({
    type: 'bar',
    x1: { column: `${kind}_from` },
    x2: { column: `${kind}_to` },
    y: { column: 'step' },
    color: { ink },
  });
  return {
    id: 'bridge',
    table: 'bridge',
    title: bridgeTitle(story),
    caption: {
      key: isYearly(windows, story.span) ? 'chart.bridge.caption.year' : 'chart.bridge.caption',
      values: windowValues(story, windows),
    },
    marks: [
      bar('end', 'muted'),
      bar('rise', 'good'),
      bar('fall', 'bad'),
      {
        type: 'text',
        x: { column: 'label_at' },
        y: { column: 'step' },
        text: { column: 'amount' },
        anchor: 'start',
      },
    ],
    x: {
      label: { key: 'column.value' },
      format: 'number',
      domain: [Math.min(0, ...ends), (1 + FIGURE_ROOM) * Math.max(0, ...ends)],
    },
    y: { label: { key: 'column.step' }, format: 'label', type: 'band' },
    tip: [
      { column: 'step', format: 'label' },
      { column: 'amount', format: 'number' },
    ],
  };
}

function bridgeTitle({ growths, groups }: Story): Message {
  const before = compensatedSum(growths.map((each) => each.before));
  const now = compensatedSum(growths.map((each) => each.now));
  const pct = growth(now, before);
  const way = now >= before ? 'up' : 'down';
  // The group that did most for the way the whole went.
  const ranked = growths.toSorted((a, b) => (now >= before ? b.change - a.change : a.change - b.change));
  const main = ranked[0];
  const values = {
    group: groups[main?.index ?? 0] ?? NO_GROUP,
    change: Math.abs(main?.change ?? 0),
    before,
    now,
  };
  if (Number.isNaN(pct)) return { key: `chart.bridge.${way}.plain`, values };
  return { key: `chart.bridge.${way}`, values: { ...values, pct: Math.abs(pct) } };
}

function multiplesChart(story: Story): ChartSpec {
  const { span, growths } = story;
  const rose = growths.filter(({ change }) => change > 0).length;
  return {
    id: 'multiples',
    table: 'multiples',
    title: { key: 'chart.multiples', values: { rose, of: growths.length } },
    caption: { key: 'chart.multiples.caption', values: { window: story.window } },
    marks: [
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'value' },
        color: { ink: 'muted' },
        opacity: 0.6,
      },
      { type: 'line', x: { column: 'period' }, y: { column: 'moving_average' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.period' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.value' }, format: 'number', zero: true },
    facet: 'group',
    tip: [
      { column: 'group', format: 'label' },
      { column: 'period', format: 'period' },
      { column: 'value', format: 'number' },
      { column: 'moving_average', format: 'number' },
    ],
    grain: span.grain,
    select: 'group',
  };
}

function indexChart(story: Story): ChartSpec {
  const { span } = story;
  return {
    id: 'index',
    table: 'index',
    title: indexTitle(story),
    caption: { key: 'chart.index.caption' },
    marks: [
      { type: 'rule', y: { value: 100 }, color: { ink: 'muted' } },
      { type: 'line', x: { column: 'period' }, y: { column: 'index' }, color: { column: 'group' } },
    ],
    x: { label: { key: 'column.period' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.index' }, format: 'number' },
    color: { label: { key: 'column.group' }, format: 'label', scheme: 'categorical' },
    tip: [
      { column: 'group', format: 'label' },
      { column: 'period', format: 'period' },
      { column: 'index', format: 'number' },
    ],
    grain: span.grain,
    select: 'group',
  };
}

/** Who stands highest and lowest now. */
function indexTitle({ indices, groups }: Story): Message {
  const known = Array.from(indices.keys()).filter((index) => !Number.isNaN(indices[index]));
  const ranked = known.toSorted((a, b) => (indices[b] ?? 0) - (indices[a] ?? 0));
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (most === undefined || least === undefined || most === least) return { key: 'chart.index.plain' };
  return {
    key: 'chart.index',
    values: {
      most: groups[most] ?? NO_GROUP,
      high: indices[most] ?? NaN,
      least: groups[least] ?? NO_GROUP,
      low: indices[least] ?? NaN,
    },
  };
}

function calendarChart(story: Story): ChartSpec {
  const effect = mainEffect(story);
  return {
    id: 'calendar',
    table: 'calendar-lines',
    title: {
      key: `chart.calendar.${effect?.kind ?? 'working-day'}.${(effect?.perDay ?? 0) >= 0 ? 'up' : 'down'}`,
      values: { pct: Math.abs(effect?.perDay ?? NaN) },
    },
    caption: { key: 'chart.calendar.caption' },
    marks: [
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'yoy_pct' },
        color: { ink: 'muted' },
        opacity: 0.6,
        name: { key: 'column.yoy_pct' },
      },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'yoy_adjusted' },
        color: { ink: 'accent' },
        name: { key: 'column.yoy_adjusted' },
      },
    ],
    x: { label: { key: 'column.period' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.yoy_pct' }, format: 'percent' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'yoy_pct', format: 'percent' },
      { column: 'yoy_adjusted', format: 'percent' },
    ],
    grain: story.span.grain,
    aspect: 0.35,
  };
}
