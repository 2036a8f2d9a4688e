import type { Format, Grain } from './manifest';
import type { Message } from './message';

/** One axis or other scale. `label` names the quantity and, where it has one, the unit. */
export interface Scale {
  label?: Message;
  format?: Format;
  type?: 'linear' | 'log' | 'symlog' | 'band' | 'time';
  /** Order of a band scale, or the interval of a continuous one. */
  domain?: (string | number)[];
  /** The interval always shows zero (bars do without asking). */
  zero?: boolean;
  reverse?: boolean;
  /** Without ticks, lines and title: only relations count. */
  bare?: boolean;
}

/** A channel: a column of the chart's table (`{ column }`) or one value for all (`{ value }`). */
export type Channel = { column: string } | { value: number | string };

/** The few named inks; everything else comes from the categorical palette by value. */
export type Ink = (typeof INKS)[number];

export const INKS = ['accent', 'muted', 'good', 'warn', 'bad'] as const;

export interface Mark {
  type: 'bar' | 'line' | 'area' | 'band' | 'dot' | 'cell' | 'rule' | 'text';
  x?: Channel;
  x1?: Channel;
  x2?: Channel;
  y?: Channel;
  y1?: Channel;
  y2?: Channel;
  /** Column whose values get colours, or one named ink. */
  color?: { column: string } | { ink: Ink };
  /** Area of a dot. */
  size?: Channel;
  text?: Channel;
  /** Draws a band's or bar's parts on top of each other, or side by side. */
  stack?: 'none' | 'stack' | 'share' | 'group';
  opacity?: number;
  dashed?: boolean;
  /** Column whose values part a band or a line into shapes, where colour alone does not. */
  series?: string;
  /** A text stands beside its place and not over it. */
  anchor?: 'start' | 'end';
  /** Words for this mark in the legend when it has no colour column ("Moving average"). */
  name?: Message;
}

/**
 * A column of a result table that tells which of its rows a mark stands for: those with the mark's value, or in its
 * interval.
 */
export interface Picked {
  /** Column of the result table. */
  column: string;
  /** Column of the chart's table with the value; by default the one of the same name. */
  value?: string;
  /** Columns of the chart's table with the ends of the interval, the upper one not in it. */
  from?: string;
  to?: string;
  /** The greatest upper end belongs to its interval. */
  closed?: boolean;
  /** The column holds several values as words with a space between, the mark's among them. */
  among?: boolean;
  /** A mark without a value stands for rows with any; otherwise it stands for none. */
  optional?: boolean;
}

/** A figure of a mark, as it comes out of the rows that it stands for: how many, their share of those of all marks, a sum, a mean. */
export type Figured = { column: string } & (
  { of: 'rows' } | { of: 'share' } | { of: 'sum' | 'mean'; measure: string }
);

/**
 * A network of nodes and directed edges, both in the chart's one table: a row with a value in `nodes.id` is a node, one with
 * values in `edges.source` and `edges.target` is an edge (these hold ids of nodes; a node without a row of its own is drawn
 * by its id). The page lays it out, from the top down or `across`, in as few crossings as it can; it fits the width, is zoomed
 * and moved by wheel, buttons, keys and fingers, and the table of numbers lists its nodes and edges.
 *
 * ```ts
 * frames: { network: { rows, columns: { activity, cases, source, target, count, tone } } }   // NULL where a row has none
 * charts: [{ id: 'network', table: 'network', title, marks: [],
 *   network: { nodes: { id: 'activity', figure: 'cases' }, edges: { source: 'source', target: 'target', weight: 'count', tone: 'tone' } },
 *   tip: [{ column: 'activity' }, { column: 'cases', format: 'integer' }, …],   // a tip shows what its row has
 *   select: 'activity' }]                                                       // a click on a node picks
 * ```
 */
export interface Network {
  /**
   * `label` is written instead of the id. `figure` (a number, 0 or more) stands below it and makes the node's ground the stronger the
   * larger it is. `shape`: `start` and `end` are drawn as small marks without words, everything else as a box.
   */
  nodes: { id: string; label?: string; figure?: string; tone?: string; shape?: string };
  /** `weight` (0 or more) is the width of the line. `label`, or else the weight, stands beside it; nothing does beside `plain` ones. */
  edges: {
    source: string;
    target: string;
    weight?: string;
    label?: string;
    tone?: string;
    plain?: boolean;
  };
  /**
   * Rows with a value in `node` (the id of one) are bars inside it, from the top down: `label` is what each is called, `share` how much of its
   * room it fills (0 to 1), and a line across it stands at `was`. Each is pointed at, read aloud and clicked by itself.
   */
  bars?: { node: string; label: string; share: string; was?: string };
  /** Columns named `tone` hold names of inks; what each says stands in the legend, where it can be switched off. */
  tones?: Partial<Record<Ink, Message>>;
  /** Nodes follow each other from left to right where the page is wide enough. */
  across?: boolean;
}

/**
 * A chart as data: it crosses a worker, is saved, and is tested without a browser. `table` names an output
 * table by suffix or one of the output's `frames` (small tables made for charts only). At most 5,000 rows.
 */
export interface ChartSpec {
  id: string;
  table: string;
  /** States what is seen, with the figure that matters. */
  title: Message;
  /** What a reader must know to read it: treatment, unit, source. */
  caption?: Message;
  /** The title says all that there is to say: no sentence is made from the data, whose scale is of use to the eye alone. */
  unsaid?: boolean;
  marks: Mark[];
  /** A network instead of marks on axes; `marks` is empty then. */
  network?: Network;
  x?: Scale;
  y?: Scale;
  color?: Scale & { scheme?: 'categorical' | 'sequential' | 'diverging' };
  /** Column whose values make small multiples. */
  facet?: string;
  /** Columns listed in the tooltip, with their formats; default: all channels. */
  tip?: { column: string; label?: Message; format?: Format }[];
  /** The figures add up to a whole, so that shares of it can be told. `false`: not even where they are stacked. */
  total?: boolean;
  /** What columns of format `period` stand for. */
  grain?: Grain;
  /**
   * The rows that a mark stands for: clicking it picks them out of the first result table that has these columns (one of
   * customers before others), and what is picked in another chart of the answer fades the marks that have none of it.
   * A name alone is a column of both tables.
   */
  select?: string | Picked[];
  /**
   * A click on a mark, or Enter on it, changes the cell itself: the parameter gets what this column of the chart's table has in the mark's
   * row. Empty text takes the parameter away; a mark without a value (NULL) changes nothing. It comes before `select`.
   */
  sets?: { param: string; column: string };
  /** Figures that are worked out anew from the rows that are picked in another chart; the chart then shows these rows only. */
  figures?: Figured[];
  /** Height over width of the plot; default 0.5. Horizontal bars grow with their number instead. */
  aspect?: number;
}
