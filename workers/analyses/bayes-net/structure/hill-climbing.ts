import { createRandom, type Random } from '../../../kernels/random';
import type { Sample } from '../sample';
import { MOST_CELLS } from '../settings';
import { type Arc, leadsTo, parentsOf } from './dag';
import { familyBic, familyCounts } from './families';

/** Less than this is no better, only rounding. */
const LEAST_GAIN = 1e-8;
/** Changes at random before a new climb. */
const PUSHES = 5;

export interface ClimbSettings {
  /** No arrows in a ring. */
  required: readonly Arc[];
  forbidden: readonly Arc[];
  maxParents: number;
  restarts: number;
  seed: number;
}

type Change = [child: number, own: number[]];

interface Step {
  gain: number;
  /** Families that are others after the step. */
  changes: Change[];
}

/**
 * The best network by Schwarz's criterion that steps upwards reach: an arrow more, one less, one turned round. From the top it is pushed
 * off at random and climbs again; the best is kept.
 */
export function hillClimbing(
  sample: Sample,
  settings: ClimbSettings,
  progress: (share: number) => void,
): number[][] {
  const climber = new Climber(sample, settings);
  const random = createRandom(settings.seed);
  let best = climber.climb(parentsOf(sample.variables.length, settings.required));
  for (let round = 0; round < settings.restarts; round++) {
    progress((round + 1) / (settings.restarts + 1));
    const other = climber.climb(climber.pushed(best, random));
    if (climber.score(other) > climber.score(best) + LEAST_GAIN) best = other;
  }
  return best;
}

class Climber {
  /** Families that were weighed before, by child and parents. */
  readonly #known = new Map<string, number>();
  readonly #required: ReadonlySet<string>;
  readonly #forbidden: ReadonlySet<string>;

  constructor(
    readonly sample: Sample,
    readonly settings: ClimbSettings,
  ) {
    this.#required = new Set(settings.required.map(keyOf));
    this.#forbidden = new Set(settings.forbidden.map(keyOf));
  }

  score(parents: readonly number[][]): number {
    return parents.reduce((sum, own, child) => sum + this.#family(child, own), 0);
  }

  climb(from: number[][]): number[][] {
    let parents = from;
    for (let step = this.#best(parents); step; step = this.#best(parents)) parents = after(parents, step);
    return parents;
  }

  /** The same with a few arrows changed at random. */
  pushed(from: number[][], random: Random): number[][] {
    let parents = from;
    const count = parents.length;
    for (let push = 0; push < PUSHES; push++) {
      const [source, target] = [random, random].map((each) => Math.floor(each.uniform() * count));
      const steps = source === target ? [] : this.#steps(parents, source!, target!);
      if (steps.length > 0) parents = after(parents, steps[Math.floor(random.uniform() * steps.length)]!);
    }
    return parents;
  }

  #best(parents: number[][]): Step | undefined {
    let found: Step | undefined;
    for (const source of parents.keys()) {
      for (const target of parents.keys()) {
        if (source === target) continue;
        for (const step of this.#steps(parents, source, target))
          if (step.gain > (found?.gain ?? 0) + LEAST_GAIN) found = step;
      }
    }
    return found;
  }

  /** What can be done about the arrow from one to another. */
  #steps(parents: number[][], source: number, target: number): Step[] {
    const own = parents[target]!;
    if (own.includes(source)) {
      if (this.#required.has(keyOf({ from: source, to: target }))) return [];
      const without = own.filter((each) => each !== source);
      const removed = this.#with(parents, [[target, without]]);
      return [...removed, ...this.#turned(parents, source, target, without)];
    }
    if (parents[source]!.includes(target) || !this.#mayLead(source, target, own.length)) return [];
    return leadsTo(parents, target, source) ? [] : this.#with(parents, [[target, added(own, source)]]);
  }

  #turned(parents: number[][], source: number, target: number, without: number[]): Step[] {
    const back = parents[source]!;
    if (!this.#mayLead(target, source, back.length)) return [];
    const cut = parents.map((each, node) => (node === target ? without : each));
    if (leadsTo(cut, source, target)) return [];
    return this.#with(parents, [
      [target, without],
      [source, added(back, target)],
    ]);
  }

  #mayLead(source: number, target: number, already: number): boolean {
    return already < this.settings.maxParents && !this.#forbidden.has(keyOf({ from: source, to: target }));
  }

  #with(parents: number[][], changes: Change[]): Step[] {
    const gain = changes.reduce(
      (sum, [child, own]) => sum + this.#family(child, own) - this.#family(child, parents[child]!),
      0,
    );
    return gain === -Infinity ? [] : [{ gain, changes }];
  }

  #family(child: number, own: readonly number[]): number {
    const key = `${child}<${own.join()}`;
    let score = this.#known.get(key);
    if (score === undefined) {
      const { variables, total } = this.sample;
      const cells = [child, ...own].reduce((product, each) => product * variables[each]!.values.length, 1);
      score = cells > MOST_CELLS ? -Infinity : familyBic(familyCounts(this.sample, child, own), total);
      this.#known.set(key, score);
    }
    return score;
  }
}

function after(parents: number[][], { changes }: Step): number[][] {
  const changed = new Map(changes);
  return parents.map((own, child) => changed.get(child) ?? own);
}

function keyOf({ from, to }: Arc): string {
  return `${from}>${to}`;
}

function added(own: readonly number[], parent: number): number[] {
  return [...own, parent].toSorted((a, b) => a - b);
}
