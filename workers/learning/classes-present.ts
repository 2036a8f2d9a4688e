import type { Target } from './learner';

type Classes = Extract<Target, { kind: 'classes' }>;

/** The classes that training rows have; the others get no probability. */
export interface PresentClasses {
  /** All names. */
  classes: string[];
  /** The codes of those that rows have, rising. */
  present: number[];
  /** Of each row, the place of its class among them. */
  labels: Int32Array;
}

export function presentClasses(target: Target, rows: number): PresentClasses {
  const { classes, codes } = classesOnly(target);
  const counts = new Int32Array(classes.length);
  for (let row = 0; row < rows; row++) counts[codes[row]!]!++;
  const present = Array.from(counts.keys()).filter((code) => counts[code]! > 0);
  const places = Int32Array.from(counts.keys(), (code) => present.indexOf(code));
  // A plain loop: `Int32Array.from` with a function takes ten times as long.
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row++) labels[row] = places[codes[row]!]!;
  return { classes, present, labels };
}

/** @throws Error for a number, which `Learner.learns` excludes. */
function classesOnly(target: Target): Classes {
  if (target.kind === 'classes') return target;
  throw new Error('this learner knows classes only');
}
