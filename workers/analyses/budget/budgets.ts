import type { AnalysisRequest, SliderRange } from '../../contract/analysis';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { Item } from './items';
import type { Bounds } from './limits';

/** A budget that nobody has given is taken for so many, where nothing in the data says more. */
const USUAL = 1_000;
/** As many places as a hand can tell on a slider. */
const PLACES = 200;

/** How much money there is, and between which ends it is looked at. */
export interface Range {
  budget: number;
  isGiven: boolean;
  min: number;
  max: number;
  step: number;
}

/** How much money the items can take. */
export interface Room {
  /** With stretches without end left out. */
  told: number;
  /** Some item takes any amount. */
  isEndless: boolean;
}

export function roomOf(items: readonly Item[], bounds: readonly Bounds[]): Room {
  const most = items.flatMap((item, at) => {
    const { maximum = null } = bounds.find((each) => !each.isGroup && each.items[0] === at) ?? {};
    let left = maximum ?? Infinity;
    return item.tiers.map(({ width, cost }) => {
      const taken = Math.min(width, left);
      left -= taken;
      return cost === 0 ? 0 : taken * cost;
    });
  });
  const told = most.filter(Number.isFinite);
  return { told: compensatedSum(told), isEndless: told.length < most.length };
}

/**
 * The budget that was given; otherwise what was spent so far (with totals), or half way between the least that keeps all
 * bounds and the most that can be spent.
 * @param spentSoFar NaN where it is not known
 */
export function rangeOf(
  request: AnalysisRequest,
  least: number,
  { told, isEndless }: Room,
  spentSoFar: number,
): Range {
  const given = request.params.budget as number;
  const hint = Math.max(2 * told, 2 * least, 3 * (spentSoFar || 0));
  const open = hint > 0 ? Math.max(hint, given) : 2 * (given || USUAL);
  const end = Math.max(isEndless ? open : told, least) || USUAL;
  const step = niceStep(Math.max(end - least, end / PLACES), PLACES);
  const usual = Number.isNaN(spentSoFar) ? round((least + end) / 2) : spentSoFar;
  const budget = given > 0 ? given : Math.max(least, usual);
  const min = Math.max(step, Math.ceil(least / step) * step);
  return {
    budget,
    isGiven: given > 0,
    min: tidy(min),
    max: tidy(Math.max(min + step, Math.ceil(end / step) * step)),
    step,
  };
}

export function sliderOf({ budget, min, max, step }: Range): SliderRange {
  return { param: 'budget', min, max, step, value: budget };
}

/** Two digits are enough for a proposal. */
const round = (value: number): number => Number(value.toPrecision(2));

const tidy = (value: number): number => Number(value.toPrecision(12));

/** 1, 2 or 5 times a power of ten: the least that makes no more than so many steps of a range. */
export function niceStep(range: number, places: number): number {
  const power = 10 ** Math.floor(Math.log10(range / places));
  return tidy(([1, 2, 5].find((each) => each * power * places >= range) ?? 10) * power);
}
