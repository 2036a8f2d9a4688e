import { createRequire } from 'node:module';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import type { Engine } from '../../src/engine/engine';

/** The page's own engine without a browser around it: what runs single statements of the workspace. It starts in seconds. */
export async function startPageEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  const connection = database.connect();
  connection.query('SET autoload_known_extensions = false');
  const query = (sql: string) => Promise.resolve(connection.query(sql));
  const checkpoint = () => Promise.resolve();
  return { workspaceCatalog: 'memory', query, quick: query, run: query, checkpoint } as unknown as Engine;
}
