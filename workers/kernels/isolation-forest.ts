import { createRandom, type Random } from './random';

/** A column of numbers, or of codes from 0 below `levels` (0 levels: numbers). Nothing is missing. */
export interface IsolationColumn {
  values: Float64Array;
  levels: number;
}

/** Trees as flat lists; a node without children is a leaf. */
export interface IsolationForest {
  /** Rows that each tree has seen. */
  sample: number;
  trees: readonly IsolationTree[];
}

interface IsolationTree {
  /** Column that a node asks; −1 in leaves. */
  column: Int32Array;
  /** A number goes left up to this; a code goes right where it is this one. */
  at: Float64Array;
  /** The left child; the right one follows it. */
  left: Int32Array;
  /** Depth, and the rest of the way that the rows in a leaf would take: filled in leaves. */
  length: Float64Array;
  /** What a step into this node saves of the way that was to be expected. */
  saved: Float64Array;
}

const EULER = 0.5772156649015329;
/** Rows that are looked at together: their values stay in the processor's cache. */
const BLOCK = 1024;

/** The mean length of an unsuccessful search in a binary tree of so many rows: what path lengths are measured by. */
export function usualPath(rows: number): number {
  if (rows <= 1) return 0;
  if (rows === 2) return 1;
  return 2 * (Math.log(rows - 1) + EULER) - (2 * (rows - 1)) / rows;
}

/**
 * The isolation forest of F. T. Liu, K. M. Ting and Z.-H. Zhou (2008): each tree cuts a few rows at random until they are alone. A category is
 * asked for one of its values, as if each were a column of zeros and ones.
 * @param rows those that it is made of
 */
export function growForest(
  columns: readonly IsolationColumn[],
  rows: Int32Array,
  { trees, sample, seed }: { trees: number; sample: number; seed: number },
): IsolationForest {
  const size = Math.min(sample, rows.length);
  const random = createRandom(seed);
  const pool = rows.slice();
  const grown = Array.from({ length: trees }, () => {
    // The first places of the pool are drawn anew from all of it, whatever their order is by now.
    for (let at = 0; at < size; at++) {
      const other = at + Math.floor(random.uniform() * (pool.length - at));
      [pool[at], pool[other]] = [pool[other]!, pool[at]!];
    }
    return new Grower(columns, random, size).grow(pool.slice(0, size));
  });
  return { sample: size, trees: grown };
}

class Grower {
  readonly #column: number[] = [];
  readonly #at: number[] = [];
  readonly #left: number[] = [];
  readonly #length: number[] = [];
  readonly #saved: number[] = [];
  /** Columns with levels count once for each of them. */
  readonly #questions: [column: number, level: number][];
  readonly #deepest: number;

