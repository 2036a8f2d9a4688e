import type { Bounds } from './k-means-bounds';
import type { Points } from './points';
import { block, br, brIf, f64, f64x2, get, i32, loop, moduleBytes, set, type, v128, when } from './wasm-code';

/** Arguments of the function, then its variables, by their number. */
const [from, to, pairs, columns, points, centers, labels, upper, room, risen, fallen, used, halfGap, moved] =
  Array.from({ length: 14 }, (_, i) => i) as [
    ...[number, number, number, number, number, number, number],
    ...[number, number, number, number, number, number, number],
  ];
const [own, count, point, center, pairsLeft, left, nearest, at] = [14, 15, 16, 17, 18, 19, 20, 21];
const [least, second, otherLeast] = [22, 23, 24];
const [leastTwo, secondTwo, indexTwo, numbersTwo, squareTwo, apartTwo] = [25, 26, 27, 28, 29, 30];

const address = (array: number, index: number, shift: number): readonly number[] =>
  [get(array), get(index), i32.const(shift), i32.shl, i32.add].flat();
const step = (local: number, by: number): readonly number[] =>
  [get(local), i32.const(by), i32.add, set(local)].flat();

/** Adds the squared differences of one column after another, for two centres at once. */
const squareOfTwo = [
  ...[v128.const(0, 0), set(squareTwo), get(point), set(at), get(columns), set(left)],
  loop(
    ...[get(at), v128.loadSplat, get(center), v128.load, f64x2.sub, set(apartTwo)],
    ...[get(apartTwo), get(apartTwo), f64x2.mul, get(squareTwo), f64x2.add, set(squareTwo)],
    ...[step(at, 8), step(center, 16), step(left, -1), get(left), brIf(0)],
  ),
].flat();

/** The nearest and second nearest centre in each of two lanes, without a branch. */
const scan = [
  ...[v128.const(Infinity, Infinity), set(leastTwo), v128.const(Infinity, Infinity), set(secondTwo)],
  ...[v128.const(0, 0), set(indexTwo), v128.const(0, 1), set(numbersTwo)],
  ...[get(centers), set(center), get(pairs), set(pairsLeft)],
  loop(
    squareOfTwo,
    ...[get(secondTwo), get(leastTwo), get(squareTwo), f64x2.pmax, f64x2.pmin, set(secondTwo)],
    ...[get(numbersTwo), get(indexTwo), get(squareTwo), get(leastTwo), f64x2.lt, v128.select, set(indexTwo)],
    ...[get(leastTwo), get(squareTwo), f64x2.pmin, set(leastTwo)],
    ...[get(numbersTwo), v128.const(2, 2), f64x2.add, set(numbersTwo)],
    ...[step(pairsLeft, -1), get(pairsLeft), brIf(0)],
  ),
].flat();

const lane = (local: number, which: 0 | 1): readonly number[] => [...get(local), ...f64x2.lane(which)];
const nearestIs = (which: 0 | 1): readonly (readonly number[])[] => [
  ...[lane(indexTwo, which), i32.truncF64, set(nearest), lane(leastTwo, which), set(least)],
  ...[lane(leastTwo, which === 0 ? 1 : 0), lane(secondTwo, which), f64.min, set(second)],
];

/** Of the two lanes the nearer one; equally near centres go by number. */
const joinLanes = [
  ...[lane(leastTwo, 0), set(least), lane(leastTwo, 1), set(otherLeast)],
  ...[get(otherLeast), get(least), f64.lt, get(otherLeast), get(least), f64.eq],
  ...[lane(indexTwo, 1), lane(indexTwo, 0), f64.lt, i32.and, i32.or],
  when(nearestIs(1), nearestIs(0)),
].flat();

const newBounds = [
  ...[
    address(upper, from, 3),
    get(least),
    f64.sqrt,
    address(risen, nearest, 3),
    f64.load,
    f64.sub,
    f64.store,
  ],
  ...[address(room, from, 3), get(second), f64.sqrt, address(fallen, nearest, 3), f64.load, f64.add],
  ...[address(upper, from, 3), f64.load, f64.sub, f64.store],
].flat();

const noteMove = when([
  ...[address(labels, from, 2), get(nearest), i32.store()],
  ...[address(moved, count, 3), get(from), i32.store(), address(moved, count, 3), get(own), i32.store(4)],
  step(count, 1),
]);

/** For each row from `from` to `to`: skipped by its bounds, or looked at; rows that move are noted with their old centre. */
const code = [
  ...[get(from), get(columns), i32.mul, i32.const(3), i32.shl, get(points), i32.add, set(point)],
  block(
    loop(
      ...[get(from), get(to), i32.geU, brIf(1)],
      block(
        ...[address(labels, from, 2), i32.load, set(own)],
        ...[address(room, from, 3), f64.load, address(used, own, 3), f64.load, f64.gt, brIf(0)],
        ...[address(upper, from, 3), f64.load, address(risen, own, 3), f64.load, f64.add],
        ...[address(halfGap, own, 3), f64.load, f64.lt, brIf(0)],
        ...[scan, joinLanes, newBounds, get(nearest), get(own), i32.ne, noteMove],
      ),
      ...[get(columns), i32.const(3), i32.shl, get(point), i32.add, set(point)],
      ...[step(from, 1), br(0)],
    ),
  ),
  get(count),
].flat();

