import type { Random } from '../kernels/random';

/** A split of the rows: a model is fitted on `train` and asked about `test`. Rows are in rising order. */
export interface Fold {
  train: Int32Array;
  test: Int32Array;
}

/** Rows of each class (any code from 0) in equal parts over the folds, as far as their numbers allow. */
export function stratifiedFolds(codes: Int32Array, folds: number, random: Random): Fold[] {
  const order = shuffled(codes.length, random);
  const dealt = new Map<number, number>();
  const fold = new Int32Array(codes.length);
  // A class goes on where the one before has ended, so that small classes do not all fill the first folds.
  let start = 0;
  for (const kind of [...new Set(codes)].sort((a, b) => a - b)) {
    dealt.set(kind, start);
    start += codes.reduce((count, code) => count + (code === kind ? 1 : 0), 0);
  }
  for (const row of order) {
    const next = dealt.get(codes[row]!)!;
    fold[row] = next % folds;
    dealt.set(codes[row]!, next + 1);
  }
  return foldsFrom(fold, folds);
}

/** Rows in equal parts, at random. */
export function randomFolds(rows: number, folds: number, random: Random): Fold[] {
  const fold = new Int32Array(rows);
  shuffled(rows, random).forEach((row, at) => (fold[row] = at % folds));
  return foldsFrom(fold, folds);
}

/** Rows of a group stay together; the largest groups first, each to the fold with the fewest rows. */
export function groupFolds(groups: Int32Array, folds: number, random: Random): Fold[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const names = [...sizes.keys()];
  const order = [...shuffled(names.length, random)]
    .map((at) => names[at]!)
    .sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  const filled = new Float64Array(folds);
  const home = new Map<number, number>();
  for (const group of order) {
    const emptiest = filled.indexOf(Math.min(...filled));
    filled[emptiest]! += sizes.get(group)!;
    home.set(group, emptiest);
  }
  return foldsFrom(
    Int32Array.from(groups, (group) => home.get(group)!),
    folds,
  );
}

/**
 * Rolling origin: the rows by time in `folds` + 1 equal stretches; each stretch after the first is predicted from all before it.
 * Rows of one moment stay together, so nothing of a moment is learnt from itself; fewer folds where there are too few moments.
 * @param times finite
 */
export function timeFolds(times: Float64Array, folds: number): Fold[] {
  const order = Int32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
  const cuts = [0];
  for (let part = 1; part <= folds; part++) {
    let cut = Math.round((part * times.length) / (folds + 1));
    while (cut > 0 && cut < times.length && times[order[cut]!] === times[order[cut - 1]!]) cut++;
    if (cut > cuts.at(-1)! && cut < times.length) cuts.push(cut);
  }
  cuts.push(times.length);
  return cuts.slice(1, -1).map((from, i) => ({
    train: order.slice(0, from).sort(),
    test: order.slice(from, cuts[i + 2]).sort(),
  }));
}

/** Folds as they were given, one code a row from 0; the rows of each are predicted from all others. */
export function foldsFrom(fold: Int32Array, folds: number): Fold[] {
  return Array.from({ length: folds }, (_, which) => ({
    train: rowsWhere(fold, (each) => each !== which),
    test: rowsWhere(fold, (each) => each === which),
  }));
}

function rowsWhere(fold: Int32Array, keep: (each: number) => boolean): Int32Array {
  const rows = new Int32Array(fold.reduce((count, each) => count + (keep(each) ? 1 : 0), 0));
  let filled = 0;
  fold.forEach((each, row) => {
    if (keep(each)) rows[filled++] = row;
  });
  return rows;
}

/** All rows, in an order drawn at random. */
export function shuffled(rows: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  for (let last = rows - 1; last > 0; last--) {
    const other = Math.floor(random.uniform() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
