/** Browsers stop at about 17 million pixels; beyond this the scroll bar stands for more rows than one a step. */
const MAX_HEIGHT = 12_000_000;
/** Rows drawn beyond both edges, so that a slow scroll never shows a gap. */
const SPARE = 6;

export interface GridWindow {
  /** First row to draw and how many. */
  first: number;
  count: number;
}

/** A pile of rows of one height, as a scroll bar sees it: taller piles than a browser can hold are scaled down. */
export class RowPile {
  constructor(
    readonly rows: number,
    readonly rowHeight: number,
    readonly viewport: number,
  ) {}

  /** Height of the scrolled area in pixels. */
  get height(): number {
    return Math.min(this.rows * this.rowHeight, MAX_HEIGHT);
  }

  /** How far down the rows themselves can be scrolled, in pixels. */
  get furthest(): number {
    return Math.max(0, this.rows * this.rowHeight - this.viewport);
  }

  get isScaled(): boolean {
    return this.rows * this.rowHeight > MAX_HEIGHT;
  }

  /** Where in the rows the scroll bar points. */
  depthOf(scrollTop: number): number {
    const share = scrollTop / Math.max(1, this.height - this.viewport);
    return Math.round(Math.min(1, Math.max(0, share)) * this.furthest);
  }

  /** Where the scroll bar stands for a depth in the rows. */
  scrollTopOf(depth: number): number {
    return Math.round((depth / Math.max(1, this.furthest)) * Math.max(0, this.height - this.viewport));
  }

  /**
   * The depth after the scroll bar went from one place to another. A short way is a wheel or a finger and moves rows as
   * it would in a small table, a long way is a jump; the ends of the bar are the ends of the rows.
   */
  follow(depth: number, from: number, to: number): number {
    if (to <= 0) return 0;
    if (to >= this.height - this.viewport - 1) return this.furthest;
    if (!this.isScaled) return to;
    if (Math.abs(to - from) > this.viewport) return this.depthOf(to);
    return Math.min(this.furthest, Math.max(0, depth + to - from));
  }

  /** Which rows to draw at a depth. */
  windowAt(depth: number): GridWindow {
    const first = Math.max(0, Math.floor(depth / this.rowHeight) - SPARE);
    const last = Math.min(this.rows, Math.ceil((depth + this.viewport) / this.rowHeight) + SPARE);
    return { first, count: Math.max(0, last - first) };
  }

  /** The depth that brings a row into sight with the least movement. */
  reveal(row: number, depth: number): number {
    const top = row * this.rowHeight;
    if (top < depth) return top;
    const lowest = top + this.rowHeight - this.viewport;
    return Math.min(this.furthest, Math.max(depth, lowest));
  }
}
