import { cellKey, column, distinct } from './chart-data';
import type { ColumnWriter } from './column-writer';

/** Small multiples: one frame for each value, filled row by row. */
export interface Facets {
  keys: string[];
  labels: string[];
}

/** More frames than this are too small to read. */
export const facetLimit = 24;

const mostColumns = 4;
const leastWidth = 170;

export function resolveFacets(writer: ColumnWriter): Facets | undefined {
  const { facet } = writer.spec;
  if (facet === undefined) return undefined;
  const values = distinct(column(writer.data, facet)).slice(0, facetLimit);
  return {
    keys: values.map((value) => String(cellKey(value))),
    labels: values.map((value) => writer.write(facet, value)),
  };
}

/** Frames that fit side by side. */
export function facetColumns(count: number, width: number): number {
  const most = Math.max(1, Math.min(count, mostColumns, Math.floor(width / leastWidth)));
  // As many rows as needed, then as even as they go: five are three and two, not four and one.
  return Math.ceil(count / Math.max(1, Math.ceil(count / most)));
}

/** Where frames of a size stand in their row or column. A band scale would keep room between frames even for a single one. */
export function frameScale(count: number, gap: number, size: number) {
  return {
    axis: null,
    domain: Array.from({ length: count }, (_, i) => i),
    paddingOuter: 0,
    paddingInner: count > 1 ? gap / (gap + size) : 0,
    round: false,
  };
}
