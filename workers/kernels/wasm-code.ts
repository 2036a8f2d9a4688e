/** Instructions of WebAssembly as bytes, as far as the kernels need them; names are those of the standard. */

/** Unsigned LEB128. */
export function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

/** Signed LEB128 of small numbers. */
function signed(value: number): number[] {
  const low = value & 127;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
  return isLast ? [low] : [low | 128, ...signed(rest)];
}

const simd = (code: number, ...rest: number[]): readonly number[] => [0xfd, ...leb(code), ...rest];
const NO_RESULT = 0x40;

export const type = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;

export const get = (local: number): readonly number[] => [0x20, ...leb(local)];
export const set = (local: number): readonly number[] => [0x21, ...leb(local)];

export const block = (...body: readonly (readonly number[])[]): readonly number[] => [
  0x02,
  NO_RESULT,
  ...body.flat(),
  0x0b,
];
export const loop = (...body: readonly (readonly number[])[]): readonly number[] => [
  0x03,
  NO_RESULT,
  ...body.flat(),
  0x0b,
];
export const when = (
  then: readonly (readonly number[])[],
  otherwise: readonly (readonly number[])[] = [],
): readonly number[] =>
  otherwise.length > 0
    ? [0x04, NO_RESULT, ...then.flat(), 0x05, ...otherwise.flat(), 0x0b]
    : [0x04, NO_RESULT, ...then.flat(), 0x0b];
export const br = (depth: number): readonly number[] => [0x0c, ...leb(depth)];
export const brIf = (depth: number): readonly number[] => [0x0d, ...leb(depth)];

export const i32 = {
  const: (value: number): readonly number[] => [0x41, ...signed(value)],
  load: [0x28, 2, 0],
  store: (offset = 0): readonly number[] => [0x36, 2, ...leb(offset)],
  ne: [0x47],
  ltU: [0x49],
  geU: [0x4f],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  or: [0x72],
  and: [0x71],
  shl: [0x74],
  shrU: [0x76],
  truncF64: [0xaa],
} as const;

export const f64 = {
  const: (value: number): readonly number[] => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: [0x2b, 3, 0],
  store: [0x39, 3, 0],
  /** Further on than the address says. */
  loadAt: (offset: number): readonly number[] => [0x2b, 3, ...leb(offset)],
  storeAt: (offset: number): readonly number[] => [0x39, 3, ...leb(offset)],
  eq: [0x61],
  ne: [0x62],
  lt: [0x63],
  gt: [0x64],
  le: [0x65],
  sqrt: [0x9f],
  add: [0xa0],
  sub: [0xa1],
  min: [0xa4],
} as const;

/** Copies bytes within the memory: to, from, how many. */
export const memoryCopy: readonly number[] = [0xfc, 0x0a, 0, 0];

export const v128 = {
  load: simd(0x00, 3, 0),
  loadAt: (offset: number): readonly number[] => simd(0x00, 3, ...leb(offset)),
  loadSplat: simd(0x0a, 3, 0),
  loadSplatAt: (offset: number): readonly number[] => simd(0x0a, 3, ...leb(offset)),
  store: simd(0x0b, 3, 0),
  /** Eight bytes, zeros behind them. */
  loadTwo: simd(0x5d, 2, 0),
  /** Two doubles. */
  const: (one: number, other: number): readonly number[] =>
    simd(0x0c, ...new Uint8Array(Float64Array.of(one, other).buffer)),
  select: simd(0x52),
} as const;

export const f64x2 = {
  lane: (lane: 0 | 1): readonly number[] => simd(0x21, lane),
  lt: simd(0x49),
  add: simd(0xf0),
  sub: simd(0xf1),
  mul: simd(0xf2),
  pmin: simd(0xf6),
  pmax: simd(0xf7),
  /** The first two of four floats. */
  promote: simd(0x5f),
} as const;

/** A module that imports its memory as `env.memory` and exports one function, `run`. */
export function moduleBytes(
  params: number[],
  result: number,
  locals: number[],
  code: number[],
): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...content: readonly (readonly number[])[]): readonly number[] => {
    const bytes = content.flat();
    return [id, ...leb(bytes.length), ...bytes];
  };
  const name = (text: string): readonly number[] => [text.length, ...new TextEncoder().encode(text)];
  const body = [...leb(locals.length), ...locals.flatMap((local) => [1, local]), ...code, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...leb(params.length), ...params, 1, result]),
    ...section(2, [1], name('env'), name('memory'), [2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1], name('run'), [0, 0]),
    ...section(10, [1, ...leb(body.length)], body),
  ]);
}
