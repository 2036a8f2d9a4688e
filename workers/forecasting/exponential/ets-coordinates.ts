import type { EtsShape, EtsState } from './ets-shape';

/** Bounds of the usual region, as R's forecast::ets has them. */
const LEAST = 1e-4;
const MOST = 0.9999;
const DAMPING = { low: 0.8, high: 0.98 };
/** What a step of 1 in the coordinates of a ratio stands for. */
const RATIO_STEP = 0.05;

/** Smoothing parameters and states as free coordinates of order 1, and back. */
export interface EtsCoordinates {
  read(point: Float64Array): EtsState;
  write(state: EtsState): Float64Array;
  /** The gradient in the coordinates from that in the states. */
  chain(point: Float64Array, state: EtsState, bars: EtsState, gradient: Float64Array): void;
}

/**
 * The region 0 < α < 1, 0 < β < α, 0 < γ < 1 − α, 0.8 < φ < 0.98 laid out on the whole line by logistic curves; the last
 * seasonal part follows from the others.
 * @param scale the spread of the values
 */
export function etsCoordinates(shape: EtsShape, season: number, scale: number): EtsCoordinates {
  const hasTrend = shape.trend !== 'N';
  const m = shape.season === 'N' ? 0 : season;
  const slopeStep = shape.trend === 'M' ? RATIO_STEP : scale / 10;
  const seasonStep = shape.season === 'M' ? RATIO_STEP : scale / 3;
  const places = { alpha: 0, beta: 1, gamma: 1 + +hasTrend, phi: 1 + +hasTrend + +(m > 0) };
  const states = places.phi + +shape.damped;
  const firstSeason = states + 1 + +hasTrend;
  const size = firstSeason + Math.max(0, m - 1);
  const whole = shape.season === 'M' ? m : 0;

  const read = (point: Float64Array): EtsState => {
    const alpha = between(LEAST, MOST, logistic(point[0]!));
    const beta = hasTrend ? between(LEAST, alpha, logistic(point[places.beta]!)) : 0;
    const gamma = m > 0 ? between(LEAST, 1 - alpha, logistic(point[places.gamma]!)) : 0;
    const phi = shape.damped ? between(DAMPING.low, DAMPING.high, logistic(point[places.phi]!)) : 1;
    const seasons = new Float64Array(m);
    let rest = whole;
    for (let i = 0; i < m - 1; i++) {
      seasons[i] = (shape.season === 'M' ? 1 : 0) + seasonStep * point[firstSeason + i]!;
      rest -= seasons[i]!;
    }
    if (m > 0) seasons[m - 1] = rest;
    return {
      alpha,
      betaShare: beta / alpha,
      gamma,
      phi,
      level: scale * point[states]!,
      slope: hasTrend ? (shape.trend === 'M' ? 1 : 0) + slopeStep * point[states + 1]! : 0,
      seasons,
    };
  };

  const write = (state: EtsState): Float64Array => {
    const { alpha, betaShare, gamma, phi, level, slope, seasons } = state;
    const point = new Float64Array(size);
    point[0] = place(LEAST, MOST, alpha);
    if (hasTrend) point[places.beta] = place(LEAST, alpha, alpha * betaShare);
    if (m > 0) point[places.gamma] = place(LEAST, 1 - alpha, gamma);
    if (shape.damped) point[places.phi] = place(DAMPING.low, DAMPING.high, phi);
    point[states] = level / scale;
    if (hasTrend) point[states + 1] = (slope - (shape.trend === 'M' ? 1 : 0)) / slopeStep;
    for (let i = 0; i < m - 1; i++) {
      point[firstSeason + i] = (seasons[i]! - (shape.season === 'M' ? 1 : 0)) / seasonStep;
    }
    return point;
  };

  const chain = (point: Float64Array, state: EtsState, bars: EtsState, gradient: Float64Array): void => {
    const { alpha, betaShare } = state;
    let alphaBar = bars.alpha;
    if (hasTrend) {
      const share = logistic(point[places.beta]!);
      // β* = β/α with β = least + (α − least) × share.
      const betaBar = bars.betaShare / alpha;
      alphaBar += betaBar * (share - betaShare);
      gradient[places.beta] = betaBar * (alpha - LEAST) * share * (1 - share);
    }
    if (m > 0) {
      const share = logistic(point[places.gamma]!);
      alphaBar -= bars.gamma * share;
      gradient[places.gamma] = bars.gamma * (1 - alpha - LEAST) * share * (1 - share);
    }
    const share = logistic(point[0]!);
    gradient[0] = alphaBar * (MOST - LEAST) * share * (1 - share);
    if (shape.damped) {
      const part = logistic(point[places.phi]!);
      gradient[places.phi] = bars.phi * (DAMPING.high - DAMPING.low) * part * (1 - part);
    }
    gradient[states] = bars.level * scale;
    if (hasTrend) gradient[states + 1] = bars.slope * slopeStep;
    for (let i = 0; i < m - 1; i++) {
      gradient[firstSeason + i] = seasonStep * (bars.seasons[i]! - bars.seasons[m - 1]!);
    }
  };
  return { read, write, chain };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function between(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

function place(low: number, high: number, value: number): number {
  const share = Math.min(0.999, Math.max(0.001, (value - low) / (high - low)));
  return Math.log(share / (1 - share));
}
