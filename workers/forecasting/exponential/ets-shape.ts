/** The kinds of the parts of an exponential smoothing model: none, additive, multiplicative (Hyndman et al. 2008, ch. 2). */
export interface EtsShape {
  error: 'A' | 'M';
  trend: 'N' | 'A' | 'M';
  damped: boolean;
  season: 'N' | 'A' | 'M';
}

/** Written as the field does: `ETS(M,Ad,M)`. */
export function etsLabel({ error, trend, damped, season }: EtsShape): string {
  return `ETS(${error},${trend}${damped ? 'd' : ''},${season})`;
}

/**
 * Models to choose from, as R's forecast::ets has them: no multiplicative trend, and no multiplicative season under additive
 * errors, which is unstable. Values of zero or less leave only what adds.
 */
export function admissibleShapes(hasSeason: boolean, isPositive: boolean): EtsShape[] {
  const errors = isPositive ? (['A', 'M'] as const) : (['A'] as const);
  const trends = [
    { trend: 'N', damped: false },
    { trend: 'A', damped: false },
    { trend: 'A', damped: true },
  ] as const;
  return errors.flatMap((error) =>
    trends.flatMap((trend) => {
      const seasons = !hasSeason
        ? (['N'] as const)
        : error === 'A'
          ? (['N', 'A'] as const)
          : (['N', 'A', 'M'] as const);
      return seasons.map((season): EtsShape => ({ error, ...trend, season }));
    }),
  );
}

/** Smoothing parameters and the states before the first observation. */
export interface EtsState {
  alpha: number;
  /** The trend's own share: β = α × this. */
  betaShare: number;
  gamma: number;
  phi: number;
  level: number;
  slope: number;
  /** The seasonal part of the first period of the series, the second … */
  seasons: Float64Array;
}
