import type { ChartSpec, Mark, Scale } from '../../contract/chart';
import { type Story, hasParts, partName, periodOfPlan } from './story';

const VALUE_AXIS: Scale = { label: { key: 'axis.period' }, format: 'number' };
const PERIOD_AXIS: Scale = { label: { key: 'column.period' }, format: 'period', type: 'time' };

const ACTUAL_TIP = { column: 'came', label: { key: 'column.actual' }, format: 'number' } as const;

/** What the analysis shows; the tables are those of `frames`. */
export function charts(story: Story): ChartSpec[] {
  return [courseChart(story), periodsChart(story), ...(hasParts(story) ? [missingChart(story)] : [])];
}

/** Where the figures stand: before the plan, in it, or after it. */
export function phaseOf({ horizon: { closed, running, length } }: Story): 'before' | 'within' | 'over' {
  if (closed >= length) return 'over';
  return closed + running > 0 ? 'within' : 'before';
}

function courseChart(story: Story): ChartSpec {
  const { whole, horizon, ledger, adjustments } = story;
  const isShort = whole.projectedGap < 0;
  const phase = phaseOf(story);
  const x = { column: 'period' };
  const band = (level: 80 | 95, opacity: number): Mark => ({
    type: 'band',
    x,
    y1: { column: `lo${level}` },
    y2: { column: `hi${level}` },
    color: { ink: 'accent' },
    opacity,
    name: { key: `chart.course.${level}` },
  });
  const isChanged = adjustments.some(({ isIdle }) => !isIdle);
  return {
    id: 'course',
    table: 'course',
    title: {
      key:
        phase === 'over'
          ? `chart.course.over.${isShort ? 'short' : 'reached'}`
          : `chart.course.${isShort ? 'short' : 'reached'}`,
      values: { gap: Math.abs(whole.projectedGap), goal: whole.goal, projected: whole.projected },
    },
    caption: {
      key: phase === 'over' ? 'chart.course.caption.over' : 'chart.course.caption',
      values: {
        from: periodOfPlan(story, 0),
        to: periodOfPlan(story, horizon.length - 1),
        grain: ledger.span.grain,
      },
    },
    marks: [
      ...(phase === 'over' || Number.isNaN(whole.chance) ? [] : [band(95, 0.14), band(80, 0.22)]),
      { type: 'line', x, y: { column: 'plan' }, color: { ink: 'muted' }, name: { key: 'column.plan' } },
      ...(isChanged
        ? [
            {
              type: 'line',
              x,
              y: { column: 'original' },
              color: { ink: 'muted' },
              dashed: true,
              name: { key: 'column.original' },
            } as const,
          ]
        : []),
      ...(phase === 'over'
        ? []
        : [
            {
              type: 'line',
              x,
              y: { column: 'expected' },
              color: { ink: 'accent' },
              dashed: true,
              name: { key: 'column.projected' },
            } as const,
          ]),
      ...(horizon.closed > 0
        ? [
            {
              type: 'line',
              x,
              y: { column: 'came' },
              color: { ink: 'accent' },
              name: { key: 'column.actual' },
            } as const,
          ]
        : []),
    ],
    x: PERIOD_AXIS,
    y: { ...VALUE_AXIS, label: { key: 'axis.running' }, zero: true },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'plan', format: 'number' },
      ...(horizon.closed > 0 ? [ACTUAL_TIP] : []),
      { column: 'expected', label: { key: 'column.projected' }, format: 'number' },
      { column: 'lo95', format: 'number' },
      { column: 'hi95', format: 'number' },
    ],
    grain: ledger.span.grain,
  };
}

function periodsChart(story: Story): ChartSpec {
  const { targets, actual, horizon, ledger, planned } = story;
  const sums = (cells: readonly Float64Array[], at: number): number =>
    cells.reduce((sum, each) => sum + (each[at]! || 0), 0);
  const closed = Array.from({ length: horizon.closed }, (_, at) =>
    planned[at] ? [sums(actual, at) - sums(targets, at)] : [],
  ).flat();
  const reached = closed.filter((gap) => gap >= 0).length;
  const hasActual = horizon.closed + horizon.running > 0;
  const x = { column: 'period' };
  return {
    id: 'periods',
    table: 'periods',
    title: {
      key: closed.length > 0 ? 'chart.periods' : 'chart.periods.ahead',
      values: { reached, of: closed.length, periods: horizon.length, unit: `unit-${ledger.span.grain}` },
    },
    marks: [
      ...(hasActual
        ? [
            {
              type: 'bar',
              x,
              y: { column: 'came' },
              color: { ink: 'accent' },
              name: { key: 'column.actual' },
            } as const,
          ]
        : []),
      { type: 'line', x, y: { column: 'plan' }, color: { ink: 'muted' }, name: { key: 'column.plan' } },
      ...(horizon.closed < horizon.length
        ? [
            {
              type: 'dot',
              x,
              y: { column: 'expected' },
              color: { ink: 'accent' },
              name: { key: 'column.projected' },
            } as const,
          ]
        : []),
    ],
    x: PERIOD_AXIS,
    y: { ...VALUE_AXIS, zero: true },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'plan', format: 'number' },
      ...(hasActual ? [ACTUAL_TIP, { column: 'gap', format: 'number' } as const] : []),
      { column: 'expected', label: { key: 'column.projected' }, format: 'number' },
    ],
    grain: ledger.span.grain,
    select: 'period',
  };
}

function missingChart(story: Story): ChartSpec {
  const { standings, ledger } = story;
  const [worst] = standings
    .map(({ projectedGap }, part) => ({ part, projectedGap }))
    .toSorted((a, b) => a.projectedGap - b.projectedGap);
  const isShort = (worst?.projectedGap ?? 0) < 0;
  return {
    id: 'missing',
    table: 'missing',
    title: {
      key: isShort ? 'chart.missing' : 'chart.missing.none',
      values: {
        part: worst ? partName(ledger.parts[worst.part]!, ledger) : '',
        gap: Math.abs(worst?.projectedGap ?? 0),
        parts: standings.length,
      },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'under' },
        y: { column: 'part' },
        color: { ink: 'bad' },
        name: { key: 'column.under' },
      },
      {
        type: 'bar',
        x: { column: 'over' },
        y: { column: 'part' },
        color: { ink: 'good' },
        name: { key: 'column.over' },
      },
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
    ],
    x: { label: { key: 'column.projected_gap' }, format: 'number' },
    y: { label: { key: 'axis.part' }, format: 'label', type: 'band' },
    tip: [
      { column: 'part', label: { key: 'axis.part' }, format: 'label' },
      { column: 'projected_gap', format: 'number' },
      { column: 'goal', format: 'number' },
      { column: 'projected', format: 'number' },
    ],
    total: false,
  };
}
