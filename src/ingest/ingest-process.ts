import * as Comlink from 'comlink';
import { FaultError } from '../../workers/contract/fault';
import type { IngestAnswer, IngestWorker, OpenedFile } from '../../workers/ingest.worker';
import type { ReadOptions } from '../../workers/ingest/import-options';
import ingestWorkerUrl from '../../workers/ingest.worker.ts?worker&url';
import { startModuleWorker } from '../engine/start-worker';

/** The worker of one import. Cancelling ends it: nothing else stops a thread that is busy decoding. */
export class IngestProcess {
  readonly #worker = startModuleWorker(ingestWorkerUrl);
  readonly #remote = Comlink.wrap<IngestWorker>(this.#worker);
  readonly #ended: Promise<never>;

  constructor(signal: AbortSignal | undefined) {
    this.#ended = new Promise<never>((_, reject) => {
      const cancel = () => {
        this.end();
        reject(new FaultError({ code: 'cancelled' }));
      };
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      this.#worker.addEventListener('error', (event) => {
        reject(new FaultError({ code: 'worker-died', cause: event.message }));
      });
    });
    this.#ended.catch(() => undefined);
  }

  /** Asks the worker for something. @throws FaultError of the worker, or `cancelled` */
  async ask<Value>(
    question: (remote: Comlink.Remote<IngestWorker>) => Promise<IngestAnswer<Value>>,
  ): Promise<Value> {
    const answer = await Promise.race([question(this.#remote), this.#ended]);
    if (answer.ok) return answer.value;
    throw new FaultError(answer.fault);
  }

  /** Recognises the file and gets it ready. */
  open(file: File, options: ReadOptions, onBytes: (bytes: number) => void): Promise<OpenedFile> {
    return this.ask((worker) => worker.open(file, file.name, options, Comlink.proxy(onBytes)));
  }

  /** Nobody takes what the worker hands over while it verifies. */
  async endFeed(): Promise<void> {
    await this.#remote.endFeed();
  }

  end(): void {
    this.#worker.terminate();
  }
}
