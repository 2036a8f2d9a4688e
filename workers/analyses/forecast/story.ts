import { firstDay, isoDay } from '../calendar';
import type { Span } from '../grain';
import type { GroupForecast } from '../../forecasting/groups/outcome';
import type { Settings } from './settings';

/** All that sentences and charts are about. */
export interface Story {
  span: Span;
  settings: Settings;
  /** The sum of all groups; the one series where there are no groups. */
  whole: GroupForecast;
  groups: readonly GroupForecast[];
  hasGroups: boolean;
}

/** The first day of the period that is `ahead` after the last whole one (1 is the next). */
export function periodAhead({ span }: Story, ahead: number): string {
  return isoDay(firstDay(span.grain, span.first + span.lastWhole + ahead));
}

/** How much less the chosen model was off than the naive one that suits the season, from −∞ to 1; NaN without a backtest. */
export function edgeOverNaive({ chosen, tried }: GroupForecast): { name: string; edge: number } {
  const naive = benchmarkOf(tried);
  const [ours, theirs] = [chosen.test?.accuracy.mae ?? NaN, naive?.test?.accuracy.mae ?? NaN];
  return { name: naive?.name ?? 'naive', edge: theirs > 0 ? 1 - ours / theirs : NaN };
}

/** The seasonal naive forecast where there is a season, otherwise the naive one. */
export function benchmarkOf(tried: GroupForecast['tried']): GroupForecast['chosen'] | undefined {
  return tried.find(({ name }) => name === 'seasonal-naive') ?? tried.find(({ name }) => name === 'naive');
}
