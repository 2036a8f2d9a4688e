import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/mutual-information.json';
import {
  chanceInformation,
  codesInformation,
  mixedInformation,
  numbersInformation,
} from './mutual-information';

const numbers = (values: readonly number[]): Float64Array => Float64Array.from(values);
const [x, y, independent] = [reference.x, reference.y, reference.independent].map(numbers);
const [codes, other, whole, noise] = [reference.codes, reference.other, reference.whole, reference.noise].map(
  numbers,
);

/** Without equal values the noise against them changes nothing. */
const SAME = 9;

function expectWithin(value: number, [low = NaN, high = NaN]: readonly number[]): void {
  const slack = (high - low) / 2;
  expect(value).toBeGreaterThanOrEqual(low - slack);
  expect(value).toBeLessThanOrEqual(high + slack);
}

describe(`mutual information, against ${reference.source}`, () => {
  it('of two numbers', () => {
    expect(numbersInformation(x!, y!, 1)).toBeCloseTo(reference.numbers, SAME);
    expect(numbersInformation(independent!, y!, 1)).toBeCloseTo(reference.nothing, SAME);
  });

  it('of a number and a code', () => {
    expect(mixedInformation(x!, codes!, 1)).toBeCloseTo(reference.mixed, SAME);
  });

  it('of two codes', () => {
    expect(codesInformation(codes!, other!)).toBeCloseTo(reference.discrete, 12);
  });

  it('of two codes, by chance alone', () => {
    expect(codesInformation(noise!, other!)).toBeCloseTo(reference.noise_tells, 12);
    expect(chanceInformation(noise!, other!)).toBeCloseTo(reference.noise_chance, SAME);
    expect(chanceInformation(codes!, other!)).toBeCloseTo(reference.chance, SAME);
    expect(chanceInformation(numbers([1, 1, 1]), numbers([1, 2, 3]))).toBe(0);
  });

  it('of numbers with many equal values, within scikit-learn’s own range', () => {
    expectWithin(numbersInformation(whole!, y!, 1), reference.tied);
    expectWithin(mixedInformation(whole!, codes!, 1), reference.tied_mixed);
  });

  it('of a code that each row has alone, or of too few rows, is nothing', () => {
    expect(mixedInformation(x!, numbers([...x!.keys()]), 1)).toBe(0);
    expect(numbersInformation(numbers([1, 2]), numbers([1, 2]), 1)).toBe(0);
  });
});
