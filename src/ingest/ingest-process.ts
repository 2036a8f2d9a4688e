import * as Comlink from 'comlink';
import { FaultError } from '../../workers/contract/fault';
import type { IngestAnswer, IngestWorker, OpenedFile } from '../../workers/ingest.worker';
import type { ReadOptions } from '../../workers/ingest/import-options';
import { type StartedWorker, startedWorker } from '../../workers/started-worker';
import ingestWorkerUrl from '../../workers/ingest.worker.ts?worker&url';
import { startModuleWorker } from '../engine/start-worker';

/** Bytes. Who has read more than that may hold more memory than it gives back, and is not kept. */
const SMALL = 32 << 20;

/** One worker waits for the next file: starting it and warming its code takes longer than it reads a small file. */
let spare: StartedWorker<IngestWorker> | null = null;

/** Starts a worker before it is needed. */
export function warmIngest(): void {
  spare ??= start();
}

function start(): StartedWorker<IngestWorker> {
  const started = startedWorker<IngestWorker>(startModuleWorker(ingestWorkerUrl));
  started.died.catch(() => {
    if (spare === started) spare = null;
  });
  return started;
}

/** The worker of one import. Cancelling ends it: nothing else stops a thread that is busy decoding. */
export class IngestProcess {
  readonly #started = spare ?? start();
  readonly #cancelled: Promise<never>;
  readonly #over = new AbortController();
  /** Questions under way. */
  #asked = 0;
  /** It has done all it was asked, and nothing that may have left much behind. */
  #isAsNew = true;

  constructor(signal: AbortSignal | undefined) {
    spare = null;
    this.#cancelled = new Promise<never>((_, reject) => {
      const cancel = () => {
        this.#isAsNew = false;
        this.end();
        reject(new FaultError({ code: 'cancelled' }));
      };
      if (signal?.aborted) cancel();
      // Not after the end: the worker may be at another file then.
      signal?.addEventListener('abort', cancel, { signal: this.#over.signal });
    });
    this.#cancelled.catch(() => undefined);
  }

  /** Asks the worker for something. @throws FaultError of the worker, or `cancelled` */
  async ask<Value>(
    question: (remote: Comlink.Remote<IngestWorker>) => Promise<IngestAnswer<Value>>,
  ): Promise<Value> {
    const { remote, died } = this.#started;
    this.#asked++;
    const asked = question(remote).finally(() => this.#asked--);
    try {
      const answer = await Promise.race([asked, died, this.#cancelled]);
      if (answer.ok) return answer.value;
      throw new FaultError(answer.fault);
    } catch (error) {
      this.#isAsNew = false;
      throw error;
    }
  }

  /** Recognises the file and gets it ready. */
  open(file: File, options: ReadOptions, onBytes: (bytes: number) => void): Promise<OpenedFile> {
    if (file.size > SMALL) this.#isAsNew = false;
    return this.ask((worker) => worker.open(file, file.name, options, Comlink.proxy(onBytes)));
  }

  /** Nobody takes what the worker hands over while it verifies. */
  async endFeed(): Promise<void> {
    await this.#started.remote.endFeed();
  }

  end(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    const { worker, remote } = this.#started;
    if (this.#isAsNew && this.#asked === 0 && !spare) {
      spare = this.#started;
      void remote.close();
    } else worker.terminate();
  }
}
