import { toFault, type Fault } from '../../workers/contract/fault';
import type { SheetInfo } from '../../workers/ingest/piece-source';
import type { ColumnInfo } from '../engine/exact-query';
import type { Appended } from '../ingest/append-tables';
import type { TableInfo } from '../ingest/catalog';
import type { ImportOptions, ImportProgress } from '../ingest/import-file';
import { foldIdentifier } from '../sql/identifier';
import type { Notices } from './notices.svelte';
import { runtime } from './runtime';

/** What became of one file. A refused file has no table, and its fault among the warnings. */
export interface ImportedFile {
  file: string;
  table: string | null;
  rows: number;
  columns: ColumnInfo[];
  warnings: Fault[];
  fault?: Fault;
  /** Of a workbook: its sheets that hold something, and the one that was read. */
  sheets?: SheetInfo[];
  sheet?: string;
}

/** An import under way. */
export class RunningImport {
  progress = $state.raw<ImportProgress | null>(null);
  readonly #abort = new AbortController();

  constructor(
    readonly id: number,
    readonly name: string,
  ) {}

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  cancel(): void {
    this.#abort.abort();
  }
}

/** How files are read, where they come from, and which table the import takes the place of. */
export type HowToImport = Pick<ImportOptions, 'read' | 'replaces' | 'sample'>;

/** Name of a pasted table's file. */
const PASTED = 'pasted';

/** The tables of the workspace and the files on their way in. */
export class TableList {
  list = $state.raw<TableInfo[]>([]);
  imports = $state.raw<RunningImport[]>([]);
  /** The workspace is kept on this device. */
  isSaved = $state(false);
  /** Known once the engine has answered for the first time. */
  loaded = $state(false);
  /** Files that could not be read, by name, for another try. */
  readonly refused = new Map<string, File>();
  /** Files by the table that came of them; pages may keep them only as long as the tab lives. */
  readonly #files = new Map<string, File>();
  /** Names of the other sheets of the workbook that a table came from. */
  readonly #sheets = new Map<string, string[]>();
  #next = 1;

  constructor(readonly notices: Notices) {}

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Names that are the same to the engine: the case of A to Z does not tell tables apart. */
  find(name: string): TableInfo | undefined {
    const key = foldIdentifier(name);
    return this.list.find((table) => foldIdentifier(table.name) === key);
  }

  /** The file that a table came from, if it came in since the tab was loaded. */
  fileOf(table: string): File | null {
    return this.#files.get(table) ?? null;
  }

  otherSheetsOf(table: string): readonly string[] {
    return this.#sheets.get(table) ?? [];
  }

  /** A table goes by another name from now on; its file is still at hand. */
  renamed(from: string, to: string): void {
    const file = this.#files.get(from);
    const sheets = this.#sheets.get(from);
    this.#files.delete(from);
    this.#sheets.delete(from);
    if (file) this.#files.set(to, file);
    if (sheets) this.#sheets.set(to, sheets);
  }

  async refresh(): Promise<void> {
    const { engine, listTables } = await runtime();
    this.list = await listTables(engine);
    this.isSaved = engine.isPersistent;
    this.loaded = true;
  }

  /** Brings files in, one after the other: each has the engine for itself, and memory stays bounded. */
  async add(files: File[], options: HowToImport = {}): Promise<ImportedFile[]> {
    const jobs = files.map((file) => ({ file, running: this.#announce(file.name) }));
    const done: ImportedFile[] = [];
    for (const { file, running } of jobs) {
      done.push(
        await this.#import(file.name, file, running, async ({ engine, importFile }) =>
          importFile(engine, file, {
            ...options,
            signal: running.signal,
            onProgress: (progress) => (running.progress = progress),
          }),
        ),
      );
    }
    return done;
  }

  async addText(text: string): Promise<ImportedFile[]> {
    const running = this.#announce('…');
    const file = new File([text], PASTED);
    return [
      await this.#import('', file, running, async ({ engine, importText }) =>
        importText(engine, text, {
          signal: running.signal,
          onProgress: (progress) => (running.progress = progress),
        }),
      ),
    ];
  }

  /** Makes one table of several of one shape; they stay. @throws FaultError `append-differs` */
  async append(names: readonly string[]): Promise<Appended> {
    const { engine, appendTables } = await runtime();
    const running = this.#announce(names.join(', '));
    try {
      return await appendTables(engine, names, running.signal);
    } finally {
      this.imports = this.imports.filter((other) => other !== running);
      await this.refresh();
    }
  }

  /** Keeps the rows of a relation as a table of their own. @returns its name */
  async keep(relation: string, name: string): Promise<string> {
    const [{ engine }, { keepTable }] = await Promise.all([runtime(), import('../ingest/keep-table')]);
    const kept = await keepTable(engine, relation, name);
    await this.refresh();
    return kept;
  }

  async remove(name: string): Promise<void> {
    const { engine, dropTable } = await runtime();
    await dropTable(engine, name);
    await this.refresh();
  }

  /** Keeps what the reader says a column means; null: nothing that matters. */
  async setMeaning(table: string, column: string, meaning: string | null): Promise<void> {
    const { engine, setMeaning } = await runtime();
    await setMeaning(engine, table, column, meaning);
    await this.refresh();
  }

  #announce(name: string): RunningImport {
    const running = new RunningImport(this.#next++, name);
    this.imports = [...this.imports, running];
    return running;
  }

  async #import(
    file: string,
    source: File,
    running: RunningImport,
    work: (runtimeParts: Awaited<ReturnType<typeof runtime>>) => Promise<Omit<ImportedFile, 'file'>>,
  ): Promise<ImportedFile> {
    try {
      const parts = await runtime();
      parts.warmAnalyses();
      const result = await work(parts);
      if (result.table !== null) {
        this.#files.set(result.table, source);
        this.#sheets.set(
          result.table,
          (result.sheets ?? []).flatMap(({ name }) => (name === result.sheet ? [] : name)),
        );
      }
      await this.refresh();
      for (const warning of result.warnings) this.notices.add(warning);
      return { file, ...result };
    } catch (error) {
      const fault = toFault(error, { file });
      this.refused.set(file, source);
      if (fault.code !== 'cancelled') this.notices.add(fault);
      return { file, table: null, rows: 0, columns: [], warnings: [fault], fault };
    } finally {
      this.imports = this.imports.filter((other) => other !== running);
    }
  }
}
