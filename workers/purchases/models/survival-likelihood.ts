import type { Likelihood } from './maximise';
import type { Survivors } from './survival-model';

/** ln S(t), and its derivatives by the logarithms of the parameters. */
export type LogSurvival = (t: number) => readonly [value: number, ...byLogs: number[]];

/** Σ lost(t) ln[S(t − 1) − S(t)] + left over · ln S(end), with its gradient. */
export function cohortLikelihood(
  survivors: Survivors,
  curveOf: (logs: Float64Array) => LogSurvival,
): Likelihood {
  const end = survivors.length - 1;
  return {
    customers: survivors[0]!,
    at(logs, gradient) {
      const at = curveOf(logs);
      gradient.fill(0);
      const add = (weight: number, [, ...byLogs]: ReturnType<LogSurvival>): void => {
        byLogs.forEach((by, i) => (gradient[i]! += weight * by));
      };
      let value = 0;
      let before = at(0);
      for (let t = 1; t <= end; t++) {
        const now = at(t);
        const lost = survivors[t - 1]! - survivors[t]!;
        if (lost > 0) {
          // S(t − 1) − S(t) = S(t − 1) (1 − e^−fall).
          const fall = before[0] - now[0];
          value += lost * (before[0] + Math.log(-Math.expm1(-fall)));
          const share = 1 / Math.expm1(fall);
          add(lost * (1 + share), before);
          add(-lost * share, now);
        }
        before = now;
      }
      value += survivors[end]! * before[0];
      add(survivors[end]!, before);
      return value;
    },
  };
}
