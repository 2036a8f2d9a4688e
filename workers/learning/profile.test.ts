import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feature } from './features';
import { Spread, driftOf, profilesOf } from './profile';

const number = (values: number[]): Feature => ({
  name: 'x',
  kind: 'number',
  levels: [],
  values: Float64Array.from(values),
});
const category = (values: number[]): Feature => ({ ...number(values), kind: 'category', levels: ['a', 'b'] });

/** Counted in two blocks, as rows come. */
function counts(feature: Feature, bounds: readonly number[]): Float64Array {
  const spread = new Spread(feature, bounds);
  spread.add(feature.values.subarray(0, 1));
  spread.add(feature.values.subarray(1));
  return spread.counts;
}

describe('a profile', () => {
  it('holds the shares of tenths, and of gaps', () => {
    const [profile] = profilesOf([
      number([...Array.from({ length: 90 }, (_, i) => i), ...Array<number>(10).fill(NaN)]),
    ]);
    expect(profile!.bounds).toHaveLength(9);
    expect(profile!.shares).toHaveLength(11);
    for (const share of profile!.shares.slice(0, -1)) expect(share).toBeCloseTo(0.09, 12);
    expect(profile!.shares.at(-1)).toBe(0.1);
  });

  it('puts each value into the interval whose bounds it lies between', () => {
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom(NaN, 0.1, 1e-300, 1e100),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (values) => {
        const { bounds, shares } = profilesOf([number(values)])[0]!;
        const counts = [-Infinity, ...bounds].map(
          (low, i) => values.filter((each) => each >= low && each < (bounds[i] ?? Infinity)).length,
        );
        counts.push(values.filter((each) => Number.isNaN(each)).length);
        expect(shares).toEqual(counts.map((count) => count / values.length));
      }),
      { numRuns: 1000 },
    );
  });

  it('survives JSON, also of a feature that is always the same or empty', () => {
    const profiles = profilesOf([number([1, 1, 1]), number([NaN, NaN]), category([0, 1, NaN, 1])]);
    expect(JSON.parse(JSON.stringify(profiles))).toEqual(profiles);
    expect(profiles[2]).toEqual({ bounds: [], shares: [0.25, 0.5, 0.25] });
  });

  it('does not drift from its own rows', () => {
    const feature = number(Array.from({ length: 50 }, (_, i) => Math.sin(i)));
    const [profile] = profilesOf([feature]);
    expect(driftOf(profile!, counts(feature, profile!.bounds))).toBe(0);
  });

  it('drifts by the population stability index', () => {
    const [profile] = profilesOf([category([0, 0, 0, 1])]);
    // (0.25 − 0.75) ln(0.25/0.75) + (0.75 − 0.25) ln(0.75/0.25) = ln 3
    expect(driftOf(profile!, counts(category([0, 1, 1, 1]), []))).toBeCloseTo(Math.log(3), 12);
    // A level that nobody has any more counts as a share of 1 in 10,000.
    expect(driftOf(profile!, counts(category([1, 1]), []))).toBeCloseTo(
      (1e-4 - 0.75) * Math.log(1e-4 / 0.75) + 0.75 * Math.log(4),
      12,
    );
  });
});
