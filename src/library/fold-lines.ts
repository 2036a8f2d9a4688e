import type { LinePair } from './line-diff';

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** A fold that hides less would be longer than what it hides. */
const LEAST = 3;

/** A stretch of lines: shown, or folded because nothing changed near it. */
export interface Stretch {
  isFolded: boolean;
  lines: LinePair[];
}

/** Cuts lines so that what changed stands out, each change with a few lines around it. */
export function foldLines(lines: readonly LinePair[]): Stretch[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    const isFolded = !near[index];
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.lines.push(line);
    else stretches.push({ isFolded, lines: [line] });
  }
  return stretches.map((one) => ({ ...one, isFolded: one.isFolded && one.lines.length >= LEAST }));
}
