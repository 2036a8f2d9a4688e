import { describe, expect, it } from 'vitest';
import { LAST_DAY } from '../calendar';
import { STARTUP_SEED } from '../seeds';
import type { Signup } from './signups';
import { generateStartup } from './startup';

const { spend, signups } = generateStartup(STARTUP_SEED);
const of = (segment: string): Signup[] => signups.filter((one) => one.segment.name === segment);
const paid = (list: readonly Signup[]): number =>
  list.filter(({ paidOn }) => paidOn !== undefined).length / list.length;

describe('signups of the start-up', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generateStartup(STARTUP_SEED).signups).toEqual(signups);
    expect(generateStartup(STARTUP_SEED + 1).signups.slice(0, 20)).not.toEqual(signups.slice(0, 20));
  });

  it('come to their steps in order, until the last day', () => {
    for (const { signedUpOn, activatedOn, paidOn, cancelledOn } of signups) {
      const days = [signedUpOn, activatedOn, paidOn, cancelledOn].filter((day) => day !== undefined);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(Math.max(...days)).toBeLessThanOrEqual(LAST_DAY);
    }
  });

  it('pay more often when agencies are guided, but not when freelancers are', () => {
    const lift = (segment: string): number => {
      const tested = of(segment).slice(-Math.floor(of(segment).length / 2));
      return (
        paid(tested.filter(({ isGuided }) => isGuided)) - paid(tested.filter(({ isGuided }) => !isGuided))
      );
    };
    expect(lift('Agencies')).toBeGreaterThan(0.1);
    expect(Math.abs(lift('Freelancers'))).toBeLessThan(0.06);
  });

  it('cost most where they are worth least', () => {
    const cost = (segment: string): number =>
      spend.reduce((sum, row) => sum + (row.segment.name === segment ? row.cost : 0), 0);
    const revenue = (segment: string): number =>
      of(segment).reduce((sum, { monthlyRevenue }) => sum + monthlyRevenue, 0);
    expect(cost('Freelancers')).toBeGreaterThan(cost('Agencies'));
    expect(revenue('Freelancers')).toBeLessThan(0.5 * revenue('Agencies'));
  });
});
