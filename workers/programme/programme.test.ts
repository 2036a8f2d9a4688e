import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Highs } from 'highs';
import { clash } from './clash';
import { loadHighs } from './highs';
import { prices } from './prices';
import type { Limit, Programme, Row } from './programme';
import { solve, withSolver } from './solver';

/** corn, hops and malt for ale and beer: Bland, "The allocation of resources by linear programming", Scientific American 244 (1981). */
const brewer: Programme = {
  sense: 'max',
  objective: [13, 23],
  lower: [0, 0],
  upper: [Infinity, Infinity],
  rows: [
    { columns: [0, 1], values: [5, 15], lower: -Infinity, upper: 480 },
    { columns: [0, 1], values: [4, 4], lower: -Infinity, upper: 160 },
    { columns: [0, 1], values: [35, 20], lower: -Infinity, upper: 1190 },
  ],
};
const upperRow = (at: number): Limit => ({ of: 'row', at, side: 'upper' });

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

function best(programme: Programme) {
  const outcome = solve(highs, programme);
  if (!('solution' in outcome)) throw new Error(outcome.status);
  return outcome.solution;
}

describe('a linear programme', () => {
  it("solves the brewer's problem: 12 ale, 28 beer, 800", () => {
    const { objective, values, activities } = best(brewer);
    expect([objective, ...values, ...activities]).toEqual([800, 12, 28, 480, 160, 980]);
  });

  it('prices limits: one more unit of corn brings 1, of hops 2, of malt nothing', () => {
    expect(prices(highs, brewer, best(brewer), [0, 1, 2].map(upperRow)).prices).toEqual([
      { more: 1, less: 1 },
      { more: 2, less: 2 },
      { more: 0, less: 0 },
    ]);
  });

  it('prices limits of what is to be least by the change of the objective, too', () => {
    const diet: Programme = {
      sense: 'min',
      objective: [2, 3],
      lower: [0, 0],
      upper: [Infinity, Infinity],
      rows: [{ columns: [0, 1], values: [1, 2], lower: 10, upper: Infinity }],
    };
    const solution = best(diet);
    expect(solution.objective).toBe(15);
    expect(prices(highs, diet, solution, [{ of: 'row', at: 0, side: 'lower' }]).prices).toEqual([
      { more: 1.5, less: 1.5 },
    ]);
    expect(prices(highs, diet, solution, [{ of: 'variable', at: 0, side: 'lower' }]).prices).toEqual([
      { more: 0.5, less: 0.5 },
    ]);
  });

  it('tells both prices at a kink', () => {
    const kink: Programme = {
      sense: 'max',
      objective: [3, 1],
      lower: [0, 0],
      upper: [10, 10],
      rows: [{ columns: [0, 1], values: [1, 1], lower: -Infinity, upper: 10 }],
    };
    const limits: Limit[] = [upperRow(0), { of: 'variable', at: 0, side: 'upper' }];
    expect(prices(highs, kink, best(kink), limits).prices).toEqual([
      { more: 1, less: 3 },
      { more: 0, less: 2 },
    ]);
  });

  it('keeps digits of small and of large numbers', () => {
    const small = { ...brewer, objective: [13e-9, 23e-9] };
    expect(best(small).objective).toBeCloseTo(800e-9, 18);
    const rows = brewer.rows.map(({ values, ...row }) => ({
      ...row,
      values: values.map((value) => value * 1e-10),
      upper: row.upper * 1e-10,
    }));
    expect(best({ ...brewer, rows }).objective).toBeCloseTo(800, 9);
    const large = { ...brewer, rows: brewer.rows.map((row) => ({ ...row, upper: row.upper * 1e9 })) };
    expect(best(large).objective / 800e9).toBeCloseTo(1, 12);
  });

  it('names what grows for ever', () => {
    const open: Programme = { ...brewer, rows: [{ columns: [0], values: [1], lower: 0, upper: 5 }] };
    expect(solve(highs, open).status).toBe('unbounded');
    expect(withSolver(highs, open, (solver) => solver.endless())).toEqual([1]);
  });
});

/** Every limit that a programme has. */
function allLimits({ rows, lower, upper }: Programme): Limit[] {
  const of = (of: Limit['of'], at: number, low: number, high: number): Limit[] => [
    ...(Number.isFinite(low) ? [{ of, at, side: 'lower' as const }] : []),
    ...(Number.isFinite(high) ? [{ of, at, side: 'upper' as const }] : []),
  ];
  return [
    ...rows.flatMap((row, at) => of('row', at, row.lower, row.upper)),
    ...lower.flatMap((low, at) => of('variable', at, low, upper[at]!)),
  ];
}

function without(programme: Programme, dropped: readonly Limit[]): Programme {
  const gone = (of: Limit['of'], at: number, side: Limit['side']): boolean =>
    dropped.some((limit) => limit.of === of && limit.at === at && limit.side === side);
  return {
    ...programme,
    lower: programme.lower.map((bound, at) =>
      gone('variable', at, 'lower') ? (bound > 0 ? 0 : -1e4) : bound,
    ),
    upper: programme.upper.map((bound, at) => (gone('variable', at, 'upper') ? 1e4 : bound)),
    rows: programme.rows.map((row, at) => ({
      ...row,
      lower: gone('row', at, 'lower') ? -Infinity : row.lower,
      upper: gone('row', at, 'upper') ? Infinity : row.upper,
    })),
  };
}

