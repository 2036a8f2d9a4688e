import { describe, expect, it } from 'vitest';
import { learningCurveChart } from './learning-curve-chart';

/** Two points whose difference is sure: its standard error is a tenth of it. */
function titleOf(before: number, score: number): string {
  const known = { sd: 0.001, seenScore: score, seenSd: 0.001 };
  const gain = score - before;
  const curve = [
    { ...known, share: 0.56, rows: 3_151, score: before, gain: NaN, gainError: NaN },
    { ...known, share: 1, rows: 5_626, score, gain, gainError: gain / 10 },
  ];
  return learningCurveChart(curve, 'r2').charts[0]!.title.key;
}

describe('more rows', () => {
  it('help where the score clearly rises', () => {
    expect(titleOf(0.8, 0.85)).toBe('chart.curve.grows');
  });

  it('hardly help where it rises for sure, but by next to nothing', () => {
    expect(titleOf(0.8952, 0.8954)).toBe('chart.curve.flat');
  });
});