const bytes = moduleBytes(
  Array.from({ length: 14 }, () => type.i32),
  type.i32,
  [
    ...Array.from({ length: 8 }, () => type.i32),
    ...Array.from({ length: 3 }, () => type.f64),
    ...Array.from({ length: 6 }, () => type.v128),
  ],
  code,
);

/** The bounds of a run in the memory of a module that looks at rows two centres at a time. */
interface SimdRun {
  points: Float64Array;
  labels: Int32Array;
  upper: Float64Array;
  room: Float64Array;
  /** Like `nearestAgain`, for all rows from the first to the last. */
  look(bounds: Bounds, from: number, to: number): number;
}

type Run = (...args: number[]) => number;
interface Engine {
  memory: WebAssembly.Memory;
  run: Run;
}

const PAGE = 65_536;
/** Memory of a table of this size is given back afterwards. */
const KEPT_PAGES = 1024;
let isKnown: boolean | undefined;
let compiled: WebAssembly.Module | undefined;
let kept: Engine | undefined;

/** Where vectors of doubles are known, as in every browser of today. */
export function hasSimd(): boolean {
  isKnown ??= WebAssembly.validate(bytes);
  return isKnown;
}

function engineOf(pages: number): Engine {
  const engine = kept ?? startEngine();
  const missing = pages - engine.memory.buffer.byteLength / PAGE;
  if (missing > 0) engine.memory.grow(missing);
  kept = pages > KEPT_PAGES ? undefined : engine;
  return engine;
}

function startEngine(): Engine {
  compiled ??= new WebAssembly.Module(bytes);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { memory, run: exports.run as Run };
}

/** Copies the points into the module's memory. */
export function createSimdRun(source: Points, k: number): SimdRun {
  const { rows } = source;
  const pairCount = Math.ceil(k / 2);
  const lengths = {
    points: source.values.length,
    upper: rows,
    room: rows,
    centers: 2 * pairCount * source.columns,
    risen: k,
    fallen: k,
    used: k,
    halfGap: k,
    moved: rows,
    labels: Math.ceil(rows / 2),
  };
  const starts: Partial<Record<keyof typeof lengths, number>> = {};
  let end = 0;
  for (const [name, length] of Object.entries(lengths)) {
    starts[name as keyof typeof lengths] = end;
    end += 8 * length;
  }
  const { memory, run } = engineOf(Math.ceil(end / PAGE));
  const doubles = (name: keyof typeof lengths): Float64Array =>
    new Float64Array(memory.buffer, starts[name], lengths[name]);
  const views = {
    points: doubles('points'),
    upper: doubles('upper'),
    room: doubles('room'),
    labels: new Int32Array(memory.buffer, starts.labels, rows),
  };
  views.points.set(source.values);
  const pairs = doubles('centers');
  const movedRows = new Int32Array(memory.buffer, starts.moved, 2 * rows);
  return {
    ...views,
    look(bounds, from, to) {
      pairUp(bounds.centers, k, source.columns, pairs);
      for (const name of ['risen', 'fallen', 'used', 'halfGap'] as const) doubles(name).set(bounds[name]);
      const order = [
        'points',
        'centers',
        'labels',
        'upper',
        'room',
        'risen',
        'fallen',
        'used',
        'halfGap',
        'moved',
      ];
      const addresses = order.map((name) => starts[name as keyof typeof lengths] ?? 0);
      const moves = run(from, to, pairCount, source.columns, ...addresses);
      for (let i = 0; i < moves; i++) moveSums(bounds, movedRows[2 * i]!, movedRows[2 * i + 1]!);
      return moves;
    },
  };
}

/** Writes centres two by two, column by column; a missing one lies infinitely far away. */
function pairUp(source: Float64Array, k: number, width: number, pairs: Float64Array): void {
  for (let c = 0; c < pairs.length / width; c++) {
    for (let j = 0; j < width; j++) {
      pairs[((c >> 1) * width + j) * 2 + (c & 1)] = c < k ? source[c * width + j]! : Infinity;
    }
  }
}

function moveSums(
  { points: { values, columns: width }, labels: now, counts, sums }: Bounds,
  row: number,
  before: number,
): void {
  const after = now[row]!;
  counts[after]!++;
  counts[before]!--;
  for (let j = 0; j < width; j++) {
    const value = values[row * width + j]!;
    sums[after * width + j]! += value;
    sums[before * width + j]! -= value;
  }
}
