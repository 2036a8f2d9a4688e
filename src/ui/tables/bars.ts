import type { ColumnProfile } from '../../ingest/profile';
import type { Translate } from './translate';

/** One bar of the small distribution, with the sentence that says it exactly. */
export interface Bar {
  count: number;
  label: string;
  /** Stands for all values that are not shown. */
  isRest: boolean;
}

/** The bars of a column's distribution; none when there is nothing to draw. */
export function barsOf({ distribution }: ColumnProfile, t: Translate): Bar[] {
  if (distribution.kind === 'none') return [];
  if (distribution.kind === 'values') {
    const { top, others } = distribution;
    const total = top.reduce((sum, { count }) => sum + count, others);
    // Where nearly every value is another one, bars would show nothing but noise.
    if ((top[0]?.count ?? 0) <= 1) return [];
    const say = (value: string, count: number) =>
      t('profile.bin.value', { value, count, share: count / total });
    const bars = top.map(({ value, count }) => ({ count, label: say(value, count), isRest: false }));
    return others > 0
      ? [...bars, { count: others, label: say(t('profile.others'), others), isRest: true }]
      : bars;
  }
  const total = distribution.bins.reduce((sum, { count }) => sum + count, 0);
  const isTime = distribution.kind === 'time';
  return distribution.bins.map(({ low, high, count }) => ({
    count,
    isRest: false,
    label: t('profile.bin.number', {
      low: edgeText(low, isTime),
      high: edgeText(high, isTime),
      count,
      share: count / Math.max(total, 1),
    }),
  }));
}

function edgeText(edge: number, isTime: boolean): string {
  if (isTime) return new Date(edge).toISOString().slice(0, 10);
  return Number.isInteger(edge) ? String(edge) : String(Number(edge.toPrecision(6)));
}
