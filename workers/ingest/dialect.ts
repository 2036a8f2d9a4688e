/** A quoted value longer than this many bytes is taken for a quote that was never closed. */
export const LONGEST_QUOTED = 8 << 20;

/** How a delimited text is written. Characters are ASCII, one byte each; '' is none. */
export interface Dialect {
  delimiter: string;
  quote: string;
  /** Equal to `quote` when a quote is doubled, or `\`. */
  escape: string;
  /** What ends a record: `\r` alone only in files that have no `\n`. */
  newline: '\n' | '\r';
}
