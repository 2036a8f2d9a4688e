/**
 * A seeded stream of random numbers (sfc32 of PractRand, state spread by splitmix32). Only `log`, `exp` and `sqrt`
 * are used on top of it, so the same seed gives the same numbers on every platform.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    let state = seed >>> 0;
    const spread = (): number => {
      state = (state + 0x9e3779b9) >>> 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return (z ^ (z >>> 15)) >>> 0;
    };
    this.a = spread();
    this.b = spread();
    this.c = spread();
    for (let i = 0; i < 12; i++) this.bits();
  }

  private bits(): number {
    const sum = (this.a + this.b + this.counter) >>> 0;
    this.counter = (this.counter + 1) >>> 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) >>> 0;
    return sum;
  }

  /** Uniform in the open interval (0, 1). */
  uniform(): number {
    return (this.bits() + 0.5) / 4294967296;
  }

  /** Whole number from 0 to `below - 1`. */
  integer(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  exponential(rate: number): number {
    return -Math.log(this.uniform()) / rate;
  }

  /** Standard normal by Marsaglia's polar method. */
  normal(): number {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  /** Gamma with mean `shape * scale`, by Marsaglia and Tsang (2000). */
  gamma(shape: number, scale: number): number {
    if (shape < 1) return this.gamma(shape + 1, scale) * Math.exp(Math.log(this.uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * scale;
    }
  }

  beta(a: number, b: number): number {
    const x = this.gamma(a, 1);
    return x / (x + this.gamma(b, 1));
  }

  /** Index drawn in proportion to `weights`. */
  weighted(weights: readonly number[]): number {
    let rest = this.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let i = 0; i < weights.length - 1; i++) {
      rest -= weights[i] ?? 0;
      if (rest < 0) return i;
    }
    return weights.length - 1;
  }

  /** Element drawn in proportion to its `weight`. */
  pick<Item extends { weight: number }>(items: readonly [Item, ...Item[]]): Item {
    return items[this.weighted(items.map((item) => item.weight))] ?? items[0];
  }
}
