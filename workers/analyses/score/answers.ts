import type { RunContext } from '../../contract/analysis';
import type { Feature } from '../../learning/features';
import type { Fitted, Predictor } from '../../learning/learner';
import { openFitted } from '../../learning/learners';

/** So many rows at a time stay near the processor, and tell how long the rest will take. */
const BLOCK = 16_384;
/** What takes longer than this is shared among threads, in so many parts: small enough for all to end together. */
const LONG_MS = 700;
const PARTS = 16;

/** Some of the rows, for a thread of its own. */
export interface AnswersTask {
  features: Feature[];
  rows: number;
}

type Ask = (from: number, to: number) => void;

/** Rows × outputs of a model, row by row. Plain data in and out, so that parts run side by side. */
export function answersPart({ features, rows }: AnswersTask, fitted: Fitted): Float64Array {
  const out = new Float64Array(rows * outputs(fitted));
  const ask = asker(fitted, features, out);
  for (let from = 0; from < rows; from += BLOCK) ask(from, Math.min(rows, from + BLOCK));
  return out;
}

/**
 * Asks a model about all rows; what takes long is shared among threads. The answer is the same either way.
 * @param context where it has `spread`, the analysis' `part` is `answersPart`
 */
export async function answersOf(
  fitted: Fitted,
  features: readonly Feature[],
  rows: number,
  context: RunContext,
): Promise<Float64Array> {
  const out = new Float64Array(rows * outputs(fitted));
  const ask = asker(fitted, features, out);
  let done = Math.min(rows, BLOCK);
  const began = performance.now();
  ask(0, done);
  const left = ((performance.now() - began) / done) * (rows - done);
  if (left > LONG_MS && context.spread) {
    await shareOut(fitted, features, out, done, context);
    return out;
  }
  while (done < rows) {
    const to = Math.min(rows, done + BLOCK);
    ask(done, to);
    done = to;
    context.progress(done / rows);
  }
  return out;
}

async function shareOut(
  fitted: Fitted,
  features: readonly Feature[],
  out: Float64Array,
  start: number,
  context: RunContext,
): Promise<void> {
  const rows = out.length / outputs(fitted);
  const size = Math.ceil((rows - start) / PARTS);
  const starts = Array.from({ length: PARTS }, (_, part) => start + part * size).filter(
    (from) => from < rows,
  );
  const tasks = starts.map((from): AnswersTask => {
    const to = Math.min(rows, from + size);
    // Copies: a part of an array would take the whole of it along.
    const own = features.map((feature) => ({ ...feature, values: feature.values.slice(from, to) }));
    return { features: own, rows: to - from };
  });
  const done = (count: number): void => context.progress(count / tasks.length);
  const answers = (await context.spread?.(tasks, done, fitted)) ?? [];
  answers.forEach((answer, part) => out.set(answer as Float64Array, starts[part]! * outputs(fitted)));
}

function asker(fitted: Fitted, features: readonly Feature[], out: Float64Array): Ask {
  const predictor = opened(fitted);
  return (from, to) => {
    const block = features.map((feature) => ({ ...feature, values: feature.values.subarray(from, to) }));
    out.set(predictor.predict(block, to - from), from * outputs(fitted));
  };
}

/** Unpacking hundreds of trees takes as long as asking them about thousands of rows. */
const predictors = new WeakMap<Fitted, Predictor>();

function opened(fitted: Fitted): Predictor {
  const known = predictors.get(fitted) ?? openFitted(fitted);
  predictors.set(fitted, known);
  return known;
}

/** Values that a model gives for a row. */
function outputs({ classes }: Fitted): number {
  return classes?.length ?? 1;
}
