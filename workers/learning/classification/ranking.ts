import { fallingOrder } from '../../kernels/falling-order';
import { type Answers, probabilityOf, weightOf } from './answers';

/** Rows by falling probability of a class. Rows of equal probability stand together: no order among them is told. */
export interface Ranking {
  /** Each probability once. */
  scores: Float64Array;
  /** Weight of the rows with that probability that are of the class, and of those that are not. */
  hits: Float64Array;
  others: Float64Array;
  /** Sums of both. */
  allHits: number;
  allOthers: number;
}

export function rankingOf(answers: Answers, kind: number): Ranking {
  const probabilities = probabilityOf(answers, kind);
  return answers.weights || hasGaps(probabilities)
    ? weightedRanking(answers, kind, probabilities)
    : countedRanking(answers, kind, probabilities);
}

function hasGaps(values: Float64Array): boolean {
  const { length } = values;
  for (let row = 0; row < length; row++) if (Number.isNaN(values[row]!)) return true;
  return false;
}

/** Every row counts as one. */
function countedRanking(answers: Answers, kind: number, probabilities: Float64Array): Ranking {
  const [own, rest] = sortedApart(answers, kind, probabilities);
  const scores = new Float64Array(probabilities.length);
  const hits = new Float64Array(probabilities.length);
  const others = new Float64Array(probabilities.length);
  let end = 0;
  eachScore(own, rest, (score, ofKind, ofOthers) => {
    scores[end] = score;
    hits[end] = ofKind;
    others[end++] = ofOthers;
  });
  return {
    scores: scores.subarray(0, end),
    hits: hits.subarray(0, end),
    others: others.subarray(0, end),
    allHits: own.length,
    allOthers: rest.length,
  };
}

/** Probabilities of the rows that are of the class, and of those that are not, rising: a fraction of what an order of all rows takes. */
function sortedApart(
  { codes }: Answers,
  kind: number,
  probabilities: Float64Array,
): [Float64Array, Float64Array] {
  const { length } = probabilities;
  let count = 0;
  for (let row = 0; row < length; row++) if (codes[row] === kind) count++;
  const own = new Float64Array(count);
  const rest = new Float64Array(length - count);
  let [ownEnd, restEnd] = [0, 0];
  for (let row = 0; row < length; row++) {
    if (codes[row] === kind) own[ownEnd++] = probabilities[row]!;
    else rest[restEnd++] = probabilities[row]!;
  }
  return [own.sort(), rest.sort()];
}

/** Tells each different probability, falling, and how often it stands on either side. */
function eachScore(
  own: Float64Array,
  rest: Float64Array,
  tell: (score: number, own: number, rest: number) => void,
): void {
  for (let one = own.length - 1, other = rest.length - 1; one >= 0 || other >= 0;) {
    const score = Math.max(own[one] ?? -Infinity, rest[other] ?? -Infinity);
    const [firstOne, firstOther] = [one, other];
    while (one >= 0 && own[one] === score) one--;
    while (other >= 0 && rest[other] === score) other--;
    tell(score, firstOne - one, firstOther - other);
  }
}

function weightedRanking(answers: Answers, kind: number, probabilities: Float64Array): Ranking {
  const order = fallingOrder(probabilities);
  const scores = new Float64Array(order.length);
  const hits = new Float64Array(order.length);
  const others = new Float64Array(order.length);
  let last = -1;
  let [allHits, allOthers] = [0, 0];
  for (const row of order) {
    if (last < 0 || probabilities[row]! !== scores[last]) scores[++last] = probabilities[row]!;
    const weight = weightOf(answers, row);
    if (answers.codes[row] === kind) {
      hits[last]! += weight;
      allHits += weight;
    } else {
      others[last]! += weight;
      allOthers += weight;
    }
  }
  const end = last + 1;
  return {
    scores: scores.subarray(0, end),
    hits: hits.subarray(0, end),
    others: others.subarray(0, end),
    allHits,
    allOthers,
  };
}

/** `areaUnderCurve` of the answers' ranking, without putting the ranking down. */
export function areaOf(answers: Answers, kind: number): number {
  const probabilities = probabilityOf(answers, kind);
  if (answers.weights || hasGaps(probabilities)) {
    return areaUnderCurve(weightedRanking(answers, kind, probabilities));
  }
  const [own, rest] = sortedApart(answers, kind, probabilities);
  let [above, area] = [0, 0];
  eachScore(own, rest, (_, ofKind, ofOthers) => {
    area += ofOthers * (above + ofKind / 2);
    above += ofKind;
  });
  return area / (own.length * rest.length);
}

/** The chance that a row of the class has a higher probability than one that is not; equal ones count half. NaN without both. */
export function areaUnderCurve({ hits, others, allHits, allOthers }: Ranking): number {
  let above = 0;
  let area = 0;
  for (let at = 0; at < others.length; at++) {
    area += others[at]! * (above + hits[at]! / 2);
    above += hits[at]!;
  }
  return area / (allHits * allOthers);
}

/** A point of the ROC curve: what is caught of both kinds when all from the threshold on are called. */
export interface RocPoint {
  threshold: number;
  fpr: number;
  tpr: number;
}

/**
 * The curve from (0, 0) to (1, 1). Points on a straight line between their neighbours are left out; the first threshold is the largest probability + 1, which nothing
 * reaches (both as in scikit-learn 1.2).
 */
export function rocCurve({ scores, hits, others, allHits, allOthers }: Ranking): RocPoint[] {
  const points: RocPoint[] = [{ threshold: (scores[0] ?? 0) + 1, fpr: 0, tpr: 0 }];
  let [caught, wrong] = [0, 0];
  scores.forEach((threshold, at) => {
    caught += hits[at]!;
    wrong += others[at]!;
    const isEnd = at === 0 || at + 1 === scores.length;
    const bends = isEnd || hits[at]! !== hits[at + 1]! || others[at]! !== others[at + 1]!;
    if (bends) points.push({ threshold, fpr: wrong / allOthers, tpr: caught / allHits });
  });
  return points;
}
