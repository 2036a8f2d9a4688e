import type { Dimension } from './space';

const DAY_MS = 86_400_000;
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const large = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A mean as a cell of a picture writes it, where each row is of another kind: both languages write these alike. */
export function shownValue({ level, feature }: Dimension, value: number): string {
  if (level >= 0) return `${(100 * value).toFixed(value > 0 && value < 0.1 ? 1 : 0)}%`;
  if (feature.kind === 'time') return new Date(value * DAY_MS).toISOString().slice(0, 7);
  return (Math.abs(value) >= 1000 ? large : plain).format(value);
}
