import type { AnalysisRequest, Suggestion } from '../../contract/analysis';
import type { Loyalty } from './loyalty';
import { STATUSES } from './signals';

/** Cells for those to call, and for those who are due soon. */
export function suggestions(request: AnalysisRequest, { signals, customers }: Loyalty): Suggestion[] {
  const result = `"${request.name.replaceAll('"', '""')}"`;
  const turning = signals.status.filter((status) => status === STATUSES.indexOf('turning')).length;
  const due = signals.dueBy.filter((day) => day >= customers.today && day < customers.today + 30).length;
  return [
    ...(turning > 0
      ? [
          {
            title: { key: 'suggestion.turning', values: { customers: turning } },
            name: 'turning_down',
            sql: `SELECT customer, signals, revenue_52w, revenue_52w_before, last_purchase, days_since, interval\nFROM ${result}\nWHERE status = 'turning'\nORDER BY greatest(revenue_52w, revenue_52w_before) DESC`,
          },
        ]
      : []),
    ...(due > 0
      ? [
          {
            title: { key: 'suggestion.due', values: { customers: due } },
            name: 'due_soon',
            sql: `SELECT customer, due_by, last_purchase, interval, revenue_52w\nFROM ${result}\nWHERE due_by - last_purchase - days_since BETWEEN 0 AND 29\nORDER BY due_by, revenue_52w DESC`,
          },
        ]
      : []),
  ];
}
