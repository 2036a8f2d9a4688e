import type { Analysis, AnalysisOutput, AnalysisRequest, RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { findings } from './findings';
import { frames } from './frames';
import { outcomeOf } from './outcome';
import { purchasesOf } from './purchases';
import { plan } from './query';
import { itemsetsTable, rulesTable } from './tables';

function run(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  context: RunContext,
): AnalysisOutput {
  const purchases = purchasesOf(request, inputs);
  const outcome = outcomeOf(request, purchases, (share) => context.progress(share));
  const { sets, least, settings } = outcome;
  if (sets.size === 0) {
    throw new FaultError({
      code: 'basket-none-frequent',
      values: {
        support: settings.support,
        least,
        baskets: purchases.total,
        most: mostCount(purchases.baskets),
      },
      place: { param: 'min_support' },
    });
  }
  return {
    tables: { '': rulesTable(outcome), itemsets: itemsetsTable(outcome) },
    frames: frames(outcome),
    findings: findings(outcome),
    charts: charts(outcome),
    notices: outcome.notices,
  };
}

/** The baskets that hold the most frequent item. */
function mostCount({ items, kinds }: { items: Int32Array; kinds: number }): number {
  const counts = new Int32Array(kinds);
  for (const item of items) counts[item]!++;
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

export const analysis: Analysis = { plan, run };
