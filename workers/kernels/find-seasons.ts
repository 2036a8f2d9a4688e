import { cycleMeans } from './cycle-means';
import { seasonShare } from './season-share';

/** A season is taken for real when chance gives one as strong less often than this. */
const LEVEL = 0.01;
/** The same for a length that nobody named, for all tries together. */
const TRY_LEVEL = 0.001;
/** Among lengths that say nearly as much, the shortest is the season and the others are its multiples. */
const NEARLY = 0.9;
/** Longer cycles are not sought by trying. */
const LONGEST = 400;
/** A length that nobody named must be seen this often. */
const LEAST_CYCLES = 3;

/**
 * Lengths of the seasons of a series: of the ones that its calendar suggests, those that it has, shortest first; where it has
 * none of them, the one that is found by trying, at a stricter level that is divided by the number of tries (Bonferroni).
 */
export function findSeasons(values: Float64Array, suggested: readonly number[]): number[] {
  const found: number[] = [];
  let left: Float64Array = values;
  for (const period of suggested.toSorted((a, b) => a - b)) {
    if (values.length < 2 * period || seasonShare(left, period).chance > LEVEL) continue;
    found.push(period);
    const season = cycleMeans(left, period);
    left = left.map((value, i) => value - season[i]!);
  }
  return found.length > 0 ? found : tryLengths(values);
}

function tryLengths(values: Float64Array): number[] {
  const longest = Math.min(LONGEST, Math.floor(values.length / LEAST_CYCLES));
  const lengths = Array.from({ length: Math.max(0, longest - 1) }, (_, i) => i + 2);
  const seen = lengths
    .map((period) => ({ period, ...seasonShare(values, period) }))
    .filter(({ chance }) => chance < TRY_LEVEL / lengths.length);
  const most = Math.max(...seen.map(({ share }) => share));
  return seen
    .filter(({ share }) => share >= NEARLY * most)
    .slice(0, 1)
    .map(({ period }) => period);
}
