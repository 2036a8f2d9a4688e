import type { Finding } from '../../contract/analysis';
import { compensatedSum } from '../../kernels/compensated-sum';
import { firstDay, isoDay } from '../calendar';
import { type GroupGrowth, type Windows, isYearly, yearlyGrowth } from '../windows';
import { NO_GROUP } from './frames';
import type { Span } from '../grain';
import type { CalendarEffects, Effect } from './calendar-effects';
import { type Measures, hasYearBefore } from './series';

/** Groups with less than this share of the whole before are too small for a race of percentages. */
const LEAST_SHARE = 0.01;
/** Among fewer periods a best and a worst one say nothing. */
const LEAST_FOR_EXTREMES = 4;

/** All that the sentences are about. */
export interface Story {
  span: Span;
  /** Measures of the sum of all groups. */
  total: Measures;
  /** The sum as it came, before gaps were filled. */
  raw: Float64Array;
  windows: Windows | undefined;
  growths: readonly GroupGrowth[];
  /** Groups by position; null for rows without one. */
  groups: readonly (string | null)[];
  /** Periods that a moving average looks back over. */
  window: number;
  /** The index of each group in the latest whole period. */
  indices: readonly number[];
  calendar: CalendarEffects | undefined;
}

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(story: Story): Finding[] {
  return [
    latest(story),
    onYear(story),
    fastest(story),
    slowest(story),
    compound(story),
    calendar(story),
    adjusted(story),
    extremes(story),
    inAll(story),
  ].filter((finding) => finding !== undefined);
}

/** The later window in words: its first and last period. */
export function windowValues({ span }: Story, windows: Windows): Record<string, string> {
  return {
    grain: span.grain,
    from: periodAt(span, windows.start),
    to: periodAt(span, span.lastWhole),
  };
}

function periodAt({ grain, first }: Span, at: number): string {
  return isoDay(firstDay(grain, first + at));
}

function behind(span: Span, at: number): Required<Pick<Finding, 'rows'>> {
  return { rows: { table: '', column: 'period', value: periodAt(span, at) } };
}

function direction(change: number): 'up' | 'down' | 'same' {
  if (change === 0) return 'same';
  return change > 0 ? 'up' : 'down';
}

/** The latest whole period against the one before. */
function latest({ span, total }: Story): Finding | undefined {
  const at = span.lastWhole;
  const value = total.value[at] ?? NaN;
  if (at < span.firstWhole || Number.isNaN(value)) return undefined;
  const values = { grain: span.grain, period: periodAt(span, at), value };
  const pct = total.changePct[at] ?? NaN;
  if (Number.isNaN(pct) || at === span.firstWhole) {
    return { key: 'finding.latest', values, ...behind(span, at) };
  }
  return {
    key: `finding.latest.${direction(pct)}`,
    values: { ...values, pct: Math.abs(pct), previous: periodAt(span, at - 1) },
    ...behind(span, at),
  };
}

/** The same against a year ago; for years that is what `latest` says. */
function onYear({ span, total }: Story): Finding | undefined {
  const pct = total.yoyPct[span.lastWhole] ?? NaN;
  if (Number.isNaN(pct) || span.grain === 'year' || !hasYearBefore(span.lastWhole, span)) return undefined;
  return {
    key: `finding.year.${direction(pct)}`,
    values: { grain: span.grain, period: periodAt(span, span.lastWhole), pct: Math.abs(pct) },
    ...behind(span, span.lastWhole),
  };
}

function racers({ growths }: Story): GroupGrowth[] {
  const all = compensatedSum(growths.map(({ before }) => before));
  return growths
    .filter(({ before, growth }) => before >= LEAST_SHARE * all && !Number.isNaN(growth))
    .toSorted((a, b) => b.growth - a.growth);
}

function fastest(story: Story): Finding | undefined {
  const ranked = racers(story);
  const top = ranked[0];
  return ranked.length > 1 && top && top.growth > 0 ? groupFinding(story, top, 'up') : undefined;
}

function slowest(story: Story): Finding | undefined {
  const ranked = racers(story);
  const last = ranked.at(-1);
  return ranked.length > 1 && last && last.growth < 0 ? groupFinding(story, last, 'down') : undefined;
}

function groupFinding(story: Story, group: GroupGrowth, way: 'up' | 'down'): Finding | undefined {
  const { span, windows, groups } = story;
  if (!windows) return undefined;
  const name = groups[group.index] ?? null;
  return {
    key: `finding.group.${isYearly(windows, span) ? 'year.' : ''}${way}`,
    values: {
      group: name ?? NO_GROUP,
      pct: Math.abs(group.growth),
      now: group.now,
      ...windowValues(story, windows),
    },
    rows: name === null ? { table: '' } : { table: '', column: 'group', value: name },
  };
}

function compound({ span, total }: Story): Finding | undefined {
  const found = yearlyGrowth(total.value, span);
  if (!found) return undefined;
  return {
    key: `finding.cagr.${direction(found.rate)}`,
    values: { rate: Math.abs(found.rate), years: found.years },
    rows: { table: '' },
  };
}

/** Effects that chance gives more often are not told. */
const LEVEL = 0.05;

/** The calendar's effect that is surest, if one is sure enough to be told. */
export function mainEffect({ calendar: found }: Story): Effect | undefined {
  return found?.effects.filter(({ chance }) => chance < LEVEL).toSorted((a, b) => a.chance - b.chance)[0];
}

function calendar(story: Story): Finding | undefined {
  const effect = mainEffect(story);
  if (!effect) return undefined;
  return {
    key: `finding.calendar.${effect.kind}.${effect.perDay >= 0 ? 'up' : 'down'}`,
    values: {
      pct: Math.abs(effect.perDay),
      error: effect.error,
      grain: story.span.grain,
      pairs: effect.pairs,
    },
    rows: { table: 'calendar', column: 'effect', value: effect.kind },
  };
}

/** The latest growth on last year without what the calendar did. */
function adjusted(story: Story): Finding | undefined {
  const { span, total } = story;
  const [raw, clean] = [total.yoyPct[span.lastWhole] ?? NaN, story.calendar?.adjusted[span.lastWhole] ?? NaN];
  if (!mainEffect(story) || Number.isNaN(raw) || Number.isNaN(clean)) return undefined;
  return {
    key: `finding.adjusted.${direction(clean)}`,
    values: { grain: span.grain, period: periodAt(span, span.lastWhole), raw, pct: Math.abs(clean) },
    ...behind(span, span.lastWhole),
  };
}

function extremes({ span, total }: Story): Finding | undefined {
  const whole = Array.from(total.value.keys()).filter(
    (at) => at >= span.firstWhole && at <= span.lastWhole && !Number.isNaN(total.value[at]),
  );
  if (whole.length < LEAST_FOR_EXTREMES) return undefined;
  const value = (at: number): number => total.value[at] ?? NaN;
  const best = whole.reduce((a, b) => (value(b) > value(a) ? b : a));
  const worst = whole.reduce((a, b) => (value(b) < value(a) ? b : a));
  if (value(best) === value(worst)) return undefined;
  return {
    key: 'finding.extremes',
    values: {
      grain: span.grain,
      best: periodAt(span, best),
      high: value(best),
      worst: periodAt(span, worst),
      low: value(worst),
    },
    ...behind(span, best),
  };
}

function inAll({ span, raw }: Story): Finding {
  const total = compensatedSum(raw.filter((value) => !Number.isNaN(value)));
  return {
    key: 'finding.total',
    values: { total, from: isoDay(span.from), to: isoDay(span.to) },
    rows: { table: '' },
  };
}
