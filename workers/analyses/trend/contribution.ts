import { compensatedSum } from '../../kernels/compensated-sum';
import type { GroupGrowth } from '../windows';

/** What a group did for the change of the whole. */
export interface Contribution extends GroupGrowth {
  /** Its change as a share of the whole before: these add up to the growth of the whole. NaN on a base of zero or less. */
  contribution: number;
  /** Shares of the whole in both windows. */
  shareBefore: number;
  shareNow: number;
}

/** Every group's part, the largest rise first. */
export function contributions(growths: readonly GroupGrowth[]): Contribution[] {
  const before = compensatedSum(growths.map((each) => each.before));
  const now = compensatedSum(growths.map((each) => each.now));
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);
  return growths.map((each) => ({
    ...each,
    contribution: share(each.change, before),
    shareBefore: share(each.before, before),
    shareNow: share(each.now, now),
  }));
}

/** A step of the bridge from the earlier window to the later one. */
export interface Step {
  /** Position among the groups; a name of its own for both ends and for the rest. */
  group: number | 'before' | 'now' | 'rest';
  from: number;
  to: number;
  change: number;
}

/** Groups that the bridge has a step of their own for. */
const MOST_STEPS = 8;

/** From the whole before, over the largest changes and the rest, to the whole now. */
export function bridge(found: readonly Contribution[]): Step[] {
  const before = compensatedSum(found.map((each) => each.before));
  const now = compensatedSum(found.map((each) => each.now));
  const ranked = found.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const own = ranked.slice(0, ranked.length > MOST_STEPS ? MOST_STEPS - 1 : MOST_STEPS);
  const parts: { group: Step['group']; change: number }[] = own
    .toSorted((a, b) => b.change - a.change)
    .map(({ index, change }) => ({ group: index, change }));
  const others = ranked.slice(own.length);
  if (others.length > 0) {
    parts.push({ group: 'rest', change: compensatedSum(others.map(({ change }) => change)) });
  }
  let at = before;
  const steps = parts.map(({ group, change }): Step => {
    const from = at;
    at += change;
    return { group, from, to: at, change };
  });
  return [
    { group: 'before', from: 0, to: before, change: before },
    ...steps,
    { group: 'now', from: 0, to: now, change: now },
  ];
}

/** Movers that are told on either side. */
const MOST_MOVERS = 10;

/** A group that rose or fell most, by amount. */
export interface Mover extends GroupGrowth {
  direction: 'up' | 'down';
  /** 1 for the largest on its side. */
  rank: number;
}

export function topMovers(growths: readonly GroupGrowth[]): Mover[] {
  const side = (direction: Mover['direction'], ranked: readonly GroupGrowth[]): Mover[] =>
    ranked.slice(0, MOST_MOVERS).map((each, i) => ({ ...each, direction, rank: i + 1 }));
  const risers = growths.filter(({ change }) => change > 0).toSorted((a, b) => b.change - a.change);
  const fallers = growths.filter(({ change }) => change < 0).toSorted((a, b) => a.change - b.change);
  return [...side('up', risers), ...side('down', fallers)];
}
