import type { Groups, Lump } from './groups';

/** Where a run of groups is cut. */
export interface Cut {
  /** Sum over both sides of (sum of targets)² / weight: the higher, the purer they are. */
  gain: number;
  /** Groups that go left. */
  groups: number;
  /** Where missing values go: to the better side, or, where the node has none, to the heavier one. */
  missingLeft: boolean;
}

export function noCut(): Cut {
  return { gain: -Infinity, groups: 0, missingLeft: false };
}

const NOTHING: Omit<Lump, 'sums'> = { weight: 0, rows: 0 };

/**
 * Looks for a cut that is better than `best` and leaves at least `least` rows on each side; of equally good ones the first.
 * @returns whether there is one
 */
export function improveCut(groups: Groups, least: number, best: Cut): boolean {
  const before = best.gain;
  const look = groups.width === 1 ? cutOne : cutMany;
  look(groups, false, least, best);
  if (groups.missing.rows > 0) look(groups, true, least, best);
  return best.gain > before;
}

/** One sum a group. */
function cutOne(groups: Groups, missingLeft: boolean, least: number, best: Cut): void {
  const { weight: weights, rows: counts, sums, count, missing, total } = groups;
  const start = missingLeft ? missing : NOTHING;
  const [all, allRows, allSum] = [total.weight, total.rows, total.sums[0]!];
  // Where missing values stay on the right, they may be all that does.
  const end = missing.rows > 0 && !missingLeft ? count : count - 1;
  let { weight, rows } = start;
  let sum = missingLeft ? missing.sums[0]! : 0;
  for (let i = 0; i < end; i++) {
    weight += weights[i]!;
    rows += counts[i]!;
    sum += sums[i]!;
    if (rows < least) continue;
    if (allRows - rows < least) break;
    const rest = allSum - sum;
    const gain = (sum * sum) / weight + (rest * rest) / (all - weight);
    if (gain > best.gain) {
      best.gain = gain;
      best.groups = i + 1;
      best.missingLeft = missing.rows > 0 ? missingLeft : 2 * weight >= all;
    }
  }
}

/** A sum for each class. */
function cutMany(groups: Groups, missingLeft: boolean, least: number, best: Cut): void {
  const { weight: weights, rows: counts, sums, count, missing, total, width, left } = groups;
  const start = missingLeft ? missing : NOTHING;
  const end = missing.rows > 0 && !missingLeft ? count : count - 1;
  let [squares, restSquares] = [0, 0];
  for (let k = 0; k < width; k++) {
    left[k] = missingLeft ? missing.sums[k]! : 0;
    squares += left[k]! ** 2;
    restSquares += (total.sums[k]! - left[k]!) ** 2;
  }
  let { weight, rows } = start;
  for (let i = 0; i < end; i++) {
    weight += weights[i]!;
    rows += counts[i]!;
    for (let k = 0; k < width; k++) {
      const add = sums[i * width + k]!;
      if (add === 0) continue;
      const [here, there] = [left[k]!, total.sums[k]! - left[k]!];
      squares += add * (2 * here + add);
      restSquares -= add * (2 * there - add);
      left[k] = here + add;
    }
    if (rows < least) continue;
    if (total.rows - rows < least) break;
    const gain = squares / weight + restSquares / (total.weight - weight);
    if (gain > best.gain) {
      best.gain = gain;
      best.groups = i + 1;
      best.missingLeft = missing.rows > 0 ? missingLeft : 2 * weight >= total.weight;
    }
  }
}
