import type { ColumnInfo } from '../../engine/exact-query';

/** A column that a grid shows. */
export interface GridColumn extends ColumnInfo {
  /** What its amounts are in, as a sign or code. */
  currency?: string;
}

/** A column as it stands in the grid. */
export interface PlacedColumn extends GridColumn {
  /** Its place in the relation. */
  index: number;
  width: number;
  /** From the left edge of the first column, in pixels. */
  left: number;
  isPinned: boolean;
}

const NARROWEST = 56;
const WIDEST = 900;
/** What text columns get of the room that is left, against one for numbers. */
const TEXT_SHARE = 1.6;

/** Which columns are shown, in which order and how wide; what the reader did to them. */
export class ColumnLayout {
  #pinned = $state.raw<readonly string[]>([]);
  #hidden = $state.raw<readonly string[]>([]);
  /** Set by the reader. */
  #chosen = $state.raw<ReadonlyMap<string, number>>(new Map());
  readonly #columns: () => readonly GridColumn[];
  readonly #natural: () => ReadonlyMap<string, number>;
  readonly #room: () => number;

  /**
   * @param columns of the relation
   * @param natural widths that fit what is in the columns
   * @param room width of the grid without the row numbers
   */
  constructor(
    columns: () => readonly GridColumn[],
    natural: () => ReadonlyMap<string, number>,
    room: () => number,
  ) {
    this.#columns = columns;
    this.#natural = natural;
    this.#room = room;
  }

  /** Pinned columns first, each with its place. */
  placed = $derived.by(() => {
    const shown = this.#columns()
      .map((column, index) => ({ ...column, index, isPinned: this.#pinned.includes(column.name) }))
      .filter(({ name }) => !this.#hidden.includes(name));
    const ordered = [...shown.filter(({ isPinned }) => isPinned), ...shown.filter((one) => !one.isPinned)];
    const widths = this.#widths(ordered);
    let left = 0;
    return ordered.map((column, index): PlacedColumn => {
      const placed = { ...column, width: widths[index] ?? NARROWEST, left };
      left += placed.width;
      return placed;
    });
  });

  width = $derived.by(() => {
    const last = this.placed.at(-1);
    return last ? last.left + last.width : 0;
  });

  get hidden(): readonly string[] {
    return this.#hidden;
  }

  isPinned(name: string): boolean {
    return this.#pinned.includes(name);
  }

  togglePin(name: string): void {
    this.#pinned = this.isPinned(name)
      ? this.#pinned.filter((other) => other !== name)
      : [...this.#pinned, name];
  }

  /** The last column in sight stays. */
  hide(name: string): void {
    if (this.placed.length > 1) this.#hidden = [...this.#hidden, name];
  }

  show(name: string): void {
    this.#hidden = this.#hidden.filter((other) => other !== name);
  }

  showAll(): void {
    this.#hidden = [];
  }

  resize(name: string, width: number): void {
    this.#chosen = new Map(this.#chosen).set(name, Math.min(WIDEST, Math.max(NARROWEST, Math.round(width))));
  }

  /** Room that is left over goes to the columns whose width nobody chose. */
  #widths(columns: readonly { name: string; type: string }[]): number[] {
    const natural = this.#natural();
    const widths = columns.map(({ name }) => this.#chosen.get(name) ?? natural.get(name) ?? 120);
    const spare = this.#room() - widths.reduce((sum, width) => sum + width, 0);
    const shares = columns.map(({ name, type }): number =>
      this.#chosen.has(name) ? 0 : type === 'VARCHAR' ? TEXT_SHARE : 1,
    );
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (spare <= 0 || total === 0) return widths;
    return widths.map((width, index) => Math.floor(width + (spare * (shares[index] ?? 0)) / total));
  }
}

/** The columns between two edges of what is scrolled, pinned ones aside: first and how many. */
export function columnsInSight(
  columns: readonly PlacedColumn[],
  scrollLeft: number,
  room: number,
): { first: number; count: number } {
  const start = columns.findIndex((column) => !column.isPinned);
  if (start < 0) return { first: columns.length, count: 0 };
  const pinnedWidth = columns[start]?.left ?? 0;
  const from = scrollLeft + pinnedWidth;
  let first = start;
  while (first < columns.length - 1 && columns[first]!.left + columns[first]!.width <= from) first++;
  let end = first;
  while (end < columns.length && columns[end]!.left < scrollLeft + room) end++;
  return { first, count: Math.max(1, end - first) };
}
