/** How parts that stand at the same place are put together. */
export type StackMode = 'stack' | 'share';

/**
 * Stacks values place by place in the order they come: positive ones up from zero, negative ones down.
 * `share` makes the sizes at each place add up to 1. Missing values take no room.
 */
export function stack(
  places: readonly (number | string)[],
  values: readonly number[],
  mode: StackMode,
): { from: number[]; to: number[] } {
  const totals = new Map<number | string, number>();
  if (mode === 'share') {
    values.forEach((value, i) => {
      const place = places[i] ?? NaN;
      if (!Number.isNaN(value)) totals.set(place, (totals.get(place) ?? 0) + Math.abs(value));
    });
  }
  const up = new Map<number | string, number>();
  const down = new Map<number | string, number>();
  const from: number[] = [];
  const to: number[] = [];
  values.forEach((raw, i) => {
    const place = places[i] ?? NaN;
    const total = mode === 'share' ? (totals.get(place) ?? 0) : 1;
    const value = mode === 'share' ? (total > 0 ? raw / total : 0) : raw;
    const tops = value < 0 ? down : up;
    const start = tops.get(place) ?? 0;
    const end = start + (Number.isNaN(value) ? 0 : value);
    tops.set(place, end);
    from.push(start);
    to.push(Number.isNaN(raw) ? NaN : end);
  });
  return { from, to };
}
