import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { engineFault } from './engine-fault';
import { FaultError } from '../../workers/contract/fault';
import { ResultChunks } from './result-chunks';

/** How long a cancelled statement may take to let go before the whole engine is started again. */
const CANCEL_PATIENCE_MS = 1_500;

/** The engine did not let go of a cancelled statement; only ending its worker helps. */
export class EngineStuck extends Error {}

/**
 * Runs one statement to its end and returns its result as an Arrow IPC stream.
 * `send`-style polling, because a plain `query` can be neither cancelled nor interleaved.
 * @throws FaultError (`cancelled` after an abort), or EngineStuck when cancelling had no effect.
 */
export async function runStatement(
  database: AsyncDuckDB,
  connection: number,
  sql: string,
  signal?: AbortSignal,
): Promise<Uint8Array[]> {
  const work = stream(database, connection, sql, signal);
  return cancellable(work, signal, () => database.cancelPendingQuery(connection));
}

async function stream(
  database: AsyncDuckDB,
  connection: number,
  sql: string,
  signal?: AbortSignal,
): Promise<Uint8Array[]> {
  try {
    let header = await database.startPendingQuery(connection, sql, true);
    while (header === null) {
      throwIfAborted(signal);
      header = await database.pollPendingQuery(connection);
    }
    const chunks = [header];
    const rest = new ResultChunks(database, connection);
    for (;;) {
      throwIfAborted(signal);
      const chunk = await rest.next();
      if (chunk === null) continue;
      if (chunk.length === 0) return chunks;
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FaultError ? error : engineFault(error, sql);
  }
}

function throwIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted) throw new FaultError({ code: 'cancelled' });
}

/** Work of a connection that an abort interrupts. @throws EngineStuck when that had no effect */
export async function cancellable<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  cancel: () => Promise<unknown>,
): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const onAbort = () => {
      patience = setTimeout(() => reject(new EngineStuck()), CANCEL_PATIENCE_MS);
      cancel().catch(() => {
        /* The statement's own promise tells how it ended. */
      });
    };
    const done = () => {
      clearTimeout(patience);
      signal.removeEventListener('abort', onAbort);
    };
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    work.then(resolve, reject).finally(done);
  });
}

/** One buffer out of a stream's pieces. */
export function joinChunks(chunks: Uint8Array[]): Uint8Array {
  const only = chunks[0];
  if (chunks.length === 1 && only) return only;
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