  constructor(
    readonly columns: readonly IsolationColumn[],
    readonly random: Random,
    size: number,
  ) {
    this.#questions = columns.flatMap(({ levels }, column) =>
      levels === 0
        ? [[column, -1] as [number, number]]
        : Array.from({ length: levels }, (_, level): [number, number] => [column, level]),
    );
    this.#deepest = Math.ceil(Math.log2(Math.max(size, 2)));
  }

  grow(rows: Int32Array): IsolationTree {
    this.#add(0);
    this.#split(0, rows, 0);
    return {
      column: Int32Array.from(this.#column),
      at: Float64Array.from(this.#at),
      left: Int32Array.from(this.#left),
      length: Float64Array.from(this.#length),
      saved: Float64Array.from(this.#saved),
    };
  }

  #add(saved: number): number {
    this.#column.push(-1);
    this.#at.push(0);
    this.#left.push(-1);
    this.#length.push(0);
    this.#saved.push(saved);
    return this.#column.length - 1;
  }

  #split(node: number, rows: Int32Array, depth: number): void {
    const question = depth < this.#deepest && rows.length > 1 ? this.#ask(rows) : undefined;
    if (!question) {
      this.#length[node] = depth + usualPath(rows.length);
      return;
    }
    const { column, level, at } = question;
    const { values } = this.columns[column]!;
    const isLeft = (row: number): boolean => (level < 0 ? values[row]! <= at : values[row] !== level);
    const [left, right] = [rows.filter(isLeft), rows.filter((row) => !isLeft(row))];
    const expected = usualPath(rows.length) - 1;
    this.#column[node] = column;
    this.#at[node] = level < 0 ? at : level;
    const first = this.#add(expected - usualPath(left.length));
    const second = this.#add(expected - usualPath(right.length));
    this.#left[node] = first;
    this.#split(first, left, depth + 1);
    this.#split(second, right, depth + 1);
  }

  /** Any question that the rows answer differently, each as likely; a number is cut anywhere between its ends. */
  #ask(rows: Int32Array): { column: number; level: number; at: number } | undefined {
    const open = this.#questions;
    for (let left = open.length; left > 0; left--) {
      const drawn = Math.floor(this.random.uniform() * left);
      const question = open[drawn]!;
      open[drawn] = open[left - 1]!;
      open[left - 1] = question;
      const [column, level] = question;
      const { values } = this.columns[column]!;
      const [low, high] = level < 0 ? ends(values, rows) : shares(values, rows, level);
      if (low < high) return { column, level, at: this.#between(low, high) };
    }
    return undefined;
  }

  #between(low: number, high: number): number {
    const at = low + this.random.uniform() * (high - low);
    // Rounding may reach the upper end, behind which nothing would be.
    return at < high ? at : low;
  }
}

function ends(values: Float64Array, rows: Int32Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = values[row]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function shares(values: Float64Array, rows: Int32Array, level: number): [number, number] {
  const first = values[rows[0]!] === level;
  return rows.some((row) => (values[row] === level) !== first) ? [0, 1] : [0, 0];
}

/**
 * How easily each row is alone: 2 to the power of minus its mean path over the usual one, near 1 for what stands apart, below ½ for what is
 * among many (scikit-learn's `-score_samples`).
 */
export function isolationScores(
  forest: IsolationForest,
  columns: readonly IsolationColumn[],
  rows: Int32Array,
  progress: (share: number) => void,
): Float64Array {
  const scores = new Float64Array(rows.length);
  const width = columns.length;
  const block = new Float64Array(BLOCK * width);
  const usual = usualPath(forest.sample) || 1;
  for (let from = 0; from < rows.length; from += BLOCK) {
    const size = Math.min(BLOCK, rows.length - from);
    columns.forEach(({ values }, column) => {
      for (let i = 0; i < size; i++) block[i * width + column] = values[rows[from + i]!]!;
    });
    for (const tree of forest.trees) addPaths(tree, columns, block, size, scores, from);
    for (let i = from; i < from + size; i++) scores[i] = 2 ** (-scores[i]! / (forest.trees.length * usual));
    progress((from + size) / rows.length);
  }
  return scores;
}

function addPaths(
  { column, at, left, length }: IsolationTree,
  columns: readonly IsolationColumn[],
  block: Float64Array,
  size: number,
  sums: Float64Array,
  from: number,
): void {
  const width = columns.length;
  const isCode = Uint8Array.from(column, (each) => (each >= 0 && columns[each]!.levels > 0 ? 1 : 0));
  for (let i = 0; i < size; i++) {
    const start = i * width;
    let node = 0;
    for (let asked = column[0]!; asked >= 0; asked = column[node]!) {
      const value = block[start + asked]!;
      const goesRight = isCode[node] ? value === at[node] : value > at[node]!;
      node = left[node]! + (goesRight ? 1 : 0);
    }
    sums[from + i]! += length[node]!;
  }
}

/**
 * What each column has to do with a row's path: the steps that its cuts have saved of the usual path, a mean over the trees. They sum up
 * to the usual path less the row's own, so that nothing is left unexplained.
 * @param into one number a column, set here
 */
export function isolationReasons(
  { trees }: IsolationForest,
  columns: readonly IsolationColumn[],
  row: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (const { column, at, left, saved } of trees) {
    let node = 0;
    for (let asked = column[0]!; asked >= 0; asked = column[node]!) {
      const { values, levels } = columns[asked]!;
      const value = values[row]!;
      const goesRight = levels > 0 ? value === at[node] : value > at[node]!;
      node = left[node]! + (goesRight ? 1 : 0);
      into[asked]! += saved[node]!;
    }
  }
  for (let column = 0; column < into.length; column++) into[column]! /= trees.length;
}
