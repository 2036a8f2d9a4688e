import type { Feature } from '../../feature-values';

/** How unusual the rows of one group are, and why. */
export interface Judgement {
  /** One a row, in the order of the rows; larger is more unusual. */
  scores: Float64Array;
  /** The chance of so large a distance among normal rows, where the method knows it. */
  pValues?: Float64Array;
  /**
   * What each feature has to do with the score of a row, in parts of it; below zero where it makes the row look usual.
   * @param at place in the order of the rows
   */
  reasons: (at: number) => Float64Array;
}

export interface Judged {
  features: readonly Feature[];
  /** Places in the source of the rows that are compared with each other. */
  rows: Int32Array;
}

/** A way to judge the rows of a group. */
export type Judge = (cases: Judged, progress: (share: number) => void) => Judgement;
