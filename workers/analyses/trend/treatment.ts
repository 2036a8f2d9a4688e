import type { Fault } from '../../contract/fault';
import type { Fill } from '../../kernels/fill-gaps';
import { firstDay, isoDay } from '../calendar';
import type { Span } from '../grain';

const GAP_CODES: Readonly<Record<Fill, string>> = {
  none: 'trend-gaps-none',
  zero: 'trend-gaps-zero',
  forward: 'trend-gaps-forward',
  linear: 'trend-gaps-linear',
};

/** Periods that no row falls in, and what stands there now. */
export function gapNotices(total: Float64Array, fill: Fill): Fault[] {
  const periods = total.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  if (periods === 0) return [];
  return [{ code: GAP_CODES[fill], severity: 'warning', values: { periods, of: total.length } }];
}

/** Periods at the ends that the data cover only in part. */
export function edgeNotices({ grain, first, length, firstWhole, lastWhole, from, to }: Span): Fault[] {
  const period = (at: number): string => isoDay(firstDay(grain, first + at));
  const notices: Fault[] = [];
  if (lastWhole < length - 1) {
    const values = { period: period(length - 1), day: isoDay(to), grain };
    notices.push({ code: 'trend-last-incomplete', severity: 'warning', values });
  }
  if (firstWhole > 0) {
    const values = { period: period(0), day: isoDay(from), grain };
    notices.push({ code: 'trend-first-incomplete', severity: 'warning', values });
  }
  return notices;
}
