import { createRandom, type Random } from './random';

/** A column of numbers, or of codes from 0 below `levels` (0 levels: numbers). Nothing is missing. */
export interface IsolationColumn {
  values: Float64Array;
  levels: number;
}

export interface IsolationForest {
  /** Rows that each tree has seen. */
  sample: number;
  /** What trees may ask for. */
  questions: readonly Question[];
  trees: readonly IsolationTree[];
}

/** A number, or whether a code is this level (1) or not (0). */
interface Question {
  column: number;
  /** −1 for numbers. */
  level: number;
}

/** A tree as flat lists. A leaf leads to itself, so that a walk may go on as long as it likes. */
interface IsolationTree {
  /** Place among the questions. */
  question: Int32Array;
  /** The answer goes left up to this. */
  at: Float64Array;
  /** The left child; the right one follows it. */
  left: Int32Array;
  /** Depth, and the rest of the way that the rows in a leaf would take: filled in leaves. */
  length: Float64Array;
  /** What a step into this node saves of the way that was to be expected. */
  saved: Float64Array;
}

const EULER = 0.5772156649015329;
/** Numbers that are looked at together: they stay in the processor's cache. */
const BLOCK = 16_384;
/** Rows that walk side by side, because each step of one has to wait for memory. */
const ABREAST = 4;

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
  const questions = columns.flatMap(({ levels }, column) =>
    levels === 0
      ? [{ column, level: -1 }]
      : Array.from({ length: levels }, (_, level): Question => ({ column, level })),
  );
  const grown = Array.from({ length: trees }, () => {
    // The first places of the pool are drawn anew from all of it, whatever their order is by now.
    for (let at = 0; at < size; at++) {
      const other = at + Math.floor(random.uniform() * (pool.length - at));
      [pool[at], pool[other]] = [pool[other]!, pool[at]!];
    }
    return new Grower(columns, questions, random, size).grow(pool.slice(0, size));
  });
  return { sample: size, questions, trees: grown };
}

/** No tree is deeper: who is not alone by then is not unusual. */
function deepest(size: number): number {
  return Math.ceil(Math.log2(Math.max(size, 2)));
}

class Grower {
  readonly #question: number[] = [];
  readonly #at: number[] = [];
  readonly #left: number[] = [];
  readonly #length: number[] = [];
  readonly #saved: number[] = [];
  readonly #open: Int32Array;

  constructor(
    readonly columns: readonly IsolationColumn[],
    readonly questions: readonly Question[],
    readonly random: Random,
    readonly size: number,
  ) {
    this.#open = Int32Array.from(questions.keys());
  }

