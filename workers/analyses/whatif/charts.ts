import type { ChartSpec, Mark, Scale } from '../../contract/chart';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { Driver } from './effect';
import { curvesOf } from './frames';
import { differenceReach, totalOf } from './scenario';
import { NO_GROUP, type Story, isChanged, periodAhead } from './story';

const VALUE_AXIS: Scale = { label: { key: 'column.value' }, format: 'number' };
/** Room for the figures to the right of the longest bar, as a share of it. */
const FIGURE_ROOM = 0.3;

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story): ChartSpec[] {
  return [
    courseChart(story),
    ...(isChanged(story) ? [bridgeChart(story)] : []),
    ...curvesOf(story).map((driver) => curveChart(story, driver)),
    ...(story.scenarios.length > 1 && isChanged(story) ? [groupsChart(story)] : []),
  ];
}

/** Which way the sum goes, for the keys of words. */
export function wayOf(story: Story): 'up' | 'down' | 'same' {
  const { base, scenario } = totalOf(story.whole);
  if (Math.abs(scenario - base) < 1e-9 * Math.max(1, Math.abs(base))) return 'same';
  return scenario > base ? 'up' : 'down';
}

function courseChart(story: Story): ChartSpec {
  const { whole, question, readings } = story;
  const { grain } = readings.panel.span;
  const total = totalOf(whole);
  const x = { column: 'period' };
  const changed = isChanged(story);
  const values = {
    scenario: total.scenario,
    base: total.base,
    difference: Math.abs(total.scenario - total.base),
    pct: total.base > 0 ? Math.abs(total.scenario / total.base - 1) : NaN,
    from: periodAhead(story, 0),
    to: periodAhead(story, question.horizon - 1),
    grain,
  };
  const plain = Number.isNaN(values.pct) ? '.plain' : '';
  return {
    id: 'course',
    table: 'course',
    title: {
      key: changed
        ? `chart.course.${wayOf(story)}${wayOf(story) === 'same' ? '' : plain}`
        : 'chart.course.base',
      values,
    },
    caption: { key: 'chart.course.caption', values: { model: story.base.whole.chosen.label } },
    marks: [
      {
        type: 'band',
        x,
        y1: { column: 'lo95' },
        y2: { column: 'hi95' },
        color: { ink: 'accent' },
        opacity: 0.14,
        name: { key: 'chart.course.95' },
      },
      { type: 'line', x, y: { column: 'value' }, color: { ink: 'muted' }, name: { key: 'column.value' } },
      ...(changed
        ? [
            {
              type: 'line',
              x,
              y: { column: 'base' },
              color: { ink: 'muted' },
              dashed: true,
              name: { key: 'column.base' },
            } as const,
          ]
        : []),
      {
        type: 'line',
        x,
        y: { column: 'scenario' },
        color: { ink: 'accent' },
        name: { key: changed ? 'column.scenario' : 'column.base' },
      },
    ],
    x: { label: { key: 'column.period' }, format: 'period', type: 'time' },
    y: VALUE_AXIS,
    tip: [
      { column: 'period', format: 'period' },
      { column: 'value', format: 'number' },
      { column: 'base', format: 'number' },
      { column: 'scenario', format: 'number' },
      { column: 'lo95', format: 'number' },
      { column: 'hi95', format: 'number' },
    ],
    grain,
  };
}

function bridgeChart(story: Story): ChartSpec {
  const { whole } = story;
  const total = totalOf(whole);
  const [low, high] = differenceReach(whole);
  const bar = (kind: 'end' | 'rise' | 'fall', ink: 'muted' | 'good' | 'bad'): Mark => ({
    type: 'bar',
    x1: { column: `${kind}_from` },
    x2: { column: `${kind}_to` },
    y: { column: 'step' },
    color: { ink },
  });
  const tops = [
    total.base,
    total.scenario,
    ...(['price', 'spend', 'season'] as const).map((_, i, all) =>
      all.slice(0, i + 1).reduce((sum, step) => sum + compensatedSum(whole.steps[step]), total.base),
    ),
  ];
  return {
    id: 'bridge',
    table: 'bridge',
    title: {
      key: `chart.bridge.${wayOf(story)}`,
      values: {
        difference: Math.abs(total.scenario - total.base),
        base: total.base,
        scenario: total.scenario,
      },
    },
    caption: {
      key: low < high ? 'chart.bridge.caption' : 'chart.bridge.caption.given',
      values: { low, high },
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
    x: { ...VALUE_AXIS, domain: [Math.min(0, ...tops), (1 + FIGURE_ROOM) * Math.max(0, ...tops)] },
    y: { label: { key: 'axis.step' }, format: 'label', type: 'band' },
    tip: [
      { column: 'step', label: { key: 'axis.step' }, format: 'label' },
      { column: 'amount', format: 'number' },
    ],
  };
}

function curveChart({ whole, question }: Story, driver: Driver): ChartSpec {
  const { elasticity } = whole.effects[driver];
  const x = { column: 'change' };
  return {
    id: `${driver}-curve`,
    table: `${driver}-curve`,
    title: {
      key: `chart.curve.${driver}.${elasticity < 0 ? 'down' : 'up'}`,
      values: { per: Math.abs(1.1 ** elasticity - 1), elasticity },
    },
    caption: {
      key: whole.effects[driver].source === 'given' ? 'chart.curve.caption.given' : 'chart.curve.caption',
      values: { periods: question.horizon },
    },
    marks: [
      {
        type: 'band',
        x,
        y1: { column: 'lo95' },
        y2: { column: 'hi95' },
        color: { ink: 'accent' },
        opacity: 0.14,
        name: { key: 'chart.course.95' },
      },
      { type: 'line', x, y: { column: 'total' }, color: { ink: 'accent' }, name: { key: 'column.total' } },
      { type: 'dot', x, y: { column: 'here' }, color: { ink: 'accent' }, name: { key: 'chart.curve.here' } },
    ],
    x: { label: { key: `param.${driver}_change` }, format: 'percent', type: 'linear' },
    y: { label: { key: 'column.total' }, format: 'number' },
    tip: [
      { column: 'change', format: 'percent' },
      { column: 'total', format: 'number' },
      { column: 'lo95', format: 'number' },
      { column: 'hi95', format: 'number' },
    ],
    aspect: 0.35,
  };
}

function groupsChart({ scenarios, base }: Story): ChartSpec {
  const ranked = scenarios
    .map((each, i) => ({
      group: base.groups[i]!.reading.name ?? NO_GROUP,
      difference: compensatedSum(each.scenario) - compensatedSum(each.base),
    }))
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const [most] = ranked;
  const way = (most?.difference ?? 0) < 0 ? 'less' : 'more';
  return {
    id: 'groups',
    table: 'groups',
    title: {
      key: `chart.groups.${way}`,
      values: { group: most?.group ?? '', difference: Math.abs(most?.difference ?? 0) },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'more' },
        y: { column: 'group' },
        color: { ink: 'good' },
        name: { key: 'column.more' },
      },
      {
        type: 'bar',
        x: { column: 'less' },
        y: { column: 'group' },
        color: { ink: 'bad' },
        name: { key: 'column.less' },
      },
    ],
    x: { label: { key: 'column.difference' }, format: 'number' },
    y: { label: { key: 'column.group' }, format: 'label', type: 'band' },
    tip: [
      { column: 'group', format: 'label' },
      { column: 'base', format: 'number' },
      { column: 'scenario', format: 'number' },
      { column: 'difference', format: 'number' },
    ],
    select: 'group',
  };
}
