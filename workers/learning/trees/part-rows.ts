import type { Split } from './grown-tree';

/** Marks the rows of a stretch that go left. @param values numbers, or positions of levels */
export function markLeft(
  { threshold, levels, missingLeft }: Split,
  values: Float64Array | Uint8Array,
  rows: Int32Array,
  from: number,
  to: number,
  goesLeft: Uint8Array,
): void {
  const others = levels && new Set(levels);
  for (let i = from; i < to; i++) {
    const value = values[rows[i]!]!;
    let isLeft = missingLeft;
    if (others) isLeft = others.has(value) !== missingLeft;
    else if (!Number.isNaN(value)) isLeft = value <= threshold;
    goesLeft[rows[i]!] = isLeft ? 1 : 0;
  }
}

/** Brings the marked rows of a stretch to the front, both sides in their order; returns where the others begin. */
export function partRows(
  rows: Int32Array,
  from: number,
  to: number,
  goesLeft: Uint8Array,
  room: Int32Array,
): number {
  let left = from;
  let right = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    const isLeft = goesLeft[row]!;
    rows[left] = room[right] = row;
    left += isLeft;
    right += 1 - isLeft;
  }
  for (let i = 0; i < right; i++) rows[left + i] = room[i]!;
  return left;
}
