import type { Path } from './paths';

/** Where journeys begin and end. */
export const START = '(start)';
export const CONVERSION = '(conversion)';
export const LOST = '(no conversion)';

/** Journeys as steps between states: the last channels touched, as many as the order of the chain. */
export interface Chain {
  /** The first three are the start, the conversion and the end without one; then codes of channels, oldest first. */
  states: readonly (readonly number[])[];
  /** Per state the states that follow, and how often. */
  steps: readonly ReadonlyMap<number, number>[];
}

const ENDS = 3;
const [FROM, WON, GONE] = [0, 1, 2];
const MOST_SWEEPS = 200_000;
const CLOSE = 1e-16;

export function chainOf(paths: readonly Path[], order: number): Chain {
  const states: number[][] = [[], [], []];
  const steps: Map<number, number>[] = states.map(() => new Map<number, number>());
  const known = new Map<string, number>();
  const stateOf = (last: readonly number[]): number => {
    const key = last.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, states.length);
    states.push([...last]);
    steps.push(new Map());
    return states.length - 1;
  };
  const step = (from: number, to: number, times: number): void => {
    if (times > 0) steps[from]!.set(to, (steps[from]!.get(to) ?? 0) + times);
  };
  for (const { touches, journeys, conversions } of paths) {
    let at = FROM;
    touches.forEach((_, i) => {
      const next = stateOf(touches.slice(Math.max(0, i + 1 - order), i + 1));
      step(at, next, journeys);
      at = next;
    });
    step(at, WON, conversions);
    step(at, GONE, journeys - conversions);
  }
  return { states, steps };
}

/**
 * The chance that a journey ends in a conversion when states with the channel are ends without one; with no channel, as it is. The
 * probabilities of all states are solved by sweeps that put every new one to use at once (Gauss and Seidel).
 */
function chanceOfConversion({ states, steps }: Chain, without?: number): number {
  const rows = steps.map((targets, from) => {
    const total = [...targets.values()].reduce((sum, count) => sum + count, 0);
    const isOpen = (state: number): boolean =>
      state >= ENDS && (without === undefined || !states[state]!.includes(without));
    return {
      isOpen: from === FROM || isOpen(from),
      won: (targets.get(WON) ?? 0) / total,
      stays: (targets.get(from) ?? 0) / total,
      next: [...targets]
        .filter(([to]) => to !== from && isOpen(to))
        .map(([to, count]) => ({ to, share: count / total })),
    };
  });
  const chance = new Float64Array(states.length);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let change = 0;
    // Later states are nearer to the end more often than not.
    for (let state = states.length - 1; state >= 0; state--) {
      const { isOpen, won, stays, next } = rows[state]!;
      if (!isOpen || state === WON || state === GONE) continue;
      let sum = won;
      for (const { to, share } of next) sum += share * chance[to]!;
      const value = sum / (1 - stays);
      change = Math.max(change, Math.abs(value - chance[state]!));
      chance[state] = value;
    }
    if (change <= CLOSE) break;
  }
  return chance[FROM]!;
}

/** The share of conversions that would be lost without each channel. */
export function removalEffects(chain: Chain, channels: number): Float64Array {
  const whole = chanceOfConversion(chain);
  return Float64Array.from({ length: channels }, (_, code) => 1 - chanceOfConversion(chain, code) / whole);
}

/** A state by the names of its channels. */
export function stateName(names: readonly string[], state: number, { states }: Chain): string {
  return [START, CONVERSION, LOST][state] ?? states[state]!.map((code) => names[code]).join(' > ');
}
