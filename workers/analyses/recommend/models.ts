import { type AlsFactors, type Interactions, implicitAls } from '../../kernels/implicit-als';
import { drawNormal } from '../../kernels/draw-normal';
import { itemSimilarity } from '../../kernels/item-similarity';
import { createRandom } from '../../kernels/random';
import type { Model, Settings } from './settings';

/** Others that speak for an item, at most. */
const NEIGHBOURS = 50;
/** Items for each factor, at least: with as many factors as items ALS would only repeat what it has seen. */
const ITEMS_PER_FACTOR = 4;
/** Numbers of about this size are what the search starts from. */
const START = 0.1;

/** Writes how much each item suits a customer; the highest is best, 0 or less is nothing known, except for ALS. */
export type Scorer = (customer: number, scores: Float64Array) => void;

/** Fits a model to who has what. */
export function fitModel(
  model: Model,
  data: Interactions,
  settings: Settings,
  progress: (share: number) => void,
): Scorer {
  switch (model) {
    case 'popular':
      return popular(data);
    case 'item':
      return itemToItem(data, settings);
    case 'als':
      return als(data, settings, progress);
  }
}

/** How many customers have each item. */
export function holders({ columns, width }: Interactions): Float64Array {
  const counts = new Float64Array(width);
  for (const item of columns) counts[item]!++;
  return counts;
}

function popular(data: Interactions): Scorer {
  const counts = holders(data);
  return (_, scores) => scores.set(counts);
}

/** The sum of the similarities to what the customer has. */
function itemToItem(data: Interactions, { similarity }: Settings): Scorer {
  const { starts, others, scores: near } = itemSimilarity(data, similarity, NEIGHBOURS);
  return (customer, scores) => {
    scores.fill(0);
    for (let at = data.starts[customer]!; at < data.starts[customer + 1]!; at++) {
      const item = data.columns[at]!;
      for (let i = starts[item]!; i < starts[item + 1]!; i++) scores[others[i]!]! += near[i]!;
    }
  };
}

function als(data: Interactions, settings: Settings, progress: (share: number) => void): Scorer {
  const factors = Math.max(1, Math.min(settings.factors, Math.floor(data.width / ITEMS_PER_FACTOR)));
  const random = createRandom(settings.seed);
  const start = new Float64Array(data.width * factors).map(() => START * drawNormal(random));
  const fitted: AlsFactors = implicitAls(data, { ...settings, factors, start }, progress);
  return (customer, scores) => {
    const row = customer * factors;
    for (let item = 0; item < scores.length; item++) {
      let sum = 0;
      for (let f = 0; f < factors; f++) sum += fitted.rows[row + f]! * fitted.columns[item * factors + f]!;
      scores[item] = sum;
    }
  };
}
