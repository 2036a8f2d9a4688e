import enginePath from 'virtual:engine-asset';

/** Address of DuckDB's compressed WebAssembly. */
export function wasmAddress(): string {
  return new URL(enginePath, document.baseURI).href;
}

/**
 * Source text that runs in the engine's worker before DuckDB's own: the one file that is shipped compressed is unpacked
 * while it arrives and compiled while it is unpacked. Some hosts unpack it themselves (`Content-Encoding`); then
 * unpacking fails and it is taken as it comes. A failure ends the worker with an error, where DuckDB would wait for ever.
 */
export function unpackingLoader(address: string): string {
  return `(${install.toString()})(${JSON.stringify(address)});`;
}

/** Stands alone: it is sent to the worker as text. */
function install(address: string): void {
  const compile = WebAssembly.instantiateStreaming.bind(WebAssembly);
  const load = async (imports: WebAssembly.Imports | undefined, unpack: boolean) => {
    const response = await fetch(address);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const body = unpack ? response.body.pipeThrough(new DecompressionStream('gzip')) : response.body;
    return compile(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }), imports);
  };
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    try {
      return await load(imports, true).catch(() => load(imports, false));
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
      throw error;
    }
  };
}
