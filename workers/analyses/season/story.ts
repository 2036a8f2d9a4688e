import type { MessageValue } from '../../contract/message';
import { type SteadySeries, periodAt } from '../steady-series';
import type { Parts, Season } from './decompose';
import { namedPlaces } from './places';
import type { Swing } from './tables';

/** All that sentences and titles are about. */
export interface Story {
  series: SteadySeries;
  parts: Parts;
  /** The trend's, then one of each season. */
  swings: Swing[];
  /** Half of what is left over is no further from the pattern than this. */
  usual: number;
}

/** The period at a position, as ISO text. */
export function periodOf({ series }: Story, at: number): string {
  return periodAt(series, at);
}

export function swingOf({ swings }: Story, season: Season): Swing {
  const found = swings.find(({ component }) => component === season.name);
  if (!found) throw new Error(`no swing of ${season.name}`);
  return found;
}

/** Where a season with named places is highest and lowest, and how far from the trend. */
export function placeValues({ series }: Story, swing: Swing): Record<string, MessageValue> {
  const places = namedPlaces(series.grain, swing.length);
  const name = (at: number): string => places?.names[places.placeOf(series.first + at)] ?? '';
  return { highest: name(swing.highest), lowest: name(swing.lowest), high: swing.high, low: -swing.low };
}

/** A trend that moves less than this share of itself is level. */
const LEVEL = 0.005;

/** How the trend went from the first period to the last, as the end of a key and its values. */
export function change({ series, parts }: Story): { key: string; values: Record<string, MessageValue> } {
  const last = parts.trend.length - 1;
  const [from, to] = [parts.trend[0] ?? NaN, parts.trend[last] ?? NaN];
  const values = {
    from,
    to,
    grain: series.grain,
    first: periodAt(series, 0),
    last: periodAt(series, last),
  };
  const share = to / from - 1;
  if (from > 0 && Math.abs(share) < LEVEL) return { key: 'level', values };
  const key = to > from ? 'up' : 'down';
  // Of a base of zero or less there is no percentage.
  return from > 0 ? { key, values: { ...values, pct: Math.abs(share) } } : { key: `${key}.plain`, values };
}
