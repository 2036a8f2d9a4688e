import { type Backtest, type Candidate, type Windows, backtest } from './backtest';
import type { Series, SeriesFit } from './series-model';

/** A model that was tried: how it fits, and how it would have done. */
export interface Tried {
  name: string;
  fit: SeriesFit;
  /** Undefined where the data are too short for one. */
  test: Backtest | undefined;
}

/**
 * Tries each candidate; those that the series cannot carry are left out.
 * @param keepsForm spares a second choice among forms: the one chosen at the first cut of the backtest is fitted to all data
 */
export function tryModels(
  series: Series,
  candidates: readonly Candidate[],
  windows: Windows,
  keepsForm = false,
): Tried[] {
  return candidates.flatMap((candidate) => {
    const test = backtest(series, candidate, windows);
    const kept = keepsForm ? test?.again?.(series) : undefined;
    const fit = kept ?? candidate.fit(series);
    return fit ? [{ name: candidate.name, fit, test }] : [];
  });
}

/** The one with the least error in the backtest; the earlier one where they are as good. */
export function leastError(tried: readonly Tried[]): Tried | undefined {
  const error = ({ test }: Tried): number => {
    const { mase = Infinity, mae = Infinity } = test?.accuracy ?? {};
    return Number.isNaN(mase) ? mae : mase;
  };
  return tried.reduce<Tried | undefined>(
    (best, each) => (best && error(best) <= error(each) ? best : each),
    undefined,
  );
}
