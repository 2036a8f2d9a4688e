import { FaultError, type Fault } from '../../workers/contract/fault';
import type { Engine } from '../engine/engine';
import type { ReportProgress } from './import-progress';
import type { IngestProcess } from './ingest-process';
import type { WorkingTable } from './working-table';

interface Load {
  engine: Engine;
  ingest: IngestProcess;
  table: WorkingTable;
  signal: AbortSignal;
  report: ReportProgress;
}

/**
 * Fills the table from a Parquet file, piece by piece: while one is inserted, the worker decodes the next.
 * @param total rows as the footer says; fewer or more are a fault
 */
export async function loadParquet(
  { engine, ingest, table, signal, report }: Load,
  total: number,
  size: number,
): Promise<{ rows: number; warnings: Fault[] }> {
  // The decoder dies of some broken pages instead of saying what is wrong with them.
  const pieceOf = async () => {
    try {
      return await ingest.ask((worker) => worker.next());
    } catch (error) {
      const died = error instanceof FaultError && error.fault.code === 'worker-died';
      throw died ? new FaultError({ ...error.fault, code: 'ingest-parquet-broken' }, error) : error;
    }
  };
  let rows = 0;
  let next = pieceOf();
  for (let isFirst = true; ; isFirst = false) {
    const piece = await next;
    if (!piece) break;
    next = pieceOf();
    next.catch(() => undefined);
    signal.throwIfAborted();
    await engine.insertArrow('workspace', table.name, piece.ipc, isFirst);
    rows += piece.rows;
    report({ stage: 'rows', bytes: Math.round((rows / Math.max(total, 1)) * size), totalBytes: size, rows });
  }
  if (rows !== total)
    throw new FaultError({ code: 'ingest-count', values: { expected: total, found: rows } });
  const warnings = await ingest.ask(async (worker) => ({ ok: true, value: await worker.warnings() }));
  if (rows === 0) warnings.push({ code: 'ingest-header-only', severity: 'warning' });
  return { rows, warnings };
}
