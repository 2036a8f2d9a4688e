/** Customers of one cohort: how many of them were still there after 0, 1, … periods. */
export type Survivors = Float64Array;

export type SurvivalModel = 'sbg' | 'bdw';

export interface SurvivalFit {
  model: SurvivalModel;
  /** Customers do not differ: alpha and beta would grow without end, and what the model becomes then was fitted. */
  isLimit: boolean;
  /** alpha, beta or, at the limit, the chance to leave in the first period; in `bdw` also c. */
  params: Record<string, number>;
  logLikelihood: number;
  customers: number;
  converged: boolean;
  standardErrors(): Record<string, number> | undefined;
  /** The chance to be still there after t periods. */
  survival: (t: number) => number;
}
