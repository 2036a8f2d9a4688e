import type { Highs, Model, Solution as Solved } from 'highs';
import { compensatedSum } from '../kernels/compensated-sum';
import { type Outcome, type Programme, type Solution, hasIntegers } from './programme';

/** Nodes of the search for whole numbers; beyond, the best so far is taken and said to be that. */
const MOST_NODES = 20_000;
/** The solver has found a plan that keeps all limits. */
const FEASIBLE = 2;

export interface SolveOptions {
  /** How far from the best a plan with whole numbers may be, as a share of it; by default it is the best. */
  gap?: number;
  nodes?: number;
}

/**
 * A programme in the solver's memory: limits can be moved, and it is solved again from where it was. It has to be closed.
 * Rows and the objective are scaled by powers of two, so that what is small or large as a whole loses no digits.
 */
export class Solver {
  readonly #model: Model;
  readonly #rowScale: Float64Array;
  readonly #scale: number;

  constructor(
    readonly highs: Highs,
    readonly programme: Programme,
    { gap = 0, nodes = MOST_NODES }: SolveOptions = {},
  ) {
    const { objective, rows } = programme;
    this.#scale = scaleOf(objective);
    this.#rowScale = Float64Array.from(rows, ({ values }) => scaleOf(values));
    this.#model = highs.createModel();
    this.#model.options.set({
      output_flag: false,
      mip_rel_gap: gap,
      mip_abs_gap: 0,
      mip_max_nodes: nodes,
      // It takes a tenth of a second even where there are two variables.
      mip_heuristic_run_feasibility_jump: false,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
    });
    this.#model.passModel(this.#data());
  }

  #data() {
    const { sense, objective, lower, upper, integer, rows } = this.programme;
    const { maximize, minimize } = this.highs.constants.objectiveSense;
    const starts = [0];
    for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
    return {
      numCols: objective.length,
      numRows: rows.length,
      sense: sense === 'max' ? maximize : minimize,
      colCost: objective.map((value) => value * this.#scale),
      colLower: lower,
      colUpper: upper,
      rowLower: rows.map((row, at) => row.lower * this.#scaleAt(at)),
      rowUpper: rows.map((row, at) => row.upper * this.#scaleAt(at)),
      matrix: {
        format: 'csr' as const,
        numRows: rows.length,
        numCols: objective.length,
        starts,
        indices: rows.flatMap(({ columns }) => columns),
        values: rows.flatMap(({ values }, at) => values.map((value) => value * this.#scaleAt(at))),
      },
      ...(integer ? { integrality: Int32Array.from(integer, Number) } : {}),
    };
  }

  #scaleAt(row: number): number {
    return this.#rowScale[row] ?? 1;
  }

  setRow(at: number, lower: number, upper: number): void {
    const scale = this.#scaleAt(at);
    this.#model.changeRowBounds(at, lower * scale, upper * scale);
  }

  setVariable(at: number, lower: number, upper: number): void {
    this.#model.changeColBounds(at, lower, upper);
  }

  solve(): Outcome {
    const status = this.#run();
    const { modelStatus } = this.highs.constants;
    if (status === modelStatus.infeasible) return { status: 'infeasible' };
    if (status === modelStatus.unbounded) return { status: 'unbounded' };
    if (Number(this.#model.info.get('primal_solution_status')) !== FEASIBLE) return { status: 'unknown' };
    const solution = this.#solution(this.#model.getSolution());
    if (status === modelStatus.optimal) return { status: 'optimal', solution };
    const bound = Number(this.#model.info.get('mip_dual_bound')) / this.#scale;
    return { status: 'stopped', solution, bound };
  }

  /** Presolving may not tell which of the two it is; without it the solver does. */
  #run(): number {
    const { unboundedOrInfeasible, empty, optimal } = this.highs.constants.modelStatus;
    const { modelStatus } = this.#model.run();
    if (modelStatus === empty) return optimal;
    if (modelStatus !== unboundedOrInfeasible) return modelStatus;
    this.#model.options.set('presolve', 'off');
    const told = this.#model.run().modelStatus;
    this.#model.options.set('presolve', 'choose');
    return told;
  }

  #solution({ colValue, rowValue }: Solved): Solution {
    const { objective, integer } = this.programme;
    const values = tidy(colValue).map((value, at) => (integer?.[at] ? Math.round(value) : value));
    const parts = objective.map((weight, at) => weight * (values[at] ?? 0));
    return {
      objective: tidy([compensatedSum(parts)])[0] ?? 0,
      values,
      activities: tidy(rowValue.map((value, at) => value / this.#scaleAt(at))),
    };
  }

  /** By how much one more unit of a row's limit, and of a variable's bound, changes the objective; of a programme without whole numbers. */
  duals(): { rows: Float64Array; variables: Float64Array } {
    const { rowDual, colDual } = this.#model.getSolution();
    return {
      rows: tidy(rowDual.map((value, at) => (value * this.#scaleAt(at)) / this.#scale)),
      variables: tidy(colDual.map((value) => value / this.#scale)),
    };
  }

  /** Variables and rows whose value follows from those of the others: neither stands at a limit, unless by chance. */
  basic(): { rows: boolean[]; variables: boolean[] } {
    const { basic } = this.highs.constants.basisStatus;
    const { rowStatus, colStatus } = this.#model.getBasis();
    const isBasic = (status: number): boolean => status === basic;
    return { rows: Array.from(rowStatus, isBasic), variables: Array.from(colStatus, isBasic) };
  }

  /** Variables that grow or fall for ever while the objective gets better; after `solve` said so. */
  endless(): number[] {
    this.#model.options.set('presolve', 'off');
    this.#model.clearIntegrality();
    this.#model.run();
    const ray = this.#model.getPrimalRay()?.values ?? new Float64Array();
    const largest = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return Array.from(ray.keys()).filter((at) => Math.abs(ray[at] ?? 0) > largest * 1e-9);
  }

  close(): void {
    this.#model.dispose();
  }
}

/** Opens a programme for as long as `work` takes. */
export function withSolver<T>(
  highs: Highs,
  programme: Programme,
  work: (solver: Solver) => T,
  options?: SolveOptions,
): T {
  const solver = new Solver(highs, programme, options);
  try {
    return work(solver);
  } finally {
    solver.close();
  }
}

/** The best plan; with whole numbers, the others are worked out once more with those held, to the last digit. */
export function solve(highs: Highs, programme: Programme, options?: SolveOptions): Outcome {
  const found = withSolver(highs, programme, (solver) => solver.solve(), options);
  if (!hasIntegers(programme) || !('solution' in found)) return found;
  const held = withSolver(highs, heldAt(programme, found.solution), (solver) => solver.solve());
  return held.status === 'optimal' ? { ...found, solution: held.solution } : found;
}

/** The programme with whole numbers held where they are: what is left is linear. */
export function heldAt({ integer, ...programme }: Programme, { values }: Solution): Programme {
  const held = (bounds: readonly number[]): number[] =>
    bounds.map((bound, at) => (integer?.[at] ? (values[at] ?? 0) : bound));
  return { ...programme, lower: held(programme.lower), upper: held(programme.upper) };
}

/** A power of two that brings the largest of the weights near one. */
function scaleOf(weights: readonly number[]): number {
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 0 && Number.isFinite(largest) ? 2 ** -Math.round(Math.log2(largest)) : 1;
}

/** Without the last digits, in which floating-point arithmetic is lost. */
function tidy(values: ArrayLike<number>): Float64Array {
  const largest = Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Float64Array.from(values, (value) =>
    Math.abs(value) < 1e-13 * largest ? 0 : Number(value.toPrecision(13)),
  );
}
