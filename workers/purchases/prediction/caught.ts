import type { Answers } from '../../learning/classification/answers';
import { type LiftRow, caughtUpTo, liftOf } from '../../learning/classification/gains';
import { rankingOf } from '../../learning/classification/ranking';
import { EVENT } from './learning-set';

/** Tenths of customers, the likeliest first, with what was caught up to each. */
export function caughtByTenths(answers: Answers): LiftRow[] {
  return liftOf(rankingOf(answers, EVENT), true);
}

/** The share of all events among the likeliest customers. */
export function caughtAmong(answers: Answers, share: number): number {
  const ranking = rankingOf(answers, EVENT);
  const { allHits, allOthers } = ranking;
  return caughtUpTo(ranking, share * (allHits + allOthers)).caught / allHits;
}
