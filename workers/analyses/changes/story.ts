import type { MessageValue } from '../../contract/message';
import type { SteadySeries } from '../steady-series';
import type { Change } from './find';
import type { Segment, Segmentation } from './partition';

/** All that sentences and titles are about. */
export interface Story {
  series: SteadySeries;
  /** Seasons were taken out. */
  hasSeason: boolean;
  season: Float64Array;
  segmentation: Segmentation;
  segments: Segment[];
  /** Breaks and outliers in the order of time. */
  changes: Change[];
  /** The distance from the level beyond which a value is an outlier, and the confidence that this stands for. */
  limit: number;
  confidence: number;
  /** The period at a position, as ISO text. */
  periodOf: (at: number) => string;
}

export function outliersIn({ changes }: Story): Change[] {
  return changes.filter(({ kind }) => kind === 'outlier');
}

export function breaksIn({ changes }: Story): Change[] {
  return changes.filter(({ kind }) => kind !== 'outlier');
}

/** The break with the largest change of what it is about. */
export function greatest(story: Story): Change | undefined {
  return breaksIn(story).toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0];
}

export function changeValues(story: Story, change: Change): Record<string, MessageValue> {
  const { at, before, after, confidence } = change;
  return {
    grain: story.series.grain,
    period: story.periodOf(at),
    before,
    after,
    confidence,
    size: Math.abs(after - before),
    ...(before > 0 ? { pct: Math.abs(after / before - 1) } : {}),
  };
}
