import type { AnalysisRequest, Suggestion } from '../../contract/analysis';
import { isActiveAt } from './learning-set';
import type { Prediction } from './predict';

/** A page of calls. */
const MOST = 100;

/** The list to call: whom to expect, or whom to win back before they are gone, with what a caller wants to know. */
export function suggestions(request: AnalysisRequest, prediction: Prediction): Suggestion[] {
  const { settings, snapshots, now } = prediction;
  const hasAmount = request.roles.amount !== undefined;
  const isChurn = settings.event === 'churn';
  const { days } = snapshots.timing;
  const isHere = (at: number): boolean => isActiveAt(snapshots, snapshots.now[at]!);
  const here = isChurn && Array.from(now.order).some(isHere);
  const customers = here ? Array.from(now.order).filter(isHere).length : now.order.length;
  const table = `"${`${request.name}_customers`.replaceAll('"', '""')}"`;
  return [
    {
      title: { key: 'suggestion.list', values: { customers: Math.min(MOST, customers) } },
      name: isChurn ? 'customers_to_win_back' : 'customers_to_call',
      sql: `SELECT customer, probability, reason_1, reason_2, reason_3, last_purchase, purchases${hasAmount ? ', spend' : ''}
FROM ${table}${here ? `\nWHERE recency < ${days}` : ''}
ORDER BY ${isChurn && hasAmount ? 'probability * spend DESC, rank' : 'rank'}
LIMIT ${MOST}`,
    },
  ];
}
