import type { OutputColumn, OutputTable } from '../../table/columns';
import { firstDay } from '../calendar';
import { outlookWithin, withinPlan } from './planned';
import { sumOf } from './projection';
import { type Story, hasParts, partName } from './story';

/** Parts that a chart shows; the others stand together. */
const MOST_BARS = 12;
const OTHER = 'other-parts';

/** Tables for charts only. */
export function frames(story: Story): Record<string, OutputTable> {
  return {
    course: courseFrame(story),
    periods: periodsFrame(story),
    ...(hasParts(story) ? { missing: missingFrame(story) } : {}),
  };
}

const numbers = (values: Float64Array | readonly number[]): OutputColumn => ({
  type: 'number',
  values: Float64Array.from(values),
});

function periodColumn({ ledger, horizon }: Story): OutputColumn {
  return {
    type: 'date',
    values: Int32Array.from({ length: horizon.length }, (_, at) =>
      firstDay(ledger.span.grain, horizon.start + at),
    ),
  };
}

/** Running sums: the plan, what came, and where it is going from the last whole period on. */
function courseFrame(story: Story): OutputTable {
  const { horizon, targets, plan, planned, actual, projection } = story;
  const whole = outlookWithin(projection.whole, planned);
  const rising = (values: Float64Array): Float64Array => {
    let sum = 0;
    return values.map((value) => (sum += value || 0));
  };
  const came = rising(withinPlan(sumOf(actual), planned));
  const expected = rising(whole.projected);
  const isAhead = (at: number): boolean => at >= horizon.closed - 1;
  const ends = Array.from({ length: horizon.length }, (_, at) =>
    isAhead(at) ? whole.landing(at) : undefined,
  );
  return {
    rows: horizon.length,
    columns: {
      period: periodColumn(story),
      plan: numbers(rising(sumOf(targets))),
      original: numbers(rising(sumOf(plan.cells))),
      came: numbers(came.map((value, at) => (at < horizon.closed ? value : NaN))),
      expected: numbers(
        expected.map((value, at) => (isAhead(at) && horizon.closed < horizon.length ? value : NaN)),
      ),
      lo80: numbers(ends.map((each) => each?.lo80 ?? NaN)),
      hi80: numbers(ends.map((each) => each?.hi80 ?? NaN)),
      lo95: numbers(ends.map((each) => each?.lo95 ?? NaN)),
      hi95: numbers(ends.map((each) => each?.hi95 ?? NaN)),
    },
  };
}

/** Every period by itself. */
function periodsFrame(story: Story): OutputTable {
  const { horizon, targets, actual, projection } = story;
  const came = sumOf(actual);
  const planned = sumOf(targets);
  return {
    rows: horizon.length,
    columns: {
      period: periodColumn(story),
      plan: numbers(planned),
      came: numbers(came),
      expected: numbers(projection.whole.projected.map((value, at) => (at < horizon.closed ? NaN : value))),
      gap: numbers(came.map((value, at) => value - planned[at]!)),
    },
  };
}

/** What each part is expected to miss or to have over at the end of the plan, the largest first. */
function missingFrame(story: Story): OutputTable {
  const { standings, ledger } = story;
  const ranked = standings
    .map(({ projectedGap, goal, projected }, part) => ({
      name: partName(ledger.parts[part]!, ledger),
      gap: projectedGap,
      goal,
      projected,
    }))
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const own = ranked.slice(0, MOST_BARS);
  const others = ranked.slice(MOST_BARS);
  const sum = (of: (each: (typeof ranked)[number]) => number): number =>
    others.reduce((all, each) => all + of(each), 0);
  const rows = [
    ...own,
    ...(others.length > 0
      ? [
          {
            name: OTHER,
            gap: sum(({ gap }) => gap),
            goal: sum(({ goal }) => goal),
            projected: sum(({ projected }) => projected),
          },
        ]
      : []),
  ].toSorted((a, b) => a.gap - b.gap);
  return {
    rows: rows.length,
    columns: {
      part: { type: 'text', values: rows.map(({ name }) => name) },
      under: numbers(rows.map(({ gap }) => (gap < 0 ? gap : NaN))),
      over: numbers(rows.map(({ gap }) => (gap >= 0 ? gap : NaN))),
      projected_gap: numbers(rows.map(({ gap }) => gap)),
      goal: numbers(rows.map(({ goal }) => goal)),
      projected: numbers(rows.map(({ projected }) => projected)),
    },
  };
}
