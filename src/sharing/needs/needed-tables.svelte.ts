import { SvelteSet } from 'svelte/reactivity';
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
  /** Tables that came in while something was missing: nothing else reads them yet. */
  readonly #fresh = new SvelteSet<string>();
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
    return this.#mentioned.filter(({ table }) => !this.#tables.has(table));
  }

  /** Tables that are here by name, and lack columns that the notebook says it needs. */
  get lacking(): readonly { table: string; columns: string[] }[] {
    return this.#mentioned.flatMap(({ table, columns }) => {
      const here = this.#tables.find(table);
      const missing = here ? fitOf(columns, here.columns).missing : [];
      return missing.length === 0 ? [] : [{ table, columns: missing.map(({ name }) => name) }];
    });
  }

  /** Whether there is something to be asked for, or said. */
  get isAsking(): boolean {
    return this.mapping !== null || this.missing.length > 0 || this.lacking.length > 0;
  }

  get #mentioned(): readonly SourceNeed[] {
    if (!this.#tables.loaded || this.isDismissed || this.#asked.length === 0) return [];
    const text = this.#notebook.text().toLowerCase();
    return this.#asked.filter(({ table }) => text.includes(table.toLowerCase()));
  }

  /** Looks at the notebook that was opened just now, once its own data are in. */
  async ask(ready: Promise<unknown>): Promise<void> {
    this.#asked = [];
    this.#fresh.clear();
    this.mapping = null;
    this.isDismissed = false;
    const about = (this.#about = this.#notebook.text());
    const [{ neededSources }, { manifests }] = await Promise.all([
      import('./needed-sources'),
      import('../../../workers/analyses/manifests'),
      ready.catch(() => undefined),
    ]);
    if (about !== this.#about || this.#notebook.fault) return;
    this.#asked = neededSources(this.#notebook.cells, manifests, [], this.#notebook.data);
  }

  /** Tables that are here and fit, under whatever name. */
  candidates(need: SourceNeed): TableInfo[] {
    return this.#tables.list.filter(
      ({ columns, origin }) => origin.rejectedFrom === undefined && fits(need.columns, columns),
    );
  }

  /** Tables that came in to be used here and do not fit as they are. */
  unfitting(need: SourceNeed): TableInfo[] {
    return this.#tables.list.filter(
      ({ name, columns }) => this.#fresh.has(name) && !fits(need.columns, columns),
    );
  }

  /**
   * Gives each table that came in, and fits one need and no other, the needed name. One that has the name and not the
   * columns is asked about. @returns what came in, so named
   */
  async bind(imported: ImportedFile[]): Promise<ImportedFile[]> {
    if (this.#mentioned.length === 0) return imported;
    const needs = this.missing;
    const named: ImportedFile[] = [];
    const others = imported.filter(({ table }) => table !== null && !this.#needNamed(table));
    for (const { table } of others) if (table !== null && needs.length > 0) this.#fresh.add(table);
    for (const one of imported) {
      const table = this.#tables.list.find(({ name }) => name === one.table);
      const byName = this.#needNamed(one.table);
      const need = byName ?? onlyNeed(one, needs, others);
      if (!table || !need) {
        named.push(one);
        continue;
      }
      // Under the needed name other types are taken as they are: many an analysis reads them, and cells say what they cannot.
      const isAsIs = byName && fitOf(need.columns, table.columns).missing.length === 0;
      const taken = isAsIs ? this.#take(need, table, renamesFor(need, table)) : this.choose(need, table.name);
      const isTaken = (await taken).length > 0;
      named.push(isTaken ? { ...one, table: need.table, columns: this.#columnsOf(need.table) } : one);
    }
    return named;
  }

  /** A file for this very need. It becomes a table first; what does not fit is asked about. */
  async takeFile(need: SourceNeed, file: File): Promise<string[]> {
    const [imported] = await this.#tables.add([file]);
    if (!imported?.table) return [];
    this.#fresh.add(imported.table);
    return this.choose(need, imported.table);
  }

  /** A table for this need; what does not fit is asked about. @returns the tables that are new */
  async choose(need: SourceNeed, name: string): Promise<string[]> {
    const table = this.#tables.list.find((one) => one.name === name);
    if (!table) return [];
    const fit = fitOf(need.columns, table.columns);
    if (fit.missing.length > 0 || fit.differing.length > 0) {
      this.mapping = { need, table, fit };
      return [];
    }
    return this.#take(need, table, renamesFor(need, table));
  }

  /** Takes the table with the columns as the reader has chosen them, by needed name. */
  async apply({ need, table }: Mapping, chosen: Readonly<Record<string, string>>): Promise<string[]> {
    this.mapping = null;
    const renames = need.columns.flatMap(({ name }): ColumnRename[] => {
      const column = chosen[name];
      return column === undefined || column === name ? [] : [[column, name]];
    });
    return this.#take(need, table, renames);
  }

  /** A table that came in for this is renamed; one that others may read is copied. */
  async #take(need: SourceNeed, table: TableInfo, renames: ColumnRename[]): Promise<string[]> {
    const name = isNamed(need, table.name) ? table.name : need.table;
    if (name === table.name && renames.length === 0) return [name];
    try {
      const [{ engine }, { copyTable, renameTable }] = await Promise.all([
        runtime(),
        import('../../ingest/rename-table'),
      ]);
      if (name === table.name || this.#fresh.has(table.name)) {
        await renameTable(engine, table.name, name, renames);
        this.#tables.renamed(table.name, name);
        this.#fresh.delete(table.name);
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
      return [name];
    } catch (error) {
      this.#notices.add(toFault(error, { table: table.name }));
      return [];
    }
  }

  #needNamed(table: string | null): SourceNeed | undefined {
    return this.#mentioned.find((need) => isNamed(need, table));
  }

  #columnsOf(name: string): ImportedFile['columns'] {
    const found = this.#tables.list.find((one) => one.name === name);
    return (found?.columns ?? []).map(({ name: column, type }) => ({ name: column, type }));
  }
}

/** The one need that a table fits, if no other table that came in with it fits the same. */
function onlyNeed(
  one: ImportedFile,
  needs: readonly SourceNeed[],
  rivals: readonly ImportedFile[],
): SourceNeed | undefined {
  const [need, another] = needs.filter(({ columns }) => fits(columns, one.columns));
  if (!need || another) return undefined;
  return rivals.filter(({ columns }) => fits(need.columns, columns)).length === 1 ? need : undefined;
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

function isNamed({ table }: Pick<SourceNeed, 'table'>, name: string | null): boolean {
  return table.toLowerCase() === name?.toLowerCase();
}
