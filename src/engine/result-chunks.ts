import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';

/** So many chunks are asked for at a time where they come quickly. */
const MOST_ASKED = 4;
/** A cancelled statement stops behind what was asked for: only chunks that take no longer may stand in a row. */
const QUICK_MS = 10;

/**
 * The chunks of a statement's result, each of some 2,000 rows. The engine gives one for a request and would wait for the next request
 * in between, which takes longer than a chunk of numbers: large results come in a third of the time when several are asked for at once.
 */
export class ResultChunks {
  readonly #asked: Promise<Uint8Array | null>[] = [];
  #atOnce = 1;

  constructor(
    readonly database: Pick<AsyncDuckDB, 'fetchQueryResults'>,
    readonly connection: number,
  ) {}

  /** The next one; null while the engine still works on it, empty at the end. */
  async next(): Promise<Uint8Array | null> {
    while (this.#asked.length < this.#atOnce) this.#ask();
    const began = performance.now();
    const chunk = await this.#asked.shift()!;
    const isQuick = chunk !== null && performance.now() - began < QUICK_MS;
    this.#atOnce = isQuick ? Math.min(MOST_ASKED, 2 * this.#atOnce) : 1;
    return chunk;
  }

  #ask(): void {
    const chunk = this.database.fetchQueryResults(this.connection);
    // Who stops reading does not hear of it.
    chunk.catch(() => undefined);
    this.#asked.push(chunk);
  }
}
