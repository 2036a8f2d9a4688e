/** A cell by its place among the rows and columns that are shown. Row -1 is the heading. */
export interface CellPlace {
  row: number;
  column: number;
}

/** From where a selection was begun to where it reaches now. */
export interface CellRange {
  anchor: CellPlace;
  focus: CellPlace;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows that fit in sight: how far Page Down goes. */
  page: number;
}

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function boxOf({ anchor, focus }: CellRange): Box {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

export function only(place: CellPlace): CellRange {
  return { anchor: place, focus: place };
}

interface Key {
  key: string;
  shiftKey: boolean;
  /** Control, or the command key of a Mac. */
  far: boolean;
}

/** The selection after a key that moves it; null for keys that do not. */
export function moved(range: CellRange, { key, shiftKey, far }: Key, extent: Extent): CellRange | null {
  const next = target(range.focus, key, far, extent);
  if (!next) return null;
  const place = {
    // The heading is not part of a selection of cells.
    row: clamp(next.row, shiftKey ? 0 : -1, extent.rows - 1),
    column: clamp(next.column, 0, extent.columns - 1),
  };
  return shiftKey ? { anchor: range.anchor, focus: place } : only(place);
}

function target({ row, column }: CellPlace, key: string, far: boolean, extent: Extent): CellPlace | null {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: far ? Math.min(row, 0) : row - 1, column };
    case 'ArrowDown':
      return { row: far ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? last.column : column + 1 };
    case 'PageUp':
      return { row: Math.max(0, row - extent.page), column };
    case 'PageDown':
      return { row: row + extent.page, column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    default:
      return null;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
