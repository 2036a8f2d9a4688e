import type { Picks } from '../charts/picks';
import type { Clause } from './clause';
import type { Phase } from './selections.svelte';

/** Ends of slots along the axes of a chart, where a brush can only stop at them. */
export interface Edges {
  at: readonly number[];
  log: boolean;
}

/** What a cell follows, and what it could. */
export interface Following {
  /** Cells whose selection leaves out rows of this one's table. */
  readonly names: readonly string[];
  /** Those that it can follow: every other cell with charts. */
  readonly others: readonly string[];
  /** What is selected in them now. */
  readonly clauses: readonly Clause[];
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
