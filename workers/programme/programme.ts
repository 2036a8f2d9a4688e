/** A row of a programme: a weighted sum of variables that stays between two limits. */
export interface Row {
  /** Places of the variables, each once. */
  columns: readonly number[];
  /** Their weights. */
  values: readonly number[];
  /** -Infinity and Infinity where there is no limit; equal where the sum is given. */
  lower: number;
  upper: number;
}

/** A linear programme, or a mixed-integer one: the best sum of `objective` × variables within bounds and rows. */
export interface Programme {
  sense: 'max' | 'min';
  objective: readonly number[];
  /** Bounds of the variables; -Infinity and Infinity where there are none. */
  lower: readonly number[];
  upper: readonly number[];
  /** Which variables are whole numbers; none where it is left out. */
  integer?: readonly boolean[];
  rows: readonly Row[];
}

/** A limit of a programme: one side of a row, or a bound of a variable. `at` is the place of the row or the variable. */
export interface Limit {
  of: 'row' | 'variable';
  at: number;
  side: 'lower' | 'upper';
}

/** What the solver has found. */
export type Outcome =
  | { status: 'optimal'; solution: Solution }
  /** The best that was found before the search was ended; `bound` is what no plan can do better than. */
  | { status: 'stopped'; solution: Solution; bound: number }
  | { status: 'infeasible' }
  | { status: 'unbounded' }
  /** The search was ended before any plan was found. */
  | { status: 'unknown' };

export interface Solution {
  objective: number;
  values: Float64Array;
  /** What each row sums up to. */
  activities: Float64Array;
}

export const hasIntegers = ({ integer }: Programme): boolean => integer?.includes(true) ?? false;
