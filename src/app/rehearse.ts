import type { Engine } from '../engine/engine';
import { firstAnalyses } from './first-analyses';

/** Whoever opens something as soon as the page is there has begun by then. */
const AT_REST_MS = 300;

/** Under this name the page's own measures have it, with `done` where nobody came in between. */
export const REHEARSAL = 'daybook-rehearsal';

/**
 * While nobody wants anything yet, the engine and the analyses run through a first answer, so that the reader's own takes less
 * long. It ends at the next step when `isAtRest` says so.
 */
export function rehearse(engine: Engine, isAtRest: () => boolean): void {
  setTimeout(() => {
    if (isAtRest()) void measured(engine, isAtRest);
  }, AT_REST_MS);
}

async function measured(engine: Engine, isAtRest: () => boolean): Promise<void> {
  const start = performance.now();
  // What goes wrong here goes wrong once more when the reader asks for it, and is told then.
  const done = await played(engine, isAtRest).catch(() => false);
  performance.measure(REHEARSAL, { start, detail: { done } });
}

/** Whether it came to its end. */
async function played(engine: Engine, isAtRest: () => boolean): Promise<boolean> {
  const { rehearsal } = await import('../notebook/run/rehearsal');
  const steps = rehearsal(engine, firstAnalyses({ customer: 'customer', time: 'time', amount: 'amount' }));
  while (isAtRest()) if ((await steps.next()).done) return true;
  await steps.return();
  return false;
}
