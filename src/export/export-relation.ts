import { exactRows } from '../../workers/table/exact';
import { FaultError } from '../../workers/contract/fault';
import type { Target } from '../../workers/export.worker';
import type { Engine } from '../engine/engine';
import { describeQuery } from '../engine/exact-query';
import { ExportProcess } from './export-process';
import { FILE_KINDS, isModel, type ExportFormat, type FormatOptions } from './formats';
import { type PlannedColumn, beyondSql, namedSource, planExport, plannedColumns } from './plan-export';

/** Excel's own limit. */
const SHEET_COLUMNS = 16_384;

/** What is exported: anything that can stand in FROM, and the name that the file and its sheet get. */
export interface ExportSource {
  relation: string;
  name: string;
}

export interface ExportProgress {
  rows: number;
  totalRows: number;
}

export interface ExportOptions extends FormatOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ExportProgress) => void;
  /** A file that the reader picked; without one the result is a blob. */
  file?: FileSystemFileHandle;
}

export interface ExportResult {
  rows: number;
  bytes: number;
  /** null when it went to a picked file. */
  blob: Blob | null;
  /** Texts that were too long for their cells and were cut. */
  cut: number;
}

/**
 * Writes a relation to a file, row by row as the engine gives them: at no time is more than a few pieces in memory. The
 * next rows are fetched while a worker writes the last ones.
 * @throws FaultError `cancelled`, `export-…`, or that of the engine; nothing is left of the file then
 */
export async function exportRelation(
  engine: Engine,
  { relation, name }: ExportSource,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<ExportResult> {
  const { signal, onProgress = () => undefined, file } = options;
  const columns = plannedColumns(await describeQuery(engine, `FROM ${relation}`, signal ? { signal } : {}));
  if (format === 'excel' && columns.length > SHEET_COLUMNS) {
    throw new FaultError({
      code: 'export-excel-columns',
      values: { columns: columns.length, most: SHEET_COLUMNS },
    });
  }
  if (format === 'model' && !isModel(columns)) {
    throw new FaultError({ code: 'export-no-model', values: { name } });
  }
  const { totalRows, beyond } = await survey(engine, relation, columns, format, signal);
  const plan = planExport(relation, columns, beyond, format, name, options);
  const target: Target = file ? { file } : { mime: FILE_KINDS[format].mime };
  const process = new ExportProcess();
  let rows = 0;
  let cut = 0;
  onProgress({ rows, totalRows });
  try {
    await process.open(plan.writer, target);
    let writing = Promise.resolve();
    for await (const piece of engine.stream(plan.sql, signal)) {
      await writing;
      writing = process.write(piece).then((written) => {
        rows += written.rows;
        cut += written.cut;
        onProgress({ rows, totalRows });
      });
      writing.catch(() => undefined);
    }
    await writing;
    signal?.throwIfAborted();
    return { rows, cut, ...(await process.finish()) };
  } catch (error) {
    await process.abort();
    if (signal?.aborted) throw new FaultError({ code: 'cancelled' }, error);
    throw error;
  } finally {
    process.end();
  }
}

/** How many rows there are, and which columns hold numbers that the format's own cannot. */
async function survey(
  engine: Engine,
  relation: string,
  columns: readonly PlannedColumn[],
  format: ExportFormat,
  signal?: AbortSignal,
): Promise<{ totalRows: number; beyond: boolean[] }> {
  const questions = columns.map((column) => beyondSql(column, format) ?? 'false');
  const asked = questions.flatMap((sql, index) => (sql === 'false' ? [] : [{ sql, index }]));
  const list = ['count(*)', ...asked.map(({ sql }) => sql)].join(', ');
  const answer = await engine.query(
    `SELECT ${list} FROM ${namedSource(relation, columns)}`,
    signal ? { signal } : {},
  );
  const [rows, ...flags] = exactRows(answer)[0] ?? [];
  const beyond = columns.map(() => false);
  asked.forEach(({ index }, at) => (beyond[index] = flags[at] === true));
  return { totalRows: Number(rows), beyond };
}
