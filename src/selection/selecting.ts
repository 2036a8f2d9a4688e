import type { Picks } from '../charts/picks';
import type { Clause } from './clause';
import type { Phase } from './selections.svelte';

/** Ends of slots along the axes of a chart, where a brush can only stop at them. */
export interface Edges {
  at: readonly number[];
  log: boolean;
}

/** The selection of one cell, as its charts know it. */
export interface Selecting {
  readonly clauses: readonly Clause[];
  /** How many other cells follow it. */
  readonly followers: number;
  select(clauses: readonly Clause[], phase: Phase): void;
  /** A selection may follow soon: what has to be fast then is made ready. */
  approach(picks: Picks, edges?: { x: Edges | undefined; y: Edges | undefined }): void;
}
