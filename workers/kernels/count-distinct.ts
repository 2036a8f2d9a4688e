import type { Points } from './points';

/** How many different points there are, counted up to a limit. */
export function countDistinct({ values, rows, columns }: Points, most: number): number {
  const seen: number[] = [];
  const isSame = (a: number, b: number): boolean => {
    for (let j = 0; j < columns; j++) if (values[a + j] !== values[b + j]) return false;
    return true;
  };
  for (let row = 0; row < rows && seen.length < most; row++) {
    const at = row * columns;
    if (!seen.some((other) => isSame(at, other))) seen.push(at);
  }
  return seen.length;
}
