import type { EtsShape, EtsState } from './ets-shape';

/** One pass over a series, with all that the way back needs. */
export interface EtsPass {
  /** One-step forecasts. */
  expected: Float64Array;
  /** Errors: differences, or relative to the forecast where errors are multiplicative. */
  errors: Float64Array;
  sumOfSquares: number;
  /** Σ log |forecast|, which multiplicative errors have in their likelihood. */
  logScale: number;
  /** States after the last observation; seasons by position modulo the season's length. */
  end: EtsState;
  trace: Trace;
}

/** Before each observation: level, slope, seasonal part; then the level after it. */
interface Trace {
  level: Float64Array;
  slope: Float64Array;
  season: Float64Array;
  next: Float64Array;
}

/**
 * The recursion of Hyndman, Koehler, Ord and Snyder (2008), table 2.2 and 2.3, in the form in which R's forecast has it.
 * @param used a pass of the same series that is no longer needed: its arrays are written over
 * @returns undefined where a ratio to zero or less would be needed
 */
export function etsPass(
  values: Float64Array,
  shape: EtsShape,
  state: EtsState,
  used?: EtsPass,
): EtsPass | undefined {
  const n = values.length;
  const { alpha, betaShare, gamma, phi } = state;
  const multiplies = { trend: shape.trend === 'M', season: shape.season === 'M', error: shape.error === 'M' };
  const hasTrend = shape.trend !== 'N';
  const hasSeason = shape.season !== 'N';
  const ring = state.seasons.slice();
  const m = ring.length;
  const trace = used?.trace ?? {
    level: new Float64Array(n),
    slope: new Float64Array(n),
    season: new Float64Array(n),
    next: new Float64Array(n),
  };
  const expected = used?.expected ?? new Float64Array(n);
  const errors = used?.errors ?? new Float64Array(n);
  let { level, slope } = state;
  let sumOfSquares = 0;
  let logScale = 0;
  for (let t = 0, at = 0; t < n; t++) {
    const y = values[t]!;
    const part = hasSeason ? ring[at]! : 0;
    trace.level[t] = level;
    trace.slope[t] = slope;
    trace.season[t] = part;
    let damped = 0;
    let base = level;
    if (multiplies.trend) {
      if (!(slope > 0)) return undefined;
      damped = phi === 1 ? slope : slope ** phi;
      base = level * damped;
    } else if (hasTrend) {
      damped = phi * slope;
      base = level + damped;
    }
    const forecast = !hasSeason ? base : multiplies.season ? base * part : base + part;
    if (multiplies.error && !(forecast > 0)) return undefined;
    if (multiplies.season && !(base > 0 && part > 0)) return undefined;
    const error = multiplies.error ? y / forecast - 1 : y - forecast;
    if (multiplies.error) logScale += Math.log(forecast);
    expected[t] = forecast;
    errors[t] = error;
    sumOfSquares += error * error;
    const clean = !hasSeason ? y : multiplies.season ? y / part : y - part;
    const next = base + alpha * (clean - base);
    if (hasTrend) {
      const growth = multiplies.trend ? next / level : next - level;
      slope = damped + betaShare * (growth - damped);
    }
    if (hasSeason) {
      const target = multiplies.season ? y / base : y - base;
      ring[at] = part + gamma * (target - part);
      if (++at === m) at = 0;
    }
    level = next;
    trace.next[t] = level;
  }
  if (!Number.isFinite(sumOfSquares)) return undefined;
  return { expected, errors, sumOfSquares, logScale, trace, end: { ...state, level, slope, seasons: ring } };
}

/**
 * The gradient of a × (sum of squares) + b × (log scale) by the recursion run backwards (adjoint): all derivatives cost about
 * as much as two passes.
 */
export function etsGradient(
  values: Float64Array,
  shape: EtsShape,
  state: EtsState,
  pass: EtsPass,
  squaresWeight: number,
  scaleWeight: number,
): EtsState {
  const { alpha, betaShare, gamma, phi } = state;
  const multiplies = { trend: shape.trend === 'M', season: shape.season === 'M', error: shape.error === 'M' };
  const hasTrend = shape.trend !== 'N';
  const hasSeason = shape.season !== 'N';
  const { trace, expected, errors } = pass;
  const m = state.seasons.length;
  const seasons = new Float64Array(m);
  const sum = { alpha: 0, betaShare: 0, gamma: 0, phi: 0 };
  let levelBar = 0;
  let slopeBar = 0;
  for (let t = values.length - 1; t >= 0; t--) {
    const y = values[t]!;
    const level = trace.level[t]!;
    const slope = trace.slope[t]!;
    const part = trace.season[t]!;
    const next = trace.next[t]!;
    const damped = multiplies.trend ? (phi === 1 ? slope : slope ** phi) : hasTrend ? phi * slope : 0;
    const base = multiplies.trend ? level * damped : level + damped;
    let baseBar = 0;
    let dampedBar = 0;
    let before = 0;
    let partBar = 0;
    if (hasSeason) {
      const target = multiplies.season ? y / base : y - base;
      const bar = seasons[t % m]!;
      sum.gamma += bar * (target - part);
      partBar = bar * (1 - gamma);
      baseBar -= multiplies.season ? (bar * gamma * target) / base : bar * gamma;
    }
    if (hasTrend) {
      const growth = multiplies.trend ? next / level : next - level;
      sum.betaShare += slopeBar * (growth - damped);
      dampedBar = slopeBar * (1 - betaShare);
      const growthBar = slopeBar * betaShare;
      if (multiplies.trend) {
        levelBar += growthBar / level;
        before -= (growthBar * growth) / level;
      } else {
        levelBar += growthBar;
        before -= growthBar;
      }
    }
    const clean = !hasSeason ? y : multiplies.season ? y / part : y - part;
    sum.alpha += levelBar * (clean - base);
    baseBar += levelBar * (1 - alpha);
    const cleanBar = levelBar * alpha;
    if (hasSeason) partBar -= multiplies.season ? (cleanBar * clean) / part : cleanBar;
    const errorBar = 2 * squaresWeight * errors[t]!;
    const forecast = expected[t]!;
    const forecastBar = multiplies.error ? (scaleWeight - (errorBar * y) / forecast) / forecast : -errorBar;
    if (!hasSeason) baseBar += forecastBar;
    else if (multiplies.season) {
      baseBar += forecastBar * part;
      partBar += forecastBar * base;
    } else {
      baseBar += forecastBar;
      partBar += forecastBar;
    }
    if (multiplies.trend) {
      levelBar = before + baseBar * damped;
      dampedBar += baseBar * level;
      slopeBar = (dampedBar * phi * damped) / slope;
      sum.phi += dampedBar * damped * Math.log(slope);
    } else {
      levelBar = before + baseBar;
      dampedBar += hasTrend ? baseBar : 0;
      slopeBar = dampedBar * phi;
      sum.phi += dampedBar * slope;
    }
    if (hasSeason) seasons[t % m] = partBar;
  }
  return { ...sum, level: levelBar, slope: slopeBar, seasons };
}
