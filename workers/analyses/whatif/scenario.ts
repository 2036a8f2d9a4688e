import { type GroupForecast, intervalOf } from '../../forecasting/groups/outcome';
import { sumInterval } from '../../forecasting/total-outlook';
import { compensatedSum } from '../../kernels/compensated-sum';
import { firstDay, periodOf } from '../calendar';
import type { Span } from '../grain';
import type { Base } from './base';
import { DRIVERS, type Driver, type Effect, type Effects } from './effect';
import { type SeasonShape, seasonChange, seasonShape } from './season-shape';
import type { Question } from './settings';

export const STEPS = [...DRIVERS, 'season'] as const;
export type Step = (typeof STEPS)[number];

/** A group under the changes that are asked about. */
export interface Scenario {
  base: Float64Array;
  scenario: Float64Array;
  /** Ends of the 95% interval of the scenario, and of the base. */
  low: Float64Array;
  high: Float64Array;
  baseLow: Float64Array;
  baseHigh: Float64Array;
  /** What each change adds, one after another. */
  steps: Record<Step, Float64Array>;
  effects: Effects;
  /** How far the doubt of effects alone reaches, by period. */
  doubt: Float64Array;
  /** What is known of the effect's size: the ends of what each driver adds in all. */
  reach: Record<Driver, [low: number, high: number]>;
  shape: SeasonShape | undefined;
}

/** 97.5% point of the normal distribution. */
const Z = 1.959963984540054;

/** The effect that counts: what the reader sets, what the group's data tell, what all data tell. */
function effectInForce(own: Effect, all: Effect, given: number): Effect {
  if (given !== 0) return { ...own, elasticity: given, stdError: NaN, source: 'given' };
  if (own.source === 'estimated' || all.source !== 'estimated' || own.obstacle === 'no-column') return own;
  return { ...all, source: 'pooled', obstacle: own.obstacle };
}

export function scenarioOf(
  forecast: GroupForecast,
  own: Effects,
  { effects: all, season }: Pick<Base, 'effects' | 'season'>,
  question: Question,
  span: Span,
): Scenario {
  const { changes } = question;
  const base = forecast.mean;
  const { low: baseLow, high: baseHigh } = intervalOf(forecast, 95);
  const effects: Effects = {
    price: effectInForce(own.price, all.price, question.own.price),
    spend: effectInForce(own.spend, all.spend, question.own.spend),
  };
  const shape = seasonShape(forecast.history.values, season);
  const active = base.map((_, h) => (isActive(span, h, question.from) ? 1 : 0));
  const ratio = base.map(() => 1);
  const current = base.slice();
  const steps = { price: base.map(() => 0), spend: base.map(() => 0), season: base.map(() => 0) };
  const reach: Scenario['reach'] = { price: [0, 0], spend: [0, 0] };
  for (const driver of DRIVERS) {
    const { elasticity, stdError } = effects[driver];
    const log = Math.log(1 + changes[driver]);
    const factor = (size: number): number => Math.exp(size * log);
    const added = (size: number): number =>
      compensatedSum(current.map((value, h) => active[h]! * value * (towards(value, factor(size)) - 1)));
    const doubt = Number.isNaN(stdError) ? 0 : Z * stdError;
    const ends = [added(elasticity - doubt), added(elasticity + doubt)] as const;
    reach[driver] = [Math.min(...ends), Math.max(...ends)];
    current.forEach((value, h) => {
      if (active[h] === 0) return;
      const times = towards(value, factor(elasticity));
      steps[driver][h] = value * (times - 1);
      current[h] = value * times;
      ratio[h]! *= times;
    });
  }
  if (shape && (question.strength !== 0 || question.shift !== 0)) {
    current.forEach((value, h) => {
      if (active[h] === 0) return;
      const change = seasonChange(shape, h, question);
      steps.season[h] = shape.multiplies ? value * (change - 1) : change;
      current[h] = value + steps.season[h];
      if (shape.multiplies) ratio[h]! *= change;
    });
  }
  const share = Math.hypot(...DRIVERS.map((driver) => relativeDoubt(effects[driver], changes[driver])));
  const doubt = current.map((value, h) => Z * active[h]! * Math.abs(value) * share);
  const end = (side: Float64Array, sign: 1 | -1): Float64Array =>
    current.map((value, h) => value + sign * Math.hypot(ratio[h]! * (side[h]! - base[h]!), doubt[h]!));
  return {
    base,
    scenario: current,
    low: end(baseLow, -1),
    high: end(baseHigh, 1),
    baseLow,
    baseHigh,
    doubt,
    steps,
    effects,
    reach,
    shape,
  };
}

