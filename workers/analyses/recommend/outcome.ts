import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { type Neighbours, itemSimilarity } from '../../kernels/item-similarity';
import { type Judgement, judge } from './judge';
import { fitModel, holders } from './models';
import type { Purchases } from './purchases';
import { rankerOf } from './rank-items';
import { type Model, type Settings, settingsOf } from './settings';

/** Others of an item that the table lists. */
const MOST_SIMILAR = 20;

/** All that tables, sentences and charts are made from. */
export interface Outcome {
  settings: Settings;
  purchases: Purchases;
  judgement: Judgement;
  /** The one that recommends. */
  model: Model;
  /** Recommendations, by customer and rank. */
  customers: Int32Array;
  items: Int32Array;
  ranks: Int32Array;
  scores: Float64Array;
  similar: Neighbours;
  /** How many customers have each item. */
  holders: Float64Array;
  notices: Fault[];
}

/** Judges the models, and lets the best one, or the chosen one, learn from everything. */
export function outcomeOf(
  request: AnalysisRequest,
  purchases: Purchases,
  progress: (share: number) => void,
): Outcome {
  const settings = settingsOf(request);
  const { all, customers } = purchases;
  const judgement = judge(purchases, settings, (share) => progress(0.6 * share));
  const model = settings.model === 'auto' ? bestOf(judgement) : settings.model;
  const score = fitModel(model, all, settings, (share) => progress(0.6 + 0.2 * share));
  const ranker = rankerOf(all, score, settings.k, settings.again);
  const most = Math.min(settings.k, all.width) * customers;
  const listed = {
    customers: new Int32Array(most),
    items: new Int32Array(most),
    ranks: new Int32Array(most),
    scores: new Float64Array(most),
  };
  let end = 0;
  for (let customer = 0; customer < customers; customer++) {
    if (customer % 1000 === 0) progress(0.8 + (0.2 * customer) / customers);
    if (all.starts[customer] === all.starts[customer + 1]) continue;
    const { items, scores } = ranker.best(customer);
    for (let i = 0; i < items.length; i++, end++) {
      listed.customers[end] = customer;
      listed.items[end] = items[i]!;
      listed.ranks[end] = i + 1;
      listed.scores[end] = scores[i]!;
    }
  }
  const notices = [...purchases.notices];
  if (judgement.customers === 0) notices.push({ code: 'recommend-no-holdout', severity: 'warning' });
  return {
    settings,
    purchases,
    judgement,
    model,
    customers: listed.customers.subarray(0, end),
    items: listed.items.subarray(0, end),
    ranks: listed.ranks.subarray(0, end),
    scores: listed.scores.subarray(0, end),
    similar: itemSimilarity(all, settings.similarity, MOST_SIMILAR),
    holders: holders(all),
    notices,
  };
}

/** The highest NDCG, of equal ones the simplest; item to item where nothing can be compared. */
function bestOf({ quality }: Judgement): Model {
  if (quality.length === 0) return 'item';
  return quality.reduce((best, each) => (each.values.ndcg > best.values.ndcg ? each : best)).model;
}