describe('limits that clash', () => {
  it('are told without those that have nothing to do with it', () => {
    const programme: Programme = {
      ...brewer,
      lower: [20, 10],
      upper: [Infinity, 50],
      rows: [...brewer.rows, { columns: [1], values: [1], lower: 35, upper: Infinity }],
    };
    // 35 beer need 525 of corn; hops and malt would do, and so would 20 ale and 10 beer.
    expect(clash(highs, programme, allLimits(programme)).limits).toEqual([
      { of: 'row', at: 0, side: 'upper' },
      { of: 'row', at: 3, side: 'lower' },
    ]);
  });

  it('may be whole numbers', () => {
    const programme: Programme = {
      sense: 'max',
      objective: [1],
      lower: [0],
      upper: [10],
      integer: [true],
      rows: [{ columns: [0], values: [2], lower: 3, upper: 3 }],
    };
    const { limits, isWhole } = clash(highs, programme, allLimits(programme));
    expect(isWhole).toBe(true);
    expect(limits).toHaveLength(2);
  });

  it('are as few as can be, whatever clashes', () => {
    fc.assert(
      fc.property(programmes(6), (programme) => {
        if (solve(highs, programme).status !== 'infeasible') return;
        const limits = allLimits(programme);
        const told = clash(highs, programme, limits).limits;
        const others = limits.filter((limit) => !told.includes(limit));
        expect(solve(highs, without(programme, others)).status).toBe('infeasible');
        for (const limit of told) {
          expect(solve(highs, without(programme, [...others, limit])).status).not.toBe('infeasible');
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

/** Small programmes of whole coefficients; `most` is the upper bound of each variable. */
function programmes(most: number): fc.Arbitrary<Programme> {
  const weight = fc.integer({ min: -4, max: 9 });
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([variables, rows]) => {
      const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: variables, maxLength: variables });
      return fc.record({
        sense: fc.constantFrom('max' as const, 'min' as const),
        objective: many(weight),
        lower: many(fc.integer({ min: 0, max: 2 })),
        upper: many(fc.integer({ min: 2, max: most })),
        integer: many(fc.constant(true)),
        rows: fc.array(
          fc.record({
            columns: fc.constant(Array.from({ length: variables }, (_, at) => at)),
            values: many(weight),
            lower: fc.constantFrom(-Infinity, -Infinity, 3, 12),
            upper: fc.integer({ min: 12, max: 30 }),
          }),
          { minLength: rows, maxLength: rows },
        ),
      });
    });
}

/** The best of all whole plans, looked at one by one. */
function bruteForce({ sense, objective, lower, upper, rows }: Programme): number {
  const sign = sense === 'max' ? 1 : -1;
  let found = -Infinity;
  const plan: number[] = [];
  const dot = (values: readonly number[], columns = [...plan.keys()]): number =>
    values.reduce((sum, value, at) => sum + value * plan[columns[at]!]!, 0);
  const walk = (at: number): void => {
    if (at < objective.length) {
      for (let value = lower[at]!; value <= upper[at]!; value++) {
        plan[at] = value;
        walk(at + 1);
      }
      return;
    }
    const keeps = rows.every((row) => {
      const sum = dot(row.values, [...row.columns]);
      return sum >= row.lower && sum <= row.upper;
    });
    if (keeps) found = Math.max(found, sign * dot(objective));
  };
  walk(0);
  return sign * found;
}

describe('a programme in whole numbers', () => {
  it('finds what looking at every plan finds', () => {
    fc.assert(
      fc.property(programmes(5), (programme) => {
        const outcome = solve(highs, programme);
        const expected = bruteForce(programme);
        if (Number.isFinite(expected)) {
          expect('solution' in outcome && outcome.solution.objective).toBe(expected);
        } else expect(outcome.status).toBe('infeasible');
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('prices of random linear programmes', () => {
  it('are what moving the limit a little brings', () => {
    const step = 1e-4;
    fc.assert(
      fc.property(programmes(5), ({ integer: _, ...programme }) => {
        const outcome = solve(highs, programme);
        if (outcome.status !== 'optimal') return;
        const limits = allLimits(programme);
        const told = prices(highs, programme, outcome.solution, limits).prices;
        for (const [index, limit] of limits.entries()) {
          for (const [by, price] of [
            [step, told[index]!.more],
            [-step, told[index]!.less],
          ] as const) {
            const next = solve(highs, movedBy(programme, limit, by));
            if (next.status !== 'optimal') expect(price).toBeNaN();
            else expect(price).toBeCloseTo((next.solution.objective - outcome.solution.objective) / by, 4);
          }
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

/** A value that is given is both limits in one. */
function movedBy(programme: Programme, { of, at, side }: Limit, by: number): Programme {
  const moved = (pair: Pick<Row, 'lower' | 'upper'>): Pick<Row, 'lower' | 'upper'> => {
    const isGiven = pair.lower === pair.upper;
    return {
      lower: side === 'lower' || isGiven ? pair.lower + by : pair.lower,
      upper: side === 'upper' || isGiven ? pair.upper + by : pair.upper,
    };
  };
  const bounds = programme.lower.map((lower, place) => {
    const pair = { lower, upper: programme.upper[place]! };
    return of === 'variable' && place === at ? moved(pair) : pair;
  });
  return {
    ...programme,
    lower: bounds.map(({ lower }) => lower),
    upper: bounds.map(({ upper }) => upper),
    rows: programme.rows.map((row, place) =>
      of === 'row' && place === at ? { ...row, ...moved(row) } : row,
    ),
  };
}
