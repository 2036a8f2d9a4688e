import type { Engine } from '../../engine/engine';
import type { TableInfo } from '../../ingest/catalog';
import type { ColumnProfile, profileTable } from '../../ingest/profile';

interface Parts {
  engine: Engine;
  profileTable: typeof profileTable;
}

/** Profiles of the tables that the reader has opened, filled in column by column. */
export class TableProfiles {
  /** By table and column; a new map whenever something is added. */
  known = $state.raw<ReadonlyMap<string, ReadonlyMap<string, ColumnProfile>>>(new Map());
  readonly #parts: () => Promise<Parts>;
  readonly #running = new Map<string, AbortController>();

  /** @param parts what computes profiles, once it is loaded */
  constructor(parts: () => Promise<Parts>) {
    this.#parts = parts;
  }

  /** Starts on a table unless that was done. A table that goes away meanwhile leaves its profile unfinished. */
  async load({ name, columns }: TableInfo): Promise<void> {
    if (this.#running.has(name)) return;
    const abort = new AbortController();
    this.#running.set(name, abort);
    try {
      const { engine, profileTable } = await this.#parts();
      for await (const column of profileTable(engine, name, columns, abort.signal)) this.#add(name, column);
    } catch {
      this.#running.delete(name);
    }
  }

  /** After a table was removed or replaced. */
  forget(name: string): void {
    this.#running.get(name)?.abort();
    this.#running.delete(name);
    this.known = new Map([...this.known].filter(([table]) => table !== name));
  }

  #add(table: string, column: ColumnProfile): void {
    const columns = new Map(this.known.get(table)).set(column.name, column);
    this.known = new Map(this.known).set(table, columns);
  }
}
