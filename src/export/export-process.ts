import * as Comlink from 'comlink';
import { FaultError } from '../../workers/contract/fault';
import type { WriterPlan, Written } from '../../workers/export/table-writer';
import type { ExportAnswer, ExportWorker, Target } from '../../workers/export.worker';
import exportWorkerUrl from '../../workers/export.worker.ts?worker&url';
import { startModuleWorker } from '../engine/start-worker';

/** How long a cancelled worker may take to close its file before it is ended as it is. */
const PATIENCE_MS = 1_000;

/** The worker of one export. */
export class ExportProcess {
  readonly #worker = startModuleWorker(exportWorkerUrl);
  readonly #remote = Comlink.wrap<ExportWorker>(this.#worker);
  readonly #died: Promise<never>;

  constructor() {
    this.#died = new Promise<never>((_, reject) => {
      this.#worker.addEventListener('error', (event) => {
        reject(new FaultError({ code: 'worker-died', cause: event.message }));
      });
    });
    this.#died.catch(() => undefined);
  }

  open(plan: WriterPlan, target: Target): Promise<null> {
    return this.#ask(this.#remote.open(plan, target));
  }

  /** Hands rows over; resolves when the worker wants more. */
  write(ipc: Uint8Array): Promise<Written> {
    return this.#ask(this.#remote.write(Comlink.transfer(ipc, [ipc.buffer])));
  }

  finish(): Promise<{ blob: Blob | null; bytes: number }> {
    return this.#ask(this.#remote.finish());
  }

  /** Takes back what was written, as far as the worker still answers. */
  async abort(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([this.#remote.abort(), this.#died, patience]).catch(() => undefined);
  }

  end(): void {
    this.#worker.terminate();
  }

  async #ask<Value>(question: Promise<ExportAnswer<Value>>): Promise<Value> {
    const answer = await Promise.race([question, this.#died]);
    if (answer.ok) return answer.value;
    throw new FaultError(answer.fault);
  }
}
