import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/season.json';
import { drawNormal } from './draw-normal';
import { findSeasons } from './find-seasons';
import { createRandom } from './random';

function noise(length: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length }, () => drawNormal(random));
}

const named = (name: string): Float64Array =>
  Float64Array.from(reference.cases.find((each) => each.name.startsWith(name))?.values ?? []);

describe('seasons', () => {
  it('are the ones that the calendar suggests and the series has', () => {
    expect(findSeasons(named('airline'), [12])).toEqual([12]);
    expect(findSeasons(named('quarters'), [4])).toEqual([4]);
    expect(findSeasons(named('days'), [365, 7])).toEqual([7, 365]);
  });

  it('are found by trying where the calendar knows none', () => {
    expect(findSeasons(named('airline'), [])).toEqual([12]);
    const five = noise(100, 4).map((value, i) => value + 3 * ((i % 5) - 2));
    expect(findSeasons(five, [7])).toEqual([5]);
  });

  it('are not seen in noise, in a walk or in steps more often than the level says', () => {
    const counts = { noise: 0, walk: 0, step: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const values = noise(120, seed);
      let sum = 0;
      const walk = values.map((value) => (sum += value));
      const steps = values.map((value, i) => value + (i > 70 ? 12 : 0));
      if (findSeasons(values, [12]).length > 0) counts.noise++;
      if (findSeasons(walk, [12]).length > 0) counts.walk++;
      if (findSeasons(steps, [12]).length > 0) counts.step++;
    }
    // One in 100 is expected, and with autocorrelation a little more.
    expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(3);
  });

  it('are none in a constant and on a straight line', () => {
    expect(findSeasons(new Float64Array(60).fill(3.3), [12])).toEqual([]);
    expect(
      findSeasons(
        Float64Array.from({ length: 60 }, (_, i) => 0.1 * i),
        [12],
      ),
    ).toEqual([]);
  });
});
