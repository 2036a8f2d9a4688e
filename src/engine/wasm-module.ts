import enginePath from 'virtual:engine-asset';
import { FaultError } from '../../workers/contract/fault';

/**
 * Fetches DuckDB's compressed WebAssembly and unpacks it as it arrives.
 * @returns a `blob:` address for the worker; the caller revokes it once the module runs.
 * @throws FaultError `engine-download` when the file cannot be had.
 */
export async function loadWasmModule(): Promise<string> {
  const response = await fetch(new URL(enginePath, document.baseURI)).catch((error: unknown) => {
    throw new FaultError({ code: 'engine-download', values: { file: enginePath } }, error);
  });
  if (!response.ok || !response.body) {
    throw new FaultError({
      code: 'engine-download',
      values: { file: enginePath },
      cause: `HTTP ${response.status}`,
    });
  }
  const bytes = await new Response(await unpacked(response.body)).blob();
  return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
}

/** Some hosts unpack the file on the way (`Content-Encoding`); the first two bytes tell. */
async function unpacked(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<ReadableStream> {
  const reader = body.getReader();
  const first = await reader.read();
  const rest = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.value) controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const isGzip = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  return isGzip ? rest.pipeThrough(new DecompressionStream('gzip')) : rest;
}
