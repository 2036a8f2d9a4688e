import type { ChartSpec, Scale } from '../../contract/chart';
import type { Message } from '../../contract/message';
import { type Story, changeValues, greatest, outliersIn } from './story';

const PERIOD_AXIS: Scale = { label: { key: 'column.period' }, format: 'period', type: 'time' };

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story): ChartSpec[] {
  return [levelsChart(story), remainderChart(story)];
}

function levelsChart(story: Story): ChartSpec {
  const { series, hasSeason } = story;
  const column = hasSeason ? 'column.adjusted' : 'column.value';
  return {
    id: 'levels',
    table: 'levels',
    title: levelsTitle(story),
    caption: { key: hasSeason ? 'chart.levels.caption.season' : 'chart.levels.caption' },
    marks: [
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'adjusted' },
        color: { ink: 'muted' },
        opacity: 0.6,
        name: { key: column },
      },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'level' },
        color: { ink: 'accent' },
        name: { key: story.segmentation.model === 'trend' ? 'chart.levels.line' : 'column.level' },
      },
      ...story.changes
        .filter(({ kind }) => kind !== 'outlier')
        .map(({ at }) => ({
          type: 'rule' as const,
          x: { value: story.periodOf(at) },
          color: { ink: 'muted' as const },
          dashed: true,
        })),
      ...(outliersIn(story).length > 0
        ? [
            {
              type: 'dot' as const,
              x: { column: 'period' },
              y: { column: 'outlier' },
              color: { ink: 'bad' as const },
              name: { key: 'column.outlier' },
            },
          ]
        : []),
    ],
    x: PERIOD_AXIS,
    y: { label: { key: column }, format: 'number' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'adjusted', label: { key: column }, format: 'number' },
      { column: 'level', format: 'number' },
    ],
    grain: series.grain,
  };
}

function levelsTitle(story: Story): Message {
  const most = greatest(story);
  const breaks = story.segments.length - 1;
  if (!most) return { key: 'chart.levels.none' };
  const way = most.after >= most.before ? 'up' : 'down';
  return {
    key: `chart.levels.${most.kind}.${way}`,
    values: { breaks, ...changeValues(story, most) },
  };
}

function remainderChart(story: Story): ChartSpec {
  const { series, limit } = story;
  const outliers = outliersIn(story).length;
  return {
    id: 'remainder',
    table: 'remainder',
    title:
      outliers > 0
        ? { key: 'chart.remainder', values: { outliers, limit } }
        : { key: 'chart.remainder.none', values: { limit } },
    caption: { key: 'chart.remainder.caption', values: { confidence: story.confidence } },
    marks: [
      { type: 'rule', y: { value: 0 }, color: { ink: 'muted' } },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'above' },
        color: { ink: 'muted' },
        dashed: true,
      },
      {
        type: 'line',
        x: { column: 'period' },
        y: { column: 'below' },
        color: { ink: 'muted' },
        dashed: true,
      },
      {
        type: 'dot',
        x: { column: 'period' },
        y: { column: 'remainder' },
        color: { ink: 'muted' },
        name: { key: 'column.remainder' },
      },
      ...(outliers > 0
        ? [
            {
              type: 'dot' as const,
              x: { column: 'period' },
              y: { column: 'outlier' },
              color: { ink: 'bad' as const },
              name: { key: 'column.outlier' },
            },
          ]
        : []),
    ],
    x: PERIOD_AXIS,
    y: { label: { key: 'column.remainder' }, format: 'number' },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'remainder', format: 'number' },
      { column: 'outlier', format: 'number' },
    ],
    grain: series.grain,
    aspect: 0.35,
  };
}
