import type { ChartSpec } from '../../workers/contract/chart';
import { type Cell, type ChartData, column } from '../charts/chart-data';
import type { CustomerHistory } from './read-customer';

/** What a customer did, on a time line: a dot for each day, refunds apart. */
export function historyChart({ data, hasAmounts }: CustomerHistory): { spec: ChartSpec; data: ChartData } {
  const kinds = column(data, 'amount').map((amount): Cell => (Number(amount) < 0 ? 'refund' : 'purchase'));
  const y = hasAmounts ? 'amount' : 'rows';
  return {
    data: { rows: data.rows, columns: { ...data.columns, kind: kinds } },
    spec: {
      id: 'history',
      table: 'history',
      title: { key: hasAmounts ? 'card.chart' : 'card.chart.counts' },
      marks: [{ type: 'dot', x: { column: 'day' }, y: { column: y }, color: { column: 'kind' } }],
      x: { label: { key: 'axis.day' }, type: 'time', format: 'date' },
      y: { label: { key: `axis.${y}` }, format: hasAmounts ? 'currency' : 'integer', zero: true },
      color: {
        format: 'label',
        scheme: 'categorical',
        domain: kinds.includes('refund') ? ['purchase', 'refund'] : ['purchase'],
      },
      tip: [
        { column: 'day', format: 'date' },
        ...(hasAmounts ? [{ column: 'amount', format: 'currency' as const }] : []),
        { column: 'rows', format: 'integer' },
      ],
      aspect: 0.45,
    },
  };
}

/** Days with purchases, the first and the last of them as ISO text, and what came in; without amounts every day counts. */
export interface HistoryFacts {
  days: number;
  first: string;
  last: string;
  total: number | undefined;
}

export function historyFacts({ data, hasAmounts }: CustomerHistory): HistoryFacts | undefined {
  const amounts = column(data, 'amount').map(Number);
  const bought = column(data, 'day').filter((_, row) => !hasAmounts || amounts[row]! > 0);
  const times = bought.map(Number);
  if (times.length === 0) return undefined;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return {
    days: times.length,
    first: iso(Math.min(...times)),
    last: iso(Math.max(...times)),
    total: hasAmounts ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined,
  };
}
