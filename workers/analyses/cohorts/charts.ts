import type { ChartSpec, Scale } from '../../contract/chart';
import { MOST_SHOWN, hasReturns } from './frames';
import { type Story, milestones } from './story';

/** Who came in a period and was there so many periods later. */
const CELL = [{ column: 'cohort' }, { column: 'periods', value: 'period', among: true }];

/** What the analysis shows. */
export function charts(story: Story): ChartSpec[] {
  return [
    ...(hasReturns(story) ? [retentionMap(story)] : []),
    ...(story.curve.length > 1 ? [curveChart(story), laterChart(story)] : []),
    ...(story.hasAmounts ? [revenueMap(story)] : []),
    sizesChart(story),
  ];
}

function cohortAxis(type: 'band' | 'time'): Scale {
  return { label: { key: 'column.cohort' }, format: 'period', type };
}

function periodAxis(story: Story, from: number): Scale {
  const longest = story.cohorts.reduce((most, { active }) => Math.max(most, active.length), 0);
  const shown = Math.min(longest - from, MOST_SHOWN);
  return {
    label: { key: `axis.period.${story.span.grain}` },
    format: 'integer',
    type: 'band',
    domain: Array.from({ length: shown }, (_, i) => from + i),
  };
}

/** Said where the map leaves something out. */
function mapCaption({ cohorts }: Story): string {
  return cohorts.length > MOST_SHOWN ? 'chart.map.caption.latest' : 'chart.map.caption';
}

function retentionMap(story: Story): ChartSpec {
  const { span, curve, cohorts } = story;
  const next = curve[1]?.retention;
  return {
    id: 'map',
    table: 'map',
    title:
      next === undefined
        ? { key: 'chart.map.plain' }
        : { key: 'chart.map', values: { next, grain: span.grain } },
    caption: { key: mapCaption(story), values: { cohorts: Math.min(cohorts.length, MOST_SHOWN) } },
    marks: [
      { type: 'cell', x: { column: 'period' }, y: { column: 'cohort' }, color: { column: 'retention' } },
      { type: 'text', x: { column: 'period' }, y: { column: 'cohort' }, text: { column: 'retention' } },
    ],
    x: periodAxis(story, 1),
    y: cohortAxis('band'),
    color: { label: { key: 'column.retention' }, format: 'percent', scheme: 'sequential' },
    tip: [
      { column: 'cohort', format: 'period' },
      { column: 'period', format: 'integer' },
      { column: 'retention', format: 'percent' },
      { column: 'active', format: 'integer' },
      { column: 'customers', format: 'integer' },
    ],
    grain: span.grain,
    select: CELL,
    aspect: mapAspect(cohorts.length),
  };
}

/** Rows of one height, however many there are. */
function mapAspect(cohorts: number): number {
  return Math.min(0.9, Math.max(0.25, 0.1 + 0.025 * Math.min(cohorts, MOST_SHOWN)));
}

function revenueMap(story: Story): ChartSpec {
  const { span, cohorts, curve } = story;
  const periods = milestones(story).at(-1) ?? 0;
  const point = curve[periods];
  return {
    id: 'revenue',
    table: 'revenue',
    title: point
      ? { key: 'chart.revenue', values: { total: point.cumulative, periods, grain: span.grain } }
      : { key: 'chart.revenue.plain' },
    caption: { key: mapCaption(story), values: { cohorts: Math.min(cohorts.length, MOST_SHOWN) } },
    marks: [
      {
        type: 'cell',
        x: { column: 'period' },
        y: { column: 'cohort' },
        color: { column: 'cumulative_revenue_per_customer' },
      },
    ],
    x: periodAxis(story, 0),
    y: cohortAxis('band'),
    color: {
      label: { key: 'column.cumulative_revenue_per_customer' },
      format: 'currency',
      scheme: 'sequential',
    },
    tip: [
      { column: 'cohort', format: 'period' },
      { column: 'period', format: 'integer' },
      { column: 'cumulative_revenue_per_customer', format: 'currency' },
      { column: 'revenue', format: 'currency' },
      { column: 'customers', format: 'integer' },
    ],
    grain: span.grain,
    select: CELL,
    aspect: mapAspect(cohorts.length) + 0.2,
  };
}

function curveChart(story: Story): ChartSpec {
  const { span, curve } = story;
  const x = { column: 'period' };
  const last = curve.at(-1);
  return {
    id: 'curve',
    table: 'curve',
    title: {
      key: 'chart.curve',
      values: { retention: last?.retention ?? NaN, periods: last?.period ?? 0, grain: span.grain },
    },
    marks: [
      {
        type: 'band',
        x,
        y1: { column: 'lowest' },
        y2: { column: 'highest' },
        color: { ink: 'muted' },
        opacity: 0.2,
        name: { key: 'chart.curve.range' },
      },
      {
        type: 'line',
        x,
        y: { column: 'retention' },
        color: { ink: 'accent' },
        name: { key: 'column.retention' },
      },
    ],
    x: { label: { key: `axis.period.${span.grain}` }, format: 'integer', type: 'linear' },
    y: { label: { key: 'column.retention' }, format: 'percent', domain: [0, 1] },
    tip: [
      { column: 'period', format: 'integer' },
      { column: 'retention', format: 'percent' },
      { column: 'lowest', format: 'percent' },
      { column: 'highest', format: 'percent' },
      { column: 'cohorts', format: 'integer' },
      { column: 'customers', format: 'integer' },
    ],
    grain: span.grain,
  };
}

function laterChart(story: Story): ChartSpec {
  const { span } = story;
  return {
    id: 'later',
    table: 'later',
    title: { key: 'chart.later' },
    marks: [
      { type: 'line', x: { column: 'cohort' }, y: { column: 'retention' }, color: { column: 'measure' } },
      { type: 'dot', x: { column: 'cohort' }, y: { column: 'retention' }, color: { column: 'measure' } },
    ],
    x: cohortAxis('time'),
    y: { label: { key: 'column.retention' }, format: 'percent', zero: true },
    color: {
      label: { key: 'column.measure' },
      format: 'label',
      scheme: 'categorical',
      domain: milestones(story).map((period) => `after-${period}`),
    },
    tip: [
      { column: 'cohort', format: 'period' },
      { column: 'measure', format: 'label' },
      { column: 'retention', format: 'percent' },
      { column: 'customers', format: 'integer' },
    ],
    grain: span.grain,
    select: CELL,
  };
}

function sizesChart({ cohorts, span }: Story): ChartSpec {
  const customers = cohorts.reduce((sum, cohort) => sum + cohort.customers, 0);
  return {
    id: 'sizes',
    table: 'sizes',
    title: {
      key: 'chart.sizes',
      values: { mean: Math.round(customers / cohorts.length), grain: span.grain },
    },
    marks: [{ type: 'bar', x: { column: 'cohort' }, y: { column: 'customers' }, color: { ink: 'accent' } }],
    x: cohortAxis('time'),
    y: { label: { key: 'column.customers' }, format: 'integer' },
    grain: span.grain,
    select: 'cohort',
    figures: [{ column: 'customers', of: 'rows' }],
    aspect: 0.4,
  };
}
