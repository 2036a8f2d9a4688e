import type { Grain } from '../../contract/manifest';
import type { InputTable } from '../../table/columns';
import { periodOf } from '../calendar';
import { type Span, chooseGrain, spanOf } from '../grain';
import { groupRuns } from '../group-runs';
import type { Series } from './response';

/**
 * Spend and return of each channel in the whole periods from its first row to its last; a period without a row in between has none of
 * either. Before its first row a channel was not there: to count those periods would read its start as the work of its spend.
 */
export function seriesOf(
  daily: InputTable,
  wanted: Grain | 'auto',
  measure: 'revenue' | 'conversions',
): { grain: Grain; series: Map<string, Series> } {
  const days = daily.numbers('day');
  const distinct = Array.from(new Set(days)).toSorted((a, b) => a - b);
  const grain = wanted === 'auto' ? chooseGrain(distinct) : wanted;
  const all = wholeOf(spanOf(grain, distinct));
  const [spend, returns] = [daily.numbers('spend'), daily.numbers(measure)];
  const series = new Map<string, Series>();
  const names = daily.texts('channel');
  for (const rows of groupRuns([...names.keys()], names)) {
    const ownDays = rows.map((row) => days[row]!);
    const span = spanOf(grain, ownDays);
    const own = wholeOf(span);
    const first = Math.max(all.first, own.first);
    const length = Math.max(0, Math.min(all.last, own.last) - first + 1);
    const sums = { spend: new Float64Array(length), returns: new Float64Array(length) };
    let before = 0;
    for (const row of rows) {
      const at = periodOf(grain, days[row]!) - first;
      if (at === -1) before += spend[row]!;
      if (at < 0 || at >= length) continue;
      sums.spend[at]! += spend[row]!;
      if (!Number.isNaN(returns[row])) sums.returns[at]! += returns[row]!;
    }
    const isLater = span.first > periodOf(grain, distinct[0]!);
    series.set(names[rows[0]!] ?? '', { ...sums, grain, first, ...(isLater ? { before } : {}) });
  }
  return { grain, series };
}

/** Numbers of the first and the last whole period. */
function wholeOf({ first, firstWhole, lastWhole }: Span): { first: number; last: number } {
  return { first: first + firstWhole, last: first + lastWhole };
}
