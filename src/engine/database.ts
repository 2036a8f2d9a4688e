import { AsyncDuckDB, DuckDBAccessMode, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { type FeedNotice, fedFilesSource } from './fed-file';
import { startClassicWorker } from './start-worker';
import { FaultError } from '../../workers/contract/fault';
import { startWithModule, wasmAddress } from './wasm-module';

/** Where the tables live: kept on this device, or gone with the tab. */
export type Storage = { kind: 'opfs'; path: string } | { kind: 'memory' };

/** DuckDB, which reads files in place. */
export class Database extends AsyncDuckDB {
  readonly #port: Worker;

  constructor(worker: Worker) {
    super(new VoidLogger(), worker);
    this.#port = worker;
  }

  /**
   * Lets SQL read a file in place.
   * @param feed where another worker hands over pieces of it (`PieceFeed`) that it has read before
   */
  async registerFile(name: string, file: Blob, feed?: MessagePort): Promise<void> {
    if (feed) this.#port.postMessage({ daybook: 'feed', name, port: feed } satisfies FeedNotice, [feed]);
    await this.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  }
}

/**
 * Starts DuckDB (EH bundle) in its worker and opens the workspace database.
 * @throws whatever the engine says when the file is damaged or held by another tab; the caller decides what then.
 */
export async function openDatabase(storage: Storage): Promise<Database> {
  const worker = startWithModule((loader) => startClassicWorker(workerUrl, fedFilesSource() + loader));
  const database = new Database(worker);
  try {
    // DuckDB would fetch its module itself; it has it already, so it is given nothing to fetch.
    const nothing = URL.createObjectURL(new Blob([]));
    await Promise.race([database.instantiate(nothing), failureOf(worker, wasmAddress())]);
    URL.revokeObjectURL(nothing);
    await database.open({
      ...(storage.kind === 'opfs'
        ? { path: `opfs://${storage.path}`, accessMode: DuckDBAccessMode.READ_WRITE }
        : { path: ':memory:' }),
      // Exact values matter more than convenient ones: no casts on the way out.
      query: { castBigIntToDouble: false, castDecimalToDouble: false, castTimestampToDate: false },
      // 'auto' would search every statement's text for `opfs://`.
      opfs: { fileHandling: 'manual' },
    });
    return database;
  } catch (error) {
    await database.terminate();
    throw error;
  }
}

/** Rejects when the worker fails while it starts. @throws FaultError `engine-download` */
function failureOf(worker: Worker, file: string): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener(
      'error',
      (event) => reject(new FaultError({ code: 'engine-download', values: { file }, cause: event.message })),
      { once: true },
    );
  });
}
