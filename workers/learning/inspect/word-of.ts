/** A value beside the name of its feature, in signs that need no language: four significant digits, whole numbers in full. */
export function wordOf(value: number | string | null): string {
  if (value === null) return '∅';
  if (typeof value === 'string') return value;
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}
