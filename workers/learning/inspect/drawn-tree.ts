/** A node of a decision tree, as trees tell of themselves (`readTree`). */
export interface DrawnNode {
  /** Place in the list; the root is 0. */
  id: number;
  rows: number;
  /** Share of each class; for numbers the mean, alone. */
  values: number[];
  /** Undefined for a leaf. */
  split?: DrawnSplit;
}

/** Which rows go left. */
export interface DrawnSplit {
  name: string;
  /** A number up to `threshold`; `missing`: any number. `levels`: see there. */
  kind: 'number' | 'missing' | 'levels';
  threshold?: number;
  /** They go to the other side than missing values. */
  levels?: string[];
  missing: 'left' | 'right';
  left: number;
  right: number;
}
