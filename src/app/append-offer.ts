import { toFault } from '../../workers/contract/fault';
import { areOfOneFamily, shapeOf } from '../ingest/append-shape';
import type { TableInfo } from '../ingest/catalog';
import type { ImportedFile, TableList } from './table-list.svelte';
import type { Notices } from './notices.svelte';

/**
 * Asks, after files came in, whether those of one shape should become one table. The tables that it is made of stay until
 * the reader removes them, so that nothing has to be undone.
 */
export class AppendOffer {
  #open: number | null = null;

  constructor(
    readonly tables: TableList,
    readonly notices: Notices,
    /** Called with the tables that are new or gone. */
    readonly changed: (names: string[]) => void,
  ) {}

  /** Looks for tables of files that have the shape of one that came in. */
  afterImport(imported: readonly ImportedFile[]): void {
    const fresh = imported.flatMap(({ table }) => (table === null ? [] : [table]));
    const group = this.tables.list
      .filter((table) => fresh.includes(table.name))
      .map((table) => this.#kin(table));
    const [largest = []] = group.sort((a, b) => b.length - a.length);
    if (largest.length < 2) return;
    if (this.#open !== null) this.notices.close(this.#open);
    const names = largest.map(({ name }) => name);
    this.#open = this.notices.add(
      {
        code: 'append-offer',
        severity: 'warning',
        values: { count: names.length, tables: names.map((name) => `“${name}”`) },
      },
      [{ label: 'append.do', values: { count: names.length }, run: () => void this.#append(names) }],
    );
  }

  /** Tables of files that have the same columns, the table itself among them. */
  #kin(table: TableInfo): TableInfo[] {
    const shape = shapeOf(table.columns);
    return this.tables.list.filter(
      (other) =>
        other.origin.file !== undefined &&
        // A newer export of the same file holds the same rows again.
        (other === table || other.origin.file.name !== table.origin.file?.name) &&
        shapeOf(other.columns) === shape &&
        areOfOneFamily([table.columns, other.columns]),
    );
  }

  async #append(names: string[]): Promise<void> {
    try {
      const { table, rows, warnings } = await this.tables.append(names);
      for (const warning of warnings) this.notices.add(warning);
      this.notices.add(
        { code: 'append-done', severity: 'warning', values: { table, rows, count: names.length } },
        [{ label: 'append.remove', values: { count: names.length }, run: () => void this.#remove(names) }],
      );
      this.changed([table]);
    } catch (error) {
      this.notices.add(toFault(error));
    }
  }

  async #remove(names: string[]): Promise<void> {
    try {
      for (const name of names) await this.tables.remove(name);
    } catch (error) {
      this.notices.add(toFault(error));
    }
    this.changed(names);
  }
}
