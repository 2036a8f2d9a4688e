/** The name of a class by which it is known again, however it is written: capitals aside, and 1.0 (a column of doubles or decimals) is 1. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/^(-?\d+)\.0+$/, '$1');
}
