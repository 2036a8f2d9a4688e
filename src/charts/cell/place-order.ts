import { valueKind } from './value-kind';
import type { CellColumns } from './cell-columns';

/** How places follow each other: by themselves, by their figure, or by another column's least value. */
export interface PlaceOrder {
  by: 'place' | 'value' | 'column';
  /** The other column. */
  column?: string;
  direction: 'ASC' | 'DESC';
}

/**
 * Reads `sort` (a column, `-` before it for large to small). Without it bars with names go from large to small,
 * all else goes along the axis.
 */
export function orderOf(cell: CellColumns, named: 'place' | 'value'): PlaceOrder {
  const { sort, x, y } = cell.body;
  if (sort === null) {
    const byValue = named === 'value' && valueKind(cell.required('x').type) === 'text';
    return byValue ? { by: 'value', direction: 'DESC' } : { by: 'place', direction: 'ASC' };
  }
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  const name = sort.replace(/^-/, '').trim();
  if (name === x) return { by: 'place', direction };
  if (name === y || (y === null && name === 'rows')) return { by: 'value', direction };
  return { by: 'column', column: cell.named(name).name, direction };
}
