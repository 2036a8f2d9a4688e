import type { Reading } from '../selection/clause';

/** A column of the chart's table that can be picked from, and where the chart has it. */
export interface PickField {
  column: string;
  /** As DuckDB names it. */
  type: string;
  reading: Reading;
  /** Column of the chart's own rows. */
  data: string;
  /** A mark stands for an interval instead: columns of the chart's rows with its ends. */
  ends?: { from: string; to: string; closed: boolean };
  /** The column holds several values as words with a space between. */
  among?: boolean;
  /** A mark without a value stands for rows with any. */
  optional?: boolean;
}

/** One that lies along an axis. */
export interface PickAxis extends PickField {
  /** Columns with the ends of bins, where the axis is cut into them. */
  bins?: { from: string; to: string };
  /** Any place along the axis can be an end, not only those with a mark. */
  continuous?: boolean;
}

/** What a reader can pick out of a chart: an interval along its axes (as they are on the screen), or what marks stand for. */
export type Picks =
  { how: 'interval'; x?: PickAxis; y?: PickAxis } | { how: 'point'; fields: readonly PickField[] };
