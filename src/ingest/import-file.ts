import { FaultError, toFault, type Fault } from '../../workers/contract/fault';
import type { ReadOptions } from '../../workers/ingest/import-options';
import type { SheetInfo } from '../../workers/ingest/piece-source';
import type { Engine } from '../engine/engine';
import type { ColumnInfo } from '../engine/exact-query';
import { listTables } from './catalog';
import type { ImportProgress, ReportProgress } from './import-progress';
import { IngestProcess } from './ingest-process';
import { loadPieces } from './load-pieces';
import { loadText, type Load, type Loaded } from './load-text';
import { requireRoom } from './room';
import { originOf, withCurrencies, type TableOrigin } from './table-origin';
import { tableNameOf } from './table-name';
import { WorkingTable, dropLeftovers } from './working-table';

export type { ImportProgress } from './import-progress';

export interface ImportOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  /** How to read it; what is not given is detected. */
  read?: ReadOptions;
  /** The table that this import takes the place of. */
  replaces?: string;
  /** Where the file stands beside the page, for one that a sample notebook brings along. */
  sample?: string;
}

export interface ImportResult {
  table: string;
  rows: number;
  columns: ColumnInfo[];
  /** What the reader must know; the import is complete nevertheless. */
  warnings: Fault[];
  /** Of a workbook: its sheets that hold something, and the one that was read. */
  sheets?: SheetInfo[];
  sheet?: string;
}

/**
 * Brings a file in as a table and resolves when it is safe on disk. The format is told by the content. The table that
 * came from the very same file is replaced; nothing else that is loaded is touched, whatever happens.
 * @throws FaultError `cancelled`, or `ingest-…` for files that cannot be read; nothing is left behind then
 */
export async function importFile(
  engine: Engine,
  file: File,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { sample } = options;
  const origin = { ...originOf(file), ...(sample === undefined ? {} : { sample }) };
  return importAs(engine, file, tableNameOf(file.name), origin, options);
}

/** Brings a pasted table in, tab- or comma-separated, as `pasted`. @throws FaultError as `importFile` */
export async function importText(
  engine: Engine,
  text: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  return importAs(engine, new File([text], 'pasted'), 'pasted', {}, options);
}

async function importAs(
  engine: Engine,
  file: File,
  name: string,
  origin: TableOrigin,
  { signal = new AbortController().signal, onProgress = () => undefined, read = {}, replaces }: ImportOptions,
): Promise<ImportResult> {
  const report: ReportProgress = (progress) => {
    if (!signal.aborted) onProgress(progress);
  };
  const ingest = new IngestProcess(signal);
  const table = new WorkingTable(engine);
  try {
    await dropLeftovers(engine);
    await requireRoom(engine, file);
    const load = { engine, ingest, table, signal, report, options: read.text ?? {} };
    const { rows, warnings, hasRejected, lines, currencies = [], ...more } = await fill(load, file, read);
    signal.throwIfAborted();
    report({ stage: 'saving', bytes: file.size, totalBytes: file.size, rows });
    const text = lines === undefined ? {} : { text: { options: read.text ?? {}, lines } };
    const sheet = more.sheet === undefined ? {} : { sheet: more.sheet };
    const whole = withCurrencies({ ...origin, ...text, ...sheet }, currencies);
    const published = await table.publish(name, whole, hasRejected, replaces);
    await engine.checkpoint();
    const columns = (await listTables(engine)).find((one) => one.name === published.table)?.columns ?? [];
    return {
      table: published.table,
      rows,
      columns: columns.map(({ name: column, type }) => ({ name: column, type })),
      warnings: warnings.map((fault) => placed(fault, file, published)),
      ...more,
    };
  } catch (error) {
    await table.drop();
    if (signal.aborted) throw new FaultError({ code: 'cancelled' }, error);
    const fault = toFault(error, { file: file.name });
    throw new FaultError({ ...fault, values: { file: file.name, ...fault.values } }, error);
  } finally {
    ingest.end();
  }
}

interface Filled extends Loaded, Pick<ImportResult, 'sheets' | 'sheet'> {}

async function fill(load: Load, file: File, read: ReadOptions): Promise<Filled> {
  const totalBytes = file.size;
  const reading = (bytes: number) => load.report({ stage: 'reading', bytes, totalBytes, rows: 0 });
  reading(0);
  const opened = await load.ingest.open(file, read, reading);
  if (opened.kind === 'text') return loadText(load, opened.prepared);
  const { sheet, sheets } = opened;
  return {
    ...(await loadPieces(load, opened, totalBytes)),
    ...(sheet === undefined ? {} : { sheet, sheets }),
  };
}

/** Warnings name the file they come from and the table they are about. */
function placed(
  fault: Fault,
  file: File,
  { table, rejected }: { table: string; rejected: string | null },
): Fault {
  return {
    ...fault,
    values: { file: file.name, table, ...(rejected === null ? {} : { rejected }), ...fault.values },
    place: { file: file.name, table, ...fault.place },
  };
}
