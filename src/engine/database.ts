import { AsyncDuckDB, DuckDBAccessMode, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { startClassicWorker } from './start-worker';
import { loadWasmModule } from './wasm-module';

/** Where the tables live: kept on this device, or gone with the tab. */
export type Storage = { kind: 'opfs'; path: string } | { kind: 'memory' };

/**
 * Starts DuckDB (EH bundle) in its worker and opens the workspace database.
 * @throws whatever the engine says when the file is damaged or held by another tab; the caller decides what then.
 */
export async function openDatabase(storage: Storage): Promise<AsyncDuckDB> {
  const wasm = await loadWasmModule();
  const worker = startClassicWorker(workerUrl);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await database.instantiate(wasm);
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
  } finally {
    URL.revokeObjectURL(wasm);
  }
}
