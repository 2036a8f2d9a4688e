import type { Fault } from '../../workers/contract/fault';
import type { ColumnKind } from '../../workers/ingest/column-type';
import type { TextOptions } from '../../workers/ingest/text-options';
import type { TableList, ImportedFile } from './table-list.svelte';

/** A text file whose reading is looked at, to be changed. */
export interface Reading {
  /** The table that came of it; null when it was refused. */
  table: string | null;
  name: string;
  /** null: the tab was loaded anew since, and pages may not reach for files by themselves. */
  file: File | null;
  options: TextOptions;
}

/** A column that shall be something else than text. */
export interface ColumnToConvert {
  table: string;
  column: string;
  as: ColumnKind | null;
}

/** Guesses that may as well be wrong: then the reader is asked at once. */
const DOUBTS = new Set([
  'ingest-characters',
  'ingest-no-shape',
  'ingest-thousands-doubt',
  'ingest-date-day-first',
  'ingest-date-month-first',
  'ingest-header-width',
]);
/** So large a part of rows that do not fit means that they were read wrongly. */
const MANY_REJECTED = 0.1;

/** What is open to be changed of how files were read. */
export class Readings {
  open = $state.raw<Reading | null>(null);
  converting = $state.raw<ColumnToConvert | null>(null);

  constructor(
    readonly tables: TableList,
    /** Hears of tables that were made anew. */
    readonly onimported: (imported: ImportedFile[]) => void,
  ) {}

  /** Whether a table came from a text that can be read in another way. */
  canChange(table: string): boolean {
    return this.tables.list.some(({ name, origin }) => name === table && origin.text !== undefined);
  }

  change(table: string): void {
    const found = this.tables.list.find(({ name }) => name === table);
    if (!found) return;
    const file = this.tables.fileOf(table);
    const name = file?.name ?? found.origin.file?.name ?? table;
    this.open = { table, name, file, options: found.origin.text?.options ?? {} };
  }

  /** Brings in another sheet of the workbook that a table came from, as a table of its own. */
  async addSheet(table: string, sheet: string): Promise<void> {
    const file = this.tables.fileOf(table);
    if (!file) return;
    // Named after both, so that one tells where it comes from.
    const name = `${file.name.replace(/\.[^.]*$/, '')}_${sheet}.xlsx`;
    const named = new File([file], name, { lastModified: file.lastModified });
    this.onimported(await this.tables.add([named], { read: { sheet } }));
  }

  /** Whether a table came of JSON with objects inside its records, and the file is still at hand. */
  canFlatten(table: string): boolean {
    const found = this.tables.list.find(({ name }) => name === table);
    const isJson = /\.(json|ndjson|jsonl)(\.gz)?$/i.test(this.tables.fileOf(table)?.name ?? '');
    return isJson && (found?.columns.some(({ type }) => type.startsWith('STRUCT(')) ?? false);
  }

  /** Reads JSON again with a column for each field of inner objects. */
  async flatten(table: string): Promise<void> {
    const file = this.tables.fileOf(table);
    if (!file) return;
    this.onimported(await this.tables.add([file], { read: { nested: 'flatten' }, replaces: table }));
  }

  /** Another try at a file that no table came of. */
  retry(name: string): void {
    const file = this.tables.refused.get(name);
    if (file) this.open = { table: null, name, file, options: {} };
  }

  close(): void {
    this.open = null;
  }

  /** Opens what a person just brought in when its reading is in doubt. */
  openDoubtful(imported: readonly ImportedFile[]): void {
    if (this.open) return;
    const doubtful = imported.find((one) => one.warnings.some((warning) => isDoubtful(warning, one.rows)));
    if (!doubtful) return;
    if (doubtful.table === null) this.retry(doubtful.file);
    else if (this.canChange(doubtful.table)) this.change(doubtful.table);
  }

  /** Reads the file again as the reader says; its table keeps its name. */
  async importAgain({ table }: Reading, file: File, options: TextOptions): Promise<void> {
    this.close();
    const replaces = table === null ? {} : { replaces: table };
    this.onimported(await this.tables.add([file], { read: { text: options }, ...replaces }));
  }
}

function isDoubtful({ code, values }: Fault, rows: number): boolean {
  if (code === 'ingest-rejected')
    return Number(values?.count) > (rows + Number(values?.count)) * MANY_REJECTED;
  return DOUBTS.has(code);
}
