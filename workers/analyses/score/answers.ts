import type { RunContext } from '../../contract/analysis';
import { MadeInput } from '../../contract/made-input';
import type { Feature } from '../../learning/features';
import type { Fitted, Predictor } from '../../learning/learner';
import { openFitted } from '../../learning/learners';
import { type Profile, Spread } from '../../learning/profile';
import { countGaps } from '../feature-values';
import { UNSEEN } from './query';

/** So many rows at a time stay near the processor, and tell how long the rest will take. */
const BLOCK = 16_384;
/** What takes longer than this is shared among threads, in so many parts: small enough for all to end together. */
const LONG_MS = 700;
const PARTS = 16;
/** Rows for another thread go into fresh memory, which takes some times as long as to read them here: it must be worth it. */
const WORTH = 4;

/** What is asked, the same for all rows. */
export interface Asked {
  fitted: Fitted;
  /** How each feature was spread, where the model tells. */
  profile: readonly Profile[] | undefined;
}

/** Some of the rows, for a thread of its own: features as the table holds them. */
export interface AnswersTask {
  features: Feature[];
  rows: number;
}

/** What was found of a feature while its rows were asked about. */
export interface Seen {
  /** Rows with a category that the model has never seen. */
  unseen: number;
  /** Rows without a value that can be used; unseen ones that count as the rest are not among them. */
  missing: number;
  /** Rows in each interval or level of its profile; none without one. */
  counts: Float64Array;
}

export interface Answers {
  /** Rows × outputs of the model, row by row. */
  values: Float64Array;
  /** By feature. */
  seen: Seen[];
}

/** Gives features of rows `from` to `to`, as the table holds them, in arrays of its own; in `into` where it is given. */
export type ReadRows = (from: number, to: number, into?: readonly Float64Array[]) => Feature[];

/** Plain data in and out, so that parts run side by side. */
export function answersPart({ features, rows }: AnswersTask, asked: Asked): Answers {
  const asker = new Asker(asked, rows);
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    const block = features.map((feature) => ({ ...feature, values: feature.values.subarray(from, to) }));
    asker.ask(block, from, to);
  }
  return asker.answers();
}

/**
 * Asks a model about all rows, block by block; what takes long is shared among threads. The answer is the same either way.
 * @param context where it has `spread`, the analysis' `part` is `answersPart`
 */
export async function answersOf(
  asked: Asked,
  read: ReadRows,
  rows: number,
  context: RunContext,
): Promise<Answers> {
  const asker = new Asker(asked, rows);
  // Read over and over into the same memory: fresh memory for millions of values takes longer than to read them.
  const memory = asked.fitted.features.map(() => new Float64Array(Math.min(rows, BLOCK)));
  let done = 0;
  const next = (): BlockTimes => {
    const to = Math.min(rows, done + BLOCK);
    const into = memory.map((values) => values.subarray(0, to - done));
    const began = performance.now();
    const block = read(done, to, into);
    const isRead = performance.now();
    asker.ask(block, done, to);
    done = to;
    return { readMs: isRead - began, askMs: performance.now() - isRead };
  };
  // The first block tells little: code that has never run is slow.
  next();
  const second = done < rows ? next() : undefined;
  if (second && context.spread && isWorthSharing(second, rows - done)) {
    await shareOut(asked, read, asker, done, rows, context);
    return asker.answers();
  }
  while (done < rows) {
    next();
    context.progress(done / rows);
  }
  return asker.answers();
}

/** What a block took. */
interface BlockTimes {
  readMs: number;
  askMs: number;
}

function isWorthSharing({ readMs, askMs }: BlockTimes, left: number): boolean {
  return (askMs / BLOCK) * left > LONG_MS && askMs > WORTH * readMs;
}

async function shareOut(
  asked: Asked,
  read: ReadRows,
  asker: Asker,
  start: number,
  rows: number,
  context: RunContext,
): Promise<void> {
  const size = Math.ceil((rows - start) / PARTS);
  const starts = Array.from({ length: PARTS }, (_, part) => start + part * size).filter(
    (from) => from < rows,
  );
  const tasks = starts.map(
    (from) =>
      new MadeInput(() => {
        const to = Math.min(rows, from + size);
        const features = read(from, to);
        const input: AnswersTask = { features, rows: to - from };
        return { input, buffers: features.map(({ values }) => values.buffer as ArrayBuffer) };
      }),
  );
  const done = (count: number): void => context.progress(count / tasks.length);
  const answers = (await context.spread?.(tasks, done, asked)) ?? [];
  answers.forEach((answer, part) => asker.take(answer as Answers, starts[part]!));
}

/** Asks block after block, and keeps what comes of it. */
class Asker {
  readonly #predictor: Predictor;
  readonly #outputs: number;
  readonly #values: Float64Array;
  readonly #seen: Seen[];
  readonly #spreads: (Spread | undefined)[];

  constructor({ fitted, profile }: Asked, rows: number) {
    this.#predictor = opened(fitted);
    this.#outputs = outputs(fitted);
    this.#values = new Float64Array(rows * this.#outputs);
    this.#spreads = fitted.features.map((feature, i) => {
      const known = profile?.[i];
      return known && new Spread(feature, known.bounds);
    });
    this.#seen = this.#spreads.map((spread) => ({
      unseen: 0,
      missing: 0,
      counts: spread?.counts ?? new Float64Array(),
    }));
  }

  ask(block: readonly Feature[], from: number, to: number): void {
    block.forEach((feature, i) => {
      const seen = this.#seen[i]!;
      if (feature.kind === 'category') seen.unseen += settleUnseen(feature);
      seen.missing += countGaps(feature.values);
      this.#spreads[i]?.add(feature.values);
    });
    this.#values.set(this.#predictor.predict(block, to - from), from * this.#outputs);
  }

  /** What another thread has answered about the rows from `from` on. */
  take({ values, seen }: Answers, from: number): void {
    this.#values.set(values, from * this.#outputs);
    seen.forEach(({ unseen, missing, counts }, i) => {
      const own = this.#seen[i]!;
      own.unseen += unseen;
      own.missing += missing;
      counts.forEach((count, at) => (own.counts[at]! += count));
    });
  }

  answers(): Answers {
    return { values: this.#values, seen: this.#seen };
  }
}

/** Values that were never seen count as the rest, where the model has put rare ones together; otherwise they are missing. */
function settleUnseen({ values, rest }: Feature): number {
  const { length } = values;
  let count = 0;
  for (let row = 0; row < length; row++) {
    if (values[row] !== UNSEEN) continue;
    values[row] = rest ?? NaN;
    count++;
  }
  return count;
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
