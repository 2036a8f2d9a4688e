import { FaultError, type Fault } from '../../workers/contract/fault';
import type { OpenedPieces } from '../../workers/ingest/open-pieces';
import type { PieceColumn } from '../../workers/ingest/piece-source';
import { quoteIdentifier } from '../sql/identifier';
import type { Load } from './load-text';

/**
 * Fills the table piece by piece: while one is inserted, the worker decodes the next. No row may be lost in silence: where
 * the file says how many there are, so many must come.
 */
export async function loadPieces(
  { engine, ingest, table, signal, report }: Load,
  { kind, rows: total, columns }: OpenedPieces,
  size: number,
): Promise<{ rows: number; warnings: Fault[]; hasRejected: boolean }> {
  // A decoder in WebAssembly dies of some broken pages instead of saying what is wrong with them.
  const pieceOf = async () => {
    try {
      return await ingest.ask((worker) => worker.next());
    } catch (error) {
      const died = error instanceof FaultError && error.fault.code === 'worker-died';
      throw died ? new FaultError({ ...error.fault, code: `ingest-${kind}-broken` }, error) : error;
    }
  };
  if (columns) await engine.run(`CREATE TABLE ${table.sql} (${columns.map(columnSql).join(', ')})`);
  let rows = 0;
  let next = pieceOf();
  for (let isFirst = columns === null; ; isFirst = false) {
    const piece = await next;
    if (!piece) break;
    next = pieceOf();
    next.catch(() => undefined);
    signal.throwIfAborted();
    await engine.insertArrow('workspace', table.name, piece.ipc, isFirst);
    rows += piece.rows;
    const share = total === null ? 0 : rows / Math.max(total, 1);
    report({ stage: 'rows', bytes: Math.round(share * size), totalBytes: size, rows });
  }
  if (total !== null && rows !== total)
    throw new FaultError({ code: 'ingest-count', values: { expected: total, found: rows } });
  const { warnings, rejected } = await ingest.ask((worker) => worker.summary());
  if (rows === 0) warnings.push({ code: 'ingest-header-only', severity: 'warning' });
  if (rejected) await engine.insertArrow('workspace', table.rejectedName, rejected, true);
  return { rows, warnings, hasRejected: rejected !== null };
}

function columnSql({ name, type }: PieceColumn): string {
  return `${quoteIdentifier(name)} ${type}`;
}
