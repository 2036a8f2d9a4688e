import type { MessageValue } from '../../contract/message';
import { firstDay, isoDay } from '../calendar';
import type { Span } from '../grain';
import { type Windows, isYearly } from '../windows';
import type { Concentration, Shift, Standing } from './market';

/** Rows without an entity; the words have its name. */
const NO_ENTITY = 'no-entity';

/** All that sentences and titles are about. */
export interface Story {
  span: Span;
  /** By period. */
  standings: Standing[];
  concentrations: Concentration[];
  windows: Windows | undefined;
  /** Largest now first; none without windows. */
  shifts: Shift[];
  marketGrowth: number;
  highShare: number;
  /** By position. */
  names: (string | null)[];
}

export function nameOf({ names }: Pick<Story, 'names'>, index: number): string {
  return names[index] ?? NO_ENTITY;
}

export function periodAt({ grain, first }: Span, at: number): string {
  return isoDay(firstDay(grain, first + at));
}

/** The later stretch of time, and the end of a key that says what it is compared with. */
export function windowValues({ span, windows }: Story): Record<string, MessageValue> {
  return {
    grain: span.grain,
    from: periodAt(span, windows?.start ?? span.firstWhole),
    to: periodAt(span, span.lastWhole),
  };
}

export function against({ span, windows }: Story): '' | '.year' {
  return windows && isYearly(windows, span) ? '.year' : '';
}

const MODERATE = 1000;
const HIGH = 1800;

/** The classes of the Merger Guidelines of the United States Department of Justice and Federal Trade Commission (2023). */
export function concentrationClass(hhi: number): 'open' | 'moderate' | 'high' {
  return hhi > HIGH ? 'high' : hhi >= MODERATE ? 'moderate' : 'open';
}
