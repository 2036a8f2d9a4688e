/** Browsers stop at about 33 million pixels; beyond this the scroll bar stands for more rows than one a step. */
const MAX_HEIGHT = 12_000_000;

export interface GridWindow {
  /** Height of the scrolled area in pixels. */
  height: number;
  /** First row to draw and how many. */
  first: number;
  count: number;
  /** Where the first drawn row stands, in pixels from the top of the scrolled area. */
  top: number;
}

/** Which rows of `rows` are in sight when a grid of `viewport` pixels is scrolled to `scrollTop`. */
export function gridWindow(rows: number, rowHeight: number, viewport: number, scrollTop: number): GridWindow {
  const full = rows * rowHeight;
  const height = Math.min(full, MAX_HEIGHT);
  const visible = Math.ceil(viewport / rowHeight) + 1;
  if (full <= MAX_HEIGHT) {
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 4);
    return { height, first, count: Math.min(visible + 8, rows - first), top: first * rowHeight };
  }
  const share = scrollTop / Math.max(1, height - viewport);
  const first = Math.max(0, Math.min(rows - visible + 1, Math.round(share * (rows - visible + 1))));
  return { height, first, count: Math.min(visible, rows - first), top: scrollTop };
}
