import type { AnalysisRequest, Suggestion } from '../../contract/analysis';
import type { Prediction } from './predict';

/** A page of calls. */
const MOST = 100;

/** The list to call: those of whom the event is expected, with what a caller wants to know. */
export function suggestions(request: AnalysisRequest, { now, settings }: Prediction): Suggestion[] {
  const table = (suffix: string): string => `"${`${request.name}${suffix}`.replaceAll('"', '""')}"`;
  const called = now.called.reduce((sum, code) => sum + code, 0);
  const customers = Math.min(MOST, called > 0 ? called : now.called.length);
  const isChurn = settings.event === 'churn';
  // Of those who leave, the ones who are worth most come first.
  const order = isChurn && request.roles.amount ? 'spend DESC NULLS LAST, rank' : 'rank';
  const spend = request.roles.amount ? ', spend' : '';
  const where = called > 0 ? `\nWHERE id IN (SELECT id FROM ${table('')} WHERE predicted = 'yes')` : '';
  return [
    {
      title: { key: 'suggestion.list', values: { customers } },
      name: isChurn ? 'customers_to_win_back' : 'customers_to_call',
      sql: `SELECT customer, probability, reason_1, reason_2, reason_3, last_purchase, purchases${spend}\nFROM ${table('_customers')}${where.replace('WHERE id', 'WHERE customer')}\nORDER BY ${order}\nLIMIT ${MOST}`,
    },
  ];
}
