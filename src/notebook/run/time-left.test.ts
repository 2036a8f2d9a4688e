import { describe, expect, it } from 'vitest';
import { shareDone, timeLeft } from './time-left';

describe('timeLeft', () => {
  it('knows nothing of a first run that reports nothing', () => {
    expect(timeLeft({ elapsed: 5_000, reported: null, expected: null })).toBeNull();
  });

  it('takes what an earlier run took, until that is over', () => {
    expect(timeLeft({ elapsed: 2_000, reported: null, expected: 10_000 })).toBe(8_000);
    expect(timeLeft({ elapsed: 10_001, reported: null, expected: 10_000 })).toBeNull();
  });

  it('goes by the pace of the run since it began to report, and by the clock since its last report', () => {
    // From 0 to 0.25 in 2 s: 6 s for the rest.
    const reported = { share: 0.25, first: 4_000, firstShare: 0, last: 6_000 };
    expect(timeLeft({ elapsed: 6_000, reported, expected: null })).toBe(6_000);
    expect(timeLeft({ elapsed: 7_500, reported, expected: null })).toBe(4_500);
    expect(timeLeft({ elapsed: 20_000, reported, expected: null })).toBe(0);
  });

  it('does not trust the pace of the first few percent', () => {
    const reported = { share: 0.04, first: 0, firstShare: 0, last: 100 };
    expect(timeLeft({ elapsed: 100, reported, expected: null })).toBeNull();
    expect(timeLeft({ elapsed: 100, reported, expected: 1_000 })).toBe(900);
  });

  it('trusts its own pace the more, the further it is', () => {
    const reported = { share: 0.75, first: 0, firstShare: 0, last: 3_000 };
    // Pace: 1 s. The earlier run: 9 s. 0.75 · 1 + 0.25 · 9.
    expect(timeLeft({ elapsed: 3_000, reported, expected: 12_000 })).toBe(3_000);
  });
});

describe('shareDone', () => {
  it('is what is reported, helped by the clock, and never all', () => {
    expect(shareDone({ elapsed: 1, reported: null, expected: null })).toBeNull();
    expect(shareDone({ elapsed: 500, reported: null, expected: 1_000 })).toBe(0.5);
    expect(shareDone({ elapsed: 9_000, reported: null, expected: 1_000 })).toBe(0.95);
    const reported = { share: 0.5, first: 0, firstShare: 0, last: 10 };
    expect(shareDone({ elapsed: 20, reported, expected: null })).toBe(0.5);
    expect(shareDone({ elapsed: 900, reported, expected: 1_000 })).toBe(0.6);
  });
});
