import { FaultError } from '../../contract/fault';
import type { ParamValue } from '../../contract/manifest';

/** First windows of several seasons, from the shortest on: the further a season reaches, the smoother it is (Bandara et al. 2021). */
const FIRST_WINDOW = 11;
const WINDOW_STEP = 4;

/** Cycles that the season at a place in the list is smoothed over; Infinity for the same season in all cycles. */
export function seasonWindow(given: ParamValue | undefined, index: number): number {
  const text = typeof given === 'object' || given === undefined ? 'auto' : String(given).trim();
  if (text === 'auto' || text === '' || text === '0') return FIRST_WINDOW + WINDOW_STEP * index;
  if (text === 'periodic') return Infinity;
  const window = Number(text);
  if (Number.isInteger(window) && window >= 3) return window;
  throw new FaultError({
    code: 'season-bad-window',
    values: { given: text },
    place: { param: 'season_window' },
  });
}
