import { type Trial, judged } from './backtest';
import type { Tried } from './choose-model';
import type { Outlook } from './outlook';
import { type Series, type SeriesFit, squaresOf } from './series-model';

/** The mean of several forecasts, their intervals averaged end by end (Bates and Granger 1969; Lichtendahl et al. 2013). */
function averaged(outlooks: readonly Outlook[]): Outlook {
  return {
    mean: meanOf(outlooks.map(({ mean }) => mean)),
    bounds(level) {
      const bounds = outlooks.map((outlook) => outlook.bounds(level));
      return { low: meanOf(bounds.map(({ low }) => low)), high: meanOf(bounds.map(({ high }) => high)) };
    },
  };
}

/** Models that were tried, combined with equal weights, and judged by the same windows; nothing is fitted anew. */
export function combine(series: Series, parts: readonly Tried[], name: string): Tried | undefined {
  if (parts.length < 2) return undefined;
  const trials = parts[0]!.test?.trials.map(({ origin, actual }, i): Trial => {
    const outlooks = parts.map(({ test }) => test!.trials[i]!.outlook);
    return { origin, actual, outlook: averaged(outlooks) };
  });
  return { name, fit: combinedFit(series, parts), test: trials && judged(series, trials) };
}

function combinedFit({ values }: Series, parts: readonly Tried[]): SeriesFit {
  const fits = parts.map(({ fit }) => fit);
  const fitted = meanOf(fits.map((fit) => fit.fitted));
  const residuals = values.map((value, t) => value - fitted[t]!);
  const { sum, count } = squaresOf(residuals);
  return {
    label: fits.map(({ label }) => label).join(' + '),
    fitted,
    residuals,
    sigma2: sum / count,
    logLikelihood: NaN,
    freedom: NaN,
    observations: count,
    parameters: parts.map((part) => ({ name: part.name, value: 1 / parts.length, stdError: NaN })),
    forecast: (horizon) => averaged(fits.map((fit) => fit.forecast(horizon))),
  };
}

function meanOf(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns[0]!, (_, i) =>
    columns.reduce((sum, column) => sum + column[i]! / columns.length, 0),
  );
}
