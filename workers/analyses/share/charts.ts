import type { ChartSpec, Scale } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { points, shareDomain } from './frames';
import { type Story, against, concentrationClass, nameOf, windowValues } from './story';

const PERIOD_AXIS: Scale = { label: { key: 'column.period' }, format: 'period', type: 'time' };
const ENTITY_COLOURS = { label: { key: 'column.entity' }, format: 'label', scheme: 'categorical' } as const;

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story): ChartSpec[] {
  const { shifts, span } = story;
  const isCompared = shifts.length > 1;
  const isLine = span.lastWhole > span.firstWhole;
  return [
    sharesChart(story),
    ...(isCompared ? [shiftsChart(story)] : []),
    ...(isCompared && shifts.some(({ quadrant }) => quadrant) ? [matrixChart(story)] : []),
    ...(isLine && story.names.length > 1 ? [ranksChart(story), concentrationChart(story)] : []),
  ];
}

function sharesChart(story: Story): ChartSpec {
  const { span, standings, names } = story;
  const last = standings[span.lastWhole];
  const at = last ? last.ranks.indexOf(1) : -1;
  const isLine = span.lastWhole > span.firstWhole;
  return {
    id: 'shares',
    table: 'shares',
    title:
      at < 0 || names.length === 1
        ? { key: 'chart.shares.plain' }
        : {
            key: 'chart.shares',
            values: { entity: nameOf(story, at), share: last?.shares[at] ?? NaN, ...windowValues(story) },
          },
    caption: { key: 'chart.shares.caption' },
    marks: [
      {
        type: isLine ? 'area' : 'bar',
        x: { column: 'period' },
        y: { column: 'counted' },
        color: { column: 'entity' },
        stack: 'share',
        opacity: 0.85,
      },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.share' } },
    color: ENTITY_COLOURS,
    total: true,
    tip: [
      { column: 'entity', format: 'label' },
      { column: 'period', format: 'period' },
      { column: 'share', format: 'percent' },
      { column: 'counted', format: 'number' },
    ],
    grain: span.grain,
    select: 'entity',
  };
}

function shiftsChart(story: Story): ChartSpec {
  const most = story.shifts.toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift))[0];
  const isGain = (most?.shift ?? 0) >= 0;
  return {
    id: 'shifts',
    table: 'shift-bars',
    title: {
      key: isGain ? 'chart.shifts.up' : 'chart.shifts.down',
      values: { entity: nameOf(story, most?.index ?? -1), points: Math.abs(points(most?.shift ?? 0)) },
    },
    caption: { key: `chart.shifts.caption${against(story)}`, values: windowValues(story) },
    marks: [
      { type: 'bar', x: { column: 'gain' }, y: { column: 'entity' }, color: { ink: 'good' } },
      { type: 'bar', x: { column: 'loss' }, y: { column: 'entity' }, color: { ink: 'bad' } },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'axis.points' }, format: 'number' },
    y: { label: { key: 'column.entity' }, format: 'label', type: 'band' },
    tip: [
      { column: 'entity', format: 'label' },
      { column: 'share_before', format: 'percent' },
      { column: 'share_now', format: 'percent' },
    ],
    select: 'entity',
  };
}

function matrixChart(story: Story): ChartSpec {
  return {
    id: 'matrix',
    table: 'matrix-dots',
    title: matrixTitle(story),
    caption: {
      key: `chart.matrix.caption${against(story)}`,
      values: { ...windowValues(story), market: story.marketGrowth, high: story.highShare },
    },
    marks: [
      { type: 'rule', x: { value: story.highShare }, color: { ink: 'muted' }, dashed: true },
      { type: 'rule', y: { value: story.marketGrowth }, color: { ink: 'muted' }, dashed: true },
      {
        type: 'dot',
        x: { column: 'relative_share' },
        y: { column: 'growth' },
        size: { column: 'now' },
        color: { column: 'quadrant' },
        opacity: 0.75,
      },
      {
        type: 'text',
        x: { column: 'name_at' },
        y: { column: 'growth' },
        text: { column: 'entity' },
        anchor: 'start',
      },
    ],
    x: {
      label: { key: 'column.relative_share' },
      format: 'number',
      type: 'log',
      reverse: true,
      domain: shareDomain(story),
    },
    y: { label: { key: 'column.growth' }, format: 'percent' },
    color: { label: { key: 'column.quadrant' }, format: 'label', scheme: 'categorical' },
    tip: [
      { column: 'entity', format: 'label' },
      { column: 'quadrant', format: 'label' },
      { column: 'now', format: 'number' },
      { column: 'share_now', format: 'percent' },
      { column: 'relative_share', format: 'number' },
      { column: 'growth', format: 'percent' },
    ],
    select: 'entity',
  };
}

function matrixTitle({ shifts, ...story }: Story): Message {
  const faster = shifts.filter(({ quadrant }) => quadrant === 'star' || quadrant === 'question-mark').length;
  const placed = shifts.filter(({ quadrant }) => quadrant).length;
  return {
    key: 'chart.matrix',
    values: { faster, of: placed, market: story.marketGrowth },
  };
}

function ranksChart(story: Story): ChartSpec {
  const { span, standings } = story;
  const leaders = new Set(
    standings.slice(span.firstWhole, span.lastWhole + 1).map(({ ranks }) => ranks.indexOf(1)),
  );
  return {
    id: 'ranks',
    table: 'ranks',
    title: {
      key: leaders.size === 1 ? 'chart.ranks.one' : 'chart.ranks',
      values: leaderValues(story, leaders),
    },
    marks: [{ type: 'line', x: { column: 'period' }, y: { column: 'rank' }, color: { column: 'entity' } }],
    x: PERIOD_AXIS,
    y: {
      label: { key: 'column.rank' },
      format: 'integer',
      reverse: true,
      domain: [1, Math.max(2, story.names.length)],
    },
    color: ENTITY_COLOURS,
    tip: [
      { column: 'entity', format: 'label' },
      { column: 'period', format: 'period' },
      { column: 'rank', format: 'integer' },
    ],
    grain: span.grain,
    select: 'entity',
  };
}

function leaderValues(story: Story, leaders: ReadonlySet<number>): Record<string, string | number> {
  const [first = -1] = leaders;
  return { entity: nameOf(story, first), leaders: leaders.size };
}

function concentrationChart({ span, concentrations }: Story): ChartSpec {
  const [from, to] = [
    concentrations[span.firstWhole]?.hhi ?? NaN,
    concentrations[span.lastWhole]?.hhi ?? NaN,
  ];
  return {
    id: 'concentration',
    table: 'concentration-line',
    title: {
      key: `chart.concentration.${to >= from ? 'up' : 'down'}`,
      values: { from, to, level: concentrationClass(to) },
    },
    caption: { key: 'chart.concentration.caption' },
    marks: [
      { type: 'line', x: { column: 'period' }, y: { column: 'hhi' } },
      { type: 'rule', y: { value: 1000 }, color: { ink: 'muted' }, dashed: true },
      { type: 'rule', y: { value: 1800 }, color: { ink: 'muted' }, dashed: true },
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.hhi' }, format: 'integer', zero: true },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'hhi', format: 'integer' },
    ],
    grain: span.grain,
    aspect: 0.35,
  };
}
