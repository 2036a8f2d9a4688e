import { type Random, createRandom } from '../../kernels/random';
import { gather } from '../../kernels/gather';
import type { Feature, FeatureSchema } from '../features';
import { shuffled } from '../folds';
import type { Predictor, Training } from '../learner';
import { learnerOf } from '../learners';
import { type CurveScore, scoreBoth } from './learning-curve';
import { type Measure, isLoss, scoreOf } from './score';
import { spreadOf } from './spread-of';
import type { StudyTask } from './study-task';

/** How much worse predictions get when the values of a feature are shuffled among rows that were not seen. */
export interface FeatureImportance {
  feature: FeatureSchema;
  /** Place of the feature among the features of the model. */
  index: number;
  /** Mean over folds and repeats; below zero for features that only mislead. */
  importance: number;
  /** Over folds and repeats. */
  sd: number;
}

export interface Importance {
  measure: Measure;
  /** Without shuffling, mean over the folds. */
  score: number;
  scoreSd: number;
  /** The most important first. */
  features: FeatureImportance[];
}

/** What one fold says. */
export interface ImportanceAnswer {
  /** Features × repeats. */
  losses: Float64Array;
  /** The end of the learning curve, for which the same model serves. */
  whole: CurveScore;
}

/** Fits on the rows of the fold and shuffles one feature after the other among the others (Breiman, Machine Learning 45, 2001). */
export function permuteFeatures(task: StudyTask): ImportanceAnswer {
  const { seen, unseen, candidate, measure, repeats, seed } = task;
  const learner = learnerOf(candidate.learner);
  const predictor = learner.open(learner.fit(seen, candidate.settings, { seed }));
  const whole = scoreBoth(predictor, seen, task);
  const random = createRandom(seed + 7919 * (task.fold + 1));
  return { losses: lossesOf(predictor, unseen, measure, whole.score, repeats, random), whole };
}

/**
 * What the score loses by each shuffle, features × repeats.
 * @param score without a shuffle
 */
export function lossesOf(
  predictor: Predictor,
  { features, rows, target, weights }: Training,
  measure: Measure,
  score: number,
  repeats: number,
  random: Random,
): Float64Array {
  const losses = new Float64Array(features.length * repeats);
  // The same orders for all features, so that they are compared on the same shuffles.
  const orders = Array.from({ length: repeats }, () => shuffled(rows, random));
  features.forEach((feature, index) => {
    orders.forEach((order, repeat) => {
      const broken = features.with(index, { ...feature, values: gather(feature.values, order) });
      const worse = scoreOf(measure, target, predictor.predict(broken, rows), weights);
      losses[index * repeats + repeat] = isLoss(measure) ? worse - score : score - worse;
    });
  });
  return losses;
}

/** All folds together. Folds without a score (a single class has no AUC) are left out. */
export function importanceOf(
  features: readonly Feature[],
  measure: Measure,
  folds: readonly ImportanceAnswer[],
): Importance {
  const scored = folds.filter(({ whole }) => Number.isFinite(whole.score));
  const { mean, sd } = spreadOf(scored.map(({ whole }) => whole.score));
  const each = features.map(({ name, kind, levels }, index): FeatureImportance => {
    const losses = scored.flatMap((fold) => {
      const repeats = fold.losses.length / features.length;
      return [...fold.losses.subarray(index * repeats, (index + 1) * repeats)];
    });
    const over = spreadOf(losses);
    return { feature: { name, kind, levels }, index, importance: over.mean, sd: over.sd };
  });
  return {
    measure,
    score: mean,
    scoreSd: sd,
    features: each.sort((a, b) => b.importance - a.importance || a.index - b.index),
  };
}
