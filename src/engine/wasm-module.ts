import enginePath from 'virtual:engine-asset';

/** Address of DuckDB's compressed WebAssembly. */
export function wasmAddress(): string {
  return new URL(enginePath, document.baseURI).href;
}

/**
 * Source text that runs in the engine's worker before DuckDB's own: the one file that is shipped compressed is unpacked
 * while it arrives and compiled while it is unpacked. Where it comes as what it is, from the service worker or from a host
 * that says how it is packed (`Content-Encoding`), the answer itself is compiled: browsers keep the compiled code with it,
 * and a later visit begins with fast code. Hosts that say one thing and do another are met by a second and a third try. A
 * failure ends the worker with an error, where DuckDB would wait for ever.
 */
export function unpackingLoader(address: string): string {
  return `(${install.toString()})(${JSON.stringify(address)});`;
}

/** Stands alone: it is sent to the worker as text. */
function install(address: string): void {
  const compile = WebAssembly.instantiateStreaming.bind(WebAssembly);
  const fetched = async () => {
    const response = await fetch(address);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    return { response, body: response.body };
  };
  const compileBytes = (body: ReadableStream<Uint8Array>, imports?: WebAssembly.Imports) =>
    compile(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }), imports);
  const compilePacked = (body: ReadableStream<Uint8Array<ArrayBuffer>>, imports?: WebAssembly.Imports) =>
    compileBytes(body.pipeThrough(new DecompressionStream('gzip')), imports);
  const load = async (imports?: WebAssembly.Imports) => {
    const { response, body } = await fetched();
    const isModule = response.headers.get('Content-Type') === 'application/wasm';
    return isModule ? compile(response, imports) : compilePacked(body, imports);
  };
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    try {
      return await load(imports)
        .catch(async () => compilePacked((await fetched()).body, imports))
        .catch(async () => compileBytes((await fetched()).body, imports));
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
      throw error;
    }
  };
}
