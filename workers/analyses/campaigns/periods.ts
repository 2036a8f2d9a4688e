import type { Grain } from '../../contract/manifest';
import type { InputTable } from '../../table/columns';
import { periodOf } from '../calendar';
import { chooseGrain, spanOf } from '../grain';
import type { Series } from './response';

/** Spend and return of each channel in whole periods; a period without a row has none of either. */
export function seriesOf(
  daily: InputTable,
  wanted: Grain | 'auto',
  measure: 'revenue' | 'conversions',
): { grain: Grain; series: Map<string, Series> } {
  const days = daily.numbers('day');
  const distinct = Array.from(new Set(days)).toSorted((a, b) => a - b);
  const grain = wanted === 'auto' ? chooseGrain(distinct) : wanted;
  const span = spanOf(grain, distinct);
  const first = span.first + span.firstWhole;
  const length = Math.max(0, span.lastWhole - span.firstWhole + 1);
  const series = new Map<string, Series>();
  const [spend, returns] = [daily.numbers('spend'), daily.numbers(measure)];
  daily.texts('channel').forEach((channel, row) => {
    const name = channel ?? '';
    const own = series.get(name) ?? {
      spend: new Float64Array(length),
      returns: new Float64Array(length),
      grain,
      first,
    };
    series.set(name, own);
    const at = periodOf(grain, days[row]!) - first;
    if (at < 0 || at >= length) return;
    own.spend[at]! += spend[row]!;
    if (!Number.isNaN(returns[row])) own.returns[at]! += returns[row]!;
  });
  return { grain, series };
}
