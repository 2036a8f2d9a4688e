import type { Random } from '../../kernels/random';
import type { Bins } from './bins';
import { type BoostSettings, createBoostedGrower } from './boosted-grower';
import type { GrownNode } from './grown-tree';
import { type Loss, lossOf } from './losses';
import type { Sample } from './sample';

export interface BoostingSettings extends BoostSettings {
  iterations: number;
  /** Share of the rows that nothing is learnt from, to see when to stop; 0 never stops. */
  heldOut: number;
  /** Iterations without an improvement of more than `tolerance` after which it stops. */
  patience: number;
  tolerance: number;
}

export interface Boosted {
  /** Scores before the first tree. */
  base: number[];
  diagnostics: Record<string, number | boolean>;
}

/** @param add takes each tree as it is there: one an iteration, or one for each class */
export function boost(
  sample: Sample,
  bins: readonly Bins[],
  settings: BoostingSettings,
  random: Random,
  add: (tree: GrownNode) => void,
  progress?: (share: number) => void,
): Boosted {
  const loss = lossOf(sample);
  const { learnt, held } = partAtRandom(sample.rows, settings.heldOut, random);
  const weights = sample.isWeighted ? sample.weights : undefined;
  const { pairs, grow } = createBoostedGrower(bins, { learnt, held, weights }, settings);
  const scores = loss.base.map((value) => new Float64Array(sample.rows).fill(value));
  const losses: number[] = [];
  // Without features no tree says more than the base.
  const most = bins.length > 0 ? settings.iterations : 0;
  let iteration = 0;
  while (iteration < most && !isDone(losses, settings)) {
    // All classes are judged before any of them gets its tree.
    const before = loss.width > 1 ? scores.map((own) => own.slice()) : scores;
    scores.forEach((own, k) => {
      loss.derive(before, k, pairs);
      add(
        grow((value, rows) => {
          for (const row of rows) own[row]! += value;
        }),
      );
    });
    iteration++;
    if (held.length > 0) losses.push(loss.mean(scores, held));
    progress?.(iteration / settings.iterations);
  }
  return { base: loss.base, diagnostics: diagnose(loss, scores, learnt, losses, iteration, settings) };
}

function partAtRandom(rows: number, share: number, random: Random): { learnt: Int32Array; held: Int32Array } {
  const isHeld = Uint8Array.from({ length: rows }, () => Number(share > 0 && random.uniform() < share));
  const all = Int32Array.from(isHeld.keys());
  const part = {
    learnt: all.filter((row) => isHeld[row] === 0),
    held: all.filter((row) => isHeld[row] === 1),
  };
  // With few rows chance may keep all of them, or none.
  return part.learnt.length > 0 ? part : { learnt: all, held: new Int32Array(0) };
}

/** As in scikit-learn: none of the last iterations is better than the one before them. */
function isDone(losses: readonly number[], { patience, tolerance }: BoostingSettings): boolean {
  if (losses.length <= patience) return false;
  const before = losses[losses.length - patience - 1]!;
  return losses.slice(-patience).every((each) => each > before - tolerance);
}

function diagnose(
  loss: Loss,
  scores: readonly Float64Array[],
  learnt: Int32Array,
  losses: readonly number[],
  iterations: number,
  settings: BoostingSettings,
): Record<string, number | boolean> {
  return {
    iterations,
    objective: loss.mean(scores, learnt),
    ...(losses.length > 0
      ? { validation_loss: losses.at(-1)!, converged: iterations < settings.iterations }
      : {}),
  };
}
