import { explainScores, writeShares } from '../class-scores';
import type { Fitted, Predictor } from '../learner';
import { SCORE_BLOCK, linearScore } from '../linear-score';
import type { LogisticParameters } from './parameters';

export function openLogistic({ classes = [], parameters }: Fitted): Predictor {
  const { encoding, present, intercepts, coefficients } = parameters as LogisticParameters;
  const scores = coefficients.map((own, q) => linearScore(encoding, own, intercepts[q]!));
  return {
    predict(features, rows) {
      const out = new Float64Array(rows * classes.length);
      const sums = scores.map(() => new Float64Array(SCORE_BLOCK));
      for (let from = 0; from < rows; from += SCORE_BLOCK) {
        const size = Math.min(SCORE_BLOCK, rows - from);
        const own = sums.map((sum) => sum.subarray(0, size));
        scores.forEach((score, q) => score.rows(features, from, own[q]!));
        writeShares(own, size, present, { out, from, width: classes.length });
      }
      return out;
    },
    explain(features, row, kind) {
      const parts = scores.map((score) => score.contributions(features, row));
      return explainScores(
        scores.map(({ base }) => base),
        parts,
        present,
        kind,
        features.length,
      );
    },
  };
}
