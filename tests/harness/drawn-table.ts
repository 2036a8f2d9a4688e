import type { Feature } from '../../workers/learning/features';
import type { Training } from '../../workers/learning/learner';

/** Whole numbers from 0 to 9999 by a hash of their place, as in tests/reference/trees.py. */
export function drawnNumbers(seed: number, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    let z = (Math.imul(seed, 0x9e3779b1) + Math.imul(i, 0x85ebca6b)) >>> 0;
    z = Math.imul(z ^ (z >>> 16), 0x7feb352d);
    z = Math.imul(z ^ (z >>> 15), 0x846ca68b);
    return ((z ^ (z >>> 16)) >>> 0) % 10_000;
  });
}

export type DrawnKind = 'two' | 'three' | 'number';

/** The same tables as there: six features, and a target of the first four and a noise. */
export function drawnTable(seed: number, rows: number, kind: DrawnKind): Training {
  const raw = drawnNumbers(seed, rows, 8);
  const column = (k: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => raw[8 * row + k]!);
  const z = Float64Array.from({ length: rows }, (_, row) => {
    const [a, b, c, d, , , noise] = Array.from(raw.subarray(8 * row, 8 * row + 8), (value) => value / 10_000);
    return 3 * a! + 4 * Math.abs(b! - 0.5) * Number(c! > 0.4) - 2 * d! + 1.5 * (noise! - 0.5);
  });
  const features = Array.from({ length: 6 }, (_, k): Feature => {
    return { name: `x${k}`, kind: 'number', levels: [], values: column(k).map((value) => value / 8) };
  });
  if (kind === 'number') {
    return { rows, features, target: { kind, values: z.map((value) => Math.floor(value * 1000) / 1000) } };
  }
  const codes = Int32Array.from(z, (value) =>
    kind === 'two' ? Number(value > 1.1) : Number(value > 0.6) + Number(value > 1.7),
  );
  const classes = kind === 'two' ? ['0', '1'] : ['0', '1', '2'];
  return { rows, features, target: { kind: 'classes', classes, codes } };
}

/** A fifth of the first feature is missing, the more the higher it is; the fourth becomes one of twelve levels. */
export function withGaps(training: Training, seed: number): Training {
  const raw = drawnNumbers(seed, training.rows, 1);
  const [first, second, third, fourth, ...rest] = training.features as [Feature, Feature, Feature, Feature];
  return {
    ...training,
    features: [
      { ...first, values: first.values.map((value, row) => (raw[row]! < 3.2 * value ? NaN : value)) },
      second,
      third,
      {
        name: fourth.name,
        kind: 'category',
        levels: Array.from({ length: 12 }, (_, code) => `level ${code}`),
        values: fourth.values.map((value) => (Math.floor((value * 12) / 1250) * 5) % 12),
      },
      ...rest,
    ],
  };
}
