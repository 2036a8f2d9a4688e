import type { RunContext } from '../contract/analysis';

/** The context of a step that goes from one share of all to another. */
export function stretch(context: RunContext, from: number, to: number): RunContext {
  return { ...context, progress: (share) => context.progress(from + (to - from) * share) };
}
