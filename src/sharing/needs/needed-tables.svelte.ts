import { toFault } from '../../../workers/contract/fault';
import type { Notices } from '../../app/notices.svelte';
import { runtime } from '../../app/runtime';
import type { ImportedFile, TableList } from '../../app/table-list.svelte';
import type { TableInfo } from '../../ingest/catalog';
import type { ColumnRename } from '../../ingest/rename-table';
import type { NotebookDocument } from '../../notebook/document.svelte';
import { fitOf, fits, foldColumn, type Fit } from './fit';
import type { SourceNeed } from './needed-sources';

/** A table that was chosen for a need and does not fit as it is: the reader says which column is which. */
export interface Mapping {
  need: SourceNeed;
  table: TableInfo;
  fit: Fit;
}

/**
 * The tables that an opened notebook reads and that are not here. Whoever opens it is asked for exactly these; a file
 * that fits is taken under the needed name, whatever it is called.
 */
export class NeededTables {
  #asked = $state.raw<readonly SourceNeed[]>([]);
  /** The notebook that was asked about. */
  #about = '';
  isDismissed = $state(false);
  mapping = $state.raw<Mapping | null>(null);
  readonly #notebook: NotebookDocument;
  readonly #tables: TableList;
  readonly #notices: Notices;

  constructor(notebook: NotebookDocument, tables: TableList, notices: Notices) {
    this.#notebook = notebook;
    this.#tables = tables;
    this.#notices = notices;
  }

  /** What is not here, of all that the notebook still mentions. */
  get missing(): readonly SourceNeed[] {
    if (!this.#tables.loaded || this.isDismissed || this.#asked.length === 0) return [];
    const text = this.#notebook.text().toLowerCase();
    return this.#asked.filter(({ table }) => !this.#tables.has(table) && text.includes(table.toLowerCase()));
  }

  /** Looks at the notebook that was opened just now, once its own data are in. */
  async ask(ready: Promise<unknown>): Promise<void> {
    this.#asked = [];
    this.mapping = null;
    this.isDismissed = false;
    const about = (this.#about = this.#notebook.text());
    const [{ neededSources }, { manifests }] = await Promise.all([
      import('./needed-sources'),
      import('../../../workers/analyses/manifests'),
      ready.catch(() => undefined),
    ]);
    if (about !== this.#about || this.#notebook.fault) return;
    this.#asked = neededSources(this.#notebook.cells, manifests, this.#tables.list, this.#notebook.data);
  }

  /** Tables that are here and fit, under whatever name. */
  candidates(need: SourceNeed): TableInfo[] {
    return this.#tables.list.filter(
      ({ columns, origin }) => origin.rejectedFrom === undefined && fits(need.columns, columns),
    );
  }

  /** Gives each table that came in, and fits one need and no other, the needed name. @returns what came in, so named */
  async bind(imported: ImportedFile[]): Promise<ImportedFile[]> {
    const needs = this.missing;
    if (needs.length === 0) return imported;
    const fresh = imported.filter(
      ({ table }) => table !== null && !this.#asked.some((need) => isNamed(need, table)),
    );
    const bound = new Map<ImportedFile, SourceNeed>();
    for (const one of fresh) {
      const [need, another] = needs.filter(({ columns }) => fits(columns, one.columns));
      if (!need || another) continue;
      const rivals = fresh.filter(({ columns }) => fits(need.columns, columns));
      if (rivals.length === 1) bound.set(one, need);
    }
    const named: ImportedFile[] = [];
    for (const one of imported) {
      const need = bound.get(one);
      const table = need && this.#tables.list.find(({ name }) => name === one.table);
      if (!need || !table || !(await this.#take(need, table, renamesFor(need, table), true))) {
        named.push(one);
        continue;
      }
      named.push({ ...one, table: need.table, columns: this.#columnsOf(need.table) });
    }
    return named;
  }

  /** A file for this very need. It becomes a table first; what does not fit is asked about. */
  async takeFile(need: SourceNeed, file: File): Promise<string[]> {
    const [imported] = await this.#tables.add([file]);
    if (!imported?.table || isNamed(need, imported.table)) return imported?.table ? [imported.table] : [];
    return this.choose(need, imported.table, true);
  }

  /** A table for this need; what does not fit is asked about. @returns the tables that are new */
  async choose(need: SourceNeed, name: string, isFresh: boolean): Promise<string[]> {
    const table = this.#tables.list.find((one) => one.name === name);
    if (!table) return [];
    const fit = fitOf(need.columns, table.columns);
    if (fit.missing.length > 0 || fit.differing.length > 0) {
      this.mapping = { need, table, fit };
      return [];
    }
    return (await this.#take(need, table, renamesFor(need, table), isFresh)) ? [need.table] : [];
  }

  /** Takes the table with the columns as the reader has chosen them, by needed name. */
  async apply({ need, table }: Mapping, chosen: Readonly<Record<string, string>>): Promise<string[]> {
    this.mapping = null;
    const renames = need.columns.flatMap(({ name }): ColumnRename[] => {
      const column = chosen[name];
      return column === undefined || column === name ? [] : [[column, name]];
    });
    const isFresh = this.#tables.fileOf(table.name) !== null;
    return (await this.#take(need, table, renames, isFresh)) ? [need.table] : [];
  }

  /** A table that came in just now is renamed; one that others may read is copied. */
  async #take(
    { table: name }: SourceNeed,
    table: TableInfo,
    renames: ColumnRename[],
    isFresh: boolean,
  ): Promise<boolean> {
    try {
      const [{ engine }, { copyTable, renameTable }] = await Promise.all([
        runtime(),
        import('../../ingest/rename-table'),
      ]);
      if (isFresh) {
        await renameTable(engine, table.name, name, renames);
        this.#tables.renamed(table.name, name);
      } else await copyTable(engine, table, name, renames);
      await this.#tables.refresh();
      this.#notices.add({
        code: renames.length > 0 ? 'needed-bound-columns' : 'needed-bound',
        severity: 'warning',
        values: {
          table: name,
          from: table.origin.file?.name ?? table.name,
          columns: renames.map(([from, to]) => `${from} → ${to}`).join(', '),
        },
      });
      return true;
    } catch (error) {
      this.#notices.add(toFault(error, { table: table.name }));
      return false;
    }
  }

  #columnsOf(name: string): ImportedFile['columns'] {
    const found = this.#tables.list.find((one) => one.name === name);
    return (found?.columns ?? []).map(({ name: column, type }) => ({ name: column, type }));
  }
}

/** Columns that are spelled in another way get the needed spelling; the engine itself does not tell case apart. */
function renamesFor(need: SourceNeed, { columns }: TableInfo): ColumnRename[] {
  return fitOf(need.columns, columns).matches.flatMap(({ needed, column }): ColumnRename[] => {
    const isSpelledAlike = needed.name.toLowerCase() === column.name.toLowerCase();
    return isSpelledAlike || foldColumn(needed.name) !== foldColumn(column.name)
      ? []
      : [[column.name, needed.name]];
  });
}

function isNamed({ table }: SourceNeed, name: string | null): boolean {
  return table.toLowerCase() === name?.toLowerCase();
}
