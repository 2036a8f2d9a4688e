/** DuckDB's worker prints every failed statement; the page shows those as faults, so they are only for debugging. */
const QUIET = 'console.log = console.error = console.debug;';

/**
 * Starts workers from `blob:` addresses. A worker started from a URL of its own would be free of the page's
 * content security policy; one started from a blob inherits it, so that not even code inside a worker
 * (a `read_csv('https://…')` in DuckDB, say) can reach another origin.
 *
 * `before` is source text that runs first in a classic worker.
 */
export function startClassicWorker(url: string, before = ''): Worker {
  return fromBlob(`${QUIET}${before}importScripts(${JSON.stringify(absolute(url))});`, 'classic');
}

export function startModuleWorker(url: string): Worker {
  return fromBlob(`import ${JSON.stringify(absolute(url))};`, 'module');
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function fromBlob(source: string, type: WorkerType): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address, { type });
  // The browser has fetched a blob script once the worker runs; a late revoke is safe and keeps memory clean.
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
  return worker;
}