  grow(rows: Int32Array): IsolationTree {
    this.#add(0);
    this.#split(0, rows, 0);
    return {
      question: Int32Array.from(this.#question),
      at: Float64Array.from(this.#at),
      left: Int32Array.from(this.#left),
      length: Float64Array.from(this.#length),
      saved: Float64Array.from(this.#saved),
    };
  }

  /** A leaf, for the time being. */
  #add(saved: number): number {
    const node = this.#question.length;
    this.#question.push(0);
    this.#at.push(Infinity);
    this.#left.push(node);
    this.#length.push(0);
    this.#saved.push(saved);
    return node;
  }

  #split(node: number, rows: Int32Array, depth: number): void {
    const asked = depth < deepest(this.size) && rows.length > 1 ? this.#ask(rows) : undefined;
    if (!asked) {
      this.#length[node] = depth + usualPath(rows.length);
      return;
    }
    const isLeft = (row: number): boolean => answer(this.columns, asked.question, row) <= asked.at;
    const [left, right] = [rows.filter(isLeft), rows.filter((row) => !isLeft(row))];
    const expected = usualPath(rows.length) - 1;
    this.#question[node] = asked.place;
    this.#at[node] = asked.at;
    const first = this.#add(expected - usualPath(left.length));
    const second = this.#add(expected - usualPath(right.length));
    this.#left[node] = first;
    this.#split(first, left, depth + 1);
    this.#split(second, right, depth + 1);
  }

  /** Any question that the rows answer differently, each as likely; it is cut anywhere between its ends. */
  #ask(rows: Int32Array): { place: number; question: Question; at: number } | undefined {
    const open = this.#open;
    for (let left = open.length; left > 0; left--) {
      const drawn = Math.floor(this.random.uniform() * left);
      const place = open[drawn]!;
      open[drawn] = open[left - 1]!;
      open[left - 1] = place;
      const question = this.questions[place]!;
      const [low, high] = ends(this.columns, question, rows);
      if (low < high) return { place, question, at: this.#between(low, high) };
    }
    return undefined;
  }

  #between(low: number, high: number): number {
    const at = low + this.random.uniform() * (high - low);
    // Rounding may reach the upper end, behind which nothing would be.
    return at < high ? at : low;
  }
}

function answer(columns: readonly IsolationColumn[], { column, level }: Question, row: number): number {
  const value = columns[column]!.values[row]!;
  return level < 0 ? value : value === level ? 1 : 0;
}

function ends(columns: readonly IsolationColumn[], question: Question, rows: Int32Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = answer(columns, question, row);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
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
  const width = forest.questions.length;
  // A last group that is not full walks with rows of the block before it, whose answers nobody reads.
  const height = ABREAST * Math.max(1, Math.floor(BLOCK / width / ABREAST));
  const block = new Float64Array(height * width);
  const sums = new Float64Array(height);
  const usual = usualPath(forest.sample) || 1;
  for (let from = 0; from < rows.length; from += height) {
    const size = Math.min(height, rows.length - from);
    fillBlock(block, forest.questions, columns, rows.subarray(from, from + size));
    sums.fill(0);
    for (const tree of forest.trees) addPaths(tree, block, width, deepest(forest.sample), sums);
    for (let i = 0; i < size; i++) scores[from + i] = 2 ** (-sums[i]! / (forest.trees.length * usual));
    progress((from + size) / rows.length);
  }
  return scores;
}

/** The answers of rows to all questions, row by row. */
function fillBlock(
  block: Float64Array,
  questions: readonly Question[],
  columns: readonly IsolationColumn[],
  rows: Int32Array,
): void {
  const width = questions.length;
  questions.forEach(({ column, level }, place) => {
    const { values } = columns[column]!;
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i]!]!;
      block[i * width + place] = level < 0 ? value : value === level ? 1 : 0;
    }
  });
}

/** Adds the path of every row of the block. All steps are taken, also those that stay in a leaf, so that nothing has to be decided. */
function addPaths(
  { question, at, left, length }: IsolationTree,
  block: Float64Array,
  width: number,
  depth: number,
  sums: Float64Array,
): void {
  for (let row = 0; row < sums.length; row += ABREAST) {
    const a = row * width;
    const b = a + width;
    const c = b + width;
    const d = c + width;
    let [i, j, k, l] = [0, 0, 0, 0];
    for (let step = 0; step < depth; step++) {
      i = left[i]! + (block[a + question[i]!]! > at[i]! ? 1 : 0);
      j = left[j]! + (block[b + question[j]!]! > at[j]! ? 1 : 0);
      k = left[k]! + (block[c + question[k]!]! > at[k]! ? 1 : 0);
      l = left[l]! + (block[d + question[l]!]! > at[l]! ? 1 : 0);
    }
    sums[row]! += length[i]!;
    sums[row + 1]! += length[j]!;
    sums[row + 2]! += length[k]!;
    sums[row + 3]! += length[l]!;
  }
}

/**
 * What each column has to do with a row's path: the steps that its cuts have saved of the usual path, a mean over the trees. They sum up
 * to the usual path less the row's own, so that nothing is left unexplained.
 * @param into one number a column, set here
 */
export function isolationReasons(
  { questions, trees }: IsolationForest,
  columns: readonly IsolationColumn[],
  row: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (const { question, at, left, saved } of trees) {
    let node = 0;
    for (let next = step(0); next !== node; next = step(node)) {
      into[questions[question[node]!]!.column]! += saved[next]!;
      node = next;
    }
    function step(from: number): number {
      return left[from]! + (answer(columns, questions[question[from]!]!, row) > at[from]! ? 1 : 0);
    }
  }
  for (let column = 0; column < into.length; column++) into[column]! /= trees.length;
}
