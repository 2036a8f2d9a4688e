import type { Finding } from '../../contract/analysis';
import { nearest } from './frames';
import type { Outcome } from './outcome';

/** The sentences that matter, most important first. */
export function findings(outcome: Outcome): Finding[] {
  const { purchases, settings, customers, items } = outcome;
  const served = new Set(customers).size;
  const [pair] = nearest(outcome);
  return [
    ...qualityFindings(outcome),
    {
      key: served === 0 ? 'finding.nobody' : 'finding.lists',
      values: {
        customers: served,
        all: purchases.customers,
        recommendations: items.length,
        k: settings.k,
        model: outcome.model,
      },
      rows: { table: '' },
    },
    ...(pair
      ? [
          {
            key: `finding.similar.${settings.similarity}`,
            values: {
              item: purchases.names[pair.item]!,
              other: purchases.names[pair.other]!,
              score: pair.score,
            },
            rows: { table: 'similar', column: 'item', value: purchases.names[pair.item]! },
          },
        ]
      : []),
  ];
}

function qualityFindings({ judgement, settings, model, purchases }: Outcome): Finding[] {
  const popular = judgement.quality.find((each) => each.model === 'popular');
  const best = judgement.quality
    .filter((each) => each.model !== 'popular')
    .toSorted((a, b) => b.values.ndcg - a.values.ndcg)[0];
  if (!popular || !best) return [];
  const wins = best.values.ndcg > popular.values.ndcg;
  const used = judgement.quality.find((each) => each.model === model)!;
  const rows = { table: 'quality', column: 'model', value: model };
  return [
    {
      key: wins ? 'finding.best' : 'finding.popular',
      values: {
        model: best.model,
        ndcg: best.values.ndcg,
        popular: popular.values.ndcg,
        customers: judgement.customers,
        k: settings.k,
      },
      rows: { table: 'quality' },
    },
    {
      key: Number.isNaN(purchases.cut) ? 'finding.hits.lot' : 'finding.hits',
      values: {
        model,
        recall: used.values.recall,
        precision: used.values.precision,
        coverage: used.values.coverage,
        k: settings.k,
      },
      rows,
    },
  ];
}
