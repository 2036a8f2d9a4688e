import { createRandom } from '../../kernels/random';
import { drawNormal } from '../../kernels/draw-normal';
import { quantile } from '../../kernels/quantile';
import type { Regression } from '../../kernels/regression';

/** How quantity follows price when all else is at its mean. */
export interface Demand {
  form: 'log' | 'linear';
  /** Of the logarithms, or of the quantity itself. */
  slope: number;
  slopeError: number;
  /** Logarithm of the quantity, or the quantity, at the centre. */
  level: number;
  levelError: number;
  /** Mean logarithm of the price, or mean price. */
  centre: number;
  /** The mean of a quantity lies above the exponential of its mean logarithm by this factor (N. Duan, JASA 78, 1983). */
  smear: number;
}

export function quantityAt({ form, slope, level, centre, smear }: Demand, price: number): number {
  if (form === 'log') return smear * Math.exp(level + slope * (Math.log(price) - centre));
  return Math.max(0, level + slope * (price - centre));
}

/** @param at place of the price among the columns */
export function demandOf(
  form: Demand['form'],
  fit: Regression,
  at: number,
  price: Float64Array,
  quantity: Float64Array,
): Demand {
  const place = fit.kept.indexOf(at);
  const k = fit.kept.length;
  const n = price.length;
  const mean = (values: Float64Array, of: (value: number) => number): number =>
    values.reduce((sum, value) => sum + of(value), 0) / n;
  const as = form === 'log' ? Math.log : (value: number) => value;
  return {
    form,
    slope: fit.coefficients[place]!,
    slopeError: Math.sqrt(fit.covariance[place * k + place]!),
    level: mean(quantity, as),
    levelError: Math.sqrt(fit.squares / fit.freedom / n),
    centre: mean(price, as),
    smear: form === 'log' ? mean(fit.residuals, Math.exp) : 1,
  };
}

export interface Reach {
  low: number;
  high: number;
}

/** The price between the ends that brings most; `cost` 0 is for revenue. */
export function bestPrice(demand: Demand, cost: number, { low, high }: Reach): number {
  return Math.min(high, Math.max(low, unboundedBest(demand, cost)));
}

function unboundedBest({ form, slope, level, centre }: Demand, cost: number): number {
  if (form === 'log') {
    // With an elasticity above −1 every rise of the price pays; below it a margin on the cost does, and without a cost every cut.
    return slope < -1 ? (cost * slope) / (1 + slope) : Infinity;
  }
  if (!(slope < 0)) return Infinity;
  return ((level - slope * centre) / -slope + cost) / 2;
}

const DRAWS = 1000;

/** Demand curves as likely as their errors make them; the level at the centre does not move with the slope. */
export function drawnDemands(demand: Demand, seed: number): Demand[] {
  const random = createRandom(seed);
  return Array.from({ length: DRAWS }, () => ({
    ...demand,
    slope: demand.slope + demand.slopeError * drawNormal(random),
    level: demand.level + demand.levelError * drawNormal(random),
  }));
}

export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** A figure with the middle 95% of what drawn curves make of it. */
export function estimate(demand: Demand, drawn: readonly Demand[], of: (demand: Demand) => number): Estimate {
  const sorted = Float64Array.from(drawn, of).toSorted();
  return { value: of(demand), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}
