import type { ChartSpec } from '../../workers/contract/chart';
import { type ChartData, column } from './chart-data';

/** Sets a parameter of the cell that a chart belongs to; null takes it away. */
export type SetParam = (param: string, value: string | null) => void;

/** What a click on a row changes (`sets` of the spec); undefined where that is nothing. */
export function settingAt(
  { sets }: ChartSpec,
  data: ChartData,
  row: number | undefined,
): { param: string; value: string | null } | undefined {
  const value = sets && row !== undefined ? column(data, sets.column)[row] : undefined;
  if (!sets || typeof value !== 'string') return undefined;
  return { param: sets.param, value: value === '' ? null : value };
}
