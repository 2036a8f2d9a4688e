import { quantile } from '../../kernels/quantile';
import { type Share, wilson } from '../../kernels/wilson';
import type { Journeys } from './journeys';
import type { Scheme } from './scheme';

/** Cases by their place. */
export type CaseSet = readonly number[] | Uint32Array;

/** How many of some cases came to a stage, and went on. */
export interface StageCount {
  step: number;
  entered: number;
  converted: number;
  /** Unknown for the last stage. */
  conversion: Share;
}

/** A stage of all cases. */
export interface StageFigures extends StageCount {
  amount: number;
  /** Lost with this as the furthest stage. */
  lost: number;
  /** Open with this as the furthest stage. */
  waiting: number;
  median: number;
  quartile: number;
  upperQuartile: number;
  /** Nine of ten that left the stage did so sooner. */
  slow: number;
  timed: number;
  /** Open cases that stand here, and what they are worth. */
  open: number;
  openAmount: number;
  /** The share of cases that came here and were won, of decided ones; of all where nothing says that a case is lost. */
  chance: number;
  chanceOf: number;
  weighted: number;
}

const UNKNOWN: Share = { value: NaN, low: NaN, high: NaN };

/** Whether a case has entered a stage: it reached it or a later one; strictly, it has an event of it. */
export function hasEntered(
  { furthest, visited }: Journeys,
  { stages }: Scheme,
  isStrict: boolean,
): (at: number, step: number) => boolean {
  return isStrict
    ? (at, step) => visited[at * stages.length + step] === 1
    : (at, step) => furthest[at]! >= step;
}

/** The funnel of some cases. */
export function countStages(
  journeys: Journeys,
  scheme: Scheme,
  isStrict: boolean,
  cases: CaseSet,
): StageCount[] {
  const size = scheme.stages.length;
  const entered = new Float64Array(size);
  const converted = new Float64Array(size);
  const isIn = hasEntered(journeys, scheme, isStrict);
  for (const at of cases) {
    for (let step = 0; step < size; step++) {
      if (!isIn(at, step)) continue;
      entered[step]!++;
      if (step + 1 < size && isIn(at, step + 1)) converted[step]!++;
    }
  }
  return scheme.stages.map((_, step) => {
    const isLast = step === size - 1;
    return {
      step,
      entered: entered[step]!,
      converted: isLast ? NaN : converted[step]!,
      conversion: isLast ? UNKNOWN : wilson(converted[step]!, entered[step]!),
    };
  });
}

/** Everything about each stage, over all cases. */
export function stageFigures(
  journeys: Journeys,
  scheme: Scheme,
  isStrict: boolean,
  amounts: Float64Array,
): StageFigures[] {
  const all = Uint32Array.from({ length: journeys.count }, (_, at) => at);
  const isIn = hasEntered(journeys, scheme, isStrict);
  const { status, furthest, step: standing } = journeys;
  return countStages(journeys, scheme, isStrict, all).map((count) => {
    const { step } = count;
    const sums = { amount: 0, lost: 0, waiting: 0, open: 0, openAmount: 0, won: 0, of: 0 };
    for (let at = 0; at < journeys.count; at++) {
      const amount = Number.isNaN(amounts[at]) ? 0 : amounts[at]!;
      const isOpen = status[at] === 2;
      if (furthest[at] === step && status[at] === 1) sums.lost++;
      if (furthest[at] === step && isOpen) sums.waiting++;
      if (isOpen && standing[at] === step) {
        sums.open++;
        sums.openAmount += amount;
      }
      if (!isIn(at, step)) continue;
      sums.amount += amount;
      if (status[at] === 0) sums.won++;
      if (!isOpen || !scheme.hasLost) sums.of++;
    }
    const days = journeys.days[step]!;
    const of = (share: number): number => (days.length > 0 ? quantile(days, share) : NaN);
    const chance = sums.won / sums.of;
    return {
      ...count,
      amount: sums.amount,
      lost: sums.lost,
      waiting: sums.waiting,
      quartile: of(0.25),
      median: of(0.5),
      upperQuartile: of(0.75),
      slow: of(0.9),
      timed: days.length,
      open: sums.open,
      openAmount: sums.openAmount,
      chance,
      chanceOf: sums.of,
      // Nothing is expected from an empty stage, whatever its chance.
      weighted: sums.openAmount === 0 ? 0 : sums.openAmount * chance,
    };
  });
}
