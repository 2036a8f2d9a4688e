import { median } from '../../kernels/median';
import { type Share, wilson } from '../../kernels/wilson';
import { chooseGrain } from '../grain';
import { periodOf } from '../calendar';
import type { Grain } from '../../contract/manifest';
import type { Journeys } from './journeys';
import type { Scheme } from './scheme';
import type { Dimension, Settings } from './settings';
import { type CaseSet, type StageCount, type StageFigures, countStages } from './stage-figures';

const DAY_MS = 86_400_000;
/** Finer periods than this many have too few cases each. */
const MOST_PERIODS = 36;

/** How some cases ended. */
export interface Results {
  cases: number;
  won: number;
  lost: number;
  open: number;
  /** Of decided cases; of all where nothing says that a case is lost. */
  winRate: Share;
  daysToWin: number;
  wonAmount: number;
  openAmount: number;
  weighted: number;
}

export interface Segment extends Results {
  by: Dimension;
  /** Null: without an owner or channel. */
  name: string | null;
  stages: StageCount[];
}

/** Cases that began in the same period. */
export interface Cohort {
  period: number;
  cases: number;
  open: number;
  stages: StageCount[];
}

export function resultsOf(
  { status, step, started, decided }: Journeys,
  { hasLost }: Scheme,
  figures: readonly StageFigures[],
  amounts: Float64Array,
  cases: CaseSet,
): Results {
  const counts = [0, 0, 0];
  const sums = [0, 0, 0];
  let weighted = 0;
  const days: number[] = [];
  for (const at of cases) {
    const amount = Number.isNaN(amounts[at]) ? 0 : amounts[at]!;
    counts[status[at]!]!++;
    sums[status[at]!]! += amount;
    if (status[at] === 0) days.push((decided[at]! - started[at]!) / DAY_MS);
    if (status[at] === 2 && amount !== 0) weighted += amount * (figures[step[at]!]?.chance ?? 0);
  }
  const [won = 0, lost = 0, open = 0] = counts;
  return {
    cases: cases.length,
    won,
    lost,
    open,
    winRate: wilson(won, hasLost ? won + lost : cases.length),
    daysToWin: median(Float64Array.from(days)),
    wonAmount: sums[0]!,
    openAmount: sums[2]!,
    weighted,
  };
}

/** Cases by owner or channel, most cases first. */
export function segmentsOf(
  journeys: Journeys,
  scheme: Scheme,
  { by, strict }: Settings,
  figures: readonly StageFigures[],
  amounts: Float64Array,
  names: Record<Dimension, (string | null)[]>,
): Segment[] {
  return by.flatMap((dimension) =>
    Array.from(casesBy(names[dimension]), ([name, cases]) => ({
      by: dimension,
      name,
      ...resultsOf(journeys, scheme, figures, amounts, cases),
      stages: countStages(journeys, scheme, strict, cases),
    })).toSorted((a, b) => b.cases - a.cases || String(a.name).localeCompare(String(b.name), 'en')),
  );
}

/** Cases by the period of their first event. */
export function cohortsOf(
  journeys: Journeys,
  scheme: Scheme,
  { grain: wanted, strict }: Settings,
): { grain: Grain; cohorts: Cohort[] } {
  const days = Array.from(journeys.started, (moment) => Math.floor(moment / DAY_MS));
  const distinct = [...new Set(days)].toSorted((a, b) => a - b);
  const grain = wanted === 'auto' ? chooseGrain(distinct, MOST_PERIODS) : wanted;
  const periods = casesBy(days.map((day) => periodOf(grain, day)));
  const cohorts = Array.from(periods, ([period, cases]) => ({
    period,
    cases: cases.length,
    open: cases.reduce((sum, at) => sum + (journeys.status[at] === 2 ? 1 : 0), 0),
    stages: countStages(journeys, scheme, strict, cases),
  })).toSorted((a, b) => a.period - b.period);
  return { grain, cohorts };
}

function casesBy<K>(keys: readonly K[]): Map<K, number[]> {
  const cases = new Map<K, number[]>();
  keys.forEach((key, at) => {
    const own = cases.get(key);
    if (own) own.push(at);
    else cases.set(key, [at]);
  });
  return cases;
}
