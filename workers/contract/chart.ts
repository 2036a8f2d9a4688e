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
export type Ink = 'accent' | 'muted' | 'good' | 'warn' | 'bad';

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
  /** Column whose values part a band into shapes, where colour alone does not. */
  series?: string;
  /** A text stands beside its place and not over it. */
  anchor?: 'start' | 'end';
  /** Words for this mark in the legend when it has no colour column ("Moving average"). */
  name?: Message;
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
  marks: Mark[];
  x?: Scale;
  y?: Scale;
  color?: Scale & { scheme?: 'categorical' | 'sequential' | 'diverging' };
  /** Column whose values make small multiples. */
  facet?: string;
  /** Columns listed in the tooltip, with their formats; default: all channels. */
  tip?: { column: string; label?: Message; format?: Format }[];
  /** The figures add up to a whole, so that shares of it can be told. */
  total?: boolean;
  /** What columns of format `period` stand for. */
  grain?: Grain;
  /** Column that clicking a mark selects on; other charts and tables with that column follow. */
  select?: string;
  /** Height over width of the plot; default 0.5. Horizontal bars grow with their number instead. */
  aspect?: number;
}
