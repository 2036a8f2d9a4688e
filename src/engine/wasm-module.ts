import enginePath from 'virtual:engine-asset';

/** DuckDB's code, from the engine's worker to the page once it is compiled, and from the page to the worker of an engine that starts later. */
interface ModuleNotice {
  daybook: 'module';
  module: WebAssembly.Module;
}

let compiled: WebAssembly.Module | null = null;

/** Address of DuckDB's compressed WebAssembly. */
export function wasmAddress(): string {
  return new URL(enginePath, document.baseURI).href;
}

/**
 * Starts the engine's worker with its code. What the first one has compiled serves those that follow (another tab has let go of the
 * workspace, a statement would not end): they neither fetch nor compile.
 * @param start starts the worker; what it is given is source text that has to run before DuckDB's own
 */
export function startWithModule(start: (loader: string) => Worker): Worker {
  const worker = start(`(${install.toString()})(${JSON.stringify(compiled ? null : wasmAddress())});`);
  if (compiled) worker.postMessage({ daybook: 'module', module: compiled } satisfies ModuleNotice);
  else worker.addEventListener('message', keepModule);
  return worker;
}

function keepModule(event: MessageEvent<ModuleNotice | { daybook?: never }>): void {
  if (event.data.daybook !== 'module') return;
  compiled = event.data.module;
  // DuckDB's own listener comes after this one and does not know such messages.
  event.stopImmediatePropagation();
}

/**
 * Stands alone: it is sent to the worker as text. The one file that is shipped compressed is unpacked while it arrives and compiled
 * while it is unpacked, which begins before DuckDB's own script is there. Where it comes as what it is, from the service worker or from
 * a host that says how it is packed (`Content-Encoding`), the answer itself is compiled: browsers keep the compiled code with it, and a
 * later visit begins with fast code. Hosts that say one thing and do another are met by a second and a third try. A failure ends the
 * worker with an error, where DuckDB would wait for ever.
 * @param address where the module is; null where the page hands it over
 */
function install(address: string | null): void {
  const fetched = async (from: string) => {
    const response = await fetch(from);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    return { response, body: response.body };
  };
  const compileBytes = (body: ReadableStream<Uint8Array>) =>
    WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));
  const compilePacked = (body: ReadableStream<Uint8Array<ArrayBuffer>>) =>
    compileBytes(body.pipeThrough(new DecompressionStream('gzip')));
  const compile = async (from: string) => {
    const { response, body } = await fetched(from);
    const isModule = response.headers.get('Content-Type') === 'application/wasm';
    return isModule ? WebAssembly.compileStreaming(response) : compilePacked(body);
  };
  const compileSomehow = async (from: string) => {
    const module = await compile(from)
      .catch(async () => compilePacked((await fetched(from)).body))
      .catch(async () => compileBytes((await fetched(from)).body));
    postMessage({ daybook: 'module', module } satisfies ModuleNotice);
    return module;
  };
  const handedOver = () =>
    new Promise<WebAssembly.Module>((resolve) => {
      addEventListener('message', function take(event: MessageEvent<ModuleNotice | { daybook?: never }>) {
        if (event.data.daybook !== 'module') return;
        removeEventListener('message', take);
        event.stopImmediatePropagation();
        resolve(event.data.module);
      });
    });
  const loading = address === null ? handedOver() : compileSomehow(address);
  // Whoever asks for the module is told.
  loading.catch(() => undefined);
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    try {
      const module = await loading;
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
      throw error;
    }
  };
}
