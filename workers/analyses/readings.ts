import type { Reading } from '../contract/manifest';

const found = import.meta.glob<Reading>('./*/reading.ts', { import: 'reading', eager: true });

/** How the main charts of each analysis are read, by its id; its own module, because only the guide shows them. */
export const readings: ReadonlyMap<string, Reading> = new Map(
  Object.entries(found).map(([path, each]) => [path.split('/')[1] ?? path, each]),
);
