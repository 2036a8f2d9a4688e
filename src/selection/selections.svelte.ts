import type { SqlParameter } from '../sql/parameters';
import { type Clause, clausesSql, sameClauses } from './clause';
import { selectionParameter } from './parameters';

/** `live` while a pointer or key is still at it, `done` once it has come to rest. */
export type Phase = 'live' | 'done';

/** What a selection needs to know of a cell. */
export interface SelectableCell {
  id: string;
  effectiveName: string;
}

/** Selections of all cells by the names of the cells: JSON as it stands. */
export type SelectionSnapshot = Record<string, Clause[]>;

type Listener = (id: string, phase: Phase) => void;

/**
 * What readers have picked out of the charts of cells: state of the page beside the notebook's text. Each cell has at
 * most one selection; all its clauses hold at once.
 */
export class Selections {
  #byCell = $state.raw<ReadonlyMap<string, readonly Clause[]>>(new Map());
  #listeners: Listener[] = [];

  constructor(readonly notebook: { readonly cells: readonly SelectableCell[] }) {}

  /** Hears of each change of a selection, with the cell it belongs to. */
  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  of(id: string): readonly Clause[] {
    return this.#byCell.get(id) ?? NONE;
  }

  /** The selection of a cell by its name; nothing for a name that no cell goes by. */
  named(name: string): readonly Clause[] {
    return this.of(this.#cellNamed(name)?.id ?? '');
  }

  /** Picks out what the clauses say; none of them lets go. Saying the same again changes nothing until it is done. */
  set(id: string, clauses: readonly Clause[], phase: Phase = 'done'): void {
    const isSame = sameClauses(this.of(id), clauses);
    if (isSame && phase === 'live') return;
    if (!isSame) this.#put(id, clauses);
    for (const listener of this.#listeners) listener(id, phase);
  }

  clear(id: string): void {
    if (this.of(id).length > 0) this.set(id, NONE);
  }

  /** Conditions of the selections of these cells, as they stand in WHERE; `true` leaves all rows. */
  conditionOf(names: readonly string[], except?: string): string {
    const clauses = names.filter((name) => name !== except).flatMap((name) => this.named(name));
    return clausesSql(clauses);
  }

  /** Every cell's selection as `$name`. Cells without one count, too: their condition is true. */
  parameters(names: readonly string[]): Record<string, SqlParameter> {
    return Object.fromEntries(names.map((name) => [name, selectionParameter(this.named(name))]));
  }

  snapshot(): SelectionSnapshot {
    return Object.fromEntries(
      this.notebook.cells.flatMap(({ id, effectiveName }) => {
        const clauses = this.of(id);
        return clauses.length === 0 ? [] : [[effectiveName, clauses.map((clause) => ({ ...clause }))]];
      }),
    );
  }

  /** Puts selections back, those of cells that are not there left out; what was selected before is let go. */
  restore(snapshot: SelectionSnapshot): void {
    const before = [...this.#byCell.keys()];
    this.#byCell = new Map();
    const found = Object.entries(snapshot).flatMap(([name, clauses]) => {
      const cell = this.#cellNamed(name);
      return cell ? [[cell.id, clauses] as const] : [];
    });
    this.#byCell = new Map(found);
    const changed = new Set([...before, ...found.map(([id]) => id)]);
    for (const id of changed) for (const listener of this.#listeners) listener(id, 'done');
  }

  #put(id: string, clauses: readonly Clause[]): void {
    const next = new Map(this.#byCell);
    if (clauses.length === 0) next.delete(id);
    else next.set(id, clauses);
    this.#byCell = next;
  }

  #cellNamed(name: string): SelectableCell | undefined {
    return this.notebook.cells.find((cell) => cell.effectiveName.toLowerCase() === name.toLowerCase());
  }
}

const NONE: readonly Clause[] = [];
