import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import type { Span } from '../grain';
import type { CalendarEffects } from './calendar-effects';
import type { Step } from './contribution';
import type { Line } from './frames';
import { indexed } from './series';

/** What a chart draws at most, and frames that are still read. */
const MOST_ROWS = 5000;
export const MOST_MULTIPLES = 12;

/** The bridge, one row for each step; ends and steps in columns of their own, since they are drawn differently. */
export function bridgeFrame(steps: readonly Step[], nameOf: (index: number) => string): OutputTable {
  const numbers = (of: (step: Step) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(steps, of),
  });
  const isEnd = ({ group }: Step): boolean => group === 'before' || group === 'now';
  const only = (is: (step: Step) => boolean, of: (step: Step) => number): OutputColumn =>
    numbers((step) => (is(step) ? of(step) : NaN));
  const isRise = (step: Step): boolean => !isEnd(step) && step.change >= 0;
  const isFall = (step: Step): boolean => !isEnd(step) && step.change < 0;
  return {
    rows: steps.length,
    columns: {
      step: {
        type: 'text',
        values: steps.map(({ group }) => (typeof group === 'number' ? nameOf(group) : `step-${group}`)),
      },
      end_from: only(isEnd, ({ from }) => from),
      end_to: only(isEnd, ({ to }) => to),
      rise_from: only(isRise, ({ from }) => from),
      rise_to: only(isRise, ({ to }) => to),
      fall_from: only(isFall, ({ from }) => from),
      fall_to: only(isFall, ({ to }) => to),
      amount: numbers(({ change }) => change),
      label_at: numbers(({ from, to }) => Math.max(from, to)),
    },
  };
}

/** Whole periods of each line, for small multiples and for the index. */
export function linesFrame(lines: readonly Line[], span: Span): OutputTable {
  const whole = Math.max(0, span.lastWhole - span.firstWhole + 1);
  const length = Math.min(whole, Math.floor(MOST_ROWS / lines.length));
  const start = span.lastWhole + 1 - length;
  const places = Array.from({ length }, (_, i) => start + i);
  const of = (values: (line: Line) => Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(
      lines.flatMap((line) => {
        const own = values(line);
        return places.map((at) => own[at] ?? NaN);
      }),
    ),
  });
  return {
    rows: lines.length * length,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from(
          lines.flatMap(() => places.map((at) => firstDay(span.grain, span.first + at))),
        ),
      },
      group: { type: 'text', values: lines.flatMap(({ name }) => places.map(() => name)) },
      value: of(({ measures }) => measures.value),
      moving_average: of(({ measures }) => measures.movingAverage),
      index: of(({ measures }) => indexed(measures.value, span)),
    },
  };
}

/** Growth on last year, as it is and without what the calendar did. */
export function calendarFrame(yoyPct: Float64Array, { adjusted }: CalendarEffects, span: Span): OutputTable {
  const places = Array.from(yoyPct.keys()).filter((at) => !Number.isNaN(adjusted[at]));
  const numbers = (values: Float64Array): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(places, (at) => values[at] ?? NaN),
  });
  return {
    rows: places.length,
    columns: {
      period: {
        type: 'date',
        values: Int32Array.from(places, (at) => firstDay(span.grain, span.first + at)),
      },
      yoy_pct: numbers(yoyPct),
      yoy_adjusted: numbers(adjusted),
    },
  };
}
