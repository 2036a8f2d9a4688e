import { toFifths } from './scores';

/** From best to worst; the constants of the column `segment`. */
export const SEGMENTS = [
  'Champions',
  'Loyal',
  'Potential loyalist',
  'New',
  'Promising',
  'Need attention',
  'About to sleep',
  'At risk',
  'Cannot lose',
  'Hibernating',
  'Lost',
] as const;

export type Segment = (typeof SEGMENTS)[number];

/**
 * The usual rules of the trade on recency (rows, 5 down to 1) and on frequency and spend (columns, 1 up to 5). Every cell
 * has one segment. The grid is the one that common RFM tools use; its oldest class of rare buyers is split into
 * Hibernating and Lost.
 */
const RULES: readonly (readonly Segment[])[] = [
  ['New', 'Potential loyalist', 'Potential loyalist', 'Champions', 'Champions'],
  ['Promising', 'Potential loyalist', 'Potential loyalist', 'Loyal', 'Loyal'],
  ['About to sleep', 'About to sleep', 'Need attention', 'Loyal', 'Loyal'],
  ['Hibernating', 'Hibernating', 'At risk', 'At risk', 'Cannot lose'],
  ['Lost', 'Lost', 'At risk', 'At risk', 'Cannot lose'],
];

/** The segment of scores in fifths; frequency and spend count alike, halves rounded up. */
export function segmentOf(r: number, f: number, m: number): Segment {
  const value = Math.floor((f + m + 1) / 2);
  const segment = RULES[5 - r]?.[value - 1];
  if (!segment) throw new RangeError(`scores ${r}, ${f}, ${m} are not fifths`);
  return segment;
}

/** A code into `SEGMENTS` per customer, from scores of 1 to `classes`. */
export function segmentCodes(r: Uint8Array, f: Uint8Array, m: Uint8Array, classes: number): Uint8Array {
  // The codes of all combinations of scores, those of r in the outermost order.
  const scores = Array.from({ length: classes }, (_, i) => toFifths(i + 1, classes));
  const codes = scores.flatMap((one) =>
    scores.flatMap((two) => scores.map((three) => SEGMENTS.indexOf(segmentOf(one, two, three)))),
  );
  return r.map((score, row) => codes[((score - 1) * classes + f[row]! - 1) * classes + m[row]! - 1]!);
}
