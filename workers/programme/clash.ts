import type { Highs } from 'highs';
import { type Limit, type Programme, hasIntegers } from './programme';
import { type Solver, withSolver } from './solver';

/**
 * A smallest set of limits that clash: no plan keeps all of them, but without any one of them there is a plan that keeps
 * the others (an irreducible infeasible set). Found by QuickXplain (Junker, AAAI 2004), which tries halves before single limits.
 * @param candidates limits that may be told, those that are told rather first; all others are kept
 */
export function clash(highs: Highs, programme: Programme, candidates: readonly Limit[]): Clash {
  const { integer: _, ...linear } = programme;
  // What clashes without regard to whole numbers is found sooner, and is the simpler reason.
  const limits = explain(highs, linear, candidates);
  if (limits || !hasIntegers(programme)) return { limits: limits ?? [], isWhole: false };
  return { limits: explain(highs, programme, candidates) ?? [], isWhole: true };
}

export interface Clash {
  limits: Limit[];
  /** With fractions there would be a plan. */
  isWhole: boolean;
}

/** Undefined where there is a plan that keeps all limits. */
function explain(highs: Highs, programme: Programme, candidates: readonly Limit[]): Limit[] | undefined {
  const search = { ...programme, objective: programme.objective.map(() => 0) };
  return withSolver(
    highs,
    search,
    (solver) => {
      const isClash = (kept: readonly Limit[]): boolean => {
        keepOnly(solver, candidates, new Set(kept));
        return solver.solve().status === 'infeasible';
      };
      return isClash(candidates) ? narrow(isClash, [], false, candidates) : undefined;
    },
    { gap: 1 },
  );
}

/** @param hasNew `kept` has changed since it was last found to be without a clash */
function narrow(
  isClash: (kept: readonly Limit[]) => boolean,
  kept: readonly Limit[],
  hasNew: boolean,
  among: readonly Limit[],
): Limit[] {
  if (hasNew && isClash(kept)) return [];
  if (among.length <= 1) return [...among];
  const half = Math.ceil(among.length / 2);
  const [first, second] = [among.slice(0, half), among.slice(half)];
  const late = narrow(isClash, [...kept, ...first], true, second);
  const early = narrow(isClash, [...kept, ...late], late.length > 0, first);
  return [...early, ...late];
}

function keepOnly(solver: Solver, candidates: readonly Limit[], kept: ReadonlySet<Limit>): void {
  const { lower, upper, rows } = solver.programme;
  const free = new Map<string, { of: Limit['of']; at: number; sides: Set<Limit['side']> }>();
  for (const limit of candidates) {
    const key = `${limit.of} ${limit.at}`;
    const { sides } = free.get(key) ?? { sides: new Set<Limit['side']>() };
    if (!kept.has(limit)) sides.add(limit.side);
    free.set(key, { of: limit.of, at: limit.at, sides });
  }
  for (const { of, at, sides } of free.values()) {
    const own = of === 'row' ? rows[at] : { lower: lower[at] ?? 0, upper: upper[at] ?? Infinity };
    const given = own?.lower ?? -Infinity;
    // A variable without its bound is zero or more, as others are.
    const without = of === 'variable' && given > 0 ? 0 : -Infinity;
    const least = sides.has('lower') ? without : given;
    const most = sides.has('upper') ? Infinity : (own?.upper ?? Infinity);
    if (of === 'row') solver.setRow(at, least, most);
    else solver.setVariable(at, least, most);
  }
}
