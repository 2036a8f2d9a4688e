import type { Grain } from '../../contract/manifest';
import { Z95, wilson } from '../../kernels/wilson';
import { periodOf } from '../calendar';
import { chooseGrain } from '../grain';
import { type Answers, type Scale, isOnScale } from './scale';

/** Finer periods than this many have too few answers each. */
const MOST_PERIODS = 36;

/** What a figure is about. */
export type Scope = 'all' | 'segment' | 'period' | 'segment-period';

/** One figure with its interval. */
export interface Rating {
  scope: Scope;
  segment: string | null;
  /** NaN: over all periods. */
  period: number;
  /** The share of good answers, or points from -100 to 100. */
  value: number;
  low: number;
  high: number;
  answers: number;
  best: number;
  worst: number;
  mean: number;
}

export interface Satisfaction {
  measure: Scale['measure'];
  grain: Grain;
  ratings: Rating[];
  /** Answers that are not on the scale. */
  outside: number;
}

interface Tally {
  answers: number;
  good: number;
  bad: number;
  sum: number;
}

/** All figures: of all, by segment (where there are any), by period, and by both. */
export function satisfactionOf(
  answers: Answers,
  scale: Scale,
  wanted: string,
  hasSegment: boolean,
): Satisfaction {
  const { segment, day, score, count } = answers;
  const used = [...score.keys()].filter((row) => isOnScale(scale, score[row]!));
  const days = [...new Set(used.map((row) => day[row]!))].toSorted((a, b) => a - b);
  const grain = wanted === 'auto' ? chooseGrain(days, MOST_PERIODS) : (wanted as Grain);
  const of = (scope: Scope, keyOf: (row: number) => [string | null, number]): Rating[] => {
    const tallies = new Map<string, { key: [string | null, number]; tally: Tally }>();
    for (const row of used) {
      const key = keyOf(row);
      const name = JSON.stringify(key);
      const found = tallies.get(name) ?? { key, tally: { answers: 0, good: 0, bad: 0, sum: 0 } };
      add(found.tally, scale, score[row]!, count[row]!);
      tallies.set(name, found);
    }
    return Array.from(tallies.values(), ({ key, tally }) => ratingOf(scope, key, tally, scale)).toSorted(
      (a, b) => String(a.segment).localeCompare(String(b.segment), 'en') || a.period - b.period,
    );
  };
  const period = (row: number): number => periodOf(grain, day[row]!);
  return {
    measure: scale.measure,
    grain,
    ratings: [
      ...of('all', () => [null, NaN]),
      ...(hasSegment ? of('segment', (row) => [segment[row]!, NaN]) : []),
      ...of('period', (row) => [null, period(row)]),
      ...(hasSegment ? of('segment-period', (row) => [segment[row]!, period(row)]) : []),
    ],
    outside: count.reduce((sum, n, row) => sum + (isOnScale(scale, score[row]!) ? 0 : n), 0),
  };
}

function add(tally: Tally, { good, bad }: Scale, score: number, count: number): void {
  tally.answers += count;
  tally.sum += score * count;
  if (score >= good) tally.good += count;
  if (score <= bad) tally.bad += count;
}

function ratingOf(
  scope: Scope,
  [segment, period]: [string | null, number],
  { answers, good, bad, sum }: Tally,
  { measure }: Scale,
): Rating {
  const [best, worst] = [good / answers, bad / answers];
  const { value, low, high } =
    measure === 'csat' ? wilson(good, answers) : netPromoters(best, worst, answers);
  return { scope, segment, period, value, low, high, answers, best, worst, mean: sum / answers };
}

/** Promoters less detractors in points; the variance of the difference of two shares of one multinomial sample. */
export function netPromoters(
  promoters: number,
  detractors: number,
  answers: number,
): { value: number; low: number; high: number } {
  const net = promoters - detractors;
  const reach = Z95 * Math.sqrt((promoters + detractors - net * net) / answers);
  return {
    value: 100 * net,
    low: 100 * Math.max(-1, net - reach),
    high: 100 * Math.min(1, net + reach),
  };
}
