import { brIf, f64, get, i32, loop, memoryCopy, moduleBytes, set, type } from '../../kernels/wasm-code';
import type { Column, Room } from './route-rows';

const [rows, end, other, column, threshold, missingLeft] = [0, 1, 2, 3, 4, 5] as const;
const [left, right, row, stays] = [6, 7, 8, 9] as const;
const value = [...[get(column), get(row), i32.const(3), i32.shl, i32.add, f64.load]].flat();

/** Each row is written to both sides, and the end of one of them moves on: there is no branch to guess. */
const code = [
  ...[get(rows), set(left), get(other), set(right)],
  loop(
    ...[get(rows), i32.load, set(row)],
    ...[get(left), get(row), i32.store(), get(right), get(row), i32.store()],
    // Not missing and up to the threshold, or missing where those go left.
    ...[value, get(threshold), f64.le, value, value, f64.ne, get(missingLeft), i32.and, i32.or],
    ...[i32.const(2), i32.shl, set(stays)],
    ...[get(left), get(stays), i32.add, set(left)],
    ...[get(right), i32.const(4), i32.add, get(stays), i32.sub, set(right)],
    ...[get(rows), i32.const(4), i32.add, set(rows), get(rows), get(end), i32.ltU, brIf(0)],
  ),
  ...[get(left), get(other), get(end), get(left), i32.sub, memoryCopy, get(left)],
].flat();

const bytes = moduleBytes(
  [type.i32, type.i32, type.i32, type.i32, type.f64, type.i32],
  type.i32,
  [type.i32, type.i32, type.i32, type.i32],
  code,
);

const PAGE = 65_536;
let compiled: WebAssembly.Module | undefined;

/** A room for blocks of rows, and what brings a block into it. */
export interface BlockRoom {
  room: Room;
  /** The columns of the rows from `start` on, numbered from 0. */
  load: (start: number, count: number) => Column[];
}

/** Rows and columns of numbers in the memory of a small module that parts them in a third of the time that a loop in JavaScript takes. */
export function createBlockRoom(columns: readonly Column[], size: number): BlockRoom {
  const numbers = columns.filter((each) => each instanceof Float64Array).length;
  // The columns first, so that doubles stand at multiples of eight.
  const places = { rows: 8 * size * numbers, other: 8 * size * numbers + 4 * size };
  const pages = Math.max(1, Math.ceil((places.other + 4 * size) / PAGE));
  const memory = new WebAssembly.Memory({ initial: pages });
  compiled ??= new WebAssembly.Module(bytes);
  const run = new WebAssembly.Instance(compiled, { env: { memory } }).exports.run as (
    ...args: number[]
  ) => number;
  let used = 0;
  const views = columns.map((each) =>
    each instanceof Float64Array ? new Float64Array(memory.buffer, 8 * size * used++, size) : each,
  );
  const room: Room = {
    rows: new Int32Array(memory.buffer, places.rows, size),
    other: new Int32Array(memory.buffer, places.other, size),
    stack: [],
    part: (own, limit, goes, from, to) => {
      const at = places.rows + 4 * from;
      const middle = run(at, places.rows + 4 * to, places.other, own.byteOffset, limit, goes);
      return (middle - places.rows) / 4;
    },
  };
  const load = (start: number, count: number): Column[] =>
    views.map((view, i) => {
      const own = columns[i]!.subarray(start, start + count);
      if (!(view instanceof Float64Array)) return own;
      view.set(own);
      return view;
    });
  return { room, load };
}
