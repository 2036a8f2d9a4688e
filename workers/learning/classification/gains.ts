import type { Ranking } from './ranking';

/** A tenth of the rows by falling probability, with what is caught up to its end. */
export interface LiftRow {
  decile: number;
  /** Share of the rows up to here. */
  share: number;
  /** Rows (their weight) in this tenth, and those of the class among them. */
  customers: number;
  positives: number;
  /** Share of the class in this tenth, and how many times that of all it is. */
  rate: number;
  lift: number;
  /** Share of all of the class up to here, and how many times what chance would give. */
  captured: number;
  cumulativeLift: number;
  /** The lowest probability in it. */
  probability: number;
}

const TENTHS = 10;

/** Tenths of the rows, the likeliest first. Rows of equal probability that a bound would part are shared out evenly, whatever their order in the table. */
export function liftOf(ranking: Ranking, isCounted: boolean): LiftRow[] {
  const total = ranking.allHits + ranking.allOthers;
  const overall = ranking.allHits / total;
  const ends = Array.from({ length: TENTHS }, (_, i) => {
    const end = ((i + 1) * total) / TENTHS;
    return isCounted ? Math.round(end) : end;
  });
  let before = { end: 0, caught: 0 };
  return ends.flatMap((end, i): LiftRow[] => {
    const customers = end - before.end;
    if (!(customers > 0)) return [];
    const { caught, probability } = caughtUpTo(ranking, end);
    const positives = caught - before.caught;
    before = { end, caught };
    return [
      {
        decile: i + 1,
        share: end / total,
        customers,
        positives,
        rate: positives / customers,
        lift: positives / customers / overall,
        captured: caught / ranking.allHits,
        cumulativeLift: caught / end / overall,
        probability,
      },
    ];
  });
}

/** How many of the class are among so many of the likeliest rows, and the probability that the last of them has. */
export function caughtUpTo(
  { scores, hits, others }: Ranking,
  end: number,
): { caught: number; probability: number } {
  let [caught, seen, at] = [0, 0, 0];
  while (at + 1 < scores.length && seen + hits[at]! + others[at]! < end) {
    caught += hits[at]!;
    seen += hits[at]! + others[at]!;
    at++;
  }
  const size = hits[at]! + others[at]!;
  return { caught: caught + hits[at]! * Math.min(1, (end - seen) / size), probability: scores[at]! };
}
