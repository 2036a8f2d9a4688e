/** A stream of random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** 32 random bits as an integer from 0. */
  bits(): number;
  /** Uniform on [0, 1), 53 bits. */
  uniform(): number;
}

/**
 * xoshiro128** of Blackman and Vigna (2021, ACM TOMS 47:36), its state filled by splitmix32 (the finaliser of
 * MurmurHash3 over a Weyl sequence). Only the lowest 32 bits of the seed count.
 */
export function createRandom(seed: number): Random {
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) state[i] = mix(seed + Math.imul(i + 1, 0x9e3779b9));
  const bits = (): number => {
    const [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    state[0] = a ^ d ^ b;
    state[1] = b ^ c ^ a;
    state[2] = c ^ a ^ (b << 9);
    state[3] = rotate(d ^ b, 11);
    return result;
  };
  return { bits, uniform: () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53 };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}
