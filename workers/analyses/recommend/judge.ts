import { rankingQuality } from '../../kernels/ranking-quality';
import { createRandom } from '../../kernels/random';
import { fitModel } from './models';
import type { Purchases } from './purchases';
import { rankerOf } from './rank-items';
import { MODELS, type Model, type Settings } from './settings';

export const METRICS = ['precision', 'recall', 'map', 'ndcg', 'coverage'] as const;
export type Metric = (typeof METRICS)[number];

/** How well models foretell what came after the cut. */
export interface Judgement {
  /** Customers who were asked about: with something before the cut, and something new after it. */
  customers: number;
  /** Empty where nobody can be asked about. */
  quality: { model: Model; values: Record<Metric, number> }[];
}

/** Of more customers so many are drawn by lot. */
const MOST_CUSTOMERS = 20_000;

/** Fits every model to what was before the cut, and compares its lists with what each customer then had anew. */
export function judge(
  { early, late, customers }: Purchases,
  settings: Settings,
  progress: (share: number) => void,
): Judgement {
  const known = new Set(early.columns);
  const asked: { customer: number; relevant: Set<number> }[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const [from, to] = [early.starts[customer]!, early.starts[customer + 1]!];
    if (from === to || late.starts[customer] === late.starts[customer + 1]) continue;
    const owned = new Set(early.columns.subarray(from, to));
    const after = late.columns.subarray(late.starts[customer], late.starts[customer + 1]);
    const relevant = new Set(
      [...after].filter((item) => known.has(item) && (settings.again || !owned.has(item))),
    );
    if (relevant.size > 0) asked.push({ customer, relevant });
  }
  const drawn = sample(asked, settings.seed);
  if (drawn.length === 0) return { customers: 0, quality: [] };
  const quality = MODELS.map((model, i) => {
    const step = (share: number): void => progress((i + share) / MODELS.length);
    const score = fitModel(model, early, settings, (share) => step(0.7 * share));
    const ranker = rankerOf(early, score, settings.k, settings.again);
    const sums: Record<Metric, number> = { precision: 0, recall: 0, map: 0, ndcg: 0, coverage: 0 };
    const covered = new Set<number>();
    drawn.forEach(({ customer, relevant }, at) => {
      if (at % 500 === 0) step(0.7 + (0.3 * at) / drawn.length);
      const { items } = ranker.best(customer);
      for (const item of items) covered.add(item);
      const found = rankingQuality(items, relevant, settings.k);
      sums.precision += found.precision;
      sums.recall += found.recall;
      sums.map += found.averagePrecision;
      sums.ndcg += found.ndcg;
    });
    const mean = (metric: Metric): number => sums[metric] / drawn.length;
    const values = {
      precision: mean('precision'),
      recall: mean('recall'),
      map: mean('map'),
      ndcg: mean('ndcg'),
      coverage: covered.size / known.size,
    };
    return { model, values };
  });
  return { customers: drawn.length, quality };
}

/** Keeps their order. */
function sample<Asked>(all: readonly Asked[], seed: number): readonly Asked[] {
  if (all.length <= MOST_CUSTOMERS) return all;
  const random = createRandom(seed);
  let left = MOST_CUSTOMERS;
  return all.filter((_, i) => {
    const isDrawn = random.uniform() * (all.length - i) < left;
    if (isDrawn) left--;
    return isDrawn;
  });
}
