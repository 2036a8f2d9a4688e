import { drawRows } from '../../kernels/draw-rows';
import {
  chanceInformation,
  codesInformation,
  mixedInformation,
  numbersInformation,
} from '../../kernels/mutual-information';
import { createRandom } from '../../kernels/random';
import { chiSquaredUpper } from '../../kernels/upper-tails';
import type { Made } from './made';
import type { TargetCodes } from './read-target';

/** Why a feature is not in the table; each is worded as `value.<reason>`. */
type Reason = 'constant' | 'same' | 'target' | 'weak';

interface Information {
  /** What is measured, in nats; NaN without a target. */
  information: number;
  /** So much of it is to be expected of a feature that tells nothing: much where words have many different values. */
  chance: number;
  /** All of it may be chance. */
  mayBeChance: boolean;
}

/** A feature with what it tells of the target. */
export interface Judged extends Made, Information {
  /** Why it is left out; undefined where it is kept. */
  reason: Reason | undefined;
  /** The feature that it is the same as. */
  twin: string | undefined;
  isDiscrete: boolean;
}

/** Rows that information is measured on, at most. */
const MOST_ROWS = 20_000;
/** Whole numbers with so few different values count as words. */
const FEW = 10;
/** A feature tells more than chance where chance alone gives as much less often than this. */
const LEVEL = 0.01;
const UNKNOWN: Information = { information: NaN, chance: NaN, mayBeChance: false };

/**
 * Judges features by what they tell of the target.
 * @param keep so many of those that tell most; 0: all
 */
export function judge(
  made: readonly Made[],
  target: TargetCodes | undefined,
  { keep, seed }: { keep: number; seed: number },
  progress: (share: number) => void,
): Judged[] {
  const seen: Made[] = [];
  const judged = made.map((each, i): Judged => {
    const isDiscrete = each.recipe.isDiscrete || hasFewWhole(each.values);
    const twin = seen.find(({ values }) => isSame(values, each.values));
    const isTarget = target !== undefined && isSame(each.values, target.values);
    let reason: Reason | undefined;
    if (isConstant(each.values)) reason = 'constant';
    else if (isTarget) reason = 'target';
    else if (twin) reason = 'same';
    else seen.push(each);
    const told =
      target && reason === undefined ? informationOf(each.values, isDiscrete, target, seed) : UNKNOWN;
    progress((i + 1) / made.length);
    return {
      ...each,
      isDiscrete,
      reason,
      twin: reason === 'same' ? twin?.recipe.name : undefined,
      ...told,
    };
  });
  if (!target || keep === 0) return judged;
  const best = judged
    .filter(({ reason }) => reason === undefined)
    .toSorted(tellingMoreFirst)
    .slice(0, keep);
  return judged.map((each) =>
    each.reason === undefined && !best.includes(each) ? { ...each, reason: 'weak' } : each,
  );
}

/** What it tells beyond chance, by which features are compared. */
export function beyondChance({ information, chance }: Judged): number {
  return information - chance;
}

export function tellingMoreFirst(a: Judged, b: Judged): number {
  return beyondChance(b) - beyondChance(a);
}

/** Over the rows where both are known. */
function informationOf(
  values: Float64Array,
  isDiscrete: boolean,
  target: TargetCodes,
  seed: number,
): Information {
  const known = Int32Array.from(values.keys()).filter(
    (row) => Number.isFinite(values[row]) && !Number.isNaN(target.values[row]),
  );
  const rows =
    known.length > MOST_ROWS
      ? drawRows(known.length, MOST_ROWS, createRandom(seed)).map((at) => known[at]!)
      : known;
  const own = Float64Array.from(rows, (row) => values[row]!);
  const other = Float64Array.from(rows, (row) => target.values[row]!);
  if (isDiscrete && target.isDiscrete) {
    const [information, chance] = [codesInformation(own, other), chanceInformation(own, other)];
    return { information, chance, mayBeChance: isWithinChance(information, chance, rows.length) };
  }
  // Estimates from distances to neighbours lean to neither side.
  return { information: estimated(own, isDiscrete, other, target, seed), chance: 0, mayBeChance: false };
}

/** Of two columns that are not both words. */
function estimated(
  own: Float64Array,
  isDiscrete: boolean,
  other: Float64Array,
  target: TargetCodes,
  seed: number,
): number {
  if (isDiscrete) return mixedInformation(other, own, seed);
  return target.isDiscrete ? mixedInformation(own, other, seed) : numbersInformation(own, other, seed);
}

/**
 * Twice the rows times the information is the likelihood ratio, which is chi-squared where the columns have nothing to do with each other; with cells
 * that are nearly empty its mean is not the usual one, so that its degrees of freedom are taken from the mean.
 */
function isWithinChance(information: number, chance: number, rows: number): boolean {
  return chance > 0 && chiSquaredUpper(2 * rows * information, 2 * rows * chance) >= LEVEL;
}

function hasFewWhole(values: Float64Array): boolean {
  const different = new Set<number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    different.add(value);
    if (different.size > FEW) return false;
  }
  return true;
}

/** One value at most, gaps aside. */
function isConstant(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return values.every((value) => Number.isNaN(value) || value === first);
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.every((value, row) => value === other[row] || (Number.isNaN(value) && Number.isNaN(other[row])));
}