/** An effect is a share of the value's size: what lifts a gain makes a loss smaller. */
function towards(value: number, factor: number): number {
  return value < 0 ? 2 - factor : factor;
}

/** The doubt that an effect brings into a value, as a share of it. */
function relativeDoubt({ stdError }: Effect, change: number): number {
  return Number.isNaN(stdError) ? 0 : Math.abs(stdError * Math.log(1 + change));
}

/** From the period on that the day lies in. */
function isActive({ grain, first, lastWhole }: Span, ahead: number, from: number | undefined): boolean {
  return (
    from === undefined ||
    firstDay(grain, first + lastWhole + 1 + ahead) >= firstDay(grain, periodOf(grain, from))
  );
}

/** All groups added up; the doubt of effects goes the same way everywhere, that of the base is the whole's own. */
export function addedUp(parts: readonly Scenario[], whole: Scenario): Scenario {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const sum = (of: (each: Scenario) => Float64Array): Float64Array =>
    whole.base.map((_, h) => compensatedSum(parts.map((each) => of(each)[h]!)));
  const scenario = sum((each) => each.scenario);
  const base = sum((each) => each.base);
  const doubt = sum((each) => each.doubt);
  const end = (side: Float64Array, sign: 1 | -1): Float64Array =>
    scenario.map((value, h) => {
      const scale = whole.base[h] === 0 ? 1 : value / whole.base[h]!;
      return value + sign * Math.hypot(scale * (side[h]! - whole.base[h]!), doubt[h]!);
    });
  const reach = (driver: Driver): [number, number] => [
    compensatedSum(parts.map((each) => each.reach[driver][0])),
    compensatedSum(parts.map((each) => each.reach[driver][1])),
  ];
  return {
    ...whole,
    base,
    scenario,
    doubt,
    low: end(whole.baseLow, -1),
    high: end(whole.baseHigh, 1),
    steps: {
      price: sum((each) => each.steps.price),
      spend: sum((each) => each.steps.spend),
      season: sum((each) => each.steps.season),
    },
    reach: { price: reach('price'), spend: reach('spend') },
    shape: parts.find(({ shape }) => shape !== undefined)?.shape,
  };
}

/** A sum over the horizon, with its 95% interval: what the base may err by, scaled, and what is not known of the effects. */
export function totalOf({ base, scenario, baseLow, baseHigh, reach }: Scenario): {
  base: number;
  scenario: number;
  low: number;
  high: number;
  baseLow: number;
  baseHigh: number;
} {
  const total = compensatedSum(scenario);
  const plain = compensatedSum(base);
  const scale = plain === 0 ? 1 : Math.abs(total / plain);
  const [low, high] = sumInterval(base, { low: baseLow, high: baseHigh }, 0.95);
  const doubt = Math.hypot(...DRIVERS.map((driver) => (reach[driver][1] - reach[driver][0]) / 2));
  return {
    base: plain,
    scenario: total,
    baseLow: low,
    baseHigh: high,
    low: total - Math.hypot(scale * (plain - low), doubt),
    high: total + Math.hypot(scale * (high - plain), doubt),
  };
}

/** Ends of what the changes add in all. */
export function differenceReach({ steps, reach }: Scenario): [low: number, high: number] {
  const center = compensatedSum(STEPS.map((step) => compensatedSum(steps[step])));
  const side = (end: 0 | 1): number =>
    Math.hypot(...DRIVERS.map((driver) => reach[driver][end] - compensatedSum(steps[driver])));
  return [center - side(0), center + side(1)];
}
