import { brIf, f64, f64x2, get, i32, loop, moduleBytes, set, type, v128 } from './wasm-code';

const step = (local: number, by: number): readonly number[] =>
  [get(local), i32.const(by), i32.add, set(local)].flat();

/** Columns that one turn takes; rows are padded with zeros up to a multiple of them. */
export const LANES = 8;
/** Rows that one turn of the second function takes. */
export const TURN = 4;

const parts = [0, 1, 2, 3];

/** out[r] = Σ_j x[r, j] · v[j]: rows, turns a row, address of x, v and out. */
function productsCode(): Uint8Array<ArrayBuffer> {
  const [rows, turns, x, vector, out, at, left] = [0, 1, 2, 3, 4, 5, 6];
  const sums = parts.map((part) => 7 + part);
  const lane = (which: 0 | 1): readonly number[] => [...get(7), ...f64x2.lane(which)];
  const code = [
    loop(
      ...sums.map((sum) => [...v128.const(0, 0), ...set(sum)]),
      ...[get(vector), set(at), get(turns), set(left)],
      loop(
        ...parts.map((part) =>
          [
            ...[get(x), v128.loadAt(16 * part), get(at), v128.loadAt(16 * part), f64x2.mul],
            ...[get(7 + part), f64x2.add, set(7 + part)],
          ].flat(),
        ),
        ...[step(x, 64), step(at, 64), step(left, -1), get(left), brIf(0)],
      ),
      ...[get(7), get(8), f64x2.add, get(9), get(10), f64x2.add, f64x2.add, set(7)],
      ...[get(out), lane(0), lane(1), f64.add, f64.store],
      ...[step(out, 8), step(rows, -1), get(rows), brIf(0)],
    ),
    get(rows),
  ].flat();
  const ints = Array.from({ length: 5 }, () => type.i32);
  return moduleBytes(ints, type.i32, [type.i32, type.i32, ...parts.map(() => type.v128)], code);
}

/** sums[j] += Σ_r x[r, j] · times[r], four rows at once: turns of rows, pairs of columns, bytes of a row, address of x, times and sums. */
function sumsCode(): Uint8Array<ArrayBuffer> {
  const [turns, pairs, bytes, x, times, sums, at, left] = [0, 1, 2, 3, 4, 5, 6, 7];
  const row = (part: number): number => 8 + part;
  const factor = (part: number): number => 12 + part;
  const code = [
    loop(
      ...parts.map((part) => [...get(times), ...v128.loadSplatAt(8 * part), ...set(factor(part))]),
      ...[get(x), set(row(0))],
      ...parts.slice(1).map((part) => [...get(row(part - 1)), ...get(bytes), ...i32.add, ...set(row(part))]),
      ...[get(sums), set(at), get(pairs), set(left)],
      loop(
        ...[get(at), get(at), v128.load],
        ...parts.map((part) =>
          [get(row(part)), v128.load, get(factor(part)), f64x2.mul, f64x2.add, step(row(part), 16)].flat(),
        ),
        ...[v128.store, step(at, 16), step(left, -1), get(left), brIf(0)],
      ),
      ...[get(row(3)), set(x), step(times, 8 * TURN), step(turns, -1), get(turns), brIf(0)],
    ),
    get(turns),
  ].flat();
  const ints = Array.from({ length: 6 }, () => type.i32);
  const locals = [...Array.from({ length: 6 }, () => type.i32), ...parts.map(() => type.v128)];
  return moduleBytes(ints, type.i32, locals, code);
}

type Run = (...args: number[]) => number;
export interface ProductEngine {
  products: Run;
  sums: Run;
}

let isKnown: boolean | undefined;
let modules: { products: WebAssembly.Module; sums: WebAssembly.Module } | undefined;

/** The functions over this memory; undefined where vectors of doubles are not known. */
export function startProducts(memory: WebAssembly.Memory): ProductEngine | undefined {
  const [products, sums] = modules ? [undefined, undefined] : [productsCode(), sumsCode()];
  isKnown ??= products !== undefined && WebAssembly.validate(products);
  if (!isKnown) return undefined;
  modules ??= { products: new WebAssembly.Module(products!), sums: new WebAssembly.Module(sums!) };
  const open = (module: WebAssembly.Module): Run =>
    new WebAssembly.Instance(module, { env: { memory } }).exports.run as Run;
  return { products: open(modules.products), sums: open(modules.sums) };
}
