import { type Backtest, type Candidate, type Windows, backtest } from './backtest';
import type { Series, SeriesFit } from './series-model';

/** A model that was tried: how it fits, and how it would have done. */
export interface Tried {
  name: string;
  fit: SeriesFit;
  /** Undefined where the data are too short for one. */
  test: Backtest | undefined;
}

/** Tries each candidate; those that the series cannot carry are left out. */
export function tryModels(
  series: Series,
  candidates: readonly Candidate[],
  windows: Windows,
  done: () => void = () => undefined,
): Tried[] {
  return candidates.flatMap((candidate) => {
    const fit = candidate.fit(series);
    const test = fit && backtest(series, candidate, windows);
    done();
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
