import { describe, expect, it } from 'vitest';
import { compareShares, leastDifference, sharePower } from './two-proportions';

// statsmodels 0.13: proportions_ztest, confint_proportions_2indep, power_proportions_2indep.
describe('two shares', () => {
  it('are compared where one has no hits: a difference, and a lift without an interval', () => {
    const found = compareShares(0, 50, 8, 60);
    expect(found.z).toBeCloseTo(-2.681332221799479, 10);
    expect(found.p).toBeCloseTo(0.007332967554360681, 10);
    expect(found.low).toBeCloseTo(-0.2416515967649962, 10);
    expect(found.high).toBeCloseTo(-0.037358735708434496, 10);
    expect(found).toMatchObject({ lift: -1, liftLow: NaN });
    expect(compareShares(8, 60, 0, 50).lift).toBeNaN();
  });

  it('have a power, and a least difference with it', () => {
    expect(sharePower(0.05, 0.1, 400, 200)).toBeCloseTo(0.3906702378754536, 10);
    expect(leastDifference(0.1, 400, 200, 0.9)).toBeCloseTo(0.1007169645684331, 10);
  });

  it('cannot be told apart where there is too little, or nothing to differ from', () => {
    expect(leastDifference(0.5, 3, 3, 0.99)).toBeNaN();
    expect(leastDifference(0, 100, 100, 0.8)).toBeNaN();
  });
});
