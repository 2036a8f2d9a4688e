import { FaultError } from '../../contract/fault';
import { drawRows } from '../../kernels/draw-rows';
import { createRandom } from '../../kernels/random';
import { type Predictor, type Training, takeTraining } from '../learner';
import { learnerOf } from '../learners';
import { balancedOrder } from './balanced-order';
import { type Measure, isLoss, scoreOf } from './score';
import { spreadOf } from './spread-of';
import type { StudyTask } from './study-task';

/** Shares of the rows in equal steps of the logarithm; all of them (1) are scored where importance is. */
const SHARES = [0.1, 0.18, 0.32, 0.56];
/** Of the rows that were learnt from so many are asked about again. */
const MOST_ASKED_AGAIN = 2_000;

/** One model on a share of one fold's rows. */
export interface CurveScore {
  fold: number;
  share: number;
  rows: number;
  /** On rows that were not seen. */
  score: number;
  /** On rows that it has learnt from. */
  seenScore: number;
}

/** A point of the learning curve: mean over folds. */
export interface CurvePoint {
  share: number;
  rows: number;
  score: number;
  /** Over the folds. */
  sd: number;
  seenScore: number;
  seenSd: number;
  /** How much better than the point before, and the standard error of that, fold by fold. NaN for the first. */
  gain: number;
  gainError: number;
}

/** Models on ever more of a fold's rows. Too few rows to fit on are no fault here: that point is missing. */
export function scoreParts(task: StudyTask): CurveScore[] {
  const { seen, candidate, seed, fold } = task;
  const learner = learnerOf(candidate.learner);
  const order = balancedOrder(seen.target, createRandom(seed + 104_729 * (fold + 1)));
  return SHARES.flatMap((share): CurveScore[] => {
    const part = takeTraining(seen, order.slice(0, Math.round(share * seen.rows)).sort());
    if (kindsIn(part) < kindsIn(seen)) return [];
    try {
      const predictor = learner.open(learner.fit(part, candidate.settings, { seed }));
      return [{ ...scoreBoth(predictor, part, task), share }];
    } catch (error) {
      if (error instanceof FaultError) return [];
      throw error;
    }
  });
}

/** The score of a fitted model on rows that it has not seen, and on some of those that it has. */
export function scoreBoth(predictor: Predictor, seen: Training, task: StudyTask): CurveScore {
  const { unseen, measure, fold, seed } = task;
  const again = takeTraining(
    seen,
    drawRows(seen.rows, Math.min(seen.rows, MOST_ASKED_AGAIN), createRandom(seed + fold)),
  );
  const score = ({ features, rows, target, weights }: Training): number =>
    scoreOf(measure, target, predictor.predict(features, rows), weights);
  return { fold, share: 1, rows: seen.rows, score: score(unseen), seenScore: score(again) };
}

/** All folds together; shares that too few folds could be fitted on are left out. */
export function curveOf(measure: Measure, scores: readonly CurveScore[]): CurvePoint[] {
  const known = scores.filter(({ score }) => Number.isFinite(score));
  const folds = new Set(known.map(({ fold }) => fold)).size;
  let before = new Map<number, number>();
  return [...SHARES, 1].flatMap((share) => {
    const here = known.filter((each) => each.share === share);
    if (here.length === 0 || here.length < folds) return [];
    const [unseen, again] = [
      spreadOf(here.map(({ score }) => score)),
      spreadOf(here.map(({ seenScore }) => seenScore)),
    ];
    const sign = isLoss(measure) ? -1 : 1;
    const gains = here.flatMap(({ fold, score }) =>
      before.has(fold) ? [sign * (score - before.get(fold)!)] : [],
    );
    const gain = spreadOf(gains);
    before = new Map(here.map(({ fold, score }) => [fold, score]));
    const rows = Math.round(spreadOf(here.map((each) => each.rows)).mean);
    return [
      {
        share,
        rows,
        score: unseen.mean,
        sd: unseen.sd,
        seenScore: again.mean,
        seenSd: again.sd,
        gain: gain.mean,
        gainError: gain.sd / Math.sqrt(gains.length),
      },
    ];
  });
}

/** Classes that have a row; none of a number. */
function kindsIn({ target }: Training): number {
  return target.kind === 'number' ? 0 : new Set(target.codes).size;
}
