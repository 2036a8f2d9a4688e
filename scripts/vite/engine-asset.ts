import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { askedFor, withExports } from './engine-exports';

const VIRTUAL = 'virtual:engine-asset';

/** The one file of the built page that is compressed. */
export const ENGINE_FILE = /^assets\/duckdb-eh-\w+\.bin$/;

/**
 * Ships DuckDB's WebAssembly without the exports that nobody asks for and compressed: 34 MB become 7 MB, and hosts that refuse files over
 * 25 MB take it. The ending says nothing of gzip, so that no server answers with a `Content-Encoding` of its own.
 * `virtual:engine-asset` exports the file's address relative to the page.
 */
export function engineAsset(): Plugin {
  const engine = once(engineModule);
  const packed = () => gzipOnce(engine());
  const fileName = () => `assets/duckdb-eh-${engine().fingerprint}.bin`;
  return {
    name: 'daybook:engine-asset',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(fileName())}` : undefined),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.includes(fileName())) return next();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(packed());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: fileName(), source: packed() });
    },
  };
}

interface EngineModule {
  bytes: Uint8Array;
  fingerprint: string;
}

function engineModule(): EngineModule {
  const { resolve } = createRequire(import.meta.url);
  const wasm = new Uint8Array(readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')));
  const script = readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), 'utf8');
  const bytes = withExports(wasm, askedFor(wasm, script));
  return { bytes, fingerprint: createHash('sha256').update(bytes).digest('hex').slice(0, 8) };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Compressing takes seconds, so the result is kept beside other build caches. */
function gzipOnce({ bytes, fingerprint }: EngineModule): Buffer {
  const folder = join(process.cwd(), 'node_modules/.cache/daybook');
  const cached = join(folder, `duckdb-eh-${fingerprint}.gz`);
  if (existsSync(cached)) return readFileSync(cached);
  const packed = gzipSync(bytes, { level: 9 });
  mkdirSync(folder, { recursive: true });
  writeFileSync(cached, packed);
  return packed;
}
