import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { FaultError } from '../../workers/contract/fault';
import { engineFault } from './engine-fault';
import { ResultChunks } from './result-chunks';
import { cancellable, joinChunks } from './statement';

/** One fetch: large enough that passing it on costs little, short enough that the reader's own statements get their turn. */
const PIECE_BYTES = 4 << 20;
const PIECE_MS = 50;

/**
 * The rows of one SELECT, a piece at a time. Between two pieces the engine is free for other statements, and what they
 * change is not seen: the statement reads the tables as they were when it began.
 */
export class ResultStream {
  #header: Uint8Array | null = null;
  readonly #chunks: ResultChunks;
  #isFirst = true;
  #hasEnded = false;

  constructor(
    readonly database: AsyncDuckDB,
    readonly connection: number,
    readonly sql: string,
  ) {
    this.#chunks = new ResultChunks(database, connection);
  }

  /** The next rows as an Arrow IPC stream of its own; the first may have none. null at the end. */
  next(signal: AbortSignal | undefined): Promise<Uint8Array | null> {
    return cancellable(this.#read(signal), signal, () => this.database.cancelPendingQuery(this.connection));
  }

  async #read(signal?: AbortSignal): Promise<Uint8Array | null> {
    if (this.#hasEnded) return null;
    try {
      const header = (this.#header ??= await this.#start(signal));
      const chunks = [header];
      const until = performance.now() + PIECE_MS;
      for (let bytes = 0; bytes < PIECE_BYTES && performance.now() < until;) {
        throwIfAborted(signal);
        const chunk = await this.#chunks.next();
        if (chunk === null) continue;
        this.#hasEnded = chunk.length === 0;
        if (this.#hasEnded) break;
        chunks.push(chunk);
        bytes += chunk.length;
      }
      const isNothing = chunks.length === 1 && !this.#isFirst;
      this.#isFirst = false;
      return isNothing && this.#hasEnded ? null : joinChunks(chunks);
    } catch (error) {
      throw error instanceof FaultError ? error : engineFault(error, this.sql);
    }
  }

  async #start(signal?: AbortSignal): Promise<Uint8Array> {
    let header = await this.database.startPendingQuery(this.connection, this.sql, true);
    while (header === null) {
      throwIfAborted(signal);
      header = await this.database.pollPendingQuery(this.connection);
    }
    return header;
  }
}

function throwIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted) throw new FaultError({ code: 'cancelled' });
}
