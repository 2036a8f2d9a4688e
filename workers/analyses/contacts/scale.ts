import type { InputTable } from '../../table/columns';

/** A way to put answers into one figure, and which answers it takes. */
export interface Scale {
  measure: 'csat' | 'nps';
  least: number;
  most: number;
  /** From here on an answer is a good one, up to there a bad one. */
  good: number;
  bad: number;
}

export const CSAT: Scale = { measure: 'csat', least: 1, most: 5, good: 4, bad: 2 };
export const NPS: Scale = { measure: 'nps', least: 0, most: 10, good: 9, bad: 6 };

/** Answers by segment and day. */
export interface Answers {
  segment: (string | null)[];
  day: Float64Array;
  score: Float64Array;
  count: Float64Array;
}

export function readAnswers(input: InputTable): Answers {
  return {
    segment: input.texts('segment'),
    day: input.numbers('day'),
    score: input.numbers('score'),
    count: input.numbers('answers'),
  };
}

export function isOnScale({ least, most }: Scale, score: number): boolean {
  return score >= least && score <= most;
}

/**
 * The scale that is asked for, or the one that the answers show: 1 to 5 where none of those from 0 to 10 is 0 or above 5.
 * Undefined where no answer is on it.
 */
export function scaleOf(wanted: string, { score }: Answers): Scale | undefined {
  const on = (scale: Scale): number => score.reduce((sum, each) => sum + (isOnScale(scale, each) ? 1 : 0), 0);
  const scale = wanted === 'csat' || (wanted === 'auto' && on(CSAT) === on(NPS)) ? CSAT : NPS;
  return on(scale) > 0 ? scale : undefined;
}
