import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaOf, areaUnderCurve, rankingOf } from './ranking';

it('ranks rows that count as one as rows of weight one, and has the same area under their curve', () => {
  const row = fc.tuple(fc.constantFrom(0, 0.1, 0.25, 0.5, 1 / 3, 1), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
      const probabilities = Float64Array.from(rows.flatMap(([probability]) => [0, probability, 0]));
      const answers = { probabilities, codes: Int32Array.from(rows, ([, code]) => code), classes: 3 };
      const weights = new Float64Array(rows.length).fill(1);
      const ranking = rankingOf(answers, 1);
      expect(ranking).toEqual(rankingOf({ ...answers, weights }, 1));
      expect(areaOf(answers, 1)).toBe(areaUnderCurve(ranking));
    }),
    { numRuns: 500 },
  );
});
