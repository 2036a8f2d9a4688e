import { tTail } from '../../kernels/incomplete-beta';
import { leastSquares } from '../../kernels/least-squares';
import { PER_YEAR } from '../calendar';
import type { Span } from '../grain';
import type { PeriodDays } from './working-days';

/** What one more day of a kind is worth. */
export interface Effect {
  kind: 'working-day' | 'holiday';
  /** Relative change of a period's value for one more such day. */
  perDay: number;
  error: number;
  t: number;
  /** The chance of as much where there is no effect. */
  chance: number;
  /** Pairs of periods a year apart that it is measured on. */
  pairs: number;
}

/** Effects, and growth on last year with and without what the calendar did to it. */
export interface CalendarEffects {
  effects: Effect[];
  /** Like `yoyPct`, less the part of the calendar; NaN where there is none. */
  adjusted: Float64Array;
}

/** With fewer pairs chance looks like an effect. */
const LEAST_PAIRS = 12;

/**
 * How growth on the same period a year before goes with the difference in working days and in holidays: log growth = constant + effects,
 * by least squares. Seasons that are the same every year cancel out. Undefined where nothing can be measured.
 */
export function calendarEffects(
  value: Float64Array,
  span: Span,
  days: PeriodDays,
): CalendarEffects | undefined {
  if (span.grain === 'day' || span.grain === 'year') return undefined;
  const lag = PER_YEAR[span.grain];
  const growth = value.map((now, at) => {
    const before = value[at - lag] ?? NaN;
    return at - lag >= span.firstWhole && at <= span.lastWhole && now > 0 && before > 0
      ? Math.log(now / before)
      : NaN;
  });
  const differences = [days.weekdays, days.holidays].map((count) =>
    count.map((now, at) => now - (count[at - lag] ?? NaN)),
  );
  const pairs = Array.from(growth.keys()).filter((at) => !Number.isNaN(growth[at]));
  const pick = (column: Float64Array): Float64Array => Float64Array.from(pairs, (at) => column[at] ?? NaN);
  const kinds = (['working-day', 'holiday'] as const)
    .map((kind, i) => ({ kind, all: differences[i] ?? new Float64Array(0) }))
    .filter(({ all }) => new Set(pick(all)).size > 1);
  if (kinds.length === 0 || pairs.length < LEAST_PAIRS) return undefined;
  const constant = new Float64Array(pairs.length).fill(1);
  const fit = leastSquares([constant, ...kinds.map(({ all }) => pick(all))], pick(growth));
  if (!fit) return undefined;
  const effects = kinds.map(({ kind }, i): Effect => {
    const [slope = NaN, error = NaN] = [fit.coefficients[i + 1], fit.errors[i + 1]];
    const t = slope / error;
    return { kind, perDay: Math.expm1(slope), error, t, chance: tTail(t, fit.freedom), pairs: pairs.length };
  });
  const adjusted = growth.map((grown, at) => {
    const part = kinds.reduce(
      (sum, { all }, i) => sum + (fit.coefficients[i + 1] ?? 0) * (all[at] ?? NaN),
      0,
    );
    return Math.expm1(grown - part);
  });
  return { effects, adjusted };
}
