import type { ColumnProfile } from '../../ingest/profile';
import type { Translate } from './translate';

/** One bar of the small distribution, with the sentence that says it exactly. */
export interface Bar {
  count: number;
  label: string;
  /** Stands for all values that are not shown. */
  isRest: boolean;
}

/** With more than this beyond the top values there is no shape to see. */
const MOST_OTHERS = 0.85;

/** The bars of a column's distribution; none when there is nothing to draw. */
export function barsOf({ distribution }: ColumnProfile, t: Translate): Bar[] {
  if (distribution.kind === 'none') return [];
  if (distribution.kind === 'values') {
    const { top, others } = distribution;
    const total = top.reduce((sum, { count }) => sum + count, others);
    // Where nearly every value is another one, bars would show nothing.
    if (others > total * MOST_OTHERS) return [];
    const say = (value: string, count: number) =>
      t('profile.bin.value', { value, count, share: count / total });
    const bars = top.map(({ value, count }) => ({ count, label: say(value, count), isRest: false }));
    return others > 0
      ? [...bars, { count: others, label: say(t('profile.others'), others), isRest: true }]
      : bars;
  }
  const total = distribution.bins.reduce((sum, { count }) => sum + count, 0);
  const { kind } = distribution;
  const edge = (value: number) => (kind === 'time' ? new Date(value).toISOString().slice(0, 10) : value);
  return distribution.bins.map(({ low, high, count }) => ({
    count,
    isRest: false,
    label: t(`profile.bin.${kind}`, {
      low: edge(low),
      high: edge(high),
      count,
      share: count / Math.max(total, 1),
    }),
  }));
}
